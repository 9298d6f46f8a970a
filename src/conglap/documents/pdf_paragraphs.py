"""Where paragraphs begin on a PDF page: indents, gaps, and lines that end early tell what the words cannot."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from conglap.documents.pdf_rows import Row

_WIDE = 0.6  # of the widest row: rows that show where the margins are
_INDENT = 1.2  # in sizes
_DEEPEST = 4.5  # in sizes; no first line is indented further
_GAP = 1.35  # of the usual distance between rows
_LETTER = 0.5  # in sizes: the width of a usual letter


@dataclass(frozen=True, slots=True)
class Layout:
    """The margins of a page's text and the usual distance between its rows, in points."""

    left: float
    right: float
    leading: float

    def starts_paragraph(self, before: Row, row: Row, *, same_page: bool) -> bool:
        """Say whether ``row`` plainly begins a paragraph; of two centred rows only a gap says so."""
        if same_page and before.baseline - row.baseline > _GAP * self.leading:
            return True
        if self._is_centred(row) or self._is_centred(before) or self._is_block(before, row):
            return False
        return self._is_indented(before, row) or self._ends_early(before, row)

    def _is_block(self, before: Row, row: Row) -> bool:
        """Both rows stand far in, as in a list beside "Kính gửi": its own right margin is not known."""
        return min(before.left, row.left) - self.left > _DEEPEST * row.size

    def _is_indented(self, before: Row, row: Row) -> bool:
        step = _INDENT * row.size
        return row.left - before.left >= step and row.left - self.left <= _DEEPEST * row.size

    def _ends_early(self, before: Row, row: Row) -> bool:
        """The first word of this row would have found room in the row before."""
        word = row.text.split(" ", 1)[0]
        return before.right + (len(word) + 2) * _LETTER * row.size < self.right

    def _is_centred(self, row: Row) -> bool:
        before, after = row.left - self.left, self.right - row.right
        return before > row.size and abs(before - after) < 0.75 * row.size


def layout_of(rows: list[Row]) -> Layout | None:
    """Measure a page; ``None`` where it has too few rows to show its margins."""
    if len(rows) < 2:
        return None
    widest = max(row.right - row.left for row in rows)
    wide = [row for row in rows if row.right - row.left >= _WIDE * widest]
    # The margin is where most rows begin: first lines are indented, the others are not.
    lefts = Counter(round(row.left / 2) * 2 for row in wide)
    often = [left for left, count in lefts.items() if count * 5 >= len(wide)]
    steps = [above.baseline - below.baseline for above, below in pairwise(wide)]
    return Layout(min(often or lefts), max(row.right for row in wide), median(steps) if steps else 3 * rows[0].size)
