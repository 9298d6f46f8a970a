"""The list of units as of a day (danh sách đơn vị): what is asked for, and the rows, a page of them or all.

Everything that shows units (list, map, comparison of two days, Excel, CSV, GeoJSON) starts from ``UnitList``.
"""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.utils.functional import cached_property

from conglap.base.text import fold, squeeze
from conglap_web.register.models import (
    MANAGING_TREES,
    SERVICE_KINDS,
    Body,
    BodyKind,
    BodyName,
    BodyParent,
    BodyProfile,
    Tree,
)
from conglap_web.register.queries import PROFILE_FIELDS, holding
from conglap_web.register.trees import below_query

FEW = 3000  # as many rows are faster sorted than found by walking all names in order
WITH_PLACE, WITHOUT_PLACE = "co", "khong"
# Who stands above a unit, as the columns of the list show it; the first that there is manages the unit.
MANAGERS = (Tree.STATE, Tree.SECTOR)


@dataclass(frozen=True, slots=True)
class UnitsAsked:
    """Which units are asked for; empty values ask for all."""

    q: str = ""
    sector: str = ""
    kind: str = ""
    level: str = ""
    legal: bool | None = None
    place: str = ""  # WITH_PLACE, WITHOUT_PLACE
    manager: uuid.UUID | None = None  # with everything that stands under it
    commune: uuid.UUID | None = None
    ended_from: dt.date | None = None  # instead of the units of the day: those that ended since then
    only: frozenset[uuid.UUID] | None = None

    @property
    def by_body(self) -> bool:
        """Whether what is asked for leads to single bodies."""
        return bool(self.q.strip() or self.manager or self.commune or self.only is not None or self.ended_from)

    @property
    def words(self) -> list[str]:
        """The words of the search without marks."""
        return fold(squeeze(self.q.replace("\0", " "))).split()


@dataclass(slots=True)
class UnitRow:
    """A unit as the list shows it."""

    id: uuid.UUID
    code: str
    start: dt.date
    end: dt.date | None
    name: str
    short_name: str
    kind: str
    level: str
    sector: str
    legal_personality: bool | None
    area_code: str
    address: str
    latitude: object
    longitude: object
    parents: Mapping[str, uuid.UUID] = field(default_factory=dict)  # tree -> body

    @property
    def manager(self) -> uuid.UUID | None:
        """Who manages the unit: whom it stands under, for a provider that is not public who manages its sector."""
        return next((self.parents[tree] for tree in MANAGERS if tree in self.parents), None)

    @property
    def commune(self) -> uuid.UUID | None:
        """The people's committee of the place where it sits."""
        return self.parents.get(Tree.TERRITORY)


@dataclass
class UnitList:
    """Units as of a day, narrowed by what is asked for; rows come a slice at a time, sorted by name or else."""

    asked: UnitsAsked
    on: dt.date
    sort: str = "name"

    def then(self, prefix: str = "", *, body: str = "body__") -> Q:
        """Return the condition of the dated rows that are shown: of the day, or the last ones of what ended."""
        if self.asked.ended_from is None:
            return holding(self.on, prefix)
        body = f"{prefix}{body}"
        ended = Q(**{f"{body}end__gte": self.asked.ended_from, f"{body}end__lte": self.on})
        return ended & Q(**{f"{prefix}end": F(f"{body}end")})

    def profiles(self) -> QuerySet[BodyProfile]:
        """Return one profile a unit, narrowed by everything but the words of the search."""
        asked = self.asked
        rows = BodyProfile.objects.filter(self.then(), self._of_kind())
        given = {"sector": asked.sector, "level": asked.level}
        rows = rows.filter(**{name: value for name, value in given.items() if value})
        if asked.legal is not None:
            rows = rows.filter(legal_personality=asked.legal)
        if asked.place in (WITH_PLACE, WITHOUT_PLACE):
            rows = rows.filter(latitude__isnull=asked.place == WITHOUT_PLACE)
        if asked.only is not None:
            rows = rows.filter(body__in=asked.only)
        if asked.manager:
            trees = (*MANAGING_TREES, Tree.SECTOR)
            rows = rows.filter(body__in=below_query([asked.manager], self.on, trees))
        if asked.commune:
            sits = BodyParent.objects.filter(self.then(), tree=Tree.TERRITORY, parent=asked.commune)
            rows = rows.filter(body__in=sits.values("body"))
        return rows

    def _of_kind(self) -> Q:
        """Return the condition of the kind; said by what it is not where bodies are asked for one by one.

        SQLite keeps no statistics: given the kind, it would walk all units to find a few.
        """
        wanted = [self.asked.kind] if self.asked.kind else list(SERVICE_KINDS)
        if self.asked.by_body:
            return ~Q(kind__in=[kind for kind in BodyKind if kind not in wanted])
        return Q(kind__in=wanted)

    def names(self) -> QuerySet[BodyName]:
        """Return the names of the day that hold every word of the search; of units and of everything else."""
        rows = BodyName.objects.filter(self.then())
        for word in self.asked.words:
            rows = rows.filter(folded__contains=word)
        return rows

    def found(self) -> QuerySet[BodyProfile]:
        """Return one profile a unit, narrowed by everything."""
        rows = self.profiles()
        return rows.filter(body__in=self.names().values("body")) if self.asked.words else rows

    @cached_property
    def totals(self) -> dict[str, int]:
        """How many units each sector has, of those found; one query."""
        rows = self.found().order_by().values("sector").annotate(n=Count("*")).values_list("sector", "n")
        return {sector: n for sector, n in rows if n}

    def count(self) -> int:
        """Return how many units are found."""
        return sum(self.totals.values())

    def order_by(self, *fields: str) -> "UnitList":
        """Return the same list sorted by one of the columns, names breaking ties (the interface of a queryset)."""
        other = replace(self, sort=fields[0] if fields else "name")
        other.__dict__["totals"] = self.totals  # they do not change with the order
        return other

    def __getitem__(self, part: slice) -> list[UnitRow]:
        return rows_of(self.keys()[part], self)

    def __iter__(self):
        return iter(self[0 : self.count()])

    def keys(self) -> QuerySet:
        """Return the bodies in order, as one column."""
        back, column = self.sort.startswith("-"), self.sort.lstrip("-")
        if column == "name":
            rows = self.profiles()
            few = not self.asked.words and (self.asked.ended_from is not None or self.count() <= FEW)
            # Few: take them and sort. Many: walk the names in order, and stop when the page is full.
            chosen = Q(body__in=rows.values("body")) if few else Exists(rows.filter(body=OuterRef("body")))
            named = self.names().filter(chosen)
            order = ("-folded", "-body") if back else ("folded", "body")
            return named.order_by(*order).values_list("body", flat=True)
        first = {"start": "body__start"}.get(column, column)
        named = self.found().filter(self.then("body__names__", body="body__"))
        order = ("-" + first if back else first, "body__names__folded", "body")
        return named.order_by(*order).values_list("body", flat=True)


def rows_of(keys: Sequence[uuid.UUID], units: UnitList) -> list[UnitRow]:
    """Return the rows of these units in this order, with whom they stand under; two queries."""
    keys = list(keys)
    named = BodyName.objects.filter(units.then(), body__in=keys).filter(units.then("body__profiles__", body="body__"))
    body = ("body_id", "body__code", "body__start", "body__end", "name", "short_name")
    columns = [*body, *(f"body__profiles__{name}" for name in PROFILE_FIELDS)]
    order = ("id", "code", "start", "end", "name", "short_name", *PROFILE_FIELDS)
    rows = {row[0]: UnitRow(**dict(zip(order, row, strict=True))) for row in named.values_list(*columns)}
    edges = BodyParent.objects.filter(units.then(), body__in=keys, tree__in=(*MANAGERS, Tree.TERRITORY))
    above: dict[uuid.UUID, dict[str, uuid.UUID]] = {}
    for body_id, tree, parent in edges.values_list("body_id", "tree", "parent_id"):
        above.setdefault(body_id, {})[tree] = parent
    for key, row in rows.items():
        row.parents = above.get(key, {})
    return [rows[key] for key in keys if key in rows]


def unit_of(body: Body, on: dt.date) -> UnitRow | None:
    """Return a body as the list shows it on a day, or ``None`` if it is no unit or not there."""
    return next(iter(rows_of([body.pk], UnitList(UnitsAsked(), on))), None)
