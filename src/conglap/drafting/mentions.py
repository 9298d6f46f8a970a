"""Other documents inside the duties: in full where the draft names them first (viện dẫn lần đầu)."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from conglap.directives.records import Citation, System
from conglap.directives.words.symbols import SYMBOL, canonical
from conglap.drafting.bases import written_day

_DATED = re.compile(r"\s*,?\s*ngày\s+\d")
_OF = re.compile(r"\s*,?\s*của\b")


@dataclass(frozen=True, slots=True)
class Known:
    """What the superior documents tell of another document."""

    date: dt.date
    issuer: str | None


def known_documents(citations: Iterable[Citation]) -> dict[str, Known]:
    """Return what is known of each dated document by its symbol; of several mentions, the first with an issuer."""
    known: dict[str, Known] = {}
    for citation in citations:
        if citation.symbol and citation.date:
            before = known.get(citation.symbol)
            if before is None or (before.issuer is None and citation.issuer):
                known[citation.symbol] = Known(citation.date, citation.issuer)
    return known


class FirstMentions:
    """Writes the day and issuer of a document at its first mention in a draft, where the superior tells them."""

    def __init__(self, known: Mapping[str, Known], named: Iterable[str], system: System) -> None:
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
        known = self._known[symbol]
        words = (", " if self._system is System.PARTY else " ") + written_day(known.date)
        return words + (f" của {known.issuer}" if known.issuer and not _OF.match(rest) else "")
