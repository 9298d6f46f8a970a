"""Carrying out an event through the other actions: names, kinds, parents, posts and ends (thực hiện sắp xếp)."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping

from django.db.models import Q
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.register.actions.bodies import end_body, move_body, rename_body
from conglap_web.register.actions.posts import end_post
from conglap_web.register.actions.profiles import change_profile
from conglap_web.register.actions.refusals import RegisterRefused
from conglap_web.register.events.plans import EventPlan
from conglap_web.register.models import TREE_OF_SYSTEM, Body, BodyParent, EventKind, Matter, System
from conglap_web.register.queries import holding, name_of


def carry_out(by: User | None, plan: EventPlan, known: Mapping[str, Body]) -> None:
    """Do what the event says; ``known`` gives the body of every reference of the plan."""
    match plan.kind:
        case EventKind.TRANSFER:
            _transfer(by, plan, known)
        case EventKind.RENAME:
            (key,) = plan.before
            rename_body(by=by, **_now(key), name=plan.name, short_name=plan.short_name, start=plan.day)
        case EventKind.CONVERT if not plan.ending:
            (key,) = plan.before
            change_profile(by=by, **_now(key), start=plan.day, changed={"kind": plan.becomes})
    for key in _children_first(plan.ending, plan.day):
        _end(by, plan, key, known)


def _now(key: uuid.UUID) -> dict[str, object]:
    """Return a body as it is now with its version: the steps before may have changed it."""
    body = Body.objects.get(pk=key)
    return {"body": body, "version": body.version}


def _transfer(by: User | None, plan: EventPlan, known: Mapping[str, Body]) -> None:
    for key in plan.before:
        now = _now(key)
        tree = TREE_OF_SYSTEM[System(now["body"].system)]
        move_body(by=by, **now, tree=tree, parent=known[str(plan.taker)], start=plan.day)


def _children_first(ending: Iterable[uuid.UUID], day: dt.date) -> list[uuid.UUID]:
    """Return the bodies that end, those below before those above: nothing may stand under a body when it ends."""
    keys = dict.fromkeys(ending)
    under: dict[uuid.UUID, set[uuid.UUID]] = {key: set() for key in keys}
    for parent, child in BodyParent.objects.filter(holding(day), parent__in=keys, body__in=keys).values_list(
        "parent_id", "body_id"
    ):
        under[parent].add(child)
    ordered: list[uuid.UUID] = []
    while len(ordered) < len(keys):
        done = set(ordered)
        free = [key for key in keys if key not in done and under[key] <= done]
        ordered += free or [key for key in keys if key not in done]
    return ordered


def _end(by: User | None, plan: EventPlan, key: uuid.UUID, known: Mapping[str, Body]) -> None:
    """End a body: first its posts and the places of those under it. One that ended on this day already stays so."""
    if plan.end_posts:
        _end_posts(by, key, plan.day)
    _move_children(by, plan, key, known)
    now = _now(key)
    if now["body"].end is None:
        end_body(by=by, **now, end=plan.day)


def _end_posts(by: User | None, key: uuid.UUID, day: dt.date) -> None:
    open_ones = Q(end__isnull=True) | Q(end__gt=day)
    body = Body.objects.get(pk=key)
    for post in body.memberships.filter(open_ones).select_related("user", "body").order_by("start"):
        if post.start >= day:
            raise RegisterRefused(
                _("%(person)s được giao chức vụ ở “%(body)s” từ sau ngày kết thúc. Hãy rút lại chức vụ đó trước.")
                % {"person": post.user.full_name, "body": name_of([key], day)[key]}
            )
        end_post(by=by, post=post, end=day)


def _move_children(by: User | None, plan: EventPlan, key: uuid.UUID, known: Mapping[str, Body]) -> None:
    """Put those under an ending body under who takes them over; the receiver itself takes the place of that body."""
    rest = next((one.receiver for one in plan.handovers if (one.source, one.matter) == (key, Matter.BODIES)), None)
    own = dict(BodyParent.objects.filter(holding(plan.day), body=key).values_list("tree", "parent_id"))
    for edge in BodyParent.objects.filter(holding(plan.day), parent=key).order_by("pk"):
        receiver = known[plan.children.get(edge.body_id, rest)]
        parent = receiver if receiver.pk != edge.body_id else Body.objects.filter(pk=own.get(edge.tree)).first()
        move_body(by=by, **_now(edge.body_id), tree=edge.tree, parent=parent, start=plan.day)
