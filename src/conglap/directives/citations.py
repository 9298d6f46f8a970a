"""Citations (viện dẫn): every mention of another document by symbol, by number, by name of a law or by a short name."""

import datetime as dt
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from conglap.base.text import fold, squeeze
from conglap.directives.aliases import Alias, find_aliases
from conglap.directives.citation_roles import Roles
from conglap.directives.citation_words import DAY, day_and_issuer_before, issuer_after, kind_before, read_day
from conglap.directives.kinds import NAMES, kind_named
from conglap.directives.laws import find_laws
from conglap.directives.letters import UPPER
from conglap.directives.records import Citation, CitationRole, DocumentFields, Paragraph, Part, Span
from conglap.directives.symbols import STANDARD, SYMBOL, Symbol, canonical, same_document_key, symbol_from

_OWN_NUMBER = re.compile(r"^[\W_]{0,3}S[ốoóô]\s?:?\s*[\d.…_ ]*[/-]|^[\W_]{0,3}S[ốoóô]\s*:")
_LAW_ORGANS = re.compile(r"^(?:QH|UBTVQH|CTN|PL-|L-)")


@dataclass(slots=True)
class _Mention:
    citation: Citation
    key: tuple[str, ...]
    full: bool = False
    aliases: list[Alias] = field(default_factory=list)


def find_citations(text: str, paragraphs: tuple[Paragraph, ...], fields: DocumentFields) -> tuple[Citation, ...]:
    """Return one citation an occurrence, in reading order; the document's own symbol is none."""
    folded = fold(text)
    own = same_document_key(fields.symbol) if fields.symbol else None
    mentions = [mention for mention in _by_symbol(text, folded) if mention.key != own]
    mentions += _by_law_name(text, folded, mentions)
    mentions = _without_letterhead(mentions, text, paragraphs)
    groups = find_aliases(text)
    mentions += _by_alias(text, mentions, groups)
    mentions += _by_number(text, mentions, [alias.defined for group in groups for alias in group])
    mentions.sort(key=lambda mention: mention.citation.span)
    return tuple(_with_roles(_unified(mentions), text, folded, paragraphs))


def _by_symbol(text: str, folded: str) -> list[_Mention]:
    mentions = []
    for found in _in_lines_with_slash(text):
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
        mentions.append(_mention(text, symbol, word))
    for found in STANDARD.finditer(text):
        citation = Citation(
            canonical(f"{found['number']}:{found['year']}{found['organ'] or ''}"), found["kind"], None, None,
            CitationRole.MENTION, found[0], found.span(), "symbol",
        )  # fmt: skip
        mentions.append(_Mention(replace(citation, symbol=squeeze(found[0])), same_document_key(found[0])))
    return mentions


def _in_lines_with_slash(text: str) -> Iterator[re.Match[str]]:
    """Every symbol has a slash; most lines have none."""
    slash = text.find("/")
    while slash >= 0:
        start, end = text.rfind("\n", 0, slash) + 1, text.find("\n", slash)
        end = len(text) if end < 0 else end
        yield from SYMBOL.finditer(text, start, end)
        slash = text.find("/", end)


def _mention(text: str, symbol: Symbol, word: tuple[int, str] | None) -> _Mention:
    start = word[0] if word else symbol.span[0]
    after = symbol.span[1]
    day = DAY.match(text[after : after + 60])
    date = read_day(day) if day else None
    issuer = issuer_after(text, after + day.end() if day else after)
    earlier = None if date else day_and_issuer_before(text, start)
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
    return _Mention(citation, same_document_key(symbol.canonical), full=citation.date is not None)


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


def _by_law_name(text: str, folded: str, mentions: list[_Mention]) -> list[_Mention]:
    taken = sorted(mention.citation.span for mention in mentions)
    laws: list[_Mention] = []
    amending: int | None = None  # the amending law whose chain "của Luật A và Luật B" is being read
    end = -1
    for law in find_laws(text, folded):
        place = bisect_right(taken, (law.span[0], len(text))) - 1
        if place >= 0 and taken[place][1] > law.span[0]:
            continue
        if amending is not None and not _CHAIN.fullmatch(text[end : law.span[0]]):
            amending = None
        day = DAY.match(text[law.span[1] : law.span[1] + 60])
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
        laws.append(_Mention(citation, (law.kind, law.name), full=date is not None))
    return laws


_CHAIN = re.compile(r"\s*(?:,|và|của|;)?\s*(?:của\s)?")


def _dated(mention: _Mention, date: dt.date) -> _Mention:
    return _Mention(replace(mention.citation, date=date), mention.key, full=True)


def _without_letterhead(mentions: list[_Mention], text: str, paragraphs: tuple[Paragraph, ...]) -> list[_Mention]:
    """The line "Số: …" of any letterhead in the text is no citation, nor is anything among the recipients."""
    lines = [
        p.span for p in paragraphs
        if p.part is Part.CLOSING or _OWN_NUMBER.match(text[slice(*p.span)])
    ]  # fmt: skip
    starts = [start for start, _ in lines]

    def outside(mention: _Mention) -> bool:
        place = bisect_right(starts, mention.citation.span[0]) - 1
        return place < 0 or mention.citation.span[0] >= lines[place][1]

    return [mention for mention in mentions if outside(mention)]


def _by_alias(text: str, mentions: list[_Mention], groups: list[list[Alias]]) -> list[_Mention]:
    """Find the uses of short names, and tell mentions whose symbol was only a short name what they stand for."""
    added: list[_Mention] = []
    for group in groups:
        antecedents = [
            m
            for m in mentions
            if m.citation.span[1] <= group[0].defined[0] and group[0].defined[0] - m.citation.span[1] < 900
        ]
        for alias in group:
            meant = _antecedent(alias, antecedents)
            if meant is None:
                continue
            if alias.symbol is None:
                added += _uses(text, alias, meant, [*mentions, *added])
    return added


def _antecedent(alias: Alias, mentions: list[_Mention]) -> _Mention | None:
    """The nearest document before the definition of the kind that the short name begins with."""
    digits = re.findall(r"\d+", alias.name)
    for mention in reversed(mentions):
        if mention.citation.kind == alias.kind and (not digits or digits[0] in mention.key):
            return mention
    return None


def _uses(text: str, alias: Alias, meant: _Mention, mentions: list[_Mention]) -> list[_Mention]:
    taken = sorted(mention.citation.span for mention in mentions)
    another = rf"|[{UPPER}]" if kind_named(alias.name) else ""  # "Nghị quyết Đại hội" is not the bare "Nghị quyết"
    pattern = re.compile(rf"(?<!\w){re.escape(alias.name)}(?!\w)(?! ?(?:số|này|kèm theo|\d{another}))")
    uses = []
    for found in pattern.finditer(text, alias.defined[1]):
        place = bisect_right(taken, (found.start(), len(text))) - 1
        if place >= 0 and taken[place][1] > found.start():
            continue
        citation = replace(meant.citation, as_written=found[0], span=found.span(), resolved_by="alias")
        uses.append(_Mention(citation, meant.key))
    return uses


def _by_number(text: str, mentions: list[_Mention], defined: list[Span]) -> list[_Mention]:
    """Mentions by kind and number alone ("Đề án 08") where exactly one cited document has them."""
    documents: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    known: dict[tuple[str, ...], _Mention] = {}
    for mention in mentions:
        if mention.citation.symbol and mention.citation.kind and len(mention.key) > 1:
            documents[mention.citation.kind, mention.key[0].lstrip("0")].add(mention.key)
            known.setdefault(mention.key, mention)
    taken = sorted([mention.citation.span for mention in mentions] + defined)
    found_mentions = []
    for found in _KIND_AND_NUMBER.finditer(text):
        kind = kind_named(found["kind"])
        keys = documents.get((kind.code, found["number"].lstrip("0")), set()) if kind else set()
        place = bisect_right(taken, (found.start(), len(text))) - 1
        if len(keys) != 1 or (place >= 0 and taken[place][1] > found.start()):
            continue
        meant = known[next(iter(keys))]
        citation = replace(meant.citation, as_written=found[0], span=found.span(), resolved_by="symbol")
        found_mentions.append(_Mention(citation, meant.key))
    return found_mentions


_KIND_AND_NUMBER = re.compile(
    r"(?<!\w)(?P<kind>Nghị quyết|Kết luận|Chỉ thị|Đề án|Chương trình|Kế hoạch|Quyết định|Nghị định|Thông tư|Quy định"
    r"|Hướng dẫn|Công điện)"
    r" (?:số )?(?P<number>\d{1,4})(?![\w/]|[-.,:]\d|-[A-ZĐ])"
)


def _unified(mentions: list[_Mention]) -> list[_Mention]:
    """Give the mentions of one document one symbol, day and issuer: those of its fullest mention."""
    groups: dict[tuple[str, ...], list[_Mention]] = defaultdict(list)
    for mention in mentions:
        groups[mention.key].append(mention)
    unified = []
    for mention in mentions:
        fullest = _fullest(mention, groups[mention.key])
        citation = mention.citation
        by = "alias" if citation.symbol and fullest.citation.symbol != citation.symbol else citation.resolved_by
        citation = replace(
            citation,
            symbol=fullest.citation.symbol if citation.symbol else None,
            date=citation.date or fullest.citation.date,
            issuer=citation.issuer or fullest.citation.issuer,
            resolved_by=by,
        )
        unified.append(replace_citation(mention, citation))
    return unified


def replace_citation(mention: _Mention, citation: Citation) -> _Mention:
    """Return the mention with another citation."""
    return _Mention(citation, mention.key, mention.full)


def _fullest(mention: _Mention, group: list[_Mention]) -> _Mention:
    """The mention with a day nearest before this one, else the first with a day, else the first of all."""
    if mention.full:
        return mention
    dated = [other for other in group if other.full]
    before = [other for other in dated if other.citation.span <= mention.citation.span]
    return (before or dated or group)[-1 if before else 0]


def _with_roles(mentions: list[_Mention], text: str, folded: str, paragraphs: tuple[Paragraph, ...]) -> list[Citation]:
    roles = Roles(text, folded, paragraphs)
    starts = [paragraph.span[0] for paragraph in paragraphs]
    citations: list[Citation] = []
    before: tuple[int, tuple[int, int]] | None = None
    for mention in mentions:
        span = mention.citation.span
        index = bisect_right(starts, span[0]) - 1
        earlier = before[1] if before and before[0] == index else None
        citations.append(replace(mention.citation, role=roles.role(span, index, earlier)))
        before = (index, span)
    return citations
