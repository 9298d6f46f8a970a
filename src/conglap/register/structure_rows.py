"""Figures a body as offices paste them from a sheet: a name or code, and a number written the Vietnamese way."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from conglap.base.text import nfc, squeeze

# 1.234.567,89: dots between thousands, a comma before decimals. "1.5" is neither and refused, not guessed.
_NUMBER = re.compile(r"(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?")
MOST_DIGITS = 30


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A line that could be read: its number (from 1), the body as written, the value."""

    line: int
    body: str
    value: Fraction


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A line that could not be read, with the reason in Vietnamese."""

    line: int
    text: str
    reason: str


def read_number(written: str) -> Fraction | None:
    """Read a number such as ``1.234,5`` or ``-12``; ``None`` where it is none or could mean two things."""
    match = _NUMBER.fullmatch(squeeze(written).replace(" ", ""))
    if match is None or len(written) > MOST_DIGITS:
        return None
    sign, whole, decimals = match[1], match[2].replace(".", ""), match[3] or ""
    value = Fraction(int(whole + decimals), 10 ** len(decimals))
    return -value if sign else value


def write_number(value: Fraction) -> str:
    """Write a number with dots between thousands and a comma before decimals; others than decimals to two places."""
    places = next((places for places in range(MOST_DIGITS) if (value * 10**places).denominator == 1), 2)
    digits = f"{round(abs(value) * 10**places):0{places + 1}d}"
    whole, decimals = (digits[:-places], digits[-places:]) if places else (digits, "")
    sign = "-" if value < 0 else ""
    return f"{sign}{int(whole):,}".replace(",", ".") + (f",{decimals}" if decimals else "")


def read_rows(pasted: str) -> Iterable[FigureRow | RefusedRow]:
    """Yield each line that is not empty: the last cell is the value, the one before it the body."""
    for number, line in enumerate(nfc(pasted).splitlines(), start=1):
        cells = [cell for cell in map(squeeze, re.split(r"[\t;]", line)) if cell]
        if not cells:
            continue
        value = read_number(cells[-1]) if len(cells) > 1 else None
        if len(cells) < 2:
            yield RefusedRow(
                number, line.strip(), "Cần có tên hoặc mã cơ quan và một số, cách nhau bằng dấu tab hay “;”."
            )
        elif value is None:
            yield RefusedRow(number, line.strip(), f"“{cells[-1]}” không phải là số viết theo kiểu 1.234,5.")
        else:
            yield FigureRow(number, cells[-2], value)
