"""Reading links across rows: which documents rest on which, here or only named (họ văn bản)."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from conglap_web.cascade.linking import may_be_one
from conglap_web.cascade.models import Link, Node, Role
from conglap_web.directives.models import Directive

DEEPEST = 4  # steps up and steps down: from the Politburo to a commune there are five levels
WIDEST = 40  # documents shown under the one whose family is drawn; the others by pages
NARROW = 12  # documents shown under each of those; the others in a family of their own
_HEAVY = ("text", "read")  # what a document says stays behind where only its name is shown


@dataclass(slots=True)
class Named:
    """A document in a family: here, or known only by how others name it (văn bản chưa có)."""

    directive: Directive | None
    link: Link | None  # how it is named, where it is not here
    below: list["Named"] = field(default_factory=list)
    again: bool = False  # shown already in this family: a circle, or two ways to one document
    count: int = 0  # documents below, shown or not

    @property
    def title(self) -> str:
        return str(self.directive) if self.directive else (self.link.symbol if self.link else "")

    @property
    def more(self) -> int:
        """Return how many documents below are not shown."""
        return self.count - len(self.below)


def nodes_named(links: Iterable[Link], seen: QuerySet[Directive]) -> dict[uuid.UUID, list[Directive]]:
    """Return for each link the directives that it means, of those that the person may see; one query.

    What a person chose for a link goes before what its number says.
    """
    links = list(links)
    named = Q(key__in={link.key for link in links if link.key})
    named |= Q(directive__in=[link.target_id for link in links if link.target_id])
    heavy = [f"directive__{name}" for name in _HEAVY]
    nodes = list(Node.objects.filter(named, directive__in=seen).select_related("directive__file").defer(*heavy))
    by_key: defaultdict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        by_key[node.key].append(node)
    chosen = {node.directive_id: node.directive for node in nodes}
    return {link.pk: _meant(link, by_key[link.key], chosen) for link in links}


def _meant(link: Link, nodes: Iterable[Node], chosen: dict[uuid.UUID, Directive]) -> list[Directive]:
    if link.target_id:
        return [chosen[link.target_id]] if link.target_id in chosen else []
    return [node.directive for node in nodes if may_be_one(link.key, link.date, node.key, node.date)]


BASIS = (Role.BASIS,)
CHANGES = (Role.AMENDS, Role.REPEALS)


def changes_to(directive: Directive, seen: QuerySet[Directive]) -> list[Link]:
    """Return how visible documents amend, replace or repeal this one, oldest first."""
    return [link for link in links_to([_node(directive)], seen, CHANGES) if link.source_id != directive.pk]


def links_to(nodes: Sequence[Node], seen: QuerySet[Directive], roles: Sequence[str] = BASIS) -> list[Link]:
    """Return the links by which visible documents name one of these, by key and day or by hand; one query."""
    named = Q(target__in=[node.directive_id for node in nodes])
    for node in nodes:
        if node.key:
            day = Q(date=None) | Q(date=node.date) if node.date else Q()
            named |= Q(key=node.key) & day
    found = Link.objects.filter(named, role__in=roles, source__in=seen).select_related("source__file", "source__node")
    return list(found.defer(*[f"source__{name}" for name in _HEAVY]).order_by("source__date", "source__id"))


def subordinates_of(directive: Directive, seen: QuerySet[Directive]) -> list[Directive]:
    """Return the visible documents that name this one as their basis, oldest first, without their texts."""
    return _children([_node(directive)], seen)[directive.pk]


def _node(directive: Directive) -> Node:
    try:
        return directive.node
    except Node.DoesNotExist:
        return Node(directive=directive, key="", date=directive.date)


def _children(nodes: Sequence[Node], seen: QuerySet[Directive]) -> dict[uuid.UUID, list[Directive]]:
    """Return for each document those that rest on it, each once, oldest first."""
    by_key: defaultdict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if node.key:
            by_key[node.key].append(node)
    found: dict[uuid.UUID, dict[Directive, None]] = {node.directive_id: {} for node in nodes}
    for link in links_to(nodes, seen):
        tops = {node.directive_id for node in by_key[link.key] if may_be_one(link.key, link.date, node.key, node.date)}
        for top in (tops | {link.target_id}) & found.keys() - {link.source_id}:
            found[top][link.source] = None
    return {top: list(below) for top, below in found.items()}


def family_below(directive: Directive, seen: QuerySet[Directive], first: int = 0) -> Named:
    """Return the documents that implement this one, level by level: one query a level, circles cut.

    Of those right under it a part is shown, from the one numbered ``first``; ``count`` tells of all.
    """
    root = Named(directive, None)
    shown, level, nodes = {directive.pk}, {directive.pk: root}, [_node(directive)]
    for depth in range(DEEPEST):
        children = _children(nodes, seen)
        below: dict[uuid.UUID, Named] = {}
        for top, one in level.items():
            one.count = len(children[top])
            part = children[top][:NARROW] if depth else children[top][first : first + WIDEST]
            one.below = [Named(child, None, again=child.pk in shown) for child in part]
            shown |= {child.pk for child in part}
            below |= {child.directive.pk: child for child in one.below if not child.again and child.directive}
        nodes = [child.directive.node for child in below.values() if hasattr(child.directive, "node")]
        level = {node.directive_id: below[node.directive_id] for node in nodes}
        if not level:
            break
    return root


def family_above(directive: Directive, seen: QuerySet[Directive]) -> Named:
    """Return the documents on which this one rests, level by level, those that are not here as stubs."""
    root = Named(directive, None)
    shown, level = {directive.pk}, [root]
    for _depth in range(DEEPEST):
        links = list(Link.objects.filter(source__in=[one.directive for one in level if one.directive]))
        found = nodes_named(links, seen)
        by_source: defaultdict[uuid.UUID, list[Link]] = defaultdict(list)
        for link in links:
            by_source[link.source_id].append(link)
        children: list[Named] = []
        for one in level:
            for link in by_source[one.directive.pk] if one.directive else ():
                if (link.target_id or not link.symbol) and not found[link.pk]:
                    continue  # joined by hand with a document that this person does not see
                child = _named(link, found[link.pk], shown)
                one.below.append(child)
                if child.directive is not None and not child.again:
                    shown.add(child.directive.pk)
                    children.append(child)
            one.count = len(one.below)
        if not children:
            break
        level = children
    return root


def _named(link: Link, found: Sequence[Directive], shown: set[uuid.UUID]) -> Named:
    target = next(iter(found), None)
    return Named(target, link, again=target is not None and target.pk in shown)
