"""The way of a draft to its approval: submitted, forwarded, returned, approved, discarded."""

from django.db import transaction
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.drafting.actions.changing import allowed_move, changed, keep_version, locked
from conglap_web.drafting.actions.typed import typed_at_most
from conglap_web.drafting.models import Draft, DraftState
from conglap_web.drafting.moves import Act

MOST = 5000  # characters of a reason
_NOTES = {
    Act.SUBMIT: _("Bản trình"),
    Act.FORWARD: _("Bản trưởng đơn vị trình"),
    Act.APPROVE: _("Bản được duyệt"),
    Act.RETURN: _("Bản bị trả lại"),
}


@transaction.atomic
def decide(*, by: User, draft: Draft, version: int, act: Act, remark: str = "") -> Draft:
    """Take one step with a draft; ``remark`` says why where it is returned or discarded. Issuing has its own action."""
    if act is Act.ISSUE:
        raise ValueError(act)
    why = typed_at_most(remark, MOST, _("Lý do"))
    fresh = locked(draft, version=version)
    move = allowed_move(by, fresh, act, why)
    before = {"state": fresh.state}
    fresh.state, fresh.remark = move.end, why
    fresh.approver = by if move.end == DraftState.APPROVED else None
    if act in _NOTES:
        keep_version(fresh, by=by, note=str(_NOTES[act]))
    after = {"state": fresh.state} | ({"note": fresh.remark} if fresh.remark else {})
    return changed(fresh, by=by, action=f"draft.{act.value}", before=before, after=after)
