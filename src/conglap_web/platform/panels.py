"""Panels: an upper app shows something on a lower app's page without the lower one knowing its name.

``add_panel("register.body", render)`` in the upper app's ``ready``; the lower page calls
``panels_for("register.body", request, body)`` and prints what comes back.
"""

from collections.abc import Callable

from django.http import HttpRequest

Render = Callable[[HttpRequest, object], str]  # safe HTML, or "" for nothing to show

_panels: dict[str, list[tuple[int, Render]]] = {}


def add_panel(place: str, render: Render, position: int = 50) -> None:
    """Show ``render(request, thing)`` at a place, lower positions first."""
    _panels.setdefault(place, []).append((position, render))


def panels_for(place: str, request: HttpRequest, thing: object) -> list[str]:
    """Return the panels of a place for this thing and person, empty ones left out."""
    ordered = sorted(_panels.get(place, []), key=lambda pair: pair[0])
    return [html for _, render in ordered if (html := render(request, thing))]
