"""Units of a list as rows of the unit sheet, bodies named so that the import finds them again; and as files."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db.models import F, Q
from django.http import HttpResponse, StreamingHttpResponse

from conglap.base.text import fold
from conglap.register.exports import GEOJSON_TYPE, csv_lines, feature, geojson
from conglap.register.sheet_writing import unit_workbook
from conglap.register.unit_rows import UnitRow
from conglap.register.unit_rows_names import name_key
from conglap_web.platform.export import MEDIA_TYPE
from conglap_web.register.models import TREE_OF_SYSTEM, Body, BodyName, BodyParent, System, Tree
from conglap_web.register.queries import heads_on, holding
from conglap_web.register.units.listing import UnitList, rows_of
from conglap_web.register.units.listing import UnitRow as Listed

_PART = 1000
_Keyed = tuple[uuid.UUID, UnitRow]


def sheet_rows(listed: UnitList) -> Iterator[_Keyed]:
    """Yield every unit of a list with its key, a thousand of them in memory at a time."""
    keys, texts = list(listed.keys()), ReferenceTexts(listed)
    for start in range(0, len(keys), _PART):
        part = keys[start : start + _PART]
        rows = rows_of(part, listed)
        systems = dict(Body.objects.filter(pk__in=part).values_list("pk", "system"))
        parents = _parents(listed, part)
        texts.load(key for of_unit in parents.values() for key in of_unit.values())
        heads = heads_on(listed.on, part)
        for number, row in enumerate(rows, start=start + 2):
            head = heads[row.id].name if row.id in heads else ""
            yield row.id, _sheet_row(number, row, systems[row.id], parents[row.id], texts, head)


def _sheet_row(
    number: int, row: Listed, system: str, parents: dict[str, uuid.UUID], texts: "ReferenceTexts", head: str
) -> UnitRow:
    own = TREE_OF_SYSTEM[System(system)]
    return UnitRow(
        number=number,
        name=row.name,
        kind=row.kind,
        code=row.code,
        short_name=row.short_name,
        system=system,
        level=row.level,
        sector=row.sector,
        parent=texts[parents.get(own)] if system != System.NON_PUBLIC else "",
        territory=texts[parents.get(Tree.TERRITORY)],
        sector_manager=texts[parents.get(Tree.SECTOR)],
        legal_personality=row.legal_personality,
        address=row.address,
        latitude=row.latitude,
        longitude=row.longitude,
        head=head,
        start=row.start,
        end=row.end,
    )


def _parents(listed: UnitList, keys: list[uuid.UUID]) -> dict[uuid.UUID, dict[str, uuid.UUID]]:
    """Return by unit the bodies that a sheet names: of its own tree, its sector and its place."""
    found: dict[uuid.UUID, dict[str, uuid.UUID]] = defaultdict(dict)
    edges = BodyParent.objects.filter(listed.then(), body__in=keys).exclude(tree=Tree.LEADERSHIP)
    for body, tree, parent in edges.values_list("body_id", "tree", "parent_id"):
        found[body][tree] = parent
    return found


class ReferenceTexts:
    """How a sheet names bodies: by name where only one bears it, else by code, else with what it stands under."""

    def __init__(self, listed: UnitList) -> None:
        self._on = listed.on
        self._texts: dict[uuid.UUID | None, str] = {None: ""}

    def __getitem__(self, key: uuid.UUID | None) -> str:
        return self._texts[key]

    def load(self, keys: Iterable[uuid.UUID]) -> None:
        """Find the texts of these bodies, those already known left out."""
        missing = set(keys) - self._texts.keys()
        if not missing:
            return
        names = self._names(missing)
        bearers = self._bearers(names.values())
        codes = dict(Body.objects.filter(pk__in=missing).exclude(code="").values_list("pk", "code"))
        several = [key for key in missing if len(bearers[name_key(names[key])]) > 1 and key not in codes]
        above = self._above(several)
        for key in missing:
            self._texts[key] = names[key]
            if len(bearers[name_key(names[key])]) > 1:
                self._texts[key] = codes.get(key) or above[key]

    def _names(self, keys: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
        """Return names of the day; of a body that is gone or still to come, the one nearest to it."""
        rows = BodyName.objects.filter(body__in=keys).order_by("start").values_list("body_id", "name", "start")
        found: dict[uuid.UUID, str] = {}
        for body, name, start in rows:
            if body not in found or start <= self._on:
                found[body] = name
        return found

    def _bearers(self, names: Iterable[str]) -> dict[str, set[uuid.UUID]]:
        """Return by name the bodies that bear it, as the import will see them."""
        wanted = {fold(name) for name in names}
        found: dict[str, set[uuid.UUID]] = defaultdict(set)
        there = Q(end=None) | Q(end__gt=self._on)
        rows = BodyName.objects.filter(there).values_list("body_id", "name")
        for body, name in rows.iterator(chunk_size=5000):
            if fold(name) in wanted:
                found[name_key(name)].add(body)
        return found

    def _above(self, keys: list[uuid.UUID]) -> dict[uuid.UUID, str]:
        """Return "name (what it stands under)" of namesakes; where even that is shared, their keys."""
        edges = BodyParent.objects.filter(holding(self._on), body__in=keys).annotate(system=F("body__system"))
        above = {
            body: parent
            for body, tree, parent, system in edges.values_list("body_id", "tree", "parent_id", "system")
            if tree == TREE_OF_SYSTEM[System(system)]
        }
        names = self._names([*keys, *above.values()])
        texts = {key: f"{names[key]} ({names[above[key]]})" if key in above else "" for key in keys}
        counted: dict[str, int] = defaultdict(int)
        for text in texts.values():
            counted[name_key(text)] += 1
        return {key: text if text and counted[name_key(text)] == 1 else f"#{key}" for key, text in texts.items()}


def units_xlsx(listed: UnitList) -> HttpResponse:
    """Answer with the units as the sheet that the import takes back unchanged."""
    content = unit_workbook(row for _key, row in sheet_rows(listed))
    return _as_file(HttpResponse(content, content_type=MEDIA_TYPE), listed, "xlsx")


def units_csv(listed: UnitList) -> StreamingHttpResponse:
    """Answer with the units as CSV in the columns of the sheet."""
    lines = csv_lines(row for _key, row in sheet_rows(listed))
    return _as_file(StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8"), listed, "csv")


def units_geojson(listed: UnitList) -> StreamingHttpResponse:
    """Answer with the units as GeoJSON points, their keys as ``id``."""
    text = geojson(feature(row, key=str(key)) for key, row in sheet_rows(listed))
    return _as_file(StreamingHttpResponse(text, content_type=GEOJSON_TYPE), listed, "geojson")


def _as_file(response: HttpResponse, listed: UnitList, ending: str) -> HttpResponse:
    response["Content-Disposition"] = f'attachment; filename="don-vi-{listed.on:%Y%m%d}.{ending}"'
    return response
