"""Which documents a confirmed directive names, and which name it (liên kết văn bản)."""

from collections.abc import Iterable
from typing import Any

from conglap.directives.words.symbols import same_document_key
from conglap_web.cascade.models import Link, Node, Role
from conglap_web.directives.models import Directive


def key_of(symbol: str) -> str:
    """Return what all ways of writing a symbol have in common; "" where there is no symbol."""
    return "/".join(same_document_key(symbol))[:120] if symbol else ""


def node_of(directive: Directive) -> Node:
    """Return how others name a directive, not yet written."""
    return Node(directive=directive, key=key_of(directive.symbol), date=directive.date)


def links_of(directive: Directive) -> list[Link]:
    """Return the documents that a directive names as basis, amends or repeals, each once, not yet written."""
    found: dict[tuple[object, ...], Link] = {}
    own = key_of(directive.symbol)
    for entry in (directive.read or {}).get("citations", []):
        key = key_of(entry["symbol"] or "")
        if entry["role"] not in Role.values or not key or key == own:
            continue
        found.setdefault((entry["role"], key, entry["date"]), _link(directive, entry, key))
    return _without_undated_twins(found.values())


def _link(directive: Directive, entry: dict[str, Any], key: str) -> Link:
    return Link(
        source=directive,
        role=entry["role"],
        key=key,
        symbol=entry["symbol"][:80],
        kind_code=(entry["kind"] or "")[:12],
        date=entry["date"],
        issuer=(entry["issuer"] or "")[:250],
    )


def _without_undated_twins(links: Iterable[Link]) -> list[Link]:
    """A document named with its day and again without it is one document."""
    links = list(links)
    dated = {(link.role, link.key) for link in links if link.date}
    return [link for link in links if link.date or (link.role, link.key) not in dated]


def may_be_one(key: str, date: object, other_key: str, other_date: object) -> bool:
    """Say whether two names mean one document: one key, and no two different days."""
    return key == other_key and (date is None or other_date is None or str(date) == str(other_date))
