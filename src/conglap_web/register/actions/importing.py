"""Taking in many units at once (nhập danh sách đơn vị): new ones in bulk, changes from a day on, all audited."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence

from django.db import transaction
from django.db.models import F

from conglap.register.unit_rows import UnitRow
from conglap.register.unit_rows_names import plain
from conglap.register.unit_rows_sentences import reason
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record, recorded_together
from conglap_web.platform.clock import today
from conglap_web.register.actions.bulk_changes import folded, parts, write_changes
from conglap_web.register.imports.ends import what_stands_against
from conglap_web.register.imports.plan import Plan, parents_in, plan_rows
from conglap_web.register.imports.planned import PlannedRow
from conglap_web.register.imports.snapshot import SHEET_PROFILE
from conglap_web.register.models import Body, BodyName, BodyParent, BodyProfile, RowOutcome

BATCH = 1000  # a part holds the database's writers up for a second or two


def import_units(
    *,
    by: User | None,
    rows: Sequence[UnitRow],
    on: dt.date | None = None,
    scope_ids: frozenset[uuid.UUID] | None = None,
    choices: Mapping[int, str] | None = None,
) -> Plan:
    """Write all rows of a sheet that nothing stands against, all or none; return what became of each row.

    ``on``: from which day changes of units already held take effect (today by default); new units have their own
    first day. ``scope_ids``: the bodies that the person administers; ``None``: all, for the system itself.
    """
    with recorded_together():
        plan = plan_rows(rows, on=on or today(), scope_ids=scope_ids, choices=choices)
        for batch in batches(plan):
            write_rows(by=by, plan=plan, rows=batch)
    return plan


def batches(plan: Plan) -> list[list[PlannedRow]]:
    """Return the rows to write in parts of which each is soon written; units before those that stand under them."""
    rows = [done for done in plan.rows if done.is_written]
    new = {done.body: done for done in rows if done.outcome == RowOutcome.CREATE}
    depth: dict[uuid.UUID, int] = {}
    for key in new:
        way = []
        while key in new and key not in depth and key not in way:
            way.append(key)
            key = next((p for f, p in new[key].after.items() if f.startswith("parent_") and p in new), None)
        depth |= {one: steps for steps, one in enumerate(reversed(way), start=depth.get(key, 0) + 1 if key else 0)}
    rows.sort(key=lambda done: (depth.get(done.body, len(new)), done.row.number))
    return [rows[start : start + BATCH] for start in range(0, len(rows), BATCH)]


@transaction.atomic
def write_rows(*, by: User | None, plan: Plan, rows: Sequence[PlannedRow]) -> None:
    """Write some rows of a plan in one transaction; what the register no longer admits is refused in the plan."""
    with recorded_together():
        new = [done for done in rows if done.outcome == RowOutcome.CREATE]
        changed = [done for done in rows if done.outcome == RowOutcome.CHANGE]
        _refuse_taken_meanwhile(new, plan)
        _lock(new, changed, plan)
        _refuse_still_used(changed)
        _create(by, [done for done in new if done.is_written], plan)
        _change(by, [done for done in changed if done.is_written], plan)


def _lock(new: Sequence[PlannedRow], changed: Sequence[PlannedRow], plan: Plan) -> None:
    """Lock units and parents in one order; refuse rows whose unit or parent is no longer as the plan saw it."""
    wanted = {done.body for done in changed}
    wanted |= {key for done in (*new, *changed) for key in parents_in(done.after).values()}
    held: dict[uuid.UUID, tuple[int, dt.date | None]] = {}
    for keys in parts(wanted):
        rows = Body.objects.select_for_update().filter(pk__in=keys).order_by("pk")
        held |= {key: (version, end) for key, version, end in rows.values_list("pk", "version", "end")}
    there = {key for key, (_, end) in held.items() if key not in plan.units or plan.units[key].end == end}
    for done in new:  # units come before those that stand under them
        if done.is_written and set(parents_in(done.after).values()) <= there:
            there.add(done.body)
        else:
            _refuse(done)
    for done in changed:
        version, _ = held.get(done.body, (0, None))
        if version != done.version or not set(parents_in(done.after).values()) <= there:
            _refuse(done)


def _refuse_taken_meanwhile(new: Sequence[PlannedRow], plan: Plan) -> None:
    """Refuse to set up what somebody else set up since the plan was made: the code, or the name under the parent."""
    codes = {str(done.after["code"]) for done in new} - {""}
    taken = {c for part in parts(codes) for c in Body.objects.filter(code__in=part).values_list("code", flat=True)}
    ours = {done.body for done in plan.rows} | plan.units.keys()
    names = set()
    for part in parts({folded(str(d.after["name"]), str(d.after["short_name"])) for d in new}):
        rows = BodyName.objects.filter(folded__in=part, end=None, body__parents__end=None)
        for key, name, parent in rows.values_list("body_id", "name", "body__parents__parent_id"):
            if key not in ours:
                names.add((plain(name), parent))
    for done in new:
        same = any((plain(done.row.name), parent) in names for parent in parents_in(done.after).values())
        if same or done.after["code"] in taken:
            _refuse(done)


def _refuse_still_used(changed: Sequence[PlannedRow]) -> None:
    ends = {done.body: done.after["end"] for done in changed if done.after.get("end")}
    against = what_stands_against(ends) if ends else {}
    for done in changed:
        if done.body in against:
            _refuse(done)


def _create(by: User | None, new: Sequence[PlannedRow], plan: Plan) -> None:
    """Set up units with name, profile and parents, a few statements for all of them."""
    bodies, names, profiles, parents = [], [], [], []
    for done in new:
        after, period = done.after, {"body_id": done.body, "start": done.after["start"], "end": done.after["end"]}
        bodies.append(Body(id=done.body, system=after["system"], code=after["code"], start=done.day, end=after["end"]))
        texts = {"name": after["name"], "short_name": after["short_name"]}
        names.append(BodyName(**period, **texts, folded=folded(**texts)))
        profiles.append(BodyProfile(**period, **{field: after[field] for field in SHEET_PROFILE}))
        for tree, key in parents_in(after).items():
            # A school of 1995 stands under a commune of 2025: from the day on which that is there.
            start = max(done.day, plan.start_of(key))
            parents.append(BodyParent(body_id=done.body, parent_id=key, tree=tree, start=start, end=after["end"]))
    for model, rows in ((Body, bodies), (BodyName, names), (BodyProfile, profiles), (BodyParent, parents)):
        model.objects.bulk_create(rows, batch_size=500)
    for done in new:
        record(by=by, action="body.add", about=_body(done), after=plan.told(done.after))


def _change(by: User | None, changed: Sequence[PlannedRow], plan: Plan) -> None:
    for keys in parts([done.body for done in changed]):
        Body.objects.filter(pk__in=keys).update(version=F("version") + 1)
    write_changes(changed)
    for done in changed:
        after = plan.told(done.after) | {"start": done.day}
        record(by=by, action="body.import", about=_body(done), before=plan.told(done.before), after=after)


def _body(done: PlannedRow) -> Body:
    body = Body(id=done.body)
    body.name = done.row.name
    return body


def _refuse(done: PlannedRow) -> None:
    if done.outcome == RowOutcome.REFUSED:
        return
    done.outcome = RowOutcome.REFUSED
    done.reasons.append(reason(done.row.number, "", "changed_meanwhile"))
