"""The tree of bodies as of a day, built in memory from three queries whatever its size (cây cơ quan)."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from conglap.base.text import fold, squeeze
from conglap_web.register.models import TREE_OF_SYSTEM, BodyKind, Level, System
from conglap_web.register.queries import Head, bodies_on, edges_on, heads_on, with_profiles

ROOTS, EVERYTHING = 1, 99
# Under a council stand only the councils of the level below: nobody comes for them first.
_FOLDED = {BodyKind.PEOPLE_COUNCIL}
# Councils before committees, offices before departments, then units: the order in which lists of bodies are written.
_ORDER = {
    kind: place
    for place, kind in enumerate(
        (
            BodyKind.PARTY_COMMITTEE,
            BodyKind.PEOPLE_COUNCIL,
            BodyKind.PEOPLE_COMMITTEE,
            BodyKind.FRONT,
            BodyKind.OFFICE,
            BodyKind.PARTY_BOARD,
            BodyKind.DEPARTMENT,
            BodyKind.DIVISION,
            BodyKind.OTHER,
            BodyKind.UNIT,
            BodyKind.PARTY_CELL,
        )
    )
}
_LEVELS = {level: place for place, level in enumerate(Level.values)}


@dataclass(slots=True)
class Node:
    """A body in the tree of its system."""

    id: uuid.UUID
    name: str
    short_name: str
    kind: str
    level: str
    system: str
    folded: str
    head: Head | None
    children: list["Node"] = field(default_factory=list)
    matches: bool = True
    shown: bool = True  # it matches, or something under it does

    @property
    def kind_label(self) -> str:
        return str(BodyKind(self.kind).label)


@dataclass(frozen=True, slots=True)
class Line:
    """A node as the page prints it: whether it opens a part, and how many parts close after it."""

    node: Node
    depth: int
    opens: bool
    closing: int
    unfolded: bool

    @property
    def ends(self) -> range:
        """As many turns as parts end after this line, for the template."""
        return range(self.closing)


@dataclass(frozen=True, slots=True)
class Column:
    """One side of the page: the bodies of a system, and how many of them there are."""

    system: str
    label: str
    roots: list[Node]
    total: int
    found: int

    def lines(self, *, unfold: int) -> Iterator[Line]:
        """Yield the shown nodes in order; parts down to depth ``unfold`` stand open (``ROOTS``: the main ones)."""
        yield from _lines(self.roots, 0, unfold, 0)

    def nodes(self) -> Iterator[tuple[Node, int]]:
        """Yield the shown nodes with their depth, for a list."""
        for line in self.lines(unfold=0):
            yield line.node, line.depth


def tree_on(on: dt.date, q: str = "") -> list[Column]:
    """Return the tree of a day, State, Party and Front side by side; ``q`` keeps what matches and what is above it."""
    heads = heads_on(on)
    rows = with_profiles(bodies_on(on), on).values_list(
        "id", "name", "short_name", "kind", "level", "system", "folded_name"
    )
    nodes = {
        row[0]: Node(row[0], row[1] or "–", row[2] or "", *row[3:6], row[6] or "", heads.get(row[0])) for row in rows
    }
    children: dict[str, defaultdict[uuid.UUID, list[Node]]] = {tree: defaultdict(list) for tree in _TREES}
    placed: dict[str, set[uuid.UUID]] = {tree: set() for tree in _TREES}
    for body, parent, tree in edges_on(on, *_TREES):
        if body in nodes and parent in nodes and TREE_OF_SYSTEM[System(nodes[body].system)] == tree:
            children[tree][parent].append(nodes[body])
            placed[tree].add(body)
    words = fold(squeeze(q)).split()
    return [_column(system, list(nodes.values()), children, placed, words) for system in _COLUMNS]


_TREES = tuple(TREE_OF_SYSTEM.values())
_COLUMNS = (System.PARTY, System.STATE, System.FRONT)


def _column(
    system: System,
    nodes: list[Node],
    children: dict[str, defaultdict[uuid.UUID, list[Node]]],
    placed: dict[str, set[uuid.UUID]],
    words: list[str],
) -> Column:
    tree = TREE_OF_SYSTEM[system]
    own = [node for node in nodes if node.system == system]
    roots = sorted((node for node in own if node.id not in placed[tree]), key=_place)
    _hang(roots, children[tree], set())
    for node in own:
        node.matches = all(word in node.folded for word in words)
    for root in roots:
        _show(root)
    return Column(system, str(system.label), roots, len(own), sum(node.matches for node in own))


def _hang(nodes: list[Node], children: defaultdict[uuid.UUID, list[Node]], seen: set[uuid.UUID]) -> None:
    """Hang the children under their parents; a body already above is not hung again."""
    for node in nodes:
        seen.add(node.id)
        node.children = sorted((child for child in children[node.id] if child.id not in seen), key=_place)
        _hang(node.children, children, seen)


def _place(node: Node) -> tuple[int, int, str]:
    return (_LEVELS[node.level], _ORDER[node.kind], node.folded)


def _show(node: Node) -> bool:
    below = [_show(child) for child in node.children]
    node.shown = node.matches or any(below)
    return node.shown


def _lines(nodes: list[Node], depth: int, unfold: int, closing: int) -> Iterator[Line]:
    shown = [node for node in nodes if node.shown]
    for place, node in enumerate(shown):
        last = closing + 1 if depth and place == len(shown) - 1 else 0
        if any(child.shown for child in node.children):
            yield Line(node, depth, True, 0, depth < unfold and not (unfold == ROOTS and node.kind in _FOLDED))
            yield from _lines(node.children, depth + 1, unfold, last)
        else:
            yield Line(node, depth, False, last, False)
