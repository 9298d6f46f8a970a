"""The whole tree of bodies of a day in one list, for a file: built in memory from three queries (cây cơ quan)."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from conglap.base.text import fold, squeeze
from conglap_web.register.models import TREE_OF_SYSTEM, BodyKind, Level, System
from conglap_web.register.queries import Head, bodies_on, edges_on, heads_on, with_profiles
from conglap_web.register.trees.branches import KINDS_IN_ORDER

_LEVELS = {level: place for place, level in enumerate(Level.values)}
_KINDS = {kind: place for place, kind in enumerate(KINDS_IN_ORDER)}
_COLUMNS = (System.PARTY, System.STATE, System.FRONT)
_TREES = tuple(TREE_OF_SYSTEM[system] for system in _COLUMNS)
_UNKNOWN = 99


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
    shown: bool = True  # it matches, or something under it does

    @property
    def kind_label(self) -> str:
        return str(BodyKind(self.kind).label) if self.kind else "–"

    @property
    def level_label(self) -> str:
        return str(Level(self.level).label) if self.level else "–"


@dataclass(frozen=True, slots=True)
class Column:
    """The bodies of one system."""

    system: str
    label: str
    roots: list[Node]

    def nodes(self) -> Iterator[tuple[Node, int]]:
        """Yield the shown nodes in order, with their depth."""
        yield from _walk(self.roots, 0)


def tree_on(on: dt.date, q: str = "") -> list[Column]:
    """Return the tree of a day by system; ``q`` keeps what matches and what is above it."""
    heads = heads_on(on)
    rows = with_profiles(bodies_on(on), on).filter(system__in=_COLUMNS)
    columns = rows.values_list("id", "name", "short_name", "kind", "level", "system", "folded_name")
    nodes = {
        row[0]: Node(
            row[0], row[1] or "–", row[2] or "", row[3] or "", row[4] or "", row[5], row[6] or "", heads.get(row[0])
        )
        for row in columns
    }
    children: defaultdict[uuid.UUID, list[Node]] = defaultdict(list)
    placed: set[uuid.UUID] = set()
    for body, parent, tree in edges_on(on, *_TREES):
        if body in nodes and parent in nodes and TREE_OF_SYSTEM[System(nodes[body].system)] == tree:
            children[parent].append(nodes[body])
            placed.add(body)
    words = fold(squeeze(q)).split()
    return [_column(system, nodes, children, placed, words) for system in _COLUMNS]


def _column(
    system: System,
    nodes: dict[uuid.UUID, Node],
    children: defaultdict[uuid.UUID, list[Node]],
    placed: set[uuid.UUID],
    words: list[str],
) -> Column:
    own = (node for node in nodes.values() if node.system == system)
    roots = sorted((node for node in own if node.id not in placed), key=_place)
    _hang(roots, children, set())
    for root in roots:
        _show(root, words)
    return Column(system, str(system.label), roots)


def _hang(nodes: list[Node], children: defaultdict[uuid.UUID, list[Node]], seen: set[uuid.UUID]) -> None:
    """Hang the children under their parents; a body already above is not hung again."""
    for node in nodes:
        seen.add(node.id)
        node.children = sorted((child for child in children[node.id] if child.id not in seen), key=_place)
        _hang(node.children, children, seen)


def _place(node: Node) -> tuple[int, int, str]:
    return (_LEVELS.get(node.level, _UNKNOWN), _KINDS.get(node.kind, _UNKNOWN), node.folded)


def _show(node: Node, words: list[str]) -> bool:
    below = [_show(child, words) for child in node.children]
    node.shown = any(below) or all(word in node.folded for word in words)
    return node.shown


def _walk(nodes: list[Node], depth: int) -> Iterator[tuple[Node, int]]:
    for node in nodes:
        if node.shown:
            yield node, depth
            yield from _walk(node.children, depth + 1)
