"""Deadlines are inclusive; silence is counted in days."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conglap.tasks.states import State
from conglap.tasks.urgency import Urgency, days_late, has_not_reported, silent_before, urgency_of

TODAY = dt.date(2026, 3, 10)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (-1, Urgency.OVERDUE),
        (0, Urgency.SOON),  # the last day itself is still in time
        (7, Urgency.SOON),
        (8, Urgency.ON_TIME),
        (None, Urgency.NO_DEADLINE),
    ],
)
@pytest.mark.parametrize("state", [State.NEW, State.ACTIVE])
def test_an_open_task_stands_to_its_deadline(state, days, expected):
    due = None if days is None else TODAY + dt.timedelta(days=days)
    assert urgency_of(state, due, TODAY) is expected


@pytest.mark.parametrize("state", [State.WAITING, State.PAUSED, State.DONE, State.CANCELLED])
def test_a_task_with_which_the_lead_body_is_done_is_never_overdue(state):
    assert urgency_of(state, dt.date(2020, 1, 1), TODAY) is Urgency.SETTLED


def test_silence_begins_with_the_day_the_task_was_given():
    given = TODAY - dt.timedelta(days=30)
    assert has_not_reported(State.NEW, given, None, TODAY, 30)
    assert not has_not_reported(State.NEW, given + dt.timedelta(days=1), None, TODAY, 30)


def test_a_report_breaks_the_silence():
    given = TODAY - dt.timedelta(days=90)
    assert not has_not_reported(State.ACTIVE, given, TODAY - dt.timedelta(days=29), TODAY, 30)
    assert has_not_reported(State.ACTIVE, given, TODAY - dt.timedelta(days=30), TODAY, 30)


@pytest.mark.parametrize("state", [State.WAITING, State.PAUSED, State.DONE, State.CANCELLED])
def test_who_does_not_owe_a_report_is_not_silent(state):
    assert not has_not_reported(state, dt.date(2020, 1, 1), None, TODAY, 30)


@pytest.mark.parametrize(
    ("due", "reported", "late"),
    [
        (TODAY, TODAY, 0),
        (TODAY, TODAY + dt.timedelta(days=3), 3),
        (TODAY, dt.date(2020, 1, 1), 0),
        (None, TODAY, 0),
        (TODAY, None, 0),
    ],
)
def test_a_report_is_late_by_the_days_after_the_deadline(due, reported, late):
    assert days_late(due, reported) == late


@given(st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)), st.integers(-400, 400), st.integers(1, 365))
def test_the_boundary_day_says_the_same_as_the_rule(on, back, every):
    spoke = on - dt.timedelta(days=back)
    assert has_not_reported(State.ACTIVE, spoke, None, on, every) == (spoke < silent_before(on, every))
