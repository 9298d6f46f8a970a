"""Whether letters are what they look like: a text in an old font code or with a broken PDF font reads as noise."""

import unicodedata
from functools import lru_cache

_FEW = 40  # visible characters below which nothing can be said
_SHARE = 0.04
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VIETNAMESE_MARKS = set(_TONES) | {"\u0302", "\u0306", "\u031b"}
_OTHER_SCRIPTS = ("GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "CANADIAN", "CHEROKEE")


def is_garbled(text: str) -> bool:
    """Say whether too many characters can be neither Vietnamese nor of a language that offices quote."""
    counted = strange = 0
    for character in text:
        if not character.isspace():
            counted += 1
            strange += not character.isascii() and _is_strange(character)
    return counted >= _FEW and strange > _SHARE * counted


@lru_cache(maxsize=4096)
def _is_strange(character: str) -> bool:
    if character in "đĐ–—“”‘’…•°²³½¼·§×÷€≥≤→←«»":
        return character in "·§«»"  # TCVN3 letters in disguise; rare enough in plain use
    if "\ue000" <= character <= "\uf8ff" or character == "\ufffd" or "\u00a1" <= character <= "\u00bf":
        return True
    if not character.isalpha():
        return False
    if unicodedata.name(character, "").startswith(_OTHER_SCRIPTS):
        return True
    parts = unicodedata.normalize("NFD", character)
    if len(parts) == 1:
        return "\u00c0" <= character <= "\u024f"
    return parts[0].isascii() and not set(parts[1:]) <= _VIETNAMESE_MARKS
