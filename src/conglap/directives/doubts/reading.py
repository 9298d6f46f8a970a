"""What the rules of doubt look at: everything read from one document (kết quả bóc tách), and what a rule says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from conglap.directives.records import Citation, Clause, DocumentFields, Grade, Paragraph, Span, Task, Thing


class Found(NamedTuple):
    """One thing of which a rule is not sure: which (``Doubt.of``), where, and why in Vietnamese."""

    of: str
    span: Span | None
    reason: str


@dataclass(frozen=True)
class Reading:
    """A finished reading; ``lowered`` is the text in lower case, each character at its place."""

    text: str
    lowered: str
    paragraphs: tuple[Paragraph, ...]
    fields: DocumentFields
    clauses: tuple[Clause, ...]
    citations: tuple[Citation, ...]
    tasks: tuple[Task, ...]
    recognised: bool = False

    def has(self, words: str, span: Span) -> bool:
        """Say whether lower-case words stand in a span."""
        return self.lowered.find(words, *span) >= 0

    @cached_property
    def letterhead_end(self) -> int:
        """Where the body begins."""
        return next((p.span[0] for p in self.paragraphs if p.part.value == "body"), 0)


Check = Callable[[Reading], Iterator[Found]]


class Rule(NamedTuple):
    """One rule of doubt (luật nghi ngờ): its name, what it is about, how strong its doubt is."""

    name: str
    thing: Thing
    grade: Grade
    check: Check
