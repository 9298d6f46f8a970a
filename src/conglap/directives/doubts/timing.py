"""Doubts about the time of a task (thời gian thực hiện) and what it must bring forth (sản phẩm)."""

import datetime as dt
import re
from collections.abc import Iterator

from conglap.base.dates import format_day
from conglap.directives.doubts.reading import Found, Reading
from conglap.directives.records import Task, TimingKind
from conglap.directives.tasks.timing import in_citation
from conglap.directives.tasks.written_days import written_days

_FAR = dt.timedelta(days=366 * 11)
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURE = re.compile("[0-9]")
_LIMITS = ("trước ngày", "chậm nhất", "muộn nhất", "hạn chót", "hạn cuối", "đến hết", "thời hạn(?: hoàn thành)?:?")
_LIMIT = re.compile(
    "|".join(rf"{words}\s+(?:\w+\s+){{0,3}}?\d" for words in _LIMITS) + r"|trong (?:quý|tháng)\s+(?:\d|[ivx]+\b)"
)
_RECURS = re.compile(r"\b(?:định kỳ|(?:hằng|hàng) (?:tháng|quý|năm|tuần)|(?:06|6) tháng(?: đầu năm| một lần|, năm))\b")
_DAY = re.compile(
    r"(?:trước|chậm nhất|muộn nhất|hết|đến|trong|xong)\s+(?:là\s+)?(?:ngày\s+|tháng\s+|quý\s+)(\d{1,2}\S*|[ivx]+\b\S*)"
)
_LONG_OUTPUT = 140


def limit_not_read(reading: Reading) -> Iterator[Found]:
    """Words that set a time, and no time was read."""
    cited = [one.span for one in reading.citations]
    for task in _with(reading, TimingKind.UNSPECIFIED):
        if not _FIGURE.search(reading.text, *task.span) and not reading.has(" quý ", task.span):
            continue
        found = _LIMIT.search(reading.lowered, *task.span)
        if found and not in_citation(found.end() - 1, cited):
            yield Found(task.id, found.span(), f"Câu có “{reading.text[slice(*found.span())]}…” nhưng không đọc được.")


def day_ahead(reading: Reading) -> Iterator[Found]:
    """A day after the document's own stands in a task without a time."""
    own = reading.fields.date
    if own is None:
        return
    cited = [one.span for one in reading.citations]
    for task in reading.tasks:
        if task.timing.kind in (TimingKind.DEADLINE, TimingKind.RECURRING):
            continue
        for day in written_days(reading.lowered, *task.span, None):
            ahead = day.unit in ("day", "month", "quarter") and day.last is not None and day.last > own
            if ahead and not in_citation(day.start, cited):
                words = reading.text[day.start : day.end]
                yield Found(task.id, (day.start, day.end), f"Câu có mốc “{words}” nhưng không đọc được thời hạn.")
                break


def recurrence_beside(reading: Reading) -> Iterator[Found]:
    """A day and a period in one task: "định kỳ 6 tháng (trước ngày 15/6 …)"."""
    for task in _with(reading, TimingKind.DEADLINE):
        if not reading.has("định kỳ", task.span) and not reading.has("ng năm", task.span):
            continue
        if found := _RECURS.search(reading.lowered, *task.span):
            reason = f"Có cả thời hạn và chữ “{reading.text[slice(*found.span())]}”: có thể là việc định kỳ."
            yield Found(task.id, found.span(), reason)


def two_days(reading: Reading) -> Iterator[Found]:
    """Two days by which something is due: only one was taken."""
    for task in _with(reading, TimingKind.DEADLINE):
        if task.timing.due is None:
            continue
        days = {found[1].strip(".,;") for found in _DAY.finditer(reading.lowered, *task.span)}
        if len(days) > 1:
            yield Found(task.id, task.timing.span, "Câu có hai mốc thời gian trở lên, chỉ lấy một.")


def due_before_document(reading: Reading) -> Iterator[Found]:
    """Due before the document's own day, or more than ten years after."""
    own = reading.fields.date
    for task in _with(reading, TimingKind.DEADLINE):
        due = task.timing.due
        if own is None or due is None:
            continue
        if due < own:
            yield Found(task.id, task.timing.span, f"Thời hạn {format_day(due)} ở trước ngày ban hành văn bản.")
        elif due > own + _FAR:
            yield Found(task.id, task.timing.span, f"Thời hạn {format_day(due)} quá xa ngày ban hành văn bản.")


def year_supplied(reading: Reading) -> Iterator[Found]:
    """A day without its year, and no day of the document to take the year from; late in a year the next is meant."""
    own = reading.fields.date
    for task in _with(reading, TimingKind.DEADLINE):
        timing = task.timing
        if _YEAR.search(timing.as_written or ""):
            continue
        if timing.due is None:
            if _A_DAY.search(timing.as_written or ""):
                yield Found(task.id, timing.span, f"“{timing.as_written}” không ghi năm; máy không rõ là năm nào.")
        elif own is None or (timing.due - own).days > 270 or own.month == 12 or timing.due.year > own.year:
            yield Found(
                task.id, timing.span, f"“{timing.as_written}” không ghi năm; máy hiểu là năm {timing.due.year}."
            )


_A_DAY = re.compile(r"\d{1,2}/\d{1,2}|tháng \d|quý [1-4iv]", re.IGNORECASE)


def of_a_thing(reading: Reading) -> Iterator[Found]:
    """ "… mức hỗ trợ hằng năm …" deep in the sentence and far from work that comes back: it may tell of a thing."""
    for task in _with(reading, TimingKind.RECURRING):
        start, end = task.timing.span or task.span
        bare = _BARE_PERIOD.fullmatch(reading.lowered, start, end)
        if bare and start > task.span[0] + 40 and not _COMES_BACK.search(reading.lowered, start - 60, end + 40):
            words = reading.text[start:end]
            yield Found(task.id, (start, end), f"“{words}” có thể chỉ nói về sự vật, không phải việc định kỳ.")


_BARE_PERIOD = re.compile(r"(?:hằng|hàng|mỗi) (?:tháng|quý|năm|tuần|ngày)")
_COMES_BACK = re.compile(
    r"báo cáo|kiểm tra|tổ chức|tổng kết|sơ kết|rà soát|đánh giá|họp|tập huấn|định kỳ|thống kê|xây dựng|cập nhật|"
    r"giao ban|bố trí|lập "
)


def in_brackets(reading: Reading) -> Iterator[Found]:
    """A time inside long brackets: it may tell of what is named there."""
    for task in reading.tasks:
        if task.timing.span is None or task.timing.kind is TimingKind.UNSPECIFIED:
            continue
        start, end = task.timing.span
        opened = reading.text.rfind("(", task.span[0], start)
        closed = reading.text.find(")", opened, task.span[1]) if opened >= 0 else -1
        if closed >= end and closed - opened > _LONG_BRACKETS:
            words = reading.text[start:end]
            yield Found(task.id, (start, end), f"“{words}” nằm trong ngoặc, có thể không phải thời hạn của việc này.")


_LONG_BRACKETS = 70


def rule_not_read(reading: Reading) -> Iterator[Found]:
    """Recurring work without its period."""
    for task in _with(reading, TimingKind.RECURRING):
        if task.timing.rule is None:
            yield Found(task.id, task.timing.span, "Việc định kỳ nhưng không rõ bao lâu một lần.")


def odd_output(reading: Reading) -> Iterator[Found]:
    """An output of a whole sentence."""
    for task in reading.tasks:
        if task.output and len(task.output) > _LONG_OUTPUT:
            yield Found(task.id, task.span, "Sản phẩm đọc được dài khác thường, có thể lẫn nội dung công việc.")


def _with(reading: Reading, kind: TimingKind) -> Iterator[Task]:
    return (task for task in reading.tasks if task.timing.kind is kind)
