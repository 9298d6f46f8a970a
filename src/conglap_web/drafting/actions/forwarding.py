"""A document that an ended body has not acknowledged goes to its successor (chuyển nơi nhận)."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.drafting.actions.refusals import Refused
from conglap_web.drafting.models import Delivery
from conglap_web.platform.clock import today
from conglap_web.register.queries import name_of


@transaction.atomic
def forward(*, by: User, key: uuid.UUID, source: uuid.UUID, receiver: uuid.UUID, note: str) -> Delivery:
    """Make another body the recipient of a document; who may is decided by the register, which calls this."""
    delivery = Delivery.objects.select_for_update(of=("self",)).select_related("draft").filter(pk=key).first()
    names = name_of([source, receiver], today())
    if delivery is None or delivery.body_id != source:
        raise Refused(_("Văn bản này không còn gửi cho %(body)s.") % {"body": names[source]})
    if delivery.acknowledged_at is not None:
        raise Refused(_("Nơi nhận đã xác nhận đã nhận văn bản này."))
    if Delivery.objects.filter(draft=delivery.draft_id, body=receiver).exists():
        raise Refused(_("%(body)s đã là nơi nhận của chính văn bản này.") % {"body": names[receiver]})
    delivery.body_id = receiver
    delivery.save(update_fields=["body"])
    said = _("Từ %(old)s sang %(new)s. %(note)s") % {"old": names[source], "new": names[receiver], "note": note}
    record(by=by, action="draft.forward_delivery", about=delivery.draft, after={"note": said})
    return delivery
