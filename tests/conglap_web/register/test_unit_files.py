"""Units as files: what is sent comes back through the import and changes nothing."""

import datetime as dt
import json
from decimal import Decimal

from django.urls import reverse

from conglap.register.sheet_reading import read_unit_sheet
from conglap.register.unit_rows import UnitRow
from conglap_web.audit.models import AuditEntry
from conglap_web.register.actions import import_units
from conglap_web.register.models import Tree
from tests.conglap_web.register.conftest import FOUNDED, MERGED, make_body

DAY = dt.date(2026, 3, 1)


def unit(number: int, **more: object) -> UnitRow:
    given = {
        "name": f"Trường số {number}",
        "kind": "unit",
        "sector": "education",
        "parent": "UBND xã Đức Hòa",
        "territory": "xã Đức Hòa",
        "start": dt.date(2012, 8, 15),
    }
    return UnitRow(number, **{**given, **more})


def some_units(province) -> None:
    """Units of every sort: with and without codes, of namesakes, under each other, ended, not public, of the Party."""
    for above in (province.province, province.commune):
        make_body("Phòng Văn hóa", "division", "commune", {Tree.STATE: above}, start=MERGED)
    place = {"latitude": Decimal("15.123456"), "longitude": Decimal("108.700000")}
    rows = [
        unit(2, code="001", legal_personality=True, short_name="T2", address="Thôn 1", **place),
        unit(3, legal_personality=False),
        unit(4, parent="Phòng Văn hóa (UBND xã Đức Hòa)", name="=Nhà văn hóa"),
        unit(5, parent="Trường số 3"),
        unit(6, end=dt.date(2026, 6, 1)),
        unit(7, kind="non_public", parent="", sector_manager="Sở Nội vụ tỉnh Lam Giang"),
        unit(8, system="party", parent="Tỉnh ủy Lam Giang", name="Trường Chính trị"),
    ]
    plan = import_units(by=None, rows=rows, on=DAY)
    assert plan.counts()["create"] == 7, [done.reasons for done in plan.rows]


def sent(client, wanted: str) -> bytes:
    answer = client.get(reverse("register:units"), {"format": wanted, "ngay": "01/03/2026"})
    assert answer.status_code == 200
    assert f"don-vi-20260301.{wanted}" in answer["Content-Disposition"]
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_what_is_sent_as_excel_or_csv_changes_nothing_when_taken_in_again(officer, province):
    some_units(province)
    before = AuditEntry.objects.count()
    for wanted in ("xlsx", "csv"):
        sheet = read_unit_sheet(sent(officer, wanted), f"a.{wanted}")
        assert (len(sheet.rows), sheet.reasons) == (7, [])
        for on in (DAY, dt.date(2026, 9, 1)):  # also when a unit of the file has ended since
            plan = import_units(by=None, rows=sheet.rows, on=on)
            assert {str(done.outcome) for done in plan.rows} == {"same"}, [done.after for done in plan.rows]
    assert AuditEntry.objects.count() == before


def test_namesakes_are_told_apart_in_a_file(officer, province):
    some_units(province)
    parents = {row.parent for row in read_unit_sheet(sent(officer, "csv"), "a.csv").rows}
    assert "Phòng Văn hóa (UBND xã Đức Hòa)" in parents
    assert "UBND xã Đức Hòa" in parents


def test_geojson_has_a_point_for_each_unit_with_a_place(officer, province):
    some_units(province)
    read = json.loads(sent(officer, "geojson"))
    assert len(read["features"]) == 7
    located = [one for one in read["features"] if one["geometry"]]
    assert [one["geometry"]["coordinates"] for one in located] == [[108.7, 15.123456]]
    assert located[0]["properties"]["code"] == "001"


def test_the_files_hold_what_the_list_was_narrowed_to(officer, province):
    some_units(province)
    answer = officer.get(reverse("register:units"), {"format": "csv", "q": "chinh tri", "ngay": "01/03/2026"})
    rows = read_unit_sheet(b"".join(answer.streaming_content), "a.csv").rows
    assert [row.name for row in rows] == ["Trường Chính trị"]


def test_a_day_before_the_units_has_none(officer, province):
    some_units(province)
    answer = officer.get(reverse("register:units"), {"format": "csv", "ngay": f"{FOUNDED:%d/%m/%Y}"})
    assert read_unit_sheet(b"".join(answer.streaming_content), "a.csv").rows == []
