"""All writing of tasks: keyword-only, atomic, checked against the rules and the version, with an audit row."""

from conglap_web.tasks.actions.bulk import BULK_ACTS, Outcome, act_on_many, try_on_many
from conglap_web.tasks.actions.handling import assign, hand_over, move_deadline
from conglap_web.tasks.actions.moves import approve, cancel, pause, reopen, resume, send_back, start
from conglap_web.tasks.actions.opening import open_tasks
from conglap_web.tasks.actions.refusals import TaskRefused
from conglap_web.tasks.actions.reporting import report
from conglap_web.tasks.actions.succeeding import give_back, succeed
from conglap_web.tasks.actions.talking import comment, remind

__all__ = [
    "BULK_ACTS",
    "Outcome",
    "TaskRefused",
    "act_on_many",
    "approve",
    "assign",
    "cancel",
    "comment",
    "give_back",
    "hand_over",
    "move_deadline",
    "open_tasks",
    "pause",
    "remind",
    "reopen",
    "report",
    "resume",
    "send_back",
    "start",
    "succeed",
    "try_on_many",
]
