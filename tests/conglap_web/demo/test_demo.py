"""The demonstration is built from nothing, once, through the actions."""

import datetime as dt
import time

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.db import transaction
from django.test import RequestFactory

from conglap.register.areas import areas_on
from conglap.register.places import Place, contains
from conglap_web.accounts.models import User
from conglap_web.audit.models import AuditEntry
from conglap_web.audit.queries import verify_chains
from conglap_web.cascade.models import DutyCoverage, Ruling
from conglap_web.demo.accounts import ACCOUNTS, PASSWORD
from conglap_web.directives.models import Directive, Duty
from conglap_web.drafting import queries as drafting
from conglap_web.drafting.models import Draft, DraftState
from conglap_web.platform import clock
from conglap_web.platform.clock import today
from conglap_web.register.models import SERVICE_KINDS, Body, Event, Role, Side, System, Tree
from conglap_web.register.queries import bodies_on, edges_on, heads_on, with_profiles
from conglap_web.register.standing import standing_of
from conglap_web.tasks.models import OPEN_STATES, Reminder, Task, TaskState

BEFORE = dt.date(2024, 6, 1)


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup, django_db_blocker):
    """The demonstration, built once for this file; yields the seconds of work it took. Gone with the file's transaction."""
    with django_db_blocker.unblock(), transaction.atomic():
        began = time.process_time()
        call_command("demo")
        yield time.process_time() - began
        transaction.set_rollback(True)


def test_it_takes_less_than_twenty_seconds_of_work(demo):
    assert demo < 20


def test_a_second_run_changes_nothing_and_says_so(capsys):
    bodies, entries = Body.objects.count(), AuditEntry.objects.count()
    call_command("demo")
    assert "không thay đổi gì" in capsys.readouterr().err
    assert (Body.objects.count(), AuditEntry.objects.count()) == (bodies, entries)


def test_the_district_exists_in_2024_and_not_today():
    before = {body.name for body in bodies_on(BEFORE)}
    now = {body.name for body in bodies_on(today())}
    assert {"Huyện ủy Bình Sơn", "Phòng Nội vụ huyện Bình Sơn"} <= before
    assert not any("huyện" in name.lower() for name in now)
    assert "Ủy ban nhân dân xã Bình Sơn" in now - before
    assert "Ban Tuyên giáo Tỉnh ủy Quảng Ngãi" in before
    assert "Ban Tuyên giáo và Dân vận Tỉnh ủy Quảng Ngãi" in now


def test_the_district_was_reorganised_on_the_first_of_july_2025_by_events_with_their_documents():
    district = Body.objects.get(names__name="Ủy ban nhân dân huyện Bình Sơn")
    heirs = Body.objects.filter(events__event__bodies__body=district, events__side=Side.AFTER)
    names = {body.name for body in bodies_on(today()).filter(pk__in=heirs)}
    communes = ("Bình Sơn", "Vạn Tường", "Bình Minh", "Bình Chương", "Đông Sơn")
    assert names == {f"Ủy ban nhân dân xã {name}" for name in communes}
    assert set(Event.objects.filter(bodies__body=district).values_list("decision", flat=True)) == {"1677/NQ-UBTVQH15"}
    school = bodies_on(today()).get(name="Trường Tiểu học Tịnh Hòa")  # the one that came from outside the district
    for day, parent in ((BEFORE, "thành phố Quảng Ngãi"), (today(), "xã Đông Sơn")):
        edge = next(one for one in edges_on(day, Tree.STATE) if one[0] == school.pk)
        assert bodies_on(day).get(pk=edge[1]).name == f"Ủy ban nhân dân {parent}"


def test_every_unit_of_today_sits_in_a_commune_and_inside_its_outline():
    areas, places = areas_on(today()), dict(edge[:2] for edge in edges_on(today(), Tree.TERRITORY))
    codes = dict(with_profiles(bodies_on(today()), today()).values_list("pk", "area_code"))
    units = with_profiles(bodies_on(today()), today()).filter(profile_then__kind__in=SERVICE_KINDS)
    assert len(units) > 500 and {unit.kind for unit in units} == set(SERVICE_KINDS)
    for unit in units:
        area = areas[codes[places[unit.pk]]]
        assert contains(area, Place(unit.latitude, unit.longitude)), unit.name


def test_no_body_stands_under_one_that_does_not_exist():
    for day in (BEFORE, today()):
        existing = set(bodies_on(day).values_list("id", flat=True))
        assert all({body, parent} <= existing for body, parent, _tree in edges_on(day))


def test_every_body_but_the_units_has_a_head_before_and_now():
    for day in (BEFORE, today()):
        heads = heads_on(day)
        offices = with_profiles(bodies_on(day), day).exclude(profile_then__kind__in=SERVICE_KINDS)
        assert [body.name for body in offices if body.pk not in heads] == []


def test_every_role_has_an_account_that_can_sign_in_and_the_others_cannot():
    request = RequestFactory().post("/")
    for account in ACCOUNTS:
        assert authenticate(request, username=account.username, password=PASSWORD), account.username
    assert {account.role for account in ACCOUNTS} == set(Role)
    known = {account.username for account in ACCOUNTS}
    assert not any(user.has_usable_password() for user in User.objects.exclude(username__in=known))


def test_the_administrator_reaches_every_body_through_the_trees():
    standing = standing_of(User.objects.get(username="quantri"))
    own = bodies_on(today()).exclude(system=System.NON_PUBLIC)
    assert standing.scope_of(Role.ADMINISTRATOR) == set(own.values_list("id", flat=True))


def test_the_audit_chain_of_the_demonstration_is_whole():
    checked, problems = verify_chains()
    assert checked > 500 and problems == []


def test_documents_were_read_and_confirmed_and_one_waits():
    states = dict(Directive.objects.values_list("symbol", "state"))
    received = {"112-KH/TU": "confirmed", "1468/UBND-NC": "confirmed", "87/TB-UBND": "review"}
    assert states == received | {"205/KH-UBND": "confirmed"}
    waiting = Directive.objects.get(symbol="87/TB-UBND")
    assert waiting.duties.count() == 3 and not Task.objects.filter(duty__directive=waiting).exists()


def test_what_the_clerk_changed_stands_beside_what_was_read():
    duty = Duty.objects.get(directive__symbol="112-KH/TU", label="II.2")
    assert duty.output.startswith("Phương án") and duty.as_read["output"] is None
    assert Duty.objects.get(directive__symbol="1468/UBND-NC", label="closing").dropped


def test_tasks_stand_in_every_state_that_a_leader_looks_for():
    states = set(Task.objects.values_list("state", flat=True))
    assert states == set(TaskState) - {TaskState.CANCELLED}
    late = Task.objects.filter(state__in=OPEN_STATES, due__lt=today())
    assert late.count() >= 5
    assert Task.objects.filter(state=TaskState.NEW, created_at__date__lt=today() - dt.timedelta(days=30)).exists()
    assert Reminder.objects.filter(answered_at=None).exists() and Reminder.objects.exclude(answered_at=None).exists()


def test_the_group_of_communes_became_one_task_each():
    tasks = Task.objects.filter(duty__directive__symbol="1468/UBND-NC", duty__label="4/1")
    assert tasks.values("body").distinct().count() == 96


def test_one_document_was_drafted_issued_and_handed_out_and_two_drafts_wait_for_leaders():
    issued = Draft.objects.get(state=DraftState.ISSUED)
    assert issued.symbol == "205/KH-UBND" and issued.approver.username == "lanhdao"
    assert list(issued.versions.values_list("number", flat=True)) == [3, 2, 1]
    assert Task.objects.filter(duty__directive=issued.directive).exists()
    assert issued.deliveries.filter(acknowledged_at=None).exists()
    assert issued.deliveries.exclude(acknowledged_at=None).count() == 6
    assert Draft.objects.filter(state=DraftState.LEADER).count() == 2


def test_no_draft_lacks_words_that_only_its_offices_know():
    remarks = {draft.kind: [one.message for one in drafting.remarks(draft)] for draft in Draft.objects.all()}
    told = [message for messages in remarks.values() for message in messages]
    assert told == ["Chưa ghi nơi nhận báo cáo và thời hạn báo cáo kết quả thực hiện."]


def test_the_comparison_shows_what_was_passed_on_fully_partly_and_not_and_a_person_ruled_once():
    found = DutyCoverage.objects.filter(comparison__subordinate__symbol="205/KH-UBND")
    coverage = dict(found.values_list("duty__label", "coverage"))
    assert [coverage[label] for label in ("II.1", "II.3", "II.4", "II.5")] == ["none", "full", "full", "partial"]
    lost = found.get(duty__label="II.5").detail["lost"]
    assert [loss["kind"] for loss in lost] == ["qualifier"]
    ruling = Ruling.objects.get(withdrawn_at=None)
    assert (ruling.coverage, ruling.by.username) == ("none", "vanthu")
    computed = DutyCoverage.objects.get(duty=ruling.duty, comparison__subordinate=ruling.subordinate).coverage
    assert computed != ruling.coverage


def test_the_audit_stands_in_the_order_in_which_things_happened():
    moments = list(AuditEntry.objects.order_by("position").values_list("at", flat=True))
    assert moments == sorted(moments)
    assert moments[0].date() < today() - dt.timedelta(days=80)


def test_the_clock_is_right_again_after_the_past():
    assert abs(clock.now() - dt.datetime.now(dt.UTC)) < dt.timedelta(seconds=5)


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.username)
@pytest.mark.parametrize("path", ["/", "/nhiem-vu/", "/van-ban/", "/co-quan/", "/du-thao/", "/doi-chieu/"])
def test_everybody_finds_something_on_the_pages(client, account, path):
    client.force_login(User.objects.get(username=account.username), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(path).status_code == 200
