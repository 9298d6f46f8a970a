"""The home page by role, the overview, and the panels on pages of lower storeys."""

import datetime as dt
import io
import json
import re

import openpyxl
import pytest
from django.test import RequestFactory

from conglap_web.platform.clock import now, today
from conglap_web.platform.panels import panels_for
from conglap_web.register.queries import NameBook
from conglap_web.register.standing import standing_of
from conglap_web.tasks import actions
from conglap_web.tasks.models import Reminder
from tests.conglap_web.factories import make_body, make_directive, make_duty, make_task, make_user, signed_in

OVERVIEW = "/nhiem-vu/tong-quan/"
EVERYBODY = [
    "secretary", "chairman", "clerk", "head", "officer", "finance_officer", "commune_head", "board_head",
    "inspector", "administrator", "stranger",
]  # fmt: skip


@pytest.fixture
def busy(district):
    """A district in which something waits for everybody."""
    d, old = district, now() - dt.timedelta(days=45)
    late = make_duty(d.directive, "Việc quá hạn", due=today() - dt.timedelta(days=5), label="III.1")
    d.late = make_task(late, d.commune, created_at=old)
    d.waiting = make_task(make_duty(d.directive, "Việc chờ duyệt"), d.finance, state="waiting", last_reported_at=now())
    d.urged = make_task(make_duty(d.directive, "Việc bị đôn đốc"), d.inner, state="active", last_reported_at=now())
    actions.remind(by=d.chairman, task=d.urged, text="Đề nghị báo cáo")
    d.returned = make_task(make_duty(d.directive, "Việc bị trả"), d.inner, state="waiting", last_reported_at=now())
    actions.send_back(by=d.chairman, task=d.returned, reason="Thiếu số liệu")
    return d


def figures(response, name):
    return {str(one.label): one.value for one in response.context[name]}


@pytest.mark.parametrize("who", EVERYBODY)
def test_home_and_overview_open_for_everybody_within_their_budget(busy, who, django_assert_max_num_queries):
    client = signed_in(getattr(busy, who))
    client.get("/")
    with django_assert_max_num_queries(15):
        assert client.get("/").status_code == 200
    with django_assert_max_num_queries(15):
        assert client.get(OVERVIEW).status_code == 200


def test_an_officer_sees_what_the_own_body_has_to_do(busy):
    response = signed_in(busy.officer).get("/")
    own = figures(response, "own_figures")
    assert own["đôn đốc chưa trả lời"] == 1 and own["bị trả lại"] == 1 and own["quá hạn"] == 0
    assert {t.pk for t in response.context["todo"]} == {busy.task.pk, busy.urged.pk, busy.returned.pk}
    assert "được đôn đốc" in response.content.decode() and "follow_figures" not in response.context


def test_each_figure_of_home_opens_to_just_as_many_rows(busy):
    for who in ("officer", "chairman", "commune_head"):
        client = signed_in(getattr(busy, who))
        home = client.get("/")
        shown = [*home.context.get("own_figures", []), *home.context.get("follow_figures", [])]
        assert any(one.value for one in shown)
        for one in shown:
            rows = client.get(one.url).context["table"].page.paginator.count
            assert rows == one.value, (who, one.label, one.url)


def test_a_leader_sees_what_waits_for_approval_and_urges_the_silent_at_once(busy):
    client = signed_in(busy.chairman)
    response = client.get("/")
    assert [t.pk for t in response.context["approve"]] == [busy.waiting.pk]
    assert [(one["name"], one["numbers"].silent) for one in response.context["silent"]] == [
        ("Ủy ban nhân dân xã Bình Đông", 1)
    ]
    one = response.context["silent"][0]
    sent = {"act": "remind", "matching": "1", "query": one["query"], "confirmed": "1", "text": "Đề nghị báo cáo ngay"}
    client.post("/nhiem-vu/hang-loat/", sent)
    assert Reminder.objects.filter(task=busy.late).count() == 1


def test_the_head_of_a_lead_body_sees_only_the_own_work_and_nobody_to_urge(busy):
    response = signed_in(busy.head).get("/")
    assert "own_figures" in response.context and "follow_figures" not in response.context
    assert not response.context["urges"] and "Đôn đốc" not in response.content.decode()


def test_a_clerk_sees_documents_to_confirm_and_tasks_nobody_took_up(busy):
    make_directive(busy.committee, state="review")
    response = signed_in(busy.clerk).get("/")
    assert response.context["to_review"] == 1 and "1 văn bản chờ xác nhận" in response.content.decode()
    assert [(one["symbol"], one["count"]) for one in response.context["opened"]] == [("199-KH/HU", 2)]


def test_an_administrator_sees_bodies_in_which_nobody_can_report(busy):
    empty = make_body("Ủy ban nhân dân xã Vắng", under=busy.committee)
    make_task(busy.duty, empty)
    response = signed_in(busy.administrator).get("/")
    assert [name for name, _url in response.context["unstaffed"]] == ["Ủy ban nhân dân xã Vắng"]


def test_empty_places_say_what_to_do(db):
    nobody = signed_in(make_user("Người mới"))
    assert "chưa được giao chức vụ nào" in nobody.get("/").content.decode()
    body = make_body("Ủy ban nhân dân xã Trống")
    leader = signed_in(make_user("Chủ tịch", body, "leader"))
    page = leader.get("/").content.decode()
    assert "Chưa có nhiệm vụ nào để theo dõi" in page and "own_figures" not in page
    officer = signed_in(make_user("Chuyên viên", body))
    assert "Không có việc gấp" in officer.get("/").content.decode()
    assert "Chưa có nhiệm vụ nào" in leader.get(OVERVIEW).content.decode()
    assert "Không có mục nào phù hợp" in leader.get("/nhiem-vu/").content.decode()


def charts(response):
    found = re.findall(r'<script id="([\w-]+)" type="application/json">(.*?)</script>', response.content.decode(), re.S)
    return {name: json.loads(spec) for name, spec in found}


def test_the_overview_adds_up(busy):
    for n in range(15):
        make_task(busy.duty, make_body(f"Ủy ban nhân dân xã số {n}", under=busy.committee), state="done", percent=100)
    make_task(busy.duty, busy.finance, state="cancelled")
    response = signed_in(busy.secretary).get(OVERVIEW)
    drawn, numbers, others = charts(response), response.context["numbers"], response.context["others"]
    bars = sum(sum(one["values"]) for one in drawn["by-body"]["series"])
    assert numbers.total == 21 and bars + others["total"] == 21
    assert sum(drawn["by-state"]["series"][0]["values"]) == 21
    assert sum(one["numbers"].total for one in response.context["directives"]) == 21
    assert numbers.done_percent == 75 and numbers.overdue == 1


def test_each_bar_of_the_overview_opens_to_its_tasks(busy):
    client = signed_in(busy.secretary)
    response = client.get(OVERVIEW)
    spec = charts(response)["by-body"]
    for at, link in enumerate(spec["links"]):
        rows = client.get(link).context["table"].page.paginator.count
        assert rows == sum(series["values"][at] for series in spec["series"]), spec["categories"][at]
    for one in response.context["figures"]:
        if isinstance(one["value"], int):
            assert client.get(one["url"]).context["table"].page.paginator.count == one["value"], one["label"]


def test_the_overview_keeps_to_a_subtree_and_a_period(busy):
    client = signed_in(busy.secretary)
    assert client.get(f"{OVERVIEW}?body={busy.inner.pk}").context["numbers"].total == 3
    until = f"{today() - dt.timedelta(days=30):%d/%m/%Y}"
    response = client.get(f"{OVERVIEW}?given_to={until}")
    assert response.context["numbers"].total == 1
    assert client.get(response.context["figures"][0]["url"]).context["table"].page.paginator.count == 1


@pytest.mark.parametrize(("query", "first"), [("", "Cơ quan chủ trì"), ("&theo=van-ban", "Văn bản")])
def test_the_overview_goes_to_excel_whole(busy, query, first):
    response = signed_in(busy.secretary).get(f"{OVERVIEW}?format=xlsx{query}")
    rows = list(openpyxl.load_workbook(io.BytesIO(response.content)).active.iter_rows(values_only=True))
    assert rows[0][0] == first
    total = rows[0].index("Tổng số")
    assert sum(row[total] for row in rows[1:]) == 5


def panel(place, user, thing):
    request = RequestFactory().get("/")
    request.user, request.standing, request.names = user, standing_of(user), NameBook(today())
    return "".join(panels_for(place, request, thing))


def test_bodies_and_directives_show_their_tasks(busy):
    shown = panel("register.body", busy.chairman, busy.inner)
    assert "Xem cả 3" in shown and f"?body={busy.inner.pk}&amp;state=active" in shown
    assert "Xem cả 5" in panel("directives.directive", busy.chairman, busy.directive)
    assert panel("register.body", busy.stranger, busy.inner) == ""
    assert "/nhiem-vu/" not in panel("directives.directive", busy.chairman, make_directive(busy.committee))


def test_the_overview_is_not_offered_to_who_sees_only_the_own_work(busy):
    assert OVERVIEW not in signed_in(busy.officer).get("/").content.decode()
    page = signed_in(busy.chairman).get(OVERVIEW).content.decode()
    assert page.count('aria-current="page"') == 1
