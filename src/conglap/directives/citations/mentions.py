"""Mentions of other documents on their way to citations: which of them name one document."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from conglap.directives.records import Citation, Span


@dataclass(slots=True)  # not frozen: that doubles the time, and many are made
class Mention:
    """A citation with the key of its document; ``full`` says that day (and mostly issuer) stand with it."""

    citation: Citation
    key: tuple[str, ...]
    full: bool = False


class Taken:
    """Spans that are taken; ``place in taken`` says whether one of them covers a place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def __contains__(self, place: int) -> bool:
        before = bisect_right(self._starts, place) - 1
        return before >= 0 and self._spans[before][1] > place


def in_order(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions in reading order."""
    return sorted(mentions, key=lambda mention: mention.citation.span)


def unified(mentions: list[Mention]) -> list[Mention]:
    """Give the mentions of one document, in reading order, one symbol, day and issuer: those of its fullest mention."""
    dated: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    first: dict[tuple[str, ...], Mention] = {}
    for mention in mentions:
        first.setdefault(mention.key, mention)
        if mention.full:
            dated[mention.key].append(mention)
    latest: dict[tuple[str, ...], Mention] = {}
    result = []
    for mention in mentions:
        key = mention.key
        if mention.full:
            latest[key] = _fullest(mention, dated[key])
        fullest = latest.get(key) or (dated[key][0] if key in dated else first[key])
        result.append(_like(mention, fullest))
    return result


def _fullest(mention: Mention, dated: list[Mention]) -> Mention:
    """Return the first mention of the same day that names the issuer, else the first of that day."""
    same = [other for other in dated if other.citation.date == mention.citation.date]
    return next((other for other in same if other.citation.issuer), same[0])


def _like(mention: Mention, fullest: Mention) -> Mention:
    if mention is fullest:
        return mention
    citation, model = mention.citation, fullest.citation
    another_form = citation.symbol is not None and model.symbol != citation.symbol
    return replace(
        mention,
        citation=replace(
            citation,
            symbol=model.symbol if citation.symbol else None,
            date=citation.date or model.date,
            issuer=citation.issuer or model.issuer,
            resolved_by="alias" if another_form else citation.resolved_by,
        ),
    )
