"""The whole register as one import sees it: every body as of a day, read in six queries, kept as small as may be."""

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import QuerySet

from conglap_web.register.models import TREE_OF_SYSTEM, Body, BodyName, BodyParent, BodyProfile, System

# What a sheet gives of a profile.
SHEET_PROFILE = ("kind", "level", "sector", "legal_personality", "address", "latitude", "longitude")
AREA_CODE = "area_code"


@dataclass(slots=True)
class UnitThen:
    """A body on the day of the import; before its first day as it was first, after its last as it was last."""

    id: uuid.UUID
    code: str
    system: str
    start: dt.date
    end: dt.date | None
    version: int
    name: str = ""
    short_name: str = ""
    profile: dict[str, object] = field(default_factory=dict)
    parents: dict[str, uuid.UUID] = field(default_factory=dict)  # by tree
    later: frozenset[str] = frozenset()  # what is already written to change after the day: name, profile, tree

    @property
    def own_parent(self) -> uuid.UUID | None:
        """The body under which it stands in the tree of its system (of a provider that is not public: its sector)."""
        return self.parents.get(TREE_OF_SYSTEM[System(self.system)])

    def day(self, on: dt.date) -> dt.date:
        """Return the day from which a change of an import of ``on`` holds for it."""
        return max(on, self.start)


def units_then(on: dt.date) -> dict[uuid.UUID, UnitThen]:
    """Return every body of the register as of a day."""
    columns = ("id", "code", "system", "start", "end", "version")
    units = {row[0]: UnitThen(*row) for row in _rows(Body.objects.all(), *columns)}
    shared: dict[object, object] = {}  # one copy of equal texts: 50,000 rows of "Xã" are one
    for body, start, name, short_name in _rows(BodyName.objects.order_by("start"), "body_id", "start", *_NAME):
        unit = units[body]
        if _taken(unit, start, on, "name", bool(unit.name)):
            unit.name, unit.short_name = name, short_name
    fields = (*SHEET_PROFILE, AREA_CODE)
    for body, start, *values in _rows(BodyProfile.objects.order_by("start"), "body_id", "start", *fields):
        unit = units[body]
        if _taken(unit, start, on, "profile", bool(unit.profile)):
            unit.profile = {key: shared.setdefault(value, value) for key, value in zip(fields, values, strict=True)}
    for body, start, end, tree, parent in _rows(
        BodyParent.objects.order_by("start"), "body_id", "start", "end", "tree", "parent_id"
    ):
        _take_parent(units[body], start, end, tree, parent, on)
    return units


_NAME = ("name", "short_name")


def _rows(rows: QuerySet, *columns: str) -> Iterator[tuple]:
    return rows.values_list(*columns).iterator(chunk_size=5000)


def _taken(unit: UnitThen, start: dt.date, on: dt.date, what: str, has_one: bool) -> bool:
    """Say whether a row, in order of days, is nearer to the day than what was taken before."""
    if start <= unit.day(on):
        return True
    unit.later |= {what}
    return not has_one


def _take_parent(
    unit: UnitThen, start: dt.date, end: dt.date | None, tree: str, parent: uuid.UUID, on: dt.date
) -> None:
    """Unlike a name a parent may be missing: a row that ended before the day, though the body did not, is past."""
    day = unit.day(on)
    if start > day:
        unit.later |= {tree}
    elif end is None or end > day or end == unit.end:
        unit.parents[tree] = parent
    else:
        unit.parents.pop(tree, None)
