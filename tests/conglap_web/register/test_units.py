"""The list of units: what is found, as of which day, and at what cost."""

import datetime as dt
import re
from decimal import Decimal

import pytest

from conglap_web.register.actions import add_body, change_profile, end_body, move_body, rename_body
from conglap_web.register.models import Body, BodyKind, Level, Sector, System, Tree
from conglap_web.register.units.listing import UnitList, UnitsAsked
from tests.conglap_web.register.conftest import FOUNDED, MERGED

BEFORE, AFTER = dt.date(2025, 6, 30), MERGED
PLACE = {"latitude": Decimal("15.1135"), "longitude": Decimal("108.812")}


def unit(name: str, parents: dict, **more: object) -> Body:
    details = {"sector": Sector.EDUCATION} | more.pop("details", {})
    given = {"kind": BodyKind.UNIT, "system": System.STATE, "level": Level.COMMUNE, "start": FOUNDED} | more
    return add_body(by=None, name=name, parents=parents, details=details, **given)


@pytest.fixture
def units(province):
    """A hospital with a place, a school that changed its name and its sector's words, a private nursery, one that ended."""
    hospital = unit(
        "Bệnh viện đa khoa tỉnh",
        {Tree.STATE: province.department, Tree.TERRITORY: province.commune},
        level=Level.PROVINCE,
        start=MERGED,
        details={"sector": Sector.HEALTH, "legal_personality": True, **PLACE},
    )
    school = unit("Trường Tiểu học Đức Hòa", {Tree.STATE: province.province})
    rename_body(by=None, body=school, version=1, name="Trường Tiểu học và Trung học cơ sở Đức Hòa", start=MERGED)
    school.refresh_from_db()
    move_body(by=None, body=school, version=school.version, tree=Tree.STATE, parent=province.commune, start=MERGED)
    school.refresh_from_db()
    change_profile(
        by=None,
        body=school,
        version=school.version,
        start=MERGED,
        changed={"sector": Sector.VOCATIONAL, "legal_personality": False},
    )
    nursery = unit(
        "Trường Mầm non tư thục Hoa Sen",
        {Tree.SECTOR: province.department},
        kind=BodyKind.NON_PUBLIC,
        system=System.NON_PUBLIC,
    )
    ended = unit("Trung tâm Dạy nghề", {Tree.STATE: province.province}, details={"sector": Sector.VOCATIONAL})
    end_body(by=None, body=ended, version=1, end=MERGED)
    return {"hospital": hospital, "school": school, "nursery": nursery, "ended": ended}


def found(on: dt.date, **asked: object) -> list[str]:
    return [row.name for row in UnitList(UnitsAsked(**asked), on)]


def test_units_have_the_names_of_the_day_in_the_order_of_names_without_marks(units):
    assert found(BEFORE) == ["Trung tâm Dạy nghề", "Trường Mầm non tư thục Hoa Sen", "Trường Tiểu học Đức Hòa"]
    assert found(AFTER) == [
        "Bệnh viện đa khoa tỉnh",
        "Trường Mầm non tư thục Hoa Sen",
        "Trường Tiểu học và Trung học cơ sở Đức Hòa",
    ]


def test_every_filter_counts_as_of_the_day(units, province):
    school, hospital, nursery = (
        "Trường Tiểu học và Trung học cơ sở Đức Hòa",
        "Bệnh viện đa khoa tỉnh",
        "Trường Mầm non tư thục Hoa Sen",
    )
    assert found(AFTER, q="hoa DUC") == [school]
    assert found(AFTER, sector=Sector.VOCATIONAL) == [school]
    assert found(BEFORE, sector=Sector.EDUCATION) == [nursery, "Trường Tiểu học Đức Hòa"]
    assert found(AFTER, kind=BodyKind.NON_PUBLIC) == [nursery]
    assert found(AFTER, level=Level.PROVINCE) == [hospital]
    assert found(AFTER, legal=True) == [hospital] and found(AFTER, legal=False) == [school]
    assert found(AFTER, place="co") == [hospital] and found(AFTER, place="khong") == [nursery, school]
    assert found(AFTER, commune=province.commune.pk) == [hospital]
    assert found(AFTER, manager=province.commune.pk) == [school]
    assert found(AFTER, manager=province.province.pk) == [hospital, nursery, school]  # whatever stands below
    assert found(AFTER, q="hoa", kind=BodyKind.UNIT, sector=Sector.VOCATIONAL) == [school]
    assert found(AFTER, q="khong co") == []


def test_ended_units_are_shown_as_they_were_last(units):
    listed = UnitList(UnitsAsked(ended_from=BEFORE), AFTER)
    assert [(row.name, row.end) for row in listed] == [("Trung tâm Dạy nghề", MERGED)]
    assert found(BEFORE, ended_from=FOUNDED) == []


def test_many_units_walked_by_name_are_the_same_as_few_that_are_sorted(units, monkeypatch):
    few = found(AFTER), found(BEFORE, q="truong"), found(AFTER, manager=None)
    monkeypatch.setattr("conglap_web.register.units.listing.FEW", 0)
    assert (found(AFTER), found(BEFORE, q="truong"), found(AFTER, manager=None)) == few


@pytest.mark.parametrize("sort", ["name", "-name", "sector", "-sector", "level", "start", "-start"])
def test_every_order_gives_every_unit_once(units, sort):
    listed = UnitList(UnitsAsked(), AFTER).order_by(sort)
    names = [row.name for row in listed]
    assert len(names) == len(set(names)) == listed.count() == 3
    column = sort.lstrip("-")
    values = [str(getattr(row, column)) for row in listed]
    assert values == sorted(values, reverse=sort.startswith("-")) or column == "name"


def test_the_page_shows_managers_places_and_totals_with_links_that_keep_the_day(officer, units, province):
    page = officer.get("/co-quan/don-vi/?ngay=01/07/2025").content.decode()
    assert "3 đơn vị sự nghiệp" in page and "UBND xã Đức Hòa" in page
    assert f"/co-quan/{units['hospital'].pk}/?ngay=01/07/2025" in page
    assert "sector=health" in page and re.search(r'class="num">1</span>', page)
    assert "Trở về hôm nay" in page and 'href="/co-quan/don-vi/"' in page


def test_a_page_without_units_says_what_to_do(officer, province):
    assert "nhập cả danh sách từ tệp Excel" in officer.get("/co-quan/don-vi/").content.decode()
    assert "Thử bỏ bớt điều kiện lọc" in officer.get("/co-quan/don-vi/?q=khong+co").content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "sector=khac",
        "manager=abc",
        "commune=1",
        "ended=31/02/2025",
        "page=99",
        "page=x",
        "sort=la",
        "level=%00",
        "q=%00",
    ],
)
def test_an_address_that_makes_no_sense_still_answers(officer, units, query):
    assert officer.get(f"/co-quan/don-vi/?{query}").status_code == 200


def test_the_list_costs_a_dozen_queries_at_most(officer, units, django_assert_max_num_queries):
    for address in ("/co-quan/don-vi/", "/co-quan/don-vi/?ngay=01/01/2020&q=truong&sort=-sector"):
        officer.get(address)
        with django_assert_max_num_queries(12):
            officer.get(address)
