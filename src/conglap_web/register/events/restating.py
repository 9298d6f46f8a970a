"""Figures of one day told on the structure of another (quy đổi số liệu theo cơ cấu tổ chức của ngày khác)."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from conglap.base.dates import format_day
from conglap.base.text import fold
from conglap.register.structure import Restated, restate
from conglap.register.structure_rows import FigureRow, RefusedRow, read_rows
from conglap_web.register.events.succession import graph_around
from conglap_web.register.queries import bodies_on, name_of

MOST_LINES = 5000


@dataclass(frozen=True, slots=True)
class Told:
    """A value on the other day's structure; ``among``: the bodies to which it belongs undivided."""

    body: str
    value: Fraction
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Restating:
    """Everything that came of it."""

    rows: list[Told]
    undivided: list[Told]
    refused: list[RefusedRow]
    given: Fraction  # the total of the lines that were read
    total: Fraction  # the total of what is told: always the same


def restate_pasted(pasted: str, *, of: dt.date, on: dt.date) -> Restating:
    """Read pasted figures of bodies of the day ``of`` and tell them on the bodies of the day ``on``."""
    read = list(read_rows(pasted))
    refused = [row for row in read if isinstance(row, RefusedRow)]
    rows = [row for row in read if isinstance(row, FigureRow)]
    too_many = _("Mỗi lần chỉ quy đổi được %(n)d dòng.") % {"n": MOST_LINES}
    refused += [RefusedRow(row.line, row.body, too_many) for row in rows[MOST_LINES:]]
    values, unknown = _matched(rows[:MOST_LINES], of)
    graph = graph_around(uuid.UUID(key) for key in values)
    told = restate(values, graph.succession, of=of, on=on)
    shown, undivided = _named(told, of, on)
    refused = sorted([*refused, *unknown], key=lambda row: row.line)
    return Restating(shown, undivided, refused, sum(values.values(), Fraction()), told.total)


def _matched(rows: Sequence[FigureRow], of: dt.date) -> tuple[dict[str, Fraction], list[RefusedRow]]:
    """Return the values by body, and the lines whose body is not known on the day or could be several."""
    known: defaultdict[str, set[uuid.UUID]] = defaultdict(set)
    for body, name, short_name, code in bodies_on(of).values_list("pk", "name", "short_name", "code"):
        for key in {fold(name or ""), fold(short_name or ""), code} - {""}:
            known[key].add(body)
    values: defaultdict[str, Fraction] = defaultdict(Fraction)
    unknown = []
    for row in rows:
        found = known.get(row.body) or known.get(fold(row.body)) or set()
        if len(found) == 1:
            values[str(next(iter(found)))] += row.value
        else:
            unknown.append(RefusedRow(row.line, row.body, _why_not(len(found), of)))
    return dict(values), unknown


def _why_not(found: int, of: dt.date) -> str:
    if found:
        return _("Có %(n)d cơ quan trùng tên; hãy ghi mã định danh.") % {"n": found}
    return _("Không có cơ quan nào tên này hoặc mã này vào ngày %(day)s.") % {"day": format_day(of)}


def _named(told: Restated, of: dt.date, on: dt.date) -> tuple[list[Told], list[Told]]:
    """Return the values by name, those that could not be divided apart."""
    among = {key for one in told.undivided for key in one.among}
    names = name_of({uuid.UUID(key) for key in {*told.by_body, *among}}, on)
    old = name_of({uuid.UUID(one.body) for one in told.undivided}, of)
    shown = [Told(names.get(uuid.UUID(key), "–"), value) for key, value in told.by_body.items()]
    undivided = [
        Told(
            old.get(uuid.UUID(one.body), "–"), one.value, tuple(sorted(names.get(uuid.UUID(k), "–") for k in one.among))
        )
        for one in told.undivided
    ]
    return sorted(shown, key=lambda row: fold(row.body)), sorted(undivided, key=lambda row: fold(row.body))
