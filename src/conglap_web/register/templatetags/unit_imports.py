"""Rows of an import in templates: ``{% load unit_imports %}``."""

from django import template

from conglap.register.sheet_columns import header_of
from conglap_web.register.models import UnitImport

register = template.Library()


@register.filter
def column_header(key: str) -> str:
    """Return the header of a column of the unit sheet."""
    return header_of(key)


@register.filter
def choice_of(found: UnitImport, number: int) -> str:
    """Return what a person said of a doubtful row: "one", "apart" or nothing yet."""
    return found.choices.get(str(number), "")
