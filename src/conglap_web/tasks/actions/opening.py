"""Opening the tasks of a confirmed directive: one a duty and lead body."""

import uuid
from collections.abc import Iterator

from django.db import transaction

from conglap.base.text import fold, squeeze
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.directives.models import Directive, Duty, DutyBodyMatch, Part
from conglap_web.platform import clock
from conglap_web.tasks.models import Task


@transaction.atomic
def open_tasks(*, by: User, directive: Directive) -> list[Task]:
    """Open one task a kept duty and matched lead body, groups expanded; those already open stay as they are.

    A large directive opens thousands of tasks. An audit row each would take the chain, which every writer of the site
    waits for, many seconds, and would say the same thing thousands of times: so one row about the directive lists
    the tasks opened, and each task's history shows that row (``queries.history_of_task``).
    """
    duties = {duty.pk: duty for duty in directive.duties.filter(dropped=False)}
    known = set(Task.objects.filter(duty__in=duties).values_list("duty_id", "body_id"))
    tasks = [_task(directive, duties[duty], body) for duty, body in _leads(directive) if (duty, body) not in known]
    Task.objects.bulk_create(tasks, batch_size=500)
    if tasks:
        opened: dict[str, list[str]] = {}
        for task in tasks:
            opened.setdefault(task.duty.label or str(task.duty.position), []).append(str(task.pk))
        record(by=by, action="task.open", about=directive, after={"count": len(tasks), "tasks": opened})
    return tasks


def _leads(directive: Directive) -> Iterator[tuple[uuid.UUID, uuid.UUID]]:
    """Yield each (duty, lead body) once, in the order of the document, though a body may be named twice."""
    rows = DutyBodyMatch.objects.filter(
        duty_body__duty__directive=directive, duty_body__duty__dropped=False, duty_body__part=Part.LEAD
    ).order_by("duty_body__duty__position", "duty_body__position", "pk")
    yield from dict.fromkeys(rows.values_list("duty_body__duty_id", "body_id"))


def _task(directive: Directive, duty: Duty, body: uuid.UUID) -> Task:
    folded = fold(squeeze(f"{duty.label} {duty.text} {directive.symbol}"))
    return Task(duty=duty, body_id=body, due=duty.due, folded=folded, created_at=clock.now())
