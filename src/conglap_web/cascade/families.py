"""Reading links across rows: which documents implement, rest on, amend or replace which (họ văn bản)."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import Case, Q, QuerySet, When

from conglap.cascade.implementing import may_mean
from conglap_web.cascade.linking import may_be_one
from conglap_web.cascade.models import Link, LinkKind, Node
from conglap_web.cascade.snapshots import citation_of, citing_record
from conglap_web.directives.models import Directive, DirectiveState

IMPLEMENTING = (LinkKind.IMPLEMENTS,)
RESTING = (LinkKind.BASIS,)
CHANGING = (LinkKind.AMENDS, LinkKind.REPLACES)
HEAVY = ("text", "read", "doubts", "form_check")  # what a document says stays behind where only its name is shown
_MOST_ASKED = 500  # citations looked at for one document without a number
Pair = tuple[uuid.UUID, uuid.UUID]  # superior, subordinate


def nodes_named(links: Iterable[Link], seen: QuerySet[Directive]) -> dict[uuid.UUID, list[Directive]]:
    """Return for each link the directives that it means, of those that the person may see; one query.

    What a person chose for a link goes before what its number says.
    """
    links = list(links)
    named = Q(key__in={link.key for link in links if link.key})
    named |= Q(directive__in=[link.target_id for link in links if link.target_id])
    heavy = [f"directive__{name}" for name in HEAVY]
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


def links_to(nodes: Sequence[Node], seen: QuerySet[Directive], kinds: Sequence[str] = IMPLEMENTING) -> QuerySet[Link]:
    """Return the links by which visible documents name one of these, by key and day or by hand; one query."""
    named = Q(target__in=[node.directive_id for node in nodes])
    for node in nodes:
        if node.key:
            day = Q(date=None) | Q(date=node.date) if node.date else Q()
            named |= Q(key=node.key) & day
    found = Link.objects.filter(named, kind__in=kinds, source__in=seen).select_related("source__file", "source__node")
    return found.defer(*[f"source__{name}" for name in HEAVY]).order_by("source__date", "source__id")


def links_to_one(directive: Directive, seen: QuerySet[Directive], kinds: Sequence[str]) -> QuerySet[Link]:
    """Return how visible documents name this one, in the order of the kinds, then oldest first."""
    place = Case(*(When(kind=kind, then=number) for number, kind in enumerate(kinds)), default=len(kinds))
    found = links_to([node_of(directive)], seen, kinds).exclude(source=directive)
    return found.order_by(place, "source__date", "source__id")


def node_of(directive: Directive) -> Node:
    """Return how others name a directive; one that was confirmed before there were links has no key."""
    try:
        return directive.node
    except Node.DoesNotExist:
        return Node(directive=directive, key="", date=directive.date)


def subordinates_of(directive: Directive, seen: QuerySet[Directive]) -> list[Directive]:
    """Return the visible documents that implement this one, oldest first, without their texts."""
    return subordinates_by([node_of(directive)], seen)[directive.pk]


def subordinates_by(nodes: Sequence[Node], seen: QuerySet[Directive]) -> dict[uuid.UUID, list[Directive]]:
    """Return for each document those that implement it, each once, oldest first; one query."""
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


def superiors_of(directive: Directive) -> set[uuid.UUID]:
    """Return the keys of the confirmed documents that this one implements."""
    links = Link.objects.filter(source=directive, kind__in=IMPLEMENTING)
    return {one.pk for found in nodes_named(links, _confirmed()).values() for one in found} - {directive.pk}


def pairs_of(directive: Directive, after: uuid.UUID | None = None) -> list[tuple[uuid.UUID, Pair]]:
    """Return each confirmed document that this one implements or that implements it, with the pair to compare.

    In the order of the other document's key, those ``after`` one only.
    """
    below = links_to_one(directive, _confirmed(), IMPLEMENTING).order_by().values_list("source_id", flat=True)
    pairs = {(other, (other, directive.pk)) for other in superiors_of(directive)}
    pairs |= {(other, (directive.pk, other)) for other in below}
    return sorted(pair for pair in pairs if after is None or pair[0] > after)


def may_name(superior: Directive, seen: QuerySet[Directive]) -> list[Link]:
    """Return how visible documents may name this one, which has no number: same kind and issuer, no other day.

    A person has to say so; three queries.
    """
    if superior.symbol or not superior.kind_code:
        return []
    named = Link.objects.filter(kind__in=[*IMPLEMENTING, *RESTING], target=None, kind_code=superior.kind_code)
    links = list(named.filter(source__in=seen).exclude(source=superior).select_related("source__file")[:_MOST_ASKED])
    known, record = nodes_named(links, seen), citing_record(superior)
    return [link for link in links if not known[link.pk] and may_mean(citation_of(link), record)]


def _confirmed() -> QuerySet[Directive]:
    return Directive.objects.filter(state=DirectiveState.CONFIRMED)
