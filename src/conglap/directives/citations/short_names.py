"""Mentions without a symbol: by a short name that the document defined, or by kind and number alone."""

import re
from collections import defaultdict
from dataclasses import replace

from conglap.directives.citations.aliases import Alias
from conglap.directives.citations.mentions import Mention, Taken
from conglap.directives.records import Span
from conglap.directives.words.kinds import kind_named
from conglap.directives.words.letters import UPPER

_REACH = 900  # characters between a document's name and the brackets that give it a short one
_KIND_AND_NUMBER = re.compile(
    r"(?<!\w)(?P<kind>Nghị quyết|Kết luận|Chỉ thị|Đề án|Chương trình|Kế hoạch|Quyết định|Nghị định|Thông tư|Quy định"
    r"|Hướng dẫn|Công điện) (?:số )?(?P<number>\d{1,4})(?![\w/]|[-.,:]\d|-[A-ZĐ])"
)


def by_short_name(text: str, mentions: list[Mention], groups: list[list[Alias]]) -> list[Mention]:
    """Return the uses of short names; those that show a symbol of their own are mentions already."""
    added: list[Mention] = []
    for group in groups:
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


def by_number(text: str, mentions: list[Mention], defined: list[Span]) -> list[Mention]:
    """Return mentions by kind and number alone ("Đề án 08") where exactly one cited document has them."""
    documents: dict[tuple[str, str], dict[tuple[str, ...], Mention]] = defaultdict(dict)
    for mention in mentions:
        if mention.citation.symbol and mention.citation.kind and len(mention.key) > 1:
            documents[mention.citation.kind, mention.key[0].lstrip("0")].setdefault(mention.key, mention)
    taken = Taken([mention.citation.span for mention in mentions] + defined)
    found_mentions = []
    for found in _KIND_AND_NUMBER.finditer(text):
        kind = kind_named(found["kind"])
        meant = documents.get((kind.code, found["number"].lstrip("0")), {}) if kind else {}
        if len(meant) == 1 and found.start() not in taken:
            found_mentions.append(_again(next(iter(meant.values())), found, "symbol"))
    return found_mentions


def _again(meant: Mention, found: re.Match[str], by: str) -> Mention:
    citation = replace(meant.citation, as_written=found[0], span=found.span(), resolved_by=by)
    return Mention(citation, meant.key)
