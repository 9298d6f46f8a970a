"""Recording an event page by page, the list, the page of an event, what is still open."""

import datetime as dt
import html
import io
import re

import openpyxl
import pytest
from django.urls import reverse

from conglap_web.register.actions import add_post
from conglap_web.register.models import Body, Event, EventKind, Matter, Role
from conglap_web.register.queries import name_of
from conglap_web.tasks.models import Task
from tests.conglap_web.factories import make_directive, make_duty, make_task
from tests.conglap_web.register.conftest import MERGED, make_person
from tests.conglap_web.register.test_event_actions import merge, plan

DAY = dt.date(2026, 3, 1)
ADD = "/co-quan/sap-xep/ghi/"


def text(response, status: int = 200) -> str:
    assert response.status_code == status, response.content.decode()[:3000]
    return html.unescape(response.content.decode())


class Recorder:
    """Goes through the steps like somebody at the screen."""

    def __init__(self, client) -> None:
        self.client = client
        self.raw = client.get(ADD).content.decode()

    def send(self, status: int = 200, **fields: object) -> str:
        plan_field = html.unescape(re.search(r'name="plan" value="(.*?)"', self.raw)[1])
        step = re.search(r'name="step" value="(\w+)"', self.raw)[1]
        answer = self.client.post(ADD, {"plan": plan_field, "step": step, **fields})
        if answer.status_code == 302:
            return answer.url
        self.raw = answer.content.decode()
        return text(answer, status)

    def facts(self, kind: str, **more: object) -> str:
        given = {"kind": kind, "day": "01/03/2026", "decision": "15/QĐ-UBND", "decided_on": "20/02/2026"} | more
        return self.send(next=1, **given)


def test_two_schools_are_merged_step_by_step(administrator, province, schools):
    wizard = Recorder(administrator)
    assert "Trước khi sắp xếp" in wizard.facts("merge", decided_by="UBND tỉnh Lam Giang")
    found = wizard.send(before_q="tieu hoc so", tim="before", look="before")
    assert "Trường Tiểu học số 1" in found
    page = wizard.send(next=1, before=[str(s.pk) for s in schools[:2]])
    assert "Cơ quan, đơn vị mới lập" in page and "Trường Tiểu học số 1" in page
    new = {
        "new_count": 1,
        "new-0-name": "Trường Tiểu học Hòa Bình",
        "new-0-kind": "unit",
        "new-0-level": "commune",
        "new-0-sector": "education",
        "new-0-parent": str(province.department.pk),
    }
    page = wizard.send(next=1, **new)
    assert "Kết thúc chức vụ của 1 người" in page and "Trần Hiệu Trưởng, Hiệu trưởng" in page
    page = wizard.send(next=1, **{f"{schools[0].pk}:tasks": "new:0"})
    assert "Còn 1 người giữ chức vụ ở cơ quan kết thúc" in page and "Xác nhận, ghi sự kiện" not in page
    wizard.send(back=1)
    page = wizard.send(next=1, end_posts="on", **{f"{schools[0].pk}:tasks": "new:0"})
    for line in (
        "Kết thúc hoạt động: Trường Tiểu học số 1",
        "Lập mới: Trường Tiểu học Hòa Bình",
        "địa bàn: UBND xã Đức Hòa",
        "Kết thúc chức vụ: Trần Hiệu Trưởng",
    ):
        assert line in re.sub(r"</?strong>", "", page), line
    assert not Event.objects.exists()
    address = wizard.send(confirm=1)
    event = Event.objects.get()
    assert address == reverse("register:event", args=[event.pk])
    assert (event.decision, event.decided_on, event.decided_by) == (
        "15/QĐ-UBND",
        dt.date(2026, 2, 20),
        "UBND tỉnh Lam Giang",
    )
    page = text(administrator.get(address))
    assert "Trường Tiểu học Hòa Bình" in page and "Nhiệm vụ chưa xong" in page
    body = text(administrator.get(reverse("register:body", args=[schools[0].pk])))
    assert "Nguồn gốc và kế thừa" in body and "Cơ quan kế thừa" in body


def test_what_speaks_against_it_is_shown_before_and_nothing_can_be_confirmed(administrator, province, schools):
    wizard = Recorder(administrator)
    wizard.facts("convert")
    wizard.send(next=1, before=[str(schools[0].pk)])
    page = wizard.send(next=1, after=[str(schools[0].pk)], becomes="company", new_count=0)
    assert "Trường học không thuộc diện chuyển thành công ty cổ phần" in page
    assert "Xác nhận, ghi sự kiện" not in page
    wizard.send(status=422, confirm=1)
    assert not Event.objects.exists()


def test_a_transfer_and_a_new_name_ask_only_what_they_need(administrator, province, schools):
    wizard = Recorder(administrator)
    wizard.facts("transfer")
    assert "Chuyển về trực thuộc" in wizard.send(next=1, before=[str(s.pk) for s in schools])
    page = wizard.send(next=1, taker=str(province.commune.pk))
    assert page.count("→ UBND xã Đức Hòa") == 3 and "Chuyển cơ quan cấp trên (3)" in page
    wizard.send(confirm=1)
    assert Event.objects.get().kind == EventKind.TRANSFER
    wizard = Recorder(administrator)
    wizard.facts("rename", day="01/04/2026")
    wizard.send(next=1, before=[str(schools[0].pk)])
    wizard.send(next=1, name="Trường Tiểu học Kim Đồng")
    wizard.send(confirm=1)
    later = dt.date(2026, 4, 1)
    assert name_of([schools[0].pk], later)[schools[0].pk] == "Trường Tiểu học Kim Đồng"


def test_what_is_missing_is_said_beside_its_field_and_one_can_go_back(administrator, province):
    wizard = Recorder(administrator)
    page = wizard.send(status=422, next=1, kind="merge", day="31/02/2026", decision="")
    assert "has-errors" in page
    page = wizard.send(status=422, next=1, kind="merge", day="01/03/2026", decision="1", decided_on="02/03/2026")
    assert "Văn bản phải được ban hành trước hoặc vào ngày có hiệu lực" in page
    wizard.facts("merge")
    page = wizard.send(status=422, next=1)
    assert "đánh dấu cơ quan trong danh sách" in page
    assert 'value="15/QĐ-UBND"' in wizard.send(back=1)


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"kind": "merge", "day": "x"}', '{"day": 5, "kind": "no"}'])
@pytest.mark.parametrize("step", ["before", "after", "handover", "preview", "none"])
def test_a_page_that_sends_nonsense_is_refused_and_nothing_breaks(administrator, broken, step):
    answer = administrator.post(ADD, {"plan": broken, "step": step, "next": 1})
    assert answer.status_code in (200, 400, 422)
    assert not Event.objects.exists()


def test_what_the_page_carries_cannot_be_made_up_or_taken_from_somebody_else(client, administrator, province, schools):
    wizard = Recorder(administrator)
    wizard.facts("transfer")
    other = re.search(r'name="plan" value="(.*?)"', wizard.raw)[1]
    assert administrator.post(ADD, {"plan": other + "x", "step": "before", "next": 1}).status_code == 400
    client.force_login(province.commune_administrator, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(ADD, {"plan": other, "step": "before", "next": 1}).status_code == 400


def test_somebody_else_may_have_changed_a_body_meanwhile(administrator, province, schools):
    wizard = Recorder(administrator)
    wizard.facts("transfer")
    wizard.send(next=1, before=[str(schools[0].pk)])
    wizard.send(next=1, taker=str(province.commune.pk))
    Body.objects.filter(pk=schools[0].pk).update(version=7)
    assert "người khác đã thay đổi một cơ quan" in wizard.send(status=422, confirm=1)
    assert wizard.send(confirm=1).startswith("/co-quan/sap-xep/")


def test_who_does_not_administer_the_bodies_records_nothing(client, officer, province, schools):
    assert officer.get(ADD).status_code == 403
    client.force_login(province.commune_administrator, backend="django.contrib.auth.backends.ModelBackend")
    wizard = Recorder(client)
    wizard.facts("transfer")
    wizard.send(next=1, before=[str(schools[0].pk)])
    page = wizard.send(next=1, taker=str(province.commune.pk))
    assert "Bạn không quản trị các cơ quan, đơn vị sau" in page and "Trường Tiểu học số 1" in page
    wizard.send(status=403, confirm=1)
    assert not Event.objects.exists()


def record(province, asked) -> Event:
    from conglap_web.register.actions.events import record_event

    return record_event(by=province.administrator, plan=asked)


def test_the_list_is_filtered_and_goes_to_excel(officer, province, schools):
    record(province, merge(province, schools))
    record(province, plan("rename", schools[2], after=(schools[2].pk,), name="Tên mới", decision="77/QĐ-SNV"))
    page = text(officer.get("/co-quan/sap-xep/"))
    assert "Hợp nhất, sáp nhập" in page and "77/QĐ-SNV" in page
    assert "77/QĐ-SNV" in text(officer.get("/co-quan/sap-xep/?q=77/QĐ")).split("<tbody")[1]
    assert "77/QĐ-SNV" not in text(officer.get("/co-quan/sap-xep/?kind=merge")).split("<tbody")[1]
    assert "77/QĐ-SNV" not in text(officer.get("/co-quan/sap-xep/?q=hoa+binh")).split("<tbody")[1]
    assert "<tbody" not in text(officer.get("/co-quan/sap-xep/?first=02/03/2026"))
    sheet = openpyxl.load_workbook(io.BytesIO(officer.get("/co-quan/sap-xep/?format=xlsx&kind=merge").content)).active
    rows = list(sheet.values)
    assert rows[1][0].date() == DAY
    assert rows[1][1:5] == (
        "Hợp nhất, sáp nhập",
        "Trường Tiểu học số 1; Trường Tiểu học số 2",
        "Trường Tiểu học Hòa Bình",
        "",
    )


def test_pages_of_events_cost_a_handful_of_queries(
    administrator,
    province,
    schools,
    django_assert_max_num_queries,
):
    event = record(province, merge(province, schools))
    record(province, plan("rename", schools[2], after=(schools[2].pk,), name="Tên mới"))
    new = event.bodies.get(side="after").body
    for address in (
        "/co-quan/sap-xep/",
        f"/co-quan/sap-xep/{event.pk}/",
        "/co-quan/sap-xep/viec-con-treo/",
    ):
        administrator.get(address)
        with django_assert_max_num_queries(12):
            text(administrator.get(address))
    from conglap_web.register.events.succession_panel import story_of

    with django_assert_max_num_queries(4):
        assert story_of(new, DAY).predecessors
    with django_assert_max_num_queries(1):
        assert story_of(province.front, DAY) is None


def test_a_department_that_takes_over_many_units_is_not_drowned_in_their_events(officer, province, schools):
    record(province, plan("transfer", *schools, taker=province.commune.pk))
    assert "Nguồn gốc và kế thừa" not in text(officer.get(reverse("register:body", args=[province.commune.pk])))
    page = text(officer.get(reverse("register:body", args=[schools[0].pk])))
    assert "Nguồn gốc và kế thừa" in page and "Chuyển về" in page


def test_of_a_long_history_the_newest_events_are_told(officer, province, schools):
    for number in range(12):
        day = DAY + dt.timedelta(number)
        record(province, plan("rename", schools[0], after=(schools[0].pk,), name=f"Tên thứ {number}", day=day))
    page = text(officer.get(reverse("register:body", args=[schools[0].pk])))
    assert page.count('class="before-after"') == 10 and "Còn 2 sự kiện trước đó" in page


def test_an_event_is_taken_back_from_its_page(administrator, client, province, schools):
    event = record(province, merge(province, schools))
    page = text(administrator.get(reverse("register:event", args=[event.pk])))
    assert "Rút lại" in page
    done = text(administrator.post(reverse("register:withdraw_event", args=[event.pk]), follow=True))
    assert "trở về như trước khi sắp xếp" in done and "đã rút lại" in done
    assert Body.objects.get(pk=schools[0].pk).end is None
    client.force_login(province.officer, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(reverse("register:event", args=[event.pk])).status_code == 404
    assert client.post(reverse("register:withdraw_event", args=[event.pk])).status_code == 404


def test_who_does_not_administer_the_bodies_takes_nothing_back(client, province, schools):
    event = record(province, merge(province, schools))
    client.force_login(province.commune_administrator, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(reverse("register:withdraw_event", args=[event.pk])).status_code == 403


@pytest.fixture
def hanging(province, schools):
    """A task of a school that was merged, and one of a school that was split in two."""
    leader = make_person("lanh.dao", "Phạm Lãnh Đạo")
    add_post(by=None, body=province.province, user=leader, title="Chủ tịch", role=Role.LEADER, start=MERGED)
    directive = make_directive(province.province)
    tasks = [make_task(make_duty(directive, lead=[s]), s) for s in (schools[0], schools[2])]
    from conglap_web.register.events.plans import HandoverPlan
    from tests.conglap_web.register.test_event_actions import new_school

    one = record(province, merge(province, schools, handovers=(HandoverPlan(schools[0].pk, Matter.TASKS, "new:0"),)))
    two = new_school(province, "Trường A"), new_school(province, "Trường B")
    other = record(province, plan("split", schools[2], new=two))
    return leader, tasks, one, other


LIST = "/co-quan/sap-xep/viec-con-treo/"


def test_what_hangs_is_listed_with_its_successors_and_the_document_that_says_so(client, hanging):
    leader, _tasks, _one, _other = hanging
    client.force_login(leader, backend="django.contrib.auth.backends.ModelBackend")
    page = text(client.get(LIST))
    assert "Trường Tiểu học Hòa Bình" in page and "15/QĐ-UBND, từ 01/03/2026" in page
    assert "Trường A" in page and "Trường B" in page  # two successors: a person chooses
    assert "Chuyển tất cả 1 việc có một cơ quan kế thừa" in page
    assert "Không có việc nào còn treo" in text(client.get(f"{LIST}?kind=drafts"))
    sheet = openpyxl.load_workbook(io.BytesIO(client.get(f"{LIST}?format=xlsx").content)).active
    assert {row[5] for row in list(sheet.values)[1:]} == {"Trường Tiểu học Hòa Bình", "Trường A; Trường B"}


def test_all_with_one_successor_go_at_once_and_come_back(client, hanging):
    leader, tasks, one, _other = hanging
    client.force_login(leader, backend="django.contrib.auth.backends.ModelBackend")
    done = text(client.post(f"{LIST}chuyen/", {"all": "1", "query": ""}, follow=True))
    assert "Đã chuyển 1 việc sang cơ quan kế thừa" in done
    task = Task.objects.get(pk=tasks[0].pk)
    assert task.body == one.bodies.get(side="after").body
    page = text(client.get(reverse("register:event", args=[one.pk])))
    assert "Đã chuyển 1 việc theo lần sắp xếp này" in page
    text(client.post(reverse("register:take_back_event", args=[one.pk]), follow=True))
    assert Task.objects.get(pk=tasks[0].pk).body_id == tasks[0].body_id
    text(client.post(reverse("register:hand_over_event", args=[one.pk]), follow=True))
    assert Task.objects.get(pk=tasks[0].pk).body == task.body


def test_among_several_successors_a_person_chooses_one(client, hanging):
    leader, tasks, _one, other = hanging
    client.force_login(leader, backend="django.contrib.auth.backends.ModelBackend")
    row = f"tasks:{tasks[1].pk}:{tasks[1].body_id}"
    assert "chọn cơ quan kế thừa" in text(client.post(f"{LIST}chuyen/", {"ids": [row]}, follow=True))
    chosen = other.bodies.filter(side="after").first().body
    text(client.post(f"{LIST}chuyen/", {"ids": [row], f"to:{row}": str(chosen.pk)}, follow=True))
    assert Task.objects.get(pk=tasks[1].pk).body == chosen


def test_who_has_nothing_to_do_with_it_sees_and_moves_nothing(client, province, hanging):
    _leader, tasks, _one, _other = hanging
    client.force_login(province.commune_administrator, backend="django.contrib.auth.backends.ModelBackend")
    assert "Không có việc nào còn treo" in text(client.get(LIST))
    row = f"tasks:{tasks[0].pk}:{tasks[0].body_id}"
    text(client.post(f"{LIST}chuyen/", {"ids": [row]}, follow=True))
    assert Task.objects.get(pk=tasks[0].pk).body_id == tasks[0].body_id


def test_a_task_is_handed_over_with_the_event_where_the_person_asks_so(client, administrator, province, schools):
    task = make_task(make_duty(make_directive(province.province), lead=[schools[0]]), schools[0])
    wizard = Recorder(administrator)
    wizard.facts("merge")
    wizard.send(next=1, before=[str(s.pk) for s in schools[:2]])
    page = wizard.send(next=1, after=[str(schools[1].pk)], new_count=0)
    assert "Nhiệm vụ chưa xong (1)" in page
    page = wizard.send(next=1, end_posts="on", **{f"{schools[0].pk}:tasks": ""})
    assert "kết thúc khi còn 1 nhiệm vụ chưa xong" in page
    wizard.send(back=1)
    page = wizard.send(next=1, end_posts="on", **{f"{schools[0].pk}:tasks": str(schools[1].pk)})
    assert "Chuyển luôn 1 nhiệm vụ chưa xong" in page
    wizard.send(confirm=1, hand_over=1)
    task.refresh_from_db()
    assert task.body == schools[1]


def test_bodies_under_an_ending_one_are_proposed_to_the_committee_of_their_place(administrator, province, schools):
    wizard = Recorder(administrator)
    wizard.facts("dissolve")
    page = wizard.send(next=1, before=[str(province.department.pk)])
    assert "Cơ quan, đơn vị trực thuộc (3)" in page
    wizard.send(receivers_q="duc hoa", look="receivers")
    page = wizard.send(look="receivers", receivers=[str(province.commune.pk)])
    assert re.search(rf'<option value="{province.commune.pk}" selected>', page)
