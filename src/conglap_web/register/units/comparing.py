"""Units of two days side by side (so sánh hai ngày): how many, and which came, ended or changed."""

import datetime as dt
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.db.models import Count, Exists, F, OuterRef, QuerySet, Subquery
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from conglap_web.register.models import BodyName, BodyParent, BodyProfile, Tree
from conglap_web.register.queries import holding
from conglap_web.register.units.listing import UnitList, UnitRow, UnitsAsked, rows_of

ADDED, ENDED, RENAMED, MOVED, RESITED = "them", "ket-thuc", "doi-ten", "chuyen", "dia-ban"
CHANGES = {
    ADDED: _("Thêm mới"),
    ENDED: _("Kết thúc"),
    RENAMED: _("Đổi tên"),
    MOVED: _("Đổi cơ quan quản lý"),
    RESITED: _("Đổi địa bàn"),
}
SECTOR, LEVEL, PLACE = "nganh", "cap", "dia-ban"
GROUPS = {SECTOR: _("ngành, lĩnh vực"), LEVEL: _("cấp"), PLACE: _("địa bàn")}
_COLUMNS = {SECTOR: "sector", LEVEL: "level"}
_PART = 1000


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Units of one group: on the first day, on the second, of these new, of those ended."""

    key: object
    before: int
    after: int
    added: int
    ended: int

    @property
    def difference(self) -> int:
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Changed:
    """A unit as it was and as it is; ``None`` where it was not there."""

    kind: str
    before: UnitRow | None
    after: UnitRow | None

    @property
    def unit(self) -> UnitRow:
        """The unit as it was seen last."""
        return self.after or self.before  # type: ignore[return-value]


class _Sides(dict):
    """The numbers by group, each way to group asked of the database once."""

    def __init__(self, comparison: "Comparison") -> None:
        self._comparison = comparison

    def __missing__(self, by: str) -> list[dict[object, int]]:
        self[by] = self._comparison.sides_by(by)
        return self[by]


@dataclass
class Comparison:
    """The units that are asked for, on two days."""

    asked: UnitsAsked
    first: dt.date
    second: dt.date

    @cached_property
    def before(self) -> UnitList:
        return UnitList(self.asked, self.first)

    @cached_property
    def after(self) -> UnitList:
        return UnitList(self.asked, self.second)

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many units changed in each way; a query each."""
        new, gone = self._sides[SECTOR][2:]
        others = {kind: self.keys(kind).count() for kind in (RENAMED, MOVED, RESITED)}
        return {ADDED: sum(new.values()), ENDED: sum(gone.values()), **others}

    def keys(self, kind: str) -> QuerySet:
        """Return the bodies that changed in one way."""
        if kind == ADDED:
            return self._there(self.after, but_not=self.before).values("body")
        if kind == ENDED:
            return self._there(self.before, but_not=self.after).values("body")
        if kind == RENAMED:
            return self._renamed().values("body")
        return self._put_elsewhere(kind).values("body")

    def groups(self, by: str) -> list[GroupRow]:
        """Return a row a group; four queries."""
        sides = self._sides[by]
        keys = {key for side in sides for key in side}
        return [GroupRow(key, *(side.get(key, 0) for side in sides)) for key in keys]

    @cached_property
    def _sides(self) -> "_Sides":
        return _Sides(self)

    def sides_by(self, by: str) -> list[dict[object, int]]:
        """Return the numbers of the first day, the second, the new and the ended, each by group."""
        new, gone = self._there(self.after, but_not=self.before), self._there(self.before, but_not=self.after)
        rows = [
            (self.before.found(), self.first),
            (self.after.found(), self.second),
            (new, self.second),
            (gone, self.first),
        ]
        return [self._grouped(found, by, on) for found, on in rows]

    def changed(self, kind: str, part: slice | None = None) -> list[Changed]:
        """Return units that changed in one way, by name, as they were on both days; five queries."""
        seen = self.first if kind == ENDED else self.second
        named = BodyName.objects.filter(holding(seen), body__in=self.keys(kind)).order_by("folded", "body")
        keys = list(named.values_list("body", flat=True)[part] if part else named.values_list("body", flat=True))
        before, after = (self._rows(keys, on) for on in (self.first, self.second))
        return [Changed(kind, before.get(key), after.get(key)) for key in keys]

    def all_changed(self) -> Iterator[Changed]:
        """Yield every change, for a file; a thousand units in memory at a time."""
        for kind, n in self.counts.items():
            for start in range(0, n, _PART):
                yield from self.changed(kind, slice(start, start + _PART))

    def _rows(self, keys: Sequence[uuid.UUID], on: dt.date) -> dict[uuid.UUID, UnitRow]:
        return {row.id: row for row in rows_of(keys, UnitList(UnitsAsked(), on))}

    def _there(self, units: UnitList, *, but_not: UnitList) -> QuerySet[BodyProfile]:
        """Return the profiles of units that are units of one day and of whatever sort or place not on the other."""
        others = UnitList(replace(UnitsAsked(), kind=""), but_not.on).profiles()
        return units.found().filter(~Exists(others.filter(body=OuterRef("body"))))

    def _renamed(self) -> QuerySet[BodyName]:
        then = BodyName.objects.filter(holding(self.first), body=OuterRef("body")).values("name")[:1]
        rows = BodyName.objects.filter(holding(self.second), start__gt=self.first).annotate(was=Subquery(then))
        rows = rows.exclude(was=None).exclude(was=F("name"))
        return rows.filter(Exists(self.after.found().filter(body=OuterRef("body"))))

    def _put_elsewhere(self, kind: str) -> QuerySet[BodyParent]:
        trees = (Tree.TERRITORY,) if kind == RESITED else (Tree.STATE, Tree.SECTOR)
        then = BodyParent.objects.filter(holding(self.first), body=OuterRef("body"), tree=OuterRef("tree"))
        rows = BodyParent.objects.filter(holding(self.second), tree__in=trees, start__gt=self.first)
        rows = rows.annotate(was=Subquery(then.values("parent")[:1])).exclude(was=None).exclude(was=F("parent"))
        if kind == MOVED:  # who manages the sector manages a unit only where it stands under nobody
            above = BodyParent.objects.filter(holding(self.second), body=OuterRef("body"), tree=Tree.STATE)
            rows = rows.exclude(Exists(above), tree=Tree.SECTOR)
        return rows.filter(Exists(self.after.found().filter(body=OuterRef("body"))))

    def _grouped(self, rows: QuerySet[BodyProfile], by: str, on: dt.date) -> dict[object, int]:
        if by in _COLUMNS:
            column = _COLUMNS[by]
            return dict(rows.order_by().values(column).annotate(n=Count("*")).values_list(column, "n"))
        sits = BodyParent.objects.filter(holding(on), tree=Tree.TERRITORY, body__in=rows.values("body"))
        return dict(sits.order_by().values("parent").annotate(n=Count("*")).values_list("parent", "n"))
