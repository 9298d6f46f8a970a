"""Tasks that a directive gives (nhiệm vụ): what counts as one, where it begins and ends, who does it, by when.

The unit is the smallest item that orders; an item that only introduces a list gives way to the items below it.
"""

import re

from conglap.base.text import lowered_whole
from conglap.directives.records import (
    Citation,
    Clause,
    DocumentFields,
    NamedBody,
    Paragraph,
    Part,
    Span,
    Task,
    Timing,
)
from conglap.directives.tasks.acceptance import Judge
from conglap.directives.tasks.attributes import Attribute, Role
from conglap.directives.tasks.bodies import split_bodies
from conglap.directives.tasks.drafts import Draft, Finder
from conglap.directives.tasks.items import Item, build_items
from conglap.directives.tasks.outputs import output_of
from conglap.directives.tasks.roles import roles_of, with_attributes
from conglap.directives.tasks.sections import Ground, ground_of_kind
from conglap.directives.tasks.tables import table_tasks
from conglap.directives.tasks.timing import read_timing
from conglap.directives.tasks.timing_values import read_timing_value

# Asked for at every paragraph: a member of an enumeration takes ten times as long as a name of the module.
_BODY = Part.BODY


def find_tasks(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    clauses: tuple[Clause, ...],
    fields: DocumentFields,
    citations: tuple[Citation, ...],
) -> tuple[Task, ...]:
    """Return the duties in reading order; nothing in them counts before a person confirms.

    Ids are the clause's, ``1/1``, ``1/2`` where one clause holds several, ``closing`` for the appeal at the end,
    ``PL1/5`` for a row of a table, and ``0`` (``0/1``…) for unnumbered paragraphs outside every clause.
    """
    lowered = lowered_whole(text)
    items = build_items(text, lowered, paragraphs, clauses)
    numbered = any(item.clause is not None for item in items if item.part is _BODY)
    judge = Judge(text, lowered, (fields.issuer or "").lower(), numbered=numbered)
    code = fields.kind.code if fields.kind else None
    addressees = _addressees(text, lowered, paragraphs, fields)
    drafts = Finder(judge, items, code, fields.symbol, addressees).drafts()
    made = _Writer(text, lowered, fields, citations, addressees).write(drafts)
    tables = table_tasks(text, lowered, _with_tasks(paragraphs, items, code), clauses, fields.date)
    return tuple(sorted((*made, *tables), key=lambda task: task.span))


def _with_tasks(paragraphs: tuple[Paragraph, ...], items: list[Item], code: str | None) -> tuple[Paragraph, ...]:
    """Leave out the tables of reports and proposals: they tell what was done."""
    kinds = {item.index: item.kind for item in items}
    kept: list[Paragraph] = []
    kind = code
    for index, paragraph in enumerate(paragraphs):
        kind = kinds.get(index) or (code if paragraph.part is _BODY else kind)
        if kind is None or kind == "PL" or ground_of_kind(kind) is not Ground.NONE:
            kept.append(paragraph)
    return tuple(kept)


def _addressees(
    text: str, lowered: str, paragraphs: tuple[Paragraph, ...], fields: DocumentFields
) -> tuple[NamedBody, ...]:
    """Return the addressees (Kính gửi) at their place in the text; who merely gets a report up is told nothing."""
    found: list[NamedBody] = []
    limit = next((p.span[0] for p in paragraphs if p.part is _BODY), len(text))
    place = 0
    for name in fields.addressees:
        at = text.find(name, place, limit + 2000)
        if at < 0:
            at = text.find(name)
        if at < 0:
            continue
        place = at + len(name)
        found.extend(split_bodies(text, lowered, (at, place)))
    return tuple(found)


class _Writer:
    """Turns drafts into tasks: ids, bodies, time, output."""

    def __init__(
        self,
        text: str,
        lowered: str,
        fields: DocumentFields,
        citations: tuple[Citation, ...],
        addressees: tuple[NamedBody, ...],
    ) -> None:
        self.text = text
        self.addressees = addressees
        self.lowered = lowered
        self.on = fields.date
        self.cited = [citation.span for citation in citations]

    def write(self, drafts: list[Draft]) -> list[Task]:
        """Return the tasks; the last unnumbered appeal after the clauses is ``closing``."""
        closing = _closing(drafts, self.lowered, self.addressees)
        places: dict[str, int] = {}
        for draft in drafts:
            if draft is not closing:
                key = _place(draft)
                places[key] = places.get(key, 0) + 1
        counts: dict[str, int] = {}
        tasks: list[Task] = []
        for draft in drafts:
            key = _place(draft)
            if draft is closing:
                tasks.append(self._task("closing", None, draft))
                continue
            counts[key] = counts.get(key, 0) + 1
            name = key if places[key] == 1 else f"{key}/{counts[key]}"
            tasks.append(self._task(name, draft.item.clause.id if draft.item.clause else None, draft))
        return tasks

    def _task(self, name: str, clause: str | None, draft: Draft) -> Task:
        start, end = draft.span
        while end > start and self.text[end - 1].isspace():
            end -= 1
        span = (start, end)
        above = draft.above
        roles = roles_of(self.text, self.lowered, span, draft.order, above)
        roles = with_attributes(self.text, self.lowered, roles, draft.attributes)
        timing = self._timing((max(start, draft.order.span[0]), end), span, draft.attributes)
        if timing.span is None and above.when:
            timing = read_timing_value(self.text, self.lowered, above.when, self.on)
        output = output_of(self.text, self.lowered, span, draft.attributes)
        words = self.text[start:end]
        return Task(name, clause, words, span, roles.directing, roles.lead, roles.coordinating, timing, output)

    def _timing(self, ordering: Span, whole: Span, attributes: list[Attribute]) -> Timing:
        """Return the time that attributes, else the words from the order on, else the words before it say."""
        for attribute in attributes:
            if attribute.role is Role.TIMING:
                timing = read_timing_value(self.text, self.lowered, attribute.value, self.on)
                if timing.span is not None:
                    return timing
        timing = read_timing(self.text, self.lowered, ordering, self.on, self.cited)
        if timing.span or ordering[0] - whole[0] < 6:
            return timing
        return read_timing(self.text, self.lowered, whole, self.on, self.cited)


def _place(draft: Draft) -> str:
    """Return what the id begins with: the clause, or "0" for unnumbered paragraphs outside every clause."""
    return draft.item.clause.id if draft.item.clause else "0"


_APPEAL = re.compile(r"nghiêm túc|triển khai|thực hiện|thi hành|phối hợp|chấp hành|biết")
_EVERYBODY = re.compile(
    r"(?:tất cả |toàn thể )?(?:các|những|mọi|toàn|thủ trưởng|người đứng đầu|lãnh đạo|đề nghị|quý)\b"
    r"|\w+(?: \w+)? (?:các|toàn)\b"
)


def _closing(drafts: list[Draft], lowered: str, addressees: tuple[NamedBody, ...]) -> Draft | None:
    """Return the appeal to everybody that ends the document: unnumbered, to a group or to all addressees."""
    body = [draft for draft in drafts if draft.item.part is _BODY]
    names = {body.name.lower() for body in addressees}
    for draft in reversed(body):
        if draft.item.clause is not None or draft.item.before_clauses:
            return None
        told = [body.name.lower() for body in draft.order.told]
        everybody = any(_EVERYBODY.match(name) for name in told) or len(told) > 2 or bool(names.intersection(told))
        if told and everybody and _APPEAL.search(lowered, *draft.span) and (draft.item.after_clauses or len(body) > 1):
            return draft
    return None
