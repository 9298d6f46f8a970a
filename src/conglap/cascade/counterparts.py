"""The act of the subordinate that answers an act of the superior, and the verbs that lead it (hành động đối ứng)."""

from dataclasses import dataclass, replace
from itertools import dropwhile, takewhile

from conglap.cascade.acts import Act
from conglap.cascade.alignment import At
from conglap.cascade.lexicon import Role
from conglap.cascade.passages import Passage
from conglap.cascade.rewording import Counterpart
from conglap.cascade.units import Unit

_VERBS = frozenset({Role.VERB, Role.LIGHT})
SUFFERING = frozenset({"được", "bị", "phải", "do"})
_FIRST = 3  # how much more the first object counts than what follows: the verb stands by it
_DOER = 8  # units after "được" among which the verb is looked for


@dataclass(frozen=True, slots=True)
class There:
    """The act of the subordinate that holds most of what was found."""

    act: Act
    passage: int


def counterpart_act(one: Counterpart, passages: list[Passage]) -> There | None:
    """Return the subordinate's act in which most of the superior's objects stand."""
    best: tuple[float, There] | None = None
    core = len(one.act.verbs) + (len(one.act.phrases[0].units) if one.act.phrases else 0)
    for number in one.match.passages:
        held = {at.unit: index for index, at in one.match.places.items() if at.passage == number}
        units = passages[number].units
        for act in passages[number].acts:
            start, end = act.span
            weight = sum(
                one.weights.of(one.act.units[index]) * (_FIRST if index < core else 1)
                for place, index in held.items()
                if start <= units[place].span[0] < end and index >= len(one.act.verbs)
            )
            if weight and (best is None or weight > best[0]):
                best = (weight, There(act, number))
    if best is None:
        return None
    there, passage = best[1], passages[best[1].passage]
    if (not there.act.verbs or _is_named_work(there.act)) and (suffered := _passive(there.act)):
        return There(replace(there.act, verbs=suffered), there.passage)
    if there.act.verbs:
        answers = any(one.match.places.get(index) for index in range(len(one.act.verbs)))
        return there if answers else _governed(there, passage, one)
    if before := _right_before(one, passage, there.passage):
        return There(replace(there.act, verbs=before), there.passage)
    first = min(at.unit for at in one.match.places.values() if at.passage == there.passage)
    return there if passage.tasks else _headed(there, passage, first)


def _is_named_work(act: Act) -> bool:
    """Say whether an act is a thing that something is done to: "việc thu qua môi giới phải chấm dứt"."""
    return any(unit.key in ("việc", "công tác") for unit in act.opening)


def _governed(there: There, passage: Passage, one: Counterpart) -> There:
    """Return an act with the verb that leads its whole list, where its own verb answers another act of the superior.

    "khuyến khích người dân thanh toán …, nộp hồ sơ … và cài ứng dụng": the last is encouraged as well.
    """
    places = {unit.span: number for number, unit in enumerate(passage.units)}
    index = next((number for number, act in enumerate(passage.acts) if act is there.act), 0)
    while index and all(not one.claims.is_free(At(there.passage, places[v.span])) for v in passage.acts[index].verbs):
        index -= 1
    leading = passage.acts[index].verbs
    return There(replace(there.act, verbs=leading), there.passage) if leading else there


def _right_before(one: Counterpart, passage: Passage, number: int) -> list[Unit]:
    """Return the verbs right before the first of an act's objects that was found in a passage."""
    start = len(one.act.verbs)
    counting = (index for index in range(start, len(one.act.units)) if one.act.units[index].counts)
    places = (one.match.places.get(index) for index in counting)
    first = next((at.unit for at in places if at is not None and at.passage == number), 0)
    while first and passage.units[first - 1].role is Role.EMPTY and not passage.units[first].before:
        first -= 1
    before = passage.units[:first] if first and not passage.units[first].before else []
    return list(takewhile(is_verb, reversed(before)))[::-1]


def _passive(act: Act) -> list[Unit]:
    """Return the verbs of an act that its object suffers: "hồ sơ do Sở thẩm tra", "giá phải được thẩm định"."""
    units = act.units
    marks = (number for number, unit in enumerate(units) if unit.role is Role.EMPTY and unit.key in SUFFERING)
    for number in marks:
        behind = units[number + 1 :]
        clause = [behind[0], *takewhile(lambda unit: not unit.before, behind[1:])] if behind else []
        said = list(dropwhile(lambda unit: not is_verb(unit), clause[:_DOER]))  # who does it may stand between
        if verbs := list(takewhile(is_verb, said)):
            return verbs
    return []


def _headed(there: There, passage: Passage, first: int) -> There:
    """Return an act with the verbs right before its first word that was found; a doer may stand before them."""
    if there.act.verbs:
        return there
    before = passage.units[:first]
    backwards = dropwhile(lambda unit: not is_verb(unit), reversed(before))
    verbs = list(takewhile(is_verb, backwards))[::-1]
    return There(replace(there.act, verbs=verbs), there.passage)


def is_verb(unit: Unit) -> bool:
    return unit.role in _VERBS
