"""Template tags of the interface kit; docs/ui.md shows each in use."""

import datetime as dt
from collections.abc import Iterable, Mapping

from django import template
from django.http import QueryDict
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from conglap_web.platform.clock import today

register = template.Library()


@register.simple_tag
def icon(name: str, css: str = "") -> SafeString:
    """Return an icon of the sprite; decoration only, so a button without text also needs ``aria-label``."""
    return format_html(
        '<svg class="icon {}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        css,
        static("built/icons.svg"),
        name,
    )


@register.simple_tag
def badge(state: str, label: str = "") -> SafeString:
    """Return a state with its colour: ``{% badge task.state task.get_state_display %}``."""
    return format_html('<span class="badge state-{}">{}</span>', state, label or state)


@register.simple_tag(takes_context=True)
def link_with(context: template.Context, **changes: object) -> str:
    """Return the present address with these parameters set; ``None`` or ``""`` takes one away."""
    query: QueryDict = context["request"].GET.copy()
    for name, value in changes.items():
        if value in (None, ""):
            query.pop(name, None)
        else:
            query[name] = str(value)
    return f"?{query.urlencode()}" if query else context["request"].path


@register.filter
def day(value: dt.date | dt.datetime | None) -> str:
    """Return a day as dd/mm/yyyy, in Vietnam's time; nothing gives a dash."""
    if value is None or value == "":
        return "–"
    if isinstance(value, dt.datetime):
        value = timezone.localtime(value) if timezone.is_aware(value) else value
    return value.strftime("%d/%m/%Y")


@register.filter
def moment(value: dt.datetime | None) -> str:
    """Return a moment as dd/mm/yyyy HH:MM, in Vietnam's time; nothing gives a dash."""
    if not value:
        return "–"
    return (timezone.localtime(value) if timezone.is_aware(value) else value).strftime("%d/%m/%Y %H:%M")


@register.filter
def due_class(value: dt.date | None, soon_days: int = 7) -> str:
    """Return the CSS class of a deadline still open: past, within ``soon_days`` days, or later."""
    if not value:
        return ""
    left = (value - today()).days
    return "text-overdue" if left < 0 else "text-soon" if left <= soon_days else ""


@register.inclusion_tag("components/crumbs.html")
def crumbs(*parts: str) -> dict[str, object]:
    """Return the way to this page from pairs of label and address: ``{% crumbs "Nhiệm vụ" list_url %}``."""
    return {"crumbs": list(zip(parts[::2], parts[1::2], strict=True))}


@register.inclusion_tag("components/chart.html")
def chart(spec: Mapping[str, object]) -> dict[str, object]:
    """Draw a chart with its figures in a table; the keys of ``spec`` are in docs/ui.md."""
    series: list[Mapping[str, object]] = list(spec["series"])  # type: ignore[call-overload]
    names: Iterable[object] = spec["categories"]  # type: ignore[assignment]
    links = list(spec.get("links") or [])  # type: ignore[call-overload]
    rows = [
        {
            "name": name,
            "link": links[at] if at < len(links) else "",
            "values": [one["values"][at] for one in series],  # type: ignore[index]
        }
        for at, name in enumerate(names)
    ]
    return {"spec": dict(spec), "series": series, "rows": rows}
