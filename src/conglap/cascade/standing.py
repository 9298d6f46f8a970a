"""Whether a unit of the superior stands in a passage of the subordinate, and where (từ ngữ có trong câu)."""

import itertools

from conglap.base.text import fold
from conglap.cascade.acts import Act
from conglap.cascade.lexicon import Role, frequencies
from conglap.cascade.passages import Passage
from conglap.cascade.units import Unit

_RARE = 0.4  # rarity in general, from which a word says what an order is about
FOUND = 0.6  # of a unit's syllables, from which it counts as standing there


def is_bare(act: Act) -> bool:
    """Say whether an act names nothing that it is done to: only verbs are left beside the document itself."""
    return not any(unit.counts and unit.role is not Role.VERB for unit in act.units)


def is_anchor(unit: Unit) -> bool:
    """Say whether a unit names a subject: no verb, and not in every second document."""
    if not unit.counts or unit.role in (Role.VERB, Role.NUMBER):
        return False
    return frequencies().rarity(unit.key) >= _RARE


def credit(unit: Unit, passage: Passage) -> tuple[float, int]:
    """Return how much of a unit stands in a passage, 0 to 1, and at which unit.

    The same word, the same letters without marks (a slip of recognition), or the syllables side by side in another cut.
    """
    if places := passage.keys.get(unit.key):
        if unit.role is Role.VERB and all(passage.units[place].role is Role.EMPTY for place in places):
            return 0.0, -1  # "Thanh tra huyện" does not inspect
        return 1.0, next((place for place in places if passage.units[place].counts), places[0])
    if len(unit.key) > 5 and (place := passage.folded.get(fold(unit.key))) is not None:
        return 1.0, place
    found, place = max(_syllables(forms, passage) for forms in {unit.forms, tuple(unit.key.split())})
    if found and len(passage.units[place].forms) > len(unit.forms):
        part_of_name = passage.units[place].role is Role.EMPTY
        if unit.role is Role.VERB or (part_of_name and unit.role is Role.QUALIFIER):
            return 0.0, -1  # part of a noun: "chi đầu tư", or of a body's name: "Đoàn Thanh niên"
    return found, place


def _syllables(forms: tuple[str, ...], passage: Passage) -> tuple[float, int]:
    if len(forms) == 1:
        place = passage.singles.get(forms[0])
        return (0.0, -1) if place is None else (1.0, place)
    pairs = list(itertools.pairwise(forms))
    found = [passage.pairs[pair] for pair in pairs if pair in passage.pairs]
    if 2 * len(found) >= len(pairs) > 1 and passage.syllables.issuperset(forms):
        return FOUND, found[0]  # "trường mầm non" in "trường tiểu học, mầm non"
    return (len(found) / len(pairs), found[0]) if found else (0.0, -1)
