"""The home page: what waits for this person today, by role."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def home(request: HttpRequest) -> HttpResponse:
    """Show what is due, overdue, waiting and not reported."""
    return render(request, "tasks/home.html")
