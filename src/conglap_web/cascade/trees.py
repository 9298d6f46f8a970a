"""The family of one document as its page draws it: above, below, level by level, with circles (sơ đồ văn bản)."""

import uuid
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet

from conglap.cascade.circles import circles_of
from conglap.directives.words.kinds import NAMES
from conglap_web.cascade.families import node_of, nodes_named, subordinates_by
from conglap_web.cascade.models import Link, LinkKind
from conglap_web.directives.models import Directive

DEEPEST = 4  # steps up and steps down: from the Politburo to a commune there are five levels
WIDEST = 40  # documents shown under the one whose family is drawn; the others by pages
NARROW = 12  # documents shown under each of those; the others in a family of their own
_DEPENDS = (LinkKind.IMPLEMENTS, LinkKind.BASIS)
_ORDER = {kind: place for place, kind in enumerate(LinkKind)}


@dataclass(slots=True)
class Named:
    """A document in a family: here, or known only by how others name it (văn bản chưa có)."""

    directive: Directive | None
    link: Link | None  # how the one below it names it
    below: list["Named"] = field(default_factory=list)
    again: bool = False  # shown already in this family: a circle, or two ways to one document
    count: int = 0  # documents below, shown or not

    @property
    def title(self) -> str:
        """Return kind and symbol, also of a document that is not here."""
        if self.directive:
            return f"{self.directive.kind_name} {self.directive}".strip()
        return f"{NAMES.get(self.link.kind_code, '')} {self.link.symbol}".strip() if self.link else ""

    @property
    def more(self) -> int:
        """Return how many documents below are not shown."""
        return self.count - len(self.below)

    def edges(self) -> Iterator[tuple[Directive, Directive]]:
        """Yield each document of the tree that is here with those right under it that amend and replace nothing."""
        for one in self.below:
            if one.directive and self.directive and (one.link is None or one.link.kind in _DEPENDS):
                yield self.directive, one.directive
            yield from one.edges()


def family_below(directive: Directive, seen: QuerySet[Directive], first: int = 0) -> Named:
    """Return the documents that implement this one, level by level: one query a level, circles cut.

    Of those right under it a part is shown, from the one numbered ``first``; ``count`` tells of all.
    """
    root = Named(directive, None)
    shown, level, nodes = {directive.pk}, {directive.pk: root}, [node_of(directive)]
    for depth in range(DEEPEST):
        children = subordinates_by(nodes, seen)
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
    """Return the documents that this one implements, rests on, amends or replaces, level by level; stubs too."""
    root = Named(directive, None)
    shown, level = {directive.pk}, [root]
    for _depth in range(DEEPEST):
        links = list(Link.objects.filter(source__in=[one.directive for one in level if one.directive]))
        found = nodes_named(links, seen)
        by_source: defaultdict[uuid.UUID, list[Link]] = defaultdict(list)
        for link in sorted(links, key=lambda link: (_ORDER[LinkKind(link.kind)], link.pk)):
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


def circles_in(above: Named, below: Named) -> list[list[Directive]]:
    """Return circles of documents that implement or rest on one another, as far as the two trees show them."""
    follows: defaultdict[uuid.UUID, set[uuid.UUID]] = defaultdict(set)
    known: dict[uuid.UUID, Directive] = {}
    for tree, is_upward in ((above, True), (below, False)):
        for one, other in tree.edges():
            lower, upper = (one, other) if is_upward else (other, one)
            follows[lower.pk].add(upper.pk)
            known |= {one.pk: one, other.pk: other}
    return [[known[key] for key in circle] for circle in circles_of(follows)]
