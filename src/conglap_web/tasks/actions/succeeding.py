"""A task whose lead body has ended goes on at the successor, with its reports, state and deadline (kế thừa)."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.tasks import Act, Party
from conglap_web.accounts.models import User
from conglap_web.audit.queries import history_of
from conglap_web.platform import clock
from conglap_web.register.access import TAKES_OVER
from conglap_web.register.models import Body
from conglap_web.register.queries import name_of
from conglap_web.register.standing import standing_of
from conglap_web.tasks.actions.changing import allow, change, lock_one
from conglap_web.tasks.actions.refusals import TaskRefused
from conglap_web.tasks.models import Task


@transaction.atomic
def succeed(*, by: User, task: Task, source: uuid.UUID, receiver: Body, note: str) -> Task:
    """Make the successor the lead of a task of a body that has ended; ``note`` names the event and its document.

    Who takes over is decided by the register, which calls this; here only what tasks themselves forbid is refused.
    """
    task = _allowed(by, task, receiver.pk)
    names = name_of([task.body_id, receiver.pk], clock.today())
    if task.body_id != source:
        raise TaskRefused(_("Nhiệm vụ này đã chuyển sang %(body)s.") % {"body": names[task.body_id]}, "moved")
    if not _ended(source) or _ended(receiver.pk):
        raise TaskRefused(_("Chỉ chuyển từ cơ quan đã kết thúc sang cơ quan còn hoạt động."), "not_ended")
    if Task.objects.filter(duty=task.duty_id, body=receiver).exists():
        raise TaskRefused(
            _("%(body)s đang chủ trì chính nhiệm vụ này. Hãy “Thôi giao” một trong hai.")
            % {"body": names[receiver.pk]},
            "already_leads",
        )
    said = _("Từ %(old)s sang %(new)s. %(note)s")
    said %= {"old": names[source], "new": names[receiver.pk], "note": note}
    return change(by, task, Act.SUCCEED, {"body_id": receiver.pk, "assignee": None}, said)


@transaction.atomic
def give_back(*, by: User, task: Task, source: uuid.UUID, receiver: uuid.UUID) -> Task:
    """Take back that a successor got a task, where nothing was done to it since."""
    task = _allowed(by, task, receiver)
    last = history_of(task).first()
    if task.body_id != receiver or last is None or last.action != f"task.{Act.SUCCEED}":
        raise TaskRefused(_("Sau khi chuyển, nhiệm vụ đã có cập nhật khác nên không hoàn tác được."), "changed")
    names = name_of([source, receiver], clock.today())
    said = _("Hoàn tác: trả lại từ %(new)s về %(old)s.") % {"old": names[source], "new": names[receiver]}
    return change(by, task, Act.SUCCEED, {"body_id": source}, said)


def _allowed(by: User, task: Task, receiver: uuid.UUID) -> Task:
    task = lock_one(task, None)
    own = receiver in standing_of(by).scope_of(*TAKES_OVER)
    allow(by, task, Act.SUCCEED, frozenset({Party.SUCCESSOR}) if own else frozenset())
    return task


def _ended(key: uuid.UUID) -> bool:
    return Body.objects.filter(pk=key, end__lte=clock.today()).exists()
