"""Who succeeds whom among the bodies of the register: the graph around bodies, and proposals for what they left."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db import connection

from conglap.register.events import SUCCESSION_KINDS
from conglap.register.succession import Heir, Succession
from conglap_web.register.events.queries import with_sides
from conglap_web.register.events.snapshots import event_record
from conglap_web.register.models import Body, Event, EventBody, Handover, Side
from conglap_web.register.trees import below

DAY = dt.timedelta(days=1)
Lives = dict[uuid.UUID, tuple[dt.date, dt.date | None]]  # from when to when bodies exist


@dataclass(frozen=True, slots=True)
class Graph:
    """The succession around some bodies, with the stored events behind it by their keys."""

    succession: Succession
    events: dict[str, Event]
    lives: Lives


def graph_around(bodies: Iterable[uuid.UUID], known: Lives | None = None) -> Graph:
    """Return every event of these bodies, and every one that hangs together with them by succession, however far.

    ``known``: from when to when bodies exist that the caller has already. At most four queries, one where there is no
    event.
    """
    asked = set(bodies)
    keys = _reached(asked)
    events = list(with_sides(Event.objects.filter(pk__in=keys).order_by("-day", "-created_at"))) if keys else []
    lives = (known or {}) | {
        row.body_id: (row.body.start, row.body.end) for event in events for row in event.bodies.all()
    }
    if missing := asked - lives.keys():
        rows = Body.objects.filter(pk__in=missing).values_list("pk", "start", "end") if events else ()
        lives |= {key: (start, end) for key, start, end in rows}
    records = [event_record(event) for event in events]
    return Graph(
        Succession(records, {str(key): life for key, life in lives.items()}),
        {str(event.pk): event for event in events},
        lives,
    )


def _reached(bodies: Iterable[uuid.UUID]) -> set[uuid.UUID]:
    """Return the events of these bodies and those of the succession that hang together with them; one query.

    Transfers count for the bodies that move: a department may take over hundreds of units, each by an event.
    """
    key = Body._meta.pk
    start = [key.get_db_prep_value(value, connection) for value in set(bodies)]
    if not start:
        return set()
    sides, events = EventBody._meta.db_table, Event._meta.db_table
    kinds = sorted(SUCCESSION_KINDS)
    many = ", ".join(["%s"] * len(kinds))
    # Table names come from the models above, values are parameters. UNION drops what was seen before.
    statement = f"""
        WITH RECURSIVE reached(id, event) AS (
            SELECT side.body_id, side.event_id FROM {sides} side JOIN {events} event ON event.id = side.event_id
            WHERE side.body_id IN ({", ".join(["%s"] * len(start))}) AND event.withdrawn_at IS NULL
              AND side.side <> %s
            UNION
            SELECT other.body_id, again.event_id
            FROM reached JOIN {events} here ON here.id = reached.event AND here.kind IN ({many})
            JOIN {sides} other ON other.event_id = reached.event
            JOIN {sides} again ON again.body_id = other.body_id
            JOIN {events} event ON event.id = again.event_id
            WHERE event.withdrawn_at IS NULL AND event.kind IN ({many})
        )
        SELECT DISTINCT event FROM reached
    """  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(statement, [*start, Side.TAKER, *kinds, *kinds])
        return {key.to_python(row[0]) for row in cursor.fetchall()}


def successors_of(body: Body, on: dt.date, graph: Graph | None = None) -> list[Heir]:
    """Return who stands on a day for a body that has ended by then; empty while it still exists."""
    if body.end is None or body.end > on:
        return []
    graph = graph or graph_around([body.pk])
    eve = body.end - DAY
    inside = {str(key) for key in below([body.pk], eve)} if graph.events else set()
    return graph.succession.successors(str(body.pk), since=eve, on=on, inside=inside)


def predecessors_of(body: Body, graph: Graph | None = None) -> list[Heir]:
    """Return from whom a body comes, as they were just before the first event known of any of them."""
    graph = graph or graph_around([body.pk])
    if not graph.events:
        return []
    first = min(event.day for event in graph.events.values()) - DAY
    last = max(event.day for event in graph.events.values())
    found = graph.succession.predecessors(str(body.pk), since=first, on=last)
    return [heir for heir in found if heir.body != str(body.pk)]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who should take over something of a body that ended, and the event whose document says so."""

    receiver: uuid.UUID
    event: Event
    named: bool  # the document names the receiver for this very matter


def proposals(bodies: Collection[Body], on: dt.date) -> dict[tuple[uuid.UUID, str], list[Proposal]]:
    """Return who may take over each matter of ended bodies: the receiver named for it, else every successor.

    The keys are (body, matter), matter "" for what no handover was named. A receiver that has ended too is replaced by
    its own successors. At most four queries.
    """
    ended = [body for body in bodies if body.end is not None and body.end <= on]
    rows = list(
        Handover.objects.filter(source__in=ended, event__withdrawn_at=None, event__day__lte=on)
        .select_related("event", "receiver")
        .order_by("-event__day", "-event__created_at")
    )
    alive = {body.pk: (body.start, body.end) for body in (*ended, *(row.receiver for row in rows))}
    graph = graph_around(alive, alive)
    found: defaultdict[tuple[uuid.UUID, str], list[Proposal]] = defaultdict(list)
    for body in ended:
        heirs = graph.succession.successors(str(body.pk), since=body.end - DAY, on=on)
        found[body.pk, ""] = [
            Proposal(uuid.UUID(heir.body), graph.events[heir.through[-1]], named=False)
            for heir in heirs
            if heir.through
        ]
    for row in rows:
        if (row.source_id, row.matter) not in found:
            since = row.event.day
            heirs = graph.succession.successors(str(row.receiver_id), since=since, on=on)
            found[row.source_id, row.matter] = [Proposal(uuid.UUID(heir.body), row.event, named=True) for heir in heirs]
    return dict(found)
