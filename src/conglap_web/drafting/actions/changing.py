"""The one way in which a draft changes: locked, at the version that the person saw, by who holds the pen."""

from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.drafting import queries
from conglap_web.drafting.access import parties_of
from conglap_web.drafting.actions.refusals import Refused, Stale
from conglap_web.drafting.models import Draft, DraftVersion
from conglap_web.drafting.moves import Act, Move, Party, may_edit, move_for
from conglap_web.platform.clock import now
from conglap_web.register.standing import standing_of


def locked(draft: Draft, *, version: int | None) -> Draft:
    """Lock a draft and return it fresh; refuse another version than the one that the person saw."""
    fresh = Draft.objects.select_for_update().get(pk=draft.pk)
    if version is not None and fresh.version != version:
        raise Stale(fresh)
    return fresh


def parties(by: User, draft: Draft) -> frozenset[Party]:
    """Return in which capacities a person stands to a draft today."""
    return parties_of(standing_of(by), draft)


def locked_to_edit(by: User, draft: Draft, *, version: int) -> Draft:
    """Lock a draft for who holds the pen in its state; refuse others with the reason."""
    fresh = locked(draft, version=version)
    if not may_edit(fresh, parties(by, fresh)):
        raise Refused(
            _("Dự thảo đang ở trạng thái “%(state)s”: lúc này anh/chị không sửa được nội dung.")
            % {"state": fresh.get_state_display()}
        )
    return fresh


def allowed_move(by: User, draft: Draft, act: Act, remark: str = "") -> Move:
    """Return the step that the person takes; refuse what is not theirs, not now, or said without a reason."""
    move = move_for(act, draft, parties(by, draft))
    if move is None:
        raise Refused(
            _("Dự thảo đang ở trạng thái “%(state)s”: việc này không làm được lúc này hoặc không thuộc quyền anh/chị.")
            % {"state": draft.get_state_display()}
        )
    if move.says_why and not remark.strip():
        raise Refused(_("Hãy ghi lý do."))
    return move


def changed(draft: Draft, *, by: User, action: str, before: dict[str, object], after: dict[str, object]) -> Draft:
    """Save a locked draft one version up with its audit row."""
    draft.version += 1
    draft.changed_at = now()
    draft.save()
    record(by=by, action=action, about=draft, before=before, after=after | {"version": draft.version})
    return draft


def keep_version(draft: Draft, *, by: User, note: str) -> DraftVersion | None:
    """Keep the words of a draft as a version, unless they are those of the last one."""
    lines = queries.current_lines(draft)
    last = draft.versions.first()
    if last is not None and last.lines == lines:
        return None
    number = last.number + 1 if last else 1
    return DraftVersion.objects.create(draft=draft, number=number, lines=lines, note=note[:300], by=by)
