"""Reading comparisons across rows: matrices, what is best of each duty, rules."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, QuerySet

from conglap_web.cascade.models import Comparison, Coverage, DutyCoverage, DutyRule, Ruling
from conglap_web.directives.models import Directive, Duty


@dataclass(frozen=True, slots=True)
class Cell:
    """What one document passes on of one duty: as computed, and as a person ruled."""

    coverage: str
    computed: str
    ruling: Ruling | None


@dataclass(frozen=True, slots=True)
class Row:
    """A duty of the superior with its cells in the order of the columns; ``best`` over all of them."""

    duty: Duty
    cells: list[Cell | None]
    best: str


_RANK = {"none": 0, "partial": 1, "full": 2}


def comparisons_of(superior: Directive, columns: Sequence[Directive]) -> dict[uuid.UUID, Comparison]:
    """Return the comparisons of a superior by subordinate; one query."""
    found = Comparison.objects.filter(superior=superior, subordinate__in=columns).select_related("job")
    return {comparison.subordinate_id: comparison for comparison in found}


def best_of(superior: Directive, columns: Sequence[Directive]) -> dict[uuid.UUID, str]:
    """Return what became of each duty over all these documents, the best of it; two queries, however many."""
    best: dict[uuid.UUID, str] = {}
    for duty, coverage, _many in _counted(superior, columns):
        if duty not in best or _RANK[coverage] > _RANK[best[duty]]:
            best[duty] = coverage
    return best


def _counted(superior: Directive, columns: Sequence[Directive]) -> list[tuple[uuid.UUID, str, int]]:
    """Return duty, coverage and in how many documents, as people ruled and else as computed; two queries."""
    ruled = Ruling.objects.filter(duty__directive=superior, subordinate__in=columns, withdrawn_at=None)
    otherwise = ruled.filter(duty=OuterRef("duty"), subordinate=OuterRef("comparison__subordinate"))
    computed = DutyCoverage.objects.filter(
        ~Exists(otherwise), comparison__superior=superior, comparison__subordinate__in=columns
    )
    sets = [rows.order_by().values_list("duty", "coverage").annotate(many=Count("id")) for rows in (computed, ruled)]
    return [row for rows in sets for row in rows]


def narrowing(duties: Sequence[Duty], columns: Sequence[Directive]) -> dict[uuid.UUID, list[Directive]]:
    """Return for each duty the documents that pass on a part of it; two queries."""
    by_key = {column.pk: column for column in columns}
    ruled = {
        (ruling.duty_id, ruling.subordinate_id): ruling.coverage
        for ruling in Ruling.objects.filter(duty__in=duties, subordinate__in=columns, withdrawn_at=None)
    }
    computed = DutyCoverage.objects.filter(
        duty__in=duties, comparison__subordinate__in=columns, coverage=Coverage.PARTIAL
    ).values_list("duty_id", "comparison__subordinate_id")
    pairs = {pair for pair in computed if ruled.get(pair, Coverage.PARTIAL) == Coverage.PARTIAL}
    pairs |= {pair for pair, coverage in ruled.items() if coverage == Coverage.PARTIAL}
    places = {key: place for place, key in enumerate(by_key)}
    found: dict[uuid.UUID, list[Directive]] = {duty.pk: [] for duty in duties}
    for duty, column in sorted(pairs, key=lambda pair: places[pair[1]]):
        found[duty].append(by_key[column])
    return found


def adding(superior: Directive, columns: Sequence[Directive]) -> QuerySet[Comparison]:
    """Return the comparisons of a superior that found duties which it does not order, oldest document first."""
    found = Comparison.objects.filter(superior=superior, subordinate__in=columns).exclude(added=[])
    return found.order_by("subordinate__date", "subordinate_id")


def matrix(superior: Directive, columns: Sequence[Directive], of: Sequence[Directive] | None = None) -> list[Row]:
    """Return the matrix of a superior's duties by subordinate documents; five queries.

    The best of each duty is that over all documents it has, ``of``, where only some of them are columns.
    """
    best = best_of(superior, columns if of is None else of)
    duties = list(superior.duties.filter(dropped=False).order_by("position", "id"))
    computed = {
        (duty, subordinate): coverage
        for duty, subordinate, coverage in DutyCoverage.objects.filter(
            comparison__superior=superior, comparison__subordinate__in=columns
        ).values_list("duty_id", "comparison__subordinate_id", "coverage")
    }
    rulings = {
        (ruling.duty_id, ruling.subordinate_id): ruling
        for ruling in Ruling.objects.filter(duty__in=duties, subordinate__in=columns, withdrawn_at=None)
    }
    return [Row(duty, _cells(duty, columns, computed, rulings), best.get(duty.pk, "")) for duty in duties]


def _cells(
    duty: Duty,
    columns: Sequence[Directive],
    computed: dict[tuple[uuid.UUID, uuid.UUID], str],
    rulings: dict[tuple[uuid.UUID, uuid.UUID], Ruling],
) -> list[Cell | None]:
    cells: list[Cell | None] = []
    for column in columns:
        found, ruling = computed.get((duty.pk, column.pk)), rulings.get((duty.pk, column.pk))
        if found is None and ruling is None:
            cells.append(None)
            continue
        cells.append(Cell(ruling.coverage if ruling else found or "none", found or "none", ruling))
    return cells


def with_rules(duties: Iterable[Duty]) -> dict[uuid.UUID, DutyRule]:
    """Return the operational rules of duties by duty; one query."""
    return {rule.duty_id: rule for rule in DutyRule.objects.filter(duty__in=list(duties)).select_related("by")}
