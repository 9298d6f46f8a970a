"""A row of the unit sheet (danh sách đơn vị) as read: what it gives of a unit, and why it is not taken."""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Weight(StrEnum):
    """What a reason does to its row."""

    REFUSED = "refused"  # the row is not taken
    DOUBTFUL = "doubtful"  # a person has to say which of two things it is
    REMARK = "remark"  # taken; worth a look


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a row is refused or looked at twice: ``message`` is a Vietnamese sentence that says how to mend it.

    ``row`` counts as Excel does, from 1; ``column`` is a key of ``sheet_columns.COLUMNS`` or empty for the whole row;
    ``rule`` is stable.
    """

    row: int
    column: str
    rule: str
    message: str
    weight: Weight = Weight.REFUSED


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One unit as a sheet gives it; ``None`` and empty texts are not given and leave what is held as it is.

    kind, system, level and sector are the register's own words (``unit_rows_words``). ``parent`` (cơ quan quản lý),
    ``territory`` (địa bàn) and ``sector_manager`` (cơ quan quản lý ngành) name a body by its code or its name.
    ``cleared`` holds the fields whose value is to be taken away (a dash in the cell). Periods are ``[start, end)``.
    """

    number: int
    name: str
    kind: str
    code: str = ""
    short_name: str = ""
    system: str = ""
    level: str = ""
    sector: str = ""
    parent: str = ""
    territory: str = ""
    sector_manager: str = ""
    legal_personality: bool | None = None
    address: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    head: str = ""  # only shown
    start: dt.date | None = None
    end: dt.date | None = None
    cleared: frozenset[str] = frozenset()


@dataclass(slots=True)
class ReadRows:
    """The rows of a sheet, and by row the reasons against some of them."""

    rows: list[UnitRow] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    read: int = 0  # rows that held something, also those that gave no UnitRow
