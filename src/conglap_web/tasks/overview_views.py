"""The leader's overview and its Excel files."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from conglap_web.platform.export import excel_response
from conglap_web.tasks.filters import OverviewFilter
from conglap_web.tasks.overview import body_sheet, directive_sheet, overview


@require_GET
def show_overview(request: HttpRequest) -> HttpResponse:
    """Show how all tasks of the person's scope stand; ``?format=xlsx`` answers in Excel, by body or by directive."""
    found = OverviewFilter(request.GET, request.standing, request.names)
    if request.GET.get("format") == "xlsx":
        if request.GET.get("theo") == "van-ban":
            return excel_response(_("Theo văn bản"), *directive_sheet(found), "tong-quan-theo-van-ban")
        return excel_response(_("Theo cơ quan"), *body_sheet(found), "tong-quan-theo-co-quan")
    return render(request, "tasks/overview.html", {"filter": found} | overview(found))
