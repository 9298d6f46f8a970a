"""How pressing a task is on a day, and whether its lead body has kept silent (thời hạn, chưa báo cáo)."""

import datetime as dt
from enum import StrEnum

from conglap.tasks.states import State

SOON_DAYS = 7

# Where the lead body still owes something, so that its deadline and its silence count. Once it asks for approval the
# next word is the approver's, and nobody is called late for another's delay; a task sent back counts again.
COUNTED = (State.NEW, State.ACTIVE)


class Urgency(StrEnum):
    """How a task stands to its deadline (mức độ khẩn)."""

    OVERDUE = "overdue"
    SOON = "soon"
    ON_TIME = "on_time"
    NO_DEADLINE = "no_deadline"
    SETTLED = "settled"  # waiting for approval, paused, done or cancelled: the deadline does not count


def urgency_of(state: State, due: dt.date | None, on: dt.date) -> Urgency:
    """Return how pressing a task is on a day; ``due`` is the last day on which it may be done (inclusive)."""
    if state not in COUNTED:
        return Urgency.SETTLED
    if due is None:
        return Urgency.NO_DEADLINE
    if due < on:
        return Urgency.OVERDUE
    return Urgency.SOON if due <= on + dt.timedelta(days=SOON_DAYS) else Urgency.ON_TIME


def has_not_reported(state: State, given: dt.date, last_report: dt.date | None, on: dt.date, every_days: int) -> bool:
    """Say whether the lead body has been silent for ``every_days`` days since it reported or got the task."""
    return state in COUNTED and (on - (last_report or given)).days >= every_days


def days_late(due: dt.date | None, reported: dt.date | None) -> int:
    """Return by how many days the last report came after the deadline; 0 where it did not, or where there is none."""
    return max((reported - due).days, 0) if due and reported else 0


def silent_before(on: dt.date, every_days: int) -> dt.date:
    """Return the first day that is still recent: who spoke last before it has not reported (half-open)."""
    return on - dt.timedelta(days=every_days - 1)
