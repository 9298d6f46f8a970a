"""The files of the list of units: what ``?format=`` may ask for."""

from collections.abc import Callable

from django.http import HttpResponse

from conglap_web.register.units.listing import UnitList
from conglap_web.register.units.sheet import units_csv, units_geojson, units_xlsx

FORMATS: dict[str, Callable[[UnitList], HttpResponse]] = {
    "xlsx": units_xlsx,
    "csv": units_csv,
    "geojson": units_geojson,
}
