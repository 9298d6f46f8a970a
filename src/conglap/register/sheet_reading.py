"""A whole unit sheet, from the bytes of a file to its rows and the reasons against some of them (đọc danh sách)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from conglap.documents.sheets import SheetLimits, SheetRow, Sheets, Value, open_sheets
from conglap.register.sheet_columns import REQUIRED
from conglap.register.sheet_header import LOOKED_AT, Header, OtherForm, find_header
from conglap.register.sheet_rows import read_row
from conglap.register.unit_rows import Reason, UnitRow

Progress = Callable[[int], None]  # rows read so far
EXAMPLE_MARK = "VÍ DỤ"  # in the code of the template's example row
_TOLD_EVERY = 2000
_DEFAULT = SheetLimits()


@dataclass(slots=True)
class UnitSheet:
    """What a file gives: rows that are units, reasons against rows, and of rows not taken what their cells said."""

    header: Header
    rows: list[UnitRow] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    refused: dict[int, dict[str, Value]] = field(default_factory=dict)
    read: int = 0


def read_unit_sheet(
    data: bytes, name: str, limits: SheetLimits = _DEFAULT, progress: Progress | None = None
) -> UnitSheet:
    """Read the first sheet of a file that has the columns of a unit sheet.

    Raises ``UnreadableFile`` for a file that is no spreadsheet or too long, ``OtherForm`` for one of another form.
    """
    with open_sheets(data, name, limits) as sheets:
        header, rows = _sheet_with_header(sheets)
        sheet = UnitSheet(header)
        for row in rows:
            _take(sheet, row)
            if progress and sheet.read % _TOLD_EVERY == 0:
                progress(sheet.read)
    return sheet


def _sheet_with_header(sheets: Sheets) -> tuple[Header, Iterator[SheetRow]]:
    """Return the header and the rows below it of the first sheet of our form."""
    first_fault: OtherForm | None = None
    for number in range(len(sheets.names)):
        rows = sheets.rows(number)
        beginning = list(islice(rows, LOOKED_AT))
        try:
            header = find_header([(row.number, row.cells) for row in beginning])
        except OtherForm as fault:
            first_fault = first_fault or fault
            continue
        return header, chain((row for row in beginning if row.number > header.row), rows)
    raise first_fault or OtherForm(REQUIRED, [])


def _take(sheet: UnitSheet, row: SheetRow) -> None:
    places = sheet.header.places
    cells = {key: row.cells[place] if place < len(row.cells) else None for key, place in places.items()}
    if all(cell is None for cell in cells.values()) or _is_numbering(cells) or cells.get("code") == EXAMPLE_MARK:
        return
    sheet.read += 1
    unit, reasons = read_row(row.number, cells)
    sheet.reasons += reasons
    if unit is None:
        sheet.refused[row.number] = cells
    else:
        sheet.rows.append(unit)


def _is_numbering(cells: dict[str, Value]) -> bool:
    """Say whether a row only numbers the columns, as offices put under a header: (1) (2) (3)."""
    held = [str(cell).strip("() ") for cell in cells.values() if cell is not None]
    return len(held) > len(cells) // 2 and all(one.isdigit() and len(one) <= 2 for one in held)
