"""Walks the tree of items and drafts the tasks: where each begins and ends, what it inherits from above."""

import re
from dataclasses import dataclass, replace

from conglap.directives.records import NamedBody, Part, Span
from conglap.directives.tasks.acceptance import (
    CARRY_OUT,
    INTRODUCES,
    TELLS_BACK,
    Judge,
    bodies_of_heading,
    is_title,
    other_bodies,
)
from conglap.directives.tasks.attributes import Attribute, coordinating_in
from conglap.directives.tasks.items import Item, Mark, ends_sentence
from conglap.directives.tasks.order_rules import OrderKind
from conglap.directives.tasks.roles import directs_bodies
from conglap.directives.tasks.sections import (
    Above,
    Ground,
    ground_of_heading,
    ground_of_kind,
    is_permanent,
    is_responsibility,
    says_when,
)
from conglap.directives.tasks.sentences import sentences
from conglap.directives.tasks.told import Order

# A member of an enumeration takes ten times as long as a name of the module.
_ORDERS, _EXPLICIT, _NONE = Ground.ORDERS, Ground.EXPLICIT, Ground.NONE
# "Sửa đổi Luật … để:", "Chuẩn bị hồ sơ gồm:" order by themselves; what follows says what for or of what.
_PURPOSES = re.compile(r"\b(?:để|nhằm|theo hướng|như|gồm)\s*:\s*$")
# "- Nhiệm vụ:" above a list: its items order, whatever their verbs.
_WORK = frozenset({"nhiệm vụ", "nhiệm vụ cụ thể", "công việc", "công việc cụ thể", "các nhiệm vụ cụ thể"})
_WIDE = ("Chương", "Phần", "Mục")


@dataclass(slots=True)
class Draft:
    """A task before it has its id."""

    item: Item
    order: Order
    span: Span
    above: Above
    attributes: list[Attribute]


class Finder:
    """Collects the drafts of one document."""

    def __init__(
        self, judge: Judge, items: list[Item], code: str | None, symbol: str | None, addressees: tuple[NamedBody, ...]
    ) -> None:
        self.judge = judge
        self.text, self.lowered = judge.text, judge.lowered
        self.items = items
        self.code = code
        self.symbol = symbol
        self.addressees = addressees
        # A letterhead that was not read: articles are those of a decision or a regulation.
        articles = any(item.clause is not None and item.clause.label.startswith("Điều") for item in items)
        self.code_by_shape = "QĐ" if articles else None

    def drafts(self) -> list[Draft]:
        """Return the drafts of the whole document in reading order."""
        found: list[Draft] = []
        for item in self.items:
            if item.parent is None:
                found.extend(self._visit(item, self._root(item)))
        return found

    def _root(self, item: Item) -> Above:
        code = item.kind or self.code or self.code_by_shape
        permanent = item.kind != "PL" and is_permanent(code, None if item.kind else self.symbol)
        ground = _NONE if item.kind == "PL" else ground_of_kind(code)
        told = self.addressees if item.part is Part.BODY else ()
        return Above(ground, told, settled=ground is _NONE, permanent=permanent)

    def _visit(self, item: Item, above: Above) -> list[Draft]:
        """Return the drafts of an item and of all below it; an introduction is a task only when nothing below is."""
        if not item.children:
            return [] if self._opens_for_siblings(item) else self._own(item, above)
        below_above = self._for_children(item, above)
        below: list[Draft] = []
        for place, child in enumerate(item.children):
            if place and (told := self._told_by_sibling(item.children[place - 1], below_above)):
                below_above = replace(below_above, bodies=told)
            below.extend(self._visit(child, below_above))
        own = self._own(item, above)
        if below and own and (self._names_whose(item) or self._heads_a_section(item, own)):
            own = []
        purposes = own and item.colon and _PURPOSES.search(self.lowered, *item.span)
        if below and not purposes and item.is_heading(self.text) and not self._says_enough(item, own):
            own = self._before_introduction(item, own)
        if purposes:
            below = []
        drafts = own + below
        self._hand_attributes(item, drafts)
        return drafts

    def _heads_a_section(self, item: Item, own: list[Draft]) -> bool:
        """Say whether a sentence that tells nobody is a title like its neighbours: "4. Tăng cường năng lực …."."""
        if item.parent is None or not item.opens or own[0].order.told or item.attributes or len(own) > 1:
            return False
        alike = [other for other in item.parent.children if other is not item and other.mark is item.mark]
        titles = [other for other in alike if other.children and other.is_heading(self.text)]
        return len(titles) * 2 > len(alike) and item.span[1] - item.span[0] < 200

    def _own(self, item: Item, above: Above) -> list[Draft]:
        """Return the tasks that the item's own words give: one, or one for each body ordered in its sentences."""
        ground = self.judge.allowed(item, above)
        start, end = item.span
        assigns = self.lowered.startswith("giao ", start)  # "Điều 2. Giao Thường trực HĐND tỉnh …"
        if above.permanent and (assigns or CARRY_OUT.search(self.lowered, start, end)):
            ground = _EXPLICIT
        if ground is _NONE or end - start < 12 or is_title(self.text[start:end]):
            return []
        if item is self.items[0] and self._is_headline(item):
            return []
        if item.in_title and self.text[start].islower():
            return []  # the rest of a title: "thực hiện Chỉ thị số …"
        if item.colon and TELLS_BACK.search(self.lowered, start, end):
            return []
        heads = end - start < 60 and item.opens and self.text[end - 1] not in ".;/"
        if heads and ground_of_heading(self.lowered[start:end]) is _NONE:
            return []  # "I. Đánh giá chung"
        if item.colon and self.lowered.startswith("về ", start):
            return []  # "- Về việc xây dựng …:" is a heading, whatever stands below it
        ground = max(ground, self.judge.inline_ground(item))
        found: list[Draft] = []
        for span in sentences(self.text, self.lowered, start, end):
            order = self.judge.accepted(item, ground, above, span)
            if order is not None and (not found or other_bodies(order, found[-1].order)):
                found.append(Draft(item, order, span, above, list(item.attributes)))
        return _stretched(found, item.span, trim=item.after_clauses or item.clause is None)

    def _before_introduction(self, item: Item, own: list[Draft]) -> list[Draft]:
        """Keep orders in the sentences before "Trong đó chú ý các nội dung sau:"; the introduction itself is none."""
        last = sentences(self.text, self.lowered, *item.span)[-1]
        if last[0] == item.span[0]:
            return []
        kept = [draft for draft in own if draft.order.span[1] <= last[0]]
        for draft in kept:
            draft.span = (draft.span[0], min(draft.span[1], last[0]))
        return kept

    def _is_headline(self, item: Item) -> bool:
        """Say whether the first words of a page without a letterhead are its headline: "Hà Nội chủ động …"."""
        if self.code or item.clause or item.colon or len(self.items) < 2:
            return False
        return item.span[1] - item.span[0] < 160 and not ends_sentence(item.words(self.text))

    def _says_enough(self, item: Item, own: list[Draft]) -> bool:
        """A preamble that asks for one thing "theo hướng dẫn sau:" orders itself; "các nội dung sau:" introduces."""
        if not item.before_clauses or not own or own[-1].order.kind is not OrderKind.DEMAND:
            return False
        if not own[-1].order.predicate:
            return False  # "… đề nghị các cơ quan, đơn vị:" says nothing yet
        return not INTRODUCES.search(self.lowered, *own[-1].span)

    def _opens_for_siblings(self, item: Item) -> bool:
        """Say whether an item ends with a colon and its list is numbered like itself ("1. Giao X …:", "2. …")."""
        if item.parent is None or item.children or item.mark is not Mark.CLAUSE or not item.colon:
            return False
        return item.parent.children[0] is item and len(item.parent.children) > 1

    def _told_by_sibling(self, item: Item, above: Above) -> tuple[NamedBody, ...]:
        if not self._opens_for_siblings(item):
            return ()
        order = self.judge.order_in(item, self.judge.allowed(item, above))
        return order.told if order else ()

    def _for_children(self, item: Item, above: Above) -> Above:
        """Return what an item hands down: the bodies it names, and what counts under it."""
        if item.colon and TELLS_BACK.search(self.lowered, *item.span):
            return replace(above, ground=_NONE, settled=True)
        if not item.is_heading(self.text) and not self._names_whose(item):
            order = None if item.before_clauses else self.judge.order_in(item, above.ground)
            return replace(above, bodies=order.told) if order and order.told else above
        bodies = bodies_of_heading(self.text, self.lowered, item.span)
        if bodies:
            return self._under_bodies(item, above, bodies, ())
        above = self._under_heading(item, above)
        order = self.judge.order_in(item, self.judge.allowed(item, above))
        coordinating = above.coordinating
        if order and item.colon:
            coordinating = coordinating_in(self.text, self.lowered, sentences(self.text, self.lowered, *item.span)[-1])
        if order and order.told and (order.kind is OrderKind.DEMAND or not item.before_clauses):
            under = self._under_bodies(item, above, order.told, coordinating)
            return replace(under, directs=directs_bodies(self.lowered, order.at))
        return above if coordinating == above.coordinating else replace(above, coordinating=coordinating)

    def _names_whose(self, item: Item) -> bool:
        """Say whether a title that ends with a full stop names whose work follows: "1. Bộ Công an."."""
        if not item.opens or not item.children or item.span[1] - item.span[0] > 200:
            return False
        return (
            bool(bodies_of_heading(self.text, self.lowered, item.span, only=True)) and len(self._sentences(item)) == 1
        )

    def _sentences(self, item: Item) -> list[Span]:
        return sentences(self.text, self.lowered, *item.span)

    def _under_heading(self, item: Item, above: Above) -> Above:
        """Return what counts under a heading that names nobody."""
        lowered = self.lowered[slice(*item.span)]
        if len(lowered) >= 200:
            return above
        if says_when(lowered):
            above = replace(above, when=item.span)
        if lowered.strip(" :.-") in _WORK and not above.permanent:
            return replace(above, under_body=True)
        if above.permanent:
            wide = item.clause is not None and item.clause.label.startswith(_WIDE)
            orders = is_responsibility(lowered) and not (wide and "trách nhiệm" in lowered)
            return replace(above, ground=_ORDERS, permanent=False) if orders else above
        said = ground_of_heading(lowered)
        if said is None or (item.before_clauses and (said is _NONE or ". " in lowered)):
            return above
        ground = max(said, above.ground) if above.settled else said
        return replace(above, ground=ground, settled=above.settled or said in (_NONE, _EXPLICIT))

    def _under_bodies(
        self, item: Item, above: Above, bodies: tuple[NamedBody, ...], coordinating: tuple[NamedBody, ...]
    ) -> Above:
        """Return what counts under a heading or an introduction that names bodies: each item is theirs."""
        permanent = above.permanent and not is_responsibility(self.lowered[slice(*item.span)])
        ground = above.ground if permanent or above.settled else _ORDERS
        under = not item.before_clauses or above.under_body
        told = replace(above, bodies=bodies, coordinating=coordinating, under_body=under, directs=False)
        return replace(told, ground=ground, permanent=permanent)

    def _hand_attributes(self, item: Item, drafts: list[Draft]) -> None:
        """Give the attribute lines among the children to the tasks that stand before them."""
        for child in item.children:
            if not child.attributes or child.words(self.text).strip(" -"):
                continue
            before = [draft for draft in drafts if draft.span[0] < child.span[0]]
            if not before:
                continue
            own = [draft for draft in before if draft.item is item]
            same = [draft for draft in before if draft.item.depth >= child.depth]
            for draft in own or _receivers(child, same or before[-1:]):
                draft.attributes.extend(child.attributes)


def _receivers(line: Item, before: list[Draft]) -> list[Draft]:
    """Return the tasks that an attribute line is about: the last one, or the whole section above a higher line."""
    roles = {attribute.role for attribute in line.attributes}
    if before[0].item.depth > line.depth:
        return [draft for draft in before if not roles & {a.role for a in draft.attributes}]
    return before[-1:]


def _stretched(found: list[Draft], span: Span, *, trim: bool) -> list[Draft]:
    """Let the tasks of an item cover it: each runs to the next one; what comes before the first belongs to it."""
    for index, draft in enumerate(found):
        start = draft.span[0] if index or trim else span[0]
        end = found[index + 1].span[0] if index + 1 < len(found) else span[1]
        draft.span = (start, end)
    return found
