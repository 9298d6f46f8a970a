"""The journal in words: who may read what of it, filters, Excel; every action of the site has words."""

import ast
import datetime as dt
import io
from pathlib import Path

import openpyxl
import pytest

import conglap_web
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.audit.labels import add_actions, add_fields, changes_of, in_words, known_actions
from conglap_web.audit.models import AuditEntry
from conglap_web.platform.clock import today
from conglap_web.register.actions import add_body, add_post
from conglap_web.register.models import Body, BodyKind, Level, Role, System, Tree

SITE = Path(conglap_web.__file__).parent
BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def two_communes(db) -> dict[str, User]:
    """A province with two communes; one person in each, an inspector and an officer above."""
    start = dt.date(2025, 7, 1)

    def body(name: str, parent: Body | None = None) -> Body:
        parents = {Tree.STATE: parent} if parent else {}
        return add_body(
            by=None,
            name=name,
            kind=BodyKind.PEOPLE_COMMITTEE,
            system=System.STATE,
            level=Level.COMMUNE if parent else Level.PROVINCE,
            start=start,
            parents=parents,
        )

    top = body("UBND tỉnh")
    communes = [body("UBND xã Một", top), body("UBND xã Hai", top)]
    people = {}
    for name, where, role in (
        ("inspector", top, Role.INSPECTOR),
        ("officer", top, Role.OFFICER),
        ("one", communes[0], Role.ADMINISTRATOR),
        ("two", communes[1], Role.ADMINISTRATOR),
    ):
        people[name] = User.objects.create_user(name, None, full_name=f"Người {name.title()}")
        add_post(by=None, body=where, user=people[name], title="X", role=role, start=start)
    for name in ("one", "two"):
        record(by=people[name], action="account.sign_in", about=people[name])
    return people


def read(client, user: User, query: str = "") -> str:
    client.force_login(user, backend=BACKEND)
    answer = client.get(f"/nhat-ky/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def rows(client, user: User, query: str) -> list[tuple]:
    client.force_login(user, backend=BACKEND)
    answer = client.get(f"/nhat-ky/?format=xlsx&{query}")
    return list(openpyxl.load_workbook(io.BytesIO(answer.content)).active.iter_rows(min_row=2, values_only=True))


def test_who_inspects_everything_reads_everything(client, two_communes):
    page = read(client, two_communes["inspector"])
    assert "Người One" in page and "Người Two" in page and "Hệ thống" in page


def test_an_administrator_of_one_commune_reads_only_its_people(client, two_communes):
    assert {row[2] for row in rows(client, two_communes["one"], "")} == {"Người One"}


def test_an_officer_reads_nothing_and_is_not_shown_the_way(client, two_communes):
    client.force_login(two_communes["officer"], backend=BACKEND)
    answer = client.get("/nhat-ky/")
    assert answer.status_code == 403 and "Nhật ký chỉ mở cho" in answer.content.decode()
    assert 'href="/nhat-ky/"' not in client.get("/co-quan/").content.decode()


def test_filters_by_person_action_and_day(client, two_communes):
    inspector = two_communes["inspector"]
    assert {row[2] for row in rows(client, inspector, "q=nguoi+two")} == {"Người Two"}
    assert {row[3] for row in rows(client, inspector, "action=body.add")} == {"Thêm cơ quan"}
    day = f"{today():%d/%m/%Y}"
    assert len(rows(client, inspector, f"since={day}&until={day}")) == len(rows(client, inspector, ""))
    tomorrow = f"{today() + dt.timedelta(days=1):%d/%m/%Y}"
    assert rows(client, inspector, f"since={tomorrow}") == []


def test_a_page_costs_a_handful_of_queries(client, two_communes, django_assert_max_num_queries):
    for _ in range(60):
        record(by=two_communes["one"], action="account.sign_in", about=two_communes["one"])
    read(client, two_communes["inspector"])
    with django_assert_max_num_queries(12):
        assert client.get("/nhat-ky/").status_code == 200


def test_changes_are_said_in_words(two_communes):
    add_actions({"thing.change": "Sửa đồ"})
    add_fields({"thing.role": ("Vai trò", Role), "due": "Hạn", "sure": "Chắc chắn"})
    entry = record(
        by=two_communes["one"],
        action="thing.change",
        about=two_communes["one"],
        before={"role": "officer", "due": dt.date(2026, 3, 5), "sure": False, "same": 1, "thing_id": "a"},
        after={"role": "head", "due": None, "sure": True, "same": 1, "thing_id": "b", "note": "vì lý do"},
    )
    assert [(c.label, c.before, c.after) for c in changes_of(entry)] == [
        ("Vai trò", "Chuyên viên", "Người đứng đầu"),
        ("Hạn", "05/03/2026", ""),
        ("Chắc chắn", "không", "có"),
    ]
    event = in_words([entry])[0]
    assert (event.who, event.what, event.note) == ("Người One", "Sửa đồ", "vì lý do")


def test_every_action_that_the_site_writes_has_words():
    written = set()
    for path in SITE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "action" and isinstance(node.value, ast.Constant):
                written.add(node.value.value)
    assert {"body.add", "account.sign_in"} <= written
    assert {action for action in written if "." in action} - {code for code, _words in known_actions()} == set()


@pytest.mark.parametrize("query", ["?since=01/01/0001", "?until=31/12/9999"])
def test_the_first_and_the_last_day_of_the_calendar_can_be_asked_for(client, two_communes, query):
    assert "Người One" in read(client, two_communes["inspector"], query)


def test_what_somebody_did_before_and_after_the_post_in_the_scope_is_not_read_there(
    client, two_communes, django_assert_max_num_queries
):
    one, mover = two_communes["one"], two_communes["two"]
    body = one.memberships.get().body
    came, left = dt.date(2026, 1, 1), dt.date(2026, 6, 1)
    mover.memberships.update(start=dt.date(2026, 6, 1))
    add_post(by=None, body=body, user=mover, title="X", role=Role.OFFICER, start=came)
    mover.memberships.filter(body=body).update(end=left)
    AuditEntry.objects.filter(actor_id=mover.pk).delete()
    noon = dt.time(12, tzinfo=dt.UTC)
    for day in (came - dt.timedelta(days=1), came, left - dt.timedelta(days=1), left):
        entry = record(by=mover, action="account.sign_in", about=mover)
        AuditEntry.objects.filter(pk=entry.pk).update(at=dt.datetime.combine(day, noon), object_label=f"{day}")
    late = dt.datetime(2026, 5, 31, 18, tzinfo=dt.UTC)  # already the first of June in Vietnam
    entry = record(by=mover, action="account.sign_in", about=mover)
    AuditEntry.objects.filter(pk=entry.pk).update(at=late, object_label="late")
    assert {row[4] for row in rows(client, one, "q=two")} == {"2026-01-01", "2026-05-31"}
    assert {row[4] for row in rows(client, mover, "q=two")} == {"2026-06-01", "late"}
    assert len(rows(client, two_communes["inspector"], "q=two")) == 5
    with django_assert_max_num_queries(12):
        assert "2026-05-31" in client.get("/nhat-ky/").content.decode()
    client.force_login(one, backend=BACKEND)
    with django_assert_max_num_queries(14):
        assert "2026-05-31" in client.get("/nhat-ky/").content.decode()
