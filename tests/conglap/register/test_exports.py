"""Units and changes as open files: what is written is read back the same, and nothing runs as a formula."""

import datetime as dt
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conglap.register.exports import csv_lines, feature, geojson
from conglap.register.exports_changes import Change, Organization, change_events
from conglap.register.sheet_columns import COLUMNS
from conglap.register.sheet_reading import read_unit_sheet
from conglap.register.sheet_writing import refused_workbook, template, unit_workbook
from conglap.register.unit_rows import UnitRow
from conglap.register.unit_rows_words import LISTS

SCHOOL = UnitRow(
    2,
    "Trường THCS Bình An",
    "unit",
    code="QN-01",
    short_name="THCS Bình An",
    system="state",
    level="commune",
    sector="education",
    parent="UBND xã Bình An",
    territory="Xã Bình An",
    sector_manager="Sở Giáo dục và Đào tạo",
    legal_personality=False,
    address="Thôn 1, xã Bình An",
    latitude=Decimal("15.120500"),
    longitude=Decimal("108.804300"),
    start=dt.date(2012, 8, 15),
    end=dt.date(2026, 7, 1),
)


def test_what_a_csv_holds_is_read_back_the_same():
    data = "".join(csv_lines([SCHOOL, UnitRow(3, "=1+1", "unit", parent="-", start=dt.date(2000, 1, 1))])).encode()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n,'=1+1," in data
    sheet = read_unit_sheet(data, "don-vi.csv")
    assert sheet.rows[0] == SCHOOL
    assert sheet.rows[1].name == "=1+1"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t="])
def test_no_cell_of_a_csv_begins_as_a_formula(start):
    line = list(csv_lines([UnitRow(2, f"{start}cmd|' /C calc'!A0", "unit")]))[2]
    assert f"'{start}cmd" in line


def test_a_unit_is_a_point_longitude_first():
    made = feature(SCHOOL, key="7c1f")
    assert (made["type"], made["id"]) == ("Feature", "7c1f")
    assert made["geometry"] == {"type": "Point", "coordinates": [108.8043, 15.1205]}
    assert made["properties"]["start"] == "2012-08-15"
    assert made["properties"]["legal_personality"] is False
    assert not {"head", "latitude", "number"} & set(made["properties"])


def test_a_unit_without_a_place_has_no_geometry():
    assert feature(UnitRow(2, "Trường", "unit"))["geometry"] is None


@given(st.lists(st.text(), max_size=4))
def test_a_collection_written_in_pieces_is_one_valid_text(names):
    text = "".join(geojson(feature(UnitRow(2, name, "unit")) for name in names))
    read = json.loads(text)
    assert read["type"] == "FeatureCollection"
    assert [one["properties"].get("name", "") for one in read["features"]] == names


def test_a_merger_is_a_change_event_with_its_decision_and_its_bodies_once_each():
    one, two = Organization("urn:uuid:1", "Trường A", "A1"), Organization("urn:uuid:2", "Trường B")
    change = Change(
        "urn:uuid:9",
        "merge",
        "Hợp nhất, sáp nhập",
        dt.date(2025, 7, 1),
        (one, two),
        (one,),
        decision="12/QĐ-UBND",
        decided_on=dt.date(2025, 6, 20),
        decided_by="UBND tỉnh",
    )
    made = json.loads(json.dumps(change_events([change])))
    event, decision, *bodies = made["@graph"]
    assert event["type"] == "org:ChangeEvent"
    assert event["originalOrganization"] == ["urn:uuid:1", "urn:uuid:2"]
    assert event["resultingOrganization"] == ["urn:uuid:1"]
    assert event["startedAtTime"] == "2025-07-01T00:00:00+07:00"
    assert event["used"] == decision["id"]
    assert (decision["identifier"], decision["issued"], decision["creator"]) == (
        "12/QĐ-UBND",
        "2025-06-20",
        "UBND tỉnh",
    )
    assert [body["prefLabel"] for body in bodies] == ["Trường A", "Trường B"]
    assert set(event) <= {*made["@context"]}


def test_the_template_has_our_columns_lists_and_an_example_that_is_not_taken_in():
    import io

    import openpyxl

    data = template()
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Danh sách", "Hướng dẫn", "Danh mục"]
    page = book["Danh sách"]
    assert [cell.value.rstrip(" *") for cell in page[1]] == [column.header for column in COLUMNS]
    assert len(page.data_validations.dataValidation) == 5
    assert [book["Danh mục"].cell(2 + n, 4).value for n in range(9)] == list(LISTS["sector"].values())
    sheet = read_unit_sheet(data, "mau.xlsx")
    assert (sheet.read, sheet.reasons) == (0, [])


def test_what_excel_holds_is_read_back_the_same():
    read = read_unit_sheet(unit_workbook([SCHOOL, UnitRow(3, "=1+1", "unit", code="007")]), "don-vi.xlsx")
    assert read.rows == [SCHOOL, UnitRow(3, "=1+1", "unit", code="007")]


def test_no_text_becomes_a_formula_in_excel():
    import io

    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(unit_workbook([UnitRow(2, "=HYPERLINK(1)", "unit", address="@x")])))
    assert {cell.data_type for row in book["Danh sách"].iter_rows(min_row=2) for cell in row} <= {"s", "n"}


def test_refused_rows_come_back_with_their_reasons_and_can_be_taken_in_again():
    data = refused_workbook([(9, {"name": "Trường", "start": dt.date(2000, 1, 1)}, ["Cột “Loại” còn trống."])])
    read = read_unit_sheet(data, "chua-nhan.xlsx")
    assert read.header.unknown == ("Dòng trong tệp đã nạp", "Lý do chưa nhận")
    assert (read.refused[2]["name"], read.refused[2]["start"]) == ("Trường", dt.date(2000, 1, 1))
