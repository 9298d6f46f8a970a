"""Syllables and figures of a text, each in its one comparable form (âm tiết): "Uỷ" and "ủy" are equal."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from conglap.directives.words.letters import LETTER

_SYLLABLE = re.compile(rf"[{LETTER}]+|\d+(?:[.,]\d+)*(?:\s?%)?")
_TONES = {  # tone on the second letter ("oà", "uỷ") to the tone on the first ("òa", "ủy")
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip


class Syllable(NamedTuple):
    """One syllable or figure: its comparable form and its characters ``[start, end)``."""

    key: str
    start: int
    end: int


@lru_cache(maxsize=16384)
def comparable(syllable: str) -> str:
    """Return a syllable in small letters with its tone where the older writing puts it; a figure as a number."""
    if syllable[0].isdigit():
        return _number(syllable)
    lowered = syllable.lower()
    ending = lowered[-2:]
    if ending in _TONES and not (ending[0] == "u" and lowered[:-2].endswith("q")):
        return lowered[:-2] + _TONES[ending]
    return lowered


def syllables(text: str, start: int, end: int) -> Iterator[Syllable]:
    """Yield the syllables and figures between two places of an NFC text."""
    for found in _SYLLABLE.finditer(text, start, end):
        yield Syllable(comparable(found[0]), found.start(), found.end())


def _number(written: str) -> str:
    """Return a figure without what only dresses it: ``05`` is 5, ``1.200`` is 1200, ``80,0%`` is 80%."""
    percent = "%" if written.endswith("%") else ""
    digits = re.sub(r"\.(?=\d{3}(?:\D|$))", "", written.rstrip("% \u00a0"))
    whole, _, fraction = digits.replace(".", ",").partition(",")
    fraction = fraction.rstrip("0")
    return (whole.lstrip("0") or "0") + (f",{fraction}" if fraction else "") + percent
