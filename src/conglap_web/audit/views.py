"""The journal of the whole site."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django_tables2 import RequestConfig

from conglap_web.audit import access
from conglap_web.audit.tables import JOURNAL_HEADERS, JournalFilter, JournalTable, journal_rows
from conglap_web.platform.export import excel_response


def journal(request: HttpRequest) -> HttpResponse:
    """List what people did, with filters by person, action and day."""
    form = JournalFilter(request.GET or None)
    entries = form.apply(access.entries_for(request))
    if request.GET.get("format") == "xlsx":
        return excel_response(_("Nhật ký"), JOURNAL_HEADERS, journal_rows(entries), "nhat-ky")
    table = JournalTable(entries)
    RequestConfig(request, paginate={"per_page": 50}).configure(table)
    return render(request, "audit/journal.html", {"form": form, "table": table})
