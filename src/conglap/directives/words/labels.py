"""Labels of clauses at the start of a line: "Phần thứ nhất", "Điều 5.", "II.", "1.", "1.2.", "a)", "A."."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from conglap.base.text import fold, letters_folded_to
from conglap.directives.words.letters import LOWER, UPPER


class Rank(IntEnum):
    """What a label is, from the widest to the narrowest in usual order."""

    PART = 1  # Phần
    CHAPTER = 2  # Chương
    SECTION = 3  # Mục
    SUBSECTION = 4  # Tiểu mục
    ARTICLE = 5  # Điều
    CAPITAL = 6  # A.
    ROMAN = 7  # I.
    NUMBER = 8  # 1.
    DECIMAL = 9  # 1.1.
    LETTER = 10  # a)


@dataclass(slots=True)  # not frozen: that doubles the time, and many are made
class Label:
    """A label as it goes into ids (``text``, without punctuation) and where the words after it begin."""

    rank: Rank
    text: str
    end: int
    order: int  # its place in its sequence: 1 for "I", "1", "a"
    steps: tuple[int, ...] = ()  # 1.2.3 → (1, 2, 3)


_ORDINALS = {"nhat": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8}
_LETTERS = "abcdđefghijklmnopqrstuvwxyz"  # Word also numbers with f, j, w and z
_WORDED = re.compile(
    r"^(?P<word>phan|chuong|muc|tieu muc|dieu)\s+(?P<thu>thu\s+)?"
    r"(?P<number>\d{1,3}[a-zđ]?|[ivxlc]{1,6}|[a-h]|nhat|mot|hai|ba|tu|bon|nam|sau|bay|tam)"
    r"(?P<after>\s*[.:)]\s*|\s*[-–]\s+|\s*$|\s+(?=\S))"
)
_WORD_RANKS = {
    "phan": Rank.PART, "chuong": Rank.CHAPTER, "muc": Rank.SECTION, "tieu muc": Rank.SUBSECTION, "dieu": Rank.ARTICLE,
}  # fmt: skip
_ROMAN = re.compile(
    r"^(?P<number>[IVXL]{1,6})(?:\s?[.):]\s*|\s?/\s*(?=[^\W\d])(?![vV]\b)|\s?[-–]\s*(?=[^\W\d])|\.\s*[-–]\s*)(?=[^\W_]|[\"“(]|$)"
)
_CAPITAL = re.compile(rf"^(?P<number>[A-HK])(?:\s?[.)/]\s+|\s?[-–]\s+)(?=[{UPPER}])")
_DECIMAL = re.compile(r"^(?P<number>\d{1,2}(?:\s?\.\s?\d{1,2}){1,4})(?:\s?[.):/-]\s*|\s+)(?=[^\W\d_\"“(]|[\"“(]|$)")
_NUMBER = re.compile(
    rf"^(?P<number>\d{{1,3}})(?:\s?[.)]\s*|\s?/\s+(?=[^\W\d])|/(?=[{UPPER}][{LOWER}])|\s?[-–:]\s+(?=[^\W\d]|[\"“'‘]))"
    r"(?=[^\W\d_]|[\"“('‘\[]|$|\d)"
)
_BRACKETED = re.compile(r"^\((?P<number>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)")
_LETTER = re.compile(r"^(?P<number>[a-zđ])(?:\s?\)\s*|\s?[./]\s+)(?=\S|$)")
_MAY_BE_DAY = re.compile(r"\d{1,3}\s?[./:-]\s?\d")
_DAY = re.compile(
    r"^\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}\b|^\d{1,3}(?:\.\d{3})+\b|^\d{1,2}\s?[./-]\s?(?:19|20)\d\d\b|^\d{1,2}[.:]\d{2}\s?(?:h|gio|phut|%)"
)


def roman_value(written: str) -> int | None:
    """Return the value of a Roman number in usual form, ``None`` for anything else."""
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    written = written.upper()
    if not written or any(letter not in values for letter in written):
        return None
    total = 0
    for letter, following in zip(written, written[1:] + " ", strict=True):
        value = values[letter]
        total += -value if following != " " and values[following] > value else value
    return total


_MISREAD = re.compile(
    r"^(?P<number>H|HI|IH|HH|I1|1I|Il|lI|ll|IIl|IlI|lII|II1|1II|TI|TII|IIT|1V|TV|VỊ|VI1|VH|VIl|VỊI|VHI|VIH|VIHI|1X)\s?[.:)]\s+"
)
_READ_AS = {
    "H": 2, "I1": 2, "1I": 2, "Il": 2, "lI": 2, "ll": 2, "TI": 2, "HI": 3, "IH": 3, "HH": 4, "IIl": 3, "IlI": 3,
    "lII": 3,
    "II1": 3, "1II": 3, "TII": 3, "IIT": 3, "1V": 4, "TV": 4, "VỊ": 6, "VH": 7, "VI1": 7, "VIl": 7, "VỊI": 7, "VHI": 8,
    "VIH": 8, "VIHI": 9, "1X": 9,
}  # fmt: skip
_MISREAD_FIRST = frozenset(written[0] for written in _READ_AS)
_ROMANS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def misread_roman(text: str) -> tuple[int, int] | None:
    """Return value and length of a Roman label that OCR may have misread: "HI. TỔ CHỨC" → III."""
    found = _MISREAD.match(text) if text[:1] in _MISREAD_FIRST else None
    return (_READ_AS[found["number"]], found.end()) if found else None


def roman_label(value: int, end: int) -> Label:
    """Return the Roman label of a value from 1 to 10 that takes ``end`` characters."""
    return Label(Rank.ROMAN, _ROMANS[value], end, value)


def find_label(text: str) -> Label | None:
    """Return the label that a paragraph begins with, or ``None``."""
    first, second = text[:1], text[1:2]
    if second.islower() and first != "(":  # most paragraphs begin with a word: only "Điều 5", "Phần I" are labels
        return _worded(text) if first in _OF_WORDS and second in _SECOND_OF_WORDS else None
    if first in _DIGITS and _MAY_BE_DAY.match(text) and _DAY.match(fold(text[:24])):
        return None
    if first in _OF_WORDS and second in _SECOND_OF_WORDS and (worded := _worded(text)):
        return worded
    for pattern, label_from in _SHAPES.get(first, ()):
        found = pattern.match(text)
        if found and (label := label_from(found)):
            return label
    return None


def _roman(found: re.Match[str]) -> Label | None:
    value = roman_value(found["number"])
    return Label(Rank.ROMAN, found["number"], found.end(), value) if value else None


def _capital(found: re.Match[str]) -> Label:
    return Label(Rank.CAPITAL, found["number"], found.end(), ord(found["number"]) - 64)


def _decimal(found: re.Match[str]) -> Label:
    steps = tuple(map(int, _FIGURES.findall(found["number"])))
    return Label(Rank.DECIMAL, ".".join(map(str, steps)), found.end(), steps[-1], steps)


def _letter(found: re.Match[str]) -> Label | None:
    order = _LETTERS.find(found["number"]) + 1
    return Label(Rank.LETTER, found["number"], found.end(), order) if order else None


def _number(found: re.Match[str]) -> Label | None:
    if not found["number"].isdigit():
        return _letter(found)  # "(a)"
    value = int(found["number"])
    return Label(Rank.NUMBER, str(value), found.end(), value)


_DIGITS = frozenset("0123456789")
_OF_WORDS = frozenset("PpCcMmTtĐđÐ")  # Phần, Chương, Mục, Tiểu mục, Điều
_SECOND_OF_WORDS = letters_folded_to("hui")

_FIGURES = re.compile(r"\d+")

_Shapes = tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Label | None]], ...]


def _shapes_by_first_character() -> dict[str, _Shapes]:
    """Return the shapes of labels by the characters that may begin them."""
    numbered = ((_DECIMAL, _decimal), (_NUMBER, _number))
    capital, roman, letter = ((_CAPITAL, _capital),), ((_ROMAN, _roman),), ((_LETTER, _letter),)
    return {
        **dict.fromkeys("0123456789", numbered),
        **dict.fromkeys("ABCDEFGHK", capital),
        **dict.fromkeys("IVXL", roman),
        **dict.fromkeys("abcdefghijklmnopqrstuvwxyzđ", letter),
        "(": ((_BRACKETED, _number),),
    }


_SHAPES = _shapes_by_first_character()


@lru_cache(maxsize=1024)  # several rooms ask for the few labels that have words
def _worded(text: str) -> Label | None:
    found = _WORDED.match(fold(text[:60]))
    if not found:
        return None
    rank = _WORD_RANKS[found["word"]]
    if rank is Rank.SECTION and text[1] not in "ụuỤU":  # "Mức 1" is no "Mục 1"
        return None
    after = text[found.end() :]
    punctuated = found["after"].strip() != ""
    if found["after"] and not punctuated and after and not _is_title(rank, text, after):
        return None
    number = text[found.start("number") : found.end("number")]
    order = _ORDINALS.get(found["number"]) if found["number"] in _ORDINALS else None
    if order is None:
        digits = re.match(r"\d+", number)
        order = int(digits[0]) if digits else roman_value(number) or (ord(number[0].upper()) - 64)
    word = text[: found.end("number")]
    return Label(rank, _worded_text(rank, word, number), found.end(), order)


_WRITTEN = {
    Rank.PART: "Phần", Rank.CHAPTER: "Chương", Rank.SECTION: "Mục", Rank.SUBSECTION: "Tiểu mục", Rank.ARTICLE: "Điều",
}  # fmt: skip


def _worded_text(rank: Rank, word: str, number: str) -> str:
    between = " thứ " if re.search(r"\bth[ứuư]\s", word, re.IGNORECASE) else " "
    return f"{_WRITTEN[rank]}{between}{number.lower() if between != ' ' else number}"


def _is_title(rank: Rank, text: str, after: str) -> bool:
    """ "Chương II NỘI DUNG" is a title; "Điều 5 của Luật …" begins a sentence."""
    if rank is Rank.ARTICLE:
        return False
    return after[:1].isupper() and (text[:4].isupper() or len(text) < 120)
