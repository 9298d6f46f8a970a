"""Who reported a task as done does not approve it, as long as somebody else can (không tự công nhận hoàn thành)."""

import datetime as dt
import uuid
from collections.abc import Collection

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from conglap.tasks import Refused
from conglap_web.accounts.models import User
from conglap_web.directives.models import DutyBodyMatch, Part
from conglap_web.register.models import Membership
from conglap_web.register.queries import holding
from conglap_web.register.trees import above
from conglap_web.tasks.access import DECIDES
from conglap_web.tasks.models import ProgressReport, Task


def said_done_by(user: User, tasks: Collection[uuid.UUID]) -> set[uuid.UUID]:
    """Return those of the tasks whose last request for approval this person wrote; one query."""
    asked = ProgressReport.objects.filter(task=OuterRef("pk"), says_done=True).order_by("-created_at", "-pk")
    rows = Task.objects.filter(pk__in=tasks).annotate(asked_by=Subquery(asked.values("by")[:1]))
    return set(rows.filter(asked_by=user.pk).values_list("pk", flat=True))


def refusal_of_own(user: User, task: Task, on: dt.date) -> Refused | None:
    """Return why this person may not approve what the same person reported as done; nothing where nobody else can."""
    if not said_done_by(user, [task.pk]) or not _others_approve(user, task, on):
        return None
    return Refused(
        "own_report",
        _("Chính anh/chị đã báo cáo hoàn thành nhiệm vụ này nên không tự công nhận được."),
        _("Người làm được: lãnh đạo khác của cơ quan tiếp nhận văn bản, cơ quan cấp trên hoặc cơ quan chỉ đạo."),
    )


def _others_approve(user: User, task: Task, on: dt.date) -> bool:
    """Say whether another person with an open account approves this task today; see ``access.parties_of``."""
    directing = DutyBodyMatch.objects.filter(duty_body__duty=task.duty_id, duty_body__part=Part.DIRECTING)
    bodies = above([task.duty.directive.receiver_id], on)
    bodies |= set(directing.exclude(body=task.body_id).values_list("body_id", flat=True))
    posts = Membership.objects.filter(holding(on), role__in=DECIDES, body__in=bodies, user__is_active=True)
    return posts.exclude(user=user).exists()
