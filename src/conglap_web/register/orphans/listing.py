"""The list of what still hangs on bodies that have ended, each thing with its proposed successor."""

import datetime as dt
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conglap.base.text import fold, squeeze
from conglap_web.platform.clock import today
from conglap_web.register import orphans
from conglap_web.register.access import TAKES_OVER
from conglap_web.register.events.succession import Proposal, proposals
from conglap_web.register.models import Body, Event, Side
from conglap_web.register.orphans import Orphan
from conglap_web.register.queries import name_of
from conglap_web.register.standing import SEES_BELOW, Standing
from conglap_web.register.trees import below

MOST = 2000  # things of one kind
DAYS_LOOKED_AT = 12  # different last days of bodies: a register has few


@dataclass(frozen=True, slots=True)
class Choice:
    """A body that may take something over, by name, with the event that says so."""

    body_id: uuid.UUID
    name: str
    event: Event
    may: bool  # the person may hand over to it


@dataclass(frozen=True, slots=True)
class Row:
    """One thing on the list."""

    orphan: Orphan
    label: str
    body: str
    since: dt.date
    choices: tuple[Choice, ...]
    takes_over: bool

    @property
    def open_choices(self) -> list[Choice]:
        """The successors to which the person may give it."""
        return [choice for choice in self.choices if choice.may] if self.takes_over else []

    @property
    def pk(self) -> str:
        """What a box of the list sends: the kind, the thing, and from whom it goes."""
        return f"{self.orphan.provider}:{self.orphan.key}:{self.orphan.body_id}"

    def __str__(self) -> str:
        return self.orphan.what


def orphan_rows(standing: Standing, *, kind: str = "", q: str = "", body: uuid.UUID | None = None) -> list[Row]:
    """Return what hangs on ended bodies and concerns the person.

    That is: what may go to a body of the own scope, and what hangs on bodies that were in it when they ended.
    """
    found = [row for one in orphans.providers() if not kind or one.code == kind for row in _of(one, body)]
    bodies = Body.objects.in_bulk({row.body_id for row in found})
    rows = _rows(standing, found, list(bodies.values()))
    unsure = {row.orphan.body_id for row in rows if not any(choice.may for choice in row.choices)}
    seen = _scope_then(standing, {key: bodies[key].end for key in unsure if bodies[key].end})
    words = fold(squeeze(q)).split()
    return [
        row
        for row in rows
        if (row.orphan.body_id in seen or any(choice.may for choice in row.choices))
        and all(word in fold(f"{row.orphan.what} {row.body} {row.orphan.state}") for word in words)
    ]


def _of(one: orphans.Provider, body: uuid.UUID | None) -> list[Orphan]:
    return one.rows([body] if body else None, MOST)


def _rows(standing: Standing, found: Sequence[Orphan], bodies: list[Body]) -> list[Row]:
    on = today()
    proposed = proposals(bodies, on)
    receivers = {proposal.receiver for options in proposed.values() for proposal in options}
    names = name_of({*receivers, *(body.pk for body in bodies)}, on)
    ends = {body.pk: body.end for body in bodies if body.end is not None and body.end <= on}
    own = standing.scope_of(*TAKES_OVER)
    kinds = {one.code: one for one in orphans.providers()}

    def choices(options: Iterable[Proposal]) -> tuple[Choice, ...]:
        return tuple(Choice(p.receiver, names[p.receiver], p.event, p.receiver in own) for p in options)

    return [
        Row(
            orphan=row,
            label=str(kinds[row.provider].label),
            body=names.get(row.body_id, "–"),
            since=ends[row.body_id],
            choices=choices(
                proposed.get((row.body_id, kinds[row.provider].matter)) or proposed.get((row.body_id, ""), ())
            ),
            takes_over=kinds[row.provider].takes_over,
        )
        for row in found
        if row.body_id in ends
    ]


def _scope_then(standing: Standing, ends: dict[uuid.UUID, dt.date]) -> set[uuid.UUID]:
    """Return the bodies that stood in the person's scope on their last day."""
    own = standing.bodies_as(*SEES_BELOW)
    seen: set[uuid.UUID] = set()
    for end in sorted(set(ends.values()), reverse=True)[:DAYS_LOOKED_AT]:
        seen |= below(own, end - dt.timedelta(days=1))
    return seen


def left_by_event(event: Event) -> list[tuple[str, int]]:
    """Return how much of what can be handed over at once still hangs on the bodies that ended by an event."""
    before = [row.body for row in event.bodies.all() if row.side == Side.BEFORE]
    ended = [body.pk for body in before if body.end is not None and body.end <= today()]
    if not ended or event.withdrawn_at is not None:
        return []
    shown = (one for one in orphans.providers() if one.takes_over and one.blocks)
    counts = ((str(one.label), sum(one.counts(ended).values())) for one in shown)
    return [(label, count) for label, count in counts if count]
