"""The history of an object in templates: ``{% load audit %}{{ entries|in_words }}``."""

from collections.abc import Iterable

from django import template

from conglap_web.audit import labels
from conglap_web.audit.models import AuditEntry

register = template.Library()


@register.filter
def in_words(entries: Iterable[AuditEntry]) -> list[labels.Event]:
    """Return audit rows as ``components/history.html`` shows them."""
    return labels.in_words(entries)
