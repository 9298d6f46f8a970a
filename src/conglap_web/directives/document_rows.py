"""The document's own fields and its citations as rows of the review page, with what is unsure of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from conglap_web.directives.highlights import Mark
from conglap_web.directives.models import Directive, System, TimingKind
from conglap_web.directives.snapshots import fields_of
from conglap_web.directives.unsure import Unsure, Unsures
from conglap_web.platform.templatetags.ui import day

_FIELDS = (
    "system",
    "kind_name",
    "symbol",
    "date",
    "place",
    "issuer",
    "subject",
    "signatory_authority",
    "signatory_title",
    "signatory_name",
    "addressees",
    "recipients",
)


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of the document: its label, its value, what was read when a person changed it."""

    name: str
    label: str
    value: Any
    is_list: bool
    read: str
    unsure: list[Unsure]


def field_rows(directive: Directive, unsure: Unsures | None = None) -> Iterator[FieldRow]:
    """Yield the document's fields for showing, with what is unsure of them."""
    read = fields_of(directive.read)
    for name in _FIELDS:
        value, was = getattr(directive, name), read[name]
        label = str(directive._meta.get_field(name).verbose_name)
        if name == "system":
            shown: Any = System(value).label if value else ""
            was_shown = str(System(was).label) if was else "–"
        else:
            shown = value if isinstance(value, list) else ("" if not value else in_words(name, value))
            was_shown = in_words(name, was)
        doubts = unsure.of_field(name) if unsure else []
        yield FieldRow(name, label, shown, isinstance(value, list), was_shown if was != value else "", doubts)


def field_marks(directive: Directive) -> Iterator[Mark]:
    """Yield where the document's own fields stand in its text, as far as their words are found there."""
    read = fields_of(directive.read)
    for name in ("symbol", "issuer", "subject", "signatory_name"):
        if span := _find(directive.text, str(read[name])):
            yield Mark(*span, "hl hl-field", f"src-field-{name}", f"field-{name}")


def _find(text: str, words: str) -> tuple[int, int] | None:
    """Return the first place of these words, whatever white space and capitals stand between and in them."""
    if len(words) < 3:
        return None
    pattern = r"\s*".join(re.escape(word) for word in re.findall(r"[\w]+|[^\w\s]", words))
    found = re.search(pattern, text, re.IGNORECASE)
    return found.span() if found else None


@dataclass(frozen=True, slots=True)
class CitationRow:
    """One citation: its number, what was read, what is unsure of it."""

    number: int
    citation: dict[str, Any]
    unsure: list[Unsure]


def citation_rows(directive: Directive, unsure: Unsures, *, only_unsure: bool) -> Iterator[CitationRow]:
    """Yield the citations for showing."""
    for number, citation in enumerate(directive.read.get("citations", [])):
        doubts = unsure.of_citation(number)
        if doubts or not only_unsure:
            yield CitationRow(number, citation, doubts)


def in_words(name: str, value: Any) -> str:
    """Return a value of a column as people read it."""
    if name == "timing_kind":
        return str(TimingKind(value).label)
    if name in ("due", "date"):
        return day(value)
    if isinstance(value, list):
        return "; ".join(value) or "–"
    return str(value or "–")
