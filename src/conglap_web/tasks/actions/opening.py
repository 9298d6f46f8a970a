"""Opening the tasks of a confirmed directive: one a duty and lead body."""

import uuid

from django.db import transaction

from conglap.base.text import fold, squeeze
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.directives.models import Directive, Duty
from conglap_web.directives.queries import tasks_to_open
from conglap_web.platform import clock
from conglap_web.tasks.models import Task


@transaction.atomic
def open_tasks(*, by: User, directive: Directive) -> list[Task]:
    """Open one task a kept duty and lead body under the receiver (``tasks_to_open``); those already open stay.

    A large directive opens thousands of tasks. An audit row each would take the chain, which every writer of the site
    waits for, many seconds, and would say the same thing thousands of times: so one row about the directive lists
    the tasks opened, and each task's history shows that row (``queries.history_of_task``).
    """
    duties = {duty.pk: duty for duty in directive.duties.filter(dropped=False)}
    known = set(Task.objects.filter(duty__in=duties).values_list("duty_id", "body_id"))
    tasks = [
        _task(directive, duties[duty], body)
        for duty, body in tasks_to_open(directive).pairs
        if (duty, body) not in known
    ]
    Task.objects.bulk_create(tasks, batch_size=500)
    if tasks:
        opened: dict[str, list[str]] = {}
        for task in tasks:
            opened.setdefault(task.duty.label or str(task.duty.position), []).append(str(task.pk))
        record(by=by, action="task.open", about=directive, after={"count": len(tasks), "tasks": opened})
    return tasks


def _task(directive: Directive, duty: Duty, body: uuid.UUID) -> Task:
    folded = fold(squeeze(f"{duty.label} {duty.text} {directive.symbol}"))
    return Task(duty=duty, body_id=body, due=duty.due, folded=folded, created_at=clock.now())
