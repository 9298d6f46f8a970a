"""When two names are one (trùng tên): letter for letter, or but for case, blanks, dashes and the place of a tone."""

import re

from conglap.base.text import nfc, squeeze
from conglap.base.tones import without_tone_place

_DASHES = re.compile(r"\s*[-‐‑–—]\s*")
_QUOTES = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})


def plain(name: str) -> str:
    """Return a name in lower case on one line: names that differ in nothing else are the same name."""
    return squeeze(_DASHES.sub(" - ", nfc(name).translate(_QUOTES))).casefold()


def name_key(name: str) -> str:
    """Return a form that is the same for "Trường Hoà Bình" and "Trường Hòa Bình", and not for "Trường Hoa Bình"."""
    return without_tone_place(plain(name))
