"""Names in capitals to the usual writing: "ỦY BAN NHÂN DÂN TỈNH X" → "Ủy ban nhân dân tỉnh X".

Capitals follow Nghị định 30/2020/NĐ-CP, Phụ lục II; where the rules do not know the words, the writing of the
text itself is taken.
"""

import re
import unicodedata
from collections import Counter

from conglap.base.text import fold, fold_whole
from conglap.directives.words.letters import is_upper
from conglap.directives.words.name_words import (
    ABBREVIATIONS,
    BEFORE_NAMES,
    BEFORE_PLACES,
    LEVELS,
    PHRASES,
    SMALL_WORDS,
)

_BY_KEY = {fold(phrase): phrase for phrase in PHRASES}
_LONGEST = max(len(phrase.split()) for phrase in PHRASES)


def usual_writing(name: str, text: str) -> str:
    """Return the name in the usual writing; ``text`` is asked for words that the rules do not know."""
    if not is_upper(name):
        return _corrected(name)
    written, sure = _by_rule(name)
    return written if sure else _as_in_text(name, text) or written


def _as_in_text(name: str, text: str) -> str | None:
    key = fold(name)
    if len(key) < 5:
        return None
    folded = fold_whole(text)
    found: Counter[str] = Counter()
    place = folded.find(key)
    while place >= 0:
        written = text[place : place + len(key)]
        around = folded[max(0, place - 1) : place] + folded[place + len(key) : place + len(key) + 1]
        if written[0].isupper() and not is_upper(written) and not any(map(str.isalnum, around)):
            found["".join(map(_cased, name, written))] += 1
        place = folded.find(key, place + 1)
    return found.most_common(1)[0][0] if found else None


def _cased(letter: str, like: str) -> str:
    return letter.upper() if like.isupper() else letter.lower()


def _corrected(name: str) -> str:
    """Names of places in small letters, as stripped texts have them ("tỉnh nghệ an"), get their capitals back."""
    words = name.split()
    folded = [fold(word).strip(",;.") for word in words]
    for index in range(1, len(words)):
        length = _phrase_length(folded, index)
        if length and folded[index - 1] in LEVELS and words[index].islower():
            words[index : index + length] = _BY_KEY[" ".join(folded[index : index + length])].split()
    return " ".join(words)


def _by_rule(name: str) -> tuple[str, bool]:
    """Return the name by phrases that are known, and whether they covered all of it."""
    words = name.split()
    folded = [fold(word).strip(",;.()") for word in words]
    written: list[str] = []
    index, in_place, begins, sure = 0, False, True, True
    while index < len(words):
        level = next((n for n in (2, 1) if " ".join(folded[index : index + n]) in LEVELS), 0)
        length = _phrase_length(folded, index)
        if level and level >= length and index + level < len(words):
            level_words = [word.lower() for word in words[index : index + level]]
            written += [level_words[0].capitalize(), *level_words[1:]] if index == 0 else level_words
            index, in_place, begins = index + level, True, False
        elif length:
            phrase = _BY_KEY[" ".join(folded[index : index + length])]
            written += _like(words[index : index + length], phrase.split())
            index, begins = index + length, phrase not in BEFORE_PLACES
            in_place = in_place or (phrase in BEFORE_PLACES and 0 < len(words) - index <= 3)
        else:
            known = folded[index] in ABBREVIATIONS or folded[index] in SMALL_WORDS or not words[index].isalpha()
            sure = sure and (known or in_place)
            capital = in_place or begins or _follows_name_word(folded, index)
            written.append(_word(words[index], folded[index], capital=capital))
            begins = not words[index].isalpha() or folded[index] in SMALL_WORDS
            index += 1
    return " ".join(written), sure


def _follows_name_word(folded: list[str], index: int) -> bool:
    """Whether "THPT", "tiểu học" … stand before a word, so that it is part of a name."""
    before = f" {' '.join(folded[:index])} "
    return any(f" {words} " in before for words in BEFORE_NAMES)


def _phrase_length(folded: list[str], index: int) -> int:
    for length in range(min(_LONGEST, len(folded) - index), 0, -1):
        if " ".join(folded[index : index + length]) in _BY_KEY:
            return length
    return 0


def _like(words: list[str], phrase: list[str]) -> list[str]:
    """Write words as the phrase does; the phrase's letters replace those that OCR got wrong, not another tone place."""
    return [_like_word(word, like) for word, like in zip(words, phrase, strict=True)]


def _like_word(word: str, like: str) -> str:
    tail = re.search(r"[,;.)]*$", word)
    end = tail[0] if tail else ""
    bare = word[: len(word) - len(end)]
    if len(bare) != len(like) or _marks(bare) != _marks(like):
        return like + end
    return "".join(map(_cased, bare, like)) + end


def _marks(word: str) -> Counter[str]:
    return Counter(unicodedata.normalize("NFD", word.lower()))


def _word(word: str, folded: str, *, capital: bool) -> str:
    if folded in ABBREVIATIONS or re.fullmatch(r"[IVX]+|[\d.]+", word):
        return word
    if folded in SMALL_WORDS:
        return word.lower()
    return word.capitalize() if capital else word.lower()
