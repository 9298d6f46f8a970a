"""Work that comes back (định kỳ): what directives write, as RFC 5545 rules.

"Trước ngày 15 hằng tháng" becomes ``BYMONTHDAY=14``: the rule names the last day on which the work is in time,
as ``due`` does for "trước ngày 30/6/2024" (29 June). "Trước ngày 01" is the last day of the month before (``-1``).
A month is left out where the text does not fix it.
"""

import re
from dataclasses import dataclass

from conglap.directives.tasks.frequencies import PERIODS, RULES, find_frequency, rule_of_frequency

_EVERY = r"(?:hằng|hàng|mỗi)"
_ORDER = [name for name, _ in PERIODS]
_PERIOD = r"(?:0?6|sáu) tháng|ngày|tuần|tháng|quý|năm"

# The looks ahead name the first syllables, so that nothing else is tried at any other.
_CALENDAR = re.compile(
    r"(?=trước|chậm|vào|muộn|các|ngày)"
    r"(?P<before>trước\s+|chậm nhất\s+(?:là\s+)?(?:vào\s+)?|vào\s+|muộn nhất\s+(?:là\s+)?)?"
    r"(?:các\s+)?ngày\s+(?:mùng\s+)?(?P<day>\d{1,2})(?:\s?(?:/|tháng)\s?(?P<month>\d{1,2})|\s*(?:,|và)\s*"
    r"(?:ngày\s+)?(?P<second>\d{1,2})(?!\d|\s?/|\s+tháng))?(?P<more>(?:\s*(?:,|;|"
    r"và)\s*(?:trước\s+)?(?:ngày\s+)?\d{1,2}\s?(?:/|tháng)\s?\d{1,2})*)"
    r"\s*(?:của\s+)?(?:(?P<unit>tháng (?:cuối|đầu|thứ ba)\s*(?:của\s+)?(?:hằng\s+|hàng\s+|mỗi\s+)?quý)|"
    + _EVERY
    + r"\s+(?P<every>tháng|quý|năm))"
)
# "báo cáo 6 tháng trước ngày 15/6, năm trước ngày 15/12": each period with its own day.
_PAIR = re.compile(
    rf"(?=0?6 tháng|{_EVERY}|cả|năm|định)"
    rf"(?:(?:0?6 tháng|(?:{_EVERY}\s+|cả\s+)?năm)\s*[,(]?|\b(?:định kỳ )?{_EVERY} năm\b[^.;:]{{0,120}}?)\s*"
    r"(?P<before>trước|chậm nhất(?:\s+là)?|vào)\s+"
    r"(?:vào\s+)?(?:ngày\s+)?"
    r"(?P<day>\d{1,2})\s?(?:/|tháng)\s?(?P<month>\d{1,2})(?!\s?(?:[/\d]|năm))"
)
_COMES_BACK = re.compile(rf"\b(?:{_EVERY}|định kỳ)\s")
# "báo cáo tháng trước ngày 20", "hằng tháng (chậm nhất ngày 25)"
_BY_MONTH = re.compile(
    rf"(?=(?:báo cáo|{_EVERY}) t)"
    rf"\b(?:báo cáo|{_EVERY}) tháng\s*[,(]?\s*(?P<before>trước|vào|chậm nhất(?: là)?)\s+(?:vào\s+)?"
    r"ngày (?P<day>\d{1,2})(?!\d|\s?(?:/|tháng))"
)
_MONTH_OF_YEAR = re.compile(rf"\btháng (?P<month>0?[1-9]|1[0-2])\s+(?:của\s+)?{_EVERY}\s+năm\b")
_WEEKDAYS = {"hai": "MO", "ba": "TU", "tư": "WE", "năm": "TH", "sáu": "FR", "bảy": "SA"}
_WEEKDAYS |= dict(zip("234567", _WEEKDAYS.values(), strict=True))
_ORDER_OF_DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
_WEEKLY = re.compile(
    rf"(?P<before>\btrước\s+)?(?:thứ\s+(?P<day>{'|'.join(_WEEKDAYS)})|(?P<sunday>chủ nhật))\b\s*,?\s*{_EVERY}\s+tuần\b"
)
_EACH = re.compile(
    rf"\bđịnh kỳ(?:\s*\(?(?:theo\s+)?(?:{_EVERY}\s+)?(?P<p1>{_PERIOD})(?P<more1>(?:\s*(?:,|/|và|"
    rf"hoặc)\s*(?:{_EVERY}\s+)?(?:{_PERIOD}))*)\b)?"
    rf"|\b{_EVERY}\s+(?P<p2>{_PERIOD})\b"
    rf"|\b(?P<p3>0?6 tháng|quý|năm|tháng)\s+(?:0?1|một)\s+lần\b"
    rf"|\bbáo cáo\s+(?P<p4>6 tháng|quý|tháng|tuần)\b(?!\s+(?:\d|[iv]+\b|đầu|cuối|này))"
)


# "Kế hoạch hằng năm", "đánh giá cán bộ hằng năm" say which plan is meant, not when the work is done.
_OF_A_THING = re.compile(
    r"(?:kế hoạch|nhiệm vụ|chỉ tiêu|dự toán|cán bộ|công chức|viên chức|ngân sách|năm và|năm,|\d{4} và|"
    r"dài hạn và|trung hạn và|trợ cấp|phụ cấp|tiền lương|thu nhập|định mức|bổ sung|"
    r"sinh hoạt phí|kinh phí|thi đua|danh hiệu|kinh tế - xã hội|kinh tế xã hội|"
    r"đã cấp|được cấp|được giao|chương trình|công tác|khen thưởng|xếp loại|phân loại)\s+$"
)

# Most sentences name no period: cheap looks spare the long ones.
_HINTS = (
    "định kỳ",
    "hằng ",
    "hàng n",
    "hàng q",
    "hàng t",
    "mỗi ",
    "lần",
    "tháng cuối",
    "tháng đầu",
    "báo cáo 6",
    "báo cáo quý",
    "báo cáo th",
    "báo cáo tu",
    "6 tháng",
)


@dataclass(slots=True)  # not frozen: that doubles the time, and many are made
class Recurrence:
    """A recurring time: its characters and its RRULE, ``None`` where no period is named."""

    start: int
    end: int
    rule: str | None


def find_recurrence(lowered: str, start: int, end: int) -> Recurrence | None:
    """Return the first recurring time between two places of the lower-case text; a calendar day wins over a period."""
    for hint in _HINTS:
        if lowered.find(hint, start, end) >= 0:
            break
    else:
        return None
    if fixed := _fixed_day(lowered, start, end):
        return fixed
    if match := _CALENDAR.search(lowered, start, end):
        return Recurrence(match.start(), match.end(), _calendar_rule(match))
    if match := find_frequency(lowered, start, end):
        return Recurrence(match.start(), match.end(), rule_of_frequency(match))
    if match := _MONTH_OF_YEAR.search(lowered, start, end):
        return Recurrence(match.start(), match.end(), f"FREQ=YEARLY;BYMONTH={int(match.group('month'))}")
    found = None
    for match in _EACH.finditer(lowered, start, end):
        if match.group("p2") and _OF_A_THING.search(lowered[max(start, match.start() - 20) : match.start()]):
            continue
        rule = _period_rule(match)
        if found is None or (found.rule is None and rule is not None):
            found = Recurrence(match.start(), match.end(), rule)
    return found


def _fixed_day(lowered: str, start: int, end: int) -> Recurrence | None:
    """Return a recurring time that names its day of the week, of the month, or of each of several periods."""
    if lowered.find(" tuần", start, end) >= 0 and (match := _WEEKLY.search(lowered, start, end)):
        day = "SU" if match.group("sunday") else _WEEKDAYS[match.group("day")]
        if match.group("before"):
            day = _ORDER_OF_DAYS[_ORDER_OF_DAYS.index(day) - 1]
        return Recurrence(match.start(), match.end(), f"FREQ=WEEKLY;BYDAY={day}")
    pairs = list(_PAIR.finditer(lowered, start, end))
    if len(pairs) > 1 or (pairs and _COMES_BACK.search(lowered, max(start, pairs[0].start() - 25), pairs[0].end())):
        before = pairs[0].group("before") == "trước"
        days = [(int(match.group("day")), int(match.group("month"))) for match in pairs]
        rule = _yearly_rule(days, before=before)
        return Recurrence(pairs[0].start(), pairs[-1].end(), rule) if rule else None
    if match := _BY_MONTH.search(lowered, start, end):
        by_day = _in_month(int(match.group("day")), before=match.group("before") == "trước")
        return Recurrence(match.start(), match.end(), f"FREQ=MONTHLY;BYMONTHDAY={by_day}")
    return None


def _period_rule(match: re.Match[str]) -> str | None:
    """Return the rule of the shortest period that the words name."""
    names = [name for group in ("p1", "p2", "p3", "p4") if (name := match.group(group))]
    names += re.findall(_PERIOD, match.group("more1") or "")
    if not names:
        return None
    return RULES[min((_plain(name) for name in names), key=_ORDER.index)]


def _plain(period: str) -> str:
    return "6 tháng" if period.endswith(" tháng") else period


def _calendar_rule(match: re.Match[str]) -> str | None:
    before = (match.group("before") or "").startswith("trước")
    day = int(match.group("day"))
    if match.group("month"):
        more = re.findall(r"(\d{1,2})\s?(?:/|tháng)\s?(\d{1,2})", match.group("more") or "")
        days = [(day, int(match.group("month"))), *((int(other), int(month)) for other, month in more)]
        return _yearly_rule(days, before=before)
    if not 1 <= day <= 31:
        return None
    second = f",{_in_month(int(match.group('second')), before=before)}" if match.group("second") else ""
    by_day = f"BYMONTHDAY={_in_month(day, before=before)}{second}"
    if match.group("unit"):
        quarters = "1,4,7,10" if "đầu" in match.group("unit") else "3,6,9,12"
        return f"FREQ=YEARLY;BYMONTH={quarters};{by_day}"
    return f"{RULES[match.group('every')]};{by_day}"


def _yearly_rule(days: list[tuple[int, int]], *, before: bool) -> str | None:
    """Return the rule of days and months of every year, the day before each where they must not be reached."""
    if any(not (1 <= day <= 31 and 1 <= month <= 12) for day, month in days):
        return None
    months = sorted({_month_due(month, day, before) for day, month in days})
    in_month = sorted({_in_month(day, before=before) for day, _ in days})
    return f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))};BYMONTHDAY={','.join(map(str, in_month))}"


def _in_month(day: int, *, before: bool) -> int:
    """Return the last day in time as BYMONTHDAY counts: before the first is the last day (-1) of the month before."""
    return day - 1 or -1 if before else day


def _month_due(month: int, day: int, before: bool) -> int:
    """Return the month of the last day in time: before the first of a month is still the month before."""
    return (month - 2) % 12 + 1 if before and day == 1 else month
