"""Days and half-open periods (khoảng thời gian nửa mở [từ, đến))."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

_WRITTEN_DAY = re.compile(r"^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$")


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days ``[start, end)``: the first day is in it, the end day is not; no end means still open.

    Raises ``ValueError`` when it would end before or on the day it starts.
    """

    start: dt.date
    end: dt.date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end <= self.start:
            raise ValueError(f"A period must end after it starts: [{self.start}, {self.end})")

    def __contains__(self, day: dt.date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def overlaps(self, other: "Period") -> bool:
        """Say whether some day lies in both."""
        return (other.end is None or self.start < other.end) and (self.end is None or other.start < self.end)

    def days(self) -> Iterator[dt.date]:
        """Yield every day; a period without an end raises ``ValueError``."""
        if self.end is None:
            raise ValueError("An open period has no last day")
        day = self.start
        while day < self.end:
            yield day
            day += dt.timedelta(days=1)


def last_day_of_month(year: int, month: int) -> dt.date:
    """Return the last day of a month (ngày cuối tháng)."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def last_day_of_quarter(year: int, quarter: int) -> dt.date:
    """Return the last day of quarter 1–4 (ngày cuối quý); another number raises ``ValueError``."""
    if quarter not in (1, 2, 3, 4):
        raise ValueError(f"There is no quarter {quarter}")
    return last_day_of_month(year, quarter * 3)


def parse_day(written: str) -> dt.date | None:
    """Read a day written the Vietnamese way, ``23/01/2024`` (also with . or -); ``None`` when it is no day."""
    match = _WRITTEN_DAY.match(written)
    if not match:
        return None
    day, month, year = (int(part) for part in match.groups())
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def format_day(day: dt.date) -> str:
    """Write a day as offices do: ``05/02/2024``."""
    return f"{day:%d/%m/%Y}"
