"""The list of events and the page of one, with what can be done with it afterwards."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_tables2 import RequestConfig

from conglap_web.audit.queries import history_of
from conglap_web.platform.export import excel_response
from conglap_web.register import access
from conglap_web.register.actions.events_handing import Outcome, hand_over_by, take_back_things
from conglap_web.register.actions.events_withdrawal import withdraw_event
from conglap_web.register.actions.refusals import RegisterRefused
from conglap_web.register.events.queries import told, with_bodies
from conglap_web.register.events.tables import EVENT_HEADERS, EventFilter, EventTable, event_rows
from conglap_web.register.orphans.listing import left_by_event

PER_PAGE = 25
REASONS = 3


def events(request: HttpRequest) -> HttpResponse:
    """List the events of bodies."""
    form = EventFilter(request.GET)
    found = access.events_for(request.standing, form.found())
    if request.GET.get("format") == "xlsx":
        rows = event_rows(told(with_bodies(found)))
        return excel_response(_("Sắp xếp tổ chức"), EVENT_HEADERS, rows, "sap-xep-to-chuc")
    table = EventTable(found)
    RequestConfig(request, paginate={"per_page": PER_PAGE}).configure(table)
    table.page.object_list.data = told(
        with_bodies(found)[max(table.page.start_index() - 1, 0) : table.page.end_index()]
    )
    context = {"form": form, "table": table, "may_record": access.may_record_events(request.standing)}
    return render(request, "register/events.html", context)


def event(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Show an event: the decision, before and after, what was handed over, what is still open."""
    shown = access.event_for(request.standing, key)
    (one,) = told([shown])
    context = {
        "one": one,
        "event": shown,
        "left": left_by_event(shown),
        "may_hand_over": request.standing.has(*access.TAKES_OVER),
        "carried": sum("carried" in change for change in shown.changes),
        "may_withdraw": shown.withdrawn_at is None and access.may_withdraw_event(request.standing, shown),
        "history": history_of(shown),
    }
    return render(request, "register/event.html", context)


@require_POST
def withdraw(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Take an event back."""
    shown = access.event_to_withdraw(request.standing, key)
    try:
        withdraw_event(by=request.user, event=shown)
        messages.success(request, _("Đã rút lại. Các cơ quan, đơn vị trở về như trước khi sắp xếp."))
    except RegisterRefused as refused:
        messages.error(request, str(refused))
    return redirect("register:event", key)


@require_POST
def hand_over(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Give what the event leaves open to its named successors at once."""
    shown = access.event_for(request.standing, key)
    tell(request, hand_over_by(by=request.user, event=shown), _("Đã chuyển %(n)d việc sang cơ quan kế thừa."))
    return redirect("register:event", key)


@require_POST
def take_back(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Take back what was handed over by the event."""
    shown = access.event_for(request.standing, key)
    tell(request, take_back_things(by=request.user, event=shown), _("Đã hoàn tác việc chuyển %(n)d việc."))
    return redirect("register:event", key)


def tell(request: HttpRequest, outcome: Outcome, done: str) -> None:
    """Say what came of it: how many were done, and the reasons of the others."""
    if outcome.done:
        messages.success(request, done % {"n": len(outcome.done)})
    if outcome.refused:
        reasons = " ".join(dict.fromkeys(outcome.refused[:REASONS]))
        said = _("%(n)d việc không chuyển được. %(reasons)s")
        messages.warning(request, said % {"n": len(outcome.refused), "reasons": reasons})
    if not outcome.done and not outcome.refused:
        messages.info(request, _("Không còn việc nào để chuyển."))
