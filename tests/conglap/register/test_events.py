"""What speaks against an event: each line of bad input with the sentence that refuses it."""

import datetime as dt

import pytest

from conglap.base.findings import Level
from conglap.register.events import BodyThen, Event, EventKind, Handover, Left, Matter
from conglap.register.events_checks import Situation, event_findings

DAY = dt.date(2025, 7, 1)
OLD = dt.date(2000, 1, 1)


def body(key: str, name: str = "", start: dt.date = OLD, end: dt.date | None = None, **more: str) -> BodyThen:
    return BodyThen(key, name or f"Trường {key.upper()}", start, end, **more)


BODIES = {key: body(key) for key in "abcd"} | {"new": body("new", start=DAY)}


def event(kind: str, before: str = "", after: str = "", **more: object) -> Event:
    fields = {"decision": "12/QĐ-UBND"} | more
    return Event("e", EventKind(kind), DAY, tuple(before.split()), tuple(after.split()), **fields)


def rules(asked: Event, bodies: dict[str, BodyThen] | None = None, **more: object) -> list[str]:
    found = event_findings(Situation(asked, BODIES | (bodies or {}), **more))
    return [finding.rule.removeprefix("event.") for finding in found if finding.level is Level.ERROR]


GOOD = [
    event("establish", "", "new"),
    event("merge", "a b", "new"),
    event("merge", "a b", "b"),
    event("split", "a", "a new"),
    event("transfer", "a b", "a b", takers=("c",)),
    event("rename", "a", "a"),
    event("dissolve", "a"),
    event("convert", "a", "a", becomes="unit"),
]


@pytest.mark.parametrize("good", GOOD, ids=lambda one: one.kind)
def test_an_event_in_order_is_not_refused(good):
    assert rules(good) == []


@pytest.mark.parametrize(
    ("bad", "rule"),
    [
        (event("merge", "a", "new"), "sources"),
        (event("merge", "a a", "new"), "sources"),
        (event("merge", "a b", "c new"), "results"),
        (event("split", "a", "b"), "results"),
        (event("split", "a b", "c d"), "sources"),
        (event("transfer", "a", "a"), "taker"),
        (event("establish", "a", ""), "shape"),
        (event("dissolve", "a", "b"), "shape"),
        (event("rename", "a", "b c"), "shape"),
        (event("rename", "a", "a", decision="  "), "decision"),
        (event("merge", "a gone", "new"), "unknown"),
        (event("establish", "", "a"), "established"),
    ],
)
def test_an_event_without_what_its_kind_needs_is_refused(bad, rule):
    assert rules(bad) == [rule]


def test_an_event_before_the_body_existed_or_after_it_ended_is_refused():
    young, ended = body("young", start=DAY), body("ended", end=DAY - dt.timedelta(days=1))
    assert rules(event("rename", "young", "young"), {"young": young}) == ["too-early"]
    assert rules(event("rename", "ended", "ended"), {"ended": ended}) == ["too-late"]
    assert rules(event("merge", "a b", "later"), {"later": body("later", start=DAY + dt.timedelta(1))}) == ["too-early"]


def test_the_day_after_the_last_is_the_first_on_which_nothing_goes_on():
    ending = {"x": body("x", end=DAY)}
    assert rules(event("dissolve", "x"), ending) == []  # it ends on this very day: the event tells how
    assert rules(event("rename", "x", "x"), ending) == ["too-late"]


def test_a_body_in_two_merges_on_one_day_is_refused():
    other = Event("o", EventKind.MERGE, DAY, ("a", "d"), ("d",), decision="9/NQ")
    assert rules(event("merge", "a b", "new"), others=(other,)) == ["two-merges"]
    before = Event("o", EventKind.MERGE, DAY - dt.timedelta(1), ("c", "d"), ("a",), decision="9/NQ")
    assert rules(event("merge", "a b", "new"), others=(before,)) == []


def test_a_body_that_another_event_of_the_day_ends_does_not_end_again():
    other = Event("o", EventKind.DISSOLVE, DAY, ("a",), decision="9/NQ")
    assert rules(event("merge", "a b", "new"), others=(other,)) == ["ended-twice"]


def test_a_body_that_ends_with_open_matters_names_who_takes_them():
    left = (Left("a", Matter.TASKS, 3), Left("b", Matter.BODIES, 0))
    asked = event("merge", "a b", "new")
    (finding,) = event_findings(Situation(asked, BODIES, left))
    assert "“Trường A” kết thúc khi còn 3 nhiệm vụ chưa xong" in finding.message
    handed = event("merge", "a b", "new", handovers=(Handover("a", Matter.TASKS, "new"),))
    assert rules(handed, left=left) == []
    assert rules(event("merge", "a b", "a"), left=left) == []  # it goes on, and keeps what is its own


def test_the_parts_of_a_split_body_may_share_its_tasks_out_later_but_not_the_bodies_under_it():
    asked = event("split", "a", "b new")
    left = (Left("a", Matter.TASKS, 3),)
    assert rules(asked, left=left) == []
    (finding,) = event_findings(Situation(asked, BODIES, left))
    assert finding.level is Level.WARNING and "Việc còn treo" in finding.message
    assert rules(asked, left=(Left("a", Matter.BODIES, 1),)) == ["no-successor"]


def test_what_is_handed_over_goes_to_a_body_that_exists():
    def handed(source: str, receiver: str) -> Event:
        return event("merge", "a b", "new", handovers=(Handover(source, Matter.TASKS, receiver),))

    gone = {"gone": body("gone", end=DAY)}
    assert rules(handed("a", "b")) == ["receiver"]
    assert rules(handed("a", "a")) == ["receiver"]
    assert rules(handed("a", "gone"), gone) == ["receiver"]
    assert rules(handed("c", "new")) == ["handover-source"]


@pytest.mark.parametrize("name", ["Bệnh viện Đa khoa", "BỆNH VIỆN mắt", "Trường Mầm non Hoa Sen", "Mẫu giáo Họa Mi"])
def test_no_hospital_and_no_school_becomes_a_company(name):
    asked = event("convert", "x", "x", becomes="company")
    found = event_findings(Situation(asked, {"x": body("x", name)}))
    refusal = next(f for f in found if f.level is Level.ERROR)
    assert "không thuộc diện chuyển thành công ty cổ phần" in refusal.message and "II.7" in (refusal.cites or "")
    assert rules(event("convert", "x", "x", becomes="unit"), {"x": body("x", name)}) == []


@pytest.mark.parametrize("name", ["Trung tâm Môi trường đô thị", "Ban Quản lý chợ", "Trưởng ban Quản lý cảng"])
def test_other_units_may_and_are_told_the_conditions_with_how_far_they_were_checked(name):
    found = event_findings(Situation(event("convert", "x", "x", becomes="company"), {"x": body("x", name)}))
    assert [(f.rule, f.level) for f in found] == [("event.conversion-conditions", Level.WARNING)]
    assert "Nghị định 150/2020/NĐ-CP (chưa đối chiếu nguyên văn)" in found[0].message


def test_a_unit_of_health_that_is_not_called_a_hospital_is_flagged():
    bodies = {"x": body("x", "Trung tâm Y tế huyện", sector="health")}
    found = event_findings(Situation(event("convert", "x", "x", becomes="company"), bodies))
    assert next(f.rule for f in found if f.level is Level.WARNING) == "event.conversion-sector"
