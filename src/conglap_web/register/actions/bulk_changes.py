"""Changes of many units from their days on: rows that hold are closed, new ones follow, all in a few statements."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from conglap.base.text import fold
from conglap_web.platform.keys import new_key
from conglap_web.register.imports.planned import PlannedRow
from conglap_web.register.imports.snapshot import SHEET_PROFILE
from conglap_web.register.models import Body, BodyName, BodyParent, BodyProfile, Dated, Tree

_PART = 500
_Wanted = Mapping[uuid.UUID, tuple[dt.date, dict[str, object]]]


def write_changes(changed: Sequence[PlannedRow]) -> None:
    """Write what planned rows change; their units are locked."""
    for done in changed:
        if "code" in done.after:
            Body.objects.filter(pk=done.body).update(code=done.after["code"])
    _replace(BodyName, _wanted(changed, ("name", "short_name")))
    _replace(BodyProfile, _wanted(changed, SHEET_PROFILE))
    for tree in Tree.values:
        _replace_parents(tree, _wanted(changed, (f"parent_{tree}",)))
    _end({done.body: done.after["end"] for done in changed if "end" in done.after})


def parts(keys: Sequence[object]) -> Iterator[list]:
    """Yield keys in parts that one statement holds."""
    ordered = sorted(keys)
    yield from (ordered[start : start + _PART] for start in range(0, len(ordered), _PART))


def _wanted(changed: Sequence[PlannedRow], fields: Sequence[str]) -> _Wanted:
    """Return by unit the day and the values of those that change one of the fields."""
    wanted = {}
    for done in changed:
        if values := {field: done.after[field] for field in fields if field in done.after}:
            wanted[done.body] = (done.day, values)
    return wanted


def _replace(model: type[Dated], wanted: _Wanted) -> None:
    """Give the units other values from their days on; on the first day of what holds, correct it."""
    corrected, closed, new = [], defaultdict(list), []
    for row in _holding(model, wanted):
        day, values = wanted[row.body_id]
        if row.start != day:
            closed[day].append(row.pk)
            row.pk, row.start = new_key(), day
            new.append(row)
        else:
            corrected.append(row)
        for field, value in values.items():
            setattr(row, field, value)
        if isinstance(row, BodyName):
            row.folded = folded(row.name, row.short_name)
    for day, keys in closed.items():
        for some in parts(keys):
            model.objects.filter(pk__in=some).update(end=day)
    if corrected:
        fields = ("name", "short_name", "folded") if model is BodyName else SHEET_PROFILE
        model.objects.bulk_update(corrected, fields, batch_size=100)
    for row in new:
        row._state.adding = True
    model.objects.bulk_create(new, batch_size=_PART)


def _replace_parents(tree: str, wanted: _Wanted) -> None:
    """Put the units under other bodies of a tree, or out of it, from their days on."""
    ends = {}
    for keys in parts(list(wanted)):
        ends |= dict(Body.objects.filter(pk__in=keys).values_list("pk", "end"))
    for row in _holding(BodyParent, wanted, tree=tree):
        day = wanted[row.body_id][0]
        if row.start == day:
            row.delete()  # it never held a day: a correction, the audit row keeps it
        else:
            BodyParent.objects.filter(pk=row.pk).update(end=day)
    new = [
        BodyParent(body_id=key, parent_id=values[f"parent_{tree}"], tree=tree, start=day, end=ends[key])
        for key, (day, values) in wanted.items()
        if values[f"parent_{tree}"]
    ]
    BodyParent.objects.bulk_create(new, batch_size=_PART)


def _holding(model: type[Dated], wanted: _Wanted, **more: object) -> Iterator[Dated]:
    """Yield the rows of the units that hold on their days."""
    for keys in parts(list(wanted)):
        for row in model.objects.filter(body__in=keys, **more):
            day = wanted[row.body_id][0]
            if row.start <= day and (row.end is None or row.end > day):
                yield row


def _end(ends: Mapping[uuid.UUID, dt.date]) -> None:
    """Let the units end with everything that still holds of them."""
    by_day: dict[dt.date, list[uuid.UUID]] = defaultdict(list)
    for key, day in ends.items():
        by_day[day].append(key)
    for day, all_keys in by_day.items():
        for keys in parts(all_keys):
            for model in (BodyName, BodyProfile, BodyParent):
                model.objects.filter(body__in=keys, end=None).update(end=day)
            Body.objects.filter(pk__in=keys).update(end=day)


def folded(name: str, short_name: str) -> str:
    """Return what a name is searched by (``BodyName.save`` does the same one by one)."""
    return fold(f"{name} {short_name}".strip())
