"""Correcting the duties of a directive under review; what was read stays beside what a person made of it."""

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.directives import snapshots
from conglap_web.directives.actions.versions import (
    UNSEEN,
    Refused,
    bump,
    bump_directive,
    locked_directive,
    locked_duty,
    outcome,
)
from conglap_web.directives.models import Directive, Duty, DutyOrigin

EDITABLE = ("label", "text", "timing_kind", "timing_text", "due", "recurrence", "output")


@transaction.atomic
def edit_duty(*, by: User, duty: Duty, version: int, values: Mapping[str, object]) -> Duty:
    """Change a duty; ``values`` holds any of ``EDITABLE``. Nothing is written when nothing changed."""
    fresh = locked_duty(duty, version=version)
    changed = {name: value for name, value in values.items() if getattr(fresh, name) != value}
    if not changed:
        return fresh
    before = {name: getattr(fresh, name) for name in changed}
    for name, value in changed.items():
        if name not in EDITABLE:
            raise ValueError(name)
        setattr(fresh, name, value)
    bump(fresh)
    fresh.save()
    record(by=by, action="duty.edit", about=fresh, before=before, after=outcome(fresh, **changed))
    return fresh


@transaction.atomic
def add_duty(
    *,
    by: User,
    directive: Directive,
    text: str,
    label: str = "",
    spans: Sequence[Sequence[int]] = (),
    after: Duty | None = None,
) -> Duty:
    """Add a duty that the reader did not find, at the place where its sentence stands or after another duty."""
    fresh = locked_directive(directive)
    position = _place_of(fresh, spans) if after is None else after.position + 1
    open_place(fresh, position, 1)
    duty = Duty.objects.create(
        directive=fresh,
        position=position,
        label=label,
        text=text,
        spans=[list(span) for span in spans],
        origin=DutyOrigin.ADDED,
    )
    bump_directive(fresh)
    record(by=by, action="duty.add", about=duty, after=outcome(duty, text=text))
    return duty


def _place_of(directive: Directive, spans: Sequence[Sequence[int]]) -> int:
    """Return the position at which a duty with these spans stands in the order of the document."""
    rows = list(directive.duties.values_list("position", "spans"))
    last = max((position for position, _ in rows), default=0) + 1
    if not spans:
        return last
    start = min(span[0] for span in spans)
    later = [position for position, known in rows if known and min(span[0] for span in known) > start]
    return min(later, default=last)


def open_place(directive: Directive, position: int, count: int) -> None:
    """Move the duties from a position on, so that ``count`` new ones fit in."""
    directive.duties.filter(position__gte=position).update(position=F("position") + count)


@transaction.atomic
def drop_duty(*, by: User, duty: Duty, version: int) -> Duty:
    """Leave a duty out; it stays visible and can be taken back."""
    return _set_dropped(by, duty, version, dropped=True)


@transaction.atomic
def drop_duties(*, by: User, duties: Sequence[Duty], versions: Mapping[str, int]) -> int:
    """Leave several duties of one directive out, all or none; ``versions`` says, by key, what was seen of every one."""
    for duty in duties:
        _set_dropped(by, duty, versions.get(str(duty.pk), UNSEEN), dropped=True)
    return len(duties)


@transaction.atomic
def restore_duty(*, by: User, duty: Duty, version: int) -> Duty:
    """Take a duty back that was left out."""
    return _set_dropped(by, duty, version, dropped=False)


def _set_dropped(by: User, duty: Duty, version: int, *, dropped: bool) -> Duty:
    fresh = locked_duty(duty, version=version)
    if fresh.outcome_links.exists():
        raise Refused(
            _("Nhiệm vụ này đã được tách hoặc gộp. Hãy dùng “Khôi phục bản bóc tách” ở nhiệm vụ mới tạo ra từ nó.")
        )
    if fresh.dropped == dropped:
        return fresh
    fresh.dropped = dropped
    bump(fresh)
    fresh.save()
    action = "duty.drop" if dropped else "duty.restore"
    after = outcome(fresh, dropped=dropped)
    record(by=by, action=action, about=fresh, before={"dropped": not dropped}, after=after)
    return fresh


@transaction.atomic
def restore_as_read(*, by: User, duty: Duty, version: int) -> Duty:
    """Take back what people changed: a read duty gets its read values, split and merged ones become what they were."""
    fresh = locked_duty(duty, version=version)
    if fresh.source_links.exists():
        return _take_back_joining(by, fresh)
    if fresh.as_read is None:
        raise Refused(_("Nhiệm vụ này do người thêm vào, không có bản bóc tách để khôi phục."))
    if fresh.outcome_links.exists():
        raise Refused(_("Hãy khôi phục ở nhiệm vụ đã tách hoặc gộp ra từ nhiệm vụ này."))
    before = {name: getattr(fresh, name) for name in EDITABLE}
    for name, value in snapshots.duty_columns(fresh.as_read).items():
        setattr(fresh, name, value)
    fresh.dropped = False
    fresh.bodies.all().delete()
    snapshots.make_bodies([(fresh, fresh.as_read)], snapshots.matcher_for(fresh.directive))
    bump(fresh)
    fresh.save()
    after = outcome(fresh, **{name: getattr(fresh, name) for name in EDITABLE})
    record(by=by, action="duty.as_read", about=fresh, before=before, after=after)
    return fresh


def _take_back_joining(by: User, made: Duty) -> Duty:
    """Delete what a split or a merge made and bring its sources back; refused when something was made of it since."""
    sources = list(Duty.objects.filter(outcome_links__duty=made).order_by("position"))
    siblings = list(Duty.objects.filter(source_links__source__in=sources).distinct())
    if Duty.objects.filter(source_links__source__in=siblings).exists():
        raise Refused(
            _("Một phần của nhiệm vụ này đã được tách hoặc gộp tiếp. Hãy khôi phục phần đó trước, rồi làm lại.")
        )
    before = {"duties": [str(one) for one in siblings], "texts": [one.text for one in siblings]}
    for one in siblings:
        one.delete()
    for source in sources:
        source.directive = made.directive
        source.dropped = False
        source.version += 1
        source.save()
    bump_directive(made.directive)
    after = {"duties": [str(one) for one in sources]}
    for source in sources:
        record(by=by, action="duty.as_read", about=source, before=before, after=after)
    return sources[0]
