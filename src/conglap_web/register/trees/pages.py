"""What the page of the trees shows: one of three ways to look at the register, what stands open, what was found."""

import datetime as dt
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap_web.register.models import TREE_OF_SYSTEM, Body, BodyKind, BodyParent, BodyProfile, System, Tree
from conglap_web.register.queries import count_named, first_found, holding
from conglap_web.register.trees import above
from conglap_web.register.trees.branches import (
    CLOSED_AT_FIRST,
    SHOWN,
    Forest,
    Node,
    grow,
    in_order,
    name_heads,
    roots_of,
    roots_of_systems,
)

SYSTEMS, SECTORS, PLACES = "he-thong", "nganh", "dia-ban"
WAYS = {
    SYSTEMS: gettext_lazy("Theo hệ thống"),
    SECTORS: gettext_lazy("Theo cơ quan quản lý ngành"),
    PLACES: gettext_lazy("Theo địa bàn"),
}
TREES = {SYSTEMS: (Tree.STATE, Tree.PARTY, Tree.FRONT), SECTORS: (Tree.SECTOR,), PLACES: (Tree.TERRITORY,)}
COLUMNS = ((System.PARTY, System.FRONT), (System.STATE, System.NON_PUBLIC))
MOST_FOUND = 100
MOST_ROOTS = 1000


@dataclass(frozen=True, slots=True)
class Line:
    """A node as the page prints it: whether it opens a part, which nodes end after it."""

    node: Node
    opens: bool
    ends: tuple[Node, ...]  # those whose part ends here, the innermost first


@dataclass(frozen=True, slots=True)
class Section:
    """One tree of the page."""

    key: str
    label: str
    roots: list[Node]

    @property
    def total(self) -> int:
        """How many bodies the tree holds."""
        return sum(1 + root.total for root in self.roots)

    def lines(self) -> Iterator[Line]:
        """Yield the nodes in order."""
        return lines(self.roots)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for: the way to look, the body to open (from which child on), the words to find."""

    on: dt.date
    way: str = SYSTEMS
    opened: uuid.UUID | None = None
    first: int = 0
    q: str = ""


def lines(nodes: Sequence[Node], ending: tuple[Node, ...] = ()) -> Iterator[Line]:
    """Yield nodes and what stands below them in order, each with the parts that end after it."""
    for place, node in enumerate(nodes):
        last = ending if place == len(nodes) - 1 else ()
        if node.open and node.children:
            yield Line(node, True, ())
            yield from lines(node.children, (node, *last))
        else:
            yield Line(node, False, last)


def sections(asked: Asked) -> list[list[Section]]:
    """Return the columns of the page; a handful of queries whatever the size of the register."""
    roots = _found(asked) if asked.q.strip() else _opened(asked)
    if asked.way != SYSTEMS:
        return [[Section(asked.way, str(WAYS[asked.way]), roots)]]
    return [[_of_system(system, roots) for system in column] for column in COLUMNS]


def _opened(asked: Asked) -> list[Node]:
    """Return the roots, the main ones open, and the way down to the body that is to be open."""
    forest = Forest.of(asked.on, TREES[asked.way])
    roots = _roots(forest, asked.way)
    opened = {root.id for root in roots if root.kind not in CLOSED_AT_FIRST} if asked.way == SYSTEMS else set()
    if asked.opened:
        opened |= above([asked.opened], asked.on, TREES[asked.way])
    grow(forest, roots, opened, {asked.opened: asked.first} if asked.opened and asked.first else {})
    name_heads(forest, roots)
    return roots


def branch(on: dt.date, tree: str, body: Body, first: int) -> Node:
    """Return a body with a stretch of its children, for what is opened by a click."""
    forest = Forest.of(on, [tree])
    node = forest.node((body.pk, "", "", body.system), tree)
    grow(forest, [node], {body.pk}, {body.pk: first} if first else {})
    name_heads(forest, node.children)
    return node


def non_public_sectors(on: dt.date) -> list[tuple[str, int]]:
    """Return how many providers that are not public each sector has; they stand under nobody."""
    rows = BodyProfile.objects.filter(holding(on), kind=BodyKind.NON_PUBLIC).order_by()
    return sorted(rows.values("sector").annotate(n=Count("*")).values_list("sector", "n"), key=lambda pair: -pair[1])


def _roots(forest: Forest, way: str) -> list[Node]:
    bodies = roots_of_systems(forest.on) if way == SYSTEMS else roots_of(forest, TREES[way][0])
    # First which, then what they are: few of very many.
    keys = list(bodies.values_list("pk", flat=True)[:MOST_ROOTS])
    rows = in_order(Body.objects.filter(pk__in=keys), forest.on).values_list(*SHOWN)
    return [forest.node(row, _tree_of(row[3], way)) for row in rows]


def _tree_of(system: str, way: str) -> str:
    return TREE_OF_SYSTEM[System(system)] if way == SYSTEMS else TREES[way][0]


def _of_system(system: System, roots: Sequence[Node]) -> Section:
    return Section(system, str(system.label), [root for root in roots if root.system == system])


def _found(asked: Asked) -> list[Node]:
    """Return what matches with what stands above it, everything open and nothing counted."""
    found = set(first_found(asked.q, asked.on, MOST_FOUND))
    shown = above(found, asked.on, TREES[asked.way])
    forest = Forest(asked.on, {}, {})
    rows = in_order(Body.objects.filter(pk__in=shown), asked.on).values_list(*SHOWN)
    nodes = {row[0]: forest.node(row, _tree_of(row[3], asked.way)) for row in rows}
    edges = BodyParent.objects.filter(holding(asked.on), body__in=shown, parent__in=shown, tree__in=TREES[asked.way])
    columns = edges.values_list("body_id", "parent_id", "tree")
    above_of = {body: parent for body, parent, tree in columns if body in nodes and nodes[body].tree == tree}
    roots = []
    for node in nodes.values():
        node.found, parent = node.id in found, nodes.get(above_of.get(node.id))
        if parent is None or _circle(node.id, above_of):
            roots.append(node)
        else:
            parent.children.append(node)
            parent.open = True
    name_heads(forest, roots)
    return roots


def _circle(start: uuid.UUID, above_of: dict[uuid.UUID, uuid.UUID]) -> bool:
    """Say whether a body stands above itself, which only rows written past the actions could make."""
    seen, at = set(), above_of.get(start)
    while at is not None and at not in seen:
        if at == start:
            return True
        seen.add(at)
        at = above_of.get(at)
    return False


def summary(asked: Asked, total: int) -> str:
    """Return the sentence under the heading: how many bodies the page is about, or how many match."""
    said = {"total": total, "day": f"{asked.on:%d/%m/%Y}", "n": MOST_FOUND}
    if not asked.q.strip():
        return _("%(total)d cơ quan, đơn vị, tính đến ngày %(day)s") % said
    found = count_named(asked.q, asked.on)
    if found <= MOST_FOUND:
        return _("%(found)d cơ quan, đơn vị phù hợp, tính đến ngày %(day)s") % {**said, "found": found}
    return _(
        "%(found)d cơ quan, đơn vị phù hợp, tính đến ngày %(day)s; dưới đây là %(n)d tên đầu tiên, "
        "hãy gõ thêm chữ để thu hẹp"
    ) % {**said, "found": found}
