"""Acts on many rows from the list: confirmed first, each row checked again, the outcome said."""

import pytest

from conglap_web.tasks import actions
from conglap_web.tasks.models import Reminder, Task
from tests.conglap_web.factories import make_body, make_directive, make_duty, make_task, signed_in

BULK = "/nhiem-vu/hang-loat/"


@pytest.fixture
def rows(district):
    """Tasks of which the chairman may urge some, and one that only the provincial side decides on."""
    d = district
    d.done = make_task(d.duty, d.commune, state="done")
    d.waiting = make_task(d.duty, d.finance, state="waiting")
    province = make_directive(make_body("Tỉnh ủy", level="province"), symbol="9-KH/TU")
    d.above = make_task(make_duty(province, "Việc của tỉnh"), d.commune)
    return d


def texts(response):
    return " ".join(str(message) for message in response.context["messages"])


def test_first_it_asks_and_foresees_what_will_happen(rows):
    keys = [str(t.pk) for t in (rows.task, rows.done, rows.waiting, rows.above)]
    answer = signed_in(rows.chairman).post(BULK, {"act": "remind", "ids": keys, "next": "/nhiem-vu/?state=open"})
    page = answer.content.decode()
    assert answer.status_code == 200 and answer.context["foreseen"].done == 1
    assert answer.context["foreseen"].refused_count == 3
    assert "Nhiệm vụ đã hoàn thành." in page and "đang chờ duyệt" in page and "không có quyền" in page
    assert not Reminder.objects.exists()


def test_then_it_does_what_is_allowed_and_says_what_was_not(rows):
    keys = [str(t.pk) for t in (rows.task, rows.done, rows.waiting, rows.above)]
    sent = {"act": "remind", "ids": keys, "next": "/nhiem-vu/?state=open", "confirmed": "1", "text": "Đề nghị báo cáo"}
    answer = signed_in(rows.chairman).post(BULK, sent, follow=True)
    assert answer.redirect_chain == [("/nhiem-vu/?state=open", 302)]
    assert "Đã đôn đốc 1 nhiệm vụ." in texts(answer) and "3 nhiệm vụ không thực hiện được" in texts(answer)
    assert [r.task for r in Reminder.objects.all()] == [rows.task]


def test_the_whole_filtered_set_is_meant_and_not_only_the_page(rows):
    for n in range(60):
        make_task(rows.duty, make_body(f"Ủy ban nhân dân xã số {n}", under=rows.committee), state="waiting")
    client = signed_in(rows.chairman)
    sent = {"act": "approve", "matching": "1", "query": "state=waiting&q=xa+so", "ids": [str(rows.waiting.pk)]}
    asked = client.post(BULK, sent)
    assert asked.context["count"] == 60 and ("query", "state=waiting&q=xa+so") in asked.context["carried"]
    assert not any(name == "ids" for name, _value in asked.context["carried"])
    client.post(BULK, sent | {"confirmed": "1"})
    assert Task.objects.filter(state="done").count() == 60 + 1
    assert Task.objects.get(pk=rows.waiting.pk).state == "waiting"  # checked, but not among the filtered


def test_a_row_that_changed_since_the_list_was_shown_is_refused_with_its_reason(rows):
    client, d = signed_in(rows.chairman), rows
    urged = make_task(make_duty(d.directive, "Việc khác"), d.inner)
    page = client.get("/nhiem-vu/").content.decode()
    assert f'value="{d.task.pk}:1"' in page and f'value="{urged.pk}:1"' in page
    sent = {"act": "remind", "ids": [f"{d.task.pk}:1", f"{urged.pk}:1"], "text": "Đề nghị báo cáo"}
    carried = client.post(BULK, sent).context["carried"]
    assert ("ids", f"{d.task.pk}:1") in carried
    actions.report(by=d.officer, task=d.task, text="Đã làm một nửa", percent=50)
    answer = client.post(BULK, sent | {"confirmed": "1"}, follow=True)
    assert "1 nhiệm vụ không thực hiện được – 1: Nhiệm vụ vừa được người khác cập nhật" in texts(answer)
    assert [r.task for r in Reminder.objects.all()] == [urged]
    client.post(BULK, sent | {"confirmed": "1", "ids": [f"{d.task.pk}:x"]})
    assert Reminder.objects.count() == 1
    client.post(BULK, sent | {"confirmed": "1", "ids": [f"{d.task.pk}:2"]})
    assert Reminder.objects.count() == 2


def test_a_missing_reason_asks_again_and_does_nothing(rows):
    sent = {"act": "move_deadline", "ids": [str(rows.task.pk)], "confirmed": "1", "due": "01/01/2090", "reason": " "}
    answer = signed_in(rows.chairman).post(BULK, sent)
    assert answer.status_code == 422 and Task.objects.get(pk=rows.task.pk).due is None
    signed_in(rows.chairman).post(BULK, sent | {"reason": "Chờ hướng dẫn"})
    assert f"{Task.objects.get(pk=rows.task.pk).due}" == "2090-01-01"


def test_a_head_assigns_people_of_the_own_body_only(rows):
    client = signed_in(rows.head)
    sent = {"act": "assign", "ids": [str(rows.task.pk)], "confirmed": "1"}
    assert client.post(BULK, sent | {"assignee": str(rows.finance_officer.pk)}).status_code == 422
    client.post(BULK, sent | {"assignee": str(rows.officer.pk)})
    assert Task.objects.get(pk=rows.task.pk).assignee == rows.officer


@pytest.mark.parametrize(
    ("who", "act"),
    [("officer", "remind"), ("clerk", "approve"), ("inspector", "move_deadline"), ("chairman", "cancel")],
)
def test_acts_that_are_not_offered_to_a_person_are_not_done(rows, who, act):
    sent = {"act": act, "ids": [str(rows.waiting.pk), str(rows.task.pk)], "confirmed": "1", "text": "x", "reason": "x"}
    answer = signed_in(getattr(rows, who)).post(BULK, sent, follow=True)
    assert "Hãy chọn việc cần làm" in texts(answer)
    assert {t.version for t in Task.objects.all()} == {1} and not Reminder.objects.exists()


@pytest.mark.parametrize("ids", [[], ["không phải mã"], ["00000000-0000-0000-0000-000000000000"]])
def test_nothing_chosen_or_nothing_found_says_so(rows, ids):
    sent = {"act": "remind", "ids": ids, "confirmed": "1", "text": "x", "next": "https://xau.example/"}
    answer = signed_in(rows.chairman).post(BULK, sent, follow=True)
    assert answer.redirect_chain[-1][0] == "/nhiem-vu/"  # never to another site
    assert texts(answer)


def test_a_stranger_reaches_no_row(rows):
    sent = {"act": "remind", "ids": [str(rows.task.pk)], "confirmed": "1", "text": "x"}
    assert "Không còn nhiệm vụ nào" in texts(signed_in(rows.stranger).post(BULK, sent, follow=True))
    assert not Reminder.objects.exists()
