"""Place and date of issue (địa danh, thời gian ban hành): "Bình Sơn, ngày 23 tháng 01 năm 2024"."""

import datetime as dt
import re
from dataclasses import dataclass

from conglap.base.text import fold, squeeze
from conglap.directives.words.letters import LETTER, UPPER

_DATE = re.compile(
    r"\b(?:n\w?ay|nga\w)(?P<day>[^a-z]{0,14}|[^a-z]{0,3}\w{1,3}[^a-z]{0,3})\bt[ha]{1,2}a?n?g[hg]?(?P<month>[^a-z]{0,14})n[ae]m(?P<year>\W{0,8}\d{0,4})"
)
_SHORT_DATE = re.compile(
    r"(?:\bngay\s*|(?<=[a-z], ))(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})\W*$"
)
_WORD = rf"[{UPPER}][{LETTER}'’.]*"
# A symbol, also one parted at its hyphen, a wide gap, "V/v".
_NOT_OF_PLACE = re.compile(r"(?<!\S)(?:\S*[/\d]\S*(?<=-)\s\S+\s+|\S*/\S*\s-\s?\S+\s+|\S*[/\d]\S*\s+)|\s{3,}|\b[Vv]/v\b")
_PLACE = re.compile(
    rf"(?:(?:Thành phố|Thị xã|Thị trấn|Đặc khu)\s+)?"
    rf"(?:{_WORD}(?:\s+|\s?[-–]\s?)){{0,4}}(?:{_WORD}|(?:(?<=Quận )|(?<=Phường ))\d{{1,2}})(?=\s*[,.;]{{0,2}}\s*$)"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place, the written day, month and year, and where it starts in its line."""

    start: int
    place: str | None
    date: dt.date | None


def find_dateline(line: str) -> Dateline | None:
    """Return the place and date in a line of the letterhead; the date is ``None`` where day or month is blank."""
    folded = fold(line)
    found = _DATE.search(folded)
    short = None if found else _SHORT_DATE.search(folded)
    found = found or short
    if not found:
        return None
    start, place = _place_before(line[: found.start()])
    if short and (place is None or not line[: found.start()].rstrip().endswith(",")):
        return None  # "số 28/KH-UBND ngày 05/02/2024" cites, only "Bình Sơn, ngày 05/02/2024" issues
    return Dateline(start, place, _date(found["day"], found["month"], found["year"]))


def _place_before(before: str) -> tuple[int, str | None]:
    """The place is the run of capitalised words before the date, after the last symbol or wide gap."""
    tail = max((found.end() for found in _NOT_OF_PLACE.finditer(before.rstrip())), default=0)
    found = _PLACE.search(before, tail)
    if not found:
        stripped = before.rstrip(" ,.;")
        return (len(stripped), None) if stripped else (0, None)
    place = squeeze(found[0])
    half = len(place) // 2
    if place[:half].strip() == place[half:].strip():  # "tỉnh Lào Cai" of a subject stood just before "Lào Cai, ngày"
        return found.start() + len(found[0]) - half, place[half:].strip()
    return found.start(), place


def _date(day: str, month: str, year: str) -> dt.date | None:
    numbers = [re.sub(r"\D", "", part) for part in (day, month, year)]
    if not all(numbers) or len(numbers[2]) != 4 or re.search(r"[a-z%]", day + month):
        return None
    try:
        return dt.date(int(numbers[2]), int(numbers[1]), int(numbers[0]))
    except ValueError:
        return None
