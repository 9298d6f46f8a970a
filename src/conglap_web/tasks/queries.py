"""Reading across tasks: what is due, who is silent, the history of one."""

import datetime as dt
import uuid
from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from conglap.base.text import fold, squeeze
from conglap.tasks.urgency import COUNTED, OWES_REPORT, SOON_DAYS, Urgency, silent_before
from conglap_web.audit.models import AuditEntry
from conglap_web.directives.models import DutyBody
from conglap_web.register.models import BodyName
from conglap_web.tasks.models import Task


def is_urgent(urgency: Urgency, on: dt.date) -> Q:
    """Return the condition that ``conglap.tasks.urgency_of`` states, for rows."""
    counted, soon = Q(state__in=COUNTED), on + dt.timedelta(days=SOON_DAYS)
    match urgency:
        case Urgency.OVERDUE:
            return counted & Q(due__lt=on)
        case Urgency.SOON:
            return counted & Q(due__gte=on, due__lte=soon)
        case Urgency.ON_TIME:
            return counted & Q(due__gt=soon)
        case Urgency.NO_DEADLINE:
            return counted & Q(due=None)
    return ~counted


def is_silent(on: dt.date) -> Q:
    """Return the condition that ``conglap.tasks.has_not_reported`` states; the rows need ``with_last_word``."""
    return Q(state__in=OWES_REPORT, last_word__lt=_midnight(silent_before(on, settings.REPORT_EVERY_DAYS)))


def with_last_word(tasks: QuerySet[Task]) -> QuerySet[Task]:
    """Add ``last_word``: the last report, or else when the task was given."""
    return tasks.alias(last_word=Coalesce("last_reported_at", "created_at"))


def _midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time()))


def search(tasks: QuerySet[Task], q: str) -> QuerySet[Task]:
    """Keep the tasks in which each word of ``q`` is found, marks or no marks, in any order.

    Looked at: label and text of the duty, symbol of the directive, names of the lead body, person in charge.
    """
    for word in fold(squeeze(q)).split():
        named = BodyName.objects.filter(folded__contains=word)
        tasks = tasks.filter(
            Q(folded__contains=word) | Q(body__in=named.values("body")) | Q(assignee__folded__contains=word)
        )
    return tasks


def history_of_task(task: Task) -> QuerySet[AuditEntry]:
    """Return what was done to a task, newest first, with the opening of its directive that brought it about."""
    opened = Q(object_id=task.duty.directive_id, action="task.open")
    own = Q(object_id=task.pk)
    rows = AuditEntry.objects.filter(own | opened)
    others = [row.pk for row in rows.filter(opened) if not _opens(row, task)]
    return rows.exclude(pk__in=others)


def _opens(entry: AuditEntry, task: Task) -> bool:
    tasks = (entry.after or {}).get("tasks", {})
    return any(str(task.pk) in keys for keys in tasks.values())


def named_bodies(duty_id: uuid.UUID) -> list[DutyBody]:
    """Return the bodies as a duty names them, with what they stand for."""
    return list(DutyBody.objects.filter(duty=duty_id).prefetch_related("matches"))


def body_ids(tasks: Iterable[Task]) -> set[uuid.UUID]:
    """Return the lead bodies of tasks, to fetch their names at once."""
    return {task.body_id for task in tasks}
