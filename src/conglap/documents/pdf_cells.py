"""The text of ruled tables: lines of a cell become paragraphs, tables go on over the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conglap.documents.pdf_grids import Grid
from conglap.documents.pdf_paragraphs import Layout
from conglap.documents.pdf_rows import Row, rows_of
from conglap.documents.records import Cell, Line

_PADDING = 6.0  # points between a cell's rule and its text
_ITEM = re.compile(r"^(?:[-+–•*]\s|\(?[a-zđ0-9]{1,2}[.)]\s)")
_OPEN_SYMBOL = re.compile(r"\d[-/]$")


@dataclass(slots=True)
class TableCounter:
    """Numbers the tables of a document and remembers where the last one stopped, should it go on."""

    next: int = 0
    xs: tuple[float, ...] = ()
    head: tuple[str, ...] = ()
    rows: int = 0

    def new(self) -> int:
        """Return the number of a new table."""
        self.xs, self.head, self.rows = (), (), 0
        self.next += 1
        return self.next - 1


def read_grid(grid: Grid, page: int, counter: TableCounter, *, first_on_page: bool) -> Iterator[Line]:
    """Yield the lines of a ruled table; one that goes on from the page before keeps its number and counts on."""
    paragraphs = {place: _paragraphs(grid, place) for place in sorted(grid.cells)}
    head = tuple(text for place, lines in paragraphs.items() if place[0] == 0 for text, _, _ in lines)
    xs = tuple(round(x / 6) for x in grid.xs)
    goes_on = first_on_page and bool(counter.xs) and counter.xs == xs
    table = counter.next - 1 if goes_on else counter.new()
    repeated = goes_on and head == counter.head
    offset = counter.rows - repeated if goes_on else 0
    if goes_on and not repeated and (0, 0) not in paragraphs and offset:
        offset -= 1  # its first row has no first cell: the last row of the page before goes on
    for (row, column), lines in paragraphs.items():
        if not (repeated and row == 0):
            for text, bold, italic in lines:
                yield Line(text, True, page, Cell(table, row + offset, column), bold, italic)
    counter.xs, counter.rows = xs, offset + len(grid.ys) - 1
    counter.head = counter.head if goes_on else head


def _paragraphs(grid: Grid, place: tuple[int, int]) -> list[tuple[str, bool, bool]]:
    rows = rows_of(grid.cells[place])
    if not rows:
        return []
    layout = Layout(grid.xs[place[1]] + _PADDING, grid.right_of(*place) - _PADDING, 1.4 * rows[0].size)
    found: list[list[Row]] = []
    for row in rows:
        before = found[-1][-1] if found else None
        starts = before is None or _ITEM.match(row.text) or layout.starts_paragraph(before, row, same_page=True)
        if starts:
            found.append([row])
        else:
            found[-1].append(row)
    return [(_joined(rows), all(_all(row, "bold") for row in rows), all(_all(row, "italic") for row in rows))
            for rows in found]  # fmt: skip


def _joined(rows: list[Row]) -> str:
    text = ""
    for row in rows:
        text += (" " if text and not _OPEN_SYMBOL.search(text) else "") + row.text
    return text


def _all(row: Row, mark: str) -> bool:
    return all(getattr(chunk, mark) for chunk in row.chunks if chunk.letters)
