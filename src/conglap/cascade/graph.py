"""The graph of documents (quan hệ giữa các văn bản): who implements, rests on, amends, replaces whom; stubs; circles.

Two documents with one symbol and different days are two documents: 19-NQ/TW of 2017 is not 19-NQ/TW of 2022.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from conglap.cascade.circles import circles_of
from conglap.cascade.relations import Relation, RelationKind
from conglap.directives.records import Citation, DocumentFields, Span
from conglap.directives.words.symbols import same_document_key


@dataclass(frozen=True, slots=True)
class Related:
    """A document and what it has to do with others; see ``relations_of``."""

    document: DocumentFields
    relations: tuple[Relation, ...]


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
    kind: RelationKind
    span: Span


@dataclass(frozen=True, slots=True)
class Graph:
    """Documents, how they depend on each other, and circles that cannot be (``circles``: ids in order)."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    circles: tuple[tuple[int, ...], ...]


def graph_of(documents: Sequence[Related]) -> Graph:
    """Return the graph of documents that are here and of those that they implement, rest on, amend or replace."""
    nodes = _Nodes(documents)
    edges: dict[tuple[int, int, RelationKind], Edge] = {}
    for source, one in enumerate(documents):
        for relation in one.relations:
            target = nodes.of(relation.citation)
            if target != source:
                key = source, target, relation.kind
                edges.setdefault(key, Edge(source, target, relation.kind, relation.citation.span))
    follows: dict[int, set[int]] = defaultdict(set)
    for edge in edges.values():
        follows[edge.source].add(edge.target)
    return Graph(nodes.all(), tuple(edges.values()), tuple(circles_of(follows)))


class _Nodes:
    """Finds the node of a citation; makes a stub where no document fits."""

    def __init__(self, documents: Sequence[Related]) -> None:
        self._nodes = [
            Node(number, number, one.document.symbol, _code(one.document), one.document.date, one.document.issuer)
            for number, one in enumerate(documents)
        ]
        self._by_key: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for node in self._nodes:
            if node.symbol:
                self._by_key[same_document_key(node.symbol)].append(node.id)

    def all(self) -> tuple[Node, ...]:
        """Return all nodes, those that were read first."""
        return tuple(self._nodes)

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


def _code(document: DocumentFields) -> str | None:
    return document.kind.code if document.kind else None


def _days_agree(one: dt.date | None, other: dt.date | None) -> bool:
    return one is None or other is None or one == other
