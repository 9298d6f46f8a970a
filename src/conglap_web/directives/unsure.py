"""Of what the reader was not sure and nobody has settled yet (chỗ cần xem lại): which duty, field or place, and why.

A doubt is settled by what people do: they change the thing, accept it, leave its duty out, make a duty of the words;
or they say that they have looked at it (``Directive.seen_doubts``). Taking a change back brings the doubt back.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from django.utils.text import Truncator

from conglap.directives.records import Thing
from conglap_web.directives.highlights import Mark
from conglap_web.directives.models import Directive, Duty, Part
from conglap_web.directives.snapshots import duty_columns, fields_of

# Columns of the document by the reader's names for them, where they differ.
COLUMNS = {
    "kind": "kind_name",
    "authority": "signatory_authority",
    "title": "signatory_title",
    "name": "signatory_name",
}
_OF_DUTY = {
    Thing.TASK: ("text", "label"),
    Thing.TIMING: ("timing_kind", "due", "timing_text", "recurrence"),
    Thing.OUTPUT: ("output",),
}
_EXCERPT = 90  # characters of the document shown beside a doubt about a place
_PARTS = {Thing.DIRECTING: Part.DIRECTING, Thing.LEAD: Part.LEAD, Thing.COORDINATING: Part.COORDINATING}


@dataclass(slots=True)
class Unsure:
    """One doubt that stands: its number in the reading, what it is about, where and why."""

    number: int
    thing: str
    of: str
    span: tuple[int, int] | None
    reason: str
    likely: bool
    words: str = ""
    duty: Duty | None = None
    following: int | None = None
    next_place: str = ""  # address of the next one
    paragraph: int | None = None  # number of the paragraph in which its words begin

    @property
    def anchor(self) -> str:
        """Where on the page it is marked."""
        return f"unsure-{self.number}"


@dataclass(slots=True)
class Unsures:
    """All doubts that stand, and those of each place of the page."""

    every: list[Unsure] = field(default_factory=list)

    def about(self, *things: str) -> list[Unsure]:
        """Return those about things of these sorts."""
        return [one for one in self.every if one.thing in things]

    def of_field(self, name: str) -> list[Unsure]:
        """Return those about a column of the document."""
        return [one for one in self.about(Thing.FIELD) if COLUMNS.get(one.of, one.of) == name]

    def of_citation(self, number: int) -> list[Unsure]:
        """Return those about a citation."""
        return [one for one in self.about(Thing.CITATION) if one.of == str(number)]

    @property
    def places(self) -> list[Unsure]:
        """Those about words of the document for which the page has no row."""
        return self.about(Thing.SOURCE, Thing.CLAUSE, Thing.MISSED_TASK, Thing.MISSED_CITATION)

    @property
    def first(self) -> Unsure | None:
        """The first in the order of the page."""
        return self.every[0] if self.every else None


def unsure_of(directive: Directive, duties: Sequence[Duty]) -> Unsures:
    """Return the doubts that stand, in the order of the page; ``duties`` are all that are shown, with ``named``.

    Gives each duty ``unsure``: those about it.
    """
    by_task = {(duty.as_read or {}).get("id"): duty for duty in duties if duty.as_read}
    seen = set(directive.seen_doubts)
    standing = [
        one
        for number, doubt in enumerate(directive.doubts)
        if number not in seen and (one := _standing(directive, doubt, number, by_task, duties))
    ]
    order = {duty.pk: place for place, duty in enumerate(duties)}
    standing.sort(key=lambda one: _place_on_page(one, order))
    for one, following in pairwise(standing):
        one.following = following.number
    for duty in duties:
        duty.unsure = []
    for one in standing:
        if one.duty is not None:
            one.duty.unsure.append(one)
    return Unsures(standing)


def nothing_unsure(duties: Sequence[Duty]) -> Unsures:
    """Return no doubts, for a document that is not under review; gives each duty an empty ``unsure``."""
    for duty in duties:
        duty.unsure = []
    return Unsures()


def _place_on_page(one: Unsure, order: dict[object, int]) -> tuple[int, int, int]:
    sections = {Thing.FIELD: 0, Thing.CITATION: 1}
    if one.duty is not None:
        return 3, order[one.duty.pk], one.number
    return sections.get(one.thing, 2), 0, one.number


def _standing(
    directive: Directive, doubt: dict, number: int, by_task: dict[str, Duty], duties: Iterable[Duty]
) -> Unsure | None:
    """Return a doubt unless what people did has settled it."""
    span = tuple(doubt["span"]) if doubt["span"] else None
    words = Truncator(" ".join(directive.text[slice(*span)].split())).chars(_EXCERPT) if span else ""
    made = Unsure(number, doubt["thing"], doubt["of"], span, doubt["reason"], doubt["grade"] == "likely", words)
    if made.thing == Thing.FIELD:
        return None if _field_changed(directive, made.of) else made
    if made.thing == Thing.MISSED_TASK:
        return None if span and _has_duty(span, duties) else made
    if made.thing in _OF_DUTY or made.thing in _PARTS:
        made.duty = by_task.get(made.of)
        return made if made.duty is not None and _stands_in(made.duty, made.thing) else None
    return made


def _field_changed(directive: Directive, name: str) -> bool:
    column = COLUMNS.get(name, name)
    return getattr(directive, column) != fields_of(directive.read)[column]


def _has_duty(span: tuple[int, int], duties: Iterable[Duty]) -> bool:
    stretches = (stretch for duty in duties if not duty.dropped for stretch in duty.spans)
    return any(start < span[1] and end > span[0] for start, end in stretches)


def _stands_in(duty: Duty, thing: str) -> bool:
    if duty.dropped:
        return False
    if thing in _OF_DUTY:
        read = duty_columns(duty.as_read)
        return all(getattr(duty, name) == read[name] for name in _OF_DUTY[thing])
    part = _PARTS[Thing(thing)]
    now = [body for body in duty.named if body.part == part]
    before = [one["name"] for one in duty.as_read.get(part.value) or []]
    return [body.name for body in now] == before and not (now and all(body.checked for body in now))


def unsure_marks(found: Unsures) -> Iterator[Mark]:
    """Yield where the doubts about places of the document stand in its text."""
    for one in found.places:
        if one.span:
            css = "hl hl-unsure is-missed" if one.thing == Thing.MISSED_TASK else "hl hl-unsure"
            yield Mark(*one.span, css, f"src-{one.anchor}", one.anchor)
