"""Outlines of communes (ranh giới đơn vị hành chính cấp xã), each with the days on which they hold."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

Ring = tuple[tuple[float, float], ...]  # (longitude, latitude), the first point again at the end
Polygon = tuple[Ring, ...]  # the outer ring, then holes


@dataclass(frozen=True, slots=True)
class Area:
    """A commune with its official code, its outline in degrees (WGS 84) and the period in which it is that."""

    code: str
    name: str
    province: str
    start: dt.date
    end: dt.date | None
    polygons: tuple[Polygon, ...]
    box: tuple[float, float, float, float]  # west, south, east, north

    def holds(self, on: dt.date) -> bool:
        """Say whether the outline holds on a day."""
        return self.start <= on and (self.end is None or on < self.end)


def areas_on(on: dt.date) -> dict[str, Area]:
    """Return the areas whose outlines are known for a day, by their codes; none before the first known day."""
    return {area.code: area for area in all_areas() if area.holds(on)}


def known_from() -> dt.date | None:
    """Return the first day for which any outline is known."""
    return min((area.start for area in all_areas()), default=None)


@lru_cache(maxsize=1)
def all_areas() -> tuple[Area, ...]:
    """Return every outline of the package, of whatever day; a province may add a file beside the others."""
    return tuple(area for collection in collections() for area in _areas_of(collection))


def collections() -> Iterator[dict[str, Any]]:
    """Yield the GeoJSON files of the package as they are."""
    folder = files("conglap_lawpacks") / "areas"
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".geojson"):
            yield json.loads(path.read_text(encoding="utf-8"))


def _areas_of(collection: dict[str, Any]) -> Iterator[Area]:
    start = dt.date.fromisoformat(collection["start"])
    end = dt.date.fromisoformat(collection["end"]) if collection.get("end") else None
    for feature in collection["features"]:
        facts = feature["properties"]
        polygons = polygons_of(feature["geometry"])
        yield Area(facts["code"], facts["full_name"], collection["province"], start, end, polygons, box_of(polygons))


def polygons_of(shape: dict[str, Any]) -> tuple[Polygon, ...]:
    """Return the polygons of a GeoJSON geometry; raises ``ValueError`` or ``TypeError`` for what is none."""
    written = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    return tuple(tuple(tuple((float(x), float(y)) for x, y, *_ in ring) for ring in polygon) for polygon in written)


def box_of(polygons: tuple[Polygon, ...]) -> tuple[float, float, float, float]:
    """Return west, south, east, north of polygons."""
    outer = [point for polygon in polygons for point in polygon[0]]
    longitudes, latitudes = [x for x, _ in outer], [y for _, y in outer]
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)
