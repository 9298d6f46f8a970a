"""The map: what is drawn of which day, without scripts a table, and places that cannot be right."""

import json
from decimal import Decimal

import pytest

from conglap_web.register.actions import add_body, change_profile
from conglap_web.register.models import BodyKind, Level, Sector, System, Tree
from tests.conglap_web.register.conftest import MERGED

INSIDE = {"latitude": Decimal("15.1135"), "longitude": Decimal("108.812")}  # in Phường Cẩm Thành
CODE = "21025"


@pytest.fixture
def placed(province):
    """Units of the commune, whose code is that of a real ward: in it, far from it, abroad, without a place."""
    commune = province.commune
    commune.refresh_from_db()
    change_profile(by=None, body=commune, version=commune.version, start=MERGED, changed={"area_code": CODE})
    places = {
        "trong": INSIDE,
        "ngoài": {"latitude": Decimal("14.7"), "longitude": Decimal("108.812")},
        "nước ngoài": {"latitude": Decimal("48.85"), "longitude": Decimal("2.35")},
        "thiếu": {},
    }
    return {
        name: add_body(
            by=None,
            name=f"Trường {name}",
            kind=BodyKind.UNIT,
            system=System.STATE,
            level=Level.COMMUNE,
            start=MERGED,
            parents={Tree.STATE: commune, Tree.TERRITORY: commune},
            details={"sector": Sector.EDUCATION, "address": "Số 1", **where},
        )
        for name, where in places.items()
    }


def test_points_are_columns_of_the_units_with_coordinates(officer, placed):
    drawn = json.loads(officer.get("/co-quan/ban-do/diem/").content)
    assert sorted(drawn["lat"]) == [14.7, 15.1135, 48.85] and len(drawn["key"]) == 3 * 32
    assert drawn["sector"] == [0, 0, 0]
    at = drawn["lat"].index(15.1135)
    assert drawn["key"][at * 32 : at * 32 + 32] == placed["trong"].pk.hex
    assert json.loads(officer.get("/co-quan/ban-do/diem/?ngay=30/06/2025").content)["lat"] == []
    assert json.loads(officer.get("/co-quan/ban-do/diem/?q=trong").content)["lat"] == [15.1135]


def test_outlines_are_those_of_communes_that_the_register_of_the_day_knows(officer, placed):
    answer = officer.get("/co-quan/ban-do/ranh-gioi/")
    (feature,) = json.loads(answer.content)["features"]
    assert feature["properties"] == {"code": CODE, "name": "Phường Cẩm Thành"}
    assert "private" in answer["Cache-Control"]
    assert json.loads(officer.get("/co-quan/ban-do/ranh-gioi/?ngay=30/06/2025").content)["features"] == []


def test_without_scripts_the_page_is_a_table_by_commune(officer, placed, province):
    page = officer.get("/co-quan/ban-do/?sector=education").content.decode()
    assert "UBND xã Đức Hòa" in page and f"commune={province.commune.pk}" in page
    assert "1 đơn vị chưa có tọa độ" in page
    drawing = json.loads(page.split('id="drawing" type="application/json">')[1].split("</script>")[0])
    assert drawing["communes"][CODE]["n"] == 4 and drawing["communes"][CODE]["missing"] == 1
    assert "sector=education" in drawing["points"] and drawing["shade"] == "n"


def test_before_the_first_outlines_the_page_says_that_none_are_known(officer, placed):
    assert (
        "Chưa có ranh giới các xã, phường trước ngày 01/07/2025"
        in officer.get("/co-quan/ban-do/?ngay=01/05/2024").content.decode()
    )


def test_units_with_places_outside_their_commune_are_found(officer, placed):
    page = officer.get("/co-quan/don-vi/?place=ngoai").content.decode()
    assert "Trường ngoài" in page and "Trường nước ngoài" in page and "Trường trong" not in page


def test_the_card_of_a_unit_leads_to_its_page_of_the_day(officer, placed, province):
    card = officer.get(f"/co-quan/ban-do/don-vi/{placed['trong'].pk}/?ngay=02/07/2025").content.decode()
    assert "Trường trong" in card and "Số 1" in card and "?ngay=02/07/2025" in card
    assert officer.get(f"/co-quan/ban-do/don-vi/{placed['trong'].pk}/?ngay=30/06/2025").status_code == 404


@pytest.mark.parametrize("query", ["to=la", "to=khong", "place=ngoai", "ended=01/01/2020", "q=%00"])
def test_every_way_to_ask_for_the_map_answers(officer, placed, query):
    assert officer.get(f"/co-quan/ban-do/?{query}").status_code == 200
    assert officer.get(f"/co-quan/ban-do/diem/?{query}").status_code == 200


def test_the_map_costs_a_dozen_queries_at_most(officer, placed, django_assert_max_num_queries):
    officer.get("/co-quan/ban-do/")
    with django_assert_max_num_queries(12):
        officer.get("/co-quan/ban-do/")
    with django_assert_max_num_queries(8):
        officer.get("/co-quan/ban-do/diem/")
