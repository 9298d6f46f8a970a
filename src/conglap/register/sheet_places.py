"""Units of a sheet against outlines that somebody gives (ranh giới): what lies outside the province or the commune."""

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import Any

from conglap.register.areas import Area, box_of, polygons_of
from conglap.register.naming import canonical
from conglap.register.places import TOLERANCE_KM, Place, contains, distance_km
from conglap.register.unit_rows import Reason, UnitRow, Weight
from conglap.register.unit_rows_sentences import reason

_CODES, _NAMES = ("code", "ma", "ma_xa", "maXa", "id"), ("full_name", "fullName", "name", "ten", "ten_xa", "tenXa")


def read_outlines(text: str) -> list[Area]:
    """Return the polygons of a GeoJSON file; raises ``ValueError`` with a Vietnamese sentence where it has none."""
    try:
        read: Any = json.loads(text)
        features = read["features"] if read.get("type") == "FeatureCollection" else [read]
        areas = [area for feature in features if (area := _area(feature)) is not None]
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise ValueError("Tệp ranh giới không phải là GeoJSON. Hãy dùng tệp GeoJSON có các vùng (Polygon).") from error
    if not areas:
        raise ValueError("Tệp ranh giới không có vùng nào. Hãy dùng tệp GeoJSON có các vùng (Polygon, MultiPolygon).")
    return areas


def outside(rows: Sequence[UnitRow], areas: Sequence[Area]) -> Iterator[Reason]:
    """Yield a remark for each unit outside the area named as its place, or where none is, outside all areas.

    A remark and no refusal: outlines are simplified, and some units lie at a border.
    """
    named = {key: area for area in areas for key in (area.code, canonical(area.name)) if key}
    for row in rows:
        if row.latitude is None or row.longitude is None:
            continue
        place = Place(row.latitude, row.longitude)
        area = named.get(row.territory) or named.get(canonical(row.territory)) if row.territory else None
        if area is None:
            if not any(_within(one, place) for one in areas):
                yield reason(row.number, "latitude", "outside", Weight.REMARK)
        elif not _within(area, place):
            km = f"{distance_km(area, place):.1f}".replace(".", ",")
            yield reason(row.number, "latitude", "outside_commune", Weight.REMARK, name=area.name, km=km)


def _within(area: Area, place: Place) -> bool:
    return contains(area, place) or (_near(area, place) and distance_km(area, place) <= TOLERANCE_KM)


def _near(area: Area, place: Place) -> bool:
    """Spare the measuring of far outlines."""
    west, south, east, north = area.box
    around = 0.01  # degrees, about a kilometre
    x, y = float(place.longitude), float(place.latitude)
    return west - around <= x <= east + around and south - around <= y <= north + around


def _area(feature: Any) -> Area | None:
    facts, shape = feature.get("properties") or {}, feature.get("geometry", feature) or {}
    if shape.get("type") not in ("Polygon", "MultiPolygon"):
        return None
    code = next((str(facts[key]) for key in _CODES if facts.get(key)), "")
    name = next((str(facts[key]) for key in _NAMES if facts.get(key)), "")
    polygons = polygons_of(shape)
    return Area(code, name, "", dt.date.min, None, polygons, box_of(polygons))
