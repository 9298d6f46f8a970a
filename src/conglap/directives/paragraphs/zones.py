"""Where the letterhead ends, where the closing begins and ends: indexes into the pieces of a document."""

from dataclasses import dataclass

from conglap.base.text import fold
from conglap.directives.paragraphs.closings import closing_end, closing_start, signature_start
from conglap.directives.paragraphs.pieces import Piece
from conglap.directives.paragraphs.titles import enacts, is_title
from conglap.directives.words import marks
from conglap.directives.words.dateline import find_dateline
from conglap.directives.words.labels import find_label

_LETTERHEAD_LINES = 45


@dataclass(frozen=True, slots=True)
class Zones:
    """Half-open: letterhead ``[0, letterhead)``, closing ``[closing, after)``, annexes ``[after, last)``.

    From ``last`` on stands the signature of an attached text.
    """

    letterhead: int
    closing: int
    after: int
    last: int


def find_zones(pieces: list[Piece]) -> Zones:
    """Return the zones; what is not there is empty."""
    letterhead = _letterhead_end(pieces)
    closing = closing_start(pieces, letterhead)
    if closing is None:
        return Zones(letterhead, len(pieces), len(pieces), len(pieces))
    after = closing_end(pieces, closing)
    last = signature_start(pieces, after) if after < len(pieces) else None
    if last is None or closing_end(pieces, last) < len(pieces):
        last = len(pieces)
    return Zones(letterhead, closing, after, last)


def _is_above_letterhead(pieces: list[Piece], index: int) -> bool:
    """What a web page prints first: a letterhead still follows, no basis and no clause comes before it."""
    for piece in pieces[index + 1 : index + _LETTERHEAD_LINES]:
        if marks.is_national(piece.line):
            return True
        if piece.line and (find_label(piece.line) or fold(piece.line).startswith("can cu ")):
            return False
    return False


def _letterhead_end(pieces: list[Piece]) -> int:
    """The letterhead ends before the title, Kính gửi or the first sentence; without its signs there is none."""
    seen = 0
    signs = 0
    last = 0
    for index, piece in enumerate(pieces):
        text = piece.line
        if not text:
            continue
        seen += 1
        if seen > _LETTERHEAD_LINES or text.startswith("Căn cứ "):
            break
        if marks.is_national(text) or marks.is_number_line(text):
            signs += 1
            last = index + 1
        elif marks.is_about(text) or (len(text) < 160 and not text.endswith(";") and find_dateline(text)):
            last = index + 1
        elif marks.is_addressed_to(text) or is_title(text):
            if signs:
                return last if enacts(text) else index
            if not _is_above_letterhead(pieces, index):
                return 0
        if (len(text) > 200 and not piece.cell and (signs or not _is_above_letterhead(pieces, index))) or fold(
            text
        ).startswith("can cu "):
            break
    return last if signs else 0
