"""The trees of a day, a part at a time: roots, the children of what stands open, and how many bodies stand below.

Whatever the size of the register, a page costs a handful of queries and builds only what it shows.
"""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When, Window
from django.db.models.functions import RowNumber

from conglap_web.register.models import TREE_OF_SYSTEM, Body, BodyKind, BodyParent, Level, System
from conglap_web.register.queries import Head, heads_on, holding, with_names, with_profiles

MOST = 200  # children of one node at a time, so that the communes of a province come at once; the rest by a link
CHUNK = 5000  # keys in one query: SQLite takes 32,766 parameters
# Councils before committees, offices before departments, then units: the order in which lists of bodies are written.
KINDS_IN_ORDER = (
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
    BodyKind.NON_PUBLIC,
    BodyKind.COMPANY,
    BodyKind.PARTY_CELL,
)
# Under a council stand only the councils of the level below: nobody comes for them first.
CLOSED_AT_FIRST = {BodyKind.PEOPLE_COUNCIL}


@dataclass(slots=True)
class Node:
    """A body in a tree; ``children`` only of what stands open."""

    id: uuid.UUID
    name: str
    kind: str
    system: str
    tree: str
    head: Head | None = None
    total: int = 0  # how many bodies stand below
    direct: int = 0  # how many of them directly
    found: bool = False
    open: bool = False
    first: int = 0  # how many children come before those shown
    children: list["Node"] = field(default_factory=list)

    @property
    def following(self) -> int:
        """How many children come up to the last one shown."""
        return self.first + len(self.children)

    @property
    def more(self) -> int:
        """How many children come after those shown."""
        return max(self.direct - self.following, 0) if self.open else 0


@dataclass(frozen=True)
class Forest:
    """The trees of a day: how many children each body has in each tree, and how many bodies stand below it."""

    on: dt.date
    direct: Mapping[tuple[str, uuid.UUID], int]
    total: Mapping[tuple[str, uuid.UUID], int]

    @classmethod
    def of(cls, on: dt.date, trees: Sequence[str]) -> "Forest":
        """Count the children of every body by the index alone, then add them up over those that have any."""
        edges = BodyParent.objects.filter(holding(on), tree__in=trees)
        counted = edges.order_by().values("tree", "parent").annotate(n=Count("*")).values_list("tree", "parent", "n")
        direct = {(tree, parent): n for tree, parent, n in counted}
        inner = defaultdict(list)
        keys = list({parent for _, parent in direct})
        for start in range(0, len(keys), CHUNK):
            part = edges.filter(body__in=keys[start : start + CHUNK])
            for tree, body, parent in part.values_list("tree", "body_id", "parent_id"):
                if (tree, body) in direct:
                    inner[tree, parent].append((tree, body))
        return cls(on, direct, _added_up(direct, inner))

    def node(self, row: Sequence[object], tree: str) -> Node:
        """Return a node from a row of ``SHOWN``."""
        key, name, kind, system = row
        node = Node(key, name or "–", kind or "", system, tree)
        node.total, node.direct = self.total.get((tree, key), 0), self.direct.get((tree, key), 0)
        return node


SHOWN = ("id", "name", "kind", "system")


def _added_up(direct: Mapping, inner: Mapping[object, list]) -> dict:
    """Return for each body with children how many stand below it; a circle counts once."""
    total: dict = {}
    for start in direct:
        path = [start]
        waiting = {start}
        while path:
            node = path[-1]
            ahead = [child for child in inner[node] if child not in total and child not in waiting]
            if ahead:
                path.append(ahead[0])
                waiting.add(ahead[0])
                continue
            path.pop()
            waiting.discard(node)
            total[node] = direct[node] + sum(total.get(child, 0) for child in inner[node])
    return total


def in_order(bodies: QuerySet[Body], on: dt.date) -> QuerySet[Body]:
    """Sort bodies as lists of bodies are written: level, kind, name."""
    levels = [When(profile_then__level=level, then=Value(place)) for place, level in enumerate(Level.values)]
    kinds = [When(profile_then__kind=kind, then=Value(place)) for place, kind in enumerate(KINDS_IN_ORDER)]
    rows = with_profiles(with_names(bodies, on), on).annotate(
        by_level=Case(*levels, default=Value(9), output_field=IntegerField()),
        by_kind=Case(*kinds, default=Value(99), output_field=IntegerField()),
    )
    return rows.order_by("by_level", "by_kind", "folded_name", "id")


def roots_of_systems(on: dt.date) -> QuerySet[Body]:
    """Return the bodies that stand under nobody in the tree of their own system, public ones only."""
    condition = Q()
    for system, tree in TREE_OF_SYSTEM.items():
        if system != System.NON_PUBLIC:
            above = BodyParent.objects.filter(holding(on), tree=tree, body=OuterRef("pk"))
            condition |= Q(system=system) & ~Exists(above)
    return Body.objects.filter(condition, holding(on))


def roots_of(forest: Forest, tree: str) -> QuerySet[Body]:
    """Return the bodies that have others under them in a tree and stand under nobody there."""
    above = BodyParent.objects.filter(holding(forest.on), tree=tree, body=OuterRef("pk"))
    parents = [key for one, key in forest.direct if one == tree]
    return Body.objects.filter(~Exists(above), holding(forest.on), pk__in=parents[:CHUNK])


def name_heads(forest: Forest, roots: Sequence[Node]) -> None:
    """Give every node from the roots down its head; one query."""
    nodes, waiting = [], list(roots)
    while waiting:
        nodes.append(waiting.pop())
        waiting += nodes[-1].children
    heads = heads_on(forest.on, [node.id for node in nodes])
    for node in nodes:
        node.head = heads.get(node.id)


def grow(forest: Forest, roots: Sequence[Node], opened: set[uuid.UUID], first: Mapping[uuid.UUID, int]) -> None:
    """Open these bodies wherever they stand below the roots, at most ``MOST`` children each from ``first`` on."""
    trees = {node.tree for node in roots}
    below: dict[tuple[uuid.UUID, str], list[Node]] = defaultdict(list)
    for *row, parent, tree in _children(forest, opened, trees, first):
        below[parent, tree].append(forest.node(row, tree))
    waiting = list(roots)
    while waiting:
        node = waiting.pop()
        if node.id in opened and not node.open and node.direct:
            node.open, node.first = True, first.get(node.id, 0)
            node.children = below[node.id, node.tree]
            waiting += node.children


def _children(forest: Forest, opened: set[uuid.UUID], trees: set[str], first: Mapping[uuid.UUID, int]) -> Iterable:
    """Return rows of ``SHOWN`` with parent and tree, in order, a stretch for each parent."""
    edge = holding(forest.on, "parents__") & Q(parents__parent__in=opened, parents__tree__in=trees)
    rows = in_order(Body.objects.filter(edge), forest.on)
    order = [F("by_level"), F("by_kind"), F("name_then__folded"), F("id")]
    group = [F("parents__parent"), F("parents__tree")]
    rows = rows.annotate(parent=group[0], tree=group[1], place=Window(RowNumber(), partition_by=group, order_by=order))
    shown = Q(place__lte=MOST) & ~Q(parent__in=list(first))
    for parent, start in first.items():
        shown |= Q(parent=parent, place__gt=start, place__lte=start + MOST)
    return rows.filter(shown).values_list(*SHOWN, "parent", "tree")
