"""Recording an event step by step; nothing is written before the last one is confirmed."""

import uuid
from collections.abc import Mapping

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap.base.findings import Level
from conglap_web.register import access
from conglap_web.register.actions.events import check_plan, record_event
from conglap_web.register.actions.events_handing import hand_over_by
from conglap_web.register.actions.refusals import RegisterRefused
from conglap_web.register.events.forms import AfterForm, BeforeForm, FactsForm, NameForm, StepForm, TakerForm
from conglap_web.register.events.handovers import HandoverForm
from conglap_web.register.events.preview import preview_of
from conglap_web.register.events.steps import (
    AFTER,
    BEFORE,
    HANDOVER,
    KIND,
    PREVIEW,
    State,
    plan_of,
    read_state,
    steps_of,
    versions_of,
    write_state,
)
from conglap_web.register.events.views import tell
from conglap_web.register.fields import only_looking
from conglap_web.register.models import EventKind
from conglap_web.register.queries import name_of

LABELS = {
    KIND: gettext_lazy("Hình thức, văn bản"),
    BEFORE: gettext_lazy("Trước khi sắp xếp"),
    AFTER: gettext_lazy("Sau khi sắp xếp"),
    HANDOVER: gettext_lazy("Bàn giao"),
    PREVIEW: gettext_lazy("Xem lại, xác nhận"),
}


def add(request: HttpRequest) -> HttpResponse:
    """Show the steps one after another; the page carries what was filled in, the last step writes."""
    access.require_event_recorder(request.standing)
    if request.method != "POST":
        return _show(request, {"before": _asked(request)}, KIND)
    state, step = read_state(request.POST.get("plan", ""), request.user), request.POST.get("step", KIND)
    try:
        return _answer(request, state, step if step in LABELS else KIND)
    except (KeyError, TypeError, ValueError, AttributeError) as broken:
        raise BadRequest(_("Trang gửi lên không đọc được. Hãy ghi lại từ đầu.")) from broken


def _asked(request: HttpRequest) -> list[str]:
    """Return the body from whose page one comes."""
    try:
        return [str(access.body_for(request.standing, uuid.UUID(request.GET["body"])).pk)]
    except (KeyError, ValueError):
        return []


def _answer(request: HttpRequest, state: State, step: str) -> HttpResponse:
    steps = steps_of(state)
    if "back" in request.POST:
        return _show(request, state, steps[max(steps.index(step) - 1, 0)] if step in steps else KIND)
    if step == PREVIEW:
        return _record(request, state)
    form = _form(step, state, request.POST)
    if only_looking(request.POST) or "more" in request.POST:
        return _show(request, state, step, _typed(form))
    if not form.is_valid():
        return _show(request, state, step, form, status=422)
    state |= form.kept()
    steps = steps_of(state)
    return _show(request, state, steps[min(steps.index(step) + 1, len(steps) - 1)])


def _form(step: str, state: State, data: Mapping[str, str] | None = None) -> StepForm:
    after = {EventKind.TRANSFER: TakerForm, EventKind.RENAME: NameForm}.get(state.get("kind"), AfterForm)
    kind = {KIND: FactsForm, BEFORE: BeforeForm, AFTER: after, HANDOVER: HandoverForm}[step]
    return kind(state, data)


def _typed(form: StepForm) -> StepForm:
    """Keep what was typed, without complaints: something was only looked for."""
    if isinstance(form, HandoverForm):
        return form.looked()
    form.full_clean()
    form._errors.clear()
    for one in getattr(form, "new", []):
        one.full_clean()
        one._errors.clear()
    return form


def _show(
    request: HttpRequest, state: State, step: str, form: StepForm | None = None, *, status: int = 200, **more: object
) -> HttpResponse:
    steps = steps_of(state)
    context = {
        "step": step,
        "steps": [(one, LABELS[one], one == step) for one in steps],
        "is_first": step == steps[0],
        **more,
    }
    if step == PREVIEW:
        plan = plan_of(state)
        state["versions"] = versions_of(plan)
        foreign = access.out_of_hand(request.standing, plan)
        findings = check_plan(plan)
        names = name_of(foreign, plan.day)
        context |= {
            "preview": preview_of(plan),
            "errors": [finding.message for finding in findings if finding.level is Level.ERROR],
            "warnings": [finding.message for finding in findings if finding.level is not Level.ERROR],
            "foreign": sorted(names.values()),
        }
    else:
        context["form"] = form or _form(step, state)
    return render(
        request, "register/record_event.html", context | {"plan": write_state(state, request.user)}, status=status
    )


def _record(request: HttpRequest, state: State) -> HttpResponse:
    plan = plan_of(state)
    if access.out_of_hand(request.standing, plan):
        return _show(request, state, PREVIEW, status=403)
    try:
        event = record_event(by=request.user, plan=plan)
    except RegisterRefused as refused:
        return _show(request, state, PREVIEW, status=422, refused=str(refused))
    messages.success(request, _("Đã ghi sự kiện sắp xếp."))
    if request.POST.get("hand_over"):
        tell(request, hand_over_by(by=request.user, event=event), _("Đã chuyển %(n)d việc sang cơ quan kế thừa."))
    return redirect("register:event", event.pk)
