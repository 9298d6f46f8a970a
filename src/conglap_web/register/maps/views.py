"""The map of units: the page, what it draws, and the card of one unit."""

import datetime as dt
import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control

from conglap.base.text import fold
from conglap.register.areas import areas_on, known_from
from conglap_web.register import access
from conglap_web.register.as_of import day_context, looked_at, query_with
from conglap_web.register.maps import data as map_data
from conglap_web.register.maps.data import CommuneRow
from conglap_web.register.models import Sector
from conglap_web.register.queries import NameBook
from conglap_web.register.units.forms import MapFilter
from conglap_web.register.units.listing import UnitList, unit_of

MEDIA_TYPE = "application/json"


def map_page(request: HttpRequest) -> HttpResponse:
    """Show the units of a day on outlines of communes; without scripts, a table by commune."""
    day = day_context(request)
    on: dt.date = day["on"]
    form = MapFilter(request.GET, on)
    units = form.listed(on)
    rows = map_data.communes_of(units)
    day["names"].load(row.body for row in rows)
    communes = _with_names(rows, day["names"], form, on)
    context = {
        **day,
        "form": form,
        "communes": communes,
        "total": units.count(),
        "missing": sum(row["missing"] for row in communes),
        "nowhere": units.count() - sum(row["n"] for row in communes),
        "legend": _legend(units, form, on),
        "drawing": _drawing(communes, form, on),
        "has_outlines": any(row["code"] in areas_on(on) for row in communes),
        "known_from": known_from(),
        "filter_query": query_with(on, **form.narrowing()),
        "missing_query": query_with(on, **(form.narrowing() | {"place": "khong"})),
        "doubtful_query": query_with(on, **(form.narrowing() | {"place": "ngoai"})),
    }
    return render(request, "register/map.html", context)


@cache_control(private=True, max_age=3600)
def outlines(request: HttpRequest) -> HttpResponse:
    """Send the outlines of the communes that the register of the day knows by their codes."""
    on = looked_at(request)
    codes = map_data.committees_with_codes(on).values()
    return HttpResponse(map_data.outlines_json(on, codes), content_type=MEDIA_TYPE)


def points(request: HttpRequest) -> HttpResponse:
    """Send the coordinates of the units asked for."""
    on = looked_at(request)
    return HttpResponse(map_data.points_json(MapFilter(request.GET, on).listed(on)), content_type=MEDIA_TYPE)


def card(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Answer what the map says of one unit."""
    day = day_context(request)
    row = unit_of(access.body_for(request.standing, key), day["on"])
    if row is None:
        raise Http404
    return render(request, "register/map_card.html", {**day, "unit": row})


def _with_names(rows: list[CommuneRow], names: NameBook, form: MapFilter, on: dt.date) -> list[dict[str, object]]:
    """Return the rows of the table in the order of their names, each with the list of its units."""
    asked = form.narrowing()
    named = [
        {
            "code": row.code,
            "body": row.body,
            "name": names[row.body],
            "n": row.n,
            "missing": row.missing,
            "list": reverse("register:units") + query_with(on, **(asked | {"commune": str(row.body)})),
        }
        for row in rows
    ]
    return sorted(named, key=lambda row: fold(row["name"]))


def _legend(units: UnitList, form: MapFilter, on: dt.date) -> list[dict[str, object]]:
    """Return the sectors found, each with its number and the map of just that one."""
    asked = form.narrowing() | form.shading()
    return [
        {"sector": sector, "n": units.totals[sector], "query": query_with(on, **(asked | {"sector": sector}))}
        for sector in [*Sector.values, ""]
        if units.totals.get(sector)
    ]


def _drawing(communes: list[dict[str, object]], form: MapFilter, on: dt.date) -> dict[str, object]:
    """Return what the script needs: where to ask, what to shade, and the numbers of each commune."""
    return {
        "points": reverse("register:points") + query_with(on, **form.narrowing()),
        "outlines": reverse("register:outlines") + query_with(on),
        "card": reverse("register:map_card", args=[uuid.UUID(int=0)]),
        "day": query_with(on),
        "shade": form.shade(),
        "communes": {
            row["code"]: {name: row[name] for name in ("n", "missing", "list")} for row in communes if row["code"]
        },
    }
