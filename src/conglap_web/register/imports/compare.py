"""One row of a sheet beside the unit that it is: what it would set up or change, and what stands against that."""

import datetime as dt
import uuid

from conglap.base.dates import format_day
from conglap.register.areas import Area, areas_on
from conglap.register.places import Doubt, Place, distance_km, doubt_about
from conglap.register.unit_rows import UnitRow, Weight
from conglap.register.unit_rows_checks import needed_to_create
from conglap.register.unit_rows_sentences import reason
from conglap.register.unit_rows_words import SYSTEMS
from conglap_web.platform.clock import today
from conglap_web.register.actions.guards import MOST_AHEAD
from conglap_web.register.imports.matching import Matching
from conglap_web.register.imports.planned import PlannedRow
from conglap_web.register.imports.rights import Scope
from conglap_web.register.imports.snapshot import AREA_CODE, SHEET_PROFILE, UnitThen
from conglap_web.register.models import TREE_OF_SYSTEM, BodyKind, RowOutcome, System, Tree

_WHAT = {"name": "tên", "profile": "loại, ngành, địa chỉ"}
_DEEPEST = 50


class Comparing:
    """Compares rows with the register as of a day, within what the person administers."""

    def __init__(self, matching: Matching, scope: Scope, on: dt.date) -> None:
        self._matching, self._units, self._scope, self._on = matching, matching.units, scope, on
        self._areas: dict[str, Area] = areas_on(on)
        self._last_day = today() + MOST_AHEAD
        self._row_of = {matching.body(number): row for number, row in matching.rows.items()}

    def compare(self, done: PlannedRow) -> None:
        """Fill in what the row does: outcome, values before and after, reasons."""
        self._doubt_place(done)
        self._refuse_far(done)
        unit = self._units.get(done.body)
        if unit is None:
            self._set_up(done)
        else:
            self._change(done, unit)

    def _set_up(self, done: PlannedRow) -> None:
        row = done.row
        done.outcome = RowOutcome.CREATE
        system = row.system or (System.NON_PUBLIC if row.kind == BodyKind.NON_PUBLIC else System.STATE)
        own = "sector_manager" if system == System.NON_PUBLIC else "parent"
        done.reasons += needed_to_create(row)
        parents = self._parents(row, system)
        above = parents.get(TREE_OF_SYSTEM[System(system)])
        done.day = row.start
        done.after = {
            "name": row.name,
            "short_name": row.short_name,
            "system": system,
            "code": row.code,
            "start": row.start,
            "end": row.end,
            "kind": row.kind,
            "level": row.level or self._level(above),
            "sector": row.sector,
            "legal_personality": row.legal_personality,
            "address": row.address,
            "latitude": row.latitude,
            "longitude": row.longitude,
            **{f"parent_{tree}": key for tree, key in parents.items()},
        }
        for tree, key in parents.items():
            self._refuse_parent(done, tree, key, max(self._on, row.start or self._on), row.end)
        if above and not self._may_put_under(above):
            _against(done, own, "not_your_parent", name=self._name(above))

    def _parents(self, row: UnitRow, system: str) -> dict[str, uuid.UUID]:
        """Return the body by tree that the row names."""
        named = {
            Tree.SECTOR: self._matching.reference(row, "sector_manager"),
            Tree.TERRITORY: self._matching.reference(row, "territory"),
        }
        if system != System.NON_PUBLIC:
            named[TREE_OF_SYSTEM[System(system)]] = self._matching.reference(row, "parent")
        return {tree: key for tree, key in named.items() if key}

    def _level(self, above: uuid.UUID | None) -> str:
        for _ in range(_DEEPEST):
            if above in self._units:
                return str(self._units[above].profile.get("level", ""))
            row = self._row_of.get(above)
            if row is None or row.level:
                return row.level if row else ""
            above = self._matching.reference(row, "parent")
        return ""

    def _change(self, done: PlannedRow, unit: UnitThen) -> None:
        row, day = done.row, unit.day(self._on)
        done.version, done.day = unit.version, day
        self._refuse_other_life(done, unit)
        self._add(done, "code", unit.code, row.code or unit.code)
        self._add(done, "name", unit.name, row.name)
        self._add_given(done, "short_name", unit.short_name)
        for field in SHEET_PROFILE:
            self._add_given(done, field, unit.profile.get(field))
        for tree, key in self._parents(row, unit.system).items():
            self._add(done, f"parent_{tree}", unit.parents.get(tree), key)
        for column, tree in (("sector_manager", Tree.SECTOR), ("territory", Tree.TERRITORY)):
            if column in row.cleared and unit.parents.get(tree) and tree != TREE_OF_SYSTEM[System(unit.system)]:
                self._add(done, f"parent_{tree}", unit.parents[tree], None)
        if row.end and unit.end is None:
            self._add(done, "end", None, row.end)
        if done.after:
            done.outcome = RowOutcome.CHANGE
            self._refuse_change(done, unit, day)

    def _add(self, done: PlannedRow, field: str, before: object, after: object) -> None:
        if before != after:
            done.before[field], done.after[field] = before, after

    def _add_given(self, done: PlannedRow, field: str, before: object) -> None:
        """An empty cell leaves what is held; a dash takes it away."""
        given = getattr(done.row, field)
        if field in done.row.cleared:
            self._add(done, field, before, None if field in ("legal_personality", "latitude", "longitude") else "")
        elif given not in (None, ""):
            self._add(done, field, before, given)

    def _refuse_other_life(self, done: PlannedRow, unit: UnitThen) -> None:
        row = done.row
        if row.start and row.start != unit.start:
            _against(done, "start", "other_start", day=format_day(unit.start))
        if row.system and row.system != unit.system:
            _against(done, "system", "other_system", value=SYSTEMS[unit.system])
        if row.code and unit.code and row.code.casefold() != unit.code.casefold():
            _against(done, "code", "other_code", value=unit.code)
        if row.end and unit.end and row.end != unit.end:
            _against(done, "end", "end_written", day=format_day(unit.end))
        if row.end and row.end <= unit.start:
            _against(done, "end", "ends_before_start", end=format_day(row.end), start=format_day(unit.start))

    def _refuse_change(self, done: PlannedRow, unit: UnitThen, day: dt.date) -> None:
        if unit.end is not None and unit.end <= day:
            _against(done, "", "has_ended", day=format_day(unit.end))
            return
        if done.row.end and "end" in done.after and done.row.end <= day and len(done.after) > 1:
            _against(done, "end", "end_with_changes", end=format_day(done.row.end), day=format_day(day))
        for what in sorted(unit.later & _touched(done.after)):
            _against(done, "", "changed_later", what=_WHAT.get(what, "cơ quan quản lý, địa bàn"), day=format_day(day))
        own = f"parent_{TREE_OF_SYSTEM[System(unit.system)]}"
        above = unit.own_parent
        if not self._scope.holds(unit.id):
            _against(done, "", "not_yours", name=self._name(above) if above else unit.name)
        elif ({own, "end"} & set(done.after)) and above and not self._scope.holds_parent(unit):
            _against(done, "parent", "not_your_former", name=self._name(above))
        for field in [field for field in done.after if field.startswith("parent_") and done.after[field]]:
            key = done.after[field]
            self._refuse_parent(done, field.removeprefix("parent_"), key, day, unit.end)
            if field == own and not self._may_put_under(key):
                _against(done, "parent", "not_your_parent", name=self._name(key))

    def _refuse_parent(self, done: PlannedRow, tree: str, key: uuid.UUID, day: dt.date, end: dt.date | None) -> None:
        """Refuse a parent that is not there on the day, or will not be for as long as the unit."""
        column = {Tree.SECTOR: "sector_manager", Tree.TERRITORY: "territory"}.get(Tree(tree), "parent")
        if key == done.body:
            _against(done, column, "own_parent")
            return
        parent = self._units.get(key) or self._row_of.get(key)
        if parent is None:
            return
        if parent.start and parent.start > day:
            _against(
                done, column, "parent_not_yet", name=parent.name, day=format_day(parent.start), start=format_day(day)
            )
        if parent.end and (end is None or end > parent.end):
            _against(done, column, "parent_ended", name=parent.name, day=format_day(parent.end))

    def _may_put_under(self, key: uuid.UUID) -> bool:
        """A unit of the same sheet may be had by who may set it up."""
        for _ in range(_DEEPEST):
            if key in self._units:
                return self._scope.holds(key)
            row = self._row_of.get(key)
            above = self._matching.reference(row, "parent") if row else None
            if above is None:
                return False
            key = above
        return False

    def _refuse_far(self, done: PlannedRow) -> None:
        for column, day in (("start", done.row.start), ("end", done.row.end)):
            if day and day > self._last_day:
                _against(done, column, "too_far", day=format_day(day))

    def _doubt_place(self, done: PlannedRow) -> None:
        """A point outside its commune is told, not refused: outlines are simplified, and units lie at borders."""
        row = done.row
        if row.latitude is None or row.longitude is None:
            return
        commune = self._units.get(self._matching.reference(row, "territory") or uuid.UUID(int=0))
        area = self._areas.get(str(commune.profile.get(AREA_CODE))) if commune else None
        place = Place(row.latitude, row.longitude)
        if area and doubt_about(place, area) == Doubt.OUTSIDE:
            km = f"{distance_km(area, place):.1f}".replace(".", ",")
            one = reason(row.number, "latitude", "outside_commune", Weight.REMARK, name=area.name, km=km)
            done.reasons.append(one)

    def _name(self, key: uuid.UUID) -> str:
        return self._units[key].name if key in self._units else self._row_of[key].name


def _touched(after: dict[str, object]) -> set[str]:
    """Return which dated rows a change touches: the name, the profile, the trees; an end touches all."""
    if "end" in after:
        return {"name", "profile", *Tree.values}
    touched = {field.removeprefix("parent_") for field in after if field.startswith("parent_")}
    touched |= {"name"} if {"name", "short_name"} & set(after) else set()
    return touched | ({"profile"} if set(SHEET_PROFILE) & set(after) else set())


def _against(done: PlannedRow, column: str, rule: str, **values: object) -> None:
    done.reasons.append(reason(done.row.number, column, rule, **values))
