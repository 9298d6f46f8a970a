"""The home page: what waits for this person today, by role."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from conglap_web.platform.panels import panels_for
from conglap_web.tasks.home_page import home_page


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Show what is due, overdue, waiting and not reported."""
    shown = home_page(request.standing, request.names) | {"panels": panels_for("tasks.home", request, request.standing)}
    return render(request, "tasks/home.html", shown)
