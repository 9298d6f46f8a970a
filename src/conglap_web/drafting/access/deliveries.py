"""Whom an issued document went to, who may acknowledge it, who may urge its recipients."""

import uuid

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery
from django.http import Http404
from django.utils.translation import gettext as _

from conglap_web.drafting.access.capacities import ISSUES, parties_of
from conglap_web.drafting.access.drafts import draft_for, to_handle
from conglap_web.drafting.models import Delivery, DeliveryReminder, Draft, DraftState
from conglap_web.drafting.moves import Party
from conglap_web.register.standing import Standing


def deliveries_for(standing: Standing, draft: Draft) -> QuerySet[Delivery]:
    """Return the recipients of a draft that the person may see, with how often and when each was last urged."""
    urged = {"reminder_count": Count("reminders"), "reminded_at": Max("reminders__created_at")}
    return draft.deliveries.select_related("acknowledged_by").annotate(**urged).order_by("position", "pk")


def delivery_to_acknowledge(standing: Standing, draft_key: uuid.UUID, key: uuid.UUID) -> Delivery:
    """Return a delivery that the person may acknowledge, or refuse.

    The recipient's own people say that they received it; for one outside the system the issuer's clerk does.
    """
    draft = draft_for(standing, draft_key)
    delivery = draft.deliveries.filter(pk=key).first()
    if delivery is None:
        raise Http404
    own = delivery.body_id in standing.bodies_as(*ISSUES)
    if not own and not (delivery.body_id is None and Party.CLERK in parties_of(standing, draft)):
        raise PermissionDenied(_("Chỉ văn thư, người đứng đầu, lãnh đạo của nơi nhận mới xác nhận được đã nhận."))
    delivery.draft = draft
    return delivery


def may_remind(standing: Standing, draft: Draft) -> bool:
    """Say whether the person may urge the recipients of an issued document: clerk, head, leaders of its issuer."""
    return draft.state == DraftState.ISSUED and Party.CLERK in parties_of(standing, draft)


def draft_to_remind(standing: Standing, key: uuid.UUID) -> Draft:
    """Return an issued document whose recipients the person may urge, or refuse."""
    draft = draft_for(standing, key)
    if not may_remind(standing, draft):
        raise PermissionDenied(
            _("Chỉ văn thư, người đứng đầu, lãnh đạo của cơ quan ban hành mới đôn đốc nơi nhận văn bản đã ban hành.")
        )
    return draft


def deliveries_to_remind(standing: Standing, draft: Draft) -> QuerySet[Delivery]:
    """Return the recipients on the system who have not acknowledged."""
    return deliveries_for(standing, draft).filter(acknowledged_at=None, body__isnull=False)


def deliveries_outside(standing: Standing, draft: Draft) -> QuerySet[Delivery]:
    """Return the recipients outside of the system of whom nobody has said that they received it."""
    return draft.deliveries.filter(acknowledged_at=None, body=None)


def waiting_for(standing: Standing) -> QuerySet[Draft]:
    """Return the drafts whose next step is this person's, and the issued documents that the own bodies have not yet
    acknowledged; ``unread`` is the key of the delivery to acknowledge, ``reminded_at`` when it was last urged."""
    unread = Delivery.objects.filter(
        draft=OuterRef("pk"), body_id__in=standing.bodies_as(*ISSUES), acknowledged_at=None
    ).order_by("position")
    urged = DeliveryReminder.objects.filter(delivery=OuterRef("unread")).order_by("-created_at")
    drafts = Draft.objects.annotate(unread=Subquery(unread.values("pk")[:1]))
    drafts = drafts.annotate(reminded_at=Subquery(urged.values("created_at")[:1]))
    return drafts.filter(to_handle(standing) | Q(unread__isnull=False))
