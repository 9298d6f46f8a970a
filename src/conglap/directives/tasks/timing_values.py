"""The time in a place made for it: "Thời gian thực hiện: …", a column of a task table (thời gian thực hiện).

Here a day needs no words that make it a deadline: "30/6/2024", "Quý II/2024", "04/2024" say it by themselves.
"""

import datetime as dt
import re

from conglap.base.dates import last_day_of_month
from conglap.directives.records import Span, Timing, TimingKind
from conglap.directives.tasks.recurrence import find_recurrence
from conglap.directives.tasks.relative_terms import RELATIVE
from conglap.directives.tasks.timing import DAY_BEFORE, timing_of, trimmed
from conglap.directives.tasks.written_days import WrittenDay, written_days

_GUIDANCE_VALUE = re.compile(
    r"theo\s+(?:\S+\s+){0,3}?(?:quy định|hướng dẫn|yêu cầu|chỉ đạo|kế hoạch|chương trình|văn bản|tiến độ|"
    r"lộ trình|lịch)"
)
_CONTINUOUS_VALUE = re.compile(r"thường xuyên|liên tục|trong suốt|quanh năm|(?:trong )?cả năm$")
_AFTER_EVENT = re.compile(r"(?:ngay )?sau (?:khi|hội nghị|kỳ họp|đại hội)\b")
_SHORT = re.compile(r"(?P<before>trước\s+)?(?:(?P<day>\d{1,2})/)?(?P<month>\d{1,2})(?:/(?P<year>20\d\d))?$")
_LAST_YEAR = re.compile(r"(?:19|20)\d\d\b(?!.*\b(?:19|20)\d\d\b)")
_FROM_WHEN = re.compile(r"(?:\btừ|bắt đầu)\s+(?:ngày\s+)?$")


def read_timing_value(text: str, lowered: str, span: Span, on: dt.date | None) -> Timing:
    """Return the time that a place made for it says: "Thời gian thực hiện: …" or a column of a task table."""
    start, end = trimmed(text, span)
    if start == end:
        return Timing()
    recurrence = find_recurrence(lowered, start, end)
    if recurrence and recurrence.rule and not recurrence.start > start + 40:
        return timing_of(text, TimingKind.RECURRING, (start, end), rule=recurrence.rule)
    if short := _short_day(text, lowered, start, end, on):
        return short
    if _CONTINUOUS_VALUE.match(lowered, start, end):
        return timing_of(text, TimingKind.CONTINUOUS, (start, end))
    days = [day for day in written_days(lowered, start, end, on) if not _only_begins(lowered, start, day)]
    if days:
        last = max(days, key=lambda day: day.last or dt.date.min)
        due = last.last
        if due and DAY_BEFORE.search(lowered[start : last.start]) and last.first:
            due = last.first - dt.timedelta(days=1)
        return timing_of(text, TimingKind.DEADLINE, (start, end), due=due)
    if _CONTINUOUS_VALUE.search(lowered, start, end):
        return timing_of(text, TimingKind.CONTINUOUS, (start, end))
    if match := _LAST_YEAR.search(lowered, start, end):
        return timing_of(text, TimingKind.DEADLINE, (start, end), due=dt.date(int(match.group()), 12, 31))
    if recurrence:
        return timing_of(text, TimingKind.RECURRING, (start, end))
    if RELATIVE.search(lowered, start, end) or _AFTER_EVENT.match(lowered, start, end):
        return timing_of(text, TimingKind.DEADLINE, (start, end))
    if _GUIDANCE_VALUE.search(lowered, start, end):
        return timing_of(text, TimingKind.BY_GUIDANCE, (start, end))
    return Timing()


def _short_day(text: str, lowered: str, start: int, end: int, on: dt.date | None) -> Timing | None:
    """Return the time of "15/4" and "04/2025", which only a place made for the time writes so."""
    match = _SHORT.match(lowered, start, end)
    if match is None or bool(match.group("day")) == bool(match.group("year")):
        return None
    day, month, year = match.group("day"), int(match.group("month")), int(match.group("year") or (on.year if on else 0))
    if not (1 <= month <= 12 and year):
        return None
    try:
        last = dt.date(year, month, int(day)) if day else last_day_of_month(year, month)
    except ValueError:
        return None
    if match.group("before"):
        last = (last if day else last.replace(day=1)) - dt.timedelta(days=1)
    return timing_of(text, TimingKind.DEADLINE, (start, end), due=last)


def _only_begins(lowered: str, start: int, day: WrittenDay) -> bool:
    """Say whether a day is only where the work begins: "từ năm 2024"."""
    return _FROM_WHEN.search(lowered[start : day.start]) is not None
