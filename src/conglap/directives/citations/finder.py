"""Citations (viện dẫn): every mention of another document by symbol, by number, by name of a law or by a short name."""

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import replace

from conglap.base.text import fold_whole, squeeze
from conglap.directives.citations.aliases import find_aliases
from conglap.directives.citations.laws import find_laws, place_of_day
from conglap.directives.citations.mentions import Mention, Taken, in_order, unified
from conglap.directives.citations.roles import Roles
from conglap.directives.citations.short_names import by_number, by_short_name
from conglap.directives.citations.site_words import site_paragraphs
from conglap.directives.citations.surroundings import (
    DAY,
    SAME_DAY,
    day_after_issuer,
    day_and_issuer_before,
    issuer_after,
    kind_before,
    read_day,
)
from conglap.directives.records import Citation, CitationRole, DocumentFields, Paragraph, Part
from conglap.directives.words.kinds import NAMES
from conglap.directives.words.symbols import STANDARD, SYMBOL, Symbol, canonical, same_document_key, symbol_from

_OWN_NUMBER = re.compile(r"^[\W_]{0,3}S[ốoóô]\s?:?\s*[\d.…_ ]*[/-]|^[\W_]{0,3}S[ốoóô]\s*:")
_LAW_ORGANS = re.compile(r"^(?:QH|UBTVQH|CTN|PL-|L-)")


def find_citations(text: str, paragraphs: tuple[Paragraph, ...], fields: DocumentFields) -> tuple[Citation, ...]:
    """Return one citation an occurrence, in reading order; the document's own symbol is none."""
    folded = fold_whole(text)
    own = same_document_key(fields.symbol) if fields.symbol else None
    mentions = [mention for mention in _by_symbol(text, folded) if mention.key != own]
    mentions += _by_law_name(text, folded, mentions)
    mentions = in_order(_without_letterhead(mentions, text, paragraphs))
    groups = find_aliases(text)
    mentions += by_short_name(text, mentions, groups)
    mentions += by_number(text, mentions, [alias.defined for group in groups for alias in group], fields)
    mentions = _without_site(mentions, text, folded, paragraphs)
    return tuple(_with_roles(unified(in_order(mentions)), text, folded, paragraphs))


def _by_symbol(text: str, folded: str) -> list[Mention]:
    mentions: list[Mention] = []
    claimed = 0  # up to where days belong to the documents before
    for found in SYMBOL.finditer(text):
        symbol = symbol_from(found)
        if symbol is None:
            continue
        law = bool(_LAW_ORGANS.match(symbol.organ)) and symbol.kind not in ("NQ",)
        word = kind_before(text, folded, symbol.span[0], symbol.kind, law=law)
        if (
            not symbol.certain
            and word is None
            and not re.search(r"\bs[oố]\W{0,2}$", text[max(0, symbol.span[0] - 5) : symbol.span[0]])
        ):
            continue
        mention, claimed = _mention(text, symbol, word, claimed)
        if "cùng ngày" in text[mention.citation.span[1] : mention.citation.span[1] + 90]:
            mention = _on_one_day(text, mentions, mention)
        mentions.append(mention)
    return mentions + _standards(text)


def _on_one_day(text: str, before: list[Mention], mention: Mention) -> Mention:
    """Give the day that "cùng ngày" means: "A ngày 05/3/2021 và B cùng ngày", "A và B cùng ngày 05/3/2021"."""
    start, end = mention.citation.span
    last = before[-1] if before else None
    if last is None or start - last.citation.span[1] > _ONE_DAY:
        return mention
    if last.citation.date and not mention.citation.date and SAME_DAY.match(text[end : end + 90]):
        return _dated(mention, last.citation.date)
    if mention.citation.date and not last.citation.date and text[end : end + 12].lstrip(" ,").startswith("cùng"):
        before[-1] = _dated(last, mention.citation.date)
    return mention


def _standards(text: str) -> list[Mention]:
    mentions: list[Mention] = []
    for found in STANDARD.finditer(text) if "CVN" in text else ():
        citation = Citation(
            canonical(f"{found['number']}:{found['year']}{found['organ'] or ''}"), found["kind"], None, None,
            CitationRole.MENTION, found[0], found.span(), "symbol",
        )  # fmt: skip
        mentions.append(Mention(replace(citation, symbol=squeeze(found[0])), same_document_key(found[0])))
    return mentions


def _mention(text: str, symbol: Symbol, word: tuple[int, str] | None, claimed: int) -> tuple[Mention, int]:
    """Return the mention, and where the day after it ends if that is its own; ``claimed`` is where earlier ones end."""
    start = word[0] if word else symbol.span[0]
    after = symbol.span[1]
    day = DAY.match(text[after : after + 60])
    issuer = issuer_after(text, after + day.end() if day else after)
    date, end = (read_day(day), after + day.end()) if day else (None, after)
    if issuer and date is None:
        date, end = day_after_issuer(text, issuer[1])
    if date and symbol.year not in (None, date.year) and "," in text[after:end]:
        date, end = None, after  # "Nghị định số 15/2020/NĐ-CP …, ngày 20/5/2021 Bộ … ban hành": the day of another
    earlier = None if date else day_and_issuer_before(text, start, claimed)
    citation = Citation(
        symbol.canonical,
        _kind_code(symbol, word),
        date or (earlier[0] if earlier else None),
        issuer[0] if issuer else (earlier[1] if earlier else None),
        CitationRole.MENTION,
        squeeze(text[start:after]),
        (start, after),
        "symbol",
    )
    return Mention(citation, same_document_key(symbol.canonical), full=citation.date is not None), max(claimed, end)


def _kind_code(symbol: Symbol, word: tuple[int, str] | None) -> str | None:
    """The code in the symbol decides, but a word such as "Công văn" or "Luật" knows better."""
    named = word[1] if word else None
    if named in ("L", "BL", "PL", "HP"):
        return named
    if symbol.kind in NAMES and not (named == "CV" and symbol.kind not in ("CV", "TB", "KH", "BC", "TTr", "QĐ", "KL")):
        return symbol.kind
    if named:
        return named
    if _LAW_ORGANS.match(symbol.organ):
        return "L"
    return "CV" if not symbol.party and symbol.kind else None


def _by_law_name(text: str, folded: str, mentions: list[Mention]) -> list[Mention]:
    taken = Taken(mention.citation.span for mention in mentions)
    laws: list[Mention] = []
    amending: int | None = None  # the amending law whose chain "của Luật A và Luật B" is being read
    end = -1
    for law in find_laws(text, folded):
        if law.span[0] in taken:
            continue
        if amending is not None and not _CHAIN.fullmatch(text[end : law.span[0]]):
            amending = None
        day_at = place_of_day(text, law.span[1])
        day = DAY.match(text[day_at : day_at + 60])
        date = read_day(day) if day else None
        if date and amending is not None:
            laws[amending] = _dated(laws[amending], date)
            date = None
        if law.amending:
            amending = len(laws)
        end = law.span[1]
        citation = Citation(
            None, law.kind, date, None, CitationRole.MENTION, squeeze(text[slice(*law.span)]), law.span, "symbol",
        )  # fmt: skip
        laws.append(Mention(citation, (law.kind, law.name), full=date is not None))
    return laws


_ONE_DAY = 160  # characters between two documents of one day
_NUMBER = 400  # characters that the line "Số: …" may take, dots included
_CHAIN = re.compile(r"\s*(?:,|và|của|;)?\s*(?:của\s)?")


def _dated(mention: Mention, date: dt.date) -> Mention:
    return Mention(replace(mention.citation, date=date), mention.key, full=True)


def _without_letterhead(mentions: list[Mention], text: str, paragraphs: tuple[Paragraph, ...]) -> list[Mention]:
    """The line "Số: …" of any letterhead in the text is no citation, nor is anything among the recipients."""
    starts = [paragraph.span[0] for paragraph in paragraphs]

    def cites(mention: Mention) -> bool:
        paragraph = paragraphs[bisect_right(starts, mention.citation.span[0]) - 1]
        start, end = paragraph.span
        return paragraph.part is not Part.CLOSING and not _OWN_NUMBER.match(text[start : min(end, start + _NUMBER)])

    return [mention for mention in mentions if cites(mention)]


def _without_site(mentions: list[Mention], text: str, folded: str, paragraphs: tuple[Paragraph, ...]) -> list[Mention]:
    """Links of the web page that a document was copied from are no citations."""
    if not mentions or not (site := site_paragraphs(text, folded, paragraphs)):
        return mentions
    starts = [paragraph.span[0] for paragraph in paragraphs]
    return [mention for mention in mentions if bisect_right(starts, mention.citation.span[0]) - 1 not in site]


def _with_roles(mentions: list[Mention], text: str, folded: str, paragraphs: tuple[Paragraph, ...]) -> list[Citation]:
    roles = Roles(text, folded, paragraphs)
    starts = [paragraph.span[0] for paragraph in paragraphs]
    citations: list[Citation] = []
    before: tuple[int, tuple[int, int]] | None = None
    for mention in mentions:
        span = mention.citation.span
        index = bisect_right(starts, span[0]) - 1
        earlier = before[1] if before and before[0] == index else None
        role = roles.role(span, index, earlier)
        same = role is mention.citation.role
        citations.append(mention.citation if same else replace(mention.citation, role=role))
        before = (index, span)
    return citations
