"""Units as open files: GeoJSON (RFC 7946) and CSV in the columns of the unit sheet (xuất dữ liệu mở)."""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Iterator
from decimal import Decimal

from conglap.base.dates import format_day
from conglap.register.sheet_columns import COLUMNS, KEYS
from conglap.register.unit_rows import UnitRow
from conglap.register.unit_rows_words import LISTS

BOM = "\ufeff"
GEOJSON_TYPE = "application/geo+json"
# A spreadsheet takes a text that begins so for a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NOT_IN_PROPERTIES = ("latitude", "longitude")


def feature(unit: UnitRow, *, key: str = "") -> dict[str, object]:
    """Return a unit as a GeoJSON feature: a point, or no geometry where its place is not known.

    Closed lists stand as the register's own words (``kind``: "unit"), days as ISO, empty values are left out.
    """
    properties = {name: _plain(getattr(unit, name)) for name in KEYS if name not in _NOT_IN_PROPERTIES}
    made: dict[str, object] = {"type": "Feature"}
    if key:
        made["id"] = key
    geometry = None
    if unit.latitude is not None and unit.longitude is not None:
        geometry = {"type": "Point", "coordinates": [float(unit.longitude), float(unit.latitude)]}
    kept = {name: value for name, value in properties.items() if value not in (None, "")}
    return made | {"geometry": geometry, "properties": kept}


def geojson(features: Iterable[dict[str, object]]) -> Iterator[str]:
    """Yield the text of a feature collection, one feature a line, so that no large file is ever held whole."""
    yield '{"type":"FeatureCollection","features":['
    between = "\n"
    for one in features:
        yield between + json.dumps(one, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        between = ",\n"
    yield "\n]}\n"


def csv_lines(units: Iterable[UnitRow]) -> Iterator[str]:
    """Yield the lines of a CSV with BOM, comma and CRLF; a text that could run as a formula gets an apostrophe."""
    target = io.StringIO()
    writer = csv.writer(target)
    yield BOM
    for cells in _lines(units):
        writer.writerow([_guarded(cell) for cell in cells])
        yield target.getvalue()
        target.seek(0)
        target.truncate()


def cells_of(unit: UnitRow) -> list[object]:
    """Return a unit as the cells of the unit sheet, in the order of its columns: words by their Vietnamese names."""
    return [_cell(key, getattr(unit, key)) for key in KEYS]


def _cell(key: str, value: object) -> object:
    if key in LISTS:
        return LISTS[key].get(str(value), "")
    if isinstance(value, bool):
        return "Có" if value else "Không"
    return "" if value is None else value


def _lines(units: Iterable[UnitRow]) -> Iterator[list[object]]:
    yield [column.header for column in COLUMNS]
    for unit in units:
        yield cells_of(unit)


def _guarded(cell: object) -> str:
    if isinstance(cell, dt.date):
        return format_day(cell)
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    text = str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value
