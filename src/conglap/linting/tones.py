"""Where the tone mark stands (vị trí dấu thanh): "hòa" and "hoà" are one word; a document should keep to one way."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from conglap.directives.words.letters import LETTER
from conglap.linting.context import Context, Edit, Remark

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_WORD = re.compile(rf"[{LETTER}]+")
_OLD = re.compile(r"(?:[òóỏõọ][ae]|(?<![qQ])[ùúủũụ]y)$", re.IGNORECASE)  # hòa, khỏe, ủy
_NEW = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<![qQ])u[ỳýỷỹỵ])$", re.IGNORECASE)  # hoà, khoẻ, uỷ
_NO_NAMES = frozenset(("ủy", "uỷ"))  # Ủy ban, Tỉnh ủy


def with_tone_on_first(text: str) -> str:
    """Return the words with "oa", "oe", "uy" toned on the first letter: "uỷ" becomes "ủy", "hoà" "hòa"; "quý" stays."""
    return _WORD.sub(lambda found: _tone_on_first(found[0]), text)


def _tone_on_first(word: str) -> str:
    if not _NEW.search(word):
        return word
    first, second = word[-2], unicodedata.normalize("NFD", word[-1])
    tone = next(character for character in second if character in _TONES)
    return word[:-2] + unicodedata.normalize("NFC", first + tone) + second.replace(tone, "")


def _tone_on_second(word: str) -> str:
    """ "hòa" becomes "hoà", "ủy" "uỷ"."""
    first = unicodedata.normalize("NFD", word[-2])
    tone = next(character for character in first if character in _TONES)
    return word[:-2] + first.replace(tone, "") + unicodedata.normalize("NFC", word[-1] + tone)


def mixed_tone_places(context: Context) -> Iterator[Remark]:
    """Both ways in one document: say so once, at the first word of the rarer way."""
    old: list[re.Match[str]] = []
    new: list[re.Match[str]] = []
    for word in _WORD.finditer(context.text):
        if _OLD.search(word[0]):
            old.append(word)
        elif _NEW.search(word[0]):
            new.append(word)
    if old and new:
        rare, usual = (old, new) if len(old) < len(new) else (new, old)
        message = (
            f"Đặt dấu thanh chưa thống nhất: “{rare[0][0]}” ({len(rare)} chỗ viết như vậy) và “{usual[0][0]}” "
            f"({len(usual)} chỗ). Nên viết theo một cách trong cả văn bản."
        )
        yield Remark(
            rare[0].span(), message, edits=_in_the_usual_way(rare, _tone_on_first if rare is new else _tone_on_second)
        )


def _in_the_usual_way(rare: list[re.Match[str]], turned: Callable[[str], str]) -> tuple[Edit, ...]:
    """Return the changes of all rare words, none where one may be a person's name: people write it as they do."""
    if any(word[0].istitle() and word[0].lower() not in _NO_NAMES for word in rare):
        return ()
    return tuple(Edit(word.span(), turned(word[0])) for word in rare)
