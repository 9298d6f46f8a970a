"""Where a unit sits (vị trí, tọa độ): reading coordinates as people paste them, and checking them against outlines."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from math import cos, hypot, radians

from conglap.base.text import squeeze
from conglap.register.areas import Area, Ring

# A box around Vietnam with its islands, in degrees: enough to see that latitude and longitude changed places.
SOUTH, NORTH, WEST, EAST = 6, 24, 102, 118
KILOMETRES_A_DEGREE = 111.2
# Outlines are simplified: a point this near is taken for inside.
TOLERANCE_KM = 0.3
# Texts are squeezed before: at most one blank stands anywhere.
_DEGREES = re.compile(r"""(\d{1,3}) ?[°º] ?(\d{1,2}) ?['’′] ?(\d{1,2}(?:[.,]\d+)?) ?(?:["”″]|'') ?([NSEWBĐT])""")
_WITH_POINTS = re.compile(r"([-+]?\d{1,3}(?:\.\d+)?)(?: ?[,;] ?| )([-+]?\d{1,3}(?:\.\d+)?)")
_WITH_COMMAS = re.compile(r"([-+]?\d{1,3}(?:,\d+)?)(?: ?; ?|, | )([-+]?\d{1,3}(?:,\d+)?)")


class Doubt(StrEnum):
    """What may be wrong with a place."""

    SWAPPED = "swapped"  # latitude stands where longitude belongs
    ABROAD = "abroad"  # outside Vietnam
    OUTSIDE = "outside"  # outside the commune it is said to be in


@dataclass(frozen=True, slots=True)
class Place:
    """A point in degrees (WGS 84): latitude (vĩ độ), longitude (kinh độ)."""

    latitude: Decimal
    longitude: Decimal

    @property
    def turned(self) -> "Place":
        """The same two numbers the other way round."""
        return Place(self.longitude, self.latitude)

    @property
    def in_vietnam(self) -> bool:
        return SOUTH <= self.latitude <= NORTH and WEST <= self.longitude <= EAST

    @property
    def looks_swapped(self) -> bool:
        """Whether the point lies abroad and its mirror in Vietnam."""
        return not self.in_vietnam and self.turned.in_vietnam


def parse_place(written: str) -> Place:
    """Read "15.1234, 108.7890", "15,1234; 108,7890" or 15°07'24.2"N 108°47'20.4"E; latitude first.

    Raises ValueError for anything else.
    """
    text = squeeze(written).removeprefix("(").removesuffix(")").strip()
    if (marked := _DEGREES.findall(text)) and len(marked) == 2:
        return _from_degrees(marked)
    found = _WITH_POINTS.fullmatch(text) or _WITH_COMMAS.fullmatch(text)
    if found is None:
        raise ValueError(written)
    latitude, longitude = (Decimal(number.replace(",", ".")) for number in found.groups())
    return Place(_rounded(latitude), _rounded(longitude))


def doubt_about(place: Place, area: Area | None) -> Doubt | None:
    """Return what is wrong with a place said to be in an area (``None``: which one is not known), or ``None``."""
    if place.looks_swapped:
        return Doubt.SWAPPED
    if not place.in_vietnam:
        return Doubt.ABROAD
    if area is not None and not contains(area, place) and distance_km(area, place) > TOLERANCE_KM:
        return Doubt.OUTSIDE
    return None


def contains(area: Area, place: Place) -> bool:
    """Say whether a point lies within the outline; holes are outside."""
    x, y = float(place.longitude), float(place.latitude)
    west, south, east, north = area.box
    if not (west <= x <= east and south <= y <= north):
        return False
    return any(
        _within(polygon[0], x, y) and not any(_within(hole, x, y) for hole in polygon[1:]) for polygon in area.polygons
    )


def distance_km(area: Area, place: Place) -> float:
    """Return how far a point is from the outline in kilometres, on a flat earth: good for a few dozen kilometres."""
    x, y = float(place.longitude), float(place.latitude)
    high = KILOMETRES_A_DEGREE
    wide = high * cos(radians(y))
    rings = (ring for polygon in area.polygons for ring in polygon)
    near = (tuple(((px - x) * wide, (py - y) * high) for px, py in ring) for ring in rings)
    return min(_to_segment(*a, *b) for ring in near for a, b in pairwise(ring))


def _within(ring: Ring, x: float, y: float) -> bool:
    """Count how often a ray to the east crosses the ring."""
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def _to_segment(x1: float, y1: float, x2: float, y2: float) -> float:
    """Return the distance of the origin from a segment."""
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    along = 0.0 if length == 0 else max(0.0, min(1.0, -(x1 * dx + y1 * dy) / length))
    return hypot(x1 + along * dx, y1 + along * dy)


def _from_degrees(marked: list[tuple[str, str, str, str]]) -> Place:
    values: dict[str, Decimal] = {}
    for degrees, minutes, seconds, side in marked:
        value = int(degrees) + Decimal(minutes) / 60 + Decimal(seconds.replace(",", ".")) / 3600
        values["latitude" if side in "NSB" else "longitude"] = _rounded(-value if side in "SWT" else value)
    if len(values) != 2:
        raise ValueError(marked)
    return Place(**values)


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.000001"))
