"""One row of a unit sheet read by itself: a record, or the reasons why it gives none."""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from conglap.base.dates import format_day
from conglap.documents.sheets import Value
from conglap.register import sheet_cells
from conglap.register.places import Place
from conglap.register.sheet_cells import Wrong
from conglap.register.sheet_columns import KEYS
from conglap.register.unit_rows import Reason, UnitRow
from conglap.register.unit_rows_sentences import reason
from conglap.register.unit_rows_words import KINDS, LISTS, SYSTEMS

# Fields that a dash may take away; what a unit cannot be without stays.
CLEARABLE = frozenset(
    ("short_name", "sector", "territory", "sector_manager", "legal_personality", "address", "latitude", "longitude")
)
_NEEDED = ("name", "kind")
_READERS: Mapping[str, Callable[[Value], Any]] = {
    "legal_personality": sheet_cells.yes_or_no,
    "latitude": sheet_cells.degrees,
    "longitude": sheet_cells.degrees,
    "start": sheet_cells.day,
    "end": sheet_cells.day,
}


def read_row(number: int, cells: Mapping[str, Value]) -> tuple[UnitRow | None, list[Reason]]:
    """Return the unit of a row (đọc một dòng), ``None`` where reasons stand against it; ``cells`` by column key."""
    values: dict[str, Any] = {}
    reasons: list[Reason] = []
    cleared = frozenset(key for key in CLEARABLE if sheet_cells.is_clearing(cells.get(key)))
    for key in KEYS:
        cell = None if sheet_cells.is_clearing(cells.get(key)) else cells.get(key)
        try:
            values[key] = _read(key, cell)
        except Wrong as wrong:
            reasons.append(reason(number, key, wrong.rule, **wrong.values))
    faulty = {one.column for one in reasons}
    reasons += [reason(number, key, "empty") for key in _NEEDED if key not in faulty and not values[key]]
    reasons += _together(number, values, faulty)
    if reasons:
        return None, reasons
    return UnitRow(number, cleared=cleared, **values), []


def _read(key: str, cell: Value) -> object:
    if key in LISTS:
        return sheet_cells.word(cell, key)
    reader = _READERS.get(key)
    return reader(cell) if reader else sheet_cells.text(cell, key)


def _together(number: int, values: Mapping[str, Any], faulty: set[str]) -> list[Reason]:
    """Check the cells of a row against each other."""
    reasons = []
    if not faulty & {"latitude", "longitude"}:
        reasons += _place(number, values["latitude"], values["longitude"])
    if not faulty & {"start", "end"}:
        reasons += _period(number, values["start"], values["end"])
    if not faulty & {"kind", "system", "parent"}:
        reasons += _non_public(number, values["kind"], values["system"], values["parent"])
    return reasons


def _place(number: int, latitude: Decimal | None, longitude: Decimal | None) -> list[Reason]:
    if latitude is None or longitude is None:
        if latitude is longitude:
            return []
        return [reason(number, "longitude" if longitude is None else "latitude", "half_a_place")]
    place = Place(latitude, longitude)
    if place.in_vietnam:
        return []
    rule = "swapped" if place.looks_swapped else "abroad"
    return [reason(number, "latitude", rule, latitude=_shown(latitude), longitude=_shown(longitude))]


def _period(number: int, start: dt.date | None, end: dt.date | None) -> list[Reason]:
    if start and end and end <= start:
        return [reason(number, "end", "ends_before_start", end=format_day(end), start=format_day(start))]
    return []


def _non_public(number: int, kind: str, system: str, parent: str) -> list[Reason]:
    if kind and system and (kind == "non_public") != (system == "non_public"):
        return [reason(number, "system", "non_public_pair", kind=KINDS[kind], system=SYSTEMS[system])]
    if "non_public" in (kind, system) and parent:
        return [reason(number, "parent", "non_public_parent")]
    return []


def _shown(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")
