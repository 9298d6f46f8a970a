"""Giving people posts in bodies, and ending posts (chức vụ)."""

import datetime as dt

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from conglap.base.dates import format_day
from conglap.base.text import nfc, squeeze
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.register.actions.guards import refuse_far, refuse_outside
from conglap_web.register.actions.refusals import RegisterRefused
from conglap_web.register.models import Body, Membership, Role
from conglap_web.register.queries import name_of
from conglap_web.register.trees import above


@transaction.atomic
def add_post(
    *, by: User | None, body: Body, user: User, title: str, role: str, start: dt.date, is_head: bool = False
) -> Membership:
    """Give a person a post in a body from a day on."""
    body = Body.objects.select_for_update().get(pk=body.pk)
    title = squeeze(nfc(title))
    if not title:
        raise RegisterRefused(_("Chưa nhập chức vụ."), "title")
    refuse_outside(body, start)
    if body.end is not None:
        raise RegisterRefused(
            _("Cơ quan này kết thúc hoạt động từ ngày %(day)s, không thêm người được nữa.")
            % {"day": format_day(body.end)}
        )
    after_start = Q(end__isnull=True) | Q(end__gt=start)
    refuse_same_post(body, user, role, after_start)
    if is_head:
        refuse_second_head(body, after_start)
    post = Membership.objects.create(body=body, user=user, title=title, role=role, is_head=is_head, start=start)
    record_post(by, "post.add", post, body, after={"start": start})
    return post


def refuse_same_post(body: Body, user: User, role: str, after_start: Q) -> None:
    same = body.memberships.filter(after_start, user=user, role=role).order_by("start").first()
    if same:
        raise RegisterRefused(
            _("%(name)s đã giữ vai trò “%(role)s” ở cơ quan này từ ngày %(day)s. Hãy kết thúc chức vụ đó trước.")
            % {"name": user.full_name, "role": same.get_role_display(), "day": format_day(same.start)},
            "role",
        )


def refuse_second_head(body: Body, after_start: Q) -> None:
    head = body.memberships.filter(after_start, is_head=True).select_related("user").order_by("start").first()
    if head:
        raise RegisterRefused(
            _("%(name)s (%(title)s) đang là người đứng đầu. Người quản trị cần kết thúc chức vụ đó trước.")
            % {"name": head.user.full_name, "title": head.title},
            "is_head",
        )


@transaction.atomic
def end_post(*, by: User | None, post: Membership, end: dt.date) -> None:
    """End a post: ``end`` is the first day on which the person no longer holds it."""
    post = Membership.objects.select_for_update().select_related("user", "body").get(pk=post.pk)
    if post.end is not None:
        raise RegisterRefused(_("Chức vụ này đã kết thúc từ ngày %(day)s.") % {"day": format_day(post.end)}, "end")
    if end <= post.start:
        raise RegisterRefused(
            _("Ngày thôi giữ chức vụ phải sau ngày bắt đầu (%(day)s).") % {"day": format_day(post.start)}, "end"
        )
    refuse_far(end, "end")
    if post.role == Role.ADMINISTRATOR:
        refuse_last_administrator(post, end)
    post.end = end
    post.save(update_fields=["end"])
    record_post(by, "post.end", post, post.body, before={"end": None}, after={"end": end})


def refuse_last_administrator(post: Membership, end: dt.date) -> None:
    """Refuse to leave a body without anybody who administers it or a body above it."""
    others = (
        Membership.objects.filter(body__in=above([post.body_id], end), role=Role.ADMINISTRATOR, start__lte=end)
        .filter(Q(end__isnull=True) | Q(end__gt=end), user__is_active=True)
        .exclude(pk=post.pk)
        .exclude(user=post.user)
    )
    if not others.exists():
        raise RegisterRefused(
            _("Đây là người quản trị duy nhất còn lại. Hãy giao vai trò quản trị cho người khác trước."), "end"
        )


def record_post(
    by: User | None,
    action: str,
    post: Membership,
    body: Body,
    *,
    before: dict[str, object] | None = None,
    after: dict[str, object],
) -> None:
    """Write the audit row about the body: its history then shows who came and who went."""
    body.name = name_of([body.pk], post.start)[body.pk]
    who = {
        "person": post.user.full_name,
        "person_id": post.user_id,
        "title": post.title,
        "role": post.role,
        "is_head": post.is_head,
        "post_id": post.pk,
    }
    record(by=by, action=action, about=body, before=before, after=who | after)
