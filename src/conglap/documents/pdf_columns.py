"""Two columns side by side on a PDF page: the letterhead, "Kính gửi", the closing with its signature."""

from dataclasses import dataclass

from conglap.base.text import fold
from conglap.documents.pdf_rows import Chunk, Row

_GUTTER = 1.0  # in sizes: the least width that stays free between two columns
_SURE_GAP = 3.0  # in sizes: one row alone shows two columns only by a gap as wide as this
_LETTERHEAD = 8  # rows within which a letterhead shows its two halves
_MIDDLE = 1.0  # in sizes: how far off the middle a centred title may stand
_FAR = 2.4  # in sizes: a left row further down than this is no part of the block above it


@dataclass(slots=True)
class Band:
    """Rows ``[start, end)`` of a page that leave a gutter ``[left, right)`` free."""

    start: int
    end: int
    left: float
    right: float

    def side(self, chunk: Chunk) -> int:
        """Return 0 for a chunk of the left column, 1 for one of the right."""
        return 0 if (chunk.left + chunk.right) / 2 < (self.left + self.right) / 2 else 1


def bands_of(rows: list[Row], *, first_page: bool) -> list[Band]:
    """Return the bands of a page in order; they do not overlap. Only a first page has a letterhead at its top."""
    bands: list[Band] = []
    index = 0
    while index < len(rows):
        band = None
        if len(rows[index].chunks) > 1:
            at_top = first_page and not bands and index < _LETTERHEAD
            band = _Search(rows, _centre(rows)).band_at(index, bands[-1].end if bands else 0, at_top)
        if band is not None:
            bands.append(band)
            index = band.end
        else:
            index += 1
    return bands


def _centre(rows: list[Row]) -> float:
    return (min(row.left for row in rows) + max(row.right for row in rows)) / 2


@dataclass(frozen=True, slots=True)
class _Search:
    """Grows a band from a row that shows two columns; titles in the middle of the text end it."""

    rows: list[Row]
    centre: float

    def band_at(self, index: int, floor: int, at_top: bool) -> Band | None:
        rows = self.rows
        gap, left, right = _widest_gap(rows[index])
        band = Band(index, index + 1, left, right)
        while band.end < len(rows) and self._extend(band, rows[band.end - 1], rows[band.end]):
            band.end += 1
        while band.start > floor and self._begins_above(band, rows[band.start - 1], at_top):
            if not self._extend(band, rows[band.start], rows[band.start - 1]):
                break
            band.start -= 1
        two_sided = sum(_is_two_sided(band, row) for row in rows[band.start : band.end])
        sure = two_sided > 1 or gap >= _SURE_GAP * rows[index].size or fold(rows[index].text).startswith("kinh gui")
        if band.end - band.start < 2 or not sure:
            return None
        return band

    def _begins_above(self, band: Band, row: Row, at_top: bool) -> bool:
        """Above its first two-sided row a block has more of a letterhead, of a signature, or "Nơi nhận"."""
        return at_top or row.left >= band.right or fold(row.text).startswith("noi nhan")

    def _extend(self, band: Band, near: Row, row: Row) -> bool:
        """Take a row into the band where its chunks leave the gutter free; narrows the gutter."""
        size = max(near.size, row.size)
        left, right = band.left, band.right
        for chunk in row.chunks:
            if chunk.left < left and chunk.right > right:
                return False
            if (chunk.left + chunk.right) / 2 < (band.left + band.right) / 2:
                left = max(left, chunk.right)
            else:
                right = min(right, chunk.left)
        if right - left < _GUTTER * size or self._is_apart(near, row, right, size):
            return False
        band.left, band.right = left, right
        return True

    def _is_apart(self, near: Row, row: Row, right: float, size: float) -> bool:
        if fold(row.text).startswith("kinh gui") and row.baseline < near.baseline:
            return True
        if len(row.chunks) > 1:
            return False
        in_the_middle = abs((row.left + row.right) / 2 - self.centre) < _MIDDLE * size
        return in_the_middle or (abs(near.baseline - row.baseline) > _FAR * size and row.left < right)


def _widest_gap(row: Row) -> tuple[float, float, float]:
    gaps = [
        (after.left - before.right, before.right, after.left)
        for before, after in zip(row.chunks, row.chunks[1:], strict=False)
    ]
    return max(gaps)


def _is_two_sided(band: Band, row: Row) -> bool:
    return len({band.side(chunk) for chunk in row.chunks}) == 2
