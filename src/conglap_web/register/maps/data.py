"""What the map of units draws: outlines of communes, counts by commune, points of units, doubtful places."""

import datetime as dt
import json
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from django.db.models import CharField, Count, Exists, F, FloatField, OuterRef, QuerySet
from django.db.models.functions import Cast

from conglap.register.areas import Area, areas_on
from conglap.register.places import Doubt, Place, doubt_about
from conglap_web.register.models import BodyParent, BodyProfile, Sector, Tree
from conglap_web.register.queries import holding
from conglap_web.register.units.listing import WITH_PLACE, WITHOUT_PLACE, UnitList

MOST_DOUBTFUL = 5000
_SECTORS = [*Sector.values, ""]


@dataclass(frozen=True, slots=True)
class CommuneRow:
    """A commune with how many of the units found sit there, and how many of those have no coordinates."""

    body: uuid.UUID
    code: str  # official code, "" where none is recorded
    n: int
    missing: int


def communes_of(units: UnitList) -> list[CommuneRow]:
    """Return every commune that has an outline or units, in no order; two queries."""
    codes = committees_with_codes(units.on)
    outlined = areas_on(units.on)
    counts = {parent: (n, placed) for parent, n, placed in _counted(units)}
    shown = {body for body, code in codes.items() if code in outlined} | counts.keys()
    rows = ((body, *counts.get(body, (0, 0))) for body in shown)
    return [CommuneRow(body, codes.get(body, ""), n, n - placed) for body, n, placed in rows]


def committees_with_codes(on: dt.date) -> dict[uuid.UUID, str]:
    """Return the official code of the area of each people's committee that has one."""
    rows = BodyProfile.objects.filter(holding(on)).exclude(area_code="")
    return dict(rows.values_list("body_id", "area_code"))


def outlines_json(on: dt.date, codes: Iterable[str]) -> str:
    """Return the outlines of these areas as GeoJSON text."""
    known = areas_on(on)
    features = ",".join(_feature(known[code]) for code in sorted(set(codes)) if code in known)
    return f'{{"type":"FeatureCollection","features":[{features}]}}'


def points_json(units: UnitList) -> str:
    """Return the units that have coordinates, column by column: latitudes, longitudes, sectors, keys.

    Fifty thousand rows of objects would be several times the size, and the time.
    """
    columns = _columns(units)
    places = {sector: place for place, sector in enumerate(_SECTORS)}
    latitudes, longitudes, sectors, keys = zip(*columns, strict=True) if columns else ((), (), (), ())
    return json.dumps(
        {
            "lat": latitudes,
            "lon": longitudes,
            "sector": [places.get(sector, len(_SECTORS) - 1) for sector in sectors],
            "key": "".join(keys).replace("-", ""),  # 32 characters each
        },
        separators=(",", ":"),
    )


def _columns(units: UnitList) -> QuerySet:
    return (
        units.found()
        .exclude(latitude=None)
        .order_by()
        .annotate(
            north=Cast("latitude", FloatField()), east=Cast("longitude", FloatField()), key=Cast("body_id", CharField())
        )
        .values_list("north", "east", "sector", "key")
    )


def doubtful_places(units: UnitList) -> dict[uuid.UUID, Doubt]:
    """Return the units whose place is doubtful: swapped, abroad, or outside the commune they are said to be in."""
    codes, outlined = committees_with_codes(units.on), areas_on(units.on)
    areas = {body: outlined.get(code) for body, code in codes.items()}
    checked = ((body, doubt_about(place, areas.get(commune))) for body, place, commune in _places(units))
    return {body: doubt for body, doubt in checked if doubt}


def only_doubtful(units: UnitList) -> UnitList:
    """Return the same list narrowed to units whose place is doubtful."""
    asked = replace(units.asked, place="")
    keys = list(doubtful_places(UnitList(asked, units.on)))[:MOST_DOUBTFUL]
    return UnitList(replace(asked, only=frozenset(keys)), units.on, units.sort)


def _counted(units: UnitList) -> Iterator[tuple[uuid.UUID, int, int]]:
    """Yield each place with its number of units, and of those that have coordinates."""
    missing = replace(units.asked, place=WITHOUT_PLACE)
    without = dict(_by_place(UnitList(missing, units.on))) if units.asked.place != WITH_PLACE else {}
    for parent, n in _by_place(units):
        yield parent, n, n - without.get(parent, 0)


def _by_place(units: UnitList) -> QuerySet:
    """Count units by place: along the index of places, with a look at each unit's profile."""
    sits = BodyParent.objects.filter(units.then(), tree=Tree.TERRITORY)
    if units.asked.by_body or units.asked.place:  # few: the units first
        sits = sits.filter(body__in=units.found().values("body"))
    else:
        sits = sits.filter(Exists(units.found().filter(body=OuterRef("body"))))
    return sits.order_by().values("parent").annotate(n=Count("*")).values_list("parent", "n")


def _places(units: UnitList) -> Iterator[tuple[uuid.UUID, Place, uuid.UUID | None]]:
    rows = units.found().exclude(latitude=None).order_by()
    sits = units.then("body__parents__", body="body__")
    placed = rows.filter(sits, body__parents__tree=Tree.TERRITORY).annotate(commune=F("body__parents__parent"))
    columns: Iterable[tuple[uuid.UUID, Decimal, Decimal, uuid.UUID]]
    columns = placed.values_list("body_id", "latitude", "longitude", "commune")
    for body, latitude, longitude, commune in columns:
        yield body, Place(latitude, longitude), commune


@lru_cache(maxsize=4000)
def _feature(area: Area) -> str:
    shape = {"type": "MultiPolygon", "coordinates": area.polygons}
    feature = {"type": "Feature", "properties": {"code": area.code, "name": area.name}, "geometry": shape}
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))
