"""Finding the header of a unit sheet: columns by their names, in any order, with or without marks, below any title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from conglap.base.text import fold, squeeze
from conglap.documents.sheets import Value
from conglap.register.sheet_columns import COLUMNS, REQUIRED, Column

LOOKED_AT = 30  # rows in which the header is looked for
_LIKE_A_HEADER = 2
_SHOWN = 12
_ASIDE = re.compile(r"\([^)]*\)|[*:]")
_NUMBERED = re.compile(r"^(?:\(?\d{1,2}[.)]?|stt|tt)$")


@dataclass(frozen=True, slots=True)
class Header:
    """Where the columns of a sheet stand: key to place from 0; ``row`` is the header's own row."""

    row: int
    places: dict[str, int]
    unknown: tuple[str, ...] = ()  # headers that are none of ours


class OtherForm(Exception):
    """A sheet of another form; ``str()`` says in Vietnamese which columns it lacks. ``missing`` are their headers."""

    def __init__(self, missing: Sequence[Column], seen: Sequence[str]) -> None:
        self.missing = tuple(column.header for column in missing)
        lacking = ", ".join(f"“{header}”" for header in self.missing)
        had = f" Các cột đọc được: {', '.join(seen[:_SHOWN])}." if seen else ""
        super().__init__(
            f"Tệp này không theo mẫu danh sách đơn vị: thiếu cột {lacking}.{had} "
            "Hãy tải tệp mẫu về, chép dữ liệu vào rồi nạp lại."
        )


def find_header(rows: Sequence[tuple[int, Sequence[Value]]]) -> Header:
    """Return the header among the first rows (number, cells), merged titles above it passed over.

    Raises ``OtherForm`` where no row has all columns that a unit cannot do without.
    """
    best = Header(0, {})
    for number, cells in rows[:LOOKED_AT]:
        found = _header_in(number, cells)
        if len(found.places) > len(best.places):
            best = found
    missing = [column for column in REQUIRED if column.key not in best.places]
    if missing:
        raise OtherForm(missing, _seen(best, rows))
    return best


def _header_in(number: int, cells: Sequence[Value]) -> Header:
    places: dict[str, int] = {}
    unknown: list[str] = []
    for place, cell in enumerate(cells):
        if not isinstance(cell, str) or not squeeze(cell):
            continue
        key = _keys().get(plain_header(cell))
        if key is None:
            unknown.append(squeeze(cell))
        else:
            places.setdefault(key, place)
    return Header(number, places, tuple(unknown))


def plain_header(written: str) -> str:
    """Return a header folded, without what stands in brackets, stars and line breaks: "Tên đơn vị (*)"."""
    return squeeze(_ASIDE.sub(" ", fold(written))).strip(" .,-")


@lru_cache(maxsize=1)
def _keys() -> dict[str, str]:
    keys = {plain_header(header): column.key for column in COLUMNS for header in column.also}
    return keys | {plain_header(column.header): column.key for column in COLUMNS}


def _seen(best: Header, rows: Sequence[tuple[int, Sequence[Value]]]) -> list[str]:
    """Return the headers of what is most like a header: the best row found, or the first with several texts."""
    for number, cells in rows[:LOOKED_AT]:
        texts = [squeeze(cell) for cell in cells if isinstance(cell, str) and not _NUMBERED.match(fold(cell))]
        if number == best.row or (not best.row and len(texts) >= _LIKE_A_HEADER):
            return texts
    return []
