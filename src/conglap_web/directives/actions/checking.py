"""Reading a document once more to check what was read: before confirming anew, afterwards beside what stands."""

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.directives import snapshots
from conglap_web.directives.actions.versions import Refused
from conglap_web.directives.models import Directive, DirectiveState, DutyBody, DutyOrigin
from conglap_web.platform import jobs
from conglap_web.platform.clock import now
from conglap_web.platform.models import Job

CHECK = "check_directive"
CHECKED = (DirectiveState.REVIEW, DirectiveState.CONFIRMED)


@transaction.atomic
def check_again(*, by: User | None, directive: Directive) -> Job:
    """Queue the reading that checks a directive which waits for review or was confirmed, or find it queued."""
    fresh = Directive.objects.select_for_update().get(pk=directive.pk)
    if fresh.state not in CHECKED:
        raise Refused(
            _("Văn bản đang ở trạng thái “%(state)s” nên không có gì để soát.") % {"state": fresh.get_state_display()}
        )
    key = f"{CHECK}:{fresh.pk}"
    job = jobs.enqueue(CHECK, {"directive": str(fresh.pk)}, key=key, owner_id=by.pk if by else None)
    if fresh.job_id != job.pk:
        fresh.job = job
        fresh.save(update_fields=["job"])
        record(by=by, action="directive.check_again", about=fresh, after={})
    return job


def is_untouched(directive: Directive) -> bool:
    """Say whether nobody has corrected what was read of a directive that waits for review."""
    corrected = ~Q(version=1) | ~Q(origin=DutyOrigin.READ) | Q(dropped=True)
    return (
        directive.state == DirectiveState.REVIEW
        and directive.fields_version == 1
        and not directive.duties.filter(corrected).exists()
        and not DutyBody.objects.filter(duty__directive=directive, checked=True).exists()
    )


def read_anew(
    *,
    by: User | None,
    directive: Directive,
    job: Job,
    read: Mapping[str, Any],
    doubts: Sequence[Mapping[str, Any]],
    form_check: Mapping[str, Any],
) -> bool:
    """Put a new reading in the place of the old one, which nobody has touched; say whether it could be done."""
    issuer, matcher = snapshots.matcher_for_reading(read, directive.receiver_id)
    with transaction.atomic():
        fresh = _waiting_for(directive.pk, job)
        if fresh is None or not is_untouched(fresh):
            return False
        before = {"symbol": fresh.symbol, "subject": fresh.subject, "duties": fresh.duties.count()}
        fresh.duties.all().delete()
        for name, value in snapshots.fields_of(read).items():
            setattr(fresh, name, value)
        fresh.text, fresh.read = read["text"], dict(read)
        fresh.issuing_body_id = issuer
        _set_check(fresh, doubts, form_check)
        fresh.version += 1
        fresh.save()
        duties = snapshots.make_duties(fresh, read, matcher)
        after = {"symbol": fresh.symbol, "subject": fresh.subject, "duties": len(duties)}
        record(by=by, action="directive.read_anew", about=fresh, before=before, after=after)
    return True


@transaction.atomic
def keep_check(
    *,
    by: User | None,
    directive: Directive,
    job: Job,
    doubts: Sequence[Mapping[str, Any]],
    form_check: Mapping[str, Any],
) -> bool:
    """Keep doubts and form of a directive beside its record, of which nothing changes; say whether still wanted."""
    fresh = _waiting_for(directive.pk, job)
    if fresh is None:
        return False
    _set_check(fresh, doubts, form_check)
    fresh.save(update_fields=["doubts", "seen_doubts", "form_check", "checked_at"])
    after = {"found": len(doubts), "remarks": len(form_check["findings"])}
    record(by=by, action="directive.checked", about=fresh, after=after)
    return True


@transaction.atomic
def fail_check(*, by: User | None, directive_id: uuid.UUID, job: Job, message: str) -> None:
    """Note why a directive could not be checked; its record stays as it is."""
    if fresh := _waiting_for(directive_id, job):
        record(by=by, action="directive.fail_check", about=fresh, after={"error": message})


def _set_check(directive: Directive, doubts: Sequence[Mapping[str, Any]], form_check: Mapping[str, Any]) -> None:
    directive.doubts, directive.seen_doubts = [dict(doubt) for doubt in doubts], []
    directive.form_check, directive.checked_at = dict(form_check), now()


def _waiting_for(directive_id: uuid.UUID, job: Job) -> Directive | None:
    """Lock a directive and return it if it still waits for this job."""
    fresh = Directive.objects.select_for_update().filter(pk=directive_id, state__in=CHECKED).first()
    return fresh if fresh and fresh.job_id == job.pk else None
