"""Names of bodies in templates: ``{% load bodies %}{% body_name task.body_id %}``."""

import uuid

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from conglap_web.register.models import BodyKind, Level, Sector

register = template.Library()


@register.simple_tag(takes_context=True)
def body_name(context: template.Context, body_id: uuid.UUID | None) -> str:
    """Return the name of a body today (of the page's day where the page sets ``names``)."""
    return _book(context)[body_id] if body_id else "–"


@register.simple_tag(takes_context=True)
def body_short(context: template.Context, body_id: uuid.UUID | None) -> str:
    """Return the short name of a body, or its name."""
    return _book(context).short(body_id) if body_id else "–"


@register.simple_tag(takes_context=True)
def body_link(context: template.Context, body_id: uuid.UUID | None) -> SafeString | str:
    """Return the name of a body as a link to its page."""
    if not body_id:
        return "–"
    return format_html('<a href="{}">{}</a>', reverse("register:body", args=[body_id]), _book(context)[body_id])


@register.filter
def kind_label(kind: str | None) -> str:
    """Return the words for a kind of body; a body without profile on the day has none."""
    return str(BodyKind(kind).label) if kind else "–"


@register.filter
def level_label(level: str | None) -> str:
    """Return the words for a level."""
    return str(Level(level).label) if level else "–"


@register.filter
def sector_label(sector: str | None) -> str:
    """Return the words for a sector; many bodies have none."""
    return str(Sector(sector).label) if sector else "–"


def _book(context: template.Context) -> object:
    return context.get("names") or context["request"].names
