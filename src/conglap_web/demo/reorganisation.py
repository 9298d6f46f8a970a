"""1 July 2025 in Bình Sơn, as it was decided: communes merged, the district ended, its units passed on."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence

from conglap_web.demo.units import TWO_LEVELS
from conglap_web.register.actions import move_body
from conglap_web.register.actions.events import record_event
from conglap_web.register.events.plans import EventPlan, HandoverPlan, NewBody
from conglap_web.register.models import Body, BodyKind, Event, EventKind, Level, Matter, Side, Tree

# Communes: a real resolution. What Party committees and the province decided besides is as fictional as the units.
_RESOLUTION = {
    "decision": "1677/NQ-UBTVQH15",
    "decided_on": dt.date(2025, 6, 16),
    "decided_by": "Ủy ban Thường vụ Quốc hội",
}
_OF_PARTY = {"decision": "1290-QĐ/TU", "decided_on": dt.date(2025, 6, 20), "decided_by": "Ban Thường vụ Tỉnh ủy"}
_OF_PROVINCE = {"decision": "815/QĐ-UBND", "decided_on": dt.date(2025, 6, 27), "decided_by": "Ủy ban nhân dân tỉnh"}
_NOTE = "Văn bản này là hư cấu, chỉ để minh họa."


def merge_committees(place: str, old: Sequence[Body], above: Body, area_code: str) -> Body:
    """Set up the people's committee of a new commune in place of the old ones; what sat there sits in the new one."""
    new = NewBody(
        f"Ủy ban nhân dân {place}",
        BodyKind.PEOPLE_COMMITTEE,
        Level.COMMUNE,
        {Tree.STATE: above.pk},
        short_name=f"UBND {place}",
        details={"area_code": area_code},
    )
    return _merged(old, new, _RESOLUTION)


def merge_party_committees(place: str, old: Sequence[Body], above: Body, committee: Body) -> Body:
    """Set up the Party committee of a new commune, which leads the new people's committee."""
    kind, level = BodyKind.PARTY_COMMITTEE, Level.COMMUNE
    new = _merged(old, NewBody(f"Đảng ủy {place}", kind, level, {Tree.PARTY: above.pk}), _OF_PARTY | {"note": _NOTE})
    committee.refresh_from_db()
    move_body(by=None, body=committee, version=committee.version, tree=Tree.LEADERSHIP, parent=new, start=TWO_LEVELS)
    return new


def transfer(unit: Body, taker: Body) -> Event:
    """Pass a unit of the district on to a department of the province."""
    plan = EventPlan(EventKind.TRANSFER, TWO_LEVELS, before=(unit.pk,), taker=taker.pk, note=_NOTE, **_OF_PROVINCE)
    return record_event(by=None, plan=plan)


def end_district(district: Body, children: Mapping[uuid.UUID, str], heirs: Sequence[Body] = ()) -> Event:
    """End a body of a district, with bodies of communes as its heirs; ``children``: which unit goes where."""
    plan = EventPlan(
        EventKind.SPLIT if heirs else EventKind.DISSOLVE,
        TWO_LEVELS,
        before=(district.pk,),
        after=tuple(heir.pk for heir in heirs),
        children=children,
        end_posts=True,
        **_RESOLUTION,
    )
    return record_event(by=None, plan=plan)


def _merged(old: Sequence[Body], new: NewBody, decided: Mapping[str, object]) -> Body:
    plan = EventPlan(
        EventKind.MERGE,
        TWO_LEVELS,
        before=tuple(body.pk for body in old),
        new=(new,),
        handovers=tuple(HandoverPlan(body.pk, Matter.BODIES, "new:0") for body in old),
        end_posts=True,
        **decided,
    )
    event = record_event(by=None, plan=plan)
    return event.bodies.select_related("body").get(side=Side.AFTER).body
