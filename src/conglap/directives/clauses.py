"""The tree of clauses (phần, chương, mục, điều, khoản, điểm; I., 1., 1.1., a); phụ lục) with ids and spans."""

from dataclasses import dataclass, field

from conglap.base.text import fold
from conglap.directives import marks
from conglap.directives.headings import heading_of
from conglap.directives.kinds import kind_of_title
from conglap.directives.labels import Label, Rank, find_label, roman_value
from conglap.directives.letters import is_upper
from conglap.directives.quotations import quoted_paragraphs
from conglap.directives.records import Clause, Paragraph, Part, Span

# A Điều keeps its number through all chapters, so its id does not repeat Phần, Chương and Mục ("Điều 5.2").
_ABOVE_ARTICLES = {Rank.PART, Rank.CHAPTER, Rank.SECTION, Rank.SUBSECTION}


@dataclass(slots=True)
class _Node:
    label: str
    rank: Rank | None  # None: an annex or an attached text
    id: str
    parent: "_Node | None"
    start: int
    first_end: int
    end: int
    own_end: int
    order: int = 0
    steps: tuple[int, ...] = ()
    heading: str | None = None
    children: int = 0
    bold: bool = False
    taken: list[str] = field(default_factory=list)


def find_clauses(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Clause, ...]:
    """Return the clauses of body and annexes in reading order; dashes and unnumbered paragraphs are none."""
    tree = _Tree(text)
    quoted = quoted_paragraphs(text, paragraphs)
    last_body = max((i for i, p in enumerate(paragraphs) if p.part is Part.BODY), default=-1)
    for index, paragraph in enumerate(paragraphs):
        if paragraph.part not in (Part.BODY, Part.ANNEX):
            tree.leave()
            continue
        if index in quoted:
            tree.add_text(paragraph)
        elif paragraph.part is Part.ANNEX and tree.enter_annex(paragraphs, index):
            continue
        elif not tree.add_clause(paragraph):
            tree.add_text(paragraph, last=index == last_body)
    return tree.clauses()


class _Tree:
    def __init__(self, text: str) -> None:
        self.text = text
        self.nodes: list[_Node] = []
        self.stack: list[_Node] = []
        self.ids: set[str] = set()
        self.annexes = 0
        self.attached: str | None = None

    def leave(self) -> None:
        """Close every clause: what follows belongs to none."""
        self.stack = []

    def add_text(self, paragraph: Paragraph, *, last: bool = False) -> None:
        """Add an unnumbered paragraph to the clause that is open; a closing appeal closes them all."""
        written = self.text[slice(*paragraph.span)]
        if last and self.stack and _is_closing(written, self.stack[-1]):
            self.leave()
        for node in self.stack:
            node.end = paragraph.span[1]
        if self.stack:
            self.stack[-1].own_end = paragraph.span[1]

    def add_clause(self, paragraph: Paragraph) -> bool:
        """Open the clause that the paragraph's label names; say whether there was one."""
        written = self.text[slice(*paragraph.span)]
        if paragraph.column is not None and paragraph.table is not None:
            return False
        label = find_label(written)
        if label is None:
            return False
        parent = self._parent_of(label)
        if parent is _REFUSED:
            return False
        self._open(label, parent, paragraph)
        return True

    def _open(self, label: Label, parent: "_Node | None", paragraph: Paragraph) -> None:
        start, end = paragraph.span
        while self.stack and self.stack[-1] is not parent:
            self.stack.pop()
        node = _Node(
            label.text, label.rank, self._id(label, parent), parent, start + label.end, end, end, end,
            label.order, label.steps, bold=paragraph.bold,
        )  # fmt: skip
        if parent:
            parent.children += 1
        for above in self.stack:
            above.end = end
        self.nodes.append(node)
        self.stack.append(node)

    def _parent_of(self, label: Label) -> "_Node | None":
        """Find the clause under which a label stands: beside its like, below its decimal stem, else innermost."""
        if label.rank is Rank.DECIMAL:
            for node in reversed(self.stack):
                if node.steps == label.steps[:-1] or (node.rank is Rank.NUMBER and (node.order,) == label.steps[:-1]):
                    return node
                if node.rank is Rank.DECIMAL and len(node.steps) == len(label.steps):
                    return node.parent
        else:
            if label.rank <= Rank.ARTICLE:
                return self._structural_parent(label.rank)
            for node in reversed(self.stack):
                if node.rank is label.rank and (label.order > node.order or not self._opens_list(label)):
                    return node.parent
        return self.stack[-1] if self.stack else None

    def _opens_list(self, label: Label) -> bool:
        """A sequence that begins again inside a clause that ends with a colon is a list of that clause."""
        inner = self.stack[-1]
        return label.order == 1 and self.text[inner.start : inner.own_end].rstrip().endswith(":")

    def _structural_parent(self, rank: Rank) -> "_Node | None":
        for node in reversed(self.stack):
            if node.rank is None or node.rank < rank:
                return node
        return None

    def _id(self, label: Label, parent: "_Node | None") -> str:
        above = parent
        if label.rank is Rank.ARTICLE:
            while above is not None and above.rank in _ABOVE_ARTICLES:
                above = above.parent
        prefix = above.id if above else ""
        name = label.text
        if label.rank is Rank.DECIMAL and above is not None and above.rank in (Rank.NUMBER, Rank.DECIMAL):
            prefix = above.id[: -len(above.label)].rstrip(".")  # "II.1" and "1.2" give "II.1.2"
        wanted = f"{prefix}.{name}" if prefix else name
        return self._free(wanted)

    def _free(self, wanted: str) -> str:
        if wanted in self.ids and self.attached and not wanted.startswith(self.attached):
            wanted = f"{self.attached}.{wanted}"
        candidate, copy = wanted, 2
        while candidate in self.ids:
            candidate, copy = f"{wanted}({copy})", copy + 1
        self.ids.add(candidate)
        return candidate

    def enter_annex(self, paragraphs: tuple[Paragraph, ...], index: int) -> bool:
        """Open an annex ("PL1") or an attached text at its title; say whether the paragraph was one."""
        paragraph = paragraphs[index]
        written = self.text[slice(*paragraph.span)]
        if paragraph.table is not None:
            return False
        number = marks.annex_number(written)
        form = marks.form_number(written)
        following = [self.text[slice(*p.span)] for p in paragraphs[index + 1 : index + 5]]
        if number is None and form is None:
            if not is_upper(written) or marks.is_post(written):
                return False
            kind = kind_of_title(written)
            if kind:
                self.leave()
                self.attached = kind.name
                return True
            if not any(marks.is_attached(line) for line in following) or self._just_entered(paragraphs, index):
                return False
        self._open_annex(paragraph, number, form)
        return True

    def _just_entered(self, paragraphs: tuple[Paragraph, ...], index: int) -> bool:
        """Lines of an annex's own title are no new annex."""
        return (
            bool(self.stack)
            and self.stack[-1].rank is None
            and self.stack[-1].first_end + 1 >= paragraphs[index - 1].span[0]
        )

    def _open_annex(self, paragraph: Paragraph, number: str | None, form: str | None) -> None:
        self.leave()
        start, end = paragraph.span
        if form is not None:
            name = f"Mẫu {form}"
        else:
            self.annexes = _annex_value(number) or self.annexes + 1
            name = f"PL{self.annexes}"
        node = _Node(name, None, self._free(name), None, start, end, end, end)
        self.nodes.append(node)
        self.stack.append(node)

    def clauses(self) -> tuple[Clause, ...]:
        """Return what was collected."""
        return tuple(self._clause(node) for node in self.nodes)

    def _clause(self, node: _Node) -> Clause:
        own = self._trimmed((node.start, node.own_end))
        first = self.text[node.start : node.first_end].strip()
        more = node.children > 0 or node.own_end > node.first_end
        heading = heading_of(first, node.rank, bold=node.bold, more=more)
        span: Span = (own[0], max(own[1], node.end))
        return Clause(node.id, node.parent.id if node.parent else None, node.label, heading, span, own)

    def _trimmed(self, span: Span) -> Span:
        start, end = span
        while start < end and self.text[start].isspace():
            start += 1
        return start, max(start, end)


_REFUSED = _Node("", None, "", None, 0, 0, 0, 0)


def _annex_value(number: str | None) -> int | None:
    if not number:
        return None
    return int(number) if number.isdigit() else roman_value(number) or ord(number.upper()[0]) - 64


def _is_closing(written: str, inner: _Node) -> bool:
    """Whether the last unnumbered paragraph speaks for the whole document and not for the clause before it."""
    folded = fold(written)
    if marks.ITEM.match(written):
        return False
    return _SPEAKS_FOR_ALL(folded) or (inner.own_end == inner.first_end and len(written) > 60 and inner.heading is None)


def _SPEAKS_FOR_ALL(folded: str) -> bool:  # noqa: N802
    return folded.startswith(_OPENINGS) or folded.rstrip(" .").endswith("/") or " nay" in folded


_OPENINGS = (
    "yeu cau", "de nghi", "tren day", "can cu", "trong qua trinh", "nhan duoc", "uy ban nhan dan", "ubnd",
    "ban thuong vu", "giao ", "so ", "chu tich", "thu tuong",
)  # fmt: skip
