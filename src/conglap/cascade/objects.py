"""Objects, qualifiers and named bodies lost inside an act that was passed on (đối tượng, phạm vi bị lược)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from conglap.cascade.acts import Act, Phrase
from conglap.cascade.alignment import At
from conglap.cascade.claims import LISTS
from conglap.cascade.lexicon import Role
from conglap.cascade.records import LossKind
from conglap.cascade.rewording import Counterpart, is_reworded
from conglap.directives.records import Span

_NAMED = {Role.QUALIFIER: LossKind.QUALIFIER, Role.NUMBER: LossKind.QUALIFIER, Role.BODY: LossKind.BODY}
_PURPOSES = frozenset({"để", "nhằm", "nhằm mục đích", "để từ đó", "tiến tới"})
_PART = 0.34  # of a phrase's weight, from which missing words are a loss
_LEAST = 0.45  # weight below which missing words say too little
_MUCH = 1.7  # weight from which missing words are a loss, however long their phrase is
_SHORT = 0.9  # weight of one syllable that is a thing of a list by itself: "nhôm"
_WHOLE = 0.66  # of a phrase's weight, from which the whole phrase is lost


@dataclass(frozen=True, slots=True)
class Missing:
    """Words of the superior's act that are not in the counterpart, and the place nearest to where they would be."""

    kind: LossKind
    span: Span
    near: At | None


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
    missing = [number for number in counting if number not in one.match.places and not _in_limit(one, number)]
    if not missing:
        return
    if _lost_purpose(one, phrase, counting):
        yield Missing(LossKind.OBJECT, phrase.span, _near(one, counting[0], counting[-1]))
        return
    named = [number for number in missing if units[number].role in _NAMED]
    measures = {next_ for number in named if units[number].role is Role.NUMBER for next_ in _measure(missing, number)}
    plain = [number for number in missing if number not in named and number not in measures]
    weight = one.weights.sum(units[number] for number in counting)
    runs = [run for run in _runs(plain, counting) if not _heads_list(one, phrase, run, counting)]
    lost = [run for run in runs if _is_loss(one, run, weight, item=_is_item(one, phrase, run, counting))]
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
        last = max([number, *_measure(missing, number)]) if units[number].role is Role.NUMBER else number
        place = (units[number].span[0], units[last].span[1])
        yield Missing(_NAMED[units[number].role], place, _near(one, number, last))
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


def _in_limit(one: Counterpart, number: int) -> bool:
    unit = one.act.units[number]
    return unit.role is Role.NUMBER and one.claims.has_figure(one.match.passages, unit.key)


def _measure(missing: Sequence[int], figure: int) -> list[int]:
    """Return the missing units that say of what there are so many: "triệu đồng" behind "30"."""
    behind = [number for number in (figure + 1, figure + 2) if number in missing]
    return behind if behind[:1] == [figure + 1] else []


def _heads_list(one: Counterpart, phrase: Phrase, run: Sequence[int], counting: Sequence[int]) -> bool:
    """Say whether words only gather the things that follow, which all stand there: "các di tích đình, đền, chùa"."""
    place = next(number for number, other in enumerate(one.act.phrases) if other is phrase)
    listed = list(takewhile(lambda other: _lists(other), one.act.phrases[place + 1 :]))
    before = one.act.units[run[0] - 1] if run[0] else None
    gathers = run[0] == counting[0] or (before is not None and before.key in ("các", "những"))
    if len(listed) < 2 or not gathers or run[-1] == counting[-1]:
        return False
    after = range(counting[-1] + 1, counting[-1] + 1 + sum(len(other.units) for other in listed))
    return all(number in one.match.places for number in after if one.act.units[number].counts)


def _is_item(one: Counterpart, phrase: Phrase, run: Sequence[int], counting: Sequence[int]) -> bool:
    """Say whether missing words are a thing of a list: a whole phrase of it, or the end of the phrase that opens it."""
    phrases = one.act.phrases
    place = next(number for number, other in enumerate(phrases) if other is phrase)
    goes_on = place + 1 < len(phrases) and _lists(phrases[place + 1])
    if place and _lists(phrase) and len(run) == len(counting):
        return True
    return goes_on and not (place and _lists(phrase)) and run[-1] == counting[-1]


def _lists(phrase: Phrase) -> bool:
    return phrase.opener is None or phrase.opener.key in LISTS


def _is_loss(one: Counterpart, run: Sequence[int], phrase_weight: float, *, item: bool) -> bool:
    weight = one.weights.sum(one.act.units[number] for number in run)
    syllables = sum(len(one.act.units[number].forms) for number in run)
    if syllables < 2 and weight < (_SHORT if item else _WHOLE * phrase_weight):
        return False  # one syllable of a phrase says too little: "chặt phá" and "phá"
    return weight >= max(_LEAST, min(_PART * phrase_weight, _MUCH)) and not is_reworded(one, run, item=item)


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
