"""Page numbers (số trang) between the lines of a document: they are set aside."""

import re

from conglap.directives.paragraphs.pieces import Piece

_PAGE_NUMBER = re.compile(r"^[-–\s]*(?:[Tt]rang\s*)?(\d{1,3})(?:\s*/\s*\d{1,3})?[-–\s]*$")
_LINES_ON_A_PAGE = 18
_LONGEST = 24  # "- Trang 12 / 36 -"
_LAST = frozenset("0123456789-–")


def without_page_numbers(pieces: list[Piece]) -> tuple[list[Piece], list[str]]:
    """Return the pieces that are no page numbers, and the lines that are."""
    short = {index for index, piece in enumerate(pieces) if 0 < len(piece.line) < _LONGEST and not piece.whole}
    if not any(pieces[index].line[-1] in _LAST for index in short):
        return pieces, []
    kept: list[Piece] = []
    aside: list[str] = []
    expected, since = 0, 0
    for index, piece in enumerate(pieces):
        found = _PAGE_NUMBER.match(piece.line) if index in short and not piece.cell else None
        if found and _is_page_number(pieces, index, int(found[1]), expected, since):
            aside.append(piece.line)
            expected, since = int(found[1]) + 1, 0
            continue
        since += not piece.blank
        kept.append(piece)
    return kept, aside


def _is_page_number(pieces: list[Piece], index: int, number: int, expected: int, since: int) -> bool:
    page = pieces[index].page
    if page is not None:
        before = next((piece for piece in reversed(pieces[:index]) if not piece.blank), None)
        after = next((piece for piece in pieces[index + 1 :] if not piece.blank), None)
        at_edge = before is None or after is None or before.page != page or after.page != page
        return at_edge and (abs(number - page) <= 1 or number in {1, 2, expected})  # an attached text counts anew
    if since < _LINES_ON_A_PAGE:
        return False
    return number in {1, 2} or (expected > 0 and expected <= number <= expected + 2)
