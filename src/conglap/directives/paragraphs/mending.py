"""Lines of a letterhead that were broken anywhere, as web pages bring them, put together again.

"Số:" / "65/2024/QĐ-UBND", "CỘNG HÒA XÃ HỘI" / "CHỦ NGHĨA VIỆT NAM", "Mỹ" / "Tho, ngày 24 tháng 12 năm 2009".
"""

import re

from conglap.base.text import fold
from conglap.directives.paragraphs.cut_names import is_cut_name
from conglap.directives.paragraphs.pieces import Piece
from conglap.directives.words import marks
from conglap.directives.words.dateline import find_dateline
from conglap.directives.words.labels import find_label
from conglap.directives.words.letters import is_upper
from conglap.directives.words.symbols import find_symbols

_MOTTOES = tuple(
    motto.split()
    for motto in ("cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc", "dang cong san viet nam")
)
_LETTERHEAD_PIECES = 120
_LONGEST_AUTHORITY = 6  # "T/UQ. "
_LONGEST_FIRST_WORD = 7  # "Nghiêng" is the longest syllable
_SIGNS = frozenset("-–+•")
_TOWN = frozenset({"TP.", "TP", "TX."})
_NUMBER_WORD = re.compile(r"^\W{0,3}so\s*[:.]?$")
_BLANK_SYMBOL = re.compile(r"^[.…_ ]*[/-]\s?[A-ZĐ]")
_UNFINISHED_DATE = re.compile(r"\w\W{0,3}\b(?:ngay|thang|nam)\s*[\d.…]{0,6}$|^[^\W\d]\D{1,40},$")
_DATE_GOES_ON = re.compile(r"^(?:\d{1,4}\b|[.…]{2,}|ngay\b|thang\b|nam\b)")
_PLACE_AND_DAY = re.compile(r"^[^\W\d][^\d,]{0,40},\s*ngay\b")
_IN_PLACE_OF = re.compile(r"^(?:T\s?/?\s?M|K\s?/?\s?T|T\s?/?\s?L|TUQ|T/UQ|Q)\s?[.:]?$")


def mend(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with broken lines of letterhead and signature joined; all others as they are."""
    mended = pieces[:1]
    for index, piece in enumerate(pieces[1:], 1):
        before = mended[-1]
        later = index >= _LETTERHEAD_PIECES  # there only short lines and capitals are broken
        whole = later and len(before.line) > _LONGEST_FIRST_WORD and not before.line.isupper()
        if whole or not piece.line or not before.line or before.cell != piece.cell:
            mended.append(piece)
        elif _is_first_word(mended, piece) or (
            _belong(before.line, piece.line, in_letterhead=not later) and not _is_mid_line(mended)
        ):
            mended[-1] = before.with_text(f"{before.text.rstrip()} {piece.text.strip()}")
        else:
            mended.append(piece)
    return mended


def _is_first_word(mended: list[Piece], piece: Piece) -> bool:
    """ "Căn" / "cứ Luật …", "-" / "Thủ tướng Chính phủ;": a page cut a paragraph after its first word or sign."""
    word = mended[-1].line
    if len(word) > _LONGEST_FIRST_WORD or " " in word or piece.whole:
        return False
    if word in _SIGNS:
        return not marks.is_item(piece.line)
    if not word.istitle() or not word.isalpha() or not piece.line[0].islower():
        return False
    return len(mended) == 1 or not mended[-2].line or mended[-2].line.endswith((".", ";", ":", ",", "|"))


def _is_mid_line(mended: list[Piece]) -> bool:
    """A town's first word stands at the start of its cell; elsewhere a single word is something else."""
    return _is_place_word(mended[-1].line) and len(mended) > 1 and not mended[-2].blank


def _belong(first: str, second: str, *, in_letterhead: bool) -> bool:
    if is_cut_name(first, second):
        return True
    if len(first) > 60 or len(second) > 90:
        return False
    if len(first) <= _LONGEST_AUTHORITY and _IN_PLACE_OF.match(first):
        return is_upper(second)
    return in_letterhead and (
        _is_number(first, second) or _is_motto(first, second) or _is_date(first, second) or _is_place(first, second)
    )


def _is_number(first: str, second: str) -> bool:
    if len(first) > 8 or not _NUMBER_WORD.match(fold(first)):
        return False
    symbols = find_symbols(second)
    return (bool(symbols) and symbols[0].span[0] == 0) or _BLANK_SYMBOL.match(second) is not None


def _is_motto(first: str, second: str) -> bool:
    if first[:1] not in "CcĐđÐ":
        return False
    begun, more = _words(first), _words(second)
    return bool(begun and more) and any(
        motto[: len(begun)] == begun and motto[len(begun) : len(begun) + len(more)] == more for motto in _MOTTOES
    )


def _words(line: str) -> list[str]:
    return re.findall(r"[a-z]+", fold(line).replace("hoà", "hoa"))


def _is_date(first: str, second: str) -> bool:
    """ "Lai Châu, ngày 23" / "tháng 3 năm 2021": the two make place and date, nothing else stands with them."""
    if len(second) > 40 or not first[:1].isupper() or not _DATE_GOES_ON.match(fold(second[:8])):
        return False
    if not _UNFINISHED_DATE.search(fold(first)) or re.search(r"\d/\S", first) or find_label(second):
        return False
    found = find_dateline(f"{first} {second}")
    return found is None or (found.place is not None and found.start == 0)


def _is_place(first: str, second: str) -> bool:
    if not _is_place_word(first):
        return False
    return second[:1].isupper() and _PLACE_AND_DAY.match(fold(second)) is not None


def _is_place_word(line: str) -> bool:
    words = [word.rstrip(".") for part in line.split(" - ") for word in part.split()]  # "TP." / "Hồ Chí Minh, ngày …"
    return (
        len(words) <= (4 if " - " in line else 2)  # "Bà Rịa - Vũng" / "Tàu, ngày …"
        and (not is_upper(line) or line in _TOWN)
        and all(word.isalpha() and word[0].isupper() for word in words)
        and not marks.is_addressed_to(line)
    )
