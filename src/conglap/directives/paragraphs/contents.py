"""A table of contents (mục lục): headings with the pages that they stand on, none of them a clause. It is set aside."""

import re
from collections.abc import Iterator
from itertools import islice

from conglap.base.text import fold
from conglap.directives.paragraphs.pieces import Piece

_TITLE = re.compile(r"\W*(?:muc luc|bang muc luc|noi dung muc luc)\W*")
_MAY_HOLD = ("ục lục", "ỤC LỤC", "ục Lục", ".....", "……", "_____", "\t")
# "II. CĂN CỨ PHÁP LÝ .......... 3", "1. Nhiệm vụ⇥9"
_LED = re.compile(r"(?P<words>.*[^\W\d_].*?)(?:[ .…_·]{4,}|\s*…+\s*|\t\s*)(?P<page>\d{1,3})\s*")
_PAGED = re.compile(r"(?P<words>.*[^\W\d_].*?)\s+(?P<page>\d{1,3})\s*")
_LONGEST = 240
_FEWEST = 3  # entries
_MOST_STARTS = 8  # places that are looked at; a document has one table of contents
_WRAPPED = 2  # lines that an entry may take before the one with its page


def without_contents(pieces: list[Piece], given: str) -> tuple[list[Piece], list[str]]:
    """Return the pieces outside a table of contents, and the lines inside; ``given`` is the text of all of them."""
    if not any(sign in given for sign in _MAY_HOLD):
        return pieces, []
    for start, titled in islice(_starts(pieces), _MOST_STARTS):
        end = _end_by_pages(pieces, start, titled=titled)
        if end is None and titled:
            end = _end_by_repetition(pieces, start)
        if end is not None:
            aside = [piece.line for piece in pieces[start:end] if piece.line]
            return pieces[:start] + pieces[end:], aside
    return pieces, []


def _starts(pieces: list[Piece]) -> Iterator[tuple[int, bool]]:
    """Yield where a table of contents may begin: at its title, or at the first line with leaders and a page."""
    led = -_FEWEST
    for index, piece in enumerate(pieces):
        if not piece.line or piece.cell is not None:
            continue
        if len(piece.line) < 24 and "c l" in piece.line.lower() and _TITLE.fullmatch(fold(piece.line)):
            yield index, True
        elif index > led + 1 and _entry(piece, titled=False):
            yield index, False
        if piece.line[-1].isdigit():
            led = index


def _entry(piece: Piece, *, titled: bool) -> re.Match[str] | None:
    if not piece.line[-1:].isdigit() or len(piece.line) > _LONGEST:
        return None
    text = piece.text.strip()
    return _LED.fullmatch(text) or (_PAGED.fullmatch(text) if titled else None)


def _end_by_pages(pieces: list[Piece], start: int, *, titled: bool) -> int | None:
    """The entries name pages that never fall; without a title half of their words return as headings below."""
    words: list[str] = []
    page, end, waiting = 0, start, 0
    for index in range(start + titled, len(pieces)):
        line = pieces[index].line
        found = _entry(pieces[index], titled=titled) if line else None
        if found and int(found["page"]) >= page:
            words.append(fold(found["words"]))
            page, end, waiting = int(found["page"]), index + 1, 0
        elif line and fold(line).strip(" .:") != "trang":
            waiting += 1
            if waiting > _WRAPPED:
                break
    if len(words) < _FEWEST:
        return None
    below = {fold(piece.line).rstrip(" .:") for piece in pieces[end:] if 0 < len(piece.line) < _LONGEST}
    returning = sum(entry.rstrip(" .:…_") in below for entry in words)
    return end if titled or returning * 2 >= len(words) else None


def _end_by_repetition(pieces: list[Piece], title: int) -> int | None:
    """A list without pages ends where its first heading stands again, if most of the others do so too."""
    lines = [(index, fold(piece.line).rstrip(" .:")) for index, piece in enumerate(pieces) if piece.line]
    listed = [(index, line) for index, line in lines if index > title]
    again = next((place for place, line in listed[_FEWEST:] if line == listed[0][1]), None) if listed else None
    if again is None:
        return None
    below = {line for index, line in listed if index >= again}
    entries = [line for index, line in listed if index < again]
    return again if sum(line in below for line in entries) * 2 >= len(entries) else None
