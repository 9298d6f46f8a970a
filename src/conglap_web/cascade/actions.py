"""All writing of links, comparisons, rulings and rules. Keyword-only, atomic, audited."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.base.text import nfc
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.cascade import families, linking, snapshots
from conglap_web.cascade.models import Comparison, Coverage, DutyCoverage, DutyRule, Link, Node, Role, Ruling
from conglap_web.directives.models import Directive, DirectiveState, Duty
from conglap_web.platform import jobs
from conglap_web.platform.clock import now
from conglap_web.platform.models import Job

JOB = "compare_directives"
MOST_AT_ONCE = 200  # comparisons begun by one confirmation


class Refused(Exception):
    """Something that may not be done now; ``str()`` is a Vietnamese sentence that says why and what to do."""


@transaction.atomic
def link_directive(*, by: User | None, directive: Directive) -> None:
    """Keep which documents a confirmed directive names, and compare it with those above and below; safe to repeat."""
    Node.objects.filter(directive=directive).delete()
    linking.node_of(directive).save()
    Link.objects.filter(source=directive, target=None).delete()
    Link.objects.bulk_create(linking.links_of(directive))
    confirmed = Directive.objects.filter(state=DirectiveState.CONFIRMED)
    bases = list(Link.objects.filter(source=directive, role=Role.BASIS))
    above = [one for found in families.nodes_named(bases, confirmed).values() for one in found]
    below = families.subordinates_of(directive, confirmed)
    pairs = [(one, directive) for one in above if one.pk != directive.pk] + [(directive, one) for one in below]
    for superior, subordinate in pairs[:MOST_AT_ONCE]:
        _begin(by, superior, subordinate)


def _begin(by: User | None, superior: Directive, subordinate: Directive) -> Comparison:
    comparison, _made = Comparison.objects.get_or_create(superior=superior, subordinate=subordinate)
    payload: dict[str, object] = {"comparison": str(comparison.pk)}
    comparison.job = jobs.enqueue(JOB, payload, key=f"{JOB}:{comparison.pk}", owner_id=by.pk if by else None)
    comparison.save(update_fields=["job"])
    return comparison


@transaction.atomic
def compare_again(*, by: User, superior: Directive, subordinate: Directive) -> Comparison:
    """Compare two confirmed documents once more, or for the first time."""
    if superior.pk == subordinate.pk:
        raise Refused(_("Không đối chiếu một văn bản với chính nó."))
    comparison = _begin(by, superior, subordinate)
    after = {"subordinate": str(subordinate)}
    record(by=by, action="cascade.compare", about=superior, after=after)
    return comparison


@transaction.atomic
def link_by_hand(*, by: User, subordinate: Directive, superior: Directive) -> Link:
    """Say that a document implements another that it does not name by number; both are then compared."""
    if superior.pk == subordinate.pk:
        raise Refused(_("Một văn bản không triển khai chính nó."))
    Directive.objects.select_for_update().get(pk=subordinate.pk)  # two at once make one link
    if not Node.objects.filter(directive=superior).exists():
        linking.node_of(superior).save()  # confirmed before documents were linked
    link, made = Link.objects.get_or_create(
        source=subordinate, role=Role.BASIS, key=linking.key_of(superior.symbol), date=superior.date, target=superior
    )
    if made:
        record(by=by, action="cascade.link", about=subordinate, after={"superior": str(superior)})
    _begin(by, superior, subordinate)
    return link


@transaction.atomic
def unlink_by_hand(*, by: User, subordinate: Directive, superior: Directive) -> None:
    """Take back that a person joined two documents; what was compared goes, unless the number joins them too."""
    Directive.objects.select_for_update().get(pk=subordinate.pk)
    gone, _rows = Link.objects.filter(source=subordinate, target=superior).delete()
    if not gone:
        raise Refused(_("Hai văn bản này không do người nối, nên không có gì để bỏ."))
    if subordinate not in families.subordinates_of(superior, Directive.objects.filter(pk=subordinate.pk)):
        Comparison.objects.filter(superior=superior, subordinate=subordinate).delete()
    record(by=by, action="cascade.unlink", about=subordinate, before={"superior": str(superior)})


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
            about=fresh.superior,
            after={"subordinate": str(fresh.subordinate), **counted},
        )
    return True


def fail_comparison(*, comparison_id: object, job: Job, why: str) -> None:
    """Note why two documents could not be compared."""
    Comparison.objects.filter(pk=comparison_id, job=job).update(error=why[:1000])


@transaction.atomic
def overrule(*, by: User, duty: Duty, subordinate: Directive, coverage: str, reason: str) -> Ruling:
    """Set what a document passes on of a duty, against what was computed, for a reason; an older ruling ends."""
    words = nfc(reason.strip())
    if coverage not in Coverage.values:
        raise Refused(_("Hãy chọn mức độ giao lại."))
    if not words:
        raise Refused(_("Hãy ghi lý do."))
    Duty.objects.select_for_update().get(pk=duty.pk)
    before = _end_ruling(duty, subordinate)
    ruling = Ruling.objects.create(duty=duty, subordinate=subordinate, coverage=coverage, reason=words, by=by)
    about = {"duty": duty.label, "subordinate": str(subordinate)}
    record(
        by=by,
        action="cascade.overrule",
        about=duty.directive,
        before=about | {"coverage": before},
        after=about | {"coverage": coverage, "note": words},
    )
    return ruling


@transaction.atomic
def withdraw_ruling(*, by: User, ruling: Ruling) -> None:
    """Take a ruling back: what was computed counts again."""
    Duty.objects.select_for_update().get(pk=ruling.duty_id)
    if _end_ruling(ruling.duty, ruling.subordinate):
        about = {"duty": ruling.duty.label, "subordinate": str(ruling.subordinate)}
        record(
            by=by,
            action="cascade.withdraw",
            about=ruling.duty.directive,
            before=about | {"coverage": ruling.coverage},
            after=about,
        )


def _end_ruling(duty: Duty, subordinate: Directive) -> str:
    """End the ruling in force and return what it said; "" where there was none."""
    ruling = Ruling.objects.filter(duty=duty, subordinate=subordinate, withdrawn_at=None).first()
    if ruling is None:
        return ""
    ruling.withdrawn_at = now()
    ruling.save()
    return ruling.coverage


@transaction.atomic
def give_teeth(*, by: User, duty: Duty, first: dt.date, period: str, evidence: str, report_to: str) -> DutyRule:
    """Set how a duty without date, output or recipient of reports is carried out: first time, period, evidence."""
    values = {"first": first, "period": period, "evidence": nfc(evidence.strip()), "report_to": nfc(report_to.strip())}
    if not values["evidence"] or not values["report_to"]:
        raise Refused(_("Hãy ghi minh chứng và nơi nhận báo cáo."))
    old = DutyRule.objects.select_for_update().filter(duty=duty).values(*values).first()
    rule, made = DutyRule.objects.update_or_create(duty=duty, defaults=values | {"by": by, "created_at": now()})
    action = "cascade.give_teeth" if made else "cascade.change_teeth"
    record(by=by, action=action, about=duty.directive, before=old, after={"duty": duty.label, **values})
    return rule
