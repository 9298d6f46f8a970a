"""What is missing before a directive can be confirmed, and what a person should look at twice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from conglap_web.directives.models import Directive, Duty, DutyBody, Part, TimingKind

SURE = 0.9  # a suggestion below this is shown as unsure until a person accepts it


@dataclass(frozen=True, slots=True)
class Doubt:
    """A remark on a place of the review page; ``anchor`` is its id, ``where`` names it for a reader."""

    anchor: str
    where: str
    message: str
    blocking: bool


@dataclass(frozen=True, slots=True)
class SameDoubt:
    """One remark that holds at several places: a name that forty duties repeat is one thing to settle."""

    message: str
    blocking: bool
    places: tuple[Doubt, ...]


def grouped(found: Iterable[Doubt]) -> list[SameDoubt]:
    """Return the remarks put together by what they say, those that keep from confirming first."""
    same: dict[tuple[bool, str], list[Doubt]] = {}
    for doubt in found:
        same.setdefault((doubt.blocking, doubt.message), []).append(doubt)
    groups = [SameDoubt(message, blocking, tuple(places)) for (blocking, message), places in same.items()]
    return sorted(groups, key=lambda group: not group.blocking)


def doubts(directive: Directive, duties: Sequence[Duty]) -> list[Doubt]:
    """Return everything missing or unsure of a directive and its kept duties, in the order of the page."""
    found = list(_of_fields(directive))
    kept = [duty for duty in duties if not duty.dropped]
    if not kept:
        # An invitation or a notice gives nobody a task and is kept all the same.
        message = _("Văn bản không có nhiệm vụ nào. Xác nhận thì văn bản chỉ được lưu để tra cứu.")
        found.append(Doubt("tasks", _("Nhiệm vụ"), message, False))
    for duty in kept:
        found += of_duty(duty)
    return found


def gaps(directive: Directive, duties: Sequence[Duty]) -> list[Doubt]:
    """Return only what keeps the directive from being confirmed."""
    return [doubt for doubt in doubts(directive, duties) if doubt.blocking]


def _of_fields(directive: Directive) -> Iterable[Doubt]:
    where = _("Thể thức")
    for value, message, blocking in (
        (directive.kind_code, _("Chưa chọn loại văn bản."), True),
        (directive.issuer, _("Chưa có cơ quan ban hành."), True),
        (directive.subject, _("Chưa có trích yếu."), True),
        (directive.symbol, _("Chưa có số, ký hiệu."), False),
        (directive.date, _("Chưa có ngày ban hành."), False),
    ):
        if not value:
            yield Doubt("fields", where, message, blocking)


def of_duty(duty: Duty) -> list[Doubt]:
    """Return what is missing or unsure of one duty, as ``queries.duties_with_bodies`` gives it."""
    anchor, where = f"task-{duty.pk}", duty_name(duty)
    found = []
    leads = [body for body in duty.named if body.part == Part.LEAD]
    if not leads:
        found.append(Doubt(anchor, where, _("Chưa có cơ quan chủ trì."), True))
    elif not any(body.count for body in leads):
        found.append(Doubt(anchor, where, _("Cơ quan chủ trì chưa nối với cơ quan nào trong danh mục."), True))
    if not duty.text.strip():
        found.append(Doubt(anchor, where, _("Nội dung nhiệm vụ đang trống."), True))
    if duty.timing_kind == TimingKind.DEADLINE and not duty.due:
        # A relative time ("trong 10 ngày kể từ khi nhận") has words and no day: that is enough to confirm.
        blocking = not duty.timing_text
        found.append(Doubt(anchor, where, _("Có thời hạn nhưng chưa xác định ngày."), blocking))
    found += [
        # Nobody can be given a task who is there no more; that a lead body is missing at all is said above.
        Doubt(f"body-{body.pk}", where, f"{body.name}: {message}", body.part == Part.LEAD and bool(body.ended))
        for body in duty.named
        if (message := body_doubt(body))
    ]
    found += [
        Doubt(f"body-{body.pk}", where, message, False) for body in leads if (message := scope_remark(body, duty))
    ]
    return found


def scope_remark(body: DutyBody, duty: Duty) -> str:
    """Return that a lead body gets no task as it does not stand under the receiver, or nothing."""
    outside = body.count - body.inside if body.part == Part.LEAD else 0
    if not outside:
        return ""
    name = _("%(group)s (%(count)s cơ quan)") % {"group": body.name, "count": outside} if body.is_group else body.name
    return _(
        "%(body)s không thuộc phạm vi giao việc của %(receiver)s: chỉ ghi nhận trong văn bản, không mở nhiệm vụ."
    ) % {"body": name, "receiver": duty.receiver_name}


def body_doubt(body: DutyBody) -> str:
    """Return what is unsure about the match of a named body, or nothing."""
    if not body.count:
        return _("chưa nối với cơ quan nào trong danh mục.")
    if body.ended:
        return _("có cơ quan đã kết thúc hoạt động, hãy chọn lại.")
    if not body.checked and (body.match_score or 0) < SURE:
        return _("gợi ý chưa chắc chắn, cần xem lại.")
    return ""


def duty_name(duty: Duty) -> str:
    """Return how a page calls a duty: its label, or the beginning of its text."""
    if duty.label == "closing":
        return _("Lời yêu cầu cuối văn bản")
    return duty.label or f"“{duty.text[:40].strip()}…”"
