"""How many times a period work comes back (số lần trong một kỳ): "06 tháng một lần", "mỗi năm hai lần", "01 lần/tuần".

Twelve months are a year; what RFC 5545 has no plain rule for ("hai lần một tuần") comes back without one.
"""

import re

PERIODS = (
    ("ngày", "FREQ=DAILY"),
    ("tuần", "FREQ=WEEKLY"),
    ("tháng", "FREQ=MONTHLY"),
    ("quý", "FREQ=MONTHLY;INTERVAL=3"),
    ("6 tháng", "FREQ=MONTHLY;INTERVAL=6"),
    ("năm", "FREQ=YEARLY"),
)
RULES = dict(PERIODS)
_MONTHS = {"tháng": 1, "quý": 3, "năm": 12}
_NUMBERS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}
_COUNT = r"\d{1,2}|một|hai|ba|bốn|năm|sáu"
_UNIT = r"ngày|tuần|tháng|quý|năm"
_ONCE = r"(?:\s+(?:một|0?1)\s+lần\b|\s?/\s?(?:(?:một|0?1)\s+)?lần\b)"
_LEAST = r"(?:(?:\w+\s+){0,2}(?:ít nhất|tối thiểu|không quá|tối đa)\s+(?:là\s+)?)?"
_FREQUENCY = re.compile(
    rf"\b(?:định kỳ\s+)?(?P<every>{_COUNT})\s+(?P<unit>{_UNIT}){_ONCE}"
    rf"|\bđịnh kỳ\s+(?!0?6 tháng)(?P<every2>{_COUNT})\s+(?P<unit2>tuần|tháng|quý|năm)\b"
    rf"|\b(?P<times>{_COUNT})\s+lần\s*(?:/|trong\s|mỗi\s|một\s)\s*(?:(?:một|0?1|mỗi)\s+)?(?P<unit3>{_UNIT})\b"
    rf"|\b(?:mỗi|một|0?1)\s+(?P<unit4>{_UNIT})\s*,?\s+{_LEAST}(?P<times2>{_COUNT})\s+lần\b"
)
Match = re.Match[str]


def find_frequency(lowered: str, start: int, end: int) -> Match | None:
    """Return the first "hai lần một năm", "12 tháng một lần" between two places of the lower-case text."""
    if lowered.find("lần", start, end) < 0 and lowered.find("định kỳ", start, end) < 0:
        return None
    return _FREQUENCY.search(lowered, start, end)


def rule_of_frequency(match: Match) -> str | None:
    """Return the RRULE of such words, ``None`` where no plain rule says it."""
    groups = match.groupdict()
    if every := groups["every"] or groups["every2"]:
        return _every(_number(every), groups["unit"] or groups["unit2"])
    return _so_often(_number(groups["times"] or groups["times2"]), groups["unit3"] or groups["unit4"])


def _number(written: str) -> int:
    return _NUMBERS.get(written) or int(written)


def _every(count: int, unit: str) -> str | None:
    """ "12 tháng một lần", "2 năm một lần"."""
    if count < 1:
        return None
    if unit not in _MONTHS:
        return RULES[unit] + (f";INTERVAL={count}" if count > 1 else "")
    return _of_months(count * _MONTHS[unit])


def _so_often(times: int, unit: str) -> str | None:
    """ "hai lần một năm": the months of a period shared out evenly."""
    if times == 1:
        return RULES[unit]
    months = _MONTHS.get(unit, 0)
    return _of_months(months // times) if times and months and months % times == 0 else None


def _of_months(months: int) -> str:
    years = months // 12
    if months % 12 == 0:
        return "FREQ=YEARLY" + (f";INTERVAL={years}" if years > 1 else "")
    return "FREQ=MONTHLY" + (f";INTERVAL={months}" if months > 1 else "")
