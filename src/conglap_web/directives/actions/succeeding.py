"""A document received by a body that has ended is followed by its successor from then on (kế thừa theo dõi)."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.directives.actions.versions import Refused
from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.platform.clock import today
from conglap_web.register.queries import name_of

_GONE = (DirectiveState.DISCARDED, DirectiveState.FAILED)


@transaction.atomic
def follow_on(*, by: User, key: uuid.UUID, source: uuid.UUID, receiver: uuid.UUID, note: str) -> Directive:
    """Make another body the one that follows a document; who may is decided by the register, which calls this."""
    directive = Directive.objects.select_for_update().filter(pk=key).first()
    names = name_of([source, receiver], today())
    if directive is None or directive.receiver_id != source:
        raise Refused(_("Văn bản này không còn do %(body)s theo dõi.") % {"body": names[source]})
    same = Directive.objects.filter(receiver=receiver, sha256=directive.sha256).exclude(state__in=_GONE)
    if same.exists():
        raise Refused(_("%(body)s đã tiếp nhận chính văn bản này.") % {"body": names[receiver]})
    directive.receiver_id = receiver
    directive.version += 1
    directive.save(update_fields=["receiver", "version"])
    before, after = {"receiver": names[source]}, {"receiver": names[receiver], "note": note}
    record(by=by, action="directive.follow_on", about=directive, before=before, after=after)
    return directive
