"""The register as open data: units as GeoJSON and CSV as of a day, changes of bodies as W3C change events (JSON-LD)."""

import json
import uuid

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from ninja import Query, Router, Schema
from pydantic import Field

from conglap.register.exports import GEOJSON_TYPE
from conglap.register.exports_changes import JSON_LD_TYPE, Change, Organization, change_events
from conglap_web.platform.clock import today
from conglap_web.register.api.schemas import READING, Day
from conglap_web.register.events.queries import NamedBody, ToldEvent, events_between
from conglap_web.register.models import SERVICE_KINDS, BodyKind, Level, Sector
from conglap_web.register.units.listing import UnitList, UnitsAsked
from conglap_web.register.units.sheet import units_csv, units_geojson

router = Router(tags=["Dữ liệu mở"])


def _file(media_type: str, description: str) -> dict[str, object]:
    """Return what the description says of an answer that is a file."""
    schema = {"type": "string"} if media_type.startswith("text/") else {"type": "object"}
    return {"responses": {200: {"description": description, "content": {media_type: {"schema": schema}}}}}


class UnitFilter(Schema):
    """Which units of which day."""

    on: Day | None = Field(None, description="Ngày cần xem; để trống là hôm nay.")
    q: str = Field("", max_length=100, pattern=r"^[^\x00]*$")
    sector: Sector | None = None
    kind: BodyKind | None = Field(None, description=f"Một trong: {', '.join(SERVICE_KINDS)}.")
    level: Level | None = None
    manager: uuid.UUID | None = Field(None, description="Cơ quan quản lý, kể cả mọi cấp dưới.")
    commune: uuid.UUID | None = Field(None, description="Ủy ban nhân dân của địa bàn.")

    def listed(self) -> UnitList:
        own = {field: getattr(self, field) or "" for field in ("q", "sector", "kind", "level")}
        return UnitList(UnitsAsked(**own, manager=self.manager, commune=self.commune), self.on or today())


@router.get(
    "/units.geojson",
    response=READING,
    openapi_extra=_file(GEOJSON_TYPE, "Đơn vị là các điểm, mã của đơn vị trong `id`."),
    url_name="units_geojson",
)
def geojson(request: HttpRequest, asked: Query[UnitFilter]) -> HttpResponse:
    """Return the units of a day as points (RFC 7946)."""
    return units_geojson(asked.listed())


@router.get(
    "/units.csv",
    response=READING,
    openapi_extra=_file("text/csv", "Các cột của mẫu danh sách đơn vị; nhập lại được."),
    url_name="units_csv",
)
def csv(request: HttpRequest, asked: Query[UnitFilter]) -> HttpResponse:
    """Return the units of a day in the columns of the unit sheet."""
    return units_csv(asked.listed())


@router.get(
    "/events.jsonld",
    response=READING,
    openapi_extra=_file(JSON_LD_TYPE, "org:ChangeEvent của W3C, cũ nhất trước."),
    url_name="events_jsonld",
)
def jsonld(request: HttpRequest, first: Day | None = None, last: Day | None = None) -> HttpResponse:
    """Return the changes of bodies of a period as linked data (https://www.w3.org/TR/vocab-org/)."""
    document = change_events(_change(request, one) for one in events_between(first, last))
    return HttpResponse(json.dumps(document, ensure_ascii=False), content_type=JSON_LD_TYPE)


def _change(request: HttpRequest, one: ToldEvent) -> Change:
    def body(named: NamedBody) -> Organization:
        return Organization(_iri(request, "register:body", named.id), named.name, named.code)

    event = one.event
    return Change(
        iri=_iri(request, "register:event", event.pk),
        kind=event.kind,
        label=str(event.get_kind_display()),
        day=event.day,
        before=tuple(map(body, one.before)),
        after=tuple(map(body, one.after)),
        takers=tuple(map(body, one.takers)),
        decision=event.decision,
        decided_on=event.decided_on,
        decided_by=event.decided_by,
        note=event.note,
    )


def _iri(request: HttpRequest, view: str, key: uuid.UUID) -> str:
    """Return the address of a page here: a name that stays, because keys do."""
    return request.build_absolute_uri(reverse(view, args=[key]))
