"""Syllables that no Vietnamese word has (âm tiết không có thật): a tone on the wrong vowel, or a lost one."""

import re
import unicodedata
from collections.abc import Iterator

from conglap.directives.words.letters import LETTER

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_WORD = re.compile(rf"[{LETTER}]+")
# The mark stands before a vowel that must bear it: "hòan", "qủa", "tíên", "đựơc", "cúôi", "húynh".
_TOO_EARLY = re.compile(
    r"(?<=[qQ])[úùủũụ](?=[aâăeêiyơ])|[óòỏõọ](?=[aăe](?:n|m|c|t|i|y|ch|ng|nh|p)$)|[íìỉĩị](?=ê)|[úùủũụ](?=ô)"
    r"|[ứừửữự](?=ơ)|[úùủũụ](?=y(?:ê|nh|t|ch))|[ýỳỷỹỵ](?=ê)",
    re.IGNORECASE,
)
# A syllable that ends in p, t, c or ch has the tone of sắc or nặng: "triêt", "thưc", "đôc" lost it.
_UNTONED = re.compile(r"(?<![a-zđ])[bcdđghklmnpqrstvx]{0,3}i?(?:[âêôơư]|uyê|iê|yê|uô|ươ|uâ)(?:p|t|c|ch)$")
_VOWELS = frozenset("âêôơư")


def misplaced_tones(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield place, word and right word where a tone mark stands on the wrong vowel."""
    for word in _WORD.finditer(text):
        right = word[0]
        while not right.isascii() and (found := _TOO_EARLY.search(right)):
            right = _moved(right, found.start())
        if right != word[0]:
            yield word.start(), word[0], right


def _moved(word: str, at: int) -> str:
    """Return the word with the tone of one vowel on the next."""
    parts = unicodedata.normalize("NFD", word[at])
    tone = next(mark for mark in parts if mark in _TONES)
    first = unicodedata.normalize("NFC", parts.replace(tone, ""))
    return word[:at] + first + unicodedata.normalize("NFC", word[at + 1] + tone) + word[at + 2 :]


def lost_tones(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and word where a syllable that must bear a tone has none; names may be of another language."""
    for word in _WORD.finditer(text):
        written = word[0]
        if written.islower() and written[-1] in "ptch" and not _VOWELS.isdisjoint(written) and _UNTONED.match(written):
            yield word.start(), written
