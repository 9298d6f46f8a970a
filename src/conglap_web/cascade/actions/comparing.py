"""Beginning comparisons, some at a time, and keeping what they found."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.cascade import families, snapshots
from conglap_web.cascade.actions.refusals import Refused
from conglap_web.cascade.models import Comparison, Coverage, DutyCoverage
from conglap_web.cascade.queries import BEGIN
from conglap_web.directives.models import Directive
from conglap_web.platform import jobs
from conglap_web.platform.clock import now
from conglap_web.platform.models import Job

COMPARE = "compare_directives"
AT_ONCE = 100  # documents whose comparisons are begun in one transaction; a job of its own begins the next ones


@transaction.atomic
def begin_comparisons(*, by: User | None, directive: Directive, after: uuid.UUID | None = None) -> int:
    """Begin the next comparisons of a directive with those above and below it; return how many.

    What is left is queued in the same transaction, so that nothing is lost where a worker dies. Safe to repeat: a
    pair that was compared, or waits to be, is left alone. ``after``: the last document of the part before.
    """
    pairs = families.pairs_of(directive, after)
    others = list(dict.fromkeys(other for other, _pair in pairs))
    part = set(others[:AT_ONCE])
    begun = _begin_missing(by, [pair for other, pair in pairs if other in part])
    if len(others) > AT_ONCE:
        payload: dict[str, object] = {"directive": str(directive.pk), "after": str(others[AT_ONCE - 1])}
        jobs.enqueue(BEGIN, payload, key=f"{BEGIN}:{directive.pk}:{payload['after']}", owner_id=by.pk if by else None)
    return begun


def _begin_missing(by: User | None, pairs: list[tuple[uuid.UUID, uuid.UUID]]) -> int:
    known = {
        (one.superior_id, one.subordinate_id): one
        for one in Comparison.objects.filter(
            superior__in={superior for superior, _below in pairs},
            subordinate__in={subordinate for _above, subordinate in pairs},
        ).select_related("job")
    }
    begun = 0
    for superior, subordinate in pairs:
        comparison = known.get((superior, subordinate))
        if comparison and (comparison.computed_at or comparison.error or (comparison.job and comparison.job.is_open)):
            continue
        begin(by, superior, subordinate)
        begun += 1
    return begun


def begin(by: User | None, superior: uuid.UUID, subordinate: uuid.UUID) -> Comparison:
    """Queue the comparison of two directives, or find it queued."""
    comparison, _made = Comparison.objects.get_or_create(superior_id=superior, subordinate_id=subordinate)
    payload: dict[str, object] = {"comparison": str(comparison.pk)}
    comparison.job = jobs.enqueue(COMPARE, payload, key=f"{COMPARE}:{comparison.pk}", owner_id=by.pk if by else None)
    comparison.save(update_fields=["job"])
    return comparison


@transaction.atomic
def compare_again(*, by: User, superior: Directive, subordinate: Directive) -> Comparison:
    """Compare two confirmed documents once more, or for the first time."""
    if superior.pk == subordinate.pk:
        raise Refused(_("Không đối chiếu một văn bản với chính nó."))
    if superior.pk not in families.superiors_of(subordinate):
        raise Refused(_("Hai văn bản này chưa được nối. Hãy dùng “Nối văn bản” để đối chiếu chúng."))
    comparison = begin(by, superior.pk, subordinate.pk)
    after = {"subordinate": str(subordinate)}
    record(by=by, action="cascade.compare", about=superior, after=after)
    return comparison


def keep_comparison(*, comparison: Comparison, job: Job, found: object, subordinate: object) -> bool:
    """Keep what a comparison found, all of it or nothing; say whether it was still wanted."""
    with transaction.atomic():
        fresh = Comparison.objects.select_for_update().filter(pk=comparison.pk, job=job).first()
        if fresh is None:
            return False
        DutyCoverage.objects.filter(comparison=fresh).delete()
        DutyCoverage.objects.bulk_create(snapshots.coverage_rows(fresh, found), batch_size=500)
        for name, value in snapshots.comparison_columns(found, subordinate).items():
            setattr(fresh, name, value)
        fresh.computed_at, fresh.error = now(), ""
        fresh.save()
        counted = dict.fromkeys(Coverage.values, 0)
        for task in found.tasks:
            counted[task.coverage.value] += 1
        record(
            by=None,
            action="cascade.computed",
            about=fresh.subordinate,  # a superior has hundreds below it: its history stays readable
            after={"superior": str(fresh.superior), **counted},
        )
    return True


def fail_comparison(*, comparison_id: object, job: Job, why: str) -> None:
    """Note why two documents could not be compared."""
    Comparison.objects.filter(pk=comparison_id, job=job).update(error=why[:1000])
