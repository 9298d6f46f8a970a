"""Objects, qualifiers and named bodies lost inside an act that was passed on (đối tượng, phạm vi bị lược)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conglap.cascade.acts import Act, Phrase
from conglap.cascade.alignment import At, Match
from conglap.cascade.claims import LISTS, Claims, leaves
from conglap.cascade.lexicon import Role
from conglap.cascade.records import LossKind
from conglap.cascade.weights import Weights
from conglap.directives.records import Span

_NAMED = {Role.QUALIFIER: LossKind.QUALIFIER, Role.NUMBER: LossKind.QUALIFIER, Role.BODY: LossKind.BODY}
_PURPOSES = frozenset({"để", "nhằm", "nhằm mục đích", "để từ đó", "tiến tới"})
_PART = 0.34  # of a phrase's weight, from which missing words are a loss
_LEAST = 0.45  # weight below which missing words say too little
_AS_MUCH = 0.4  # of the missing words' weight, from which other words can be the same in another wording
_WHOLE = 0.66  # of a phrase's weight, from which the whole phrase is lost


@dataclass(frozen=True, slots=True)
class Missing:
    """Words of the superior's act that are not in the counterpart, and the place nearest to where they would be."""

    kind: LossKind
    span: Span
    near: At | None


@dataclass(frozen=True, slots=True)
class Counterpart:
    """One act with its match, the claims of all acts, and the weights."""

    act: Act
    match: Match
    claims: Claims
    weights: Weights

    def neighbour(self, index: int, step: int) -> At | None:
        """Return where the nearest unit before or after was found."""
        number = self.neighbouring(index, step)
        return None if number is None else self.match.places[number]

    def neighbouring(self, index: int, step: int) -> int | None:
        """Return the number of the nearest unit before or after that was found."""
        count = len(self.act.units)
        index += step
        while 0 <= index < count and index not in self.match.places:
            index += step
        return index if 0 <= index < count else None


def missing_words(one: Counterpart) -> list[Missing]:
    """Return what an act lost but for its verbs, neighbouring losses of one kind joined."""
    found: list[Missing] = []
    index = len(one.act.verbs)
    for phrase in one.act.phrases:
        numbers = range(index, index + len(phrase.units))
        found += _of_phrase(one, phrase, numbers)
        index += len(phrase.units)
    return _joined(one.act, found)


def _of_phrase(one: Counterpart, phrase: Phrase, numbers: range) -> Iterator[Missing]:
    units = one.act.units
    counting = [number for number in numbers if units[number].counts]
    missing = [number for number in counting if number not in one.match.places]
    if not missing:
        return
    if _lost_purpose(one, phrase, counting):
        yield Missing(LossKind.OBJECT, phrase.span, _near(one, counting[0], counting[-1]))
        return
    named = [number for number in missing if units[number].role in _NAMED]
    plain = [number for number in missing if number not in named]
    weight = one.weights.sum(units[number] for number in counting)
    listed = phrase is not one.act.phrases[0] and (phrase.opener is None or phrase.opener.key in LISTS)
    lost = [
        run for run in _runs(plain, counting) if _is_loss(one, run, weight, item=listed and len(run) == len(counting))
    ]
    gone = one.weights.sum(units[number] for run in lost for number in run)
    gone += one.weights.sum(units[number] for number in named)
    if weight and gone >= _WHOLE * weight and (lost or len(named) == len(counting)):
        kinds = {_NAMED.get(units[number].role, LossKind.OBJECT) for number in counting}
        kind = kinds.pop() if len(kinds) == 1 else LossKind.OBJECT
        if phrase.limits or any(units[number].role is Role.NUMBER for number in missing):
            kind = LossKind.QUALIFIER
        yield Missing(kind, phrase.span, _near(one, counting[0], counting[-1]))
        return
    for number in named:
        yield Missing(_NAMED[units[number].role], units[number].span, _near(one, number, number))
    for run in lost:
        kind = LossKind.QUALIFIER if phrase.limits else LossKind.OBJECT
        yield Missing(kind, (units[run[0]].span[0], units[run[-1]].span[1]), _near(one, run[0], run[-1]))


def _lost_purpose(one: Counterpart, phrase: Phrase, counting: Sequence[int]) -> bool:
    """Say whether a purpose lost its verb: "để định giá từng loại hình dịch vụ" and "từng loại hình dịch vụ"."""
    first = counting[0]
    opens = phrase.opener is not None and phrase.opener.key in _PURPOSES
    is_missing = one.act.units[first].role is Role.VERB and first not in one.match.places
    return opens and is_missing and not is_reworded(one, [first])


def _runs(plain: Sequence[int], counting: Sequence[int]) -> Iterator[list[int]]:
    """Yield missing units that follow each other."""
    run: list[int] = []
    for number in counting:
        if number in plain:
            run.append(number)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_loss(one: Counterpart, run: Sequence[int], phrase_weight: float, *, item: bool) -> bool:
    weight = one.weights.sum(one.act.units[number] for number in run)
    syllables = sum(len(one.act.units[number].forms) for number in run)
    if syllables < 2 and weight < _WHOLE * phrase_weight:
        return False  # one syllable of a phrase says too little: "chặt phá" and "phá"
    return weight >= max(_LEAST, _PART * phrase_weight) and not is_reworded(one, run, item=item)


def is_reworded(one: Counterpart, run: Sequence[int], *, item: bool = False) -> bool:
    """Say whether words that answer nothing else stand where the missing ones would; an ``item`` beside its list."""
    wanted_weight = _AS_MUCH * one.weights.sum(one.act.units[number] for number in run)
    wanted = max(1, len(run) // 2)
    is_verb = all(one.act.units[number].role is Role.VERB for number in run)
    slots = _slots(one.act)
    for near, step in ((one.neighbouring(run[0], -1), 1), (one.neighbouring(run[-1], 1), -1)):
        if near is None or slots[near] != slots[run[0]]:
            continue
        beside = one.claims.free_beside(one.match.places[near], step, item=item)
        free = [unit for unit in beside if (unit.role is Role.VERB) == is_verb]
        if len(free) >= wanted and one.weights.sum(free) >= wanted_weight:
            return True
    return False


def _slots(act: Act) -> list[int]:
    """Return for each unit the number of its list: a word such as "cho", "tại", "nhất là" begins another one."""
    slots = [0] * len(act.verbs)
    slot = 0
    for phrase in act.phrases:
        slot += phrase.opener is not None and leaves(phrase.opener)
        slots += [slot] * len(phrase.units)
    return slots


def _near(one: Counterpart, first: int, last: int) -> At | None:
    return one.neighbour(first, -1) or one.neighbour(last, 1)


def _joined(act: Act, found: Sequence[Missing]) -> list[Missing]:
    """Join losses of one kind with nothing that says something between them."""
    joined: list[Missing] = []
    for one in found:
        if joined and joined[-1].kind is one.kind and not _says_between(act, joined[-1].span[1], one.span[0]):
            joined[-1] = Missing(one.kind, (joined[-1].span[0], one.span[1]), joined[-1].near)
        else:
            joined.append(one)
    return joined


def _says_between(act: Act, start: int, end: int) -> bool:
    return any(unit.counts and start <= unit.span[0] and unit.span[1] <= end for unit in act.units)
