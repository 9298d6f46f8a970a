"""The register for programs: the same objects, rights, refusals and audit as on the pages."""

import datetime as dt
import uuid

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Query, Router, Schema, Status
from ninja.errors import HttpError
from pydantic import Field

from conglap.base.dates import format_day
from conglap_web.platform.clock import today
from conglap_web.register import access, actions
from conglap_web.register.api.schemas import (
    READING,
    WRITING,
    BodyHistory,
    BodyRow,
    BodyRows,
    Day,
    NewBody,
    NewEnd,
    NewName,
    NewParent,
    NewProfile,
)
from conglap_web.register.models import Body, BodyKind, Level, Sector, System, Tree
from conglap_web.register.queries import PROFILE_FIELDS, bodies_on, find_bodies, holding, with_profiles

router = Router(tags=["Sổ đăng ký"])


class BodyFilter(Schema):
    """Which bodies of which day, and which part of the list."""

    on: Day | None = Field(None, description="Ngày cần xem; để trống là hôm nay.")
    q: str = Field("", max_length=100, pattern=r"^[^\x00]*$", description="Một phần tên, có dấu hay không đều được.")
    system: System | None = None
    kind: BodyKind | None = None
    level: Level | None = None
    sector: Sector | None = None
    parent: uuid.UUID | None = Field(None, description="Trực tiếp dưới cơ quan này.")
    tree: Tree | None = Field(None, description="Theo tuyến nào; để trống là mọi tuyến.")
    limit: int = Field(100, ge=1, le=1000)
    offset: int = Field(0, ge=0, le=1_000_000)


@router.get("/bodies", response={200: BodyRows, **READING}, url_name="bodies")
def bodies(request: HttpRequest, asked: Query[BodyFilter]) -> dict[str, object]:
    """List the bodies of a day (danh sách cơ quan, đơn vị)."""
    on = asked.on or today()
    found = with_profiles(find_bodies(asked.q, on).filter(pk__in=access.bodies_for(request.standing)), on)
    if asked.system:
        found = found.filter(system=asked.system)
    for field in ("kind", "level", "sector"):
        if value := getattr(asked, field):
            found = found.filter(**{f"profile_then__{field}": value})
    if asked.parent:
        edges = {"parents__parent": asked.parent} | ({"parents__tree": asked.tree} if asked.tree else {})
        found = found.filter(holding(on, "parents__"), **edges).distinct()
    page = found[asked.offset : asked.offset + asked.limit]
    return {"on": on, "count": found.count(), "items": [_row(body) for body in page]}


@router.get("/bodies/{uuid:key}", response={200: BodyRow, **READING}, url_name="body")
def body(request: HttpRequest, key: uuid.UUID, on: Day | None = None) -> dict[str, object]:
    """Return a body as of a day (một cơ quan, đơn vị); 404 when it did not exist then."""
    return _body_on(access.body_for(request.standing, key), on or today())


@router.get("/bodies/{uuid:key}/history", response={200: BodyHistory, **READING}, url_name="body_history")
def history(request: HttpRequest, key: uuid.UUID) -> dict[str, object]:
    """Return every name, profile and parent of a body with its period (lịch sử)."""
    found = access.body_for(request.standing, key)
    own = {field: getattr(found, field) for field in ("id", "code", "system", "start", "end", "version")}
    return own | {
        "names": list(found.names.order_by("start")),
        "profiles": list(found.profiles.order_by("start")),
        "parents": list(found.parents.order_by("tree", "start")),
    }


@router.post("/bodies", response={201: BodyRow, **WRITING}, url_name="add_body")
def add(request: HttpRequest, asked: NewBody) -> Status:
    """Set up a body (thêm cơ quan, đơn vị)."""
    parents = access.parents_to_stand_under(request.standing, asked.system, asked.parents)
    if not any(access.decides_rights(asked.system, tree) for tree in parents):
        raise HttpError(400, _("Cần ít nhất một cơ quan cấp trên (với đơn vị ngoài công lập: cơ quan quản lý ngành)."))
    details = asked.dict(include={"legal_personality", "area_code", "address", "latitude", "longitude"})
    made = actions.add_body(
        by=request.user,
        parents=parents,
        details=details | {"sector": asked.sector or ""},
        **asked.dict(include={"name", "short_name", "code", "system", "kind", "level", "start"}),
    )
    return Status(201, _body_on(made, asked.start))


@router.post("/bodies/{uuid:key}/names", response={200: BodyRow, **WRITING}, url_name="rename_body")
def rename(request: HttpRequest, key: uuid.UUID, asked: NewName) -> dict[str, object]:
    """Give a body another name from a day on (đổi tên)."""
    found = access.body_to_administer(request.standing, key)
    actions.rename_body(by=request.user, body=found, **asked.dict())
    return _body_on(found, asked.start)


@router.post("/bodies/{uuid:key}/profiles", response={200: BodyRow, **WRITING}, url_name="change_body")
def change(request: HttpRequest, key: uuid.UUID, asked: NewProfile) -> dict[str, object]:
    """Change kind, sector, address or place of a body from a day on (đổi loại, ngành, địa chỉ)."""
    found = access.body_to_administer(request.standing, key)
    sent = asked.dict(exclude_unset=True, exclude={"version", "start"})
    changed = {field: value for field, value in sent.items() if value is not None or field not in ("kind", "level")}
    if "sector" in changed:
        changed["sector"] = changed["sector"] or ""
    actions.change_profile(by=request.user, body=found, version=asked.version, start=asked.start, changed=changed)
    return _body_on(found, asked.start)


@router.post("/bodies/{uuid:key}/parents", response={200: BodyRow, **WRITING}, url_name="move_body")
def move(request: HttpRequest, key: uuid.UUID, asked: NewParent) -> dict[str, object]:
    """Put a body under another parent from a day on (đổi cơ quan cấp trên)."""
    found = access.body_to_move(request.standing, key, asked.tree)
    parent = access.parents_to_stand_under(request.standing, found.system, {asked.tree: asked.parent})[asked.tree]
    actions.move_body(
        by=request.user, body=found, version=asked.version, tree=asked.tree, parent=parent, start=asked.start
    )
    return _body_on(found, asked.start)


@router.post("/bodies/{uuid:key}/end", response={200: BodyRow, **WRITING}, url_name="end_body")
def end(request: HttpRequest, key: uuid.UUID, asked: NewEnd) -> dict[str, object]:
    """Let a body end on a day (kết thúc hoạt động)."""
    found = access.body_to_take_from_parents(request.standing, key)
    actions.end_body(by=request.user, body=found, **asked.dict())
    return _body_on(found, asked.end - dt.timedelta(days=1))


def _body_on(body: Body, on: dt.date) -> dict[str, object]:
    row = with_profiles(bodies_on(on).filter(pk=body.pk), on).first()
    if row is None:
        raise HttpError(404, _("Cơ quan này không hoạt động vào ngày %(day)s.") % {"day": format_day(on)})
    return _row(row)


def _row(body: Body) -> dict[str, object]:
    """Return a body with the name and profile of a day as what is sent."""
    own = {field: getattr(body, field) for field in ("id", "code", "system", "start", "end", "version")}
    then = {field: getattr(body, field) for field in PROFILE_FIELDS}
    return own | then | {"name": body.name, "short_name": body.short_name, "sector": body.sector or None}
