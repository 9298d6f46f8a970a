"""Deadlines and periods lost or moved to later (thời hạn, định kỳ).

"Thường xuyên" and "theo quy định" are not compared: an order without a time holds from its issue on.
An earlier deadline or a shorter period is no loss: who passes a duty on has to be ready before.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from conglap.cascade.periods import counted_periods, often, spells, with_count
from conglap.cascade.syllables import comparable
from conglap.directives.records import Directive, Span, Task, Timing, TimingKind
from conglap.directives.tasks.recurrence import find_recurrence
from conglap.directives.tasks.timing import read_timing
from conglap.directives.tasks.written_days import WrittenDay, written_days
from conglap.directives.words.letters import LETTER

_WORD = re.compile(rf"[{LETTER}]+|\d+")
_LEADING = frozenset({"trong", "vào", "vòng", "khoảng", "thời", "gian", "hạn", "thì"})
_DAY_OF_CITATION = 12  # characters between a symbol and its day: ", ngày "
_OF_WHAT = re.compile(r"(?:đồng|triệu|tỷ|kg|tấn|lít|m3|m³|kwh|suất)\s*(?:/\s*)?(?:\w+\s*/\s*)?$")
_BEFORE = 20  # characters before a period that say of what it is the rate
_A_YEAR = {"DAILY": 250, "WEEKLY": 52, "MONTHLY": 12, "YEARLY": 1}


@dataclass(frozen=True, slots=True)
class Asked:
    """A time with what can be compared of it: a day, how often a year, hours at most, an occasion, a day of months."""

    timing: Timing
    a_year: float = 0.0
    hours: float | None = None
    occasion: str | None = None
    day: int | None = None

    @property
    def span(self) -> Span:
        """Return the characters of the time."""
        assert self.timing.span is not None
        return self.timing.span


class Times:
    """The times that a directive gives, by place."""

    def __init__(self, directive: Directive) -> None:
        self._text = directive.text
        self._lowered = directive.text.lower()
        self._on = directive.document.date
        self._cited = tuple(citation.span for citation in directive.citations)

    def within(self, spans: Iterable[Span]) -> list[Asked]:
        """Return the deadlines and periods written in these places."""
        found: dict[Span, Asked] = {}
        for span in spans:
            timing = read_timing(self._text, self._lowered, span, self._on, self._cited)
            for one in (timing, *self._recurring(span)):
                if one.span and _is_binding(one) and not self._is_rate(one.span) and not _touched(one.span, found):
                    found[one.span] = self._asked(one)
            for spell in spells(self._lowered, span):
                if spell.says and not _touched(spell.span, found):
                    timing = self._timing(TimingKind.DEADLINE, spell.span)
                    found[spell.span] = Asked(timing, 0.0, spell.hours, spell.occasion, spell.day)
        return list(found.values())

    def _recurring(self, span: Span) -> Iterator[Timing]:
        """Yield recurring work that stands beside a deadline: "hằng năm tổ chức …, trong vòng 24 giờ báo cáo …"."""
        for place in counted_periods(self._lowered, span):
            yield self._timing(TimingKind.RECURRING, place)
        if (found := find_recurrence(self._lowered, *span)) and found.rule:
            yield self._timing(TimingKind.RECURRING, (found.start, found.end), found.rule)

    def _timing(self, kind: TimingKind, place: Span, rule: str | None = None) -> Timing:
        return Timing(kind, self._text[slice(*place)], None, rule, place)

    def _asked(self, timing: Timing) -> Asked:
        assert timing.span is not None
        a_year = 0.0
        if timing.kind is TimingKind.RECURRING:
            a_year = often(self._lowered, timing.span, times_a_year(timing))
            timing = self._timing(timing.kind, with_count(self._lowered, timing.span), timing.rule)
        assert timing.span is not None
        said = next(spells(self._lowered, timing.span), None)
        if said is None or timing.due:
            return Asked(timing, a_year, day=said.day if said else None)
        return Asked(timing, a_year, said.hours, said.occasion, said.day)

    def named_days(self, spans: Iterable[Span], known: Iterable[Asked]) -> list[Asked]:
        """Return the days to come that stand in no reading of a deadline: "trước ngày khai giảng 05/9/2025"."""
        read = [asked.span for asked in known]
        return [
            Asked(Timing(TimingKind.DEADLINE, self._text[day.start : day.end], day.last, None, (day.start, day.end)))
            for day in self._days(spans)
            if day.unit == "day" and day.has_year and day.last and (self._on is None or day.last >= self._on)
            if not any(start < day.end and day.start < end for start, end in read)
        ]

    def says(self, timing: Timing, spans: Iterable[Span]) -> bool:
        """Say whether the same time stands in these places without a word that makes it a deadline: "tháng 3/2026"."""
        places = list(spans)
        if timing.due and any(day.last == timing.due for day in self._days(places)):
            return True
        bare = _bare(timing.as_written or "")
        return bool(bare) and any(f" {bare} " in f" {_bare(self._text[start:end])} " for start, end in places)

    def _days(self, spans: Iterable[Span]) -> Iterator[WrittenDay]:
        """Yield the days and months written in these places, but not those of the documents cited."""
        for start, end in spans:
            for day in written_days(self._lowered, start, end, self._on):
                if not any(left < day.end and day.start <= right + _DAY_OF_CITATION for left, right in self._cited):
                    yield day

    def of_tasks(self, tasks: Iterable[Task]) -> list[Asked]:
        """Return the deadlines and periods of tasks, once each."""
        timings = {task.timing.span: task.timing for task in tasks if _is_binding(task.timing)}
        return [self._asked(timing) for span, timing in timings.items() if span and not self._is_rate(span)]

    def _is_rate(self, span: Span) -> bool:
        """Say whether a period says how much, not when: "06 triệu đồng mỗi tháng"."""
        return bool(_OF_WHAT.search(self._lowered, max(0, span[0] - _BEFORE), span[0]))


def _touched(place: Span, found: Iterable[Span]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in found)


def lost_times(above: Iterable[Asked], below: list[Asked]) -> Iterator[tuple[Asked, Asked | None]]:
    """Yield each time of the superior that the subordinate does not keep, with the time that stands there instead."""
    for one in above:
        if not any(_keeps(one, other) for other in below):
            yield one, _nearest(one, below)


def _bare(words: str) -> str:
    """Return words in small letters with figures in one form, one space between: what a time says, not how."""
    return " ".join(comparable(word) for word in _WORD.findall(words) if word.lower() not in _LEADING)


def _is_binding(timing: Timing) -> bool:
    return timing.kind in (TimingKind.DEADLINE, TimingKind.RECURRING)


def _keeps(above: Asked, below: Asked) -> bool:
    if above.day is not None and not above.timing.rule:  # "trước ngày 20": of any month
        return below.day is not None and below.day <= above.day
    if above.timing.kind is not below.timing.kind:
        return False
    if above.timing.kind is TimingKind.RECURRING:
        return below.a_year >= above.a_year
    if above.hours is not None:
        return below.hours is not None and below.hours <= above.hours
    if above.occasion is not None:
        return below.occasion == above.occasion or below.timing.due is not None
    due = above.timing.due
    return due is None or (below.timing.due is not None and below.timing.due <= due)


def times_a_year(timing: Timing) -> float:
    """Return how often a year recurring work comes back; 0 where only "định kỳ" is written."""
    rule = dict(part.split("=", 1) for part in (timing.rule or "").split(";") if "=" in part)
    if "FREQ" not in rule:
        return 0.0
    often = _A_YEAR.get(rule["FREQ"], 1) / int(rule.get("INTERVAL", "1"))
    if rule["FREQ"] == "YEARLY" and "BYMONTH" in rule:
        often *= len(rule["BYMONTH"].split(","))
    return often


def _nearest(one: Asked, below: list[Asked]) -> Asked | None:
    same = [other for other in below if other.timing.kind is one.timing.kind]
    return next(iter(same or below), None)
