"""The page of one task: what it says, how far it is, and what this person may do."""

import uuid

from django import forms
from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from conglap_web.platform.files import file_response
from conglap_web.tasks import access, actions
from conglap_web.tasks.forms import ReportForm
from conglap_web.tasks.models import Task
from conglap_web.tasks.page import task_page
from conglap_web.tasks.task_acts import BY_SLUG, form_of


@require_GET
def task(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Show a task."""
    return _page(request, access.task_for(request.standing, key))


@require_POST
def report(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Take a progress report with its evidence."""
    found = access.task_for(request.standing, key)
    form = ReportForm(request.POST, request.FILES, auto_id="id_report_%s")
    if form.is_valid():
        given = dict(form.cleaned_data)
        given["evidence"] = given.pop("files")
        try:
            actions.report(by=request.user, task=found, version=_version(request), **given)
        except actions.TaskRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Đã ghi nhận báo cáo."))
            return redirect(found)
    return _page(request, access.task_for(request.standing, key), {"report": form}, status=422)


@require_POST
def act(request: HttpRequest, key: uuid.UUID, slug: str) -> HttpResponse:
    """Do one act to a task; what is refused comes back on the page with its reason."""
    if slug not in BY_SLUG:
        raise Http404
    one, found = BY_SLUG[slug], access.task_for(request.standing, key)
    form = form_of(one, found, request.standing, request.names, request.POST)
    if form.is_valid():
        given = dict(form.cleaned_data)
        if one.versioned:
            given["version"] = _version(request)
        if "body" in given:
            given["body"] = access.body_to_lead(request.standing, given["body"])
        try:
            one.do(by=request.user, task=found, **given)
        except actions.TaskRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, one.done)
            return redirect(_after(request, found))
    return _page(request, access.task_for(request.standing, key), {one.act: form}, status=422)


@require_GET
def evidence(request: HttpRequest, key: uuid.UUID, file_key: uuid.UUID) -> FileResponse:
    """Send an evidence file; only harmless kinds open in the browser."""
    return file_response(access.evidence_for(request.standing, key, file_key), inline="xem" in request.GET)


def _page(
    request: HttpRequest, found: Task, bound: dict[str, forms.Form] | None = None, status: int = 200
) -> HttpResponse:
    shown = task_page(found, request.standing, request.names, bound or {})
    return render(request, "tasks/task.html", shown, status=status)


def _version(request: HttpRequest) -> int:
    """Return the version that the page showed; a missing one is as stale as an old one."""
    written = request.POST.get("version", "")
    return int(written) if written.isdecimal() and len(written) < 10 else 0


def _after(request: HttpRequest, found: Task) -> object:
    """Return where to go on: to the task, or to the list when it is no longer this person's to see."""
    return found if access.tasks_for(request.standing).filter(pk=found.pk).exists() else "tasks:list"
