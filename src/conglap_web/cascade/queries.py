"""Reading comparisons across rows: matrices, what is best of each duty, rules."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from conglap_web.cascade.models import Comparison, Coverage, DutyCoverage, DutyRule, Ruling
from conglap_web.directives.models import Directive, Duty
from conglap_web.platform.models import Job, JobState


@dataclass(frozen=True, slots=True)
class Cell:
    """What one document passes on of one duty: as computed, and as a person ruled."""

    coverage: str
    computed: str
    ruling: Ruling | None


@dataclass(frozen=True, slots=True)
class Row:
    """A duty of the superior with its cells in the order of the columns; ``best`` over all documents, and what the
    machine alone found the best."""

    duty: Duty
    cells: list[Cell | None]
    best: str
    computed: str


BEGIN = "begin_comparisons"  # the job that begins the next part of many comparisons
_RANK = {"none": 0, "partial": 1, "full": 2}
Among = Sequence[Directive] | QuerySet[Directive]


def comparisons_of(superior: Directive, columns: Sequence[Directive]) -> dict[uuid.UUID, Comparison]:
    """Return the comparisons of a superior by subordinate; one query."""
    found = Comparison.objects.filter(superior=superior, subordinate__in=columns).select_related("job")
    return {comparison.subordinate_id: comparison for comparison in found}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a duty over several documents, the best of it: as people ruled and else as computed."""

    best: str = ""
    computed: str = ""


def rulings_in_force(superiors: Sequence[Directive], among: Among) -> list[Ruling]:
    """Return what people ruled on the duties of these superiors in these documents; one query."""
    return list(
        Ruling.objects.filter(
            duty__directive__in=superiors, duty__dropped=False, subordinate__in=among, withdrawn_at=None
        )
    )


def outcomes_of(superiors: Sequence[Directive], among: Among, rulings: Iterable[Ruling]) -> dict[uuid.UUID, Outcome]:
    """Return the outcome of each duty over these documents by duty; one query, however many."""
    otherwise = Ruling.objects.filter(
        duty=OuterRef("duty"), subordinate=OuterRef("comparison__subordinate"), withdrawn_at=None
    )
    computed = DutyCoverage.objects.filter(
        comparison__superior__in=superiors, comparison__subordinate__in=among, duty__dropped=False
    ).annotate(overruled=Exists(otherwise))
    best: dict[uuid.UUID, str] = {}
    machine: dict[uuid.UUID, str] = {}
    for duty, coverage, overruled in computed.order_by().values_list("duty", "coverage", "overruled").distinct():
        _raise(machine, duty, coverage)
        if not overruled:
            _raise(best, duty, coverage)
    for ruling in rulings:
        _raise(best, ruling.duty_id, ruling.coverage)
    return {duty: Outcome(best.get(duty, ""), machine.get(duty, "")) for duty in best.keys() | machine.keys()}


def _raise(best: dict[uuid.UUID, str], duty: uuid.UUID, coverage: str) -> None:
    if duty not in best or _RANK[coverage] > _RANK[best[duty]]:
        best[duty] = coverage


def tallies(superiors: Sequence[Directive], among: Among) -> dict[uuid.UUID, dict[str, dict[str, int]]]:
    """Return for each superior how many of its duties are passed on fully, partly, not at all; three queries.

    ``{"best": {…}, "computed": {…}}``: as people ruled, and as the machine alone found it.
    """
    outcomes = outcomes_of(superiors, among, rulings_in_force(superiors, among))
    found = {one.pk: {"best": dict.fromkeys(_RANK, 0), "computed": dict.fromkeys(_RANK, 0)} for one in superiors}
    duties = Duty.objects.filter(directive__in=superiors, dropped=False)
    for duty, superior in duties.order_by().values_list("pk", "directive"):
        outcome = outcomes.get(duty, Outcome())
        found[superior]["best"][outcome.best or "none"] += 1
        found[superior]["computed"][outcome.computed or "none"] += 1
    return found


def compared_below(superiors: Sequence[Directive], among: Among) -> dict[uuid.UUID, int]:
    """Return with how many of these documents each superior was compared, or is to be; one query."""
    rows = Comparison.objects.filter(superior__in=superiors, subordinate__in=among)
    return dict(rows.order_by().values_list("superior").annotate(number=Count("id")))


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of a superior's documents are compared, and whether the machine is still at it."""

    done: int
    total: int
    running: bool


def progress_of(superior: Directive, columns: Sequence[Directive]) -> Progress:
    """Return how far the comparisons of a superior are; two queries."""
    begun = Comparison.objects.filter(superior=superior, subordinate__in=columns)
    is_open = Q(job__state__in=[JobState.QUEUED, JobState.RUNNING])
    found = begun.aggregate(done=Count("id", filter=~is_open), waiting=Count("id", filter=is_open))
    missing = found["done"] + found["waiting"] < len(columns)
    running = bool(found["waiting"]) or (missing and jobs_to_begin(superior))
    return Progress(found["done"], len(columns), running)


def jobs_to_begin(superior: Directive) -> bool:
    """Say whether more comparisons of a directive are about to begin."""
    waiting = Job.objects.filter(key__startswith=f"{BEGIN}:{superior.pk}:")
    return waiting.filter(state__in=[JobState.QUEUED, JobState.RUNNING]).exists()


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
    """Return the matrix of a superior's duties by subordinate documents; four queries.

    The best of each duty is that over all documents it has, ``of``, where only some of them are columns.
    """
    among = columns if of is None else of
    ruled = rulings_in_force([superior], among)
    outcomes = outcomes_of([superior], among, ruled)
    duties = list(superior.duties.filter(dropped=False).order_by("position", "id"))
    computed = {
        (duty, subordinate): coverage
        for duty, subordinate, coverage in DutyCoverage.objects.filter(
            comparison__superior=superior, comparison__subordinate__in=columns
        ).values_list("duty_id", "comparison__subordinate_id", "coverage")
    }
    rulings = {(ruling.duty_id, ruling.subordinate_id): ruling for ruling in ruled}
    found = ((duty, outcomes.get(duty.pk, Outcome())) for duty in duties)
    return [Row(duty, _cells(duty, columns, computed, rulings), one.best, one.computed) for duty, one in found]


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
