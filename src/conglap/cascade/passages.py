"""The words of a subordinate that may carry a duty: sentences of tasks, lists and headings (câu, đoạn của cấp dưới)."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from conglap.base.text import fold
from conglap.cascade.acts import Act, split_acts
from conglap.cascade.hidden import body_places, hidden_places
from conglap.cascade.lexicon import Role
from conglap.cascade.periods import spells
from conglap.cascade.syllables import syllables
from conglap.cascade.units import Unit, find_units
from conglap.directives.records import Directive, Part, Span, Task
from conglap.directives.tasks.sentences import sentences

# Sections that order nothing; words that stand only there were not passed on.
_NO_ORDERS = re.compile(
    r"^(?:muc dich|yeu cau|quan diem|can cu|thuc trang|tinh hinh|dac diem|su can thiet|danh gia|"
    r"ket qua (?:thuc hien|dat duoc)|boi canh)"
)


@dataclass(slots=True)
class Passage:
    """Part of a sentence up to a full stop or semicolon, with its units and acts (đoạn câu)."""

    span: Span
    clause: str | None
    tasks: tuple[Task, ...]
    units: list[Unit]
    figures: frozenset[str] = frozenset()  # of its time limits, whose words are not compared one by one
    acts: list[Act] = field(default_factory=list)
    keys: dict[str, list[int]] = field(default_factory=dict)  # where each key stands among the units
    folded: dict[str, int] = field(default_factory=dict)
    pairs: dict[tuple[str, str], int] = field(default_factory=dict)  # neighbouring syllables → unit of the first
    singles: dict[str, int] = field(default_factory=dict)
    syllables: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        syllables = []
        for index, unit in enumerate(self.units):
            self.keys.setdefault(unit.key, []).append(index)
            self.folded.setdefault(fold(unit.key), index)
            syllables += [(form, index) for form in unit.forms]
        self.syllables = {form for form, _ in syllables}
        for (one, index), (two, _) in pairwise(syllables):
            self.pairs.setdefault((one, two), index)
        for index, unit in enumerate(self.units):
            if len(unit.forms) == 1:
                self.singles.setdefault(unit.forms[0], index)
        self.acts = split_acts(self.units)

    @property
    def is_general(self) -> bool:
        """Say whether it only orders that the document be carried out."""
        return bool(self.tasks) and bool(self.acts) and not any(unit.counts for unit in self.units)


def passages_of(directive: Directive) -> list[Passage]:
    """Return the passages of a directive that may carry duties, in order."""
    hidden, bodies = Hidden(hidden_places(directive)), Hidden(body_places(directive))
    places = _Places(directive)
    begin, left_out = _beginning(directive), _sections_without_orders(directive)
    lowered = directive.text.lower()
    found = []
    for paragraph in directive.paragraphs:
        start, end = paragraph.span
        if paragraph.part not in (Part.BODY, Part.ANNEX) or end <= begin or _within(start, left_out):
            continue
        for span in parts(directive.text, lowered, (max(start, begin), end)):
            units = _silenced(directive.text, find_units(directive.text, span, hidden.near(span)), bodies.near(span))
            if units:
                found.append(
                    Passage(
                        span, places.clause(span), places.tasks(span), units, _figures(directive.text, lowered, span)
                    )
                )
    return found


def _silenced(text: str, units: Sequence[Unit], bodies: Sequence[Span]) -> list[Unit]:
    """Return the units with those of the tasks' bodies saying nothing: they may be found, but nobody misses them.

    A verb in small letters within a body is where its name ended: "các trường xét nghiệm nước uống".
    """
    silent: list[Unit] = []
    ended: Span | None = None
    for unit in units:
        within = next((body for body in bodies if body[0] <= unit.span[0] < body[1]), None)
        if within and unit.role is Role.VERB and unit.span[0] > within[0] and text[unit.span[0]].islower():
            ended = within
        keeps = within is None or within == ended
        silent.append(unit if keeps else unit._replace(word=replace(unit.word, role=Role.EMPTY)))
    return silent


def _figures(text: str, lowered: str, span: Span) -> frozenset[str]:
    limits = (spell.span for spell in spells(lowered, span) if spell.hours is not None)
    return frozenset(one.key for limit in limits for one in syllables(text, *limit) if one.key[0].isdigit())


class Hidden:
    """Hidden places in order, asked for those near a span."""

    def __init__(self, places: Sequence[Span]) -> None:
        self._places = sorted(places)
        self._longest = max((end - start for start, end in places), default=0)
        self._starts = [start for start, _ in self._places]

    def near(self, span: Span) -> list[Span]:
        """Return the hidden places that touch a span."""
        first = bisect_right(self._starts, span[0] - self._longest - 1)
        last = bisect_right(self._starts, span[1])
        return [place for place in self._places[first:last] if place[1] > span[0]]


def parts(text: str, lowered: str, span: Span) -> Iterator[Span]:
    """Yield the parts of running words between full stops and semicolons, without blanks at their ends."""
    for start, end in sentences(text, lowered, *span):
        at = start
        while at < end:
            stop = text.find(";", at, end)
            stop = end if stop < 0 else stop + 1
            if part := _trimmed(text, at, stop):
                yield part
            at = stop


_LABEL = re.compile(r"\s*(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[IVX]{1,5})[.)]|Điều \d{1,3}\.)\s+")


def _trimmed(text: str, start: int, end: int) -> Span | None:
    if label := _LABEL.match(text, start, end):
        start = label.end()
    while start < end and (text[start].isspace() or text[start] in "-–+•*"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".;,/:"):
        end -= 1
    return (start, end) if end > start else None


def _beginning(directive: Directive) -> int:
    """Return where the preamble ends: at the first clause or the first task."""
    starts = [clause.span[0] for clause in directive.clauses[:1]] + [task.span[0] for task in directive.tasks[:1]]
    return min(starts, default=0)


def _sections_without_orders(directive: Directive) -> list[Span]:
    return [
        clause.span
        for clause in directive.clauses
        if clause.heading
        and _NO_ORDERS.match(fold(clause.heading))
        and not any(_overlap(clause.span, task.span) for task in directive.tasks)
    ]


def _within(place: int, spans: Sequence[Span]) -> bool:
    return any(start <= place < end for start, end in spans)


def _overlap(one: Span, two: Span) -> bool:
    return one[0] < two[1] and two[0] < one[1]


class _Places:
    """Which clause and which tasks a span belongs to."""

    def __init__(self, directive: Directive) -> None:
        self._clauses = directive.clauses
        self._starts = [clause.span[0] for clause in directive.clauses]
        self._tasks = sorted(directive.tasks, key=lambda task: task.span)

    def clause(self, span: Span) -> str | None:
        """Return the deepest clause around a span."""
        for clause in reversed(self._clauses[: bisect_right(self._starts, span[0])]):
            if clause.span[0] <= span[0] < clause.span[1]:
                return clause.id
        return None

    def tasks(self, span: Span) -> tuple[Task, ...]:
        """Return the tasks that a span is part of."""
        return tuple(task for task in self._tasks if _overlap(task.span, span))
