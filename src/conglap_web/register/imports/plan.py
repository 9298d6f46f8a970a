"""What a sheet of units would do to the register, row by row: create, change, nothing, or why not."""

import datetime as dt
import uuid
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from conglap.register.unit_rows import Reason, UnitRow, Weight
from conglap.register.unit_rows_checks import check_rows, circle_from, told
from conglap.register.unit_rows_sentences import reason
from conglap_web.register.imports.compare import Comparing
from conglap_web.register.imports.ends import what_stands_against
from conglap_web.register.imports.matching import Matching
from conglap_web.register.imports.planned import PlannedRow
from conglap_web.register.imports.references import References
from conglap_web.register.imports.rights import Scope
from conglap_web.register.imports.snapshot import UnitThen, units_then
from conglap_web.register.models import MANAGING_TREES, RowOutcome


@dataclass
class Plan:
    """What becomes of every row, and the register that it was compared with."""

    on: dt.date
    rows: list[PlannedRow]
    units: dict[uuid.UUID, UnitThen]
    references: References

    @cached_property
    def new(self) -> dict[uuid.UUID, PlannedRow]:
        """The rows that set up units, by the keys that these will have."""
        return {done.body: done for done in self.rows if done.body not in self.units}

    def counts(self) -> dict[str, int]:
        """Return the number of rows by outcome."""
        counted = Counter(str(row.outcome) for row in self.rows)
        return {outcome: counted[outcome] for outcome in RowOutcome.values}

    def start_of(self, key: uuid.UUID) -> dt.date:
        """Return the first day of a body of the register or of the sheet."""
        return self.units[key].start if key in self.units else self.new[key].row.start or self.on

    def told(self, values: Mapping[str, object]) -> dict[str, object]:
        """Return values as the audit keeps them: bodies by name, with their keys beside."""
        told: dict[str, object] = {}
        for name, value in values.items():
            told[name] = self._name(value) if name.startswith("parent_") else value
            if name.startswith("parent_") and value:
                told[f"{name}_id"] = value
        return told

    def _name(self, key: object) -> str:
        if key is None:
            return ""
        return self.units[key].name if key in self.units else self.new[key].row.name


def plan_rows(
    rows: Sequence[UnitRow],
    *,
    on: dt.date,
    scope_ids: frozenset[uuid.UUID] | None,
    choices: Mapping[int, str] | None = None,
) -> Plan:
    """Compare rows with the register as of a day; ``scope_ids``: what the person administers, ``None`` for all.

    ``choices``: what a person said of doubtful rows, "one" (the unit that it looks like) or "apart" (another).
    """
    choices = choices or {}
    units = units_then(on)
    alive = [key for key, unit in units.items() if unit.end is None or unit.end > on]
    references = References(units, alive)
    matching = Matching(units, references, rows, choices)
    scope = Scope(scope_ids, units)
    comparing = Comparing(matching, scope, on)
    said = _reasons_between(rows, choices)
    planned = []
    for row in rows:
        done = PlannedRow(row, matching.body(row.number))
        comparing.compare(done)
        done.reasons = [*said[row.number], *matching.reasons[row.number], *done.reasons]
        if choices.get(row.number) == "one" and any(one.rule == "tone_place" for one in said[row.number]):
            done.outcome, done.before, done.after = RowOutcome.SAME, {}, {}
        planned.append(done)
    _refuse_circles(planned, units, matching)
    _refuse_ends(planned)
    _judge(planned)
    _refuse_under_refused(planned, matching)
    return Plan(on, planned, units, references)


def _reasons_between(rows: Sequence[UnitRow], choices: Mapping[int, str]) -> dict[int, list[Reason]]:
    said: dict[int, list[Reason]] = defaultdict(list)
    for one in check_rows(rows):
        if one.rule == "tone_place" and one.row in choices:
            one = Reason(one.row, one.column, one.rule, one.message, Weight.REMARK)
        said[one.row].append(one)
    return said


def _refuse_circles(planned: Sequence[PlannedRow], units: Mapping[uuid.UUID, UnitThen], matching: Matching) -> None:
    """Find circles in the trees that give rights, as they would stand with the whole sheet written."""
    above = {
        key: {parent for tree, parent in unit.parents.items() if tree in MANAGING_TREES} for key, unit in units.items()
    }
    moved = []
    names = {done.body: done.row.name for done in planned}
    for done in planned:
        for tree in MANAGING_TREES:
            if f"parent_{tree}" in done.after:
                kept = {p for p in above.get(done.body, ()) if p != done.before.get(f"parent_{tree}")}
                above[done.body] = kept | {done.after[f"parent_{tree}"]} - {None}
                moved.append(done)
    for done in moved:
        if any(one.rule in ("circle", "own_parent") for one in done.reasons):
            continue
        if way := circle_from(done.body, above):
            shown = [names.get(key) or matching.units[key].name for key in way]
            rule = "own_parent" if len(way) == 1 else "circle"
            done.reasons.append(reason(done.row.number, "parent", rule, names=told(shown)))


def _refuse_ends(planned: Sequence[PlannedRow]) -> None:
    ending = {done.body: done for done in planned if done.outcome == RowOutcome.CHANGE and done.after.get("end")}
    if not ending:
        return
    ends = {key: done.row.end for key, done in ending.items() if done.row.end}
    for key, found in what_stands_against(ends).items():
        number = ending[key].row.number
        ending[key].reasons += [reason(number, "end", rule, **values) for rule, values in found]


def _judge(planned: Sequence[PlannedRow]) -> None:
    for done in planned:
        weights = {one.weight for one in done.reasons}
        if Weight.REFUSED in weights:
            done.outcome = RowOutcome.REFUSED
        elif Weight.DOUBTFUL in weights:
            done.outcome = RowOutcome.DOUBTFUL


def _refuse_under_refused(planned: Sequence[PlannedRow], matching: Matching) -> None:
    """A new unit under a row that is not taken cannot be taken either; nor what stands under it."""
    waiting = {done.row.number: done for done in planned if done.outcome not in (RowOutcome.REFUSED,)}
    children: dict[int, list[PlannedRow]] = defaultdict(list)
    for done in planned:
        for column in ("parent", "territory", "sector_manager"):
            if (number := matching.row_named(done.row, column)) is not None:
                children[number].append(done)
    is_new = {done.row.number: done.body not in matching.units for done in planned}
    ahead = [n for n in children if is_new.get(n) and (n not in waiting or waiting[n].outcome == RowOutcome.DOUBTFUL)]
    for number in ahead:
        for done in children[number]:
            if done.outcome != RowOutcome.REFUSED:
                done.outcome = RowOutcome.REFUSED
                done.reasons.append(reason(done.row.number, "parent", "parent_refused", other=number))
                if is_new[done.row.number]:
                    ahead.append(done.row.number)


def parents_in(values: Mapping[str, object]) -> dict[str, uuid.UUID]:
    """Return the bodies under ``parent_<tree>`` by tree; a tree that is left is not among them."""
    return {name.removeprefix("parent_"): key for name, key in values.items() if name.startswith("parent_") and key}
