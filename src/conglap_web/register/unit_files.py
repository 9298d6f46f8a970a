"""The files of the list of units: what ``?format=`` may ask for."""

from collections.abc import Callable

from django.http import HttpResponse

from conglap_web.register.unit_list import UnitList

FORMATS: dict[str, Callable[[UnitList], HttpResponse]] = {}
