"""Events of bodies for programs: read, as linked data too; recorded and taken back with the rights of the pages."""

import uuid

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Query, Router, Schema, Status
from ninja.errors import HttpError
from pydantic import Field

from conglap_web.register import access
from conglap_web.register.actions.events import record_event
from conglap_web.register.actions.events_withdrawal import withdraw_event
from conglap_web.register.api.event_schemas import EventRow, EventRows, NewBodyOfEvent, NewEvent
from conglap_web.register.api.schemas import READING, WRITING, Day
from conglap_web.register.events.plans import EventPlan, HandoverPlan, NewBody
from conglap_web.register.events.queries import ToldEvent, find_events, told, with_bodies
from conglap_web.register.models import EventKind
from conglap_web.register.queries import PROFILE_FIELDS

router = Router(tags=["Sắp xếp tổ chức"])


class EventFilter(Schema):
    """Which events, and which part of them."""

    first: Day | None = Field(None, description="Có hiệu lực từ ngày này.")
    last: Day | None = Field(None, description="Có hiệu lực đến hết ngày này.")
    kind: EventKind | None = None
    q: str = Field("", max_length=100, pattern=r"^[^\x00]*$")
    limit: int = Field(100, ge=1, le=1000)
    offset: int = Field(0, ge=0, le=1_000_000)


@router.get("/events", response={200: EventRows, **READING}, url_name="events")
def events(request: HttpRequest, asked: Query[EventFilter]) -> dict[str, object]:
    """List events, newest first (danh sách sự kiện sắp xếp)."""
    found = find_events(asked.q, asked.kind or "", asked.first, asked.last)
    found = access.events_for(request.standing, found)
    page = with_bodies(found)[asked.offset : asked.offset + asked.limit]
    return {"count": found.count(), "items": [_row(one) for one in told(page)]}


@router.get("/events/{uuid:key}", response={200: EventRow, **READING}, url_name="event")
def event(request: HttpRequest, key: uuid.UUID) -> dict[str, object]:
    """Return one event."""
    return _row(told([access.event_for(request.standing, key)])[0])


@router.post("/events", response={201: EventRow, **WRITING}, url_name="add_event")
def add(request: HttpRequest, asked: NewEvent) -> Status:
    """Record an event and carry it out, all of it or nothing (ghi sự kiện sắp xếp)."""
    access.require_event_recorder(request.standing)
    plan = _plan(asked)
    for key in plan.named():
        access.body_for(request.standing, key)
    if keys := access.out_of_hand(request.standing, plan):
        raise PermissionDenied(_("Có %(n)d cơ quan trong lần sắp xếp này bạn không quản trị.") % {"n": len(keys)})
    made = record_event(by=request.user, plan=plan)
    return Status(201, _row(told([access.event_for(request.standing, made.pk)])[0]))


@router.post("/events/{uuid:key}/withdraw", response={200: EventRow, **WRITING}, url_name="withdraw_event")
def withdraw(request: HttpRequest, key: uuid.UUID) -> dict[str, object]:
    """Take an event back while nothing later rests on it (rút lại)."""
    withdraw_event(by=request.user, event=access.event_to_withdraw(request.standing, key))
    return _row(told([access.event_for(request.standing, key)])[0])


def _plan(asked: NewEvent) -> EventPlan:
    unread = {*asked.before, *asked.after} - asked.versions.keys()
    if unread:
        raise HttpError(400, _("Thiếu phiên bản (versions) của %(n)d cơ quan.") % {"n": len(unread)})
    references = [one.receiver for one in asked.handovers] + list(asked.children.values())
    last = max((int(one.removeprefix("new:")) for one in references if one.startswith("new:")), default=-1)
    if last >= len(asked.new):
        raise HttpError(400, _("Tham chiếu new:%(n)d không có trong các cơ quan mới.") % {"n": last})
    same = ("kind", "day", "decision", "decided_on", "decided_by", "note", "taker", "name", "short_name", "end_posts")
    return EventPlan(
        **{field: getattr(asked, field) for field in same},
        before=tuple(asked.before),
        after=tuple(asked.after),
        new=tuple(_new(one) for one in asked.new),
        becomes=asked.becomes or "",
        handovers=tuple(HandoverPlan(one.source, one.matter, one.receiver) for one in asked.handovers),
        children=asked.children,
        versions=asked.versions,
    )


def _new(asked: NewBodyOfEvent) -> NewBody:
    details = {field: getattr(asked, field) for field in PROFILE_FIELDS if field not in ("kind", "level")}
    own = {field: getattr(asked, field) for field in ("name", "short_name", "code", "kind", "level", "parents")}
    return NewBody(**own, details=details | {"sector": asked.sector or ""})


def _row(one: ToldEvent) -> dict[str, object]:
    own = ("id", "kind", "day", "decision", "decided_on", "decided_by", "note")
    return {field: getattr(one.event, field) for field in own} | {
        "withdrawn": one.event.withdrawn_at is not None,
        "before": one.before,
        "after": one.after,
        "takers": one.takers,
        "handovers": one.handovers,
    }
