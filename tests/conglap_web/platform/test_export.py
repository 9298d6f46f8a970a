"""Excel lists: what people typed stays text, days are days, characters that break the file are left out."""

import datetime as dt
import io

import openpyxl
import pytest

from conglap_web.platform.clock import today
from conglap_web.platform.export import MEDIA_TYPE, excel_response, workbook
from conglap_web.platform.models import JobState


def naive(written: str) -> dt.datetime:
    """Return a time as Excel keeps it: without a zone."""
    return dt.datetime.fromisoformat(written)


def sheet_of(headers, rows, title="Danh sách"):
    return openpyxl.load_workbook(io.BytesIO(workbook(title, headers, rows))).active


@pytest.mark.parametrize(
    "typed",
    [
        "=1+1",
        '=HYPERLINK("http://ke-gian.vn","bấm vào đây")',
        "=cmd|' /C calc'!A0",
        "+84 912 345 678",
        "-5",
        "@SUM(A1)",
        "{=1+1}",
        "https://lamgiang.gov.vn/van-ban",
        "mailto:a@b.vn",
        "internal:Sheet1!A1",
        "00123",
        "1e5",
        "TRUE",
    ],
)
def test_what_people_typed_stays_text(typed):
    cell = sheet_of(["Nội dung"], [[typed]])["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (typed, "s", None)


def test_types_of_cells():
    moment = dt.datetime(2026, 3, 5, 7, 30, tzinfo=dt.UTC)
    rows = [[dt.date(2026, 3, 5), moment, 7, 0.5, True, False, None, JobState.DONE, JobState.DONE.label]]
    row = sheet_of(list("abcdefghi"), rows)[2]
    assert [cell.value for cell in row] == [
        naive("2026-03-05"),
        naive("2026-03-05 14:30"),
        7,
        0.5,
        "x",
        "",
        None,
        "done",
        "Xong",
    ]
    assert row[0].number_format == "dd/mm/yyyy" and row[1].number_format == "dd/mm/yyyy hh:mm"


def test_a_moment_is_written_in_vietnamese_time():
    moment = dt.datetime(2026, 3, 4, 18, 0, tzinfo=dt.UTC)
    assert sheet_of(["Lúc"], [[moment]])["A2"].value == naive("2026-03-05 01:00")


def test_control_characters_are_left_out_and_line_breaks_stay():
    assert sheet_of(["Nội dung"], [["dòng 1\x00\x0b\x0c\nđòng 2\x1f"]])["A2"].value == "dòng 1\nđòng 2"


def test_a_text_longer_than_a_cell_is_cut_and_the_file_opens():
    assert len(sheet_of(["Nội dung"], [["ệ" * 40_000]])["A2"].value) == 32_767


def test_the_header_stays_in_sight_and_can_filter():
    sheet = sheet_of(["Tên", "Ngày"], [["a", None], ["b", None]])
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == "A1:B3"
    assert sheet["A1"].font.bold


def test_an_empty_list_gives_a_file_with_its_header():
    sheet = sheet_of(["Tên"], [])
    assert [cell.value for cell in sheet[1]] == ["Tên"] and sheet.max_row == 1


@pytest.mark.parametrize("title", ["Báo cáo [quý 1]: 3/2026?*\\", "x" * 60, "", "'"])
def test_any_title_makes_a_sheet_name(title):
    assert 0 < len(sheet_of(["a"], [["b"]], title).title) <= 31


def test_the_answer_is_a_download_with_the_day_in_its_name():
    response = excel_response("Danh sách", ["a"], [["b"]], "nhiem-vu")
    assert response["Content-Type"] == MEDIA_TYPE
    assert response["Content-Disposition"] == f'attachment; filename="nhiem-vu-{today():%Y%m%d}.xlsx"'


def test_rows_are_taken_as_they_come_so_that_a_long_list_needs_no_list():
    rows = ([n, f"Nhiệm vụ số {n}"] for n in range(5000))
    assert sheet_of(["Số", "Tên"], rows).max_row == 5001


def test_rows_are_as_tall_as_their_longest_text_so_that_no_line_lies_on_the_next():
    sheet = sheet_of(["Nội dung nhiệm vụ", "Mục"], [["rà soát " * 30, "1"], ["ngắn", "2"]])
    assert sheet.row_dimensions[2].height >= 5 * 15
    assert sheet.row_dimensions[3].height in (None, 15)
