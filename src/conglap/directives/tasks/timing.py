"""The time of a task (thời gian thực hiện): deadline, recurring, continuous, by guidance, unspecified.

A day counts as a deadline only after words that make it one ("trước ngày", "chậm nhất", "trong quý"…), so the
dates of cited documents never do. Where a task has several times, the day comes first, then recurring work,
then continuous work; of several days the first one written. Work that opens with "Hằng năm, …" is recurring.
"""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence

from conglap.directives.records import Span, Timing, TimingKind
from conglap.directives.tasks.recurrence import Recurrence, find_recurrence
from conglap.directives.tasks.relative_terms import relative_term, term_of_event
from conglap.directives.tasks.written_days import WrittenDay, first_figure, written_days

_CLOCK = r"\d{1,2}\s?(?:h|g|giờ)\s?(?:\d{2})?\s?(?:phút|’|')?(?:\s+(?:sáng|chiều))?[,\s]+"
_WEEKDAY = r"(?:thứ\s+\w+|chủ nhật)\s*,?\s*"
DAY_BEFORE = re.compile(r"(?P<words>\btrước\s+(?:thời điểm\s+|hết\s+)?(?:ngày\s+|" + _WEEKDAY + r"(?:ngày\s+)?)?)$")
_HOUR_BEFORE = re.compile(
    r"(?P<words>\b(?:trước|đến|chậm nhất(?: là)?(?: vào)?|(?:hạn (?:cuối|chót)|thời hạn)[^.;,:\d]{0,30}:)\s+(?:lúc\s+)?"
    + _CLOCK
    + r"(?:ngày\s+|"
    + _WEEKDAY
    + r"(?:ngày\s+)?)?)$"
)
_BY = re.compile(
    r"(?P<words>\b(?:chậm nhất|muộn nhất|hạn chót|hạn cuối(?: cùng)?|thời hạn(?: hoàn thành)?|không quá|"
    r"không (?:muộn|chậm|trễ) hơn|trễ nhất|hết|đến|tới|"
    r"tại (?:phiên|kỳ) họp(?:\s+[^\W\d]+){0,4}?|"
    r"xong|hoàn thành|kết thúc|trong|vào)\s*(?:là\s+|:\s*)?(?:hết\s+|trong\s+|vào\s+|đến\s+|cuối\s+|"
    r"nửa (?:đầu|cuối)\s+|khoảng\s+|tuần (?:đầu|cuối|thứ \w+|\d)\s+(?:của\s+)?|"
    r"\d{1,2} ngày (?:(?:đầu|cuối)\s+(?:của\s+)?|(?:\d{1,2}(?:,| và| -|-)\s*)+))*"
    r"(?:cuối\s+|đầu\s+|giữa\s+)?(?:ngày\s+|" + _WEEKDAY + r"(?:ngày\s+)?)?)$"
)
_FROM = re.compile(r"(?P<words>\btừ\s+(?:hết\s+)?(?:ngày\s+)?\d{1,2}(?:/\d{1,2})?(?:/\d{4})?\s*[-–]\s*(?:ngày\s+)?)$")
_TARGET = re.compile(r"(?:tầm nhìn|giai đoạn|thời kỳ|đã được|tính|mục tiêu|từ \D{0,5}\d{4}) *,?\s*$")
_PLAN_NAME = re.compile(r"(?:quy hoạch|chiến lược|chương trình|đề án|kế hoạch|lộ trình)[^,;.:]{0,80}$")
_OPENING = re.compile(r"^\s*(?:vào\s+)?(?:ngày\s+|(?:khoảng\s+)?(?:đầu|giữa|cuối)\s+|khoảng\s+)?$")
_AFTER_OPENING = re.compile(r"\s*[,:]|\s+(?!và\b|về\b|của\b|là\b)[^\W\d]")
# "các dự án khởi công trước ngày 01/01/2020": a day so long gone tells of what the work is about.
_LONG_GONE = dt.timedelta(days=60)

# "… đến ngày 15/5/2026 các bộ, cơ quan chưa phân bổ": how things stood on that day
_STATE_THEN = re.compile(r"[^.;:]{0,60}?\s(?:chưa|vẫn chưa|còn tồn)\s")
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEARS_OWN = re.compile(r"\b(?:báo cáo|cả|và) năm\s*[,(]?\s*$")
_CONTINUOUS = re.compile(r"t(?<!\wt)hường xuyên\b")
_NOT_CONTINUOUS_AFTER = re.compile(
    r"(?:\bchi|giáo dục|nhiệm vụ|không|trọng tâm,|kinh phí|chi phí|vốn|nguồn thu|tính|công việc|"
    r"hoạt động chi|sửa chữa|bảo dưỡng|"
    r"chưa được thực hiện|khách hàng|chế độ)\s+$"
)
_AS_APPOINTED = re.compile(
    r"[tđ](?<!\w[tđ])(?:(?<=t)heo|(?<=đ)úng)\s+(?:thời gian|thời hạn|tiến độ|lộ trình)(?:\s+(?:được|đã|theo|do|"
    r"mà))*\s+(?:quy định|hướng dẫn|yêu cầu)\b[^,;.]{0,60}"
)


_HINTS = (
    "định kỳ", "hằng ", "hàng ", "mỗi ", "quý ", "quy định", "thường xuyên", "sau khi", "tháng ", "lần", "trước ",
    "năm nay", "từ nay",
)  # fmt: skip
_WINDOW = 70
_NESTED = 8  # citations one inside another; there are hardly two


def read_timing(text: str, lowered: str, span: Span, on: dt.date | None, cited: Sequence[Span] = ()) -> Timing:
    """Return the time that running words give; ``on`` is the document's date, ``cited`` the spans of citations."""
    start, end = span
    if first_figure(lowered, start, end) < 0:
        for hint in _HINTS:
            if lowered.find(hint, start, end) >= 0:
                break
        else:
            return Timing()  # most sentences: a cheap look spares the long ones
    recurrence = find_recurrence(lowered, start, end)
    if recurrence and recurrence.rule and recurrence.start <= start + 2:
        return timing_of(text, TimingKind.RECURRING, (recurrence.start, recurrence.end), rule=recurrence.rule)
    deadline = _first_deadline(text, lowered, span, on, cited, recurrence)
    if deadline and not (recurrence and recurrence.rule and _of_every_year(lowered, recurrence, deadline)):
        return deadline
    if recurrence:
        return timing_of(text, TimingKind.RECURRING, (recurrence.start, recurrence.end), rule=recurrence.rule)
    for match in _CONTINUOUS.finditer(lowered, start, end):
        if not _NOT_CONTINUOUS_AFTER.search(lowered[max(start, match.start() - 30) : match.start()]):
            return timing_of(text, TimingKind.CONTINUOUS, match.span())
    if lowered.find("quy định", start, end) >= 0 and (appointed := _AS_APPOINTED.search(lowered, start, end)):
        return timing_of(text, TimingKind.BY_GUIDANCE, appointed.span())
    return Timing()


def _of_every_year(lowered: str, recurrence: Recurrence, deadline: Timing) -> bool:
    """Say whether a day goes on with a recurring time: "báo cáo quý …, báo cáo năm trước ngày 10/12"."""
    start, end = deadline.span or (0, 0)
    yearless = not _A_YEAR.search(lowered, start, end)
    return yearless and recurrence.end < start and _YEARS_OWN.search(lowered[recurrence.end : start]) is not None


def in_citation(place: int, cited: Sequence[Span]) -> bool:
    """Say whether a place stands in one of the citations, given in reading order: only the last before it can reach."""
    before = bisect_left(cited, (place + 1, 0))
    return any(place < end for _, end in cited[max(0, before - _NESTED) : before])


def _first_deadline(
    text: str,
    lowered: str,
    span: Span,
    on: dt.date | None,
    cited: Sequence[Span],
    recurrence: Recurrence | None,
) -> Timing | None:
    """Return the first day by which something is due, or a relative term, whichever is written first."""
    start, end = span
    found: list[tuple[int, Timing]] = []
    about: tuple[int, Timing] | None = None  # "báo cáo quý I": the time that the report is about
    for day in written_days(lowered, start, end, on):
        if recurrence and day.start < recurrence.end and recurrence.start < day.end:
            continue
        if in_citation(day.start, cited):
            continue
        timing = _as_deadline(text, lowered, start, day)
        if timing and on and day.has_year and timing.due and timing.due < on - _LONG_GONE:
            continue
        if timing and day.unit in ("quarter", "half") and timing.span == (day.start, day.end):
            about = about or (day.start, timing)
        elif timing:
            found.append((day.start, timing))
            break
    if term := relative_term(lowered, start, end):
        found.append((term[0], timing_of(text, TimingKind.DEADLINE, trimmed(text, term))))
    if about and not found:
        found.append(about)
    if not found and (event := term_of_event(lowered, start, end)):
        return timing_of(text, TimingKind.DEADLINE, trimmed(text, event))
    return min(found, key=lambda item: (item[1].due is None, item[0]))[1] if found else None


def _as_deadline(text: str, lowered: str, start: int, day: WrittenDay) -> Timing | None:
    """Return the deadline that a written day makes with the words before it, or ``None``."""
    left = lowered[max(start, day.start - _WINDOW) : day.start]
    if match := _HOUR_BEFORE.search(left):
        return _deadline(text, day, match, day.last)
    if match := DAY_BEFORE.search(left):
        if (
            re.search(r"\b(?:đã|được|có hiệu lực|ban hành)\s+(?:\S+\s+){0,6}$", left[: match.start()])
            and "hoàn thành" not in left
            and "xong" not in left
        ):
            return None
        return _deadline(text, day, match, day.first - dt.timedelta(days=1) if day.first else None)
    if match := _FROM.search(left):
        return _deadline(text, day, match, day.last)
    if match := _BY.search(left):
        told_of = match.group("words").startswith(("đến", "tới")) and _STATE_THEN.match(lowered, day.end)
        return _deadline(text, day, match, day.last) if not told_of and _is_time(left, match, day) else None
    if day.unit in ("quarter", "half") and not _TARGET.search(left) and not _PLAN_NAME.search(left):
        return timing_of(text, TimingKind.DEADLINE, (day.start, day.end), due=day.last)
    if _OPENING.match(lowered[start : day.start]) and (day.unit == "day" or _AFTER_OPENING.match(lowered, day.end)):
        return timing_of(text, TimingKind.DEADLINE, (day.start, day.end), due=day.last)
    return None


def _is_time(left: str, match: re.Match[str], day: WrittenDay) -> bool:
    """Say whether "đến / trong / hết … năm 2030" is a time of the work and not a part of a name or a target."""
    words, before = match.group("words"), left[: match.start()]
    if _TARGET.search(before):
        return False
    if words.startswith("tại"):
        return day.unit == "month" or "cuối" in words
    if day.unit != "year" or "hết" in words or "cuối" in words:
        return True
    if words.startswith("trong"):
        return True
    if words.startswith(("đến", "tới")):
        return bool(
            re.search(r"(?:^\s*|[.;:,]\s*|phấn đấu\s+|chậm nhất\s+|hoàn thành\s+)$", before)
        ) and not _PLAN_NAME.search(before)
    return not _PLAN_NAME.search(before)


def _deadline(text: str, day: WrittenDay, match: re.Match[str], due: dt.date | None) -> Timing:
    return timing_of(text, TimingKind.DEADLINE, (day.start - len(match.group("words")), day.end), due=due)


def timing_of(text: str, kind: TimingKind, span: Span, due: dt.date | None = None, rule: str | None = None) -> Timing:
    """Return a time with the words that say it."""
    return Timing(kind, text[span[0] : span[1]], due, rule, span)


def trimmed(text: str, span: Span) -> Span:
    """Return the span without blanks and closing punctuation at its ends."""
    start, end = span
    while start < end and text[start] in " \t\n-–:":
        start += 1
    while end > start and text[end - 1] in " \t\n.;,/":
        end -= 1
    return start, end
