"""Where the tone mark stands (vị trí dấu thanh): "hòa" and "hoà" are one word written in two ways."""

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_WORD = re.compile(r"[^\W\d_]+")


def without_tone_place(text: str) -> str:
    """Return the words with their tone written after the word: one form for "hòa" and "hoà"."""
    return _WORD.sub(lambda found: _tone_last(found[0]), text)


@lru_cache(maxsize=20_000)
def _tone_last(word: str) -> str:
    parts = unicodedata.normalize("NFD", word)
    tone = "".join(character for character in parts if character in _TONES)
    rest = "".join(character for character in parts if character not in _TONES)
    return unicodedata.normalize("NFC", rest) + tone
