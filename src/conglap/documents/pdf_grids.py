"""Ruled tables of a PDF page: lines drawn on the page make a grid, and each character falls into one cell of it."""

import ctypes
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2.raw as raw
from pypdfium2 import PdfObject, PdfPage

from conglap.documents.pdf_glyphs import Glyph
from conglap.documents.pdf_turns import Box, Turn

_THIN = 3.0  # points: a rectangle not thicker than this is a line
_NEAR = 4.0  # points: lines this near to each other are one, or meet
_SHORTEST = 8.0
_MOST_LINES = 4000  # a page with more is a drawing


@dataclass(slots=True)
class Grid:
    """A ruled table: ``xs`` from left to right, ``ys`` from top to bottom; merged cells count as their first one."""

    xs: list[float]
    ys: list[float]
    owner: dict[tuple[int, int], tuple[int, int]]
    cells: dict[tuple[int, int], list[Glyph]] = field(default_factory=dict)

    def take(self, glyph: Glyph) -> bool:
        """Put a character into its cell; false where it stands outside."""
        x, y = (glyph.left + glyph.right) / 2, glyph.baseline + glyph.size / 3
        column = bisect_right(self.xs, x) - 1
        row = bisect_right([-line for line in self.ys], -y) - 1
        if not (0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1):
            return False
        self.cells.setdefault(self.owner[row, column], []).append(glyph)
        return True

    def right_of(self, row: int, column: int) -> float:
        """Return where the cell that begins at a place ends."""
        last = max(across for (down, across), own in self.owner.items() if own == (row, column) and down == row)
        return self.xs[last + 1]


def grids_of(page: PdfPage, turn: Turn) -> list[Grid]:
    """Return the ruled tables of a page that have at least two columns, from top to bottom."""
    lines = _lines(page, turn)
    if not 5 <= len(lines) <= _MOST_LINES:
        return []
    grids = [grid for group in _connected(lines) if (grid := _grid(group)) is not None]
    return sorted(grids, key=lambda grid: -grid.ys[0])


def _lines(page: PdfPage, turn: Turn) -> list[Box]:
    found: list[Box] = []
    for count, path in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if count > _MOST_LINES:
            return []
        left, bottom, right, top = turn.box(*path.get_bounds())
        wide, high = right - left, top - bottom
        if min(wide, high) <= _THIN < max(wide, high):
            found.append((left, bottom, right, top))
        elif min(wide, high) >= _SHORTEST and _is_stroked(path):  # a drawn box is four lines
            found += [(left, bottom, right, bottom), (left, top, right, top)]
            found += [(left, bottom, left, top), (right, bottom, right, top)]
    return found


def _is_stroked(path: PdfObject) -> bool:
    """Say whether its outline is drawn: a box that is only filled is a shade behind words."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(path, fill, stroke)) and bool(stroke.value)


def _connected(lines: list[Box]) -> list[list[Box]]:
    """Group lines that meet; from top to bottom, so that each is compared with the few groups around it."""
    groups: list[tuple[Box, list[Box]]] = []
    for line in sorted(lines, key=lambda box: -box[3]):
        touching = [group for group in groups if _meet(group[0], line)]
        groups = [group for group in groups if not _meet(group[0], line)]
        members = [line, *(member for _, group in touching for member in group)]
        boxes = [line, *(box for box, _ in touching)]
        groups.append((_around(boxes), members))
    return [members for _, members in groups]


def _around(boxes: list[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _meet(one: Box, other: Box) -> bool:
    return (
        one[0] - _NEAR <= other[2]
        and other[0] - _NEAR <= one[2]
        and one[1] - _NEAR <= other[3]
        and other[1] - _NEAR <= one[3]
    )


def _grid(lines: list[Box]) -> Grid | None:
    down = [line for line in lines if line[2] - line[0] <= _THIN and line[3] - line[1] >= _SHORTEST]
    across = [line for line in lines if line[3] - line[1] <= _THIN and line[2] - line[0] >= _SHORTEST]
    xs = _merged([(line[0] + line[2]) / 2 for line in down])
    ys = _merged([(line[1] + line[3]) / 2 for line in across])[::-1]
    if len(xs) < 3 or len(ys) < 2:
        return None
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row, (top, bottom) in enumerate(pairwise(ys)):
        for column, (left, right) in enumerate(pairwise(xs)):
            place = (row, column)
            if column and not _is_drawn(down, left, (top + bottom) / 2, upright=True):
                place = owner[row, column - 1]
            elif row and not _is_drawn(across, top, (left + right) / 2, upright=False):
                place = owner[row - 1, column]
            owner[row, column] = place
    return Grid(xs, ys, owner)


def _merged(places: list[float]) -> list[float]:
    merged: list[float] = []
    for place in sorted(places):
        if not merged or place - merged[-1] > _NEAR:
            merged.append(place)
    return merged


def _is_drawn(lines: list[Box], place: float, middle: float, *, upright: bool) -> bool:
    along, beside = (1, 0) if upright else (0, 1)
    return any(
        abs((line[beside] + line[beside + 2]) / 2 - place) <= _NEAR and line[along] <= middle <= line[along + 2]
        for line in lines
    )
