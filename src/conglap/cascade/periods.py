"""How often, how long, for which occasion: times that no calendar day says (số lần, khoảng thời gian, dịp)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conglap.directives.records import Span

_NUMBERS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_NUMBER = rf"\d{{1,3}}|{'|'.join(_NUMBERS)}"
_COUNT = re.compile(
    rf"\b(?P<count>{_NUMBER})\s+(?:lần|đợt|chuyến|kỳ|lượt|buổi|phiên|vụ|tiết|cuộc|ngày|đêm|khóa)\b(?!\s+làm việc)"
)
_LEAST = r"(?:\s*,?\s*(?:ít nhất|tối thiểu|từ|không dưới|không ít hơn))?\s*"
_ADJACENT_BEFORE = re.compile(rf"(?:(?:ít nhất|tối thiểu)\s+)?(?:{_COUNT.pattern})\s*(?:trong\s+)?$")
_ADJACENT_AFTER = re.compile(rf"{_LEAST}(?:{_COUNT.pattern})")
_COUNT_IN_PERIOD = re.compile(
    rf"\b(?P<count>{_NUMBER})\s+(?:lần|đợt|chuyến|kỳ|lượt|buổi|phiên|vụ|cuộc|khóa|ngày)\s*(?:trở lên\s+)?"
    r"(?:trong\s+(?:một\s+)?|một\s+|mỗi\s+|/\s*)"
    r"(?P<period>năm|quý|tháng|tuần|ngày)\b(?!\s+(?:\d|học))"
    rf"|\b(?:(?:trong|mỗi)\s+)?(?:một\s+)?(?P<within>năm|quý|tháng|tuần|ngày)\s+(?P<number>{_NUMBER})\s+(?:lần|đợt|chuyến|kỳ|lượt|buổi)\b"
)
_NUMBER_BEFORE = re.compile(rf"\b(?:{_NUMBER})\s+$")
_A_YEAR = {"năm": 1.0, "quý": 4.0, "tháng": 12.0, "tuần": 52.0, "ngày": 250.0}
_HOURS = {"phút": 1 / 60, "giờ": 1.0, "tiếng": 1.0, "ngày": 24.0, "ngày làm việc": 24.0, "tuần": 168.0, "tháng": 720.0}
_DURATION = re.compile(
    r"\b(?:trong(?:\s+vòng|\s+thời hạn|\s+thời gian|\s+khoảng)?|không quá|chậm nhất(?:\s+là)?(?:\s+sau)?|"
    rf"muộn nhất(?:\s+sau)?|tối đa|thời hạn|sau)\s+(?P<number>{_NUMBER})\s+"
    r"(?P<unit>phút|giờ|tiếng|ngày làm việc|ngày|tuần|tháng)\b(?!\s+(?:\d|đầu|cuối|một lần|/))"
)
_OCCASIONS = (
    "tết nguyên đán|tết trung thu|tết thiếu nhi|tết|lễ khai giảng|khai giảng|năm học mới|đầu năm học|mùa mưa bão|"
    "mùa mưa|mùa bão|mùa lũ|mùa khô|mùa hè|mùa đông|kỳ nghỉ hè|nghỉ hè|kỳ nghỉ|kỳ họp(?: cuối năm| giữa năm)?|kỳ thi|"
    "đại hội|bầu cử|vụ thu hoạch"
)
_OCCASION = re.compile(
    rf"\b(?:trước|sau|trong|vào|nhân|phục vụ)\s+(?:(?:dịp|ngày|lễ|thời điểm)\s+)?(?P<what>{_OCCASIONS})\b"
    r"(?P<dated>(?=\s*\(?(?:ngày\s+)?\d{1,2}[/.-]))?"
)
_MONTH_DAY = re.compile(
    r"\b(?:(?:trước|chậm nhất(?: là)?|vào)\s+)?ngày\s+(?P<day>\d{1,2})\b(?!\s*(?:[/.-]\s*\d|tháng))"
)
_REACH = 90  # characters between a period and how often


@dataclass(frozen=True, slots=True)
class Spell:
    """One such time: its characters, hours at most, or the occasion, or the day of any month."""

    span: Span
    hours: float | None = None  # at most; negative: ahead of something, at least
    occasion: str | None = None
    day: int | None = None

    @property
    def says(self) -> bool:
        """Say whether there is anything to compare: "ngày khai giảng 05/9" says no more than its day."""
        return (self.hours, self.occasion, self.day) != (None, None, None)


def often(lowered: str, span: Span, by_rule: float) -> float:
    """Return how often a year work comes back whose period stands at ``span``: "mỗi tuần … ít nhất 2 lần" is 104."""
    written = lowered[slice(*span)]
    if found := next(_counts(lowered, span), None):
        return _number(found["count"] or found["number"]) * _A_YEAR[found["period"] or found["within"]]
    if _COUNT.search(written) or not by_rule:
        return by_rule
    after = re.split(r"[;.]\s", lowered[span[1] : span[1] + _REACH])[0]
    before = re.split(r"[;.]\s", lowered[max(0, span[0] - _REACH) : span[0]])[-1]
    count = _COUNT.search(after) or _last(_COUNT, before)
    return by_rule * (_number(count["count"]) if count else 1)


def with_count(lowered: str, span: Span) -> Span:
    """Return the place of a period with the count that stands right beside it: "mỗi tuần ít nhất 02 lần"."""
    start, end = span
    if after := _ADJACENT_AFTER.match(lowered, end):
        end = after.end()
    if before := _ADJACENT_BEFORE.search(lowered[max(0, start - _REACH) : start]):
        start -= len(before.group())
    return start, end


def counted_periods(lowered: str, span: Span) -> Iterator[Span]:
    """Yield the places of "hai đợt trong năm" and the like."""
    return (found.span() for found in _counts(lowered, span))


def _counts(lowered: str, span: Span) -> Iterator[re.Match[str]]:
    for found in _COUNT_IN_PERIOD.finditer(lowered, *span):
        if not _NUMBER_BEFORE.search(lowered[max(0, found.start() - 8) : found.start()]):
            yield found  # not the end of "ba tháng một lần"


def spells(lowered: str, span: Span) -> Iterator[Spell]:
    """Yield durations, occasions and days of any month within a place."""
    for found in _DURATION.finditer(lowered, *span):
        hours = _number(found["number"]) * _HOURS[found["unit"]]
        ahead = lowered.startswith(" trước", found.end())  # "chậm nhất 15 ngày trước ngày giao quân": more is better
        yield Spell(found.span(), hours=-hours if ahead else hours)
    for found in _OCCASION.finditer(lowered, *span):
        yield Spell(found.span(), occasion=None if found["dated"] is not None else found["what"])
    for found in _MONTH_DAY.finditer(lowered, *span):
        yield Spell(found.span(), day=int(found["day"]))


def _number(written: str) -> int:
    return _NUMBERS.get(written) or int(written)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(text))), None)
