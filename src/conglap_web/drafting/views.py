"""Pages to look at drafts: the list, one draft, its versions, its file."""

import uuid

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django_tables2 import RequestConfig

from conglap.documents import read_with_layout
from conglap.drafting import TemplateRefused
from conglap.drafting import render as make_file
from conglap.drafting.redline import Change
from conglap.drafting.wording import symbol_of
from conglap_web.drafting import access, pages, queries
from conglap_web.drafting.actions.issuing import DOCX, file_name
from conglap_web.drafting.lists import HEADERS, DraftFilter, DraftTable, excel_rows
from conglap_web.drafting.models import Draft
from conglap_web.drafting.snapshots import draft_record
from conglap_web.platform.export import excel_response
from conglap_web.platform.files import content_of, file_response


def drafts(request: HttpRequest) -> HttpResponse:
    """List the drafts that the person may see; the same filters give the Excel file."""
    found = DraftFilter(request.GET, queryset=access.drafts_for(request.standing).select_related("drafter"))
    table = DraftTable(queries.with_counts(found.qs), names=request.names, request=request)
    if request.GET.get("format") == "xlsx":
        table.order_by = request.GET.get("sort") or DraftTable.Meta.order_by
        lines = excel_rows((row.record for row in table.rows), request.names)
        return excel_response(_("Dự thảo"), HEADERS, lines, "du-thao")
    RequestConfig(request, paginate={"per_page": 25}).configure(table)
    context = {
        "filter": found,
        "table": table,
        "may_start": bool(access.units_for(request.standing)),
        "filtered": any(request.GET.get(name) for name in found.filters),
    }
    return render(request, "drafting/list.html", context)


def draft(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Show one draft as a page of paper, with what is left to do beside it."""
    found = access.draft_for(request.standing, key)
    return render(request, "drafting/draft.html", pages.draft_page(request, found))


def word_file(request: HttpRequest, key: uuid.UUID) -> HttpResponse | FileResponse:
    """Answer with the Word file: the issued one as it was issued, else the draft as it stands."""
    found = access.draft_for(request.standing, key)
    if found.file is not None:
        return file_response(access.issued_file_for(request.standing, key))
    try:
        content = _file_of(found)
    except TemplateRefused as refusal:
        return render(request, "drafting/refused.html", {"draft": found, "why": str(refusal)}, status=409)
    name = f"du-thao-{file_name(found, symbol_of(draft_record(found)))}"
    headers = {"Content-Disposition": content_disposition_header(True, name), "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=DOCX, headers=headers)


def _file_of(draft: Draft) -> bytes:
    return make_file(draft_record(draft), content_of(draft.template.file) if draft.template else None)


def check(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Check the form of the draft's file by the standard of its issuer and day."""
    found = access.draft_for(request.standing, key)
    try:
        content = content_of(found.file) if found.file else _file_of(found)
        source, layout = read_with_layout(content, "du-thao.docx")
    except TemplateRefused as refusal:
        return render(request, "drafting/refused.html", {"draft": found, "why": str(refusal)}, status=409)
    return render(request, "drafting/check.html", pages.check_page(found, source, layout))


def version(request: HttpRequest, key: uuid.UUID, number: int) -> HttpResponse:
    """Show what changed from one version to a later one, or to what stands now."""
    older = access.version_for(request.standing, key, number)
    with_number = request.GET.get("voi", "")
    newer = (
        access.version_for(request.standing, key, int(with_number))
        if with_number.isdecimal() and len(with_number) < 10
        else None
    )
    lines = queries.redline_between(older.draft, older, newer)
    context = {
        "draft": older.draft,
        "older": older,
        "newer": newer,
        "lines": lines,
        "changed": any(piece.change != Change.SAME for line in lines for piece in line),
        "versions": pages.versions_of(older.draft),
    }
    return render(request, "drafting/version.html", context)
