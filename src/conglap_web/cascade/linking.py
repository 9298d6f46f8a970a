"""Which documents a confirmed directive names, and what it has to do with each (liên kết văn bản)."""

from collections.abc import Iterable

from conglap.cascade.relations import Relation, relations_of
from conglap.directives.words.symbols import same_document_key
from conglap_web.cascade.models import Link, Node
from conglap_web.cascade.snapshots import citing_record
from conglap_web.directives.models import Directive


def key_of(symbol: str) -> str:
    """Return what all ways of writing a symbol have in common; "" where there is no symbol."""
    return "/".join(same_document_key(symbol))[:120] if symbol else ""


def node_of(directive: Directive) -> Node:
    """Return how others name a directive, not yet written."""
    return Node(directive=directive, key=key_of(directive.symbol), date=directive.date)


def links_of(directive: Directive) -> list[Link]:
    """Return the documents that a directive implements, rests on, amends or replaces, each once, not yet written."""
    found: dict[tuple[object, ...], Link] = {}
    own = key_of(directive.symbol)
    for relation in relations_of(citing_record(directive)):
        link = _link(directive, relation)
        if link.key and link.key != own:
            found.setdefault((link.kind, link.key, link.date), link)
    return _without_undated_twins(found.values())


def _link(directive: Directive, relation: Relation) -> Link:
    cited = relation.citation
    return Link(
        source=directive,
        kind=relation.kind.value,
        key=key_of(cited.symbol or ""),
        symbol=(cited.symbol or "")[:80],
        kind_code=(cited.kind or "")[:12],
        date=cited.date,
        issuer=(cited.issuer or "")[:250],
    )


def _without_undated_twins(links: Iterable[Link]) -> list[Link]:
    """A document named with its day and again without it is one document."""
    links = list(links)
    dated = {(link.kind, link.key) for link in links if link.date}
    return [link for link in links if link.date or (link.kind, link.key) not in dated]


def may_be_one(key: str, date: object, other_key: str, other_date: object) -> bool:
    """Say whether two names mean one document: one key, and no two different days."""
    return key == other_key and (date is None or other_date is None or str(date) == str(other_date))
