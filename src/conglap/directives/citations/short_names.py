"""Mentions without a symbol: by a short name that the document defined, or by kind and number alone."""

import datetime as dt
import re
from collections import defaultdict
from dataclasses import replace

from conglap.directives.citations.aliases import Alias
from conglap.directives.citations.mentions import Mention, Taken
from conglap.directives.citations.surroundings import DAY, issuer_after, read_day
from conglap.directives.records import Citation, CitationRole, DocumentFields, Kind, Span
from conglap.directives.words.kinds import kind_named
from conglap.directives.words.letters import UPPER

_REACH = 900  # characters between a document's name and the brackets that give it a short one
_MOST = 100  # places that define short names; each is looked for in the whole text, and a real text has a few
_WITH_DAY = "|".join(
    rf"{kind}(?= số \d{{1,5}},? ngày \d)" for kind in ("Công văn", "Văn bản", "Tờ trình", "Báo cáo", "Thông báo")
)
# Each alternative begins with a letter: so the pattern is tried only at such letters.
_KIND_AND_NUMBER = re.compile(
    r"(?P<kind>Nghị quyết|Kết luận|Chỉ thị|Đề án|Chương trình|Kế hoạch|Quyết định|Nghị định|Thông tư|Quy định"
    rf"|Hướng dẫn|Công điện|{_WITH_DAY}) "
    r"(?P<so>số )?(?P<number>\d{1,4})(?![\w/]|[-.,:]\d|-[A-ZĐ]| [A-ZĐ]{2,6}/)"
)
# "các Nghị định số 1, 2 và 3": the numbers are looked for, the kind then before them.
_NUMBERS = re.compile(
    r"số:? ?(?P<numbers>\d{1,4}(?:, ?\d{1,4}){0,9},? (?:và )?\d{1,4})(?![\w/]|[-.,:]\d| [A-ZĐ]{2,6}/)"
)
_KIND_OF_SEVERAL = re.compile(
    r"(?:[Cc]ác|[Hh]ai|[Bb]a) (?P<kind>Nghị quyết|Kết luận|Chỉ thị|Quyết định|Nghị định|Thông tư|Kế hoạch|Công văn) $"
)
# After a bare number that names a document, no unit of measure follows: "Đề án 06 của", but "Kế hoạch 5 năm".
_NO_UNIT = re.compile(
    r"\s*(?:$|[\n.,;:)(\"”]|(?:của|về|và|trên|tại|theo|trong|đã|được|giai đoạn|do|với|cho|nêu)\b|ngày \d|năm \d{4})"
)
_ByNumber = dict[tuple[str, str], dict[tuple[str, ...], Mention]]
_A_YEAR = re.compile(r"(?:19|20)\d\d")


def by_short_name(text: str, mentions: list[Mention], groups: list[list[Alias]]) -> list[Mention]:
    """Return the uses of short names; those that show a symbol of their own are mentions already."""
    added: list[Mention] = []
    for group in groups[:_MOST]:
        defined = group[0].defined[0]
        near = [mention for mention in mentions if 0 <= defined - mention.citation.span[1] < _REACH]
        for alias in group:
            meant = _antecedent(alias, near)
            if meant is not None and alias.symbol is None:
                added += _uses(text, alias, meant, [*mentions, *added])
    return added


def _antecedent(alias: Alias, mentions: list[Mention]) -> Mention | None:
    """The nearest document before the definition of the kind that the short name begins with."""
    digits = re.findall(r"\d+", alias.name)
    for mention in reversed(mentions):
        if mention.citation.kind == alias.kind and (not digits or digits[0] in mention.key):
            return mention
    return None


def _uses(text: str, alias: Alias, meant: Mention, mentions: list[Mention]) -> list[Mention]:
    taken = Taken(mention.citation.span for mention in mentions)
    another = rf"|[{UPPER}]" if kind_named(alias.name) else ""  # "Nghị quyết Đại hội" is not the bare "Nghị quyết"
    pattern = re.compile(rf"(?<!\w){re.escape(alias.name)}(?!\w)(?! ?(?:số|này|kèm theo|\d{another}))")
    return [
        _again(meant, found, "alias")
        for found in pattern.finditer(text, alias.defined[1])
        if found.start() not in taken
    ]


def by_number(text: str, mentions: list[Mention], defined: list[Span], fields: DocumentFields) -> list[Mention]:
    """Return mentions by kind and number alone ("Đề án 08"), as the one cited document that has them.

    Where no cited document has them, the number is all that is known ("Đề án 06"); the document's own is none.
    """
    documents: _ByNumber = defaultdict(dict)
    for mention in mentions:
        if mention.citation.symbol and mention.citation.kind and len(mention.key) > 1:
            documents[mention.citation.kind, mention.key[0].lstrip("0")].setdefault(mention.key, mention)
    spans = [mention.citation.span for mention in mentions] + defined
    found_mentions, lists = _several(text, documents, Taken(spans))
    taken = Taken(spans + lists)
    for found in _KIND_AND_NUMBER.finditer(text):
        kind = kind_named(found["kind"])
        meant = documents.get((kind.code, found["number"].lstrip("0")), {}) if kind else {}
        if kind is None or found.start() in taken or text[found.start() - 1].isalnum():
            continue
        if len(meant) == 1:
            found_mentions.append(_again(next(iter(meant.values())), found, "symbol"))
        elif not meant and _names_a_document(text, found) and not _is_own(found, kind, fields):
            found_mentions.append(_of_number_alone(text, found, kind))
    return found_mentions


def _several(text: str, documents: _ByNumber, taken: Taken) -> tuple[list[Mention], list[Span]]:
    """Return one mention a number of each list, and the places of the lists; the day after one is that of all."""
    mentions: list[Mention] = []
    lists: list[Span] = []
    for found in _NUMBERS.finditer(text):
        named = _KIND_OF_SEVERAL.search(text, max(0, found.start() - 20), found.start())
        kind = kind_named(named["kind"]) if named else None
        if named is None or kind is None or found.start("numbers") in taken:
            continue
        lists.append((named.start(), found.end()))
        day = DAY.match(text[found.end() : found.end() + 60])
        date = read_day(day) if day else None
        for number in re.finditer(r"\d+", found["numbers"]):
            start = found.start("numbers") + number.start()
            mentions.append(_of_list(number[0], start, kind, date, documents))
    return mentions, lists


def _of_list(number: str, start: int, kind: Kind, date: dt.date | None, documents: _ByNumber) -> Mention:
    bare = (kind.code, number.lstrip("0"))
    meant = list(documents.get(bare, {}).values())
    symbol, key = (meant[0].citation.symbol, meant[0].key) if len(meant) == 1 else (number, bare)
    span = (start, start + len(number))
    citation = Citation(symbol, kind.code, date, None, CitationRole.MENTION, number, span, "symbol")
    return Mention(citation, key, full=date is not None)


def _names_a_document(text: str, found: re.Match[str]) -> bool:
    if found["so"]:
        return True
    return _A_YEAR.fullmatch(found["number"]) is None and _NO_UNIT.match(text, found.end()) is not None


def _is_own(found: re.Match[str], kind: Kind, fields: DocumentFields) -> bool:
    own = fields.number or ""
    return fields.kind == kind and own.lstrip("0") == found["number"].lstrip("0")


def _of_number_alone(text: str, found: re.Match[str], kind: Kind) -> Mention:
    day = DAY.match(text[found.end() : found.end() + 60])
    date = read_day(day) if day else None
    issuer = issuer_after(text, found.end() + day.end() if day else found.end())
    citation = Citation(
        found["number"], kind.code, date, issuer[0] if issuer else None, CitationRole.MENTION, found[0], found.span(),
        "symbol",
    )  # fmt: skip
    return Mention(citation, (kind.code, found["number"].lstrip("0")), full=date is not None)


def _again(meant: Mention, found: re.Match[str], by: str) -> Mention:
    citation = replace(meant.citation, as_written=found[0], span=found.span(), resolved_by=by)
    return Mention(citation, meant.key)
