"""Words before a verb of command that take its force away (từ làm giảm mức độ giao việc)."""

from conglap.cascade.acts import Act
from conglap.cascade.lexicon import Role
from conglap.cascade.passages import Passage
from conglap.cascade.units import Unit

_VERBS = frozenset({Role.VERB, Role.LIGHT})
_LOOK_BACK = 3  # units before a verb that may take its force away


def keys_of(act: Act) -> set[str]:
    """Return what the units of an act say."""
    return {unit.key for unit in act.units}


def weakener(passage: Passage, place: int, act: Act | None = None) -> Unit | None:
    """Return the word right before a verb that takes its force away: "phối hợp xây dựng"."""
    units = passage.units
    if softer := _softener(passage, place, act):
        return softer
    for index in range(place - 1, max(-1, place - 1 - _LOOK_BACK), -1):
        unit = units[index]
        if unit.word.weakening:
            if units[index + 1].before:
                return None  # it ends what stands before: "giá được tham khảo, trình …"
            return None if index and _is_doer(units[index - 1], unit) else unit
        if unit.role not in _VERBS and unit.role is not Role.EMPTY and unit.role is not Role.JOINING:
            return None
        if units[index + 1].before and unit.role not in _VERBS:
            return None
    return None


def _softener(passage: Passage, place: int, act: Act | None) -> Unit | None:
    """Return the verb right before another that softens it: "vận động di dời"."""
    before = passage.units[place - 1] if place and not passage.units[place].before else None
    if act is None or before is None or not before.word.softening or before.key in keys_of(act):
        return None
    return before


def _is_doer(before: Unit, weakener: Unit) -> bool:
    """Say whether somebody else takes part: "mời người có uy tín tham gia vận động"."""
    return before.role in (Role.BODY, Role.QUALIFIER, Role.CONTENT) and not weakener.before
