"""Remarks on a draft."""

from django.db import transaction
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.drafting.actions.refusals import Refused
from conglap_web.drafting.actions.typed import typed_at_most
from conglap_web.drafting.models import Draft, DraftComment, DraftDuty, DraftState
from conglap_web.platform.clock import now

MOST = 5000  # characters


@transaction.atomic
def comment(*, by: User, draft: Draft, text: str, duty: DraftDuty | None = None) -> DraftComment:
    """Say something about a draft or one of its duties; the same said twice in a row is kept once."""
    words = typed_at_most(text, MOST, _("Góp ý"))
    if not words:
        raise Refused(_("Hãy ghi nội dung góp ý."))
    if draft.state == DraftState.DISCARDED:
        raise Refused(_("Dự thảo đã bỏ nên không góp ý được."))
    last = draft.comments.order_by("-created_at").first()
    if last and (last.by_id, last.text, last.duty_id) == (by.pk, words, duty.pk if duty else None):
        return last
    version = draft.versions.values_list("number", flat=True).first() or 1
    said = DraftComment.objects.create(draft=draft, duty=duty, version=version, text=words, by=by)
    record(by=by, action="draft.comment", about=draft, after={"note": words})
    return said


@transaction.atomic
def settle_comment(*, by: User, comment: DraftComment) -> DraftComment:
    """Mark a remark as dealt with."""
    fresh = DraftComment.objects.select_for_update().get(pk=comment.pk)
    if fresh.settled_at is None:
        fresh.settled_by, fresh.settled_at = by, now()
        fresh.save()
        record(by=by, action="draft.settle_comment", about=comment.draft, after={"note": fresh.text})
    return fresh
