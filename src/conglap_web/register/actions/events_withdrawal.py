"""Taking an event back (rút lại sự kiện): everything as it was before, while nothing later rests on it."""

from django.db.models import F, Q
from django.utils.translation import gettext as _

from conglap.base.dates import format_day
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record, recorded_together
from conglap_web.platform.clock import now, today
from conglap_web.register.actions.events_journal import put_back
from conglap_web.register.actions.refusals import RegisterRefused
from conglap_web.register.models import Body, Event, Side
from conglap_web.register.queries import name_of


def withdraw_event(*, by: User | None, event: Event) -> None:
    """Take an event back; refuse where a later one concerns the same bodies, or rows were changed since."""
    with recorded_together():
        keys = list(event.bodies.values_list("body_id", flat=True))
        list(Body.objects.select_for_update().filter(pk__in=keys).order_by("pk").values_list("pk"))
        event = Event.objects.select_for_update().get(pk=event.pk)
        if event.withdrawn_at is not None:
            raise RegisterRefused(_("Lần sắp xếp này đã được rút lại."))
        _refuse_later(event)
        _refuse_carried(event)
        Body.objects.filter(pk__in=keys).update(version=F("version") + 1)
        put_back(_rows(event))
        _tell_bodies(by, event)
        event.withdrawn_at = now()
        event.save(update_fields=["withdrawn_at"])
        before = {"kind": event.kind, "day": event.day, "decision": event.decision}
        record(by=by, action="event.withdraw", about=event, before=before, after={"withdrawn_at": event.withdrawn_at})


def _rows(event: Event) -> list[dict[str, object]]:
    return [change for change in event.changes if "model" in change]


def _tell_bodies(by: User | None, event: Event) -> None:
    """Say in the history of every body that got something back by which event that was."""
    said = _("Rút lại: %(kind)s từ %(day)s, văn bản %(symbol)s.")
    said %= {"kind": event.get_kind_display(), "day": format_day(event.day), "symbol": event.decision}
    rows = [change["before"] or change["after"] for change in _rows(event)]
    bodies = Body.objects.in_bulk({row.get("body_id", row["id"]) for row in rows})
    names = name_of(bodies, today())
    for key, body in bodies.items():
        body.name = names[key]
        record(by=by, action="body.withdraw", about=body, after={"note": said})


def _refuse_later(event: Event) -> None:
    sides = event.bodies.exclude(side=Side.TAKER).values("body")
    later = Q(day__gt=event.day) | Q(day=event.day, created_at__gt=event.created_at)
    found = Event.objects.filter(later, bodies__body__in=sides, withdrawn_at=None).exclude(pk=event.pk)
    if after := found.order_by("day", "created_at").first():
        raise RegisterRefused(
            _(
                "Sau đó còn một lần sắp xếp liên quan: %(kind)s từ %(day)s (văn bản %(symbol)s). "
                "Hãy rút lại lần đó trước."
            )
            % {"kind": after.get_kind_display(), "day": format_day(after.day), "symbol": after.decision}
        )


def _refuse_carried(event: Event) -> None:
    count = sum("carried" in change for change in event.changes)
    if count:
        raise RegisterRefused(
            _("Đã chuyển %(n)d việc theo lần sắp xếp này. Hãy hoàn tác việc chuyển trước.") % {"n": count}
        )
