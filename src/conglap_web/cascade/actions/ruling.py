"""What people decide about comparisons: rulings, and rules for duties without teeth."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.base.text import nfc
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.cascade.actions.refusals import Refused
from conglap_web.cascade.models import Coverage, DutyRule, Ruling
from conglap_web.directives.models import Directive, Duty
from conglap_web.platform.clock import now


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
