"""Documents that a duty is to be done by, gone or exchanged (căn cứ trong nhiệm vụ)."""

from collections.abc import Iterator, Sequence

from conglap.base.text import fold, squeeze
from conglap.directives.records import Citation, Directive, Span
from conglap.directives.words.symbols import same_document_key


def citations_within(directive: Directive, spans: Sequence[Span]) -> list[Citation]:
    """Return the citations that stand in these places, in order."""
    return [
        citation for citation in directive.citations if any(start <= citation.span[0] < end for start, end in spans)
    ]


def lost_bases(above: Sequence[Citation], below: Sequence[Citation]) -> Iterator[tuple[Citation, Citation | None]]:
    """Yield each document that only the superior names, with one that only the subordinate names in its place."""
    known_below = set(map(document_key, below))
    known_above = set(map(document_key, above))
    instead = [citation for citation in below if document_key(citation) not in known_above]
    seen: set[tuple[str, ...]] = set()
    for citation in above:
        key = document_key(citation)
        if key not in known_below and key not in seen:
            seen.add(key)
            yield citation, instead[0] if instead else None


def document_key(citation: Citation) -> tuple[str, ...]:
    """Return what all mentions of one document share: its symbol, else its name as written."""
    return same_document_key(citation.symbol) if citation.symbol else (squeeze(fold(citation.as_written)),)
