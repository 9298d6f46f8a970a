"""A document's paragraphs as a tree of items: which stands under which heading, dash or introducing sentence."""

import re
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import groupby, pairwise

from conglap.directives.clauses.quotations import quoted_paragraphs
from conglap.directives.records import Clause, Paragraph, Part, Span
from conglap.directives.tasks.attributes import Attribute, find_attributes
from conglap.directives.words.kinds import kind_of_title
from conglap.directives.words.letters import is_upper


class Mark(IntEnum):
    """What a paragraph begins with; a higher mark stands below a lower one."""

    CLAUSE = 0
    PLAIN = 1
    STAR = 2
    DASH = 3
    PLUS = 4
    DOT = 5


# Asked for at every paragraph: a member of an enumeration takes ten times as long as a name of the module.
_CLAUSE, _PLAIN, _STAR, _DASH, _PLUS, _DOT = Mark
_BODY, _ANNEX = Part.BODY, Part.ANNEX
_BULLET = re.compile(r"\s*(?P<mark>[-–—_+•*·~▪]|o(?=\s))[\s_.]*")
_MARKS = {"+": _PLUS, "*": _STAR, "•": _DOT, "·": _DOT, "▪": _DOT, "o": _DOT}
_ANNEXES = ("PL", "Mẫu")
ANNEX_OF_WORK = "PLNV"  # "NHIỆM VỤ CỤ THỂ GIAO CÁC BỘ": an annex that orders, of no kind of its own
_OF_WORK = re.compile(r"\b(?:nhiệm vụ|giải pháp|phân công|công việc)\b(?!.*\b(?:mẫu|biểu|đề cương|danh sách)\b)")
_STEPS = 6
_CLOSES = re.compile(r"Trên đây là\b|Nhận được (?:[Kk]ế hoạch|[Cc]ông văn|[Vv]ăn bản|[Hh]ướng dẫn|[Cc]hỉ thị) này\b")
_CLOSING_SIGNS = '"”) \t\n\r\f\v\xa0\u2002\u2003\u2009\u202f\u3000'
_ENDS = (".", ";", "!", "?", "…")


@dataclass(slots=True)
class Item:
    """One paragraph outside tables: its words without label, dash and attributes, and its place in the tree."""

    index: int
    span: Span
    clause: Clause | None
    mark: Mark
    depth: int
    part: Part
    opens: bool  # the first paragraph of its clause
    colon: bool  # it introduces what follows
    attributes: list[Attribute]
    kind: str | None = None  # the kind of the attached text it stands in; None in the document itself
    before_clauses: bool = False
    after_clauses: bool = False
    parent: "Item | None" = None
    children: list["Item"] = field(default_factory=list)

    def words(self, text: str) -> str:
        """Return the item's words."""
        return text[self.span[0] : self.span[1]]

    @property
    def in_title(self) -> bool:
        """Say whether it is an unnumbered paragraph right below an annex, where its title stands."""
        return self.kind is not None and self.mark is _PLAIN and not self.opens and self.depth <= _STEPS + _PLAIN

    def is_heading(self, text: str) -> bool:
        """Say whether it is a title of what stands below it: an introduction, or short words that are no sentence."""
        if self.colon:
            return True
        words = self.words(text).rstrip()
        if self.opens and self.clause is not None and self.clause.heading is not None:
            return True
        longest = 400 if self.opens else 160
        return bool(self.children) and len(words) < longest and not ends_sentence(words)


def ends_sentence(words: str) -> bool:
    """Say whether words end as a sentence does, or with the stroke that ends a document ("./.")."""
    return words.rstrip(_CLOSING_SIGNS).endswith(_ENDS) or words.rstrip().endswith("/")


def build_items(text: str, lowered: str, paragraphs: tuple[Paragraph, ...], clauses: tuple[Clause, ...]) -> list[Item]:
    """Return the items of body and annexes in reading order, each tied to the item above it."""
    levels = _levels(clauses)
    opened, owner = _owners(paragraphs, clauses)
    items: list[Item] = []
    kind: str | None = None
    quoted = quoted_paragraphs(text)
    for index, paragraph in enumerate(paragraphs):
        if (
            (paragraph.part is not _BODY and paragraph.part is not _ANNEX)
            or paragraph.table is not None
            or _quotes(text, index, paragraph, quoted)
        ):
            continue
        if paragraph.part is _ANNEX:
            kind = _kind_here(text, paragraph, opened.get(index), kind)
        clause = opened.get(index) or owner.get(index)
        item = _item(text, lowered, index, paragraph, clause, index in opened)
        item.kind = kind
        item.depth = (levels[clause.id] if clause else 0) * _STEPS + item.mark
        items.append(item)
    _title_above(items)
    _mark_ends(text, items)
    _tie(items)
    return items


def _quotes(text: str, index: int, paragraph: Paragraph, quoted: frozenset[int]) -> bool:
    """Say whether a paragraph stands in a quotation or opens one that runs on: law that others must keep."""
    return index in quoted or (text.startswith("“", paragraph.span[0]) and index + 1 in quoted)


def _kind_here(text: str, paragraph: Paragraph, clause: Clause | None, kind: str | None) -> str:
    """Return the kind of text that begins at a title in the annexes ("QUY CHẾ" → QC), or the one that goes on."""
    written = text[slice(*paragraph.span)]
    if clause is not None and clause.id.startswith(_ANNEXES) and (kind is None or "." not in clause.id):
        return "PL"
    if is_upper(written) and (found := kind_of_title(written)):
        return found.code
    if kind == "PL" and is_upper(written) and _OF_WORK.search(written.lower()):
        return ANNEX_OF_WORK
    return kind or "PL"


def _title_above(items: list[Item]) -> None:
    """Let an annex that holds a plan or a programme be one from its first line, not only below its title."""
    for item, below in zip(reversed(items[:-1]), reversed(items), strict=False):
        if item.kind == "PL" and below.kind not in (None, "PL") and item.clause is below.clause:
            item.kind = below.kind


def _levels(clauses: tuple[Clause, ...]) -> dict[str, int]:
    levels: dict[str, int] = {}
    for clause in clauses:
        levels[clause.id] = levels.get(clause.parent or "", 0) + 1
    return levels


def _owners(
    paragraphs: tuple[Paragraph, ...], clauses: tuple[Clause, ...]
) -> tuple[dict[int, Clause], dict[int, Clause]]:
    """Return the clause that each paragraph opens, and the one whose own words it carries on."""
    opened: dict[int, Clause] = {}
    owner: dict[int, Clause] = {}
    place = 0
    current: Clause | None = None
    for index, paragraph in enumerate(paragraphs):
        start, end = paragraph.span
        while place < len(clauses) and clauses[place].own_span[0] <= end:
            if clauses[place].own_span[0] >= start:
                opened[index] = clauses[place]
            current = clauses[place]
            place += 1
        if current is not None and current.own_span[0] <= start < current.own_span[1]:
            owner[index] = current
    return opened, owner


def _item(text: str, lowered: str, index: int, paragraph: Paragraph, clause: Clause | None, opens: bool) -> Item:
    start, end = paragraph.span
    mark = _PLAIN
    if opens and clause is not None:
        start, mark = max(start, clause.own_span[0]), _CLAUSE
    elif bullet := _BULLET.match(text, start, end):
        start, mark = bullet.end(), _MARKS.get(bullet["mark"], _DASH)
    attributes = find_attributes(lowered, start, end)
    stop = attributes[0].span[0] if attributes else end
    while stop > start and (text[stop - 1].isspace() or (attributes and text[stop - 1] in "(-–")):
        stop -= 1
    colon = text[max(start, stop - 6) : stop].rstrip(' *_"”').endswith(":")
    return Item(index, (start, stop), clause, mark, 0, paragraph.part, opens, colon, attributes)


def _tie(items: list[Item]) -> None:
    above: list[Item] = []
    for item in items:
        if (
            item.opens
            and item.clause is not None
            and item.clause.parent is None
            and item.clause.id.startswith(_ANNEXES)
        ):
            above = []  # an annex stands below nothing that comes before it
        while above and above[-1].depth >= item.depth:
            above.pop()
        if above and above[-1].part is item.part:
            item.parent = above[-1]
            above[-1].children.append(item)
        above.append(item)


def _mark_ends(text: str, items: list[Item]) -> None:
    """Tell the unnumbered paragraphs before the first clause and after the last one, of body and attached texts."""
    for _, group in groupby(items, key=lambda item: (item.part, item.kind)):
        body = list(group)
        _claim_last(text, body)
        _release_last(text, body)
        numbered = [place for place, item in enumerate(body) if item.clause is not None]
        for place, item in enumerate(body):
            if item.clause is None:
                item.before_clauses = bool(numbered) and place < numbered[0]
                item.after_clauses = bool(numbered) and place > numbered[-1]


def _claim_last(text: str, body: list[Item]) -> None:
    """Give a last paragraph that no clause holds to the bare title right above it ("Điều 3. Tổ chức thực hiện")."""
    for above, item in pairwise(body):
        if item.clause is None and above.opens and not ends_sentence(above.words(text)):
            item.clause, item.depth = above.clause, above.depth + item.mark


def _release_last(text: str, body: list[Item]) -> None:
    """Free the unnumbered paragraphs at the end from the last clause, where clauses go on in no second paragraph."""
    if body and body[-1].mark is _PLAIN and not body[-1].opens and _CLOSES.match(text, body[-1].span[0]):
        body[-1].clause, body[-1].depth = None, int(_PLAIN)
    opening = [place for place, item in enumerate(body) if item.opens]
    if not opening:
        return
    last = opening[-1]
    if body[last].depth != _STEPS or any(item.mark is not _PLAIN for item in body[last + 1 :]):
        return
    whole = {id(item.clause) for item in body if item.opens and ends_sentence(item.words(text))}
    if id(body[last].clause) not in whole:
        return
    if any(not item.opens and id(item.clause) in whole for item in body[:last]):
        return
    for item in body[last + 1 :]:
        item.clause, item.depth = None, int(_PLAIN)
