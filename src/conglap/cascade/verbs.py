"""Verbs of command kept, weakened or gone (động từ giao việc)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from conglap.cascade.acts import Act
from conglap.cascade.alignment import At
from conglap.cascade.counterparts import There, counterpart_act, is_verb
from conglap.cascade.lexicon import USUAL_FORCE, Role
from conglap.cascade.passages import Passage
from conglap.cascade.records import LossKind
from conglap.cascade.rewording import Counterpart
from conglap.cascade.units import Unit, force
from conglap.cascade.weakening import keys_of, weakener
from conglap.directives.records import Span

_VERBS = frozenset({Role.VERB, Role.LIGHT})


@dataclass(frozen=True, slots=True)
class VerbLoss:
    """A verb of the superior and what stands in its place."""

    kind: LossKind
    span: Span
    at: At | None
    subordinate_span: Span | None


def verb_losses(one: Counterpart, passages: list[Passage]) -> Iterator[VerbLoss]:
    """Yield the verbs of an act that became weaker or fell away; verbs with one answer together."""
    last: VerbLoss | None = None
    for loss in _losses(one, passages):
        if last and loss.kind is last.kind is LossKind.VERB and loss.subordinate_span == last.subordinate_span:
            last = replace(last, span=(last.span[0], max(last.span[1], loss.span[1])))
            continue
        if last:
            yield last
        last = loss
    if last:
        yield last


def _losses(one: Counterpart, passages: list[Passage]) -> Iterator[VerbLoss]:
    if not one.match.passages:
        return
    if conditional := _condition(one, passages):
        yield conditional
        return
    if not one.act.verbs:
        yield from _weakened_start(one, passages)
        return
    weak_above = any(verb.word.weakening for verb in one.act.verbs)
    counterpart = counterpart_act(one, passages)
    answered = False
    for number, verb in enumerate(one.act.verbs):
        if verb.role is not Role.VERB:
            answered = answered or _stands_unweakened(one.match.places.get(number), passages)
            continue
        at = one.match.places.get(number)
        if at is None:
            if loss := _absent(verb, counterpart, one, passages):
                yield loss
            answered = answered or counterpart is not None
            continue
        answered = True
        softened = at.unit and one.claims.is_free(At(at.passage, at.unit - 1))  # else the superior says that too
        if not weak_above and (weak := weakener(passages[at.passage], at.unit, one.act if softened else None)):
            verb_there = passages[at.passage].units[at.unit]
            span = (one.act.verbs[_first_light(one.act, number)].span[0], verb.span[1])
            yield VerbLoss(LossKind.VERB, span, at, (weak.span[0], verb_there.span[1]))
            return
    if not answered and counterpart is not None and (loss := _weaker_head(one, counterpart)):
        yield loss


def _stands_unweakened(at: At | None, passages: list[Passage]) -> bool:
    """Say whether a verb that only says how strongly stands there, with nothing before it that takes its force."""
    if at is None:
        return False
    passage = passages[at.passage]
    return is_verb(passage.units[at.unit]) and not weakener(passage, at.unit)


def _first_light(act: Act, number: int) -> int:
    """Return the first of the verbs that lead to a verb: "đẩy mạnh" before "tuyên truyền"."""
    while number and act.verbs[number - 1].role is Role.LIGHT:
        number -= 1
    return number


def _weakened_start(one: Counterpart, passages: list[Passage]) -> Iterator[VerbLoss]:
    """Yield the loss of an act whose verb we do not know, where a word that takes force away leads to it."""
    first = next((number for number, unit in enumerate(one.act.units) if number in one.match.places), None)
    if first is None:
        return
    at = one.match.places[first]
    start, said = one.act.span[0], one.act.units[first]
    if weak := weakener(passages[at.passage], at.unit):
        there = passages[at.passage].units[at.unit]
        yield VerbLoss(LossKind.VERB, (start, said.span[1]), at, (weak.span[0], there.span[1]))
    elif any(unit.counts for unit in one.act.units[:first]) and (head := counterpart_act(one, passages)):
        verbs = head.act.verbs
        if verbs and max(map(force, verbs)) < USUAL_FORCE:
            span = (start, one.act.units[first - 1].span[1])
            yield VerbLoss(LossKind.VERB, span, at, (verbs[0].span[0], verbs[-1].span[1]))


def _condition(one: Counterpart, passages: list[Passage]) -> VerbLoss | None:
    """Return the loss of an act that the subordinate puts under a condition: "nếu có điều kiện"."""
    if any(_is_condition(unit) for unit in one.act.units):
        return None
    there = counterpart_act(one, passages)
    added = next((unit for unit in there.act.units if _is_condition(unit)), None) if there else None
    if there is None or added is None:
        return None
    said = one.act.verbs[-1] if one.act.verbs else one.act.units[0]
    return VerbLoss(LossKind.VERB, (one.act.span[0], said.span[1]), At(there.passage, 0), added.span)


def _is_condition(unit: Unit) -> bool:
    return unit.word.weakening and unit.forms[0] in ("nếu", "khi", "tùy")


def _absent(verb: Unit, there: There | None, one: Counterpart, passages: list[Passage]) -> VerbLoss | None:
    """Return the loss of a verb that the counterpart does not have: weaker, or gone while its neighbours stayed."""
    if there is None or not there.act.verbs:
        return None
    at = At(there.passage, 0)
    claimed = {one.match.places[index] for index in one.match.places if index < len(one.act.verbs)}
    kept = {unit.key for unit in one.act.verbs}
    other = [unit for unit in there.act.verbs if unit.key not in kept]
    if other:
        strongest = max(other, key=force)
        weak = [unit for unit in there.act.verbs if unit.word.weakening and unit.key not in keys_of(one.act)]
        if weak and not any(unit.word.weakening for unit in one.act.verbs):
            return VerbLoss(LossKind.VERB, verb.span, at, (weak[0].span[0], there.act.verbs[-1].span[1]))
        if force(strongest) < force(verb):
            return VerbLoss(LossKind.VERB, verb.span, at, strongest.span)
        return None
    if claimed and any(_stands_by(verb, kept_verb) for kept_verb in one.act.verbs if kept_verb is not verb):
        return None  # "phun tiêu độc" and "tiêu độc": one doing, said at length
    if claimed and any(verb.key in other.keys for other in passages if _is_beside(other, passages[there.passage])):
        return None
    if claimed and len(one.act.verbs) > 1:
        return VerbLoss(LossKind.ACT, verb.span, at, None)
    if max(map(force, there.act.verbs)) < force(verb):
        return VerbLoss(LossKind.VERB, verb.span, at, there.act.verbs[0].span)
    return None


def _is_beside(one: Passage, other: Passage) -> bool:
    """Say whether two passages are parts of one order."""
    return bool({task.id for task in one.tasks} & {task.id for task in other.tasks})


def _stands_by(one: Unit, other: Unit) -> bool:
    """Say whether two verbs stand side by side without a mark or "và" between them."""
    return one.span[1] + 1 == other.span[0] or other.span[1] + 1 == one.span[0]


def _weaker_head(one: Counterpart, there: There) -> VerbLoss | None:
    """Compare verbs that only say how strongly: "đẩy mạnh" and "quan tâm"."""
    if not there.act.verbs or any(verb.word.weakening for verb in one.act.verbs):
        return None
    strongest = max(one.act.verbs, key=force)
    weak = [unit for unit in there.act.verbs if unit.word.weakening and unit.key not in keys_of(one.act)]
    best = max(there.act.verbs, key=force)
    if weak or force(best) < min(force(strongest), 3):
        shown = weak[0] if weak else best
        return VerbLoss(
            LossKind.VERB, strongest.span, At(there.passage, 0), (shown.span[0], there.act.verbs[-1].span[1])
        )
    return None
