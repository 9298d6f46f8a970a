"""Spreadsheets are read row by row in a limited child; what would harm is refused with a sentence."""

import datetime as dt

import pytest

from conglap.documents.records import UnreadableFile
from conglap.documents.sheets import SheetLimits, SheetRow, open_sheets
from tests.conglap.documents import sheet_files as files

ROWS = [["Tên", "Ngày", "Số"], ["Trường Hoà Bình", dt.date(2025, 7, 1), 12.5], ["Trường An", None, 3]]
READ = [
    SheetRow(1, ("Tên", "Ngày", "Số")),
    SheetRow(2, ("Trường Hoà Bình", dt.date(2025, 7, 1), 12.5)),
    SheetRow(3, ("Trường An", None, 3)),
]


def rows_of(data: bytes, name: str = "don-vi.xlsx", limits: SheetLimits | None = None) -> list[SheetRow]:
    with open_sheets(data, name, limits or SheetLimits()) as sheets:
        return list(sheets.rows(0))


def refusal(data: bytes, name: str = "don-vi.xlsx", limits: SheetLimits | None = None) -> tuple[str, str]:
    with pytest.raises(UnreadableFile) as refused:
        rows_of(data, name, limits)
    return refused.value.code, str(refused.value)


def test_cells_come_with_their_kinds():
    assert rows_of(files.workbook(ROWS)) == READ


def test_more_rows_than_come_at_once_all_come_in_order():
    assert [row.cells[0] for row in rows_of(files.workbook([[n] for n in range(1501)]))] == list(range(1501))


def test_empty_rows_are_left_out_and_the_others_keep_their_numbers():
    assert [row.number for row in rows_of(files.workbook([["a"], [None], [], ["b"]]))] == [1, 4]


def test_a_wrong_word_of_the_file_about_its_own_size_loses_no_row():
    assert rows_of(files.wrong_dimension(ROWS)) == READ


def test_a_cell_in_the_last_corner_does_no_harm():
    assert rows_of(files.far_cell(ROWS)) == READ


def test_a_row_too_many_is_refused():
    code, sentence = refusal(files.workbook([["a"]] * 12), limits=SheetLimits(rows=11))
    assert (code, "hơn 11 dòng" in sentence) == ("too_many_rows", True)


def test_two_hundred_thousand_rows_are_refused_with_the_limit_in_the_sentence():
    rows = ([f"Trường số {n}", "Đơn vị sự nghiệp công lập", n] for n in range(200_000))
    code, sentence = refusal(files.workbook(rows))
    assert (code, "100.000 dòng" in sentence) == ("too_many_rows", True)


def test_a_file_that_unzips_without_end_is_refused():
    assert refusal(files.bomb(ROWS))[0] == "bomb"


def test_a_long_text_in_a_modest_file_ends_the_child_and_not_the_program():
    letters = "".join(chr(33 + n * 7919 % 90) for n in range(3_000_000))  # deflates too little to be taken for a bomb
    shared = b"<sst><si><t>" + letters.replace("<", "a").replace("&", "b").encode() * 90 + b"</t></si></sst>"
    data = files.with_part(files.workbook(ROWS, constant_memory=False), "xl/sharedStrings.xml", shared)
    assert refusal(data, limits=SheetLimits(zip_ratio=10**6, child_memory=400 << 20))[0] in ("too_heavy", "damaged")


def test_a_reference_outwards_is_refused():
    assert refusal(files.with_doctype(ROWS))[0] == "unsafe"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600 + "Workbook".encode("utf-16-le"), "old_excel"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"<html><table><tr><td>a</td></tr></table></html>", "web_page"),
        (b"%PDF-1.7", "not_a_sheet"),
        (b"PK\x03\x04 nothing", "damaged"),
    ],
)
def test_what_is_no_spreadsheet_is_refused_by_its_content(data, code):
    found, sentence = refusal(data)
    assert found == code
    assert "Hãy" in sentence


def test_a_word_file_is_no_spreadsheet(tmp_path):
    docx = files.with_part(files.with_part(files.workbook(ROWS), "xl/workbook.xml"), "word/document.xml", b"<a/>")
    assert refusal(docx)[0] == "not_a_sheet"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_csv_is_read_whatever_its_separator_encoding_and_name(separator, encoding):
    text = "\r\n".join(separator.join(row) for row in (["Tên", "Số"], ["Trường Hoà Bình", "12"], ["", ""], ["An", ""]))
    read = rows_of(text.encode(encoding), "danh-sach.xlsx")
    assert read == [SheetRow(1, ("Tên", "Số")), SheetRow(2, ("Trường Hoà Bình", "12")), SheetRow(4, ("An",))]


def test_the_guard_before_a_formula_in_a_csv_is_taken_off_again():
    assert rows_of("Tên\n'=1+1\n'Đầu".encode(), "a.csv")[1:] == [SheetRow(2, ("=1+1",)), SheetRow(3, ("'Đầu",))]


def test_hidden_sheets_are_not_offered():
    import io

    import xlsxwriter

    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        book.add_worksheet("Một").write(0, 0, "a")
        book.add_worksheet("Hai").hide()
    with open_sheets(target.getvalue(), "a.xlsx") as sheets:
        assert sheets.names == ["Một"]
