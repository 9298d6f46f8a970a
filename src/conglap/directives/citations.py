"""Citations (viện dẫn): every mention of another document by symbol, or by an alias that the document defined."""

from conglap.directives.dateline import find_dateline  # noqa: F401
from conglap.directives.records import Citation, CitationRole, DocumentFields, Paragraph
from conglap.directives.symbols import find_symbols


def find_citations(text: str, paragraphs: tuple[Paragraph, ...], fields: DocumentFields) -> tuple[Citation, ...]:
    """Return one citation an occurrence, in reading order."""
    citations = []
    for symbol in find_symbols(text):
        if symbol.canonical == fields.symbol:
            continue
        citations.append(
            Citation(
                symbol.canonical, symbol.kind, None, None, CitationRole.MENTION,
                text[slice(*symbol.span)], symbol.span, "symbol",
            )
        )  # fmt: skip
    return tuple(citations)
