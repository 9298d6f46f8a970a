"""The task list, its Excel export, and acts on many rows at once."""

import uuid
from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from django_tables2 import RequestConfig

from conglap_web.platform.export import excel_response
from conglap_web.tasks import access, actions, queries, tables
from conglap_web.tasks.bulk_forms import bulk_act, bulk_acts_for
from conglap_web.tasks.filters import TaskFilter

ROWS_PER_PAGE = 50


@require_GET
def task_list(request: HttpRequest) -> HttpResponse:
    """Show the tasks that this person sees, filtered; ``?format=xlsx`` answers with the same set in Excel."""
    found = TaskFilter(request.GET, request.standing, request.names)
    acts = bulk_acts_for(request.standing)
    if found.grouped:
        rows = queries.by_duty(found.qs, request.standing.on)
        table: tables.ListTable = tables.DutyTable(rows)
    else:
        table = tables.TaskTable(queries.light(found.qs), request.names, selectable=bool(acts))
    excel = request.GET.get("format") == "xlsx"
    RequestConfig(request, paginate=False if excel else {"per_page": ROWS_PER_PAGE}).configure(table)
    if excel:
        return _excel(request, found, table)
    shown = {"filter": found, "table": table, "acts": [] if found.grouped else acts}
    return render(request, "tasks/list.html", shown | {"query": request.GET.urlencode()})


def _excel(request: HttpRequest, found: TaskFilter, table: tables.ListTable) -> HttpResponse:
    rows = table.data.data
    if found.grouped:
        cells = tables.duty_excel_rows(rows)
        return excel_response(_("Nhiệm vụ"), tables.DUTY_EXCEL_HEADERS, cells, "nhiem-vu-gop")
    request.names.load(found.qs.order_by().values_list("body_id", flat=True).distinct())
    return excel_response(_("Nhiệm vụ"), tables.EXCEL_HEADERS, tables.excel_rows(rows, request.names), "nhiem-vu")


@require_POST
def bulk(request: HttpRequest) -> HttpResponse:
    """Do one act to the chosen rows or to all that the filters show: ask to confirm, then say what came of it."""
    act = bulk_act(request.standing, request.POST.get("act", ""))
    back = _safe_back(request)
    keys = _chosen(request)
    if act is None or not keys:
        why = _("Hãy chọn ít nhất một nhiệm vụ.") if act else _("Hãy chọn việc cần làm với các nhiệm vụ đã chọn.")
        messages.error(request, why)
        return redirect(back)
    confirmed = "confirmed" in request.POST
    form = act.form(request.standing, request.POST if confirmed else None)
    if confirmed and form.is_valid():
        outcome = actions.act_on_many(
            by=request.user, act=act.act, keys=keys, seen_versions=_seen_versions(request), **form.cleaned_data
        )
        _tell(request, act.done, outcome)
        return redirect(back)
    tasks = queries.light(access.tasks_for(request.standing).filter(pk__in=keys))
    foreseen = actions.try_on_many(by=request.user, act=act.act, tasks=tasks)
    shown = {"act": act, "form": form, "foreseen": foreseen, "count": len(keys), "back": back}
    return render(request, "tasks/bulk.html", shown | {"carried": _carried(request)}, status=422 if confirmed else 200)


def _chosen(request: HttpRequest) -> list[uuid.UUID]:
    """Return the keys of the rows: the checked ones, or all that the filters of the list show."""
    if request.POST.get("matching"):
        found = TaskFilter(QueryDict(request.POST.get("query", "")), request.standing, request.names)
        return list(found.qs.order_by("pk").values_list("pk", flat=True))
    return list(_keys(request.POST.getlist("ids")))


def _keys(written: Iterable[str]) -> Iterable[uuid.UUID]:
    for one in written:
        try:
            yield uuid.UUID(one.partition(":")[0])
        except ValueError:
            continue


def _seen_versions(request: HttpRequest) -> dict[uuid.UUID, int]:
    """Return which version of each checked row the list showed; all that a filter finds is taken as it is now."""
    if request.POST.get("matching"):
        return {}
    rows = [one.partition(":") for one in request.POST.getlist("ids")]
    numbers = ((key, int(seen) if seen.isdecimal() and len(seen) < 10 else 0) for key, colon, seen in rows if colon)
    return {key: seen for written, seen in numbers for key in _keys([written])}


def _carried(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what the confirming form sends again; not the rows where all matching ones are meant."""
    kept = [("act", request.POST.get("act", "")), ("next", request.POST.get("next", ""))]
    if request.POST.get("matching"):
        return [*kept, ("matching", "1"), ("query", request.POST.get("query", ""))]
    return [*kept, *(("ids", one) for one in request.POST.getlist("ids") if any(_keys([one])))]


def _tell(request: HttpRequest, done: str, outcome: actions.Outcome) -> None:
    if outcome.done:
        messages.success(request, done % {"count": outcome.done})
    if outcome.refused_count:
        reasons = "; ".join(f"{count}: {reason}" for reason, count in outcome.reasons)
        text = _("%(count)s nhiệm vụ không thực hiện được – %(reasons)s")
        messages.warning(request, text % {"count": outcome.refused_count, "reasons": reasons})
    if not outcome.done and not outcome.refused_count:
        messages.error(request, _("Không còn nhiệm vụ nào trong phạm vi của anh/chị."))


def _safe_back(request: HttpRequest) -> str:
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return back if safe else reverse("tasks:list")
