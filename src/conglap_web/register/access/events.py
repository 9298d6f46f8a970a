"""Events of bodies that a person may see, record and take back."""

import datetime as dt
import uuid
from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from conglap_web.register.events.plans import EventPlan
from conglap_web.register.events.queries import with_bodies
from conglap_web.register.models import (
    MANAGING_TREES,
    Body,
    BodyParent,
    Event,
    EventKind,
    Role,
    Side,
    System,
    Tree,
)
from conglap_web.register.queries import holding
from conglap_web.register.standing import Standing
from conglap_web.register.trees import below


def events_for(standing: Standing, events: QuerySet[Event]) -> QuerySet[Event]:
    """Return the events that the person may see: all, withdrawn ones only for who administers something."""
    return events if may_record_events(standing) else events.filter(withdrawn_at=None)


def event_for(standing: Standing, key: uuid.UUID) -> Event:
    """Return an event that the person may see, with its bodies, or answer 404."""
    event = with_bodies(events_for(standing, Event.objects.filter(pk=key))).first()
    if event is None:
        raise Http404
    return event


def may_record_events(standing: Standing) -> bool:
    """Say whether the person administers anything: which bodies an event may touch is asked for each plan."""
    return standing.has(Role.ADMINISTRATOR)


def require_event_recorder(standing: Standing) -> None:
    """Refuse who administers nothing."""
    if not may_record_events(standing):
        raise PermissionDenied(_("Chỉ người quản trị mới ghi được sự kiện sắp xếp tổ chức."))


def out_of_hand(standing: Standing, plan: EventPlan) -> set[uuid.UUID]:
    """Return the bodies of a plan on which the person has no say: nothing may be recorded while there is one."""
    moved = {*plan.ending, *(plan.before if plan.kind == EventKind.TRANSFER else ())}
    return _out_of_hand(standing, plan.day, Body.objects.filter(pk__in=plan.named()), moved)


def may_withdraw_event(standing: Standing, event: Event) -> bool:
    """Say whether the person has a say on every body of an event."""
    rows = event.bodies.all()
    before = {row.body_id for row in rows if row.side == Side.BEFORE}
    goes_on = {row.body_id for row in rows if row.side == Side.AFTER}
    moved = before if event.kind == EventKind.TRANSFER else before - goes_on
    return may_record_events(standing) and not _out_of_hand(standing, event.day, [row.body for row in rows], moved)


def event_to_withdraw(standing: Standing, key: uuid.UUID) -> Event:
    """Return an event that the person may take back, or refuse with the reason."""
    event = event_for(standing, key)
    if not may_withdraw_event(standing, event):
        raise PermissionDenied(
            _("Chỉ người quản trị của mọi cơ quan, đơn vị trong lần sắp xếp này, hoặc của cấp trên, mới rút lại được.")
        )
    return event


def _out_of_hand(standing: Standing, day: dt.date, bodies: Iterable[Body], moved: set[uuid.UUID]) -> set[uuid.UUID]:
    """Return the bodies that the person does not administer: of those that exist today, today; else then.

    Whose place is decided or ended, the parents of those count too; for a provider that is not public, who manages its
    sector stands for it.
    """
    eve, own = day - dt.timedelta(days=1), standing.bodies_as(Role.ADMINISTRATOR)
    periods = {body.pk: (body.start, body.end) for body in bodies}
    if moved:
        edges = BodyParent.objects.filter(Q(body__in=moved) & (holding(eve) | holding(day)), tree__in=MANAGING_TREES)
        above_moved = edges.values_list("parent_id", "parent__start", "parent__end")
        periods |= {key: (start, end) for key, start, end in above_moved}
    missing = periods.keys() - standing.scope_of(Role.ADMINISTRATOR)
    # Who administered a body once has no say on it now: for what still exists only today counts.
    alive = {key for key in missing if _holds(*periods[key], standing.on)}
    for then in (eve, day):
        if missing - alive:
            missing -= below(own, then) - alive
    return missing - _managed_by_sector(standing, missing, alive, day) if missing else missing


def _holds(start: dt.date, end: dt.date | None, on: dt.date) -> bool:
    return start <= on and (end is None or on < end)


def _managed_by_sector(
    standing: Standing, bodies: set[uuid.UUID], alive: set[uuid.UUID], day: dt.date
) -> set[uuid.UUID]:
    """Return the providers that are not public among bodies whose sector's manager the person administers."""
    rows = BodyParent.objects.filter(body__in=bodies, body__system=System.NON_PUBLIC, tree=Tree.SECTOR)
    scope = standing.scope_of(Role.ADMINISTRATOR)
    then = holding(day) | holding(day - dt.timedelta(days=1))
    managers = rows.filter(Q(body__in=alive) & holding(standing.on) | ~Q(body__in=alive) & then)
    return {body for body, parent in managers.values_list("body_id", "parent_id") if parent in scope}
