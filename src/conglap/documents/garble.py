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


def fault_of(text: str) -> str:
    """Return why a garbled Unicode text is refused: ``encoding``, ``garbled_text`` or ``foreign``.

    Letters of an old code look like those of Western Europe; other strange characters inside words of usual letters
    are what a wrong map of a font leaves; words of strange characters alone are of another script.
    """
    words = [word for word in text.split() if any(not one.isascii() and _is_strange(one) for one in word)]
    strange = [one for word in words for one in word if not one.isascii() and _is_strange(one)]
    if sum(one <= "\u00ff" for one in strange) * 2 > len(strange):
        return "encoding"
    patched = sum(any(one.isascii() and one.isalnum() for one in word) for word in words)
    return "garbled_text" if patched * 3 >= len(words) else "foreign"


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
