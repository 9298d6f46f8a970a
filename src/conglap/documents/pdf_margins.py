"""What stands in the margins of a PDF page and is no part of its text: page numbers, running headers and footers."""

import re
from collections import Counter

from conglap.base.text import fold, squeeze
from conglap.documents.pdf_rows import Row

_MARGIN = 0.09  # of the page's height
_PAGE_NUMBER = re.compile(r"^(?:trang|page)?+\s*+[-–—]?+\s*+\d{1,4}\s*+(?:/\s*+\d{1,4})?\s*+[-–—]?$")
_REPEATED = 3  # pages that must show the same words at the same height


def drop_margins(pages: list[tuple[float, list[Row]]]) -> list[list[Row]]:
    """Return the rows of each page (height in points, rows) without page numbers and repeated margin rows."""
    seen: Counter[tuple[str, int]] = Counter()
    for height, rows in pages:
        seen.update({_key(row) for row in rows if _is_margin(row, height)})
    return [
        [row for row in rows if not (_is_margin(row, height) and _is_furniture(row, seen[_key(row)]))]
        for height, rows in pages
    ]


def _is_margin(row: Row, height: float) -> bool:
    return row.baseline > height * (1 - _MARGIN) or row.baseline < height * _MARGIN


def _key(row: Row) -> tuple[str, int]:
    return re.sub(r"\d+", "#", fold(squeeze(row.text))), round(row.baseline / 6)


def _is_furniture(row: Row, pages: int) -> bool:
    return bool(_PAGE_NUMBER.match(fold(squeeze(row.text)))) or pages >= _REPEATED
