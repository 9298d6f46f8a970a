"""What a gazette or a signing tool prints on a page, none of it the document's words: it is set aside.

"CÔNG BÁO/Số 271/Ngày 12-05-2026" above a page with its number, "Ký bởi: … / Cơ quan: … / Ngày ký: …" on it.
"""

import re

from conglap.base.text import fold
from conglap.directives.paragraphs.pieces import Piece

_RUNNING_HEAD = re.compile(r"(?:\d{1,4}\s+)?cong bao/\s*so\b.{1,40}/\s*ngay\b[^a-z]{4,30}(?:\s\d{1,4})?")
_SIGNED_BY = re.compile(r"(?:nguoi ky|ky boi|digitally signed by|signature not verified)\b\W*")
_SIGNED_ON = re.compile(r"(?:ngay ky|thoi gian ky|date)\s*:.*\d")
_OF_STAMP = re.compile(rf"{_SIGNED_ON.pattern}|(?:email|co quan|to chuc|don vi|noi ky|location|reason)\s*:|ky boi\b")
_WORDS = ("CÔNG BÁO/", "Công báo/", "Người ký", "Ký bởi", "igned by", "Signature Not")
_PAGE_NUMBER = re.compile(r"\d{1,4}")
_LONGEST = 120
_STAMP_LINES = 6


def without_stamps(pieces: list[Piece], given: str) -> tuple[list[Piece], list[str]]:
    """Return the pieces without running heads and stamps of signatures, and the lines of these.

    ``given`` is the text of all of them: most documents have no word of a stamp.
    """
    if not any(word in given for word in _WORDS):
        return pieces, []
    aside = {place for index in range(len(pieces)) for place in _places(pieces, index)}
    kept = [piece for index, piece in enumerate(pieces) if index not in aside]
    return kept, [pieces[index].line for index in sorted(aside)]


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
    """A stamp says who signed and when: "Ngày ký: …"; without a time "Người ký: …" are words of a form."""
    end, dated = start + 1, False
    for index in range(start + 1, min(len(pieces), start + _STAMP_LINES)):
        folded = fold(pieces[index].line[:40])
        if not _OF_STAMP.match(folded):
            break
        end, dated = index + 1, dated or _SIGNED_ON.match(folded) is not None
    return list(range(start, end)) if dated else []
