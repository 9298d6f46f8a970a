"""Moving a task from state to state."""

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.tasks import Act
from conglap_web.accounts.models import User
from conglap_web.platform import clock
from conglap_web.tasks.actions.changing import Parties, allow, change, given, lock_one
from conglap_web.tasks.actions.refusals import TaskRefused
from conglap_web.tasks.models import Task
from conglap_web.tasks.own_report import refusal_of_own


@transaction.atomic
def start(*, by: User, task: Task, version: int | None = None) -> Task:
    """Take up a task (nhận việc); who takes it up becomes the person in charge unless there is one."""
    task = lock_one(task, version)
    values: dict[str, object] = {"state": allow(by, task, Act.START)}
    if task.assignee_id is None:
        values["assignee"] = by
    return change(by, task, Act.START, values)


@transaction.atomic
def approve(*, by: User, task: Task, note: str = "", version: int | None = None) -> Task:
    """Recognise a task as done (công nhận hoàn thành)."""
    return apply_approval(by, lock_one(task, version), None, note=note)


def apply_approval(by: User, task: Task, parties: Parties | None, *, note: str = "") -> Task:
    """Recognise a locked task as done, unless the same person reported it; open reminders need no answer any more."""
    state, moment, note = allow(by, task, Act.APPROVE, parties), clock.now(), note.strip()
    if refused := refusal_of_own(by, task, clock.today()):
        raise TaskRefused.by_rule(refused)
    task.reminders.filter(answered_at=None).update(answered_at=moment)
    values = {"state": state, "percent": 100, "done_at": moment, "remark": note}
    return change(by, task, Act.APPROVE, values, note)


@transaction.atomic
def send_back(*, by: User, task: Task, reason: str, version: int | None = None) -> Task:
    """Return a task whose completion was asked for (trả lại), with the reason."""
    return _with_reason(by, lock_one(task, version), Act.RETURN, reason, returned_at=clock.now())


@transaction.atomic
def pause(*, by: User, task: Task, reason: str, version: int | None = None) -> Task:
    """Let a task rest (tạm dừng); its deadline stops counting."""
    return _with_reason(by, lock_one(task, version), Act.PAUSE, reason)


@transaction.atomic
def cancel(*, by: User, task: Task, reason: str, version: int | None = None) -> Task:
    """Take a task back (thôi giao)."""
    return _with_reason(by, lock_one(task, version), Act.CANCEL, reason)


@transaction.atomic
def reopen(*, by: User, task: Task, reason: str, version: int | None = None) -> Task:
    """Open a closed task again (mở lại)."""
    return _with_reason(by, lock_one(task, version), Act.REOPEN, reason, done_at=None)


@transaction.atomic
def resume(*, by: User, task: Task, version: int | None = None) -> Task:
    """Let a paused task go on (tiếp tục)."""
    task = lock_one(task, version)
    return change(by, task, Act.RESUME, {"state": allow(by, task, Act.RESUME), "remark": ""})


def _with_reason(by: User, task: Task, act: Act, reason: str, **values: object) -> Task:
    state = allow(by, task, act)
    reason = given(reason, _("Hãy ghi lý do."))
    return change(by, task, act, {"state": state, "remark": reason, **values}, reason)
