"""Administrators change bodies and people through pages; nobody else does."""

import datetime as dt
import re

import pytest

from conglap_web.accounts.models import User
from conglap_web.platform.clock import today
from conglap_web.register.actions import add_post, rename_body
from conglap_web.register.models import Body, Level, Membership, Role, Tree
from conglap_web.register.queries import find_bodies, name_of
from tests.conglap_web.register.conftest import MERGED, make_body, make_person

BACKEND = "django.contrib.auth.backends.ModelBackend"


def current(key) -> str:
    return name_of([key], today())[key]


def test_a_body_is_added_under_a_parent_chosen_by_typing(administrator, province):
    parent = province.department.pk
    filled = {
        "name": "Trung tâm Lưu trữ",
        "kind": "unit",
        "system": "state",
        "level": "province",
        "start": "01/03/2026",
        "parent_q": "so noi vu",
    }
    looked = administrator.post("/co-quan/them/", {**filled, "look": "parent"})
    assert looked.status_code == 200 and str(parent) in looked.content.decode()
    assert "Trung tâm Lưu trữ" in looked.content.decode(), "what was typed must survive looking for a parent"
    assert not find_bodies("trung tam luu tru", today())
    made = administrator.post("/co-quan/them/", {**filled, "parent": str(parent)}, follow=True)
    body = find_bodies("trung tam luu tru", today()).get()
    assert body.parents.get().parent_id == parent and body.profiles.get().level == Level.PROVINCE
    assert "Trung tâm Lưu trữ" in made.content.decode()


def test_a_body_to_come_is_prepared_before_its_first_day(administrator, province):
    start = today() + dt.timedelta(days=40)
    body = make_body("Sở Mới", "department", "province", {Tree.STATE: province.province}, start=start)
    page = f"/co-quan/{body.pk}/them-nguoi/"
    sent = {"user": str(province.officer.pk), "title": "Giám đốc", "role": "head", "start": f"{start:%d/%m/%Y}"}
    administrator.force_login(province.administrator, backend=BACKEND)
    assert administrator.post(page, sent).status_code == 302
    assert body.memberships.get().start == start
    administrator.force_login(province.commune_administrator, backend=BACKEND)
    assert administrator.get(page).status_code == 403


def test_a_form_with_a_mistake_says_it_and_keeps_what_was_typed(administrator):
    answer = administrator.post("/co-quan/them/", {"name": "Trung tâm X", "start": "31/02/2026"})
    assert answer.status_code == 422
    assert "Trung tâm X" in answer.content.decode() and "Hãy chọn cơ quan trực thuộc" in answer.content.decode()


def test_a_body_is_renamed_from_a_day(administrator, province):
    key = province.commune.pk
    page = administrator.get(f"/co-quan/{key}/ten/").content.decode()
    version = re.search(r'name="version" value="(\d+)"', page)[1]
    administrator.post(f"/co-quan/{key}/ten/", {"version": version, "name": "UBND xã Đức Hòa A", "start": "01/01/2026"})
    assert current(key) == "UBND xã Đức Hòa A"


def test_who_saves_a_stale_form_is_told_and_can_save_again(administrator, province):
    body = Body.objects.get(pk=province.commune.pk)
    sent = {"version": body.version, "name": "Tên của tôi", "start": "01/03/2026"}
    rename_body(by=None, body=body, version=body.version, name="Tên người khác", start=today().replace(day=1))
    answer = administrator.post(f"/co-quan/{body.pk}/ten/", sent)
    page = answer.content.decode()
    assert answer.status_code == 422 and "người khác đã thay đổi" in page and "Tên của tôi" in page
    assert current(body.pk) == "Tên người khác"
    version = re.search(r'name="version" value="(\d+)"', page)[1]
    again = {"version": version, "name": "Tên của tôi", "start": f"{today():%d/%m/%Y}"}
    assert administrator.post(f"/co-quan/{body.pk}/ten/", again).status_code == 302
    assert current(body.pk) == "Tên của tôi"


def test_moving_needs_rights_at_both_ends(client, administrator, province):
    key, sent = province.department.pk, {"version": 2, "tree": "state", "start": "01/03/2026"}
    foreign = administrator.post(f"/co-quan/{key}/cap-tren/", {**sent, "parent": str(province.committee.pk)})
    assert foreign.status_code == 422 and "Bạn không quản trị “Tỉnh ủy Lam Giang”" in foreign.content.decode()
    client.force_login(province.commune_administrator, backend=BACKEND)
    own = client.post(f"/co-quan/{province.commune.pk}/cap-tren/", {**sent, "version": 1, "parent": str(key)})
    assert own.status_code == 403
    assert province.commune.parents.get().end is None


def test_a_body_ends_only_when_it_is_empty(administrator, province):
    key = province.commune.pk
    refused = administrator.post(f"/co-quan/{key}/ket-thuc/", {"version": 1, "end": "01/03/2026"})
    assert refused.status_code == 422 and "Lê Văn Xã (Quản trị)" in refused.content.decode()
    Membership.objects.filter(body=key).update(end="2026-02-01")
    assert administrator.post(f"/co-quan/{key}/ket-thuc/", {"version": 1, "end": "01/03/2026"}).status_code == 302
    assert Body.objects.get(pk=key).end is not None


@pytest.mark.parametrize("what", ["ten", "cap-tren", "ket-thuc", "them-nguoi"])
def test_who_administers_nothing_changes_nothing(officer, province, what):
    answer = officer.get(f"/co-quan/{province.department.pk}/{what}/")
    assert answer.status_code == 403 and "Chỉ người quản trị của" in answer.content.decode()
    assert f"/{what}/" not in officer.get(f"/co-quan/{province.department.pk}/").content.decode()


def test_an_administrator_of_a_commune_changes_only_the_commune(client, province):
    client.force_login(province.commune_administrator, backend=BACKEND)
    assert client.get(f"/co-quan/{province.commune.pk}/ten/").status_code == 200
    assert client.get(f"/co-quan/{province.department.pk}/ten/").status_code == 403


def test_a_new_person_gets_a_password_shown_once_that_must_be_changed(administrator, client, province):
    sent = {"full_name": "Hồ Văn Mới", "username": "moi.hv", "title": "Chuyên viên", "role": "officer"}
    answer = administrator.post(f"/co-quan/{province.department.pk}/them-nguoi/", {**sent, "start": "01/03/2026"})
    password = re.search(r"<code>([^<]+)</code>", answer.content.decode())[1]
    assert "no-cache" in answer["Cache-Control"]
    person = User.objects.get(username="moi.hv")
    assert person.must_change_password and person.check_password(password)
    post = person.memberships.get()
    assert (post.body_id, post.role) == (province.department.pk, Role.OFFICER)
    assert password not in administrator.get(f"/co-quan/nguoi/{person.pk}/").content.decode()


def test_a_name_already_taken_is_refused_beside_its_field(administrator, province):
    sent = {"full_name": "A", "username": "chuyen.vien", "title": "X", "role": "officer", "start": "01/03/2026"}
    answer = administrator.post(f"/co-quan/{province.commune.pk}/them-nguoi/", sent)
    assert answer.status_code == 422 and "“chuyen.vien” đã có" in answer.content.decode()


def test_somebody_with_an_account_gets_another_post(administrator, province):
    sent = {"user": str(province.officer.pk), "title": "Tổ trưởng", "role": "officer", "start": "01/03/2026"}
    assert administrator.post(f"/co-quan/{province.commune.pk}/them-nguoi/", sent).status_code == 302
    assert province.officer.memberships.filter(body=province.commune).exists()


def test_a_post_ends_on_a_day(administrator, province):
    post = province.department.memberships.get()
    page = f"/co-quan/chuc-vu/{post.pk}/ket-thuc/"
    assert administrator.get(page).status_code == 200
    assert administrator.post(page, {"end": "01/01/2000"}).status_code == 422
    assert administrator.post(page, {"end": "01/03/2026"}).status_code == 302
    post.refresh_from_db()
    assert f"{post.end}" == "2026-03-01"


def test_a_password_is_reset_and_the_old_one_is_gone(administrator, province):
    answer = administrator.post(f"/co-quan/nguoi/{province.officer.pk}/mat-khau/")
    password = re.search(r"<code>([^<]+)</code>", answer.content.decode())[1]
    province.officer.refresh_from_db()
    assert province.officer.check_password(password) and province.officer.must_change_password


def test_a_closed_account_opens_again_and_nobody_closes_the_own_one(administrator, province):
    for path, active in (("khoa", False), ("mo", True)):
        administrator.post(f"/co-quan/nguoi/{province.officer.pk}/{path}/")
        province.officer.refresh_from_db()
        assert province.officer.is_active is active
    administrator.post(f"/co-quan/nguoi/{province.administrator.pk}/khoa/")
    province.administrator.refresh_from_db()
    assert province.administrator.is_active


def test_an_account_that_also_works_elsewhere_is_out_of_a_communes_reach(client, province):
    Membership.objects.create(user=province.officer, body=province.commune, title="X", role=Role.OFFICER, start=today())
    client.force_login(province.commune_administrator, backend=BACKEND)
    for path in ("mat-khau", "khoa", "mo"):
        assert client.post(f"/co-quan/nguoi/{province.officer.pk}/{path}/").status_code == 403


def test_the_body_stays_when_leadership_is_given_too(administrator, province):
    Membership.objects.create(
        user=province.administrator, body=province.committee, title="Quản trị", role="administrator", start=today()
    )
    sent = {
        "name": "UBND xã Mới",
        "kind": "people_committee",
        "system": "state",
        "level": "commune",
        "start": "01/03/2026",
        "parent": str(province.province.pk),
        "leadership": str(province.committee.pk),
    }
    assert administrator.post("/co-quan/them/", sent).status_code == 302
    body = find_bodies("ubnd xa moi", today()).get()
    assert set(body.parents.values_list("tree", flat=True)) == {Tree.STATE, Tree.LEADERSHIP}


def test_an_administrator_of_a_commune_cannot_pull_somebody_of_the_province_into_it(client, province):
    client.force_login(province.commune_administrator, backend=BACKEND)
    sent = {"user": str(province.officer.pk), "title": "X", "role": "officer", "start": f"{today():%d/%m/%Y}"}
    answer = client.post(f"/co-quan/{province.commune.pk}/them-nguoi/", sent)
    assert answer.status_code == 422 and "mà bạn không quản trị" in answer.content.decode()
    assert not province.commune.memberships.filter(user=province.officer).exists()


def test_who_takes_up_a_post_in_the_province_next_week_is_out_of_the_commune_administrators_hands(client, province):
    person = make_person("sap.len.tinh", "Người Sắp Lên Tỉnh")
    add_post(by=None, body=province.commune, user=person, title="X", role=Role.OFFICER, start=MERGED)
    client.force_login(province.commune_administrator, backend=BACKEND)
    page = f"/co-quan/nguoi/{person.pk}/mat-khau/"
    assert client.post(page).status_code == 200
    soon = today() + dt.timedelta(days=7)
    add_post(by=None, body=province.province, user=person, title="Y", role=Role.LEADER, start=soon)
    assert client.post(page).status_code == 403


def test_nobody_decides_on_the_own_posts_or_password(administrator, province):
    me, post = province.administrator, province.administrator.memberships.get()
    sent = {"user": str(me.pk), "title": "Chủ tịch", "role": "leader", "start": f"{today():%d/%m/%Y}"}
    given = administrator.post(f"/co-quan/{province.commune.pk}/them-nguoi/", sent)
    assert given.status_code == 422 and "Không thể tự giao chức vụ cho mình" in given.content.decode()
    ended = administrator.post(f"/co-quan/chuc-vu/{post.pk}/ket-thuc/", {"end": f"{today():%d/%m/%Y}"})
    reset = administrator.post(f"/co-quan/nguoi/{me.pk}/mat-khau/")
    for refused in (ended, reset):
        assert refused.status_code == 403 and "Hãy nhờ người quản trị khác" in refused.content.decode()
    post.refresh_from_db()
    assert post.end is None and me.memberships.count() == 1
    assert (
        f"/co-quan/chuc-vu/{post.pk}/ket-thuc/" not in administrator.get(f"/co-quan/{post.body_id}/").content.decode()
    )
    assert '/mat-khau/"' not in administrator.get(f"/co-quan/nguoi/{me.pk}/").content.decode().split("<main")[1]


@pytest.mark.parametrize(
    ("page", "sent", "field"),
    [
        ("ten", {"name": "Tên khác"}, "start"),
        ("cap-tren", {"tree": "state"}, "start"),
        ("ket-thuc", {}, "end"),
        ("them-nguoi", {"title": "X", "role": "officer"}, "start"),
    ],
)
def test_a_day_more_than_a_year_ahead_is_refused(administrator, province, page, sent, field):
    body = Body.objects.get(pk=province.commune.pk)
    more = {"user": str(province.officer.pk), "parent": str(province.department.pk), "version": body.version}
    far = today() + dt.timedelta(days=366)
    for day in (far, dt.date.max):
        answer = administrator.post(f"/co-quan/{body.pk}/{page}/", {**more, **sent, field: f"{day:%d/%m/%Y}"})
        assert answer.status_code == 422 and "Ngày này quá xa" in answer.content.decode()
    assert Body.objects.get(pk=body.pk).version == body.version


def test_a_post_cannot_end_nor_a_body_begin_more_than_a_year_ahead(administrator, province):
    post = province.department.memberships.get()
    answer = administrator.post(f"/co-quan/chuc-vu/{post.pk}/ket-thuc/", {"end": "31/12/9999"})
    assert answer.status_code == 422 and "Ngày này quá xa" in answer.content.decode()
    sent = {"name": "Trung tâm X", "kind": "unit", "system": "state", "level": "province", "start": "31/12/9999"}
    answer = administrator.post("/co-quan/them/", {**sent, "parent": str(province.department.pk)})
    assert answer.status_code == 422 and "Ngày này quá xa" in answer.content.decode()
