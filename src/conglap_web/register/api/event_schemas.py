"""What goes into and comes out of the API for events of bodies (sắp xếp tổ chức)."""

import datetime as dt
import uuid
from typing import Annotated

from ninja import Field, Schema
from pydantic import StringConstraints

from conglap_web.register.api.schemas import Asked, Code, Day, Name, Profile, ShortName, Text
from conglap_web.register.models import BodyKind, EventKind, Level, Matter, Tree

Reference = Annotated[
    str,
    StringConstraints(pattern=r"^(new:\d{1,2}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$"),
    Field(description="Mã của cơ quan, hoặc `new:0` là cơ quan mới thứ nhất của sự kiện này."),
]
Symbol = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[^\x00]*$", max_length=60)]
Many = Annotated[list[uuid.UUID], Field(max_length=500)]


class BodyOfEvent(Schema):
    """A body by the name it had then."""

    id: uuid.UUID
    name: str
    code: str


class HandoverOfEvent(Schema):
    """Who takes over one matter of whom."""

    source: BodyOfEvent
    matter: Matter
    receiver: BodyOfEvent


class EventRow(Schema):
    """One change of bodies from a day on, with the document that decided it."""

    id: uuid.UUID
    kind: EventKind
    day: dt.date
    decision: str
    decided_on: dt.date | None
    decided_by: str
    note: str
    withdrawn: bool
    before: list[BodyOfEvent]
    after: list[BodyOfEvent]
    takers: list[BodyOfEvent]
    handovers: list[HandoverOfEvent]


class EventRows(Schema):
    """Events in the order of their days."""

    count: int
    items: list[EventRow]


class NewBodyOfEvent(Profile):
    """A body that the event sets up on its day."""

    name: Name
    short_name: ShortName = ""
    code: Code = ""
    kind: BodyKind
    level: Level
    parents: dict[Tree, uuid.UUID] = Field(min_length=1)


class NewHandover(Asked):
    """Who is to take over one matter of a body that ends."""

    source: uuid.UUID
    matter: Matter
    receiver: Reference


class NewEvent(Asked):
    """An event to record and carry out in one piece; `versions`: of the bodies as they were read."""

    kind: EventKind
    day: Day
    decision: Symbol
    decided_on: Day | None = None
    decided_by: Text = ""
    note: Annotated[str, StringConstraints(pattern=r"^[^\x00]*$", max_length=2000)] = ""
    before: Many = []
    after: Many = []
    new: Annotated[list[NewBodyOfEvent], Field(max_length=50)] = []
    taker: uuid.UUID | None = None
    name: ShortName = ""
    short_name: ShortName = ""
    becomes: BodyKind | None = None
    handovers: Annotated[list[NewHandover], Field(max_length=2000)] = []
    children: dict[uuid.UUID, Reference] = {}
    end_posts: bool = False
    versions: dict[uuid.UUID, Annotated[int, Field(ge=1, le=2_000_000_000)]]
