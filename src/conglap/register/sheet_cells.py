"""One cell of a unit sheet: a day, a number, yes or no, a word of a list, a text; or why it is none."""

import datetime as dt
import re
from decimal import Decimal, InvalidOperation
from typing import Any

from conglap.base.dates import parse_day
from conglap.base.text import fold, nfc, squeeze
from conglap.documents.sheets import Value
from conglap.register.unit_rows_sentences import perhaps
from conglap.register.unit_rows_words import nearest, word_of

CLEARING = frozenset("-–—")  # a dash takes away what is held
_YES = frozenset(("co", "x", "1", "true", "yes", "dung", "v", "✓", "✔"))
_NO = frozenset(("khong", "0", "false", "no", "k", "ko"))
_EXCEL_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!)")
_DEGREES = re.compile(r"[-+]?\d{1,3}(?:[.,]\d+)?")
_CONTROL = {code: None for code in range(32) if code not in (9, 10, 13)}
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_LIMITS = {"code": 35, "name": 250, "short_name": 120, "address": 250}
_LIMIT = 300


class Wrong(Exception):
    """A cell that cannot be taken: the rule against it, with the values of its sentence."""

    def __init__(self, rule: str, **values: Any) -> None:
        super().__init__(rule)
        self.rule, self.values = rule, values


def text(cell: Value, column: str = "") -> str:
    """Return a cell as text on one line; a code that Excel took for a number is written without ".0"."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "Có" if cell else "Không"
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, dt.date):
        cell = f"{cell:%d/%m/%Y}"
    written = squeeze(nfc(str(cell).translate(_CONTROL)))
    if _EXCEL_ERROR.fullmatch(written):
        raise Wrong("excel_error", value=written)
    limit = _LIMITS.get(column, _LIMIT)
    if len(written) > limit:
        raise Wrong("too_long", length=len(written), limit=limit)
    return written


def is_clearing(cell: Value) -> bool:
    """Say whether a cell holds only a dash."""
    return isinstance(cell, str) and cell.strip() in CLEARING


def word(cell: Value, column: str) -> str:
    """Return the register's word for an entry of a list ("Giáo dục" is "education")."""
    written = text(cell, column)
    if not written:
        return ""
    found = word_of(column, written)
    if found is None:
        raise Wrong("unknown_word", value=written, near=perhaps(nearest(column, written)))
    return found


def day(cell: Value) -> dt.date | None:
    """Return a day from an Excel date or a text dd/mm/yyyy or yyyy-mm-dd."""
    found = cell if isinstance(cell, dt.date) else _written_day(text(cell))
    if found is not None and not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise Wrong("far_day", value=f"{found:%d/%m/%Y}")
    return found


def _written_day(written: str) -> dt.date | None:
    if not written:
        return None
    if re.fullmatch(r"\d{4}", written):
        raise Wrong("only_a_year", value=written)
    if found := parse_day(written):
        return found
    try:
        return dt.date.fromisoformat(written[:10])
    except ValueError:
        raise Wrong("not_a_day", value=written) from None


def yes_or_no(cell: Value) -> bool | None:
    """Return whether a cell says yes or no; ``None`` where it says nothing."""
    written = fold(text(cell)).strip(" .")
    if not written:
        return None
    if written in _YES or written in _NO:
        return written in _YES
    raise Wrong("not_yes_or_no", value=text(cell))


def degrees(cell: Value) -> Decimal | None:
    """Return decimal degrees with six places, from a number or a text with a point or a comma."""
    written = text(cell).strip("°º ")
    if not written:
        return None
    if not _DEGREES.fullmatch(written):
        raise Wrong("not_a_number", value=written)
    try:
        return Decimal(written.replace(",", ".")).quantize(Decimal("0.000001"))
    except InvalidOperation:
        raise Wrong("not_a_number", value=written) from None
