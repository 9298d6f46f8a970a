"""Taking in lists of units: the template, the file, what it would do, and what it did."""

import uuid
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_tables2 import RequestConfig

from conglap.register.sheet_columns import COLUMNS
from conglap.register.sheet_writing import refused_workbook, template
from conglap_web.platform.clock import today
from conglap_web.platform.export import MEDIA_TYPE
from conglap_web.platform.files import FileRefused, file_response, read_upload
from conglap_web.register import access
from conglap_web.register.actions import RegisterRefused, unit_imports
from conglap_web.register.imports.forms import ImportRowFilter, UnitFileForm
from conglap_web.register.imports.pages import figures_of, ready_to_write, refused_rows
from conglap_web.register.imports.tables import ImportRowTable, ImportTable
from conglap_web.register.models import ImportState

PER_PAGE = 50


def imports(request: HttpRequest) -> HttpResponse:
    """Take in a file of units, beside the list of those taken in before."""
    access.require_import(request.standing)
    sent = request.method == "POST"
    form = UnitFileForm(request.POST, request.FILES) if sent else UnitFileForm(initial={"on": today()})
    if sent and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            content = read_upload(file.chunks(), settings.UPLOAD_MAX_BYTES)
            found = unit_imports.receive_units(
                by=request.user, content=content, name=file.name, on=form.cleaned_data["on"]
            )
            return redirect("register:import", found.pk)
        except FileRefused as refused:
            form.add_error("file", str(refused))
    table = ImportTable(access.imports_for(request.standing))
    RequestConfig(request, paginate={"per_page": 20}).configure(table)
    context = {
        "form": form,
        "table": table,
        "columns": COLUMNS,
        "limit": settings.UPLOAD_MAX_BYTES // 1048576,
    }
    return render(request, "register/imports.html", context, status=422 if sent else 200)


def import_template(request: HttpRequest) -> HttpResponse:
    """Answer with the empty sheet."""
    access.require_import(request.standing)
    return _workbook(template(), "mau-danh-sach-don-vi.xlsx")


def one_import(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Show how far an import is, what its rows would do, or what they did."""
    found = access.import_for(request.standing, key)
    context: dict[str, object] = {
        "found": found,
        "owns_job": found.job is not None and found.job.owner_id == request.user.pk,
        "may_write": access.may_write_import(request.standing, found),
        "states": ImportState,
    }
    if found.state not in (ImportState.CHECKING, ImportState.FAILED):
        form = ImportRowFilter(request.GET, found)
        table = ImportRowTable(form.apply(found.rows.all()))
        RequestConfig(request, paginate={"per_page": PER_PAGE}).configure(table)
        context |= {"form": form, "table": table, "figures": figures_of(found), "ready": ready_to_write(found)}
    return render(request, "register/import.html", context)


def import_file(request: HttpRequest, key: uuid.UUID) -> FileResponse:
    """Answer with the file as it came."""
    return file_response(access.import_for(request.standing, key).file)


def import_refused(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Answer with the rows that were not taken, each with its reasons, as a sheet to mend and take in again."""
    found = access.import_for(request.standing, key)
    return _workbook(refused_workbook(refused_rows(found)), "don-vi-chua-nhan.xlsx")


@require_POST
def write_import(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Let the checked rows be written."""
    found = access.import_to_write(request.standing, key)
    return _done(request, key, lambda: unit_imports.start_writing(by=request.user, key=found.pk), "")


@require_POST
def check_import(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Check the file once more."""
    found = access.import_to_write(request.standing, key)
    return _done(request, key, lambda: unit_imports.check_again(by=request.user, key=found.pk), "")


@require_POST
def choose_row(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Keep what a person says of a doubtful row."""
    found = access.import_to_write(request.standing, key)
    number, choice = request.POST.get("row", ""), request.POST.get("choice", "")
    number = int(number) if number.isascii() and number.isdecimal() and len(number) < 9 else 0
    said = _("Đã ghi nhận lựa chọn cho dòng %(row)s.") % {"row": number}
    return _done(
        request, key, lambda: unit_imports.choose(by=request.user, key=found.pk, number=number, choice=choice), said
    )


def _done(request: HttpRequest, key: uuid.UUID, act: object, said: str) -> HttpResponse:
    try:
        act()
    except RegisterRefused as refused:
        messages.error(request, str(refused))
    else:
        if said:
            messages.success(request, said)
    page = redirect("register:import", key)
    query = request.POST.get("back", "")
    if query.startswith("?"):
        page["Location"] += f"?{urlencode(parse_qsl(query[1:]))}"
    return page


def _workbook(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=MEDIA_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
