"""Counting tasks: one aggregate query a table, and figures that add up."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Avg, Count, Q, QuerySet
from django.utils.translation import gettext_lazy

from conglap.tasks.urgency import COUNTED, Urgency
from conglap_web.tasks.models import Task, TaskState
from conglap_web.tasks.queries import is_silent, is_urgent, with_last_word

OVERDUE = "overdue"
# Each task stands in exactly one segment: overdue ones apart from the others that are new or active.
SEGMENTS: list[tuple[str, object]] = [
    (OVERDUE, gettext_lazy("Quá hạn")),
    *((state.value, state.label) for state in TaskState),
]


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many tasks stand where; ``late``: the overdue ones of each state, ``soon`` and ``silent`` lie across."""

    total: int
    states: Mapping[str, int]
    late: Mapping[str, int]
    soon: int
    silent: int
    mean: int

    @property
    def segments(self) -> dict[str, int]:
        """Figures that add up to ``total``: the overdue ones apart, then the others of each state."""
        others = {state: count - self.late.get(state, 0) for state, count in self.states.items()}
        return {OVERDUE: self.overdue} | others

    @property
    def overdue(self) -> int:
        return sum(self.late.values())

    @property
    def done(self) -> int:
        return self.states[TaskState.DONE]

    @property
    def waiting(self) -> int:
        return self.states[TaskState.WAITING]

    @property
    def counted(self) -> int:
        """Those that are to be done at all: without the cancelled ones."""
        return self.total - self.states[TaskState.CANCELLED]

    @property
    def open(self) -> int:
        return self.counted - self.done

    @property
    def done_percent(self) -> int | None:
        """The share done among those to be done, rounded down so that 100 % means all; nothing to do gives nothing."""
        return self.done * 100 // self.counted if self.counted else None


def counts(on: dt.date) -> dict[str, object]:
    """Return the aggregates that ``numbers_from`` reads; the rows need ``with_last_word``."""
    late = is_urgent(Urgency.OVERDUE, on)
    return (
        {"n_total": Count("pk")}
        | {f"n_{state}": Count("pk", filter=Q(state=state)) for state in TaskState}
        | {f"late_{state}": Count("pk", filter=late & Q(state=state)) for state in COUNTED}
        | {
            "n_soon": Count("pk", filter=is_urgent(Urgency.SOON, on)),
            "n_silent": Count("pk", filter=is_silent(on)),
            "mean": Avg("percent", filter=~Q(state=TaskState.CANCELLED)),
        }
    )


def numbers_from(row: Mapping[str, object]) -> Numbers:
    """Return the figures of one row of aggregates."""
    return Numbers(
        total=int(row["n_total"]),
        states={state.value: int(row[f"n_{state}"]) for state in TaskState},
        late={state.value: int(row[f"late_{state}"]) for state in COUNTED},
        soon=int(row["n_soon"]),
        silent=int(row["n_silent"]),
        mean=round(row["mean"] or 0),
    )


def numbers_of(tasks: QuerySet[Task], on: dt.date) -> Numbers:
    """Return the figures of a set of tasks, in one query."""
    return numbers_from(with_last_word(tasks).order_by().aggregate(**counts(on)))


def numbers_by(tasks: QuerySet[Task], on: dt.date, *fields: str) -> list[tuple[dict[str, object], Numbers]]:
    """Return the figures for each value of the fields, in one query, as (the fields, the figures)."""
    rows = with_last_word(tasks).order_by().values(*fields).annotate(**counts(on))
    return [({name: row[name] for name in fields}, numbers_from(row)) for row in rows]
