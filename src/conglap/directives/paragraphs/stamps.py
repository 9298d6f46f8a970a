"""What a gazette or a signing tool prints on a page, none of it the document's words: it is set aside.

"CÔNG BÁO/Số 271/Ngày 12-05-2026" above a page with its number, "Ký bởi: … / Cơ quan: … / Ngày ký: …" on it.
"""

import re

from conglap.base.text import fold
from conglap.directives.paragraphs.pieces import Piece

_RUNNING_HEAD = re.compile(r"(?:\d{1,4}\s+)?cong bao\s*/\s*so\b.{1,40}/\s*ngay\b[^a-z]{4,30}(?:\s\d{1,4})?")
_SIGNED_BY = re.compile(r"(?:nguoi ky|ky boi|digitally signed by|signature not verified)\b\W*")
_OF_STAMP = re.compile(
    r"(?:email|co quan|to chuc|don vi|ngay ky|thoi gian ky|noi ky|location|date|reason)\s*:|ky boi\b"
)
_PAGE_NUMBER = re.compile(r"\d{1,4}")
_LONGEST = 120
_STAMP_LINES = 6


def without_stamps(pieces: list[Piece]) -> tuple[list[Piece], list[str]]:
    """Return the pieces without running heads and stamps of signatures, and the lines of these."""
    aside = {place for index, piece in enumerate(pieces) if _may_be_stamp(piece) for place in _places(pieces, index)}
    if not aside:
        return pieces, []
    kept = [piece for index, piece in enumerate(pieces) if index not in aside]
    return kept, [pieces[index].line for index in sorted(aside)]


def _may_be_stamp(piece: Piece) -> bool:
    return ":" in piece.line[:40] or "/" in piece.line[:16] or piece.line.startswith("Sig")


def _places(pieces: list[Piece], index: int) -> list[int]:
    """Return the places of the running head or the stamp that begins here."""
    line = pieces[index].line
    if len(line) > _LONGEST:
        return []
    folded = fold(line)
    if _RUNNING_HEAD.fullmatch(folded):
        around = [place for place in (index - 1, index + 1) if 0 <= place < len(pieces)]
        return [index, *(place for place in around if _PAGE_NUMBER.fullmatch(pieces[place].line))]
    return _stamp(pieces, index) if _SIGNED_BY.match(folded) else []


def _stamp(pieces: list[Piece], start: int) -> list[int]:
    """A stamp is who signed and at least one line more: "Ngày ký: …"; alone "Người ký: …" is a word of a form."""
    places = [start]
    for index in range(start + 1, min(len(pieces), start + _STAMP_LINES)):
        if not _OF_STAMP.match(fold(pieces[index].line[:40])):
            break
        places.append(index)
    return places if len(places) > 1 else []
