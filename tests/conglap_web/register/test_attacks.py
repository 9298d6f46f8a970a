"""What a reviewer tried against the register; each was possible once."""

import datetime as dt

import pytest
from django.test import Client

from conglap_web.platform.clock import today
from conglap_web.register.access import may_administer, out_of_hand
from conglap_web.register.actions import RegisterRefused, add_post, move_body, withdraw_end
from conglap_web.register.actions.events import record_event
from conglap_web.register.events.plans import EventPlan
from conglap_web.register.models import Body, BodyKind, EventKind, Level, Role, System, Tree
from conglap_web.register.standing import standing_of
from tests.conglap_web.register.conftest import FOUNDED, MERGED, make_body, make_person

A_MONTH = dt.timedelta(days=30)


def unit(province, under, start=MERGED, **parents):
    own = {Tree.STATE: under} | {Tree(tree): body for tree, body in parents.items()}
    return make_body("Trường Tiểu học Đức Hòa", BodyKind.UNIT, Level.COMMUNE, own, start=start)


def test_who_administered_a_body_once_records_no_event_about_it_by_going_back(province):
    school = unit(province, province.commune)
    school.refresh_from_db()
    move_body(
        by=None,
        body=school,
        version=school.version,
        tree=Tree.STATE,
        parent=province.department,
        start=today() - A_MONTH,
    )
    plan = EventPlan(EventKind.RENAME, today() - 2 * A_MONTH, "1/QĐ", before=(school.pk,), after=(school.pk,), name="X")
    assert out_of_hand(standing_of(province.commune_administrator), plan) == {school.pk}
    assert out_of_hand(standing_of(province.administrator), plan) == set()


def test_a_planned_manager_of_a_sector_has_no_say_yet_and_the_present_one_keeps_it(province):
    other = make_body("UBND xã Khác", BodyKind.PEOPLE_COMMITTEE, Level.COMMUNE, {Tree.STATE: province.province})
    theirs = make_person("quan.tri.khac", "Phan Văn Khác")
    add_post(by=None, body=other, user=theirs, title="Quản trị", role=Role.ADMINISTRATOR, start=FOUNDED)
    under = {Tree.SECTOR: province.commune}
    private = make_body(
        "Mầm non Hoa Mai", BodyKind.NON_PUBLIC, Level.COMMUNE, under, system=System.NON_PUBLIC, start=MERGED
    )
    move_body(by=None, body=private, version=1, tree=Tree.SECTOR, parent=other, start=today() + A_MONTH)
    private.refresh_from_db()
    assert may_administer(standing_of(province.commune_administrator), private)
    assert not may_administer(standing_of(theirs), private)


def test_a_planned_unit_is_in_the_hands_of_who_planned_it_wherever_it_is_to_sit(province):
    own = make_person("quan.tri.so", "Trần Văn Sở")
    add_post(by=None, body=province.department, user=own, title="Quản trị", role=Role.ADMINISTRATOR, start=FOUNDED)
    planned = unit(province, province.department, start=today() + A_MONTH, territory=province.commune)
    assert may_administer(standing_of(own), planned)
    assert not may_administer(standing_of(province.commune_administrator), planned)


@pytest.mark.parametrize("tree", [Tree.SECTOR, Tree.TERRITORY])
def test_no_tree_has_circles(province, tree):
    one, two = (unit(province, province.department), province.commune)
    move_body(by=None, body=one, version=1, tree=tree, parent=two, start=MERGED)
    two.refresh_from_db()
    with pytest.raises(RegisterRefused, match="đang đứng dưới"):
        move_body(by=None, body=two, version=two.version, tree=tree, parent=one, start=MERGED)


def test_a_step_of_a_planned_event_is_taken_back_only_with_the_whole(province):
    school = unit(province, province.commune)
    plan = EventPlan(EventKind.DISSOLVE, today() + A_MONTH, "2/QĐ", before=(school.pk,), end_posts=True)
    record_event(by=None, plan=plan)
    with pytest.raises(RegisterRefused, match="rút lại cả lần sắp xếp"):
        withdraw_end(by=None, body=Body.objects.get(pk=school.pk))


@pytest.mark.parametrize(
    "address", ["/co-quan/don-vi/", "/co-quan/nguoi/", "/co-quan/sap-xep/", "/nhiem-vu/", "/van-ban/"]
)
@pytest.mark.parametrize("asked", ["per_page=-1", "per_page=0", "per_page=999999999", "ngay=01/01/0001", "page=-3"])
def test_odd_addresses_are_answered_with_a_page(province, address, asked):
    page = Client()
    page.force_login(province.administrator)
    assert page.get(f"{address}?{asked}").status_code == 200


@pytest.mark.parametrize("asked", ["ngay=01/01/0001", "ngay=31/12/9999", "den=15/06/0001"])
def test_days_at_the_end_of_the_calendar_are_no_days(province, asked):
    page = Client()
    page.force_login(province.administrator)
    assert page.get(f"/co-quan/so-sanh/?{asked}").status_code == 200
