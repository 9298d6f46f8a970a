"""Coverage in templates: ``{% load coverage %}``."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString

from conglap_web.cascade.models import Coverage
from conglap_web.cascade.queries import Cell, Row
from conglap_web.platform.templatetags.ui import badge

register = template.Library()
_STATES = {Coverage.FULL: "done", Coverage.PARTIAL: "waiting", Coverage.NONE: "overdue"}


@register.simple_tag
def coverage_badge(coverage: str) -> SafeString:
    """Return full, partly or not at all with its colour."""
    if coverage not in Coverage.values:
        return badge("cancelled", "–")
    return badge(_STATES[Coverage(coverage)], str(Coverage(coverage).label))


@register.filter
def beside(row: Row, columns: Iterable[object]) -> list[tuple[object, Cell | None]]:
    """Return each column with the cell of a row under it."""
    return list(zip(columns, row.cells, strict=True))
