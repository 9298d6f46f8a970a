"""Units of legal values: how a pack writes them and how people read them (đơn vị tính)."""

import datetime as dt
from decimal import Decimal

from conglap.base.dates import format_day
from conglap.base.money import format_dong
from conglap.law.records import Held

# Key in the packs, and the words after the number.
UNITS = {
    "percent": "%",
    "dong": "đ",
    "months": "tháng",
    "years": "năm",
    "days": "ngày",
    "working_days": "ngày làm việc",
    "people": "người",
    "count": "",
    "times": "lần",
    "date": "",
    "text": "",
    "list": "",
    "yes_no": "",
}
NUMBERS = {"percent", "dong", "months", "years", "days", "working_days", "people", "count", "times"}


def fault_of(unit: str, held: Held) -> str:
    """Return why a value does not fit its unit, or "" where it does; ``None`` (ended) fits everywhere."""
    if held is None:
        return ""
    wanted = Decimal if unit in NUMBERS else {"date": dt.date, "yes_no": bool, "list": tuple}.get(unit, str)
    if not isinstance(held, wanted) or (wanted is Decimal and isinstance(held, bool)):
        return f"giá trị “{shown(held)}” không hợp với đơn vị tính “{unit}”"
    if isinstance(held, Decimal):
        if not held.is_finite() or held < 0:
            return f"giá trị “{held}” phải là số không âm"
        if unit == "dong" and held != held.to_integral_value():
            return f"số tiền “{held}” phải là đồng nguyên"
    return ""


def shown(held: Held, unit: str = "") -> str:
    """Write a value as people read it: ``2.340.000 đ``, ``70 %``, ``01/7/2025``."""
    if held is None:
        return "hết hiệu lực"
    if isinstance(held, bool):
        return "có" if held else "không"
    if isinstance(held, dt.date):
        return format_day(held)
    if isinstance(held, tuple):
        return "; ".join(held)
    if isinstance(held, Decimal):
        if unit == "dong":
            return format_dong(int(held))
        number = f"{held.normalize():f}".replace(".", ",")
        return f"{number} {UNITS.get(unit, '')}".strip()
    return held
