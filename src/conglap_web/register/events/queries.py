"""Reading events with the names of their days, in a few queries whatever their number."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from conglap.base.text import fold, squeeze
from conglap_web.register.models import BodyName, Event, EventBody, Handover, Side

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body as an event names it: by the name of that day (of the day before, where it ended or changed)."""

    id: uuid.UUID
    name: str
    code: str
    goes_on: bool  # stands on both sides


@dataclass(frozen=True, slots=True)
class NamedHandover:
    """Who takes over one matter of whom, by name."""

    source: NamedBody
    matter: str
    matter_label: str
    receiver: NamedBody


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event with its bodies by name."""

    event: Event
    before: tuple[NamedBody, ...]
    after: tuple[NamedBody, ...]
    takers: tuple[NamedBody, ...]
    handovers: tuple[NamedHandover, ...]

    @property
    def result(self) -> tuple[NamedBody, ...]:
        """Where it leads: under whom the bodies of a transfer then stand, or the bodies afterwards."""
        return self.takers or self.after


def with_bodies(events: QuerySet[Event]) -> QuerySet[Event]:
    """Fetch the bodies and handovers with the events; three queries."""
    return events.prefetch_related(
        Prefetch("bodies", EventBody.objects.select_related("body")),
        Prefetch("handovers", Handover.objects.select_related("source", "receiver")),
    )


def with_sides(events: QuerySet[Event]) -> QuerySet[Event]:
    """Fetch the bodies with the events, and no handovers: what the succession needs; two queries."""
    return events.prefetch_related(
        Prefetch("bodies", EventBody.objects.select_related("body")), Prefetch("handovers", Handover.objects.none())
    )


def events_between(first: dt.date | None, last: dt.date | None) -> list[ToldEvent]:
    """Return the events in force from ``first`` to ``last``, both days included, oldest first; four queries."""
    rows = Event.objects.filter(withdrawn_at=None)
    rows = rows.filter(day__gte=first) if first else rows
    rows = rows.filter(day__lte=last) if last else rows
    return told(with_bodies(rows.order_by("day", "created_at", "pk")))


def find_events(q: str, kind: str = "", first: dt.date | None = None, last: dt.date | None = None) -> QuerySet[Event]:
    """Return the events whose decision or bodies' names hold every word, newest first."""
    events = Event.objects.all()
    for word in squeeze(q.replace("\0", " ")).split():
        named = BodyName.objects.filter(folded__contains=fold(word)).values("body")
        events = events.filter(
            Q(decision__icontains=word) | Q(pk__in=EventBody.objects.filter(body__in=named).values("event"))
        )
    events = events.filter(kind=kind) if kind else events
    events = events.filter(day__gte=first) if first else events
    events = events.filter(day__lte=last) if last else events
    return events.order_by("-day", "-created_at", "pk")


def told(events: Iterable[Event], names: "NamesOverTime | None" = None) -> list[ToldEvent]:
    """Return events by name; the names of all their bodies cost one query, none where they are given."""
    events = list(events)
    if names is None:
        keys = {row.body_id for event in events for row in event.bodies.all()}
        keys |= {key for event in events for row in event.handovers.all() for key in (row.source_id, row.receiver_id)}
        names = NamesOverTime(keys)
    return [_told(event, names) for event in events]


class NamesOverTime:
    """Every name of some bodies, to be asked as of any day."""

    def __init__(self, keys: Iterable[uuid.UUID]) -> None:
        self._rows: defaultdict[uuid.UUID, list[tuple[dt.date, str]]] = defaultdict(list)
        rows = BodyName.objects.filter(body__in=set(keys)).order_by("start")
        for body, start, name in rows.values_list("body_id", "start", "name"):
            self._rows[body].append((start, name))

    def on(self, body: uuid.UUID, day: dt.date) -> str:
        """Return the name on a day, the nearest before it, or else the first."""
        rows = self._rows.get(body) or [(day, "–")]
        return next((name for start, name in reversed(rows) if start <= day), rows[0][1])


def _told(event: Event, names: NamesOverTime) -> ToldEvent:
    rows = list(event.bodies.all())
    both = {row.body_id for row in rows if row.side == Side.AFTER} & {
        row.body_id for row in rows if row.side == Side.BEFORE
    }

    def side(wanted: str, day: dt.date) -> tuple[NamedBody, ...]:
        found = [
            NamedBody(row.body_id, names.on(row.body_id, day), row.body.code, row.body_id in both)
            for row in rows
            if row.side == wanted
        ]
        return tuple(sorted(found, key=lambda body: fold(body.name)))

    eve = event.day - ONE_DAY
    return ToldEvent(
        event,
        side(Side.BEFORE, eve),
        side(Side.AFTER, event.day),
        side(Side.TAKER, event.day),
        _handovers(event, names),
    )


def _handovers(event: Event, names: NamesOverTime) -> tuple[NamedHandover, ...]:
    eve = event.day - ONE_DAY
    found = [
        NamedHandover(
            NamedBody(row.source_id, names.on(row.source_id, eve), row.source.code, goes_on=False),
            row.matter,
            row.get_matter_display(),
            NamedBody(row.receiver_id, names.on(row.receiver_id, event.day), row.receiver.code, goes_on=False),
        )
        for row in event.handovers.all()
    ]
    return tuple(sorted(found, key=lambda row: (fold(row.source.name), row.matter)))
