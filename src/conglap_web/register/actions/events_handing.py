"""Giving what an ended body left to its successor, and taking that back (bàn giao việc còn treo)."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.base.dates import format_day
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record, recorded_together
from conglap_web.platform.clock import today
from conglap_web.register import orphans
from conglap_web.register.access import TAKES_OVER
from conglap_web.register.events.succession import Proposal, proposals
from conglap_web.register.models import Body, Event
from conglap_web.register.orphans import OrphanRefused
from conglap_web.register.standing import standing_of


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing on the list, and to whom it is to go."""

    provider: str
    key: uuid.UUID
    source: uuid.UUID
    receiver: uuid.UUID


@dataclass(slots=True)
class Outcome:
    """What came of it: how many were handed over, and why others were not."""

    done: list[Thing] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def hand_over_things(*, by: User, things: Iterable[Thing]) -> Outcome:
    """Give things to the successors that an event names; each that cannot be is refused with its reason."""
    things = list(things)
    bodies = Body.objects.in_bulk({one.source for one in things} | {one.receiver for one in things})
    outcome, carried = Outcome(), {}
    with recorded_together():
        found = proposals([bodies[one.source] for one in things if one.source in bodies], today())
        own = standing_of(by).scope_of(*TAKES_OVER)
        for one in things:
            try:
                proposal = _proposal(one, found, own)
                with transaction.atomic():
                    _give(by, one, bodies[one.receiver], proposal)
            except OrphanRefused as refused:
                outcome.refused.append(str(refused))
            else:
                outcome.done.append(one)
                carried.setdefault(proposal.event.pk, []).append(one)
        for event, handed in carried.items():
            _note(by, event, handed)
    return outcome


def _proposal(thing: Thing, found: dict[tuple[uuid.UUID, str], list[Proposal]], own: frozenset[uuid.UUID]) -> Proposal:
    """Return the event by which this receiver takes this thing over, or refuse."""
    provider = orphans.provider(thing.provider)
    matter = provider.matter if provider else ""
    options = found.get((thing.source, matter)) or found.get((thing.source, ""), [])
    proposal = next((one for one in options if one.receiver == thing.receiver), None)
    if provider is None or proposal is None:
        raise OrphanRefused(_("Không có sự kiện sắp xếp nào nói cơ quan này kế thừa. Hãy tải lại danh sách."))
    if thing.receiver not in own:
        raise OrphanRefused(
            _("Chỉ lãnh đạo hoặc người quản trị của cơ quan kế thừa hay cơ quan cấp trên mới chuyển được việc này.")
        )
    return proposal


def _give(by: User, thing: Thing, receiver: Body, proposal: Proposal) -> None:
    event = proposal.event
    note = _("Theo %(symbol)s, %(kind)s từ %(day)s.") % {
        "symbol": event.decision,
        "kind": event.get_kind_display().lower(),
        "day": format_day(event.day),
    }
    provider = orphans.provider(thing.provider)
    provider.hand_over(by=by, key=thing.key, source=thing.source, receiver=receiver, note=note)


def _note(by: User, event_key: uuid.UUID, handed: list[Thing]) -> None:
    """Keep with the event what was handed over by it: it is not taken back before that is."""
    event = Event.objects.select_for_update().get(pk=event_key)
    event.changes += [
        {"carried": one.provider, "key": str(one.key), "from": str(one.source), "to": str(one.receiver)}
        for one in handed
    ]
    event.save(update_fields=["changes"])
    record(by=by, action="event.hand_over", about=event, after={"count": len(handed)})


def take_back_things(*, by: User, event: Event) -> Outcome:
    """Take back what was handed over by an event, as far as nothing was done to it since."""
    outcome = Outcome()
    with recorded_together():
        event = Event.objects.select_for_update().get(pk=event.pk)
        own = standing_of(by).scope_of(*TAKES_OVER)
        kept = []
        for change in event.changes:
            if "carried" not in change:
                kept.append(change)
                continue
            thing = Thing(change["carried"], *(uuid.UUID(change[name]) for name in ("key", "from", "to")))
            try:
                _take_back(by, thing, own)
                outcome.done.append(thing)
            except OrphanRefused as refused:
                outcome.refused.append(str(refused))
                kept.append(change)
        event.changes = kept
        event.save(update_fields=["changes"])
        if outcome.done:
            record(by=by, action="event.take_back", about=event, after={"count": len(outcome.done)})
    return outcome


def _take_back(by: User, thing: Thing, own: frozenset[uuid.UUID]) -> None:
    provider = orphans.provider(thing.provider)
    if provider is None or thing.receiver not in own:
        raise OrphanRefused(
            _("Chỉ lãnh đạo hoặc người quản trị của cơ quan kế thừa hay cơ quan cấp trên mới hoàn tác được.")
        )
    with transaction.atomic():
        provider.take_back(by=by, key=thing.key, source=thing.source, receiver=thing.receiver)


def hand_over_by(*, by: User, event: Event) -> Outcome:
    """Give everything at once that an event hands to one named receiver, or to the only successor."""
    if event.day > today():
        return Outcome()
    sources = {row.body_id: row.body for row in event.bodies.filter(side="before").select_related("body")}
    ended = {key: body for key, body in sources.items() if body.end is not None and body.end <= today()}
    found = proposals(list(ended.values()), today())
    things = []
    for provider in orphans.providers():
        if provider.takes_over and provider.blocks:
            for row in provider.rows(list(ended), limit=MOST_AT_ONCE):
                options = found.get((row.body_id, provider.matter)) or found.get((row.body_id, ""), [])
                if len(options) == 1:
                    things.append(Thing(provider.code, row.key, row.body_id, options[0].receiver))
    return hand_over_things(by=by, things=things)


MOST_AT_ONCE = 2000
