"""The conditions under which a change of the register is refused, each with its sentence."""

import datetime as dt

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from conglap.base.dates import format_day
from conglap_web.platform.clock import today
from conglap_web.register.actions.refusals import RegisterRefused, StaleForm
from conglap_web.register.models import Body, BodyParent
from conglap_web.register.queries import name_of
from conglap_web.register.trees import above

MOST_AHEAD = dt.timedelta(days=365)


def locked(body: Body, version: int) -> Body:
    """Return the body locked and one version on; refuse when somebody changed it since the form was opened."""
    if not Body.objects.filter(pk=body.pk, version=version).update(version=F("version") + 1):
        raise StaleForm(
            _(
                "Trong lúc bạn đang sửa, người khác đã thay đổi cơ quan này. Chưa có gì được ghi; "
                "hãy xem lại thông tin mới rồi bấm lưu lần nữa."
            )
        )
    return Body.objects.select_for_update().get(pk=body.pk)


def refuse_far(day: dt.date, field: str = "start") -> None:
    """Refuse a day more than a year ahead: such days are slips of the hand, and block what is written after them."""
    last = today() + MOST_AHEAD
    if day > last:
        raise RegisterRefused(
            _("Ngày này quá xa. Chỉ ghi trước được trong vòng một năm, đến hết ngày %(day)s.")
            % {"day": format_day(last)},
            field,
        )


def refuse_outside(body: Body, day: dt.date) -> None:
    """Refuse a day on which the body does not exist, or one too far ahead."""
    refuse_far(day)
    if day < body.start:
        raise RegisterRefused(
            _("Ngày hiệu lực phải từ ngày thành lập (%(day)s) trở đi.") % {"day": format_day(body.start)}, "start"
        )
    if body.end is not None and day >= body.end:
        raise RegisterRefused(
            _("Cơ quan này đã kết thúc hoạt động từ ngày %(day)s, không sửa được từ ngày đó trở đi.")
            % {"day": format_day(body.end)},
            "start",
        )


def refuse_later_changes(rows: QuerySet, day: dt.date, what: str, *, at: bool = False) -> None:
    """Refuse to write before what was already written: two periods of one thing never overlap."""
    later = rows.filter(Q(start__gte=day) if at else Q(start__gt=day)).order_by("start").first()
    if later:
        raise RegisterRefused(
            _("Đã có thay đổi về %(what)s từ ngày %(day)s. Hãy chọn ngày sau ngày đó.")
            % {"what": what, "day": format_day(later.start)},
            "end" if at else "start",
        )


def lock_in_order(*bodies: Body | None) -> None:
    """Lock several bodies, always in the same order, so that two moves across each other cannot deadlock."""
    keys = [body.pk for body in bodies if body]
    list(Body.objects.select_for_update().filter(pk__in=keys).order_by("pk").values_list("pk"))


def refuse_parent(parent: Body, start: dt.date) -> None:
    """Refuse a parent that does not exist from the day on; it stays locked, so that it cannot end meanwhile."""
    parent = Body.objects.select_for_update().get(pk=parent.pk)
    if parent.start > start:
        raise RegisterRefused(
            _("Cơ quan cấp trên chỉ thành lập từ ngày %(day)s. Hãy chọn ngày hiệu lực từ ngày đó trở đi.")
            % {"day": format_day(parent.start)},
            "start",
        )
    if parent.end is not None:
        raise RegisterRefused(
            _("Cơ quan cấp trên đã kết thúc hoạt động từ ngày %(day)s. Hãy chọn cơ quan khác.")
            % {"day": format_day(parent.end)},
            "parent",
        )


def refuse_cycle(body: Body, parent: Body, start: dt.date, tree: str) -> None:
    """Refuse a parent that stands under the body, by a tree of rights or this one, then or after a later change."""
    days = BodyParent.objects.filter(start__gt=start).values_list("start", flat=True).distinct()
    for day in (start, *days):
        if body.pk in above([parent.pk], day) | above([parent.pk], day, (tree,)):
            raise RegisterRefused(
                _("“%(parent)s” đang đứng dưới “%(body)s”, nên không thể làm cơ quan cấp trên của nó.")
                % name_pair(body, parent, day),
                "parent",
            )


def name_pair(body: Body, parent: Body, day: dt.date) -> dict[str, str]:
    names = name_of([body.pk, parent.pk], day)
    return {"body": names[body.pk], "parent": names[parent.pk]}


def refuse_if_in_use(body: Body, end: dt.date) -> None:
    """Refuse to end a body that still has people or bodies under it, and say which."""
    still = Q(end__isnull=True) | Q(end__gt=end)
    children = body.children.filter(still).order_by("start").values_list("body_id", flat=True)
    if children:
        shown = sorted(set(name_of(children, end).values()))
        raise RegisterRefused(
            ngettext(
                "Còn %(n)d cơ quan trực thuộc: %(which)s. Người quản trị cần chuyển hoặc kết thúc trước.",
                "Còn %(n)d cơ quan trực thuộc: %(which)s. Người quản trị cần chuyển hoặc kết thúc trước.",
                len(shown),
            )
            % {"n": len(shown), "which": _listed(shown)},
            "end",
        )
    people = body.memberships.filter(still).select_related("user").order_by("user__full_name")
    if people:
        shown = [f"{post.user.full_name} ({post.title})" for post in people]
        raise RegisterRefused(
            ngettext(
                "Còn %(n)d người giữ chức vụ: %(which)s. Người quản trị cần kết thúc các chức vụ này trước.",
                "Còn %(n)d người giữ chức vụ: %(which)s. Người quản trị cần kết thúc các chức vụ này trước.",
                len(shown),
            )
            % {"n": len(shown), "which": _listed(shown)},
            "end",
        )


def _listed(names: list[str], limit: int = 5) -> str:
    shown = ", ".join(names[:limit])
    return shown if len(names) <= limit else _("%(shown)s và %(n)d nữa") % {"shown": shown, "n": len(names) - limit}
