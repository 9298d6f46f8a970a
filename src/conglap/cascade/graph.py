"""The graph of documents (quan hệ giữa các văn bản): basis, amends, replaces, implements; missing ones as stubs.

Two documents with one symbol and different days are two documents: 19-NQ/TW of 2017 is not 19-NQ/TW of 2022.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from graphlib import CycleError, TopologicalSorter

from conglap.cascade.implementing import may_mean
from conglap.directives.records import Citation, CitationRole, Directive, Span
from conglap.directives.words.symbols import same_document_key


class EdgeKind(StrEnum):
    """How one document depends on another (loại quan hệ)."""

    BASIS = "basis"
    AMENDS = "amends"
    REPLACES = "replaces"
    IMPLEMENTS = "implements"


@dataclass(frozen=True, slots=True)
class Node:
    """A document of the graph: one that was read (``directive`` is its place in the list), or a stub.

    A stub holds what the documents that name it say: symbol, kind, day, issuer.
    """

    id: int
    directive: int | None
    symbol: str | None
    kind: str | None
    date: dt.date | None
    issuer: str | None

    @property
    def is_stub(self) -> bool:
        """Say whether nobody has the document yet."""
        return self.directive is None


@dataclass(frozen=True, slots=True)
class Edge:
    """``source`` names ``target``, at the characters ``span`` of the source."""

    source: int
    target: int
    kind: EdgeKind
    span: Span


@dataclass(frozen=True, slots=True)
class Graph:
    """Documents, how they depend on each other, and circles that cannot be (``circles``: ids in order).

    ``probable``: a stub and the document without a number that it may be; a person has to say so.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    circles: tuple[tuple[int, ...], ...]
    probable: tuple[tuple[int, int], ...] = ()


_MOST_CIRCLES = 50  # nobody looks at more; what is left shows itself when these are mended
_KINDS = {
    CitationRole.BASIS: EdgeKind.BASIS,
    CitationRole.AMENDS: EdgeKind.AMENDS,
    CitationRole.REPEALS: EdgeKind.REPLACES,
}


def graph_of(directives: Sequence[Directive]) -> Graph:
    """Return the graph of documents that were read and of those that they name as basis, amend or replace."""
    nodes = _Nodes(directives)
    edges: dict[tuple[int, int, EdgeKind], Edge] = {}
    for source, directive in enumerate(directives):
        for citation, kind in _relations(directive):
            target = nodes.of(citation)
            if target != source:
                edges.setdefault((source, target, kind), Edge(source, target, kind, citation.span))
    all_edges = tuple(edges.values())
    circles = tuple(_circles(len(nodes.all()), all_edges))
    return Graph(nodes.all(), all_edges, circles, tuple(_probable(directives, nodes)))


def _probable(directives: Sequence[Directive], nodes: "_Nodes") -> Iterator[tuple[int, int]]:
    """Yield stubs with the document without a number that they may be."""
    unnumbered = [(number, one) for number, one in enumerate(directives) if one.document.symbol is None]
    asked: set[tuple[int, str | None]] = set()
    found: set[tuple[int, int]] = set()
    for directive in directives if unnumbered else ():
        for citation, _ in _relations(directive):
            stub = nodes.of(citation)
            if nodes.is_stub(stub) and (stub, citation.issuer) not in asked:
                asked.add((stub, citation.issuer))
                found |= {(stub, number) for number, one in unnumbered if may_mean(citation, one)}
    yield from sorted(found)


def _relations(directive: Directive) -> Iterator[tuple[Citation, EdgeKind]]:
    """Yield what a document rests on, amends or replaces; the basis that its subject names is what it implements."""
    in_subject = _named_in_subject(directive)
    for citation in directive.citations:
        if citation.symbol is None:
            continue
        key = same_document_key(citation.symbol)
        if citation.role is CitationRole.BASIS and key in in_subject:
            yield citation, EdgeKind.IMPLEMENTS
        elif citation.role in _KINDS:
            yield citation, _KINDS[citation.role]


def _named_in_subject(directive: Directive) -> set[tuple[str, ...]]:
    """Return the first document that the subject names and those that "và" joins to it."""
    subject = directive.document.subject or ""
    start = directive.text.find(subject) if subject else -1
    if start < 0:
        return set()
    inside = [one for one in directive.citations if one.symbol and start <= one.span[0] < start + len(subject)]
    joined = [one for one in inside if directive.text[: one.span[0]].endswith("và ")]
    return {same_document_key(one.symbol) for one in (*inside[:1], *joined) if one.symbol}


class _Nodes:
    """Finds the node of a citation; makes a stub where no document fits."""

    def __init__(self, directives: Sequence[Directive]) -> None:
        self._nodes = [
            Node(number, number, one.document.symbol, _code(one), one.document.date, one.document.issuer)
            for number, one in enumerate(directives)
        ]
        self._by_key: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for node in self._nodes:
            if node.symbol:
                self._by_key[same_document_key(node.symbol)].append(node.id)

    def all(self) -> tuple[Node, ...]:
        """Return all nodes, those that were read first."""
        return tuple(self._nodes)

    def is_stub(self, number: int) -> bool:
        """Say whether nobody has a document."""
        return self._nodes[number].is_stub

    def of(self, citation: Citation) -> int:
        """Return the node that a citation means: same symbol and no other day; without a day the only or first one."""
        key = same_document_key(citation.symbol or "")
        fitting = [number for number in self._by_key[key] if _days_agree(self._nodes[number].date, citation.date)]
        exact = [number for number in fitting if self._nodes[number].date == citation.date]
        if fitting:
            return self._known_better((exact or fitting)[0], citation)
        node = Node(len(self._nodes), None, citation.symbol, citation.kind, citation.date, citation.issuer)
        self._nodes.append(node)
        self._by_key[key].append(node.id)
        return node.id

    def _known_better(self, number: int, citation: Citation) -> int:
        """Add to a stub what another mention says of it."""
        node = self._nodes[number]
        if node.is_stub:
            self._nodes[number] = Node(
                node.id,
                None,
                node.symbol,
                node.kind or citation.kind,
                node.date or citation.date,
                max(node.issuer or "", citation.issuer or "", key=len) or None,
            )
        return number


def _code(directive: Directive) -> str | None:
    return directive.document.kind.code if directive.document.kind else None


def _days_agree(one: dt.date | None, other: dt.date | None) -> bool:
    return one is None or other is None or one == other


def _circles(count: int, edges: Sequence[Edge]) -> Iterator[tuple[int, ...]]:
    """Yield circles of documents that depend on each other; an edge of each is then left out to find the next."""
    follows: dict[int, set[int]] = {number: set() for number in range(count)}
    for edge in edges:
        follows[edge.source].add(edge.target)
    follows = _on_circles(follows)
    for _ in range(_MOST_CIRCLES):
        try:
            TopologicalSorter(follows).prepare()
        except CycleError as found:
            circle = found.args[1]  # the first document stands at the end again; each depends on the one after it
            yield tuple(circle[:-1][::-1])
            follows[circle[1]].discard(circle[0])
            follows = _on_circles(follows)
        else:
            return


def _on_circles(follows: dict[int, set[int]]) -> dict[int, set[int]]:
    """Return the documents that are left when those which lead nowhere are taken away, again and again."""
    left = follows
    while True:
        kept = {node: {target for target in targets if target in left} for node, targets in left.items()}
        kept = {node: targets for node, targets in kept.items() if targets}
        if len(kept) == len(left):
            return kept
        left = kept
