"""What a rule looks at, what it says, and what a rule is (quy tắc kiểm tra thể thức)."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from conglap.base.citations import LegalCitation
from conglap.base.findings import Level
from conglap.base.text import squeeze
from conglap.directives.records import Directive, DocumentFields, Part, Span
from conglap.directives.words import marks
from conglap.documents.layout import Layout
from conglap.documents.revisions import Revision
from conglap.linting.placing import Placement
from conglap.linting.standards import Standard

_NUMBER_LINE = re.compile(r"^Số ?:? ?[\d.…_ ]*[/-] ?[^\W_]{2,}[/-][^\W\d_]")  # also without its colon: that is a fault


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with its words and its place."""

    text: str
    start: int
    part: Part

    @property
    def span(self) -> Span:
        """All its characters."""
        return self.start, self.start + len(self.text)

    def at(self, found: re.Match[str], group: int | str = 0) -> Span:
        """Return the place in the document of what was found in this passage."""
        return self.start + found.start(group), self.start + found.end(group)


@dataclass(frozen=True, eq=False)
class Context:
    """One document under one standard; ``standard`` is ``None`` where only the language is looked at."""

    directive: Directive
    standard: Standard | None
    day: dt.date | None = None
    layout: Layout | None = None  # of a Word file
    gazette: bool = False  # as Công báo prints it

    @cached_property
    def placement(self) -> Placement | None:
        """Where its characters stand in the lines of the Word file."""
        return Placement(self.directive, self.layout) if self.layout else None

    @property
    def text(self) -> str:
        """All its words."""
        return self.directive.text

    @property
    def fields(self) -> DocumentFields:
        """What letterhead and foot say."""
        return self.directive.document

    @property
    def of_state(self) -> bool:
        """Whether the State's form applies."""
        return self.standard is not None and self.standard.family == "state"

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All paragraphs, in order."""
        return tuple(Passage(self.text[slice(*p.span)], p.span[0], p.part) for p in self.directive.paragraphs)

    def of(self, *parts: Part) -> Iterator[Passage]:
        """Yield the paragraphs of some parts."""
        return (passage for passage in self.passages if passage.part in parts)

    def passage_at(self, place: int) -> Passage:
        """Return the paragraph that a character stands in."""
        index = bisect_right(self.passages, place, key=lambda passage: passage.start) - 1
        return self.passages[max(index, 0)]

    def part_at(self, place: int) -> Part | None:
        """Return the part that a character stands in."""
        return self.passage_at(place).part if self.passages else None

    @cached_property
    def own_closing(self) -> tuple[Passage, ...]:
        """The first closing with the items between its lines; an attached text may have another."""
        run: list[Passage] = []
        for passage in self.passages:
            if passage.part is Part.CLOSING or (run and marks.ITEM.match(passage.text)):
                run.append(passage)
            elif run:
                break
        return tuple(run)

    @cached_property
    def number_line(self) -> Passage | None:
        """The letterhead's "Số: …" (số, ký hiệu)."""
        head = [(p, squeeze(p.text)) for p in self.of(Part.LETTERHEAD)]
        return next((p for p, line in head if marks.is_number_line(line) or _NUMBER_LINE.match(line)), None)

    @cached_property
    def has_letterhead(self) -> bool:
        """Whether the text holds its letterhead: many texts were copied without it."""
        head = list(self.of(Part.LETTERHEAD))
        return self.number_line is not None or any(marks.is_national(p.text) for p in head)


@dataclass(frozen=True, slots=True)
class Edit:
    """Other words for a span of the text (sửa chữ)."""

    span: Span
    new: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check says of a place, and how it is mended: ``edits`` of words, ``revisions`` of how the file looks.

    ``level`` and ``cites`` only where they differ from the rule's.
    """

    span: Span | None
    message: str
    level: Level | None = None
    edits: tuple[Edit, ...] = ()
    revisions: tuple[Revision, ...] = ()
    cites: LegalCitation | None = None


Check = Callable[[Context], Iterable[Remark]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named check; where ``of_form`` it applies under the standards that the law pack names for it."""

    name: str
    level: Level
    title: str
    check: Check
    of_form: bool = True
    mends: bool = False  # it knows how to correct most of its findings in a Word file
