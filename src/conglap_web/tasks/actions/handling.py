"""Who does a task, by when: the person in charge, the deadline, the lead body."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.base.dates import format_day
from conglap.tasks import Act
from conglap_web.accounts.models import User
from conglap_web.platform import clock
from conglap_web.register.models import Body, Membership
from conglap_web.register.queries import holding, name_of
from conglap_web.register.trees import below
from conglap_web.tasks.actions.changing import Parties, allow, change, given, lock_one
from conglap_web.tasks.actions.refusals import TaskRefused
from conglap_web.tasks.models import Task


@transaction.atomic
def assign(*, by: User, task: Task, assignee: User | None, version: int | None = None) -> Task:
    """Give a task to a person of the lead body (người phụ trách); ``None`` takes it from the present one."""
    return apply_assignment(by, lock_one(task, version), None, assignee=assignee)


def apply_assignment(by: User, task: Task, parties: Parties | None, *, assignee: User | None) -> Task:
    """Give a locked task to a person of the lead body."""
    allow(by, task, Act.ASSIGN, parties)
    if assignee is not None and not _holds_post(assignee, task.body_id):
        raise TaskRefused(
            _("%(name)s không giữ chức vụ nào ở cơ quan chủ trì. Hãy chọn người của cơ quan này.") % {"name": assignee},
            "not_member",
        )
    if task.assignee_id == (assignee.pk if assignee else None):
        raise TaskRefused(_("Người phụ trách không thay đổi."), "unchanged")
    return change(by, task, Act.ASSIGN, {"assignee": assignee})


def _holds_post(user: User, body_id: object) -> bool:
    rows = Membership.objects.filter(holding(clock.today()), user=user, body=body_id, user__is_active=True)
    return rows.exists()


@transaction.atomic
def move_deadline(*, by: User, task: Task, due: dt.date | None, reason: str, version: int | None = None) -> Task:
    """Set another last day for a task (điều chỉnh thời hạn), with the reason; ``None``: no deadline."""
    return apply_deadline(by, lock_one(task, version), None, due=due, reason=reason)


def apply_deadline(by: User, task: Task, parties: Parties | None, *, due: dt.date | None, reason: str) -> Task:
    """Set another last day for a locked task; a day that is already past is refused."""
    allow(by, task, Act.MOVE_DEADLINE, parties)
    reason = given(reason, _("Hãy ghi lý do điều chỉnh thời hạn."))
    if due == task.due:
        raise TaskRefused(_("Thời hạn mới trùng với thời hạn đang có."), "unchanged")
    today = clock.today()
    if due is not None and due < today:
        raise TaskRefused(
            _("Thời hạn mới (%(due)s) đã qua. Hãy chọn từ hôm nay (%(today)s) trở đi.")
            % {"due": format_day(due), "today": format_day(today)},
            "past",
        )
    return change(by, task, Act.MOVE_DEADLINE, {"due": due}, reason)


@transaction.atomic
def hand_over(*, by: User, task: Task, body: Body, reason: str, version: int | None = None) -> Task:
    """Make another body the lead of a task (chuyển cơ quan chủ trì), with the reason; reports so far stay."""
    task = lock_one(task, version)
    state = allow(by, task, Act.HAND_OVER)
    reason = given(reason, _("Hãy ghi lý do chuyển cơ quan chủ trì."))
    names = name_of([task.body_id, body.pk], clock.today())
    _refuse_body(task, body, names[body.pk])
    old = names[task.body_id]
    # Silence is counted anew for the body that has just got the task; nobody there is in charge yet.
    values = {"state": state, "body_id": body.pk, "assignee": None, "remark": reason, "last_reported_at": None}
    note = _("Từ %(old)s sang %(new)s. Lý do: %(reason)s") % {"old": old, "new": names[body.pk], "reason": reason}
    return change(by, task, Act.HAND_OVER, values | {"created_at": clock.now()}, note)


def _refuse_body(task: Task, body: Body, name: str) -> None:
    """Refuse a body that does not stand under the receiver, has ended, or leads this very duty already."""
    receiver = task.duty.directive.receiver_id
    if body.pk not in below([receiver], clock.today()):
        raise TaskRefused(
            _("%(body)s không thuộc phạm vi giao việc của %(receiver)s. Hãy chọn cơ quan trong phạm vi này.")
            % {"body": name, "receiver": name_of([receiver], clock.today())[receiver]},
            "outside",
        )
    if body.end is not None and body.end <= clock.today():
        raise TaskRefused(_("%(body)s đã kết thúc hoạt động. Hãy chọn cơ quan khác.") % {"body": name}, "ended")
    if Task.objects.filter(duty=task.duty_id, body=body).exists():
        raise TaskRefused(
            _("%(body)s đang chủ trì chính nhiệm vụ này. Nếu không cần theo dõi riêng nữa, hãy chọn “Thôi giao”.")
            % {"body": name},
            "already_leads",
        )
