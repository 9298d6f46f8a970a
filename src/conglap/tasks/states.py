"""The states of a task and who may move it (trạng thái nhiệm vụ): one table, every refusal with its reason."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """Where a task stands (trạng thái)."""

    NEW = "new"
    ACTIVE = "active"
    WAITING = "waiting"  # the lead body says it is done, nobody has approved it yet
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


class Act(StrEnum):
    """What a person does to a task (việc làm với nhiệm vụ)."""

    START = "start"
    ASSIGN = "assign"
    REPORT = "report"
    REPORT_DONE = "report_done"
    APPROVE = "approve"
    RETURN = "return"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    REOPEN = "reopen"
    MOVE_DEADLINE = "move_deadline"
    HAND_OVER = "hand_over"
    SUCCEED = "succeed"  # the lead body has ended, its successor takes the task over
    REMIND = "remind"
    COMMENT = "comment"


class Party(StrEnum):
    """In which capacity a person stands to a task (tư cách đối với nhiệm vụ)."""

    LEAD_HEAD = "lead_head"  # heads or leads the lead body itself
    LEAD_CLERK = "lead_clerk"
    LEAD_OFFICER = "lead_officer"
    APPROVER = "approver"  # heads or leads the body that received the directive, one above it, or a directing body
    INSPECTOR = "inspector"
    RECEIVER_CLERK = "receiver_clerk"
    SUCCESSOR = "successor"  # heads, leads or administers the body that succeeds an ended lead body, or one above it
    VIEWER = "viewer"  # anybody who sees the task


@dataclass(frozen=True, slots=True)
class Allowed:
    """The act may be done; ``state`` is where the task then stands."""

    state: State


@dataclass(frozen=True, slots=True)
class Refused:
    """The act may not be done: why, and who can do it or lift the obstacle; both Vietnamese sentences."""

    code: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.reason} {self.remedy}".strip()


LEAD = frozenset({Party.LEAD_HEAD, Party.LEAD_CLERK, Party.LEAD_OFFICER})
APPROVER = frozenset({Party.APPROVER})

MAY: Mapping[Act, frozenset[Party]] = {
    Act.START: LEAD,
    Act.ASSIGN: frozenset({Party.LEAD_HEAD, Party.LEAD_CLERK}),
    Act.REPORT: LEAD,
    Act.REPORT_DONE: LEAD,
    Act.APPROVE: APPROVER,
    Act.RETURN: APPROVER,
    Act.PAUSE: APPROVER,
    Act.RESUME: APPROVER,
    Act.CANCEL: APPROVER,
    Act.REOPEN: APPROVER,
    Act.MOVE_DEADLINE: APPROVER,
    Act.HAND_OVER: APPROVER,
    Act.SUCCEED: frozenset({Party.SUCCESSOR}),
    Act.REMIND: frozenset({Party.APPROVER, Party.INSPECTOR, Party.RECEIVER_CLERK}),
    Act.COMMENT: frozenset(Party),
}

_SAME = {state: state for state in State}
_OPEN = (State.NEW, State.ACTIVE, State.WAITING, State.PAUSED)

MOVES: Mapping[Act, Mapping[State, State]] = {
    Act.START: {State.NEW: State.ACTIVE},
    Act.ASSIGN: {state: state for state in _OPEN},
    Act.REPORT: {State.NEW: State.ACTIVE, State.ACTIVE: State.ACTIVE, State.WAITING: State.WAITING},
    Act.REPORT_DONE: {State.NEW: State.WAITING, State.ACTIVE: State.WAITING, State.WAITING: State.WAITING},
    Act.APPROVE: {State.WAITING: State.DONE},
    Act.RETURN: {State.WAITING: State.ACTIVE},
    Act.PAUSE: dict.fromkeys((State.NEW, State.ACTIVE, State.WAITING), State.PAUSED),
    Act.RESUME: {State.PAUSED: State.ACTIVE},
    Act.CANCEL: dict.fromkeys(_OPEN, State.CANCELLED),
    Act.REOPEN: {State.DONE: State.ACTIVE, State.CANCELLED: State.ACTIVE},
    Act.MOVE_DEADLINE: {state: state for state in _OPEN},
    Act.HAND_OVER: dict.fromkeys((State.NEW, State.ACTIVE, State.PAUSED), State.NEW),
    Act.SUCCEED: {state: state for state in _OPEN},
    Act.REMIND: {State.NEW: State.NEW, State.ACTIVE: State.ACTIVE},
    Act.COMMENT: _SAME,
}

_WHO: Mapping[frozenset[Party], str] = {
    LEAD: "lãnh đạo, văn thư hoặc chuyên viên của cơ quan chủ trì",
    MAY[Act.ASSIGN]: "lãnh đạo hoặc văn thư của cơ quan chủ trì",
    APPROVER: "lãnh đạo cơ quan tiếp nhận văn bản, cơ quan cấp trên hoặc cơ quan chỉ đạo",
    MAY[Act.SUCCEED]: "lãnh đạo hoặc người quản trị của cơ quan kế thừa hoặc cơ quan cấp trên",
    MAY[Act.COMMENT]: "người được xem nhiệm vụ này",
    MAY[Act.REMIND]: "lãnh đạo, văn thư cơ quan tiếp nhận văn bản, cơ quan chỉ đạo hoặc người làm công tác kiểm tra",
}

_BLOCKED: Mapping[State, str] = {
    State.NEW: "Cơ quan chủ trì chưa bắt đầu thực hiện nhiệm vụ này.",
    State.ACTIVE: "Nhiệm vụ đang được thực hiện.",
    State.WAITING: "Nhiệm vụ đang chờ duyệt hoàn thành.",
    State.PAUSED: "Nhiệm vụ đang tạm dừng.",
    State.DONE: "Nhiệm vụ đã hoàn thành.",
    State.CANCELLED: "Nhiệm vụ đã thôi giao.",
}

_REMEDY: Mapping[State, str] = {
    State.NEW: "Cần cơ quan chủ trì báo cáo và đề nghị công nhận hoàn thành trước.",
    State.ACTIVE: "Cần cơ quan chủ trì báo cáo và đề nghị công nhận hoàn thành trước.",
    State.WAITING: f"Cần {_WHO[APPROVER]} duyệt hoặc trả lại trước.",
    State.PAUSED: f"Cần {_WHO[APPROVER]} cho tiếp tục trước.",
    State.DONE: f"Cần {_WHO[APPROVER]} mở lại trước.",
    State.CANCELLED: f"Cần {_WHO[APPROVER]} mở lại trước.",
}

# The act that has brought a task into this state: to do it again changes nothing.
_BROUGHT_BY: Mapping[State, Act] = {
    State.PAUSED: Act.PAUSE,
    State.DONE: Act.APPROVE,
    State.CANCELLED: Act.CANCEL,
}


_NOT_YOURS = "Anh/chị không có quyền làm việc này."
_NOTHING_TO_DO = "Không cần làm gì thêm."


def decide(state: State, act: Act, parties: Collection[Party]) -> Allowed | Refused:
    """Say whether somebody in these capacities may do this to a task in this state, and where it then stands."""
    if MAY[act].isdisjoint(parties):
        return Refused("not_yours", _NOT_YOURS, _who_can(act))
    target = MOVES[act].get(state)
    if target is None:
        return Refused(f"is_{state}", _BLOCKED[state], _remedy(state, act))
    return Allowed(target)


def _remedy(state: State, act: Act) -> str:
    """Return what has to happen first; nothing where the act would change nothing."""
    if act in (Act.START, Act.RESUME, Act.REOPEN) and state in (State.NEW, State.ACTIVE, State.WAITING):
        return _NOTHING_TO_DO
    if act is _BROUGHT_BY.get(state):
        return _NOTHING_TO_DO
    return _REMEDY[state]


def _who_can(act: Act) -> str:
    return f"Người làm được: {_WHO[MAY[act]]}."


def sentences() -> frozenset[str]:
    """Return every sentence that a refusal can hold, for who translates them."""
    return frozenset({_NOT_YOURS, _NOTHING_TO_DO, *_BLOCKED.values(), *_REMEDY.values(), *map(_who_can, Act)})
