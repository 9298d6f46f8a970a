"""Three or more levels: how far each duty of the top came, and where it was lost first (chuỗi văn bản nhiều cấp)."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conglap.cascade.comparing import compare
from conglap.cascade.records import Cascade, Coverage, TaskCoverage
from conglap.directives.records import Directive, Span

_ORDER = (Coverage.NONE, Coverage.PARTIAL, Coverage.FULL)


@dataclass(frozen=True, slots=True)
class ChainedTask:
    """One task of the top: its coverage at every link, and the number of the weakest link, from 1."""

    superior: str
    links: tuple[Coverage, ...]
    weakest: int

    @property
    def coverage(self) -> Coverage:
        """Return the coverage of the weakest link (mắt xích yếu nhất)."""
        return self.links[self.weakest - 1]


@dataclass(frozen=True, slots=True)
class Chain:
    """The comparisons of neighbouring levels, and what they mean for the tasks of the top."""

    links: tuple[Cascade, ...]
    tasks: tuple[ChainedTask, ...]


def compare_chain(levels: Sequence[Directive]) -> Chain:
    """Return the comparison of three or more levels, from the top down; fewer than two raise ``ValueError``.

    At each link only that part of a document counts which carries the task: what the level above said of it.
    """
    if len(levels) < 2:
        raise ValueError("A chain needs at least two documents")
    links = tuple(compare(above, below) for above, below in itertools.pairwise(levels))
    return Chain(links, tuple(_follow(task, links) for task in links[0].tasks))


def _follow(task: TaskCoverage, links: Sequence[Cascade]) -> ChainedTask:
    coverages = [task.coverage]
    carried = [place.span for _, place in task.found]
    for link in links[1:]:
        parts = list(_parts_within(link, carried))
        coverages.append(_together(parts))
        carried = [place.span for part in parts for span, place in part.found if _touches(span, carried)]
    weakest = min(range(len(coverages)), key=lambda number: (_ORDER.index(coverages[number]), number))
    return ChainedTask(task.superior, tuple(coverages), weakest + 1)


def _parts_within(link: Cascade, carried: Sequence[Span]) -> Iterator[TaskCoverage]:
    """Yield of each task what concerns the places that carry the duty: acts found, and losses there."""
    for task in link.tasks:
        found = tuple(one for one in task.found if _touches(one[0], carried))
        lost = tuple(loss for loss in task.lost if _touches(loss.superior_span, carried))
        if found or lost:
            coverage = Coverage.NONE if not found else Coverage.PARTIAL if lost else Coverage.FULL
            yield TaskCoverage(task.superior, coverage, task.by, lost, found)


def _together(parts: Sequence[TaskCoverage]) -> Coverage:
    coverages = {part.coverage for part in parts}
    if not coverages or coverages == {Coverage.NONE}:
        return Coverage.NONE
    return Coverage.FULL if coverages == {Coverage.FULL} else Coverage.PARTIAL


def _touches(span: Span, places: Sequence[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in places)
