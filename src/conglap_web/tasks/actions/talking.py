"""Words about a task: reminders and comments. They change nothing of its row, so its version stays."""

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.tasks import Act
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.platform import clock
from conglap_web.tasks.actions.changing import Parties, allow, given, lock_one
from conglap_web.tasks.actions.refusals import TaskRefused
from conglap_web.tasks.models import Comment, Reminder, Task
from conglap_web.tasks.queries import midnight


@transaction.atomic
def remind(*, by: User, task: Task, text: str) -> Reminder:
    """Urge the lead body of a task (đôn đốc); its next report answers."""
    return apply_reminder(by, lock_one(task, None), None, text=text)


def apply_reminder(by: User, task: Task, parties: Parties | None, *, text: str) -> Reminder:
    """Urge the lead body of a locked task."""
    allow(by, task, Act.REMIND, parties)
    text = given(text, _("Hãy ghi nội dung đôn đốc."))
    # A form sent twice, or a bulk act done again after a lost connection, urges nobody twice.
    since = midnight(clock.today())
    if task.reminders.filter(by=by, text=text, answered_at=None, created_at__gte=since).exists():
        raise TaskRefused(
            _("Hôm nay anh/chị đã đôn đốc với đúng nội dung này, cơ quan chủ trì chưa trả lời."), "repeated"
        )
    reminder = Reminder.objects.create(task=task, by=by, text=text, created_at=clock.now())
    record(by=by, action=f"task.{Act.REMIND}", about=task, after={"note": text})
    return reminder


@transaction.atomic
def comment(*, by: User, task: Task, text: str) -> Comment:
    """Say something about a task (trao đổi)."""
    task = lock_one(task, None)
    allow(by, task, Act.COMMENT)
    text = given(text, _("Hãy ghi ý kiến."))
    made = Comment.objects.create(task=task, by=by, text=text, created_at=clock.now())
    record(by=by, action=f"task.{Act.COMMENT}", about=task, after={"note": text})
    return made
