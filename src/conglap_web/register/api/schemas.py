"""What goes into and comes out of the register's API; every answer says as of which day it is."""

import datetime as dt
import uuid
from decimal import Decimal
from typing import Annotated

from ninja import Field, Schema
from pydantic import ConfigDict, StringConstraints

from conglap_web.register.models import BodyKind, Level, Sector, System, Tree

# PostgreSQL takes no NUL in a text, and a name of spaces is no name.
Text = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[^\x00]*$", max_length=250)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[^\x00]*$", min_length=1, max_length=250)]
ShortName = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[^\x00]*$", max_length=120)]
Code = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[^\x00]*$", max_length=35)]
_FIRST, _LAST = dt.date(1900, 1, 1), dt.date(2200, 1, 1)
Day = Annotated[dt.date, Field(ge=_FIRST, lt=_LAST)]
Latitude = Annotated[Decimal, Field(ge=-90, le=90, decimal_places=6, max_digits=8)]
Longitude = Annotated[Decimal, Field(ge=-180, le=180, decimal_places=6, max_digits=9)]


class Asked(Schema):
    """Something sent in: an unknown field is a slip, and is refused rather than passed over."""

    model_config = ConfigDict(extra="forbid")


class BodyRow(Schema):
    """A body on a day (cơ quan, đơn vị)."""

    id: uuid.UUID
    code: str
    name: str
    short_name: str
    system: System
    kind: BodyKind
    level: Level
    sector: Sector | None = None
    legal_personality: bool | None = None
    area_code: str = ""
    address: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    start: dt.date
    end: dt.date | None = Field(None, description="Ngày đầu tiên không còn hoạt động.")
    version: int = Field(description="Gửi lại số này khi ghi.")


class BodyRows(Schema):
    """One page of bodies."""

    on: dt.date
    count: int
    items: list[BodyRow]


class ParentRow(Schema):
    """Under whom a body stands over a period."""

    tree: Tree
    parent: uuid.UUID = Field(validation_alias="parent_id")
    start: dt.date
    end: dt.date | None


class NameRow(Schema):
    """A name over a period."""

    name: str
    short_name: str
    start: dt.date
    end: dt.date | None


class ProfileRow(Schema):
    """What a body was and where it sat over a period."""

    kind: BodyKind
    level: Level
    sector: str
    legal_personality: bool | None
    area_code: str
    address: str
    latitude: Decimal | None
    longitude: Decimal | None
    start: dt.date
    end: dt.date | None


class BodyHistory(Schema):
    """Everything dated about a body."""

    id: uuid.UUID
    code: str
    system: System
    start: dt.date
    end: dt.date | None
    version: int
    names: list[NameRow]
    profiles: list[ProfileRow]
    parents: list[ParentRow]


class Profile(Asked):
    """What a body is and where it sits."""

    sector: Sector | None = None
    legal_personality: bool | None = None
    area_code: Annotated[str, StringConstraints(pattern=r"^\d{0,10}$")] = ""
    address: Text = ""
    latitude: Latitude | None = None
    longitude: Longitude | None = None


class NewBody(Profile):
    """A body to set up, under one parent a tree."""

    name: Name
    short_name: ShortName = ""
    code: Code = ""
    system: System
    kind: BodyKind
    level: Level
    start: dt.date
    parents: dict[Tree, uuid.UUID] = Field(min_length=1)


class NewName(Asked):
    """Another name from a day on."""

    version: int = Field(ge=1, le=2_000_000_000)
    name: Name
    short_name: ShortName = ""
    start: dt.date


class NewProfile(Profile):
    """Other facts from a day on; what is not sent goes on as it is."""

    version: int = Field(ge=1, le=2_000_000_000)
    start: dt.date
    kind: BodyKind | None = None
    level: Level | None = None


class NewParent(Asked):
    """Another parent of a tree from a day on."""

    version: int = Field(ge=1, le=2_000_000_000)
    tree: Tree
    parent: uuid.UUID
    start: dt.date


class NewEnd(Asked):
    """The first day on which the body no longer exists."""

    version: int = Field(ge=1, le=2_000_000_000)
    end: dt.date


class Refusal(Schema):
    """Why something was not done."""

    detail: str
    field: str = ""


class Slip(Schema):
    """One thing in a request that does not fit its description."""

    where: str
    what: str


class Slips(Schema):
    """Everything in a request that does not fit its description."""

    detail: str
    slips: list[Slip]


# What a reading and a writing operation may answer besides what was asked for.
READING = {401: Refusal, 403: Refusal, 404: Refusal, 422: Slips}
WRITING = {**READING, 400: Refusal, 409: Refusal}
