"""Deadlines and periods lost or moved to later (thời hạn, định kỳ).

"Thường xuyên" and "theo quy định" are not compared: an order without a time holds from its issue on.
An earlier deadline or a shorter period is no loss: who passes a duty on has to be ready before.
"""

import re
from collections.abc import Iterable, Iterator

from conglap.cascade.syllables import comparable
from conglap.directives.records import Directive, Span, Task, Timing, TimingKind
from conglap.directives.tasks.recurrence import find_recurrence
from conglap.directives.tasks.timing import read_timing
from conglap.directives.tasks.written_days import WrittenDay, written_days
from conglap.directives.words.letters import LETTER

_WORD = re.compile(rf"[{LETTER}]+|\d+")
_LEADING = frozenset({"trong", "vào", "vòng", "khoảng", "thời", "gian", "hạn", "thì"})
_DAY_OF_CITATION = 12  # characters between a symbol and its day: ", ngày "
_A_YEAR = {"DAILY": 250, "WEEKLY": 52, "MONTHLY": 12, "YEARLY": 1}


class Times:
    """The times that a directive gives, by place."""

    def __init__(self, directive: Directive) -> None:
        self._text = directive.text
        self._lowered = directive.text.lower()
        self._on = directive.document.date
        self._cited = tuple(citation.span for citation in directive.citations)

    def within(self, spans: Iterable[Span]) -> list[Timing]:
        """Return the deadlines and periods written in these places."""
        found: dict[Span | None, Timing] = {}
        for span in spans:
            timing = read_timing(self._text, self._lowered, span, self._on, self._cited)
            for one in (timing, self._recurring(span)):
                if one is not None and _is_binding(one):
                    found.setdefault(one.span, one)
        return list(found.values())

    def _recurring(self, span: Span) -> Timing | None:
        """Return recurring work that stands beside a deadline: "hằng năm tổ chức …, trong vòng 24 giờ báo cáo …"."""
        found = find_recurrence(self._lowered, *span)
        if found is None or found.rule is None:
            return None
        place = (found.start, found.end)
        return Timing(TimingKind.RECURRING, self._text[slice(*place)], None, found.rule, place)

    def named_days(self, spans: Iterable[Span], known: Iterable[Timing]) -> list[Timing]:
        """Return the days to come that stand in no reading of a deadline: "trước ngày khai giảng 05/9/2025"."""
        read = [timing.span for timing in known if timing.span]
        return [
            Timing(TimingKind.DEADLINE, self._text[day.start : day.end], day.last, None, (day.start, day.end))
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

    def of_tasks(self, tasks: Iterable[Task]) -> list[Timing]:
        """Return the deadlines and periods of tasks, once each."""
        timings = {task.timing.span: task.timing for task in tasks if _is_binding(task.timing)}
        return list(timings.values())


def lost_times(above: Iterable[Timing], below: list[Timing]) -> Iterator[tuple[Timing, Timing | None]]:
    """Yield each time of the superior that the subordinate does not keep, with the time that stands there instead."""
    for timing in above:
        if not any(_keeps(timing, other) for other in below):
            yield timing, _nearest(timing, below)


def _bare(words: str) -> str:
    """Return words in small letters with figures in one form, one space between: what a time says, not how."""
    return " ".join(comparable(word) for word in _WORD.findall(words) if word.lower() not in _LEADING)


def _is_binding(timing: Timing) -> bool:
    return timing.kind in (TimingKind.DEADLINE, TimingKind.RECURRING)


def _keeps(above: Timing, below: Timing) -> bool:
    if above.kind is TimingKind.DEADLINE:
        if below.kind is not TimingKind.DEADLINE:
            return False
        return above.due is None or (below.due is not None and below.due <= above.due)
    if below.kind is TimingKind.DEADLINE:
        return False
    return times_a_year(below) >= times_a_year(above)


def times_a_year(timing: Timing) -> float:
    """Return how often a year recurring work comes back; 0 where only "định kỳ" is written."""
    rule = dict(part.split("=", 1) for part in (timing.rule or "").split(";") if "=" in part)
    if "FREQ" not in rule:
        return 0.0
    often = _A_YEAR.get(rule["FREQ"], 1) / int(rule.get("INTERVAL", "1"))
    if rule["FREQ"] == "YEARLY" and "BYMONTH" in rule:
        often *= len(rule["BYMONTH"].split(","))
    return often


def _nearest(timing: Timing, below: list[Timing]) -> Timing | None:
    same = [other for other in below if other.kind is timing.kind]
    return next(iter(same or below), None)
