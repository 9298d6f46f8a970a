r"""The self-financing rate and the group that follows (mức tự bảo đảm chi thường xuyên, Điều 9, Điều 10 NĐ 60/2021).

``m = A / B × 100``; thresholds are half-open and compared by cross-multiplying whole đồng, never rounded.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from conglap.autonomy.items import KEYS_A, KEYS_B, KEYS_INVESTMENT
from conglap.autonomy.records import Classification, Group, UnitYear
from conglap.law import LawBook, Value
from conglap.law.checking import NOT_SURE
from conglap.law.units import shown

ND60 = dt.date(2021, 8, 15)
_KEYS = {
    Group.G2: "autonomy.group_2_from",
    Group.G3_1: "autonomy.group_3_1_from",
    Group.G3_2: "autonomy.group_3_2_from",
    Group.G3_3: "autonomy.group_3_3_from",
}
REASONS = {
    "rate": "Theo mức tự bảo đảm chi thường xuyên",
    "investment": "Tự bảo đảm chi thường xuyên; mức tự bảo đảm chi đầu tư đạt mức trích khấu hao, hao mòn",
    "no_investment": "Tự bảo đảm chi thường xuyên; mức tự bảo đảm chi đầu tư chưa đạt mức trích khấu hao, hao mòn",
    "market": "Cung cấp dịch vụ không sử dụng ngân sách, theo giá thị trường, đủ khấu hao và tích lũy đầu tư",
    "ordered": "Dịch vụ thuộc danh mục, được đặt hàng, đấu thầu theo giá đủ chi phí, chưa tính khấu hao",
    "no_revenue": "Không có nguồn thu sự nghiệp",
    "no_spending": "Không có chi thường xuyên để xác định mức tự bảo đảm",
    "by_description": "Nghị định 16/2015/NĐ-CP phân loại bằng mô tả, không có ngưỡng tỷ lệ: không tính được từ số liệu",
}


@dataclass(frozen=True, slots=True)
class Threshold:
    """One bound of the law of the day: from which rate on a group begins, and how sure the source is."""

    group: Group
    percent: str
    source: str
    unsure: str  # "" where the text was read


@dataclass(frozen=True, slots=True)
class Rules:
    """The thresholds of a day, each with its place in the law; shares of B as exact fractions."""

    on: dt.date
    thresholds: tuple[tuple[Group, Fraction], ...]  # from the highest
    told: tuple[Threshold, ...]
    doubts: tuple[str, ...]  # what to say of sources that nobody read
    partial_over: Fraction | None = None  # TT 145/2017: above this, not from it

    @property
    def is_nd60(self) -> bool:
        return self.on >= ND60


def rules_on(book: LawBook, on: dt.date, places: Sequence[str] = ()) -> Rules:
    """Return the rules of a day; raises ``LawGap`` where NĐ 60 applies and a threshold is missing."""
    if on < ND60:
        over = book.value("autonomy.partial_over", on, places) if on >= dt.date(2018, 2, 12) else None
        share = Fraction(str(over.held)) / 100 if over else None
        return _rules(on, (), {Group.G3: over} if over else {}, share)
    values = {group: book.value(key, on, places) for group, key in _KEYS.items()}
    thresholds = tuple((group, Fraction(str(value.held)) / 100) for group, value in values.items())
    return _rules(on, thresholds, values)


def _rules(
    on: dt.date,
    thresholds: tuple[tuple[Group, Fraction], ...],
    values: Mapping[Group, Value],
    over: Fraction | None = None,
) -> Rules:
    told = tuple(
        Threshold(group, shown(value.held, "percent"), str(value.cites), NOT_SURE.get(value.cites.checked, ""))
        for group, value in values.items()
    )
    documents = {one.source: one.unsure for one in told if one.unsure}
    return Rules(on, thresholds, told, tuple(f"Ngưỡng theo {one}: {said}." for one, said in documents.items()), over)


def classify(one: UnitYear, rules: Rules) -> Classification:
    """Return the group of a unit by its figures under the rules of a day."""
    get = one.amounts.get
    a = sum(get(key, 0) for key in KEYS_A)
    b = sum(get(key, 0) for key in KEYS_B)
    group, by = _of_nd60(one, a, b, rules) if rules.is_nd60 else _before_nd60(one, a, b, rules)
    return Classification(one, a, b, group, by)


def _of_nd60(one: UnitYear, a: int, b: int, rules: Rules) -> tuple[Group | None, str]:
    if one.market_priced:
        return Group.G1, "market"
    if a == 0:
        return Group.G4, "no_revenue"
    if b <= 0:
        return None, "no_spending"
    for group, share in rules.thresholds:
        if a * share.denominator >= share.numerator * b:
            return _of_self_financed(one) if group is Group.G2 else _raised(one, group)
    return _raised(one, Group.G4)


def _of_self_financed(one: UnitYear) -> tuple[Group, str]:
    """Tell group 1 from group 2: investment of its own reaches depreciation and wear (điểm a khoản 1 Điều 9)."""
    own = sum(one.amounts.get(key, 0) for key in KEYS_INVESTMENT)
    if own >= one.amounts.get("depreciation", 0):
        return Group.G1, "investment"
    return Group.G2, "no_investment"


def _raised(one: UnitYear, group: Group) -> tuple[Group, str]:
    return (Group.G2, "ordered") if one.fully_ordered else (group, "rate")


def _before_nd60(one: UnitYear, a: int, b: int, rules: Rules) -> tuple[Group | None, str]:
    """TT 145/2017 for economic and other units: group 3 is not divided; 10 % exactly was group 4 then."""
    if not one.is_economic or rules.partial_over is None:
        return None, "by_description"
    if b <= 0:
        return None, "no_spending"
    if a > b:
        return _of_self_financed(one)
    if a == b:
        return Group.G2, "rate"
    over = rules.partial_over
    return (Group.G3 if a * over.denominator > over.numerator * b else Group.G4), "rate"
