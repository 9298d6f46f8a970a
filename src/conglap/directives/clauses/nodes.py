"""A clause while the tree is built: it may still grow."""

from collections.abc import Iterator
from dataclasses import dataclass

from conglap.directives.words.labels import Label, Rank


@dataclass(slots=True)
class Node:
    """A clause that may still grow."""

    label: str
    rank: Rank | None  # None: an annex
    id: str
    parent: "Node | None"
    start: int
    first_end: int
    end: int
    own_end: int
    order: int = 0
    steps: tuple[int, ...] = ()
    bold: bool = False
    children: int = 0
    title: str | None = None

    def chain(self) -> Iterator["Node"]:
        """Yield the clause and all above it."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent


def is_stem(node: Node, label: Label) -> bool:
    """Say whether a decimal label goes on from a clause: "1.2" from "1"."""
    steps = node.steps or ((node.order,) if node.rank is Rank.NUMBER else ())
    return 0 < len(steps) < len(label.steps) and steps == label.steps[: len(steps)]
