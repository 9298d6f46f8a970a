"""Why a unit is in a group: every source and use with its clause, the rate, the thresholds, the way up (bảng tính)."""

from dataclasses import dataclass
from fractions import Fraction

from conglap.autonomy.grouping import REASONS, Rules, Threshold
from conglap.autonomy.items import BY_KEY, ITEMS, Part
from conglap.autonomy.records import Classification, Group
from conglap.base.dates import format_day
from conglap.base.money import format_dong


@dataclass(frozen=True, slots=True)
class Line:
    """One item with its amount, where it counts, and the clause by which it does or does not."""

    label: str
    amount: int
    part: Part
    clause: str
    why: str


@dataclass(frozen=True, slots=True)
class Bill:
    """The whole reckoning of one classification; amounts in đồng."""

    lines: tuple[Line, ...]
    a: int
    b: int
    rate: str  # "61,2 %", cut and never rounded up over a threshold; "" where there is none
    thresholds: tuple[Threshold, ...]
    reason: str
    remarks: tuple[str, ...]


def bill_of(one: Classification, rules: Rules) -> Bill:
    """Return the reckoning of a classification under the rules by which it was made."""
    amounts = one.of.amounts
    lines = tuple(
        Line(item.label, amounts[item.key], item.part, item.clause, item.why) for item in ITEMS if amounts.get(item.key)
    )
    rate = rate_written(one.a, one.b)
    return Bill(lines, one.a, one.b, rate, rules.told, REASONS[one.by], tuple(remarks(one, rules)))


def rate_written(a: int, b: int) -> str:
    """Write ``a / b`` in percent with two digits, cut: 9,999 % is never shown as 10 %."""
    if b <= 0:
        return ""
    hundredths = a * 10_000 // b
    text = f"{hundredths // 100},{hundredths % 100:02}".rstrip("0").rstrip(",")
    return f"{text} %"


def to_next_group(one: Classification, rules: Rules) -> tuple[Group, int] | None:
    """Return the next group up by the rate and how many đồng A must rise for it (B unchanged), ``None`` at the top."""
    if one.by != "rate" or one.b <= 0:
        return None
    above = [(group, share) for group, share in rules.thresholds if one.a * share.denominator < share.numerator * one.b]
    if not above:
        return None
    group, share = above[-1]
    return group, _least(share * one.b) - one.a


def remarks(one: Classification, rules: Rules) -> list[str]:
    """Return what a finance officer must know besides: the way up, the decided group, what is not sure."""
    told = []
    if found := to_next_group(one, rules):
        group, missing = found
        told.append(f"Để đạt {_short(group)}, nguồn thu tính vào tử số (A) cần tăng thêm {format_dong(missing)}.")
        if assigned := one.of.amounts.get("assigned_tasks", 0):
            gained = rate_written(one.a + assigned, one.b)
            told.append(
                f"Nếu phần giao nhiệm vụ {format_dong(assigned)} chuyển sang đặt hàng, mức tự bảo đảm là {gained}."
            )
    if one.differs and one.of.decided and one.group:
        decided = one.of.decided
        by = f" theo {decided.symbol}" if decided.symbol else ""
        since = f" từ {format_day(decided.start)}" if decided.start else ""
        told.append(f"Đang là {_short(decided.group)}{by}{since}; số liệu cho {_short(one.group)}.")
    if one.may_not_fall:
        told.append(
            "Đơn vị nhóm 1, nhóm 2 không được chuyển xuống nhóm 3, nhóm 4, trừ bất khả kháng hoặc thay đổi chức năng, "
            "nhiệm vụ (khoản 5 Điều 35)."
        )
    told += [f"{BY_KEY[key].label}: số âm, cần xem lại." for key, amount in one.of.amounts.items() if amount < 0]
    return [*told, *rules.doubts]


def _least(exact: Fraction) -> int:
    """Return the least whole đồng that is not below."""
    return -((-exact.numerator) // exact.denominator)


def _short(group: Group) -> str:
    return f"nhóm {group.value}"
