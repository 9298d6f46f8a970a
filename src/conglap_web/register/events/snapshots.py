"""Events and their bodies as the records that the checks and the succession work on."""

import datetime as dt
import uuid
from collections.abc import Iterable

from django.db.models import Q

from conglap.register import events as core
from conglap_web.register.events.plans import NEW, EventPlan
from conglap_web.register.models import Body, Event, Side
from conglap_web.register.queries import name_of, with_profiles


def event_record(event: Event) -> core.Event:
    """Return a stored event as a record; its bodies and handovers are prefetched by the caller."""
    sides: dict[str, list[str]] = {side: [] for side in Side}
    for row in event.bodies.all():
        sides[row.side].append(str(row.body_id))
    return core.Event(
        key=str(event.pk),
        kind=core.EventKind(event.kind),
        day=event.day,
        before=tuple(sides[Side.BEFORE]),
        after=tuple(sides[Side.AFTER]),
        takers=tuple(sides[Side.TAKER]),
        decision=event.decision,
        handovers=tuple(
            core.Handover(str(row.source_id), core.Matter(row.matter), str(row.receiver_id))
            for row in event.handovers.all()
        ),
    )


def plan_record(plan: EventPlan) -> core.Event:
    """Return what is to be recorded as a record; new bodies keep their references as keys."""
    return core.Event(
        key="",
        kind=core.EventKind(plan.kind),
        day=plan.day,
        before=tuple(map(str, plan.before)),
        after=(*map(str, plan.after), *(f"{NEW}{place}" for place in range(len(plan.new)))),
        takers=(str(plan.taker),) if plan.taker else (),
        decision=plan.decision,
        becomes=plan.kind_given,
        handovers=tuple(
            core.Handover(str(one.source), core.Matter(one.matter), one.receiver) for one in plan.handovers
        ),
    )


def bodies_then(keys: Iterable[uuid.UUID], day: dt.date) -> dict[str, core.BodyThen]:
    """Return bodies as they were just before a day (those that began on it: as they began); two queries."""
    keys, eve = set(keys), day - dt.timedelta(days=1)
    names = name_of(keys, eve)
    return {
        str(row.pk): core.BodyThen(
            str(row.pk), names.get(row.pk, ""), row.start, row.end, row.kind or "", row.sector or ""
        )
        for row in with_profiles(Body.objects.filter(pk__in=keys), eve)
    }


def planned_bodies(plan: EventPlan) -> dict[str, core.BodyThen]:
    """Return the bodies that a plan names, and those that it sets up."""
    new = {
        f"{NEW}{place}": core.BodyThen(
            f"{NEW}{place}", one.name, plan.day, kind=one.kind, sector=str(one.details.get("sector", ""))
        )
        for place, one in enumerate(plan.new)
    }
    return bodies_then(plan.named(), plan.day) | new


def events_of(bodies: Iterable[uuid.UUID], but: Event | None = None) -> list[Event]:
    """Return the events that stand of any of these bodies, with bodies and handovers; three queries."""
    rows = Event.objects.filter(Q(bodies__body__in=set(bodies)), withdrawn_at=None).distinct()
    rows = rows.exclude(pk=but.pk) if but else rows
    return list(rows.prefetch_related("bodies", "handovers").order_by("day", "created_at"))
