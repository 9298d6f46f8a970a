"""The list of units and its files."""

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django_tables2 import RequestConfig

from conglap_web.register import access
from conglap_web.register.as_of import day_context, query_with
from conglap_web.register.models import Sector
from conglap_web.register.units import files as unit_files
from conglap_web.register.units.forms import UnitFilter
from conglap_web.register.units.tables import UnitTable

PER_PAGE = 50


def units(request: HttpRequest) -> HttpResponse:
    """List the units of a day, or send them as a file (``?format=xlsx``, ``csv``, ``geojson``)."""
    day = day_context(request)
    form = UnitFilter(request.GET, day["on"])
    listed = form.listed(day["on"])
    if wanted := unit_files.FORMATS.get(request.GET.get("format", "")):
        return wanted(listed)
    table = UnitTable(listed)
    RequestConfig(request, paginate={"per_page": PER_PAGE}).configure(table)
    day["names"].load(key for row in table.page.object_list for key in (row.record.manager, row.record.commune) if key)
    table.names, table.day_query = day["names"], day["day_query"]
    context = {
        **day,
        "form": form,
        "table": table,
        "bars": _bars(listed.totals, form, day["on"]),
        "total": listed.count(),
        "narrowed": bool(form.narrowing()),
        "filter_query": query_with(day["on"], **form.narrowing()),
        "formats": unit_files.FORMATS,
        "may_import": access.may_import(request.standing),
    }
    return render(request, "register/units.html", context)


def _bars(totals: dict[str, int], form: UnitFilter, on: dt.date) -> list[dict[str, object]]:
    """Return a bar a sector: label, number, the list of just those, the longest bar's number."""
    longest = max(totals.values(), default=0)
    order = [*Sector.values, ""]
    return [
        {
            "sector": sector,
            "n": totals[sector],
            "longest": longest,
            "query": query_with(on, **(form.narrowing() | {"sector": sector})) if sector else "",
        }
        for sector in order
        if totals.get(sector)
    ]
