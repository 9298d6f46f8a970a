"""Tasks that a directive gives (nhiệm vụ): what counts as one, where it begins and ends, who does it, by when.

The unit is the smallest item that orders; an item that only introduces a list gives way to the items below it.
"""

import re
from dataclasses import dataclass, replace

from conglap.directives.attributes import Attribute, Role, coordinating_in
from conglap.directives.bodies import list_end, names_body_at, predicate_word_at, split_bodies
from conglap.directives.items import Item, Mark, build_items
from conglap.directives.orders import Order, OrderKind, read_order, sentences
from conglap.directives.outputs import output_of
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
from conglap.directives.roles import roles_of, with_attributes
from conglap.directives.sections import (
    Ground,
    ground_of_heading,
    ground_of_kind,
    is_permanent,
    is_responsibility,
)
from conglap.directives.task_tables import table_tasks
from conglap.directives.timing import read_timing, read_timing_value


@dataclass(frozen=True, slots=True)
class _Above:
    """What an item inherits: how much counts here, the bodies of the nearest heading, attributes of the section."""

    ground: Ground
    bodies: tuple[NamedBody, ...] = ()
    coordinating: tuple[NamedBody, ...] = ()
    under_body: bool = False
    settled: bool = False  # a heading above said that nothing, or only the explicit, counts here
    permanent: bool = False


@dataclass(slots=True)
class _Draft:
    """A task before it has its id."""

    item: Item
    order: Order
    span: Span
    above: _Above
    attributes: list[Attribute]


def find_tasks(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    clauses: tuple[Clause, ...],
    fields: DocumentFields,
    citations: tuple[Citation, ...],
) -> tuple[Task, ...]:
    """Return the duties in reading order, with ids as in the contract; nothing in them counts before a person confirms."""
    finder = _Finder(text, fields, paragraphs, clauses)
    drafts = finder.drafts()
    made = _Writer(text, finder.lowered, fields, citations).write(drafts)
    tables = table_tasks(text, finder.lowered, finder.table_paragraphs(paragraphs), clauses, fields.date)
    return tuple(sorted((*made, *tables), key=lambda task: task.span))


class _Finder:
    """Walks the tree of items and collects drafts."""

    def __init__(
        self,
        text: str,
        fields: DocumentFields,
        paragraphs: tuple[Paragraph, ...],
        clauses: tuple[Clause, ...],
    ) -> None:
        self.text = text
        self.lowered = text.lower()
        self.code = fields.kind.code if fields.kind else None
        self.symbol = fields.symbol
        self.addressees = _addressees(text, self.lowered, paragraphs, fields)
        self.items = build_items(text, self.lowered, paragraphs, clauses)
        self.numbered = any(item.clause is not None for item in self.items if item.part is Part.BODY)
        self.issuer = (fields.issuer or "").lower()

    def table_paragraphs(self, paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        """Leave out the tables of reports and proposals: they tell what was done."""
        kinds = {item.index: item.kind for item in self.items}
        kept: list[Paragraph] = []
        kind: str | None = self.code
        for index, paragraph in enumerate(paragraphs):
            kind = kinds.get(index) or (self.code if paragraph.part is Part.BODY else kind)
            if kind is None or kind == "PL" or ground_of_kind(kind) is not Ground.NONE:
                kept.append(paragraph)
        return tuple(kept)

    def drafts(self) -> list[_Draft]:
        """Return the drafts of the whole document in reading order."""
        found: list[_Draft] = []
        for item in self.items:
            if item.parent is None:
                found.extend(self._visit(item, self._root(item)))
        return found

    def _root(self, item: Item) -> _Above:
        code = item.kind or self.code
        if code is None and any((i.clause.label if i.clause else "").startswith("Điều") for i in self.items):
            code = "QĐ"  # a letterhead that was not read: articles are those of a decision or a regulation
        permanent = is_permanent(code, None if item.kind else self.symbol)
        ground = Ground.NONE if item.kind == "PL" else ground_of_kind(code)
        told = self.addressees if item.part is Part.BODY else ()
        return _Above(ground, told, settled=ground is Ground.NONE, permanent=permanent)

    def _visit(self, item: Item, above: _Above) -> list[_Draft]:
        """Return the drafts of an item and of all below it; an introduction is a task only when nothing below is."""
        below_above = self._for_children(item, above)
        below: list[_Draft] = []
        for place, child in enumerate(item.children):
            if place and (told := self._told_by_sibling(item.children[place - 1], below_above)):
                below_above = replace(below_above, bodies=told)
            below.extend(self._visit(child, below_above))
        own = self._own(item, above)
        if self._opens_for_siblings(item):
            own = []
        if below and (item.introduces(self.text) or item.is_heading(self.text)) and not self._says_enough(item, own):
            own = []
        drafts = own + below
        self._hand_attributes(item, drafts)
        return drafts

    def _says_enough(self, item: Item, own: list[_Draft]) -> bool:
        """A preamble that asks for one thing "theo hướng dẫn sau:" orders itself; "các nội dung sau:" only introduces."""
        if not item.before_clauses or not own or own[-1].order.kind is not OrderKind.DEMAND:
            return False
        return not _INTRODUCES.search(self.lowered, *own[-1].span)

    def _opens_for_siblings(self, item: Item) -> bool:
        """Say whether an item ends with a colon and its list was numbered like itself ("1. Giao X …:", "2. …", "3. …")."""
        if item.parent is None or item.children or item.mark is not Mark.CLAUSE or not item.introduces(self.text):
            return False
        return item.parent.children[0] is item and len(item.parent.children) > 1

    def _told_by_sibling(self, item: Item, above: _Above) -> tuple[NamedBody, ...]:
        if not self._opens_for_siblings(item):
            return ()
        order = self._order_in(item, self._allowed(item, above))
        return order.told if order else ()

    def _hand_attributes(self, item: Item, drafts: list[_Draft]) -> None:
        """Give the attribute lines among the children to the tasks that stand before them."""
        for child in item.children:
            if not child.attributes or child.words(self.text).strip(" -"):
                continue
            before = [draft for draft in drafts if draft.span[0] < child.span[0]]
            if not before:
                continue
            own = [draft for draft in before if draft.item is item]
            same = [draft for draft in before if draft.item.depth >= child.depth]
            for draft in own or self._receivers(child, same or before[-1:]):
                draft.attributes.extend(child.attributes)

    def _receivers(self, child: Item, before: list[_Draft]) -> list[_Draft]:
        """All tasks of the section when the line stands higher than they do; else those since the last such line."""
        roles = {attribute.role for attribute in child.attributes}
        if all(draft.item.depth > child.depth for draft in before):
            return [draft for draft in before if not roles & {a.role for a in draft.attributes}]
        last = before[-1]
        without = [draft for draft in before if not draft.attributes]
        return without if last.attributes == [] and len(without) == len(before) and last.item.is_heading(self.text) else [last]

    def _for_children(self, item: Item, above: _Above) -> _Above:
        if not item.children:
            return above
        lowered = self.lowered[slice(*item.span)]
        heading = item.is_heading(self.text)
        bodies = _bodies_of_heading(self.text, self.lowered, item.span) if heading else ()
        ground, permanent = above.ground, above.permanent
        if heading and not bodies and len(lowered) < 200:
            said = ground_of_heading(lowered)
            if permanent:
                if self._orders_offices(item, lowered):
                    ground, permanent = Ground.ORDERS, False
            elif said is not None and not (item.before_clauses and said is Ground.NONE):
                ground = max(said, above.ground) if above.settled else said
                above = replace(above, settled=above.settled or said in (Ground.NONE, Ground.EXPLICIT))
        coordinating = above.coordinating
        if heading and not bodies:
            order = self._order_in(item, self._allowed(item, above))
            if order and order.told and (order.kind is OrderKind.DEMAND or not item.before_clauses):
                bodies = order.told
            if order and item.introduces(self.text):
                coordinating = coordinating_in(self.text, self.lowered, item.span)
        elif not heading and not item.before_clauses:
            order = self._order_in(item, above.ground)
            bodies = order.told if order else ()
            return replace(above, ground=ground, bodies=bodies or above.bodies)
        if bodies:
            if not above.permanent or is_responsibility(lowered):
                ground = Ground.ORDERS if above.ground is not Ground.NONE and not above.settled else above.ground
            under = not item.before_clauses or above.under_body
            return _Above(ground, bodies, coordinating, under, above.settled and ground is not Ground.ORDERS, permanent)
        return replace(above, ground=ground, coordinating=coordinating, permanent=permanent)

    def _orders_offices(self, item: Item, lowered_heading: str) -> bool:
        """Say whether an article (or a chapter that is only about it) orders who carries the rules out."""
        wide = item.clause is not None and item.clause.label.startswith(("Chương", "Phần", "Mục"))
        return is_responsibility(lowered_heading) and not (wide and "trách nhiệm" in lowered_heading)

    def _allowed(self, item: Item, above: _Above) -> Ground:
        """Preambles and unnumbered closings must name whom they order."""
        if above.permanent:
            return Ground.NONE
        if item.before_clauses or item.after_clauses or (item.clause is None and not self.numbered):
            return max(above.ground, Ground.NAMED)
        return above.ground

    def _own(self, item: Item, above: _Above) -> list[_Draft]:
        """Return the tasks that the item's own words give: one, or one for each body ordered in its sentences."""
        ground = self._allowed(item, above)
        start, end = item.span
        if above.permanent and _CARRY_OUT.search(self.lowered, start, end):
            ground = Ground.EXPLICIT
        if ground is Ground.NONE or end - start < 12 or _is_title(self.text[start:end]):
            return []
        ground = max(ground, self._inline_ground(item))
        found: list[_Draft] = []
        for span in sentences(self.text, self.lowered, start, end):
            order = self._accepted(item, ground, above, span)
            if order is None:
                continue
            if found and not _other_bodies(order, found[-1].order):
                continue
            found.append(_Draft(item, order, span, above, list(item.attributes)))
        return _stretched(found, item.span, trim=item.after_clauses or item.clause is None)

    def _inline_ground(self, item: Item) -> Ground:
        """ "- Thời gian: …", "Mục đích: …" open a place of their own kind."""
        start, end = item.span
        colon = self.lowered.find(":", start, min(end, start + 70))
        if colon < 0:
            return Ground.ORDERS
        order = read_order(self.text, self.lowered, start, end)
        if order and order.kind is OrderKind.DEMAND and order.at > colon and self.lowered.startswith(("yêu cầu", "đề nghị", "giao"), start):
            return Ground.ORDERS
        return ground_of_heading(self.lowered[start:colon]) or Ground.ORDERS

    def _order_in(self, item: Item, ground: Ground) -> Order | None:
        for span in sentences(self.text, self.lowered, *item.span):
            order = read_order(self.text, self.lowered, *span)
            if order and _counts(order, ground, self.lowered):
                return order
        return None

    def _accepted(self, item: Item, ground: Ground, above: _Above, span: Span) -> Order | None:
        order = read_order(self.text, self.lowered, *span)
        if order and order.kind is not OrderKind.DEMAND and self._states(item, order):
            return None
        if order and _counts(order, ground, self.lowered):
            return order
        if ground <= Ground.EXPLICIT and (submit := _SUBMIT.match(self.lowered, *span)):
            return Order(OrderKind.BARE, span, self._who_submits(submit), "gửi", span[0])
        if above.under_body and ground is Ground.ORDERS and item.mark is not Mark.PLAIN:
            return self._loose(span)
        return None

    def _states(self, item: Item, order: Order) -> bool:
        """Say whether an unnumbered "X does …" is a statement: in a preamble, or the issuer speaking of itself."""
        if item.before_clauses:
            return True
        if item.clause is not None:
            return False
        names = [body.name.lower() for body in order.told]
        return any(name in self.issuer or (self.issuer and self.issuer in name) for name in names) or "ban hành" in order.predicate

    def _who_submits(self, match: re.Match[str]) -> tuple[NamedBody, ...]:
        """Return the bodies in "Báo cáo của các cơ quan, đơn vị gửi về …"."""
        of = re.compile(r"\bcủa\s+").search(self.lowered, match.start(), min(match.end(), match.start() + 120))
        if of is None or not names_body_at(self.lowered, of.end()):
            return ()
        stop, _ = list_end(self.text, self.lowered, of.end(), match.end())
        return split_bodies(self.text, self.lowered, (of.end(), stop))

    def _loose(self, span: Span) -> Order | None:
        """Under a heading that names a body, an item that soon comes to a verb is told to that body."""
        start, end = span
        colon = self.lowered.find(":", start, min(end, start + 60)) + 1
        start = colon or start
        for match in re.finditer(r"\w+", self.lowered[start : min(end, start + 18)]):
            place = start + match.start()
            predicate = predicate_word_at(self.lowered, place)
            if predicate and len(predicate) > 4:
                return Order(OrderKind.BARE, span, (), predicate, place)
        return None


_SUBMIT = re.compile(
    r"(?:báo cáo|kế hoạch|kết quả|danh sách|văn bản|hồ sơ|ý kiến|nội dung|số liệu|phiếu|bản đăng ký)\b[^.]{0,250}?\b(?:gửi|đề nghị gửi|xin gửi)\s+(?:về|đến|cho|qua|bằng)?.{0,250}?"
    r"(?:trước|chậm nhất|muộn nhất|hạn chót|trong ngày)\b"
)
_CARRY_OUT = re.compile(r"chịu trách nhiệm (?:thi hành|thực hiện|tổ chức thực hiện)\b[^.;]{0,30}\bnày\b")
_INTRODUCES = re.compile(
    r"(?:nội dung|nhiệm vụ|công việc|việc|vấn đề|biện pháp|giải pháp|yêu cầu|công tác|điểm|ý kiến)\b[^:]{0,60}(?:sau|sau đây|dưới đây)\s*:\s*$|như sau\s*:|cụ thể\s*:|\b(?:thực hiện|triển khai)\s*:\s*$"
)
_HEADING_PREFIX = re.compile(
    r"(?:(?:kính\s+)?(?:giao|đề nghị|yêu cầu|phân công|đối với|với|về phía|trách nhiệm của|nhiệm vụ của|trách nhiệm|nhiệm vụ)\s+(?:cho\s+)?)?"
)
_CARRIES = frozenset({"có trách nhiệm", "có nhiệm vụ", "chịu trách nhiệm", "thực hiện", "triển khai", "tổ chức", "cần", "phải"})


def _is_title(words: str) -> bool:
    letters = [character for character in words if character.isalpha()]
    return bool(letters) and sum(character.isupper() for character in letters) > 0.6 * len(letters)


def _counts(order: Order, ground: Ground, lowered: str) -> bool:
    if ground is Ground.NONE:
        return False
    if ground is Ground.EXPLICIT:
        return order.kind in (OrderKind.DEMAND, OrderKind.DUTY)
    if ground is Ground.NAMED:
        return order.kind is not OrderKind.BARE
    return True


def _other_bodies(order: Order, before: Order) -> bool:
    """Say whether a later sentence orders bodies of its own."""
    if not order.told:
        return False
    names = {body.name.lower() for body in before.told}
    return not names & {body.name.lower() for body in order.told}


def _stretched(found: list[_Draft], span: Span, *, trim: bool) -> list[_Draft]:
    """Let the tasks of an item cover it: each runs to the next one; what comes before the first belongs to it."""
    for index, draft in enumerate(found):
        start = draft.span[0] if index or trim else span[0]
        end = found[index + 1].span[0] if index + 1 < len(found) else span[1]
        draft.span = (start, end)
    return found


def _bodies_of_heading(text: str, lowered: str, span: Span) -> tuple[NamedBody, ...]:
    """Return the bodies that a heading consists of: "2. Giao Phòng Nội vụ", "Sở Tài chính:", "X có trách nhiệm:"."""
    start, end = span
    while end > start and text[end - 1] in " :.*":
        end -= 1
    if end - start > 500:
        return ()
    prefix = _HEADING_PREFIX.match(lowered, start, end)
    place = prefix.end() if prefix else start
    if not names_body_at(lowered, place):
        return ()
    stop, predicate = list_end(text, lowered, place, end)
    if stop < end and not (predicate in _CARRIES and end - stop < 90):
        return ()
    return split_bodies(text, lowered, (place, stop))


def _addressees(
    text: str, lowered: str, paragraphs: tuple[Paragraph, ...], fields: DocumentFields
) -> tuple[NamedBody, ...]:
    """Return the addressees (Kính gửi) at their place in the text; who merely gets a report up is told nothing."""
    found: list[NamedBody] = []
    limit = next((p.span[0] for p in paragraphs if p.part is Part.BODY), len(text))
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

    def __init__(self, text: str, lowered: str, fields: DocumentFields, citations: tuple[Citation, ...]) -> None:
        self.text = text
        self.lowered = lowered
        self.on = fields.date
        self.cited = [citation.span for citation in citations]

    def write(self, drafts: list[_Draft]) -> list[Task]:
        """Return the tasks; the last unnumbered appeal after the clauses is ``closing``."""
        closing = _closing(drafts, self.lowered)
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

    def _task(self, name: str, clause: str | None, draft: _Draft) -> Task:
        start, end = draft.span
        while end > start and self.text[end - 1].isspace():
            end -= 1
        span = (start, end)
        above = draft.above
        roles = roles_of(self.text, self.lowered, span, draft.order, above.bodies, above.coordinating)
        roles = with_attributes(self.text, self.lowered, roles, draft.attributes)
        return Task(
            name, clause, self.text[start:end], span, roles.directing, roles.lead, roles.coordinating,
            self._timing(span, draft.attributes), output_of(self.text, self.lowered, span, draft.attributes),
        )  # fmt: skip

    def _timing(self, span: Span, attributes: list[Attribute]) -> Timing:
        for attribute in attributes:
            if attribute.role is Role.TIMING:
                timing = read_timing_value(self.text, self.lowered, attribute.value, self.on)
                if timing.span is not None:
                    return timing
        return read_timing(self.text, self.lowered, span, self.on, self.cited)


def _place(draft: _Draft) -> str:
    """Return what the id begins with: the clause, or "0" for unnumbered paragraphs outside every clause."""
    return draft.item.clause.id if draft.item.clause else "0"


_APPEAL = re.compile(r"nghiêm túc|triển khai|thực hiện|thi hành|phối hợp|chấp hành|biết")


def _closing(drafts: list[_Draft], lowered: str) -> _Draft | None:
    """Return the appeal that ends the document: the last unnumbered task of the body, if it calls for carrying it out."""
    body = [draft for draft in drafts if draft.item.part is Part.BODY]
    if not body or body[-1].item.clause is not None:
        return None
    last = body[-1]
    if not last.order.told or not _APPEAL.search(lowered, *last.span):
        return None
    return last if last.item.after_clauses or len(body) > 1 else None
