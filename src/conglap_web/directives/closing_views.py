"""Pages that end a review: confirming and discarding."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from conglap_web.directives import access, actions, checks, queries
from conglap_web.directives.conflicts import seen_version
from conglap_web.directives.forms import DiscardForm, sent
from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.directives.unsure import unsure_of


def confirm(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Say what confirming would do and what is missing; then confirm what was shown."""
    directive = access.directive_to_review(request.standing, key)
    if directive.state != DirectiveState.REVIEW:
        return redirect(directive)
    if request.method == "POST":
        try:
            actions.confirm_directive(by=request.user, directive=directive, version=seen_version(request))
        except actions.Stale:
            messages.warning(
                request,
                _("Văn bản vừa được người khác sửa. Hãy xem lại nội dung dưới đây rồi xác nhận lần nữa."),
            )
        except actions.Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _confirmed(directive))
            return redirect(directive)
        return redirect("directives:confirm", key=directive.pk)
    duties = queries.duties_with_bodies(directive, request.names, kept_only=True)
    for duty in duties:
        duty.name = checks.duty_name(duty)
    doubts = checks.doubts(directive, duties)
    context = {
        "directive": directive,
        "duties": duties,
        "gaps": checks.grouped(doubt for doubt in doubts if doubt.blocking),
        "unsure": checks.grouped(doubt for doubt in doubts if not doubt.blocking),
        "unlooked": len(unsure_of(directive, duties).every),
        "question": _question(queries.tasks_to_open(directive)),
    }
    return render(request, "directives/confirm.html", context)


def _confirmed(directive: Directive) -> str:
    if queries.tasks_to_open(directive).pairs:
        return _("Đã xác nhận văn bản. Các nhiệm vụ đã được giao.")
    if directive.duties.filter(dropped=False).exists():
        return _("Đã xác nhận văn bản. Không mở nhiệm vụ nào vì không cơ quan chủ trì nào thuộc phạm vi giao việc.")
    return _("Đã xác nhận văn bản. Văn bản không có nhiệm vụ nào.")


def _question(given: queries.TasksToOpen) -> str:
    if not given.pairs:
        return _("Xác nhận văn bản, không giao nhiệm vụ")
    tasks = ngettext("%(n)s nhiệm vụ", "%(n)s nhiệm vụ", given.duties) % {"n": given.duties}
    leads = ngettext("%(n)s cơ quan", "%(n)s cơ quan", given.bodies) % {"n": given.bodies}
    return _("Xác nhận %(tasks)s cho %(leads)s") % {"tasks": tasks, "leads": leads}


def discard(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Discard a document that was not confirmed; asks for the reason."""
    directive = access.directive_to_review(request.standing, key)
    if directive.state not in (DirectiveState.REVIEW, DirectiveState.FAILED):
        return redirect(directive)
    form = DiscardForm(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.discard_directive(by=request.user, directive=directive, reason=form.cleaned_data["reason"])
        except actions.Refused as refusal:
            messages.error(request, str(refusal))
            return redirect(directive)
        messages.success(request, _("Đã bỏ văn bản. Tệp này có thể nạp lại khi cần."))
        return redirect("directives:list")
    status = 422 if form.is_bound else 200
    return render(request, "directives/discard.html", {"directive": directive, "form": form}, status=status)
