"""What a person may see and do of tasks; the only way by which a view obtains one."""

import uuid
from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from conglap.tasks import Party
from conglap_web.directives.models import Directive, DutyBodyMatch, Part
from conglap_web.platform.models import StoredFile
from conglap_web.register.models import Body, Role
from conglap_web.register.standing import SEES_BELOW, Standing
from conglap_web.tasks.models import Task

DECIDES = (Role.HEAD, Role.LEADER)
_LEAD_PARTIES = {
    Role.HEAD: Party.LEAD_HEAD,
    Role.LEADER: Party.LEAD_HEAD,
    Role.CLERK: Party.LEAD_CLERK,
    Role.OFFICER: Party.LEAD_OFFICER,
}


def tasks_for(standing: Standing) -> QuerySet[Task]:
    """Return the tasks that the person may see.

    Those led by a body in the person's scope; those of directives that such a body received (for who sees below);
    those in which such a body directs or coordinates.
    """
    received = Directive.objects.filter(receiver__in=standing.scope_of(*SEES_BELOW))
    return Task.objects.filter(
        Q(body__in=standing.scope_ids) | Q(duty__directive__in=received.values("pk")) | taking_part(standing.scope_ids)
    )


def taking_part(bodies: Iterable[uuid.UUID]) -> Q:
    """Return the condition that one of these bodies directs or coordinates."""
    matches = DutyBodyMatch.objects.filter(body__in=bodies, duty_body__part__in=[Part.DIRECTING, Part.COORDINATING])
    return Q(duty__in=matches.values("duty_body__duty"))


def approvable_by(standing: Standing) -> Q:
    """Return the condition that the person is among those who approve, for many rows at once; see ``parties_of``."""
    directing = DutyBodyMatch.objects.filter(
        body__in=standing.bodies_as(*DECIDES), duty_body__part=Part.DIRECTING, duty_body__duty=OuterRef("duty")
    ).exclude(body=OuterRef("body"))
    received = Directive.objects.filter(receiver__in=standing.scope_of(*DECIDES))
    return Q(duty__directive__in=received.values("pk")) | Q(Exists(directing))


def remindable_by(standing: Standing) -> Q:
    """Return the condition that the person is among those who urge, for many rows at once; see ``parties_of``."""
    routed = Directive.objects.filter(receiver__in=standing.bodies_as(Role.CLERK))
    return (
        approvable_by(standing)
        | Q(body__in=standing.scope_of(Role.INSPECTOR))
        | Q(duty__directive__in=routed.values("pk"))
    )


def task_for(standing: Standing, key: uuid.UUID) -> Task:
    """Return a task that the person may see, with its duty and directive, or answer 404."""
    task = tasks_for(standing).select_related("duty__directive__receiver", "body", "assignee").filter(pk=key).first()
    if task is None:
        raise Http404
    return task


def evidence_for(standing: Standing, task_key: uuid.UUID, file_key: uuid.UUID) -> StoredFile:
    """Return an evidence file of a task that the person may see, or answer 404."""
    task = task_for(standing, task_key)
    file = StoredFile.objects.filter(pk=file_key, pk__in=task.reports.values("files")).first()
    if file is None:
        raise Http404
    return file


def parties_of(standing: Standing, tasks: Iterable[Task]) -> dict[uuid.UUID, frozenset[Party]]:
    """Return in which capacities the person stands to each task; one query for any number of tasks.

    The tasks come with ``duty__directive`` selected.
    """
    tasks = list(tasks)
    decides_in = standing.bodies_as(*DECIDES)
    directed: dict[uuid.UUID, set[uuid.UUID]] = {}
    if decides_in:
        rows = DutyBodyMatch.objects.filter(
            body__in=decides_in, duty_body__part=Part.DIRECTING, duty_body__duty__in={task.duty_id for task in tasks}
        )
        for duty, body in rows.values_list("duty_body__duty_id", "body_id"):
            directed.setdefault(duty, set()).add(body)
    return {task.pk: frozenset(_parties(standing, task, directed.get(task.duty_id, set()))) for task in tasks}


def _parties(standing: Standing, task: Task, directing: set[uuid.UUID]) -> Iterable[Party]:
    yield Party.VIEWER
    for membership in standing.memberships:
        if membership.body_id == task.body_id and membership.role in _LEAD_PARTIES:
            yield _LEAD_PARTIES[Role(membership.role)]
    receiver = task.duty.directive.receiver_id
    # "X chỉ đạo" may make X both the directing and the lead body: X then still does not approve its own work.
    if receiver in standing.scope_of(*DECIDES) or directing - {task.body_id}:
        yield Party.APPROVER
    if task.body_id in standing.scope_of(Role.INSPECTOR):
        yield Party.INSPECTOR
    if receiver in standing.bodies_as(Role.CLERK):
        yield Party.RECEIVER_CLERK


def body_to_lead(standing: Standing, key: uuid.UUID) -> Body:
    """Return a body to which the person may hand a task over, or answer 404."""
    body = Body.objects.filter(pk=key).first() if key in standing.scope_of(*DECIDES) else None
    if body is None:
        raise Http404
    return body
