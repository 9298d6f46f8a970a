"""Every act on a task is checked against the rules, recorded, and refused with a reason."""

import datetime as dt

import pytest

from conglap.tasks.states import sentences
from conglap_web.audit.models import AuditEntry
from conglap_web.audit.queries import history_of, verify_chains
from conglap_web.platform.clock import now, today
from conglap_web.tasks import actions
from conglap_web.tasks.actions import TaskRefused
from conglap_web.tasks.evidence import Evidence
from conglap_web.tasks.models import Task
from conglap_web.tasks.rule_words import SENTENCES
from tests.conglap_web.factories import make_duty, make_task, make_user, signed_in


def test_a_task_goes_from_being_given_to_being_approved(district):
    d = district
    actions.start(by=d.officer, task=d.task, version=1)
    actions.report(by=d.officer, task=d.task, text="Đã rà soát 12 đơn vị", percent=60, version=2)
    actions.report(by=d.officer, task=d.task, text="Đã trình đề án", percent=90, says_done=True)
    task = Task.objects.get(pk=d.task.pk)
    assert (task.state, task.percent, task.assignee, task.version) == ("waiting", 100, d.officer, 4)
    actions.send_back(by=d.chairman, task=task, reason="Thiếu phụ lục")
    task.refresh_from_db()
    assert task.state == "active" and task.returned_at is not None and task.remark == "Thiếu phụ lục"
    actions.report(by=d.head, task=task, text="Đã bổ sung phụ lục", percent=100, says_done=True)
    actions.approve(by=d.secretary, task=task)
    task.refresh_from_db()
    assert task.state == "done" and task.done_at is not None and task.returned_at is None
    assert [entry.action for entry in history_of(task)][::-1] == [
        "task.start", "task.report", "task.report_done", "task.return", "task.report_done", "task.approve",
    ]  # fmt: skip
    assert verify_chains() == (6, [])


def test_the_audit_row_says_what_was_before_and_after(district):
    actions.move_deadline(
        by=district.chairman, task=district.task, due=today() + dt.timedelta(days=9), reason="Chờ hướng dẫn của tỉnh"
    )
    entry = AuditEntry.objects.get(action="task.move_deadline")
    assert entry.before == {"due": None}
    assert entry.after == {"due": str(today() + dt.timedelta(days=9)), "note": "Chờ hướng dẫn của tỉnh"}
    assert (entry.actor_id, entry.object_id) == (district.chairman.pk, district.task.pk)


@pytest.mark.parametrize(
    ("who", "act", "given"),
    [
        ("finance_officer", actions.report, {"text": "x", "percent": 1}),  # coordinates, does not lead
        ("clerk", actions.report, {"text": "x", "percent": 1}),
        ("head", actions.pause, {"reason": "x"}),
        ("officer", actions.cancel, {"reason": "x"}),
        ("officer", actions.assign, {"assignee": None}),
        ("inspector", actions.pause, {"reason": "x"}),
        ("inspector", actions.report, {"text": "x", "percent": 1}),
        ("administrator", actions.cancel, {"reason": "x"}),
        ("head", actions.remind, {"text": "x"}),
        ("finance_officer", actions.remind, {"text": "x"}),
        ("stranger", actions.comment, {"text": "x"}),
        ("stranger", actions.cancel, {"reason": "x"}),
        ("clerk", actions.move_deadline, {"due": dt.date(2099, 1, 1), "reason": "x"}),
    ],
)
def test_who_has_no_right_is_refused_and_nothing_is_written(district, who, act, given):
    with pytest.raises(TaskRefused) as refused:
        act(by=getattr(district, who), task=district.task, **given)
    assert refused.value.code == "not_yours" and "Người làm được:" in str(refused.value)
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize("who", ["chairman", "secretary", "board_head"])
def test_leaders_of_the_receiver_of_bodies_above_it_and_of_directing_bodies_decide(district, who):
    actions.pause(by=getattr(district, who), task=district.task, reason="Chờ sắp xếp")
    assert Task.objects.get(pk=district.task.pk).state == "paused"


def test_a_body_that_directs_and_leads_does_not_approve_its_own_work(district):
    task = make_task(district.duty, district.board)
    actions.report(by=district.board_head, task=task, text="Xong", percent=100, says_done=True)
    with pytest.raises(TaskRefused):
        actions.approve(by=district.board_head, task=task)
    actions.approve(by=district.chairman, task=task)


def test_who_reported_a_task_as_done_does_not_approve_it_while_somebody_else_can(district):
    duty = make_duty(district.directive, lead=[district.committee])
    task = make_task(duty, district.committee)
    actions.report(by=district.chairman, task=task, text="Xong", percent=100, says_done=True)
    with pytest.raises(TaskRefused, match="không tự công nhận được"):
        actions.approve(by=district.chairman, task=task)
    page = signed_in(district.chairman).get(task.get_absolute_url()).content.decode()
    assert "không tự công nhận được" in page and "duyet/" not in page
    foreseen = actions.try_on_many(by=district.chairman, act="approve", tasks=Task.objects.filter(pk=task.pk))
    done = actions.act_on_many(by=district.chairman, act="approve", keys=[task.pk])
    assert (foreseen.done, done.done) == (0, 0) and foreseen.refused == done.refused
    district.secretary.is_active = False
    district.secretary.save()
    actions.approve(by=district.chairman, task=task)  # nobody else is left who could
    assert Task.objects.get(pk=task.pk).state == "done"


def test_what_a_colleague_reported_last_may_be_approved_by_who_reported_before(district):
    duty = make_duty(district.directive, lead=[district.committee])
    task = make_task(duty, district.committee)
    actions.report(by=district.chairman, task=task, text="Xong", percent=100, says_done=True)
    actions.report(by=district.clerk, task=task, text="Bổ sung biên bản", percent=100, says_done=True)
    actions.approve(by=district.chairman, task=task)


@pytest.mark.parametrize("who", ["chairman", "clerk", "inspector", "board_head"])
def test_those_who_may_urge_do_and_a_report_answers(district, who):
    reminder = actions.remind(by=getattr(district, who), task=district.task, text="Đề nghị báo cáo trước thứ Sáu")
    assert reminder.answered_at is None
    actions.report(by=district.officer, task=district.task, text="Đang làm", percent=10)
    reminder.refresh_from_db()
    assert reminder.answered_at is not None


def test_the_same_words_urge_only_once_a_day_until_they_are_answered(district):
    actions.remind(by=district.chairman, task=district.task, text="Đề nghị báo cáo")
    with pytest.raises(TaskRefused, match="Hôm nay"):
        actions.remind(by=district.chairman, task=district.task, text=" Đề nghị báo cáo ")
    again = actions.act_on_many(by=district.chairman, act="remind", keys=[district.task.pk], text="Đề nghị báo cáo")
    assert (again.done, again.refused_count) == (0, 1)
    actions.remind(by=district.clerk, task=district.task, text="Đề nghị báo cáo")  # somebody else may
    actions.report(by=district.officer, task=district.task, text="Đang làm", percent=10)
    actions.remind(by=district.chairman, task=district.task, text="Đề nghị báo cáo")


def test_a_comment_sent_twice_is_taken_once_and_may_be_said_again_later(district):
    d = district
    first = actions.comment(by=d.officer, task=d.task, text="Đã gửi công văn")
    assert actions.comment(by=d.officer, task=d.task, text=" Đã gửi công văn ") == first
    actions.comment(by=d.head, task=d.task, text="Đã gửi công văn")
    assert d.task.comments.count() == 2 and AuditEntry.objects.filter(action="task.comment").count() == 2
    d.task.comments.update(created_at=now() - dt.timedelta(seconds=61))
    actions.comment(by=d.officer, task=d.task, text="Đã gửi công văn")
    assert d.task.comments.count() == 3


def test_a_comment_has_a_longest_length_and_says_so(district):
    with pytest.raises(TaskRefused, match="vượt quá giới hạn 5000 ký tự"):
        actions.comment(by=district.officer, task=district.task, text="ý" * 5001)
    sent = {"text": "ý" * 5001}
    page = signed_in(district.officer).post(f"{district.task.get_absolute_url()}trao-doi/", sent)
    assert page.status_code == 422 and "5001 ký tự" in page.content.decode() and "ý" * 5001 in page.content.decode()
    assert actions.comment(by=district.officer, task=district.task, text="ý" * 5000).text == "ý" * 5000


def test_a_stale_version_is_refused(district):
    actions.start(by=district.officer, task=district.task, version=1)
    with pytest.raises(TaskRefused) as refused:
        actions.pause(by=district.chairman, task=district.task, reason="x", version=1)
    assert refused.value.code == "stale"
    assert Task.objects.get(pk=district.task.pk).state == "active"


@pytest.mark.parametrize("blank", ["", "  \n "])
def test_reasons_and_texts_are_not_blank(district, blank):
    for act, given in (
        (actions.pause, {"reason": blank}),
        (actions.cancel, {"reason": blank}),
        (actions.remind, {"text": blank}),
        (actions.comment, {"text": blank}),
        (actions.move_deadline, {"due": None, "reason": blank}),
        (actions.hand_over, {"body": district.finance, "reason": blank}),
    ):
        with pytest.raises(TaskRefused) as refused:
            act(by=district.chairman, task=district.task, **given)
        assert refused.value.code == "missing"
    with pytest.raises(TaskRefused):
        actions.report(by=district.officer, task=district.task, text=blank, percent=5)
    assert not AuditEntry.objects.exists()


def test_a_report_that_adds_to_a_finished_one_does_not_take_it_back(district):
    actions.report(by=district.officer, task=district.task, text="Đã xong", percent=80, says_done=True)
    actions.report(by=district.officer, task=district.task, text="Bổ sung phụ lục", percent=80)
    task = Task.objects.get(pk=district.task.pk)
    assert (task.state, task.percent) == ("waiting", 100)


@pytest.mark.parametrize("percent", [-1, 101])
def test_progress_is_between_0_and_100(district, percent):
    with pytest.raises(TaskRefused):
        actions.report(by=district.officer, task=district.task, text="x", percent=percent)


def test_a_deadline_is_not_moved_into_the_past_nor_to_the_same_day(district):
    task, yesterday = district.task, today() - dt.timedelta(days=1)
    with pytest.raises(TaskRefused, match="đã qua"):
        actions.move_deadline(by=district.chairman, task=task, due=yesterday, reason="x")
    actions.move_deadline(by=district.chairman, task=task, due=today(), reason="x")
    with pytest.raises(TaskRefused, match="trùng"):
        actions.move_deadline(by=district.chairman, task=task, due=today(), reason="x")


def test_a_task_is_only_given_to_people_of_its_lead_body(district):
    with pytest.raises(TaskRefused, match="không giữ chức vụ"):
        actions.assign(by=district.head, task=district.task, assignee=district.finance_officer)
    actions.assign(by=district.head, task=district.task, assignee=district.officer)
    assert Task.objects.get(pk=district.task.pk).assignee == district.officer


def test_handing_over_gives_the_task_to_the_other_body_alone(district):
    actions.start(by=district.officer, task=district.task)
    actions.hand_over(by=district.chairman, task=district.task, body=district.finance, reason="Đúng chức năng hơn")
    task = Task.objects.get(pk=district.task.pk)
    assert (task.body, task.state, task.assignee) == (district.finance, "new", None)
    with pytest.raises(TaskRefused):
        actions.report(by=district.officer, task=task, text="x", percent=5)
    actions.report(by=district.finance_officer, task=task, text="Đã nhận", percent=5)
    entry = AuditEntry.objects.get(action="task.hand_over")
    assert entry.before["body_id"] == str(district.inner.pk) and "Phòng Tài chính" in entry.after["note"]


def test_a_task_is_not_handed_to_a_body_that_leads_the_duty_already_or_has_ended(district):
    make_task(district.duty, district.commune)
    with pytest.raises(TaskRefused, match="đang chủ trì"):
        actions.hand_over(by=district.chairman, task=district.task, body=district.commune, reason="x")
    district.finance.end = today()
    district.finance.save()
    with pytest.raises(TaskRefused, match="kết thúc"):
        actions.hand_over(by=district.chairman, task=district.task, body=district.finance, reason="x")


@pytest.mark.parametrize("outside", ["party", "board"])
def test_a_task_is_not_handed_to_a_body_outside_the_receivers_scope(district, outside):
    body = getattr(district, outside)
    with pytest.raises(TaskRefused, match="không thuộc phạm vi giao việc của Ủy ban nhân dân huyện"):
        actions.hand_over(by=district.secretary, task=district.task, body=body, reason="x")
    sent = {"body": body.pk, "reason": "x", "version": 1}
    page = signed_in(district.secretary).post(f"{district.task.get_absolute_url()}chuyen-chu-tri/", sent)
    assert page.status_code == 422 and f'<option value="{body.pk}"' not in page.content.decode()
    assert Task.objects.get(pk=district.task.pk).body == district.inner


def test_evidence_is_kept_with_the_report(district):
    pdf = Evidence("Bao cao.pdf", b"%PDF-1.7 noi dung", "application/pdf")
    made = actions.report(by=district.officer, task=district.task, text="Kèm minh chứng", percent=40, evidence=[pdf])
    assert [(file.name, file.media_type) for file in made.files.all()] == [("Bao cao.pdf", "application/pdf")]


def test_bulk_acts_do_what_the_person_may_and_count_the_rest_by_reason(district):
    done = make_task(district.duty, district.commune, state="done")
    waiting = make_task(district.duty, district.finance, state="waiting")
    keys = [district.task.pk, done.pk, waiting.pk]
    outcome = actions.act_on_many(by=district.chairman, act="remind", keys=keys, text="Đề nghị báo cáo")
    assert outcome.done == 1 and outcome.refused_count == 2 and len(outcome.refused) == 2
    assert any("đã hoàn thành" in reason for reason in outcome.refused)
    assert district.task.reminders.count() == 1 and done.reminders.count() == 0
    refused = actions.act_on_many(by=district.officer, act="approve", keys=keys)
    assert refused.done == 0 and refused.refused_count == 3 - 2  # the officer does not even see the other two
    stranger = actions.act_on_many(by=district.stranger, act="approve", keys=keys)
    assert (stranger.done, stranger.refused_count) == (0, 0)
    assert Task.objects.get(pk=waiting.pk).state == "waiting"


def test_a_bulk_assignment_skips_tasks_of_other_bodies(district):
    other = make_task(district.duty, district.commune)
    new = make_user("Người mới", district.inner)
    outcome = actions.act_on_many(by=district.head, act="assign", keys=[district.task.pk, other.pk], assignee=new)
    assert outcome.done == 1
    assert Task.objects.get(pk=other.pk).assignee is None


def test_every_sentence_of_the_rules_is_named_for_the_translators():
    assert set(SENTENCES) == sentences()
