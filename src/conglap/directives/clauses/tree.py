"""Putting labelled paragraphs into a tree: whose child a label is, which id it gets, how far its clause reaches."""

from conglap.directives.clauses.headings import heading_of
from conglap.directives.clauses.nodes import Node, is_stem
from conglap.directives.records import Clause, Paragraph, Part, Span
from conglap.directives.words import marks
from conglap.directives.words.kinds import kind_of_title
from conglap.directives.words.labels import Label, Rank, roman_value
from conglap.directives.words.letters import is_upper

# Asked for at every paragraph: a member of an enumeration takes ten times as long as a name of the module.
_ANNEX = Part.ANNEX
_PART, _CHAPTER, _SECTION, _SUBSECTION, _ARTICLE, _ROMAN, _DECIMAL, _NUMBER = (
    Rank.PART,
    Rank.CHAPTER,
    Rank.SECTION,
    Rank.SUBSECTION,
    Rank.ARTICLE,
    Rank.ROMAN,
    Rank.DECIMAL,
    Rank.NUMBER,
)

# A Điều keeps its number through all chapters, so its id does not repeat Phần, Chương and Mục ("Điều 5.2").
_ABOVE_ARTICLES = {_PART, _CHAPTER, _SECTION, _SUBSECTION}
_ABOVE_ROMANS = _ABOVE_ARTICLES | {_ARTICLE}
_DEEPEST = 30  # levels; real texts have seven, and what walks the tree must come back from its leaves


class ClauseTree:
    """The clauses of one text, built paragraph by paragraph."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._nodes: list[Node] = []
        self._stack: list[Node] = []
        self._ids: dict[str, int] = {}
        self._annexes = 0
        self._attached: str | None = None

    @property
    def inner(self) -> Node | None:
        """The clause that is open now."""
        return self._stack[-1] if self._stack else None

    @property
    def just_entered_annex(self) -> bool:
        """Whether nothing but the annex's title has been added since it was opened."""
        inner = self.inner
        return inner is not None and inner.rank is None and inner.own_end - inner.first_end < 400

    def leave(self) -> None:
        """Close every clause: what follows belongs to none."""
        self._stack = []

    def add_text(self, paragraph: Paragraph) -> None:
        """Add an unnumbered paragraph to the clause that is open."""
        inner = self.inner
        if inner is None:
            return
        if inner.start >= inner.first_end and inner.title is None and inner.children == 0:
            inner.title = self._text[slice(*paragraph.span)]  # "Chương II" stands alone, its title on the next line
        for node in self._stack:
            node.end = paragraph.span[1]
        inner.own_end = paragraph.span[1]

    def add_clause(self, paragraph: Paragraph, label: Label) -> bool:
        """Open the clause that a label names; say whether it is one here."""
        if label.rank is _PART and not self._may_open_part(paragraph):
            return False
        if paragraph.part is _ANNEX and not self._stack and not self._attached and label.rank > _ROMAN:
            return False  # numbered lines of a list that follows the signature without a title
        self._open(label, self._not_too_deep(self._parent_of(label)), paragraph)
        return True

    def open_annex(self, paragraph: Paragraph) -> None:
        """Open an annex: ``PL1``; forms keep their own name, ``Mẫu 03``."""
        self.leave()
        start, end = paragraph.span
        written = self._text[start:end]
        name = marks.form_name(written)
        if name is None:
            self._annexes = _annex_value(marks.annex_number(written)) or self._annexes + 1
            name = f"PL{self._annexes}"
        node = Node(name, None, self._free(name), None, start, end, end, end)
        self._nodes.append(node)
        self._stack.append(node)

    def open_attached(self, paragraph: Paragraph) -> None:
        """Begin a text issued with the document: where a plain id is taken, its clauses take its kind into theirs."""
        self.leave()
        kind = kind_of_title(self._text[slice(*paragraph.span)])
        self._attached = kind.name if kind else None

    def clauses(self) -> tuple[Clause, ...]:
        """Return what was collected."""
        return tuple(self._clause(node) for node in self._nodes)

    def _may_open_part(self, paragraph: Paragraph) -> bool:
        """ "Phần A: …" inside a numbered clause is an item of a list, unless parts were there from the start."""
        if not self._stack or self._stack[0].rank in (_PART, None):
            return True
        return is_upper(self._text[paragraph.span[0] : paragraph.span[0] + 4])

    def _open(self, label: Label, parent: Node | None, paragraph: Paragraph) -> None:
        start, end = paragraph.span
        while self._stack and self._stack[-1] is not parent:
            self._stack.pop()
        node = Node(
            label.text, label.rank, self._id(label, parent), parent, start + label.end, end, end, end,
            label.order, label.steps, paragraph.bold,
        )  # fmt: skip
        if parent:
            parent.children += 1
        for above in self._stack:
            above.end = end
        self._nodes.append(node)
        self._stack.append(node)

    def _parent_of(self, label: Label) -> Node | None:
        """Find the clause under which a label stands: below its decimal stem, after its like, else innermost."""
        if label.rank is _DECIMAL:
            return self._parent_of_decimal(label)
        alike = [node for node in reversed(self._stack) if node.rank is label.rank]
        if label.rank in _ABOVE_ROMANS or (label.rank is _ROMAN and not alike):
            return next((node for node in reversed(self._stack) if node.rank is None or node.rank < label.rank), None)
        following = next((node for node in alike if node.order + 1 == label.order), None)
        later = following or next((node for node in alike if node.order < label.order), None)
        if later is not None:
            return later.parent
        if alike and not self._begins_list(label, alike[0]):
            return alike[0].parent
        return self.inner

    def _not_too_deep(self, parent: Node | None) -> Node | None:
        deepest = self._stack[_DEEPEST - 2 : _DEEPEST - 1]
        too_deep = any(node is parent for node in self._stack[_DEEPEST - 1 :])
        return deepest[0] if too_deep else parent

    def _begins_list(self, label: Label, alike: Node) -> bool:
        """A sequence that begins again below a deeper clause, or after a colon, is a list of that clause."""
        inner = self._stack[-1]
        own = self._text[inner.start : inner.own_end].rstrip()
        return label.order == 1 and (inner is not alike or own.endswith(":") or is_upper(own))

    def _parent_of_decimal(self, label: Label) -> Node | None:
        for node in reversed(self._stack):
            if node.steps == label.steps[:-1] or (node.rank is _NUMBER and (node.order,) == label.steps[:-1]):
                return node
            if node.rank is _DECIMAL and node.steps[:-1] == label.steps[:-1]:
                return node.parent
        for node in reversed(self._stack):
            if node.rank is _DECIMAL and len(node.steps) == len(label.steps):
                return node.parent
        return self.inner

    def _id(self, label: Label, parent: Node | None) -> str:
        above = parent
        if label.rank is _ARTICLE:
            while above is not None and above.rank in _ABOVE_ARTICLES:
                above = above.parent
        while label.rank is _DECIMAL and above is not None and is_stem(above, label):
            above = above.parent  # "II.1" and "1.2" give "II.1.2"
        prefix = above.id if above else ""
        return self._free(f"{prefix}.{label.text}" if prefix else label.text)

    def _free(self, wanted: str) -> str:
        if wanted in self._ids and self._attached and not wanted.startswith(self._attached):
            wanted = f"{self._attached}.{wanted}"
        copy = self._ids.get(wanted, 0) + 1
        self._ids[wanted] = copy
        return wanted if copy == 1 else self._free(f"{wanted}({copy})")

    def _clause(self, node: Node) -> Clause:
        start = node.start
        while start < node.own_end and self._text[start].isspace():
            start += 1
        own: Span = (start, max(start, node.own_end))
        first = node.title or self._text[node.start : node.first_end].strip()
        more = node.children > 0 or node.own_end > node.first_end
        heading = heading_of(first, node.rank, bold=node.bold, more=more)
        return Clause(
            node.id, node.parent.id if node.parent else None, node.label, heading, (start, max(own[1], node.end)), own
        )


def _annex_value(number: str | None) -> int | None:
    if not number:
        return None
    return int(number) if number.isdigit() else roman_value(number) or ord(number.upper()[0]) - 64
