"""The distribution list of an issued document: who receives it, who acknowledged, who is urged to."""

import re
import uuid
from collections.abc import Collection, Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.base.text import fold
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.directives.models import Directive, DutyBodyMatch, Part
from conglap_web.directives.snapshots import index_today
from conglap_web.drafting.actions.refusals import Refused
from conglap_web.drafting.actions.typed import typed, typed_at_most
from conglap_web.drafting.models import Delivery, DeliveryReminder, Draft, DraftState
from conglap_web.platform import clock
from conglap_web.register.queries import name_of
from conglap_web.tasks.queries import midnight

MOST = 2000  # characters of a reminder
_NAMED = 12  # recipients that an audit row names; the rest is counted
_COPY = re.compile(r"^luu\b|^nhu (?:tren|dieu)\b")


def tell_recipients(draft: Draft) -> None:
    """Write the distribution list: those who do the work, then the copies, each body once."""
    rows: dict[object, Delivery] = {}
    for body, name in _workers(draft.directive):
        rows.setdefault(body, Delivery(draft=draft, name=name[:300], body_id=body, to_do=True, position=0))
    index = index_today()
    for name in draft.recipients:
        words = re.sub(r"\s*\([^)]*\)$", "", name).strip(" ;.-")
        if not words or _COPY.match(fold(words)):
            continue
        found = index.suggest(words, near=str(draft.issuing_body_id))
        ids = [uuid.UUID(key) for key in found.ids]
        for body in ids or [None]:
            rows.setdefault(body or words, Delivery(draft=draft, name=words[:300], body_id=body, position=0))
    rows.pop(draft.issuing_body_id, None)
    for place, row in enumerate(rows.values(), 1):
        row.position = place
    Delivery.objects.bulk_create(rows.values(), batch_size=500)


def _workers(directive: Directive) -> list[tuple[uuid.UUID, str]]:
    matches = DutyBodyMatch.objects.filter(
        duty_body__duty__directive=directive,
        duty_body__duty__dropped=False,
        duty_body__part__in=[Part.LEAD, Part.COORDINATING],
    )
    return list(matches.order_by("duty_body__duty__position").values_list("body_id", "duty_body__name"))


@transaction.atomic
def acknowledge(*, by: User, delivery: Delivery, note: str = "") -> Delivery:
    """Say that a recipient has received the document; the first one counts."""
    fresh = Delivery.objects.select_for_update().get(pk=delivery.pk)
    if fresh.acknowledged_at is None:
        fresh.acknowledged_at, fresh.acknowledged_by, fresh.note = clock.now(), by, typed(note)[:300]
        fresh.save()
        record(
            by=by,
            action="draft.acknowledge",
            about=delivery.draft,
            after={"note": f"{_names([fresh])[0]} {fresh.note}".strip()},
        )
    return fresh


@transaction.atomic
def remind_recipients(*, by: User, draft: Draft, keys: Collection[uuid.UUID], text: str) -> int:
    """Urge the chosen recipients of an issued document who have not acknowledged; return how many.

    Left out: who acknowledged meanwhile, who is not on the system, and whom the person urged today with the same
    words: a form sent twice urges nobody twice. Raises ``Refused`` where nobody is left.
    """
    words = typed_at_most(text, MOST, _("Nội dung đôn đốc"))
    if not words:
        raise Refused(_("Hãy ghi nội dung đôn đốc."))
    if draft.state != DraftState.ISSUED:
        raise Refused(_("Chỉ đôn đốc nơi nhận của văn bản đã ban hành."))
    chosen = Delivery.objects.select_for_update().filter(draft=draft, pk__in=keys).order_by("position", "pk")
    waiting = [one for one in chosen if one.acknowledged_at is None and one.body_id]
    again = DeliveryReminder.objects.filter(
        delivery__in=waiting, by=by, text=words, created_at__gte=midnight(clock.today())
    )
    urged = set(again.values_list("delivery_id", flat=True))
    new = [one for one in waiting if one.pk not in urged]
    if not new:
        raise Refused(_why_nobody(chosen, urged))
    DeliveryReminder.objects.bulk_create(
        [DeliveryReminder(delivery=one, by=by, text=words, created_at=clock.now()) for one in new], batch_size=500
    )
    record(by=by, action="draft.remind", about=draft, after={"reminded": _names(new), "note": words})
    return len(new)


def _why_nobody(chosen: Iterable[Delivery], urged: Collection[uuid.UUID]) -> str:
    if urged:
        return _("Hôm nay anh/chị đã đôn đốc các nơi này với đúng nội dung này.")
    if any(one.acknowledged_at for one in chosen):
        return _("Các nơi đã chọn vừa xác nhận đã nhận, không cần đôn đốc nữa.")
    return _("Hãy chọn ít nhất một nơi nhận chưa xác nhận.")


def _names(deliveries: list[Delivery]) -> list[str]:
    """Return the names of some recipients; of a group the document names only the group, so the body's own name."""
    more = [f"… (+{len(deliveries) - _NAMED})"] if len(deliveries) > _NAMED else []
    bodies = name_of({one.body_id for one in deliveries[:_NAMED] if one.body_id}, clock.today())
    return [*(bodies.get(one.body_id, one.name) for one in deliveries[:_NAMED]), *more]
