"""What the page of one task shows, gathered at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from conglap.tasks import Act, Party, Refused, State, Urgency, days_late, decide, has_not_reported, urgency_of
from conglap_web.directives.models import DutyBody, Part
from conglap_web.platform.clock import today
from conglap_web.register.queries import NameBook, heads_on
from conglap_web.register.standing import Standing
from conglap_web.tasks import access, queries
from conglap_web.tasks.forms import ReportForm
from conglap_web.tasks.models import Task
from conglap_web.tasks.rule_words import in_words
from conglap_web.tasks.task_acts import BY_SLUG, PageAct, form_of, offered


@dataclass(frozen=True, slots=True)
class OfferedAct:
    """An act with its form; ``opened`` where what was sent came back with errors."""

    act: PageAct
    form: forms.Form
    opened: bool


def task_page(task: Task, standing: Standing, names: NameBook, bound: Mapping[str, forms.Form]) -> dict[str, object]:
    """Return everything that ``tasks/task.html`` shows."""
    parties = access.parties_of(standing, [task])[task.pk]
    may, may_not = offered(task, standing, parties)
    named, sisters = queries.named_bodies(task.duty_id), queries.sister_tasks(task)
    names.load({task.body_id, task.duty.directive.receiver_id, *(s.body_id for s in sisters), *_matched(named)})
    acts = [_offered(one, task, standing, names, bound) for one in may]
    # Something sent that may no longer be done: its answer must not disappear.
    late = [form for key, form in bound.items() if key not in {"report", *(one.act for one in may)}]
    return {
        "task": task,
        "duty": task.duty,
        "directive": task.duty.directive,
        "parts": _parts(task, named),
        "head": heads_on(standing.on, [task.body_id]).get(task.body_id),
        "sisters": sisters,
        "acts": acts,
        "refused": may_not,
        "problems": [problem for form in bound.values() if form not in late for problem in _problems(form)],
        "late_errors": [error for form in late for error in form.non_field_errors()],
        "report": _report_form(task, parties, bound),
        "why_no_report": _why_no_report(task, parties),
        "comment": bound.get(Act.COMMENT) or form_of(BY_SLUG["trao-doi"], task, standing, names),
        "reports": task.reports.select_related("by").prefetch_related("files"),
        "reminders": task.reminders.select_related("by"),
        "comments": task.comments.select_related("by"),
        "history": queries.history_of_task(task),
        "notices": _notices(task),
    }


def _offered(
    one: PageAct, task: Task, standing: Standing, names: NameBook, bound: Mapping[str, forms.Form]
) -> OfferedAct:
    form = bound.get(one.act)
    return OfferedAct(one, form or form_of(one, task, standing, names), form is not None)


def _report_form(task: Task, parties: frozenset[Party], bound: Mapping[str, forms.Form]) -> forms.Form | None:
    if "report" in bound:
        return bound["report"]
    if isinstance(decide(State(task.state), Act.REPORT, parties), Refused):
        return None
    return ReportForm(initial={"percent": task.percent}, auto_id="id_report_%s")


def _problems(form: forms.Form) -> list[tuple[str, str]]:
    """Return each error with the id of the field, so that who sent the form finds it on a long page."""
    shown: list[tuple[str, str]] = []
    for name, errors in form.errors.items():
        field = form[name] if name in form.fields else None
        where = field.id_for_label if field else "bao-cao" if isinstance(form, ReportForm) else "xu-ly"
        shown += [(where, f"{field.label}: {error}" if field else str(error)) for error in errors]
    return shown


def _why_no_report(task: Task, parties: frozenset[Party]) -> Refused | None:
    """Return why the lead body cannot report now; who does not belong to it is not told twice."""
    answer = decide(State(task.state), Act.REPORT, parties)
    return in_words(answer) if isinstance(answer, Refused) and answer.code != "not_yours" else None


def _matched(named: list[DutyBody]) -> list[object]:
    return [match.body_id for one in named for match in one.matches.all()]


def _parts(task: Task, named: list[DutyBody]) -> list[tuple[str, list[DutyBody]]]:
    """Return the bodies by part, as the document names them."""
    return [(part.label, rows) for part in Part if (rows := [one for one in named if one.part == part])]


def _notices(task: Task) -> list[tuple[str, str]]:
    """Return what must be seen at once: overdue, silent, returned, paused; each with its kind of notice."""
    on, state = today(), State(task.state)
    found: list[tuple[str, str]] = []
    if urgency_of(state, task.due, on) is Urgency.OVERDUE:
        found.append(("danger", _("Quá hạn %(days)s ngày.") % {"days": (on - task.due).days}))
    given = timezone.localdate(task.created_at)
    last = timezone.localdate(task.last_reported_at) if task.last_reported_at else None
    if has_not_reported(state, given, last, on, settings.REPORT_EVERY_DAYS):
        days = (on - (last or given)).days
        found.append(("warning", _("Đã %(days)s ngày cơ quan chủ trì chưa báo cáo.") % {"days": days}))
    if state in (State.WAITING, State.DONE) and (late := days_late(task.due, last)):
        found.append(("warning", _("Báo cáo hoàn thành muộn %(days)s ngày so với thời hạn.") % {"days": late}))
    titles = {
        State.PAUSED: _("Tạm dừng"),
        State.CANCELLED: _("Thôi giao"),
        State.DONE: _("Nhận xét khi công nhận hoàn thành"),
    }
    title = _("Bị trả lại") if task.returned_at else titles.get(state)
    if title and task.remark:
        kind = "warning" if task.returned_at else "info"
        found.append((kind, f"{title}: {task.remark}"))
    return found
