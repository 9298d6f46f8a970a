"""Days, months, quarters and years as directives write them (ngày, tháng, quý, năm), with the last day of each.

All patterns read the text in lower case (``str.lower`` keeps the places of Vietnamese letters).
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from conglap.base.dates import last_day_of_month, last_day_of_quarter

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_YEAR = r"(?:\s*(?:,\s*)?(?:của\s+)?(?:năm|/|-)\s*(?P<{name}>(?:19|20)\d\d)\b)"

_WRITTEN = re.compile(
    # How they begin, the first letter alone: at any other letter none of the forms below is tried.
    r"(?=[0-9tsqn](?:(?<=[0-9])|(?<=t)háng\s|(?<=s)áu|(?<=q)|(?<=n)ăm))(?:"
    r"(?<![\d/.-])(?P<d1>\d{1,2})\s?[/.-]\s?(?P<m1>\d{1,2})\s?[/.-]\s?(?P<y1>(?:19|20)\d\d)\b"
    r"|(?<![\d/.-])(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})\b" + _YEAR.format(name="y2") + "?"
    r"|(?:(?<=ngày )|(?<=trước )|(?<=đến ))(?P<d3>\d{1,2})/(?P<m3>\d{1,2})(?![\d/])"
    r"|(?P<half>(?:0?6|sáu) tháng (?P<which>đầu|cuối) năm)(?:\s+(?P<y7>(?:19|20)\d\d))?"
    r"|(?<!\d )\btháng\s+(?P<m4>\d{1,2})\b(?:\s?(?:[-–,]|và)\s?(?:tháng\s+)?(?P<m5>\d{1,2})(?=\s*(?:/|năm|$|[;.)])))?"
    + _YEAR.format(name="y4")
    + "?"
    r"|(?<!mỗi )(?<!hằng )(?<!hàng )\b(?:quý\s+|q\.?\s?(?=[1-4iv]{1,3}/20))(?P<q5>iv|i{1,3}|[1-4])\b(?:\s*(?:,|và|-|"
    r"–)\s*(?:quý\s+)?(?P<q6>iv\b|i{1,3}\b|[1-4]\b(?![/\d])))?" + _YEAR.format(name="y5") + "?"
    r"|\bnăm\s+(?P<y6>(?:19|20)\d\d)\b(?:\s?[-–]\s?(?P<y8>(?:19|20)\d\d)\b)?"
    r"|(?P<now>(?:(?<=từ nay đến cuối )|(?<=từ nay đến hết ))năm(?: nay)?\b(?!\s+(?:\d|học))"
    r"|(?:(?<=trong )|(?<=hết )|(?<=cuối ))năm nay\b)"
    r")"
)

_FIGURE = re.compile("[0-9]")


@dataclass(slots=True)  # not frozen: that doubles the time, and many are made
class WrittenDay:
    """One day or span of days as written: its characters, first and last day; ``None`` where no year can be read."""

    start: int
    end: int
    first: dt.date | None
    last: dt.date | None
    unit: str  # "day" | "month" | "quarter" | "half" | "year" | "now"
    has_year: bool


def written_days(lowered: str, start: int, end: int, on: dt.date | None) -> Iterator[WrittenDay]:
    """Find every day, month, quarter and year between two places of the lower-case text.

    ``on`` is the document's date: its year serves where none is written, unless the day would then
    already have passed.
    """
    begin = _first_place(lowered, start, end)
    if begin < 0:
        return  # most sentences name no day: a cheap look spares the long one
    start = max(start, begin - _LONGEST_BEFORE_FIGURE)
    for match in _WRITTEN.finditer(lowered, start, end):
        groups = match.groupdict()
        unit, first, last = _span_of(groups, None)
        has_year = last is not None
        if last is None and on is not None:
            unit, first, last = _span_of(groups, on.year)
            if last is not None and last < on:
                unit, first, last = _soon_after(groups, on)
        yield WrittenDay(match.start(), match.end(), first, last, unit, has_year)


_LONGEST_BEFORE_FIGURE = 12  # "tháng", "quý", "năm" with blanks
_SOON = dt.timedelta(days=120)
_Groups = dict[str, Any]


def _soon_after(groups: _Groups, on: dt.date) -> tuple[str, dt.date | None, dt.date | None]:
    """Return the same day of the next year where it lies close ahead: "trước ngày 10/01" in a December."""
    unit, first, last = _span_of(groups, on.year + 1)
    if unit == "day" and last is not None and last - on < _SOON:
        return unit, first, last
    return unit, None, None


_WITHOUT_FIGURE = ("quý ", "sáu tháng", "từ nay đến", "năm nay")


@lru_cache(maxsize=8)  # several rules ask for the figures of one sentence
def first_figure(lowered: str, start: int, end: int) -> int:
    """Return where the first figure stands between two places, -1 where there is none."""
    found = _FIGURE.search(lowered, start, end)
    return found.start() if found else -1


def _first_place(lowered: str, start: int, end: int) -> int:
    """Return where the first figure, "quý", "sáu tháng" or "năm nay" stands, -1 where there is none."""
    figure = first_figure(lowered, start, end)
    places = [figure] if figure >= 0 else []
    places += [at for at in (lowered.find(words, start, end) for words in _WITHOUT_FIGURE) if at >= 0]
    return min(places, default=-1)


def _span_of(groups: _Groups, year: int | None) -> tuple[str, dt.date | None, dt.date | None]:
    """Return the unit with its first and last day, taking ``year`` where the text gives none."""
    for day, month, written_year in (("d1", "m1", "y1"), ("d2", "m2", "y2"), ("d3", "m3", None)):
        if groups[day]:
            chosen = _year(groups[written_year] if written_year else None, year)
            only = _day(chosen, int(groups[month]), int(groups[day]))
            return "day", only, only
    if groups["half"]:
        chosen = _year(groups["y7"], year)
        return ("half", *_months(chosen, *((1, 6) if groups["which"] == "đầu" else (7, 12))))
    if groups["m4"]:
        return ("month", *_months(_year(groups["y4"], year), int(groups["m4"]), int(groups["m5"] or groups["m4"])))
    if groups["q5"]:
        first, last = _quarter(groups["q5"]), _quarter(groups["q6"] or groups["q5"])
        chosen = _year(groups["y5"], year)
        if chosen is None:
            return "quarter", None, None
        return "quarter", dt.date(chosen, first * 3 - 2, 1), last_day_of_quarter(chosen, last)
    if groups["now"]:
        return ("now", *_months(year, 1, 12))
    return "year", dt.date(int(groups["y6"]), 1, 1), dt.date(int(groups["y8"] or groups["y6"]), 12, 31)


def _year(written: str | None, otherwise: int | None) -> int | None:
    return int(written) if written else otherwise


def _quarter(written: str) -> int:
    return _ROMAN.get(written) or int(written)


def _day(year: int | None, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year else None
    except ValueError:
        return None


def _months(year: int | None, first: int, last: int) -> tuple[dt.date | None, dt.date | None]:
    if year is None or not (1 <= first <= last <= 12):
        return None, None
    return dt.date(year, first, 1), last_day_of_month(year, last)
