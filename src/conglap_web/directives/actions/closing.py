"""The end of a review: a person confirms what was read, or discards the document."""

from django.db import transaction
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.directives import checks, queries
from conglap_web.directives.actions.versions import Refused, locked_directive
from conglap_web.directives.confirmation import run_followers
from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.platform.clock import now, today
from conglap_web.register.queries import NameBook


class NotReady(Refused):
    """Something is still missing; ``gaps`` says what and where."""

    def __init__(self, gaps: list[checks.Doubt]) -> None:
        super().__init__(_("Chưa xác nhận được: còn %(count)s chỗ thiếu.") % {"count": len(gaps)})
        self.gaps = gaps


@transaction.atomic
def confirm_directive(*, by: User, directive: Directive, version: int) -> Directive:
    """Confirm a directive: from now on its duties count, and what other apps do then happens in this transaction.

    ``version`` is the one that the person saw on the page; raises ``Stale``, ``NotReady``.
    """
    fresh = locked_directive(directive, version=version)
    duties = queries.duties_with_bodies(fresh, NameBook(today()), kept_only=True)
    if gaps := checks.gaps(fresh, duties):
        raise NotReady(gaps)
    fresh.state, fresh.confirmed_by, fresh.confirmed_at = DirectiveState.CONFIRMED, by, now()
    fresh.version += 1
    fresh.save()
    run_followers(by, fresh)
    after = {"state": fresh.state, "duties": len(duties), "lead_bodies": queries.tasks_to_open(fresh).bodies}
    record(by=by, action="directive.confirm", about=fresh, before={"state": "review"}, after=after)
    return fresh


@transaction.atomic
def discard_directive(*, by: User, directive: Directive, reason: str) -> Directive:
    """Discard a directive that was not confirmed, for a reason; its file may then be taken in again."""
    fresh = Directive.objects.select_for_update().get(pk=directive.pk)
    if fresh.state not in (DirectiveState.REVIEW, DirectiveState.FAILED):
        raise Refused(
            _("Văn bản đang ở trạng thái “%(state)s” nên không bỏ được.") % {"state": fresh.get_state_display()}
        )
    if not reason.strip():
        raise Refused(_("Hãy ghi lý do bỏ văn bản."))
    before = {"state": fresh.state}
    fresh.state, fresh.discard_reason = DirectiveState.DISCARDED, reason.strip()
    fresh.version += 1
    fresh.save()
    after = {"state": fresh.state, "reason": fresh.discard_reason}
    record(by=by, action="directive.discard", about=fresh, before=before, after=after)
    return fresh
