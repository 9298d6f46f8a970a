"""Who may do what with a draft in which state (trình, duyệt, trả lại, ban hành)."""

from dataclasses import dataclass
from enum import StrEnum

from conglap_web.drafting.models import Draft, DraftState


class Party(StrEnum):
    """In which capacity a person stands to a draft."""

    WRITER = "writer"  # holds a post in the unit that writes it
    HEAD = "head"  # heads that unit
    LEADER = "leader"  # heads or leads the body that issues it
    CLERK = "clerk"  # keeps that body's numbers


class Act(StrEnum):
    """What changes the state of a draft."""

    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    FORWARD = "forward"
    RETURN = "return"
    APPROVE = "approve"
    ISSUE = "issue"
    DISCARD = "discard"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Move:
    """One step: who takes it, from where to where, and whether it asks for words."""

    party: Party
    start: DraftState
    end: DraftState
    says_why: bool = False


_S = DraftState
MOVES: dict[Act, tuple[Move, ...]] = {
    Act.SUBMIT: (Move(Party.WRITER, _S.EDITING, _S.HEAD),),
    Act.WITHDRAW: (Move(Party.WRITER, _S.HEAD, _S.EDITING), Move(Party.WRITER, _S.LEADER, _S.EDITING)),
    Act.FORWARD: (Move(Party.HEAD, _S.HEAD, _S.LEADER),),
    Act.RETURN: (
        Move(Party.HEAD, _S.HEAD, _S.EDITING, says_why=True),
        Move(Party.LEADER, _S.LEADER, _S.EDITING, says_why=True),
        Move(Party.LEADER, _S.APPROVED, _S.EDITING, says_why=True),
    ),
    Act.APPROVE: (Move(Party.LEADER, _S.LEADER, _S.APPROVED),),
    Act.ISSUE: (Move(Party.CLERK, _S.APPROVED, _S.ISSUED),),
    Act.DISCARD: (Move(Party.WRITER, _S.EDITING, _S.DISCARDED, says_why=True),),
    Act.RESTORE: (Move(Party.WRITER, _S.DISCARDED, _S.EDITING),),
}
_EDITORS = {_S.EDITING: Party.WRITER, _S.HEAD: Party.HEAD, _S.LEADER: Party.LEADER}


def move_for(act: Act, draft: Draft, parties: frozenset[Party]) -> Move | None:
    """Return the step that the person may take, ``None`` where it is not theirs or not now."""
    found = next((move for move in MOVES[act] if move.start == draft.state and move.party in parties), None)
    if found and act is Act.SUBMIT and _goes_to_leader(draft, parties):
        return Move(found.party, found.start, _S.LEADER)
    return found


def _goes_to_leader(draft: Draft, parties: frozenset[Party]) -> bool:
    """The head's own draft, and one that the unit itself issues, need no second look inside the unit."""
    return Party.HEAD in parties or draft.unit_id == draft.issuing_body_id


def acts_for(draft: Draft, parties: frozenset[Party]) -> list[Act]:
    """Return what the person may do now, in the order in which it is offered."""
    return [act for act in Act if move_for(act, draft, parties)]


def may_edit(draft: Draft, parties: frozenset[Party]) -> bool:
    """Say whether the person may change the words now: each state has one who holds the pen."""
    return _EDITORS.get(DraftState(draft.state)) in parties
