"""Every state, every act, every capacity."""

from itertools import product

import pytest

from conglap.tasks.states import MAY, MOVES, Act, Allowed, Party, Refused, State, decide

LEAD = {Party.LEAD_HEAD, Party.LEAD_CLERK, Party.LEAD_OFFICER}

# Written out by hand, a line an act: from which states it leads where. "-" is refused.
#                 new        active     waiting    paused     done       cancelled
TABLE = """
start             active     -          -          -          -          -
assign            new        active     waiting    paused     -          -
report            active     active     waiting    -          -          -
report_done       waiting    waiting    waiting    -          -          -
approve           -          -          done       -          -          -
return            -          -          active     -          -          -
pause             paused     paused     paused     -          -          -
resume            -          -          -          active     -          -
cancel            cancelled  cancelled  cancelled  cancelled  -          -
reopen            -          -          -          -          active     active
move_deadline     new        active     waiting    paused     -          -
hand_over         new        new        -          new        -          -
succeed           new        active     waiting    paused     -          -
remind            new        active     -          -          -          -
comment           new        active     waiting    paused     done       cancelled
"""
EXPECTED = {
    (State(state), Act(row[0])): None if cell == "-" else State(cell)
    for row in (line.split() for line in TABLE.strip().splitlines())
    for state, cell in zip(("new", "active", "waiting", "paused", "done", "cancelled"), row[1:], strict=True)
}
WHO = {
    Act.START: LEAD,
    Act.REPORT: LEAD,
    Act.REPORT_DONE: LEAD,
    Act.ASSIGN: {Party.LEAD_HEAD, Party.LEAD_CLERK},
    Act.REMIND: {Party.APPROVER, Party.INSPECTOR, Party.RECEIVER_CLERK},
    Act.SUCCEED: {Party.SUCCESSOR},
    Act.COMMENT: set(Party),
}


def test_the_table_of_this_test_is_whole():
    assert set(EXPECTED) == set(product(State, Act))
    assert set(MAY) == set(MOVES) == set(Act)


@pytest.mark.parametrize(("state", "act", "party"), product(State, Act, Party))
def test_each_state_act_and_capacity_gives_the_written_result(state, act, party):
    outcome = decide(state, act, {party})
    allowed = party in WHO.get(act, {Party.APPROVER})
    target = EXPECTED[state, act]
    if allowed and target is not None:
        assert outcome == Allowed(target)
    else:
        assert isinstance(outcome, Refused)
        assert outcome.code == ("not_yours" if not allowed else f"is_{state}")
        assert outcome.reason.endswith(".") and outcome.remedy.endswith(".")


@pytest.mark.parametrize(("state", "act"), product(State, Act))
def test_one_capacity_among_several_is_enough(state, act):
    assert decide(state, act, set(Party)) == decide(state, act, {next(iter(MAY[act]))})


def test_nobody_at_all_may_do_nothing():
    assert all(isinstance(decide(state, act, ()), Refused) for state, act in product(State, Act))


def test_a_refusal_says_who_can():
    refused = decide(State.WAITING, Act.APPROVE, {Party.LEAD_HEAD})
    assert isinstance(refused, Refused) and "lãnh đạo cơ quan tiếp nhận văn bản" in refused.remedy
    early = decide(State.ACTIVE, Act.APPROVE, {Party.APPROVER})
    assert isinstance(early, Refused) and "đề nghị công nhận hoàn thành trước" in early.remedy
    closed = decide(State.DONE, Act.REPORT, {Party.LEAD_OFFICER})
    assert isinstance(closed, Refused) and "mở lại" in str(closed)


def test_every_state_is_reached_and_every_closed_one_can_be_opened_again():
    reached = {target for moves in MOVES.values() for start, target in moves.items() if start != target}
    assert reached == set(State)
    assert all(MOVES[Act.REOPEN][state] is State.ACTIVE for state in (State.DONE, State.CANCELLED))
