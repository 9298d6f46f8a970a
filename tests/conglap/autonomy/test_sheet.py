"""Figures of units from a spreadsheet: whole đồng or a reason, row by row."""

import io

import openpyxl
import pytest

from conglap.autonomy import Group
from conglap.autonomy.sheet import COLUMNS, OtherForm, read_figures
from conglap.documents.records import UnreadableFile

HEADERS = [COLUMNS[key] for key in ("unit", "year", "decided", "fully_ordered", "service_revenue", "pay")]


def book(*rows: list[object], headers: list[str] = HEADERS, above: int = 0) -> bytes:
    made = openpyxl.Workbook()
    for _ in range(above):
        made.active.append(["BẢNG TỔNG HỢP THU, CHI"])
    made.active.append(headers)
    for row in rows:
        made.active.append(row)
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


def read(*rows: list[object], **more):
    return read_figures(book(*rows, **more), "bang.xlsx")


def test_a_row_gives_a_unit_with_whole_dong():
    sheet = read(["Trường A", 2026, "Nhóm 3.1", "có", "69.135.802.476", 98_765_432_109], above=2)
    (unit,) = sheet.units.values()
    assert (unit.unit, unit.year, unit.decided.group, unit.fully_ordered) == ("Trường A", 2026, Group.G3_1, True)
    assert dict(unit.amounts) == {"service_revenue": 69_135_802_476, "pay": 98_765_432_109}
    assert sheet.reasons == [] and list(sheet.units) == [4]


def test_headers_stand_in_any_order_and_without_marks():
    headers = ["NAM", "don vi", "Ghi chú", "thu tu dich vu su nghiep cong"]
    sheet = read([2026, "Trường A", "x", 50_000_000], headers=headers)
    assert sheet.units[2].amounts == {"service_revenue": 50_000_000} and sheet.unknown == ("Ghi chú",)


@pytest.mark.parametrize(
    ("row", "column", "said"),
    [
        (["", 2026, None, None, 1], "unit", "Chưa ghi"),
        (["A", "hai nghìn", None, None, 1], "year", "không phải là năm"),
        (["A", 1826, None, None, 1], "year", "không phải là năm"),
        (["A", 2026, "5", None, 1], "decided", "không phải là nhóm"),
        (["A", 2026, None, "chắc vậy", 1], "fully_ordered", "ghi “có”"),
        (["A", 2026, None, None, -1], "service_revenue", "Số tiền âm"),
        (["A", 2026, None, None, 10.5], "service_revenue", "đồng nguyên"),
        (["A", 2026, None, None, "nhiều"], "service_revenue", "đồng nguyên"),
        (["A", 2026, None, None, "1.23"], "service_revenue", "đồng nguyên"),
        (["A", 2026, None, None, True], "service_revenue", "đồng nguyên"),
    ],
)
def test_what_cannot_be_taken_is_told_with_row_and_column(row, column, said):
    sheet = read(["B", 2026, None, None, 50_000_000, 60_000_000], row)
    (reason,) = sheet.reasons
    assert (reason.row, reason.column) == (3, COLUMNS[column]) and said in reason.message
    assert list(sheet.units) == [2]


def test_millions_typed_for_dong_are_flagged_and_still_computed():
    sheet = read(["A", 2026, None, None, 700, 900])
    assert sheet.reasons[0].is_doubt and "triệu đồng" in sheet.reasons[0].message and 2 in sheet.units


def test_empty_cells_are_zero_and_empty_rows_are_passed_over():
    sheet = read([None] * 6, ["A", 2026, None, None, 50_000_000])
    assert list(sheet.units) == [3] and sheet.units[3].amounts == {"service_revenue": 50_000_000}


def test_another_form_and_no_spreadsheet_are_refused():
    with pytest.raises(OtherForm, match="Đơn vị"):
        read(["A", 1], headers=["Tên", "Số"])
    with pytest.raises(UnreadableFile):
        read_figures(b"%PDF-1.7 no sheet", "bang.xlsx")
