"""Rows of a PDF page: characters on one baseline, in chunks where a wide gap parts them."""

from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from conglap.documents.cleaning import clean
from conglap.documents.pdf_glyphs import Glyph

_SAME_BASELINE = 0.45  # of the size: also raised footnote marks stay in their row
_SIDE_BY_SIDE = 0.8
_BLANK = 0.3
GAP = 1.8  # in sizes; wider is a gap between columns, not between words
_MOSTLY = 0.8
_SPACED_OUT = 6  # letters at least


@dataclass(slots=True)
class Chunk:
    """Words of one row that stand together."""

    left: float
    right: float
    size: float
    text: str
    bold_letters: int
    italic_letters: int
    letters: int

    @property
    def bold(self) -> bool:
        """Say whether most of its letters are bold."""
        return self.letters > 0 and self.bold_letters >= _MOSTLY * self.letters

    @property
    def italic(self) -> bool:
        """Say whether most of its letters are italic."""
        return self.letters > 0 and self.italic_letters >= _MOSTLY * self.letters


@dataclass(slots=True)
class Row:
    """One row of a page, its chunks from left to right; the baseline counts from the bottom of the page."""

    baseline: float
    chunks: list[Chunk] = field(default_factory=list)

    @property
    def left(self) -> float:
        """Return where its text begins."""
        return self.chunks[0].left

    @property
    def right(self) -> float:
        """Return where its text ends."""
        return self.chunks[-1].right

    @property
    def size(self) -> float:
        """Return the size of its largest letters."""
        return max(chunk.size for chunk in self.chunks)

    @property
    def text(self) -> str:
        """Return its text; a gap between columns is kept as a run of blanks."""
        return "    ".join(chunk.text for chunk in self.chunks)


def rows_of(page_glyphs: list[Glyph]) -> list[Row]:
    """Return the rows of a page from top to bottom."""
    rows = [Row(baseline, _chunks(members)) for baseline, members in _by_baseline(page_glyphs)]
    return _side_by_side([row for row in rows if row.chunks])


def _by_baseline(page_glyphs: list[Glyph]) -> list[tuple[float, list[Glyph]]]:
    """Group by baseline; the first, largest letters of a row set its baseline."""
    grouped: list[tuple[float, list[Glyph]]] = []
    for glyph in sorted(page_glyphs, key=lambda one: -one.baseline):
        if grouped:
            baseline, members = grouped[-1]
            size = max(members[0].size, glyph.size)
            if baseline - glyph.baseline <= _SAME_BASELINE * size:
                members.append(glyph)
                if glyph.size > members[0].size * 1.2:
                    grouped[-1] = (glyph.baseline, members)
                continue
        grouped.append((glyph.baseline, [glyph]))
    return grouped


def _chunks(members: list[Glyph]) -> list[Chunk]:
    members.sort(key=lambda glyph: glyph.left)
    chunks: list[list[Glyph]] = []
    for glyph in members:
        last = chunks[-1][-1] if chunks else None
        if last is None or glyph.left - last.right > GAP * max(glyph.size, last.size):
            chunks.append([glyph])
        else:
            chunks[-1].append(glyph)
    found = [_chunk(members) for members in chunks]
    return [chunk for chunk in found if chunk.text]


def _chunk(members: list[Glyph]) -> Chunk:
    apart = _spaced_out(members)
    text = ""
    for before, glyph in zip([None, *members], members, strict=False):
        gap = glyph.left - before.right if before is not None else 0.0
        blank = gap > apart if apart else gap > _BLANK * glyph.size or glyph.after_blank
        text += (" " if before is not None and blank else "") + glyph.text
    letters = [glyph for glyph in members if glyph.text.isalnum()]
    return Chunk(
        members[0].left,
        max(glyph.right for glyph in members),
        max(glyph.size for glyph in members),
        clean(text),
        sum(glyph.bold for glyph in letters),
        sum(glyph.italic for glyph in letters),
        len(letters),
    )


def _spaced_out(members: list[Glyph]) -> float | None:
    """Return the least gap between words of a title in spaced-out capitals, ``None`` for usual text."""
    if len(members) < _SPACED_OUT or not all(len(glyph.text) == 1 and glyph.text.isupper() for glyph in members):
        return None
    gaps = [after.left - before.right for before, after in pairwise(members)]
    usual = median(gaps)
    return 1.6 * usual if min(gaps) > _BLANK / 2 * members[0].size and usual > _BLANK * members[0].size else None


def _side_by_side(rows: list[Row]) -> list[Row]:
    """Join rows that stand beside each other on slightly different baselines, as the two halves of a letterhead do."""
    joined: list[Row] = []
    for row in rows:
        before = joined[-1] if joined else None
        if before is not None and before.baseline - row.baseline < _SIDE_BY_SIDE * row.size and _apart(before, row):
            before.chunks = sorted([*before.chunks, *row.chunks], key=lambda chunk: chunk.left)
        else:
            joined.append(row)
    return joined


def _apart(one: Row, other: Row) -> bool:
    gap = GAP * max(one.size, other.size)
    return one.right + gap <= other.left or other.right + gap <= one.left
