"""The inbox: the list, taking a document in, and the page of one document in each of its states."""

import uuid

from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_tables2 import RequestConfig

from conglap_web.directives import access, actions, queries
from conglap_web.directives.forms import UploadForm
from conglap_web.directives.lists import HEADERS, DirectiveFilter, DirectiveTable, excel_rows
from conglap_web.directives.models import DirectiveState
from conglap_web.directives.pages import directive_page
from conglap_web.platform.export import excel_response
from conglap_web.platform.files import FileRefused, file_response, read_upload
from conglap_web.platform.panels import panels_for


def inbox(request: HttpRequest) -> HttpResponse:
    """List the directives that the person may see; the same filters give the Excel file."""
    seen = access.directives_for(request.standing)
    found = DirectiveFilter(request.GET, queryset=seen, names=request.names)
    rows = queries.with_duty_count(found.qs)
    table = DirectiveTable(rows, names=request.names, request=request)
    if request.GET.get("format") == "xlsx":
        table.order_by = request.GET.get("sort") or DirectiveTable.Meta.order_by
        lines = excel_rows((row.record for row in table.rows), request.names)
        return excel_response(_("Văn bản chỉ đạo"), HEADERS, lines, "van-ban")
    RequestConfig(request, paginate={"per_page": 25}).configure(table)
    context = {
        "filter": found,
        "table": table,
        "may_upload": bool(access.receivers_for(request.standing)),
        "filtered": any(request.GET.get(name) for name in found.filters),
    }
    return render(request, "directives/list.html", context)


def upload(request: HttpRequest) -> HttpResponse:
    """Take in a file or pasted text."""
    receivers = access.receivers_for(request.standing)
    if not receivers:
        access.receiver_for(request.standing, None)
    request.names.load(receivers)
    choices = sorted(((key, request.names[key]) for key in receivers), key=lambda pair: pair[1])
    sent = request.method == "POST"
    form = UploadForm(choices, request.POST if sent else None, request.FILES if sent else None)
    if sent and form.is_valid() and (response := _receive(request, form)):
        return response
    status = 422 if form.is_bound else 200
    context = {"form": form, "limit": settings.UPLOAD_MAX_BYTES // 1048576}
    return render(request, "directives/upload.html", context, status=status)


def _receive(request: HttpRequest, form: UploadForm) -> HttpResponse | None:
    """Take in what the form holds; a refusal becomes an error of the form."""
    values = form.cleaned_data
    receiver = access.receiver_for(request.standing, values["receiver"] or None)
    try:
        if file := values["file"]:
            content = read_upload(file.chunks(), settings.UPLOAD_MAX_BYTES)
            made = actions.receive_file(by=request.user, receiver=receiver, content=content, name=file.name)
        else:
            name = f"{values['name'].strip() or _('Nội dung dán vào')}.txt"
            made = actions.receive_text(by=request.user, receiver=receiver, text=values["text"], name=name)
    except actions.DuplicateFile as again:
        form.add_error(
            None,
            format_html('{} <a href="{}">{}</a>', str(again), again.first.get_absolute_url(), _("Mở văn bản đã có")),
        )
    except FileRefused as refusal:
        form.add_error("file" if values["file"] else "text", str(refusal))
    else:
        return redirect(made)
    return None


def directive(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Show one directive: how far its reading is, why it failed, its review, or what was confirmed."""
    found = access.directive_for(request.standing, key)
    may_review = access.may_review(request.standing, found)
    template = {
        DirectiveState.READING: "directives/reading.html",
        DirectiveState.FAILED: "directives/failed.html",
        DirectiveState.REVIEW: "directives/review.html",
        DirectiveState.CONFIRMED: "directives/confirmed.html",
        DirectiveState.DISCARDED: "directives/discarded.html",
    }[found.state]
    list_only = bool(request.htmx) and "tu" in request.GET and bool(found.text)
    context = directive_page(request, found, may_review=may_review, list_only=list_only)
    if list_only:
        return render(request, "directives/duty_list.html", context)
    context["panels"] = panels_for("directives.directive", request, found)
    return render(request, template, context)


def original(request: HttpRequest, key: uuid.UUID) -> FileResponse:
    """Answer with the file as it came; only a PDF may open inside the browser."""
    file = access.file_for(request.standing, key)
    return file_response(file, inline="xem" in request.GET and file.media_type == "application/pdf")


@require_POST
def read_again(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Try once more to read the file."""
    found = access.directive_to_review(request.standing, key)
    try:
        actions.read_again(by=request.user, directive=found)
    except actions.DuplicateFile as again:
        messages.error(request, str(again))
        return redirect(again.first)
    except actions.Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(found)
