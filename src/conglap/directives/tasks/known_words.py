"""Words known of names and of orders, found at a place of the text (từ đã biết)."""

import re

from conglap.directives.tasks.name_words import NAME_PHRASES
from conglap.directives.tasks.office_verbs import ALL_PREDICATES, FIELD_PHRASES, OTHER_WORDS_AFTER
from conglap.directives.words.body_words import head_at

Phrases = dict[str, tuple[str, ...]]
_WORD = re.compile(r"[^\W\d_]*")


def _by_first_word(phrases: frozenset[str]) -> Phrases:
    """Return the phrases by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        found.setdefault(phrase.split(" ", 1)[0].strip(","), []).append(phrase)
    return {word: tuple(listed) for word, listed in found.items()}


PREDICATES = _by_first_word(ALL_PREDICATES)
PHRASES = _by_first_word(ALL_PREDICATES | NAME_PHRASES)
FIELDS_OF_WORK = _by_first_word(frozenset(FIELD_PHRASES))


def names_body_at(lowered: str, place: int) -> bool:
    """Say whether a body's name can begin at a place of the lower-case text."""
    return head_at(lowered, place) is not None


def predicate_word_at(lowered: str, place: int) -> str | None:
    """Return the words of an order ("chủ trì", "có trách nhiệm"…) that begin at a place, capital or small."""
    match = _WORD.match(lowered, place)
    return known_at(lowered, place, match.group(), PREDICATES) if match else None


def known_at(lowered: str, place: int, word: str, phrases: Phrases) -> str | None:
    """Return the longest of the phrases that begins with ``word`` at a place."""
    for phrase in phrases.get(word, ()):
        after = place + len(phrase)
        if lowered.startswith(phrase, place) and not lowered[after : after + 1].isalpha():
            if phrase in OTHER_WORDS_AFTER and _is_another_word(lowered, phrase, after):
                return None
            if phrase.endswith(" số") and lowered.startswith((" hóa", " hoá"), after):
                continue  # "Sở Khoa học và Công nghệ số hóa …": the verb begins at the last syllable
            return phrase
    return None


def _is_another_word(lowered: str, phrase: str, after: int) -> bool:
    """Say whether the next syllable makes another word of a predicate: "giao thông", "cấp tỉnh"."""
    if lowered[after : after + 1] != " ":
        return False
    match = _WORD.match(lowered, after + 1)
    return match is not None and match.group() in OTHER_WORDS_AFTER[phrase]
