"""A unit's sources and uses of a year, and its autonomy group (nguồn tài chính, sử dụng, nhóm tự chủ)."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """The autonomy group (nhóm tự chủ); "3.1", "3.2", "3.3" are the usual names of điểm a, b, c khoản 3 Điều 9."""

    G1 = "1"
    G2 = "2"
    G3 = "3"  # before NĐ 60, when the group was not divided
    G3_1 = "3.1"
    G3_2 = "3.2"
    G3_3 = "3.3"
    G4 = "4"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Group.G1: "Nhóm 1 – tự bảo đảm chi thường xuyên và chi đầu tư",
    Group.G2: "Nhóm 2 – tự bảo đảm chi thường xuyên",
    Group.G3: "Nhóm 3 – tự bảo đảm một phần chi thường xuyên",
    Group.G3_1: "Nhóm 3 (3.1) – tự bảo đảm một phần chi thường xuyên",
    Group.G3_2: "Nhóm 3 (3.2) – tự bảo đảm một phần chi thường xuyên",
    Group.G3_3: "Nhóm 3 (3.3) – tự bảo đảm một phần chi thường xuyên",
    Group.G4: "Nhóm 4 – Nhà nước bảo đảm chi thường xuyên",
}


@dataclass(frozen=True, slots=True)
class UnitYear:
    """What a unit is to receive and spend in a year, by the estimate of the year of its plan (khoản 2 Điều 10).

    ``amounts``: whole đồng by key of ``items.ITEMS``; what is not there is zero. ``is_economic``: an economic or other
    unit, to which TT 145/2017 applied before NĐ 60. ``market_priced``: it supplies only services that use no budget, at
    market price with full depreciation and accumulation (điểm b khoản 1 Điều 9). ``fully_ordered``: services of the
    budget's list, ordered or tendered at a price that covers all but depreciation (điểm b khoản 2 Điều 9).
    """

    unit: str
    year: int
    amounts: Mapping[str, int]
    is_economic: bool = False
    market_priced: bool = False
    fully_ordered: bool = False
    decided: "Decision | None" = None


@dataclass(frozen=True, slots=True)
class Decision:
    """The group that a decision gives for a stability period ``[start, end)`` (quyết định giao quyền tự chủ)."""

    group: Group
    start: dt.date | None = None
    end: dt.date | None = None
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class Classification:
    """The group that follows from the figures (nhóm tính được), shown beside the decided one, never in its place.

    The rate is ``a / b``; ``b`` may be zero, then there is none. ``by``: the rule that decided, a key of
    ``grouping.REASONS``. ``group`` is ``None`` where the law of the day gives no figure to compute by.
    """

    of: UnitYear
    a: int
    b: int
    group: Group | None
    by: str

    @property
    def differs(self) -> bool:
        """Whether a decision gives another group than the figures."""
        return self.of.decided is not None and self.group is not None and self.of.decided.group != self.group

    @property
    def may_not_fall(self) -> bool:
        """Whether the figures say group 3 or 4 of a unit of group 1 or 2, which may not go down (khoản 5 Điều 35)."""
        high = (Group.G1, Group.G2)
        return self.differs and self.of.decided is not None and self.of.decided.group in high and self.group not in high
