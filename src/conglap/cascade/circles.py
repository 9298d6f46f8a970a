"""Circles of documents that depend on each other, which cannot be (văn bản viện dẫn vòng)."""

from collections.abc import Collection, Hashable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar

_MOST = 50  # nobody looks at more; what is left shows itself when these are mended
Key = TypeVar("Key", bound=Hashable)


def circles_of(follows: Mapping[Key, Collection[Key]]) -> Iterator[tuple[Key, ...]]:
    """Yield circles, each document before the one it depends on (vòng văn bản); ``follows``: key → keys it depends on.

    An edge of each is then left out to find the next, so that one document may stand in several.
    """
    left = _on_circles({one: set(others) for one, others in follows.items()})
    for _ in range(_MOST):
        try:
            TopologicalSorter(left).prepare()
        except CycleError as found:
            circle = found.args[1]  # the first document stands at the end again; each depends on the one after it
            yield tuple(circle[:-1][::-1])
            left[circle[1]].discard(circle[0])
            left = _on_circles(left)
        else:
            return


def _on_circles(follows: dict[Key, set[Key]]) -> dict[Key, set[Key]]:
    """Return the documents that are left when those which lead nowhere are taken away, again and again."""
    left = follows
    while True:
        kept = {one: {other for other in others if other in left} for one, others in left.items()}
        kept = {one: others for one, others in kept.items() if others}
        if len(kept) == len(left):
            return kept
        left = kept
