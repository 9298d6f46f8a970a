"""The list of what hangs on bodies that have ended, and giving it to their successors."""

import uuid
from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_tables2 import RequestConfig

from conglap_web.platform.export import excel_response
from conglap_web.register.actions.events_handing import Thing, hand_over_things
from conglap_web.register.events.views import tell
from conglap_web.register.orphans.listing import Row, orphan_rows
from conglap_web.register.orphans.tables import ORPHAN_HEADERS, OrphanFilter, OrphanTable, orphan_cells

PER_PAGE = 50


def orphans(request: HttpRequest) -> HttpResponse:
    """List what hangs on ended bodies and concerns the person."""
    form = OrphanFilter(request.GET)
    rows = form.rows(request.standing)
    if request.GET.get("format") == "xlsx":
        return excel_response(_("Việc còn treo"), ORPHAN_HEADERS, orphan_cells(rows), "viec-con-treo")
    table = OrphanTable(rows)
    RequestConfig(request, paginate={"per_page": PER_PAGE}).configure(table)
    context = {
        "form": form,
        "table": table,
        "movable": any(row.open_choices for row in rows),
        "single": len(_single(rows)),
    }
    return render(request, "register/orphans.html", context)


def _single(rows: list[Row]) -> list[Row]:
    """Return the things with exactly one successor, to which the person may give them."""
    return [row for row in rows if len(row.choices) == 1 and row.open_choices]


@require_POST
def hand_over(request: HttpRequest) -> HttpResponse:
    """Give the chosen things, or all with one successor that the filters show, to the successors."""
    if request.POST.get("all"):
        query = request.POST.get("query", "")
        chosen = _single(OrphanFilter(QueryDict(query)).rows(request.standing))
        things = [_thing(row, row.open_choices[0].body_id) for row in chosen]
    else:
        query = ""
        things = _chosen(request)
    if things:
        tell(request, hand_over_things(by=request.user, things=things), _("Đã chuyển %(n)d việc sang cơ quan kế thừa."))
    else:
        messages.error(request, _("Hãy đánh dấu ít nhất một việc và chọn cơ quan kế thừa."))
    return redirect(f"{reverse('register:orphans')}{'?' + QueryDict(query).urlencode() if query else ''}")


def _chosen(request: HttpRequest) -> list[Thing]:
    rows = {row.pk: row for row in orphan_rows(request.standing)}
    found = ((rows[key], _receiver(rows[key], request.POST)) for key in request.POST.getlist("ids") if key in rows)
    return [_thing(row, receiver) for row, receiver in found if receiver]


def _receiver(row: Row, data: Mapping[str, str]) -> uuid.UUID | None:
    """Return the successor chosen for a thing, or the only one."""
    if len(row.open_choices) == 1:
        return row.open_choices[0].body_id
    asked = data.get(f"to:{row.pk}", "")
    return next((choice.body_id for choice in row.open_choices if str(choice.body_id) == asked), None)


def _thing(row: Row, receiver: uuid.UUID) -> Thing:
    return Thing(row.orphan.provider, row.orphan.key, row.orphan.body_id, receiver)
