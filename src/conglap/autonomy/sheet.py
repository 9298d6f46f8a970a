"""Units with their sources and uses in a spreadsheet: columns by their Vietnamese names (bảng thu, chi của đơn vị)."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from conglap.autonomy.items import BY_KEY, ITEMS
from conglap.autonomy.records import Decision, Group, UnitYear
from conglap.base.money import format_dong
from conglap.base.text import fold, squeeze
from conglap.documents.sheets import SheetLimits, SheetRow, Value, open_sheets

COLUMNS: Mapping[str, str] = {
    "unit": "Đơn vị",
    "year": "Năm",
    "decided": "Nhóm theo quyết định",
    "is_economic": "Đơn vị sự nghiệp kinh tế và sự nghiệp khác",
    "market_priced": "Chỉ cung cấp dịch vụ không dùng ngân sách, theo giá thị trường",
    "fully_ordered": "Được đặt hàng, đấu thầu theo giá đủ chi phí",
    **{item.key: item.label for item in ITEMS},
}
_REQUIRED = ("unit", "year")
_FLAGS = ("is_economic", "market_priced", "fully_ordered")
_YES, _NO = {"co", "x", "1", "true"}, {"", "khong", "0", "false"}
_AMOUNT = re.compile(r"-?\d{1,3}(?:[.,\s]\d{3})+|-?\d+")
_LOOKED_AT = 30
# A yearly budget of a unit under this is not in đồng: somebody typed thousands or millions.
_LEAST_YEAR = 10_000_000


class OtherForm(ValueError):
    """A sheet without the columns that are needed; ``str()`` is a Vietnamese sentence."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a row is not computed, or is to be looked at again (``is_doubt``): row and column as Excel shows them."""

    row: int
    column: str
    message: str
    is_doubt: bool = False


@dataclass(slots=True)
class FiguresSheet:
    """The units of a sheet by row, and the reasons against rows."""

    units: dict[int, UnitYear] = field(default_factory=dict)
    reasons: list[Reason] = field(default_factory=list)
    unknown: tuple[str, ...] = ()


def read_figures(data: bytes, name: str, limits: SheetLimits | None = None) -> FiguresSheet:
    """Read the first sheet of a file that has the columns; raises ``UnreadableFile`` or ``OtherForm``."""
    with open_sheets(data, name, limits or SheetLimits()) as sheets:
        for number in range(len(sheets.names)):
            sheet = _read(sheets.rows(number))
            if sheet is not None:
                return sheet
    raise OtherForm(
        "Tệp không có trang nào đủ cột “Đơn vị” và “Năm”. Lấy tệp mẫu bằng: conglap autonomy template -o TỆP"
    )


def _read(rows: Iterator[SheetRow]) -> FiguresSheet | None:
    sheet, places = FiguresSheet(), dict[str, int]()
    for seen, row in enumerate(rows):
        if not places:
            if seen >= _LOOKED_AT:
                return None
            places, sheet.unknown = _header(row.cells)
        else:
            _take(sheet, row, places)
    return sheet if places else None


@lru_cache(maxsize=1)
def _by_header() -> dict[str, str]:
    return {_plain(label): key for key, label in COLUMNS.items()} | {_plain(key): key for key in COLUMNS}


def _plain(header: str) -> str:
    return re.sub(r"\W+", " ", fold(header)).strip()


def _header(cells: Sequence[Value]) -> tuple[dict[str, int], tuple[str, ...]]:
    """Return where our columns stand in a row, and headers that are none of ours; nothing where it is no header."""
    named = [(place, str(cell)) for place, cell in enumerate(cells) if isinstance(cell, str) and cell.strip()]
    found = {key: place for place, cell in named if (key := _by_header().get(_plain(cell)))}
    if not all(key in found for key in _REQUIRED):
        return {}, ()
    return found, tuple(squeeze(cell) for _place, cell in named if _plain(cell) not in _by_header())


class _Wrong(ValueError):
    """Why a cell cannot be taken."""


def _take(sheet: FiguresSheet, row: SheetRow, places: Mapping[str, int]) -> None:
    cells = {key: row.cells[place] if place < len(row.cells) else None for key, place in places.items()}
    if all(cell in (None, "") for cell in cells.values()):
        return
    taken: dict[str, Any] = {}
    wrong: list[Reason] = []
    for key in COLUMNS:
        if key not in _REQUIRED and cells.get(key) in (None, ""):
            continue
        try:
            taken[key] = _READERS.get(key, _amount)(cells.get(key))
        except _Wrong as why:
            wrong.append(Reason(row.number, COLUMNS[key], str(why)))
    sheet.reasons += wrong
    if wrong:
        return
    amounts = {key: taken.pop(key) for key in BY_KEY if key in taken}
    if 0 < sum(amounts.values()) < _LEAST_YEAR:
        total = format_dong(sum(amounts.values()))
        message = f"Cả năm chỉ có {total}: có phải đã ghi bằng nghìn hoặc triệu đồng?"
        sheet.reasons.append(Reason(row.number, COLUMNS["unit"], message, is_doubt=True))
    sheet.units[row.number] = UnitYear(amounts=amounts, **taken)


def _unit(cell: Value) -> str:
    if unit := squeeze(str("" if cell is None else cell)):
        return unit
    raise _Wrong("Chưa ghi tên hoặc mã đơn vị.")


def _year(cell: Value) -> int:
    written = str("" if cell is None else cell).strip().removesuffix(".0")
    if not re.fullmatch(r"(?:19|20)\d\d", written):
        raise _Wrong(f"“{written}” không phải là năm.")
    return int(written)


def _amount(cell: Value) -> int:
    """Return whole đồng; a text such as "1.250.000" is read, anything else is refused."""
    if isinstance(cell, str) and _AMOUNT.fullmatch(cell.strip()):
        amount = int(re.sub(r"[.,\s]", "", cell))
    elif isinstance(cell, int | float) and not isinstance(cell, bool) and float(cell).is_integer():
        amount = int(cell)
    else:
        raise _Wrong(f"“{cell}” không phải là số đồng nguyên.")
    if amount < 0:
        raise _Wrong(f"Số tiền âm ({format_dong(amount)}).")
    return amount


def _flag(cell: Value) -> bool:
    written = fold(str(cell)).strip().lower()
    if written not in _YES | _NO:
        raise _Wrong(f"“{cell}”: ghi “có” hoặc để trống.")
    return written in _YES


def _decided(cell: Value) -> Decision:
    written = str(cell).strip().lower().removeprefix("nhóm").strip().replace(",", ".").removesuffix(".0")
    if written not in set(Group):
        raise _Wrong(f"“{cell}” không phải là nhóm; ghi 1, 2, 3.1, 3.2, 3.3 hoặc 4.")
    return Decision(Group(written))


_READERS: Mapping[str, Callable[[Value], Any]] = {
    "unit": _unit,
    "year": _year,
    "decided": _decided,
    **dict.fromkeys(_FLAGS, _flag),
}
