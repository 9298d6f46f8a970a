"""What the lead body says of its progress, with evidence."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.tasks import Act, State
from conglap_web.accounts.models import User
from conglap_web.platform import clock, files
from conglap_web.tasks.actions.changing import allow, change, given, lock_one
from conglap_web.tasks.actions.refusals import TaskRefused
from conglap_web.tasks.evidence import Evidence
from conglap_web.tasks.models import ProgressReport, Task


@transaction.atomic
def report(
    *,
    by: User,
    task: Task,
    text: str,
    percent: int,
    obstacles: str = "",
    says_done: bool = False,
    evidence: Sequence[Evidence] = (),
    version: int | None = None,
) -> ProgressReport:
    """Report progress (báo cáo tiến độ): ``percent`` 0–100; ``says_done`` asks for approval and means 100.

    The report takes the task up if nobody has, and answers every open reminder.
    """
    task = lock_one(task, version)
    act = Act.REPORT_DONE if says_done else Act.REPORT
    state = allow(by, task, act)
    text = given(text, _("Hãy ghi kết quả thực hiện."))
    if not 0 <= percent <= 100:
        raise TaskRefused(_("Tiến độ là số từ 0 đến 100 (phần trăm)."), "percent")
    # What waits for approval was said to be done; a report that adds something does not take that back.
    percent, moment = 100 if state is State.WAITING else percent, clock.now()
    made = ProgressReport.objects.create(
        task=task,
        by=by,
        body_id=task.body_id,
        text=text,
        obstacles=obstacles.strip(),
        percent=percent,
        says_done=says_done,
        created_at=moment,
    )
    made.files.set(
        files.store(content=one.content, name=one.name, media_type=one.media_type, owner_id=by.pk) for one in evidence
    )
    task.reminders.filter(answered_at=None).update(answered_at=moment)
    values: dict[str, object] = {"state": state, "percent": percent, "last_reported_at": moment, "returned_at": None}
    if task.assignee_id is None:
        values["assignee"] = by
    change(by, task, act, values, text)
    return made
