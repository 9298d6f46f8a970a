"""Units that a sheet lets end: what they still have, all asked at once."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping

from django.db.models import Q

from conglap.base.dates import format_day
from conglap_web.register.models import BodyName, BodyParent, BodyProfile, Membership

Ends = Mapping[uuid.UUID, dt.date]
_SHOWN = 3


def what_stands_against(ends: Ends) -> dict[uuid.UUID, list[tuple[str, dict[str, object]]]]:
    """Return by unit why it cannot end on its day: units or people that it still has, changes already written later.

    A unit under it that ends by the same sheet, not later, does not count.
    """
    found: dict[uuid.UUID, list[tuple[str, dict[str, object]]]] = defaultdict(list)
    for body, names in _children(ends).items():
        found[body].append(("still_has_units", {"count": len(names), "names": _listed(names)}))
    for body, people in _people(ends).items():
        found[body].append(("still_has_people", {"count": len(people), "names": _listed(people)}))
    for body in _changed_from(ends):
        values = {"what": "tên, loại, địa chỉ hoặc cơ quan quản lý", "day": format_day(ends[body])}
        found[body].append(("changed_later", values))
    return found


def _children(ends: Ends) -> dict[uuid.UUID, list[str]]:
    found: dict[uuid.UUID, list[str]] = defaultdict(list)
    for keys in _parts(ends):
        edges = BodyParent.objects.filter(parent__in=keys, end=None, body__names__end=None)
        for parent, body, name in edges.values_list("parent_id", "body_id", "body__names__name").order_by("body_id"):
            if (body not in ends or ends[body] > ends[parent]) and name not in found[parent]:
                found[parent].append(name)
    return {key: names for key, names in found.items() if names}


def _people(ends: Ends) -> dict[uuid.UUID, list[str]]:
    found: dict[uuid.UUID, list[str]] = defaultdict(list)
    for keys in _parts(ends):
        posts = Membership.objects.filter(body__in=keys).order_by("user__full_name")
        for body, end, name in posts.values_list("body_id", "end", "user__full_name"):
            if end is None or end > ends[body]:
                found[body].append(name)
    return found


def _changed_from(ends: Ends) -> set[uuid.UUID]:
    later: set[uuid.UUID] = set()
    for keys in _parts(ends):
        for model in (BodyName, BodyProfile, BodyParent):
            rows = model.objects.filter(Q(body__in=keys), start__gte=min(ends.values()))
            later |= {body for body, start in rows.values_list("body_id", "start") if start >= ends[body]}
    return later


def _parts(ends: Ends) -> Iterator[list[uuid.UUID]]:
    keys = sorted(ends)
    yield from (keys[start : start + 500] for start in range(0, len(keys), 500))


def _listed(names: list[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (f" và {len(names) - _SHOWN} nữa" if len(names) > _SHOWN else "")
