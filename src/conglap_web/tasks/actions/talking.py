"""Words about a task: reminders and comments. They change nothing of its row, so its version stays."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.tasks import Act
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.platform import clock
from conglap_web.tasks.actions.changing import Parties, allow, given, lock_one
from conglap_web.tasks.actions.refusals import TaskRefused
from conglap_web.tasks.models import COMMENT_MOST, Comment, Reminder, Task
from conglap_web.tasks.queries import midnight

SAID_TWICE_WITHIN = dt.timedelta(minutes=1)


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
    """Say something about a task (trao đổi); the same words again within a minute are the same comment."""
    task = lock_one(task, None)
    allow(by, task, Act.COMMENT)
    text = given(text, _("Hãy ghi ý kiến."))
    if len(text) > COMMENT_MOST:
        raise TaskRefused(
            _("Ý kiến dài %(length)s ký tự, vượt quá giới hạn %(most)s ký tự. Hãy rút gọn hoặc gửi thành nhiều ý kiến.")
            % {"length": len(text), "most": COMMENT_MOST},
            "too_long",
        )
    # A form sent twice says a thing once; the task's lock keeps two requests from passing here together.
    if again := task.comments.filter(by=by, text=text, created_at__gt=clock.now() - SAID_TWICE_WITHIN).first():
        return again
    made = Comment.objects.create(task=task, by=by, text=text, created_at=clock.now())
    record(by=by, action=f"task.{Act.COMMENT}", about=task, after={"note": text})
    return made
