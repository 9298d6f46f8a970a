"""What of drafts hangs on bodies that have ended: documents nobody acknowledged, drafts nobody can finish."""

import uuid
from collections.abc import Collection

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap_web.accounts.models import User
from conglap_web.drafting.actions.forwarding import forward
from conglap_web.drafting.actions.refusals import Refused
from conglap_web.drafting.models import Delivery, Draft, DraftState
from conglap_web.platform.clock import today
from conglap_web.register.models import Body, Matter
from conglap_web.register.orphans import Orphan, OrphanRefused

_CLOSED = (DraftState.ISSUED, DraftState.DISCARDED)


class UnreadDeliveries:
    """Issued documents sent to an ended body that nobody has acknowledged."""

    code, label = "deliveries", gettext_lazy("Văn bản gửi đến chưa xác nhận đã nhận")
    matter, blocks, takes_over = Matter.TASKS, False, True

    def counts(self, bodies: Collection[uuid.UUID]) -> dict[uuid.UUID, int]:
        """Return how many such documents wait for each body."""
        rows = Delivery.objects.filter(body__in=bodies, acknowledged_at=None).values("body").order_by("body")
        return dict(rows.annotate(n=Count("pk")).values_list("body", "n"))

    def rows(self, bodies: Collection[uuid.UUID] | None, limit: int) -> list[Orphan]:
        """Return such documents of these bodies, or of all that have ended."""
        where = {"body__end__lte": today()} if bodies is None else {"body__in": bodies}
        found = Delivery.objects.filter(acknowledged_at=None, **where).select_related("draft")
        return [
            Orphan(self.code, one.pk, one.body_id, str(one.draft), one.name, one.draft.get_absolute_url())
            for one in found.order_by("body", "draft__issued_on", "pk")[:limit]
        ]

    def hand_over(self, *, by: User, key: uuid.UUID, source: uuid.UUID, receiver: Body, note: str) -> None:
        """Send a document to the successor."""
        _forward(by, key, source, receiver.pk, note)

    def take_back(self, *, by: User, key: uuid.UUID, source: uuid.UUID, receiver: uuid.UUID) -> None:
        """Let the ended body be the recipient again."""
        _forward(by, key, receiver, source, _("Hoàn tác."))


def _forward(by: User, key: uuid.UUID, source: uuid.UUID, receiver: uuid.UUID, note: str) -> None:
    try:
        forward(by=by, key=key, source=source, receiver=receiver, note=note)
    except Refused as refused:
        raise OrphanRefused(str(refused)) from None


class UnfinishedDrafts:
    """Drafts that an ended body writes or is to issue: its form and number would be wrong, so they are only shown."""

    code, label = "drafts", gettext_lazy("Dự thảo chưa ban hành")
    matter, blocks, takes_over = Matter.TASKS, False, False

    def counts(self, bodies: Collection[uuid.UUID]) -> dict[uuid.UUID, int]:
        """Return how many open drafts each body writes."""
        rows = Draft.objects.filter(unit__in=bodies).exclude(state__in=_CLOSED).values("unit").order_by("unit")
        return dict(rows.annotate(n=Count("pk")).values_list("unit", "n"))

    def rows(self, bodies: Collection[uuid.UUID] | None, limit: int) -> list[Orphan]:
        """Return open drafts that ended bodies write or were to issue."""
        ended = Q(unit__end__lte=today()) | Q(issuing_body__end__lte=today())
        mine = ended if bodies is None else Q(unit__in=bodies) | Q(issuing_body__in=bodies)
        found = Draft.objects.filter(mine).exclude(state__in=_CLOSED).select_related("unit").order_by("created_at")
        day = today()
        return [
            Orphan(
                self.code,
                one.pk,
                one.unit_id if one.unit.end and one.unit.end <= day else one.issuing_body_id,
                str(one),
                one.get_state_display(),
                one.get_absolute_url(),
            )
            for one in found[:limit]
        ]

    def hand_over(self, *, by: User, key: uuid.UUID, source: uuid.UUID, receiver: Body, note: str) -> None:
        """Refuse: a draft of an ended body is begun anew at the successor."""
        raise OrphanRefused(_("Dự thảo của cơ quan đã kết thúc không chuyển được; hãy soạn lại ở cơ quan kế thừa."))

    def take_back(self, *, by: User, key: uuid.UUID, source: uuid.UUID, receiver: uuid.UUID) -> None:
        """Refuse: nothing was handed over."""
        raise OrphanRefused(_("Dự thảo này chưa được chuyển đi đâu."))
