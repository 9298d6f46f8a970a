"""Reading across tasks: conditions on a day, search, the rows of lists, the history of one."""

import datetime as dt
import uuid

from django.conf import settings
from django.db.models import Avg, Count, Exists, F, Max, Min, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from conglap.base.text import fold, squeeze
from conglap.tasks.urgency import COUNTED, SOON_DAYS, Urgency, silent_before
from conglap_web.accounts.models import User
from conglap_web.audit.models import AuditEntry
from conglap_web.directives.models import DutyBody
from conglap_web.register.models import BodyName
from conglap_web.tasks.models import OPEN_STATES, Reminder, Task, TaskState

# Never fetched for lists: the whole text of the document, and what the reader made of it.
HEAVY = ("text", "read", "addressees", "recipients", "folded")


def light(tasks: QuerySet[Task]) -> QuerySet[Task]:
    """Add duty, directive and person in charge to the rows, without the text of the directive."""
    deferred = [f"duty__directive__{name}" for name in HEAVY] + ["duty__spans", "duty__as_read"]
    return tasks.select_related("duty__directive", "assignee").defer(*deferred)


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
    return Q(state__in=COUNTED, last_word__lt=midnight(silent_before(on, settings.REPORT_EVERY_DAYS)))


def with_last_word(tasks: QuerySet[Task]) -> QuerySet[Task]:
    """Add ``last_word``: the last report, or else when the task was given."""
    return tasks.alias(last_word=Coalesce("last_reported_at", "created_at"))


def is_reminded() -> Exists:
    """Return the condition that a reminder waits for an answer."""
    return Exists(Reminder.objects.filter(task=OuterRef("pk"), answered_at=None))


def answers_owed(user: User) -> dict[str, Count]:
    """Return aggregates of open tasks: urged without an answer, sent back, and those in this person's charge."""
    return {
        "reminded": Count("pk", filter=Q(is_reminded())),
        "returned": Count("pk", filter=Q(returned_at__isnull=False)),
        "mine": Count("pk", filter=Q(assignee=user)),
    }


def midnight(day: dt.date) -> dt.datetime:
    """Return the moment at which a day begins in Vietnam."""
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


def by_duty(tasks: QuerySet[Task], on: dt.date) -> QuerySet[Task]:
    """Return one row a duty: its text, the number of tasks in each state, overdue, earliest deadline, mean progress."""
    counts = {f"n_{state}": Count("pk", filter=Q(state=state)) for state in TaskState}
    return (
        tasks.order_by()
        .values(
            "duty_id",
            "duty__directive",
            text=F("duty__text"),
            label=F("duty__label"),
            position=F("duty__position"),
            symbol=F("duty__directive__symbol"),
        )
        .annotate(
            total=Count("pk"),
            overdue=Count("pk", filter=is_urgent(Urgency.OVERDUE, on)),
            first_due=Min("due", filter=Q(state__in=OPEN_STATES)),
            mean=Avg("percent", filter=~Q(state=TaskState.CANCELLED)),
            **counts,
        )
    )


def by_directive(tasks: QuerySet[Task]) -> QuerySet[Task]:
    """Return (key, symbol, subject, when last given, how many tasks) of each directive, the newest first."""
    rows = tasks.values_list("duty__directive", "duty__directive__symbol", "duty__directive__subject")
    return rows.annotate(at=Max("created_at"), count=Count("pk")).order_by("-at", "duty__directive")


def history_of_task(task: Task) -> QuerySet[AuditEntry]:
    """Return what was done to a task, newest first, with the opening of its directive that brought it about."""
    openings = AuditEntry.objects.filter(object_id=task.duty.directive_id, action="task.open")
    opened_by = [row.pk for row in openings if _opens(row, task)]
    return AuditEntry.objects.filter(Q(object_id=task.pk) | Q(pk__in=opened_by))


def _opens(entry: AuditEntry, task: Task) -> bool:
    return any(str(task.pk) in keys for keys in (entry.after or {}).get("tasks", {}).values())


def named_bodies(duty_id: uuid.UUID) -> list[DutyBody]:
    """Return the bodies as a duty names them, with what they stand for."""
    return list(DutyBody.objects.filter(duty=duty_id).prefetch_related("matches"))


def sister_tasks(task: Task) -> list[Task]:
    """Return the tasks of the same duty that other bodies lead."""
    return list(Task.objects.filter(duty=task.duty_id).exclude(pk=task.pk).order_by("state", "pk"))
