"""Terms without a day: "trong 10 ngày kể từ khi nhận", "ngay sau khi …", "xong trước Tết" (thời hạn)."""

import re

from conglap.directives.records import Span
from conglap.directives.tasks.written_days import first_figure

RELATIVE = re.compile(
    r"\b(?:(?:trong|sau|không quá|chậm nhất|muộn nhất|tối đa)\s+)(?:là\s+|sau\s+)?(?:thời (?:hạn|gian)\s+|vòng\s+)?"
    r"(?:là\s+|không quá\s+|tối đa\s+)?\d{1,3}\s*(?:\([^)]{1,20}\)\s*)?(?:ngày|tháng|giờ|tuần|h\b)"
    r"(?!\s+(?:\d|đầu\b|cuối\b))(?:\s+làm việc)?,?\s*"
    r"(?P<since>(?:kể\s+)?từ\s+(?:khi|ngày|lúc|thời điểm)\s+(?!\d)[^,;.:]{1,80}|sau khi\s+[^,;.:]{1,80})?"
    r"|\bngay sau khi\s+[^,;.:]{1,80}"
    r"|\b\d{1,3}\s*(?:\([^)]{1,20}\)\s*)?(?:ngày|giờ|tháng)(?:\s+làm việc)?,?\s+kể từ\s+(?!\d)[^,;.:]{1,80}"
)
_RELATIVE_HINT = re.compile(r"[0-9]\s*(?:\([^)]{1,20}\)\s*)?(?:ngày|tháng|giờ|tuần|h\b)")
_LEADS = re.compile("trong|sau|không quá|chậm nhất|muộn nhất|tối đa")
_LONGEST_BEFORE_FIGURE = 80  # "chậm nhất là sau thời hạn không quá " and more blanks
# "hoàn thành trước kỳ họp", "xong trước Tết": an event by which it must be done, of no known day
_EVENT = re.compile(
    r"\b(?:hoàn thành|xong|kết thúc|hoàn tất)\s+(?:(?!sau\b)[^\s,.;:]+\s+){0,6}?"
    r"(?P<term>trước\s+(?:khi\s+)?(?:thời điểm\s+|dịp\s+)?"
    r"(?:các\s+)?(?:ngày\s+(?!\d)|kỳ họp|tết|đại hội|mùa|năm học|khai giảng|hội nghị|lễ|bầu cử|cuộc bầu cử|"
    r"bước vào|tổ chức|tiến hành)[^,;.:]{0,60})"
)

_FORECAST = re.compile(r"\b(?:dự báo|nguy hiểm|cảnh báo|diễn biến)\s+$")


def relative_term(lowered: str, start: int, end: int) -> Span | None:
    """Return where "trong 10 ngày", "ngay sau khi …" stand: looked for only where a figure or "sau khi" stands."""
    begin = _may_begin(lowered, start, end)
    if begin < 0:
        return None
    for match in RELATIVE.finditer(lowered, begin, end):
        if _FORECAST.search(lowered, max(start, match.start() - 20), match.start()):
            continue  # "vùng nguy hiểm trong 48 giờ tới"
        if match.group("since") or not match.group().startswith("sau"):
            return match.span()
    return None


def _may_begin(lowered: str, start: int, end: int) -> int:
    """Return where "ngay sau khi" or the words before a figure with a unit begin, -1 where there are none."""
    event = lowered.find("ngay sau khi", start, end)
    if first_figure(lowered, start, end) < 0:
        return event
    since = lowered.find("kể từ", start, end) >= 0
    for figure in _RELATIVE_HINT.finditer(lowered, start, end):
        before = max(start, figure.start() - _LONGEST_BEFORE_FIGURE)
        if since or _LEADS.search(lowered, before, figure.start()):
            return before if event < 0 else min(before, event)
    return event


def term_of_event(lowered: str, start: int, end: int) -> Span | None:
    """Return where the event stands before which work must be done: "trước kỳ họp", "trước mùa mưa bão"."""
    if lowered.find("trước ", start, end) < 0:
        return None
    match = _EVENT.search(lowered, start, end)
    return match.span("term") if match else None
