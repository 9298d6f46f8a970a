"""Compare a superior with a subordinate: what was passed on, by which words, what was lost or added (đối chiếu)."""

from collections.abc import Iterator, Sequence

from conglap.cascade.acts import split_acts
from conglap.cascade.added import find_added
from conglap.cascade.alignment import Aligner, Match, SuperiorAct
from conglap.cascade.claims import Claims
from conglap.cascade.hidden import body_places, hidden_places
from conglap.cascade.implementing import find_claim
from conglap.cascade.losing import Losing
from conglap.cascade.passages import Hidden, Passage, parts, passages_of
from conglap.cascade.presence import settle
from conglap.cascade.records import Cascade, Coverage, Loss, Place, TaskCoverage
from conglap.cascade.remarks import remarks
from conglap.cascade.units import find_units
from conglap.cascade.weights import Weights
from conglap.directives.records import Directive, Task


def compare(superior: Directive, subordinate: Directive) -> Cascade:
    """Return what became of every task of the superior in the subordinate (so sánh hai văn bản).

    Both are read directives; spans are characters of ``superior.text`` and ``subordinate.text``.
    """
    acts, passages = acts_of(superior), passages_of(subordinate)
    above = passages_of(superior)
    weights = Weights([*(one.units for one in passages), *(one.units for one in above)])
    matches = Aligner(passages, weights).align(acts)
    claims = Claims(passages, matches)
    claim, about_claim = find_claim(superior, subordinate)
    present = settle(acts, matches, claims, passages, weights, named=claim.claimed)
    losing = Losing(superior, subordinate, passages, claims, weights)
    tasks = tuple(_task(task, acts, matches, present, losing, passages) for task in superior.tasks)
    added = find_added(subordinate, passages, above, weights)
    return Cascade(claim, tasks, added, (*about_claim, *remarks(superior, subordinate, claim, tasks)))


def acts_of(directive: Directive) -> list[SuperiorAct]:
    """Return the acts of all tasks of a directive, in order."""
    hidden = Hidden([*hidden_places(directive), *body_places(directive)])
    lowered = directive.text.lower()
    return [
        SuperiorAct(task, act)
        for task in directive.tasks
        for span in parts(directive.text, lowered, task.span)
        for act in split_acts(find_units(directive.text, span, hidden.near(span)))
    ]


def _task(
    task: Task,
    acts: Sequence[SuperiorAct],
    matches: Sequence[Match],
    present: Sequence[bool],
    losing: Losing,
    passages: Sequence[Passage],
) -> TaskCoverage:
    own = [number for number, one in enumerate(acts) if one.task is task and (present[number] or _says(one))]
    found = [number for number in own if present[number]]
    lost: list[Loss] = []
    for number in own:
        if present[number]:
            lost += losing.inside(acts[number].act, matches[number])
        else:
            lost.append(losing.whole(acts[number].act, matches[number]))
    region = sorted({passage for number in found for passage in matches[number].passages})
    if found:
        lost += losing.around(task, region)
    coverage = Coverage.NONE if not found else Coverage.PARTIAL if lost else Coverage.FULL
    by = tuple(Place(passages[number].clause, passages[number].span) for number in region)
    answers = tuple((acts[number].act.span, _place(passages, matches[number])) for number in found)
    return TaskCoverage(task.id, coverage, by, tuple(_once(lost)), answers)


def _says(one: SuperiorAct) -> bool:
    return any(unit.counts for unit in one.act.units)


def _place(passages: Sequence[Passage], match: Match) -> Place:
    passage = passages[match.passages[0]]
    return Place(passage.clause, passage.span)


def _once(lost: Sequence[Loss]) -> Iterator[Loss]:
    seen = set()
    for loss in sorted(lost, key=lambda one: one.superior_span):
        if (loss.kind, loss.superior_span) not in seen:
            seen.add((loss.kind, loss.superior_span))
            yield loss
