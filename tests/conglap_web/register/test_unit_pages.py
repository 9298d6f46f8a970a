"""The page of a unit: its facts of a day, its place, what stands below it; and the forms that change them."""

import datetime as dt
from decimal import Decimal

import pytest

from conglap_web.platform.clock import today
from conglap_web.register import pages
from conglap_web.register.actions import add_body, change_profile
from conglap_web.register.models import Body, BodyKind, Level, Sector, System, Tree
from tests.conglap_web.register.conftest import FOUNDED, MERGED

CODE = "21025"  # Phường Cẩm Thành


@pytest.fixture
def hospital(province) -> Body:
    """A hospital of the department in the territory of the commune, placed in its outline."""
    commune = province.commune
    change_profile(by=None, body=commune, version=commune.version, start=MERGED, changed={"area_code": CODE})
    made = add_body(
        by=None,
        name="Bệnh viện đa khoa",
        kind=BodyKind.UNIT,
        system=System.STATE,
        level=Level.PROVINCE,
        start=FOUNDED,
        parents={Tree.STATE: province.department},
        details={"sector": Sector.HEALTH, "legal_personality": True},
    )
    changed = {"address": "12 Hùng Vương", "latitude": Decimal("15.1135"), "longitude": Decimal("108.812")}
    change_profile(by=None, body=made, version=1, start=MERGED, changed=changed)
    made.refresh_from_db()
    return made


def page(client, body: Body, query: str = "") -> str:
    response = client.get(f"/co-quan/{body.pk}/{query}")
    assert response.status_code == 200
    return response.content.decode()


def asked(body: Body, **more: object) -> dict[str, object]:
    given = {
        "version": body.version,
        "kind": "unit",
        "level": "province",
        "sector": "health",
        "legal_personality": "co",
    }
    return given | {"address": "12 Hùng Vương", "place": "15.1135, 108.812", "start": f"{today():%d/%m/%Y}"} | more


def test_facts_are_those_of_the_day(officer, hospital):
    now = page(officer, hospital)
    assert "12 Hùng Vương" in now and "15.1135, 108.812" in now and "Y tế" in now and "Sở Nội vụ" in now
    before = page(officer, hospital, "?ngay=30/06/2025")
    facts = before.split('id="facts"')[1].split("</section>")[0]
    assert "12 Hùng Vương" not in facts and "chưa có" in facts
    assert "Trở về hôm nay" in before and "?ngay=30/06/2025" in facts  # the manager's page of that day


def test_a_place_outside_the_commune_is_flagged(administrator, hospital, province):
    assert "nằm ngoài ranh giới" not in page(administrator, hospital)  # no commune is recorded yet
    administrator.post(
        f"/co-quan/{hospital.pk}/cap-tren/",
        {
            "version": hospital.version,
            "tree": "territory",
            "parent": province.commune.pk,
            "start": f"{today():%d/%m/%Y}",
        },
    )
    assert "nằm ngoài ranh giới" not in page(administrator, hospital)
    hospital.refresh_from_db()
    sent = administrator.post(f"/co-quan/{hospital.pk}/thong-tin/", asked(hospital, place="14.7, 108.812"))
    assert sent.status_code == 302
    assert "nằm ngoài ranh giới" in page(administrator, hospital)
    assert "nằm ngoài ranh giới" not in page(administrator, hospital, "?ngay=02/07/2025")


def test_swapped_numbers_come_back_turned_round_and_are_then_taken(administrator, hospital):
    address = f"/co-quan/{hospital.pk}/thong-tin/"
    swapped = administrator.post(address, asked(hospital, place="108.9, 15.2"))
    assert swapped.status_code == 422
    assert "đổi chỗ" in swapped.content.decode() and 'value="15.2, 108.9"' in swapped.content.decode()
    assert administrator.post(address, asked(hospital, place="15.2, 108.9")).status_code == 302
    profile = hospital.profiles.order_by("-start").first()
    assert (profile.latitude, profile.longitude, profile.start) == (Decimal("15.2"), Decimal("108.9"), today())


@pytest.mark.parametrize(("place", "said"), [("đâu đó", "Chưa đọc được tọa độ"), ("48.85, 2.35", "ngoài Việt Nam")])
def test_a_place_that_cannot_be_is_refused(administrator, hospital, place, said):
    answer = administrator.post(f"/co-quan/{hospital.pk}/thong-tin/", asked(hospital, place=place))
    assert answer.status_code == 422 and said in answer.content.decode()
    assert hospital.profiles.count() == 2


def test_emptied_fields_are_taken_away_and_the_rest_goes_on(administrator, hospital):
    changed = asked(hospital, place="", address="", legal_personality="")
    assert administrator.post(f"/co-quan/{hospital.pk}/thong-tin/", changed).status_code == 302
    profile = hospital.profiles.order_by("-start").first()
    assert (profile.latitude, profile.address, profile.legal_personality) == (None, "", None)
    assert profile.sector == Sector.HEALTH


def test_a_planned_change_is_shown_and_can_be_withdrawn(administrator, hospital):
    later = today() + dt.timedelta(days=30)
    planned = asked(hospital, address="99 Quang Trung", start=f"{later:%d/%m/%Y}")
    administrator.post(f"/co-quan/{hospital.pk}/thong-tin/", planned)
    row = hospital.profiles.get(start=later)
    address = f"/co-quan/{hospital.pk}/rut-lai/thong-tin/{row.pk}/"
    assert "99 Quang Trung" in page(administrator, hospital) and address in page(administrator, hospital)
    administrator.post(address)
    assert "99 Quang Trung" not in page(administrator, hospital).split('id="history"')[0]


def test_only_administrators_change_what_a_body_is(officer, hospital):
    assert officer.get(f"/co-quan/{hospital.pk}/thong-tin/").status_code == 403
    row = hospital.profiles.first()
    assert officer.post(f"/co-quan/{hospital.pk}/rut-lai/thong-tin/{row.pk}/").status_code == 403


def test_a_unit_is_added_with_its_sector_address_place_and_territory(administrator, province):
    given = {
        "name": "Trường Mầm non Hoa Sen",
        "kind": "unit",
        "system": "state",
        "level": "commune",
        "sector": "education",
        "start": "01/08/2025",
        "parent": province.province.pk,
        "territory": province.commune.pk,
        "sector_manager": province.department.pk,
        "address": "Thôn 2",
        "place": "15,1135; 108,812",
        "legal_personality": "khong",
    }
    assert administrator.post("/co-quan/them/", given).status_code == 302
    body = Body.objects.get(names__name="Trường Mầm non Hoa Sen")
    profile = body.profiles.get()
    assert (profile.sector, profile.address, profile.legal_personality) == ("education", "Thôn 2", False)
    assert (profile.latitude, profile.longitude) == (Decimal("15.1135"), Decimal("108.812"))
    assert set(body.parents.values_list("tree", flat=True)) == {"state", "sector", "territory"}


def test_a_commune_says_where_its_unit_sits_but_not_whom_it_stands_under(client, province):
    client.force_login(province.commune_administrator, backend="django.contrib.auth.backends.ModelBackend")
    given = {"name": "Trạm Y tế", "kind": "unit", "system": "state", "level": "commune", "start": "01/08/2025"}
    refused = client.post("/co-quan/them/", given | {"parent": province.department.pk})
    assert refused.status_code == 422
    added = client.post(
        "/co-quan/them/", given | {"parent": province.commune.pk, "sector_manager": province.department.pk}
    )
    assert added.status_code == 302


def test_a_body_with_many_below_shows_the_first_and_leads_to_all(officer, province, monkeypatch):
    monkeypatch.setattr(pages, "CHILDREN_SHOWN", 2)
    for number in range(5):
        add_body(
            by=None,
            name=f"Trạm số {number}",
            kind=BodyKind.UNIT,
            system=System.STATE,
            level=Level.COMMUNE,
            start=MERGED,
            parents={Tree.STATE: province.department, Tree.TERRITORY: province.commune},
        )
    shown = page(officer, province.department)
    assert "Trạm số 1" in shown and "Trạm số 2" not in shown
    assert f"?mo={province.department.pk}" in shown and "Xem cả 3" in shown
    assert f"?commune={province.commune.pk}" in page(officer, province.commune)


def test_the_page_of_a_unit_costs_a_bounded_number_of_queries(officer, hospital, django_assert_max_num_queries):
    page(officer, hospital)
    with django_assert_max_num_queries(22):
        page(officer, hospital)
