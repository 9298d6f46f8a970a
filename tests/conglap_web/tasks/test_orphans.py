"""Tasks of a body that has ended: proposed to its successor, handed over, taken back."""

import datetime as dt

import pytest

from conglap_web.audit.models import AuditEntry
from conglap_web.drafting.models import Delivery, Draft
from conglap_web.register import orphans
from conglap_web.register.actions import RegisterRefused
from conglap_web.register.actions.events import EventRefused, record_event
from conglap_web.register.actions.events_handing import Thing, hand_over_by, hand_over_things, take_back_things
from conglap_web.register.actions.events_withdrawal import withdraw_event
from conglap_web.register.events.plans import EventPlan, HandoverPlan, NewBody
from conglap_web.register.models import BodyKind, EventKind, Level, Matter, Role, Tree
from conglap_web.tasks import actions
from conglap_web.tasks.models import Task, TaskState
from conglap_web.tasks.queries import history_of_task
from tests.conglap_web.factories import make_body, make_directive, make_duty, make_task, make_user

DAY = dt.date(2025, 7, 1)


class Place:
    """A district with a division that leads a task, and the commune that comes after it."""

    def __init__(self) -> None:
        self.top = make_body("UBND tỉnh", level="province")
        self.district = make_body("UBND huyện Đông Lam", under=self.top, level="district")
        self.division = make_body("Phòng Nội vụ", under=self.district, kind="division", level="district")
        self.officer = make_user("Chuyên viên huyện")
        self.leader = make_user("Lãnh đạo tỉnh", self.top, Role.LEADER)
        self.directive = make_directive(self.top)
        self.duty = make_duty(self.directive, lead=[self.division])
        self.task = make_task(
            self.duty, self.division, state=TaskState.ACTIVE, percent=40, due=dt.date(2026, 1, 1), assignee=self.officer
        )

    def plan(self, *, handed: bool = True) -> EventPlan:
        rest = [HandoverPlan(self.division.pk, Matter.TASKS, "new:0")] if handed else []
        return EventPlan(
            kind=EventKind.MERGE,
            day=DAY,
            decision="1677/NQ-UBTVQH15",
            before=(self.district.pk, self.division.pk),
            new=(NewBody("UBND xã Đông Lam", BodyKind.PEOPLE_COMMITTEE, Level.COMMUNE, {Tree.STATE: self.top.pk}),),
            handovers=tuple(rest),
            end_posts=True,
        )

    def thing(self, event, provider: str = "tasks", key=None, source=None) -> Thing:
        return Thing(provider, key or self.task.pk, (source or self.division).pk, new_body(event).pk)


def new_body(event):
    return event.bodies.get(side="after").body


@pytest.fixture
def place(db) -> Place:
    return Place()


def test_a_body_does_not_end_with_open_tasks_and_nobody_to_take_them(place):
    with pytest.raises(EventRefused, match="“Phòng Nội vụ” kết thúc khi còn 1 nhiệm vụ chưa xong"):
        record_event(by=None, plan=place.plan(handed=False))


def test_the_task_is_listed_and_goes_to_the_successor_with_its_history(place):
    event = record_event(by=None, plan=place.plan())
    (row,) = orphans.provider("tasks").rows(None, 10)
    assert (row.key, row.body_id, row.state) == (place.task.pk, place.division.pk, "Đang thực hiện")
    outcome = hand_over_things(by=place.leader, things=[place.thing(event)])
    assert outcome.refused == [] and len(outcome.done) == 1
    task = Task.objects.get(pk=place.task.pk)
    assert task.body == new_body(event) and task.assignee is None
    assert (task.state, task.percent, task.due) == (TaskState.ACTIVE, 40, dt.date(2026, 1, 1))
    last = history_of_task(task).first()
    assert last.action == "task.succeed" and "Từ Phòng Nội vụ sang UBND xã Đông Lam" in last.after["note"]
    assert "1677/NQ-UBTVQH15" in last.after["note"]
    assert orphans.provider("tasks").rows(None, 10) == []


def test_what_was_handed_over_holds_the_event_until_it_is_taken_back(place):
    event = record_event(by=None, plan=place.plan())
    hand_over_by(by=place.leader, event=event)
    with pytest.raises(RegisterRefused, match="Đã chuyển 1 việc theo lần sắp xếp này"):
        withdraw_event(by=None, event=event)
    outcome = take_back_things(by=place.leader, event=event)
    assert len(outcome.done) == 1 and Task.objects.get(pk=place.task.pk).body == place.division
    withdraw_event(by=None, event=event)
    place.district.refresh_from_db()
    assert place.district.end is None


def test_a_task_that_went_on_at_the_successor_is_not_taken_back(place):
    event = record_event(by=None, plan=place.plan())
    hand_over_by(by=place.leader, event=event)
    actions.comment(by=place.leader, task=Task.objects.get(pk=place.task.pk), text="Đề nghị báo cáo")
    outcome = take_back_things(by=place.leader, event=event)
    assert outcome.done == [] and "đã có cập nhật khác" in outcome.refused[0]
    assert Task.objects.get(pk=place.task.pk).body == new_body(event)


def test_only_who_leads_the_successor_or_above_takes_over(place):
    event = record_event(by=None, plan=place.plan())
    stranger = make_user("Người nơi khác", make_body("UBND xã khác", under=place.top), Role.LEADER)
    clerk = make_user("Văn thư xã", new_body(event), Role.CLERK)
    for person in (stranger, clerk):
        outcome = hand_over_things(by=person, things=[place.thing(event)])
        assert outcome.done == [] and "Chỉ lãnh đạo hoặc người quản trị của cơ quan kế thừa" in outcome.refused[0]
    head = make_user("Chủ tịch xã", new_body(event), Role.HEAD, is_head=True)
    assert len(hand_over_things(by=head, things=[place.thing(event)]).done) == 1


def test_nothing_goes_to_a_body_that_no_event_makes_a_successor(place):
    event = record_event(by=None, plan=place.plan())
    other = make_body("UBND xã khác", under=place.top)
    outcome = hand_over_things(
        by=place.leader, things=[Thing("tasks", place.task.pk, place.division.pk, other.pk), place.thing(event)]
    )
    assert len(outcome.done) == 1 and "Không có sự kiện sắp xếp nào" in outcome.refused[0]
    again = hand_over_things(by=place.leader, things=[place.thing(event)])
    assert "đã chuyển sang UBND xã Đông Lam" in again.refused[0]


def test_a_successor_that_leads_the_same_duty_already_does_not_get_it_twice(place):
    event = record_event(by=None, plan=place.plan())
    make_task(place.duty, new_body(event))
    outcome = hand_over_things(by=place.leader, things=[place.thing(event)])
    assert outcome.done == [] and "đang chủ trì chính nhiệm vụ này" in outcome.refused[0]
    assert Task.objects.get(pk=place.task.pk).body == place.division


def test_a_finished_task_hangs_on_nobody(place):
    Task.objects.update(state=TaskState.DONE)
    event = record_event(by=None, plan=place.plan(handed=False))
    assert orphans.provider("tasks").rows(None, 10) == []
    outcome = hand_over_things(by=place.leader, things=[place.thing(event)])
    assert len(outcome.refused) == 1 and outcome.refused[0].startswith("Nhiệm vụ đã hoàn thành.")


def test_a_document_of_the_ended_body_is_followed_by_the_successor(place):
    received = make_directive(place.district, symbol="28/KH-UBND")
    make_task(make_duty(received, lead=[place.division]), place.division)
    event = record_event(by=None, plan=place.plan())
    (row,) = orphans.provider("following").rows(None, 10)
    assert row.what.startswith("28/KH-UBND")
    thing = place.thing(event, "following", received.pk, place.district)
    assert len(hand_over_things(by=place.leader, things=[thing]).done) == 1
    received.refresh_from_db()
    assert received.receiver == new_body(event)
    assert AuditEntry.objects.filter(action="directive.follow_on", object_id=received.pk).exists()
    take_back_things(by=place.leader, event=event)
    received.refresh_from_db()
    assert received.receiver == place.district


def test_a_document_that_nobody_acknowledged_goes_to_the_successor(place):
    draft = Draft.objects.create(
        unit=place.top,
        issuing_body=place.top,
        issuer="UBND tỉnh",
        system="state",
        subject="Triển khai",
        code="UBND",
        state="issued",
        symbol="5/KH-UBND",
        drafter=place.leader,
        day=DAY,
    )
    waiting = Delivery.objects.create(draft=draft, position=1, name="Phòng Nội vụ", body=place.division)
    event = record_event(by=None, plan=place.plan())
    (row,) = orphans.provider("deliveries").rows(None, 10)
    assert row.key == waiting.pk
    assert len(hand_over_things(by=place.leader, things=[place.thing(event, "deliveries", waiting.pk)]).done) == 1
    waiting.refresh_from_db()
    assert waiting.body == new_body(event)
    Draft.objects.update(state="editing", unit=place.division)
    (row,) = orphans.provider("drafts").rows(None, 10)
    outcome = hand_over_things(by=place.leader, things=[place.thing(event, "drafts", draft.pk)])
    assert "hãy soạn lại ở cơ quan kế thừa" in outcome.refused[0]
