"""Which bodies the names in a duty stand for; a person accepts, changes or clears what was suggested."""

import uuid
from collections.abc import Collection, Iterable

from django.db import transaction
from django.db.models import Count, Max
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.directives import queries, snapshots
from conglap_web.directives.actions.versions import (
    Refused,
    bump,
    bump_fields,
    locked_duty,
    locked_fields,
    outcome,
)
from conglap_web.directives.models import Directive, Duty, DutyBody, DutyBodyMatch
from conglap_web.platform.clock import today
from conglap_web.register.models import Body
from conglap_web.register.queries import name_of

_SHOWN = 12  # names that an audit row lists of a group; the rest is counted


@transaction.atomic
def match_body(*, by: User, named: DutyBody, version: int, body: Body, everywhere: bool = False) -> int:
    """Say which body a name stands for; ``everywhere`` says it for the same name in other places too, if unchecked.

    Returns how many other places were changed.
    """
    duty, fresh = _locked(named, version)
    others = list(queries.same_name(fresh).select_related("duty")) if everywhere else []
    duties = {duty.pk: duty}
    for other in others:
        other.duty = duties.setdefault(other.duty_id, other.duty)
        other.duty.directive = duty.directive
    for one in (fresh, *others):
        _set(by, one, one.duty, [body.pk], is_group=False)
    return len(others)


@transaction.atomic
def set_members(*, by: User, named: DutyBody, version: int, body_ids: Collection[uuid.UUID]) -> DutyBody:
    """Say which bodies a group stands for, and that a person has looked at them."""
    duty, fresh = _locked(named, version)
    known = set(Body.objects.filter(pk__in=body_ids).values_list("pk", flat=True))
    if not known:
        raise Refused(_("Nhóm phải còn ít nhất một cơ quan. Nếu không giao cho ai, hãy xoá tên này khỏi nhiệm vụ."))
    return _set(by, fresh, duty, known, is_group=True)


@transaction.atomic
def clear_body(*, by: User, named: DutyBody, version: int) -> DutyBody:
    """Say that the suggested body is not the one meant; the name stays, with nothing behind it."""
    duty, fresh = _locked(named, version)
    return _set(by, fresh, duty, [], is_group=False)


@transaction.atomic
def accept_bodies(*, by: User, duty: Duty, version: int, named: DutyBody | None = None) -> int:
    """Accept what was suggested for one name, or for every name of a duty; return how many were accepted."""
    fresh = locked_duty(duty, version=version)
    rows = fresh.bodies.annotate(count=Count("matches")).filter(checked=False, count__gt=0)
    if named is not None:
        rows = rows.filter(pk=named.pk)
    names = [one.name for one in rows]
    if not names:
        return 0
    fresh.bodies.filter(pk__in=[one.pk for one in rows]).update(checked=True)
    bump(fresh)
    fresh.save()
    record(by=by, action="duty.bodies", about=fresh, after=outcome(fresh, accepted=names))
    return len(names)


@transaction.atomic
def add_body(*, by: User, duty: Duty, version: int, part: str, name: str, body: Body | None = None) -> DutyBody:
    """Name one more body in a duty; without ``body`` the register's suggestion is taken, still to be checked."""
    fresh = locked_duty(duty, version=version)
    place = _next_place(fresh, part)
    if body is None:
        matcher = snapshots.matcher_for(fresh.directive)
        named, matches = snapshots.suggested_body(fresh, part, name, None, place, matcher)
    else:
        named = DutyBody(duty=fresh, part=part, position=place, name=name[:300], checked=True)
        matches = [DutyBodyMatch(duty_body=named, body=body)]
    named.save()
    DutyBodyMatch.objects.bulk_create(matches)
    bump(fresh)
    fresh.save()
    after = outcome(fresh, part=part, name=name, bodies=_names(m.body_id for m in matches))
    record(by=by, action="duty.body_add", about=fresh, after=after)
    return named


@transaction.atomic
def change_part(*, by: User, named: DutyBody, version: int, part: str) -> DutyBody:
    """Say that a body has another part in the duty: it leads, directs or coordinates."""
    duty, fresh = _locked(named, version)
    if fresh.part == part:
        return fresh
    before = {"name": fresh.name, "part": fresh.part}
    fresh.part, fresh.position = part, _next_place(duty, part)
    fresh.save()
    bump(duty)
    duty.save()
    after = outcome(duty, name=fresh.name, part=part)
    record(by=by, action="duty.body_part", about=duty, before=before, after=after)
    return fresh


def _next_place(duty: Duty, part: str) -> int:
    return (duty.bodies.filter(part=part).aggregate(last=Max("position"))["last"] or 0) + 1


@transaction.atomic
def remove_body(*, by: User, named: DutyBody, version: int) -> None:
    """Take a name out of a duty."""
    duty, fresh = _locked(named, version)
    before = {"part": fresh.part, "name": fresh.name, "bodies": _names(queries.members_of(fresh))}
    fresh.delete()
    bump(duty)
    duty.save()
    record(by=by, action="duty.body_remove", about=duty, before=before, after=outcome(duty))


@transaction.atomic
def match_issuer(*, by: User, directive: Directive, version: int, body: Body | None) -> Directive:
    """Say which body of the register issued the directive."""
    fresh = locked_fields(directive, version=version)
    before = _names([fresh.issuing_body_id] if fresh.issuing_body_id else [])
    fresh.issuing_body = body
    bump_fields(fresh)
    fresh.save()
    after = {"issuing_body": _names([body.pk] if body else []), "version": fresh.fields_version}
    record(by=by, action="directive.issuer", about=fresh, before={"issuing_body": before}, after=after)
    return fresh


def _locked(named: DutyBody, version: int) -> tuple[Duty, DutyBody]:
    duty = locked_duty(named.duty, version=version)
    fresh = duty.bodies.filter(pk=named.pk).first()
    if fresh is None:
        raise Refused(_("Tên cơ quan này vừa được người khác xoá khỏi nhiệm vụ. Hãy tải lại trang."))
    fresh.duty = duty
    return duty, fresh


def _set(by: User, named: DutyBody, duty: Duty, ids: Iterable[uuid.UUID], *, is_group: bool) -> DutyBody:
    before, after = set(queries.members_of(named)), set(ids)
    named.matches.filter(body_id__in=before - after).delete()
    DutyBodyMatch.objects.bulk_create([DutyBodyMatch(duty_body=named, body_id=key) for key in sorted(after - before)])
    named.is_group, named.checked = is_group, True
    if before != after:
        named.match_score, named.match_reason = None, ""
    named.save()
    bump(duty)
    duty.save()
    record(
        by=by,
        action="duty.bodies",
        about=duty,
        before={"bodies": _names(before)},
        after=outcome(duty, name=named.name, bodies=_names(after)),
    )
    return named


def _names(ids: Iterable[uuid.UUID]) -> list[str]:
    names = sorted(name_of(ids, today()).values())
    more = len(names) - _SHOWN
    return names if more <= 0 else [*names[:_SHOWN], f"… (+{more})"]
