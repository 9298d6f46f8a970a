"""Other documents inside the duties: in full where the draft names them first (viện dẫn lần đầu)."""

import re
from collections.abc import Iterable

from conglap.directives.records import Citation, System
from conglap.directives.words.symbols import SYMBOL, canonical
from conglap.drafting.bases import written_day

_DATED = re.compile(r"\s*,?\s*ngày\s+\d")
_OF = re.compile(r"\s*,?\s*của\b")


def known_documents(citations: Iterable[Citation]) -> dict[str, Citation]:
    """Return for each symbol a mention that tells its day; of several, the one that also tells the issuer."""
    known: dict[str, Citation] = {}
    for citation in citations:
        if citation.symbol and citation.date and (citation.symbol not in known or citation.issuer):
            known.setdefault(citation.symbol, citation)
            if known[citation.symbol].issuer is None:
                known[citation.symbol] = citation
    return known


class FirstMentions:
    """Writes the day and issuer of a document at its first mention in a draft, where the superior tells them."""

    def __init__(self, known: dict[str, Citation], named: Iterable[str], system: System) -> None:
        self._known, self._said, self._system = known, set(named), system

    def written(self, text: str) -> str:
        """Return the next words of the draft, in reading order."""
        pieces, place = [], 0
        for found in SYMBOL.finditer(text):
            symbol = canonical(found[0])
            first = symbol not in self._said
            self._said.add(symbol)
            if first and symbol in self._known and not _DATED.match(text, found.end()):
                pieces += [text[place : found.end()], self._day_and_issuer(symbol, text[found.end() :])]
                place = found.end()
        return "".join([*pieces, text[place:]])

    def _day_and_issuer(self, symbol: str, rest: str) -> str:
        citation = self._known[symbol]
        assert citation.date is not None
        words = (", " if self._system is System.PARTY else " ") + written_day(citation.date)
        return words + (f" của {citation.issuer}" if citation.issuer and not _OF.match(rest) else "")
