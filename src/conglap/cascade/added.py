"""Duties of the subordinate that no words of the superior order (việc cấp dưới tự giao thêm)."""

from collections import defaultdict
from collections.abc import Sequence

from conglap.cascade.alignment import Aligner, SuperiorAct
from conglap.cascade.passages import Passage
from conglap.cascade.records import Place
from conglap.cascade.weights import Weights
from conglap.directives.records import Directive, Task

_SOURCE = 0.4  # of an act's weight found in the superior, from which it has a source there
_LEAST = 0.9  # weight below which an act says too little to be a duty of its own


def find_added(
    subordinate: Directive, passages: Sequence[Passage], above: Sequence[Passage], weights: Weights
) -> tuple[Place, ...]:
    """Return tasks of the subordinate without a source, or their acts where others of the task have one."""
    aligner = Aligner(above, weights)
    acts: dict[str, list[tuple[Passage, SuperiorAct]]] = defaultdict(list)
    for passage in passages:
        for task in passage.tasks[:1]:
            acts[task.id] += [(passage, SuperiorAct(task, act)) for act in passage.acts]
    found: list[Place] = []
    for task in subordinate.tasks:
        found += _of_task(task, acts[task.id], aligner, weights)
    return tuple(found)


def _of_task(
    task: Task, acts: Sequence[tuple[Passage, SuperiorAct]], aligner: Aligner, weights: Weights
) -> list[Place]:
    heavy = [(passage, one) for passage, one in acts if weights.sum(one.act.units) >= _LEAST]
    matches = aligner.align([one for _, one in heavy])
    unsourced = [(passage, one) for (passage, one), match in zip(heavy, matches, strict=True) if match.share < _SOURCE]
    if unsourced and len(unsourced) == len(heavy):
        return [Place(task.clause, task.span)]
    return [Place(passage.clause, one.act.span) for passage, one in unsourced]
