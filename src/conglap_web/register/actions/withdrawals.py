"""Taking back what was planned and has not begun (rút lại): as if it had not been written, but for the audit."""

import datetime as dt
import uuid

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.platform.clock import today
from conglap_web.register.actions.guards import lock_in_order, refuse_cycle, refuse_parent
from conglap_web.register.actions.posts import (
    record_post,
    refuse_last_administrator,
    refuse_same_post,
    refuse_second_head,
)
from conglap_web.register.actions.refusals import RegisterRefused
from conglap_web.register.models import Body, BodyName, BodyParent, BodyProfile, Event, Membership, Role
from conglap_web.register.queries import PROFILE_FIELDS, name_of


@transaction.atomic
def withdraw_end(*, by: User | None, body: Body) -> None:
    """Take back the planned end of a body; its name and parents go on with it."""
    body = _locked(body)
    end = _require_planned(body.end)
    _refuse_part_of_event(body, end)
    parents = list(body.parents.filter(end=end).select_related("parent"))
    for edge in parents:
        refuse_parent(edge.parent, end)
    body.names.filter(end=end).update(end=None)
    body.profiles.filter(end=end).update(end=None)
    body.parents.filter(end=end).update(end=None)
    Body.objects.filter(pk=body.pk).update(end=None)
    body.name = name_of([body.pk], today())[body.pk]
    record(by=by, action="body.withdraw", about=body, before={"end": end}, after={"end": None})


@transaction.atomic
def withdraw_name(*, by: User | None, body: Body, key: uuid.UUID) -> None:
    """Take back a planned name; the name before it goes on."""
    body = _locked(body)
    planned = _planned(body.names.filter(pk=key).first())
    _refuse_part_of_event(body, planned.start)
    previous = body.names.filter(end=planned.start).first()
    if previous is None:
        raise _not_planned()
    planned.delete()
    BodyName.objects.filter(pk=previous.pk).update(end=None)
    body.name = previous.name
    before = {"name": planned.name, "short_name": planned.short_name, "start": planned.start}
    after = {"name": previous.name, "short_name": previous.short_name, "start": previous.start}
    record(by=by, action="body.withdraw", about=body, before=before, after=after)


@transaction.atomic
def withdraw_profile(*, by: User | None, body: Body, key: uuid.UUID) -> None:
    """Take back a planned change of kind, sector or address; what held before goes on."""
    body = _locked(body)
    planned = _planned(body.profiles.filter(pk=key).first())
    _refuse_part_of_event(body, planned.start)
    previous = body.profiles.filter(end=planned.start).first()
    if previous is None:
        raise _not_planned()
    planned.delete()
    BodyProfile.objects.filter(pk=previous.pk).update(end=None)
    body.name = name_of([body.pk], today())[body.pk]
    before = {field: getattr(planned, field) for field in PROFILE_FIELDS} | {"start": planned.start}
    after = {field: getattr(previous, field) for field in PROFILE_FIELDS} | {"start": previous.start}
    record(by=by, action="body.withdraw", about=body, before=before, after=after)


@transaction.atomic
def withdraw_parent(*, by: User | None, body: Body, key: uuid.UUID) -> None:
    """Take back a planned parent; the one before it, if there was one, goes on."""
    body = _locked(body)
    planned = _planned(body.parents.filter(pk=key).first())
    _refuse_part_of_event(body, planned.start)
    if planned.start == body.start:
        raise _not_planned()
    previous = body.parents.filter(end=planned.start, tree=planned.tree).select_related("parent").first()
    planned.delete()
    if previous:
        lock_in_order(body, previous.parent)
        refuse_parent(previous.parent, planned.start)
        refuse_cycle(body, previous.parent, planned.start, planned.tree)
        BodyParent.objects.filter(pk=previous.pk).update(end=None)
    names = name_of([planned.parent_id, *([previous.parent_id] if previous else [])], planned.start)
    body.name = name_of([body.pk], today())[body.pk]
    field = f"parent_{planned.tree}"
    before = {field: names[planned.parent_id], "start": planned.start}
    after = {field: names[previous.parent_id] if previous else "", "start": previous.start if previous else None}
    record(by=by, action="body.withdraw", about=body, before=before, after=after)


@transaction.atomic
def withdraw_post(*, by: User | None, post: Membership) -> None:
    """Take back a planned post, or the planned end of one that is held."""
    body = _locked(post.body)
    post = Membership.objects.select_for_update().select_related("user").get(pk=post.pk)
    if post.start > today():
        if post.role == Role.ADMINISTRATOR:
            refuse_last_administrator(post, post.start)
        record_post(by, "post.withdraw", post, body, before={"start": post.start}, after={"start": None})
        post.delete()
        return
    end = _require_planned(post.end)
    if body.end is not None:
        raise _not_planned()
    refuse_same_post(body, post.user, post.role, Q(start__gte=end))
    if post.is_head:
        refuse_second_head(body, Q(start__gte=end))
    post.end = None
    post.save(update_fields=["end"])
    record_post(by, "post.withdraw", post, body, before={"end": end}, after={"end": None})


def _refuse_part_of_event(body: Body, day: dt.date) -> None:
    """Refuse to take back one step of an event: what is left of it could neither be read nor taken back."""
    if Event.objects.filter(withdrawn_at=None, day=day, bodies__body=body).exists():
        raise RegisterRefused(_("Thay đổi này thuộc một lần sắp xếp tổ chức. Hãy rút lại cả lần sắp xếp đó."))


def _locked(body: Body) -> Body:
    """Return the body locked and one version on: forms opened before are stale."""
    Body.objects.filter(pk=body.pk).update(version=F("version") + 1)
    return Body.objects.select_for_update().get(pk=body.pk)


def _planned(row: BodyName | BodyParent | BodyProfile | None) -> BodyName | BodyParent | BodyProfile:
    """Return a row that has not begun and is the last of its kind, or refuse."""
    if row is None or row.start <= today() or row.end is not None:
        raise _not_planned()
    return row


def _require_planned(end: dt.date | None) -> dt.date:
    if end is None or end <= today():
        raise _not_planned()
    return end


def _not_planned() -> RegisterRefused:
    return RegisterRefused(
        _(
            "Chỉ rút lại được thay đổi chưa đến ngày hiệu lực. "
            "Nếu có thay đổi sau đó nữa, hãy rút lại thay đổi sau trước."
        )
    )
