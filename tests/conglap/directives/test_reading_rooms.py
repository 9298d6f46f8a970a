"""The small rooms of the reader: kinds, capitals, dates of issue, quotations, the self-check."""

import datetime as dt

import pytest

from conglap.directives.completeness import nothing_lost
from conglap.directives.paragraphs.layout import LaidOut
from conglap.directives.reader import read
from conglap.directives.records import Kind, System
from conglap.directives.words.casing import usual_writing
from conglap.directives.words.dateline import find_dateline
from conglap.directives.words.kinds import kind_of_code, kind_of_title
from conglap.directives.words.marks import is_person, is_post, is_recipients
from tests.conglap.directives.reading import source_of


@pytest.mark.parametrize(
    ("written", "place", "date"),
    [
        ("Bình Sơn, ngày 23 tháng 01 năm 2024", "Bình Sơn", dt.date(2024, 1, 23)),
        ("Lào Cai,  ngày       tháng 4 năm 2026", "Lào Cai", None),
        ("Lào Cai, ngày 10 tháng 01năm 2026", "Lào Cai", dt.date(2026, 1, 10)),
        ("Số: 15/KH-SYT Kiên Giang, ngày 28 tháng 8 năm 2017", "Kiên Giang", dt.date(2017, 8, 28)),
        ("Bà Rịa - Vũng Tàu, ngày 05 tháng 6 năm 2025", "Bà Rịa - Vũng Tàu", dt.date(2025, 6, 5)),
        ("Hà Nội, ngày …. tháng …. năm 2025", "Hà Nội", None),
        ("V/v triển khai thủ tục Hà Nội, ngày 02 tháng 4 năm 2026", "Hà Nội", dt.date(2026, 4, 2)),
        ("Đồng Tháp, ngày 31 tháng 02 năm 2026", "Đồng Tháp", None),
    ],
)
def test_place_and_date_are_read_and_a_blank_day_is_none(written: str, place: str, date: dt.date | None) -> None:
    found = find_dateline(written)
    assert found is not None
    assert (found.place, found.date) == (place, date)


@pytest.mark.parametrize("written", ["Số 28/KH-UBND ngày 05/02/2024 của UBND", "Hằng ngày báo cáo", "tháng 5 năm 2026"])
def test_other_dates_are_no_place_and_date(written: str) -> None:
    assert find_dateline(written) is None


@pytest.mark.parametrize(
    ("capitals", "usual"),
    [
        ("ỦY BAN NHÂN DÂN HUYỆN BÌNH SƠN", "Ủy ban nhân dân huyện Bình Sơn"),
        ("UỶ BAN NHÂN DÂN TỈNH LÀO CAI", "Uỷ ban nhân dân tỉnh Lào Cai"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông nghiệp và Môi trường"),
        ("HUYỆN ỦY BÌNH SƠN", "Huyện ủy Bình Sơn"),
        ("SỞ Y TÉ", "Sở Y tế"),
        ("UBND THÀNH PHỐ CẦN THƠ", "UBND thành phố Cần Thơ"),
        ("CHI CỤC THỦY LỢI", "Chi cục Thủy lợi"),
    ],
)
def test_names_in_capitals_get_their_usual_writing(capitals: str, usual: str) -> None:
    assert usual_writing(capitals, "") == usual


def test_words_that_the_rules_do_not_know_are_written_as_in_the_text() -> None:
    text = "Căn cứ tình hình thực tế của Trường THPT Đốc Binh Kiều;"
    assert usual_writing("TRƯỜNG THPT ĐỐC BINH KIỀU", text) == "Trường THPT Đốc Binh Kiều"


def test_kinds_are_known_by_title_and_by_code() -> None:
    assert kind_of_title("CHỈ THỊ VỀ VIỆC TIẾT KIỆM") == Kind("CT", "Chỉ thị")
    assert kind_of_title("Thông báo kết luận của Chủ tịch") == Kind("TB", "Thông báo")
    assert kind_of_title("Phòng Nội vụ") is None
    assert kind_of_code("TT", System.PARTY) == Kind("TT", "Thông tri")
    assert kind_of_code("TT") == Kind("TT", "Thông tư")
    assert kind_of_code("UBND") is None


@pytest.mark.parametrize(
    "line", ["TM. ỦY BAN NHÂN DÂN", "T/M BAN THƯỜNG VỤ", "KT.GIÁM ĐỐC", "PHÓ CHỦ TỊCH", "Q. CỤC TRƯỞNG"]
)
def test_authorities_and_posts_in_capitals_begin_a_signature(line: str) -> None:
    assert is_post(line)


@pytest.mark.parametrize("line", ["Chủ tịch UBND tỉnh", "TỔ CHỨC THỰC HIỆN", "KẾ HOẠCH", "KTXH NĂM 2026"])
def test_sentences_and_headings_begin_none(line: str) -> None:
    assert not is_post(line)


def test_persons_are_told_from_headings() -> None:
    assert is_person("Nguyễn Tường Duy")
    assert is_person("Đại tá Lê Văn Hùng")
    assert not is_person("NGUYỄN VĂN A")
    assert not is_person("Sở Tài chính")
    assert not is_person("Hà Nội.")


@pytest.mark.parametrize(("line", "expected"), [("Nơi nhận:", True), ("MXơi nhận:", True), ("Nơi nhận văn bản", False)])
def test_recipients_are_known_with_a_slip_of_ocr_but_not_in_a_sentence(line: str, expected: bool) -> None:
    assert is_recipients(line) is expected


def test_the_self_check_finds_what_was_lost_and_what_was_doubled() -> None:
    assert nothing_lost(LaidOut("Điều 1. Rà soát", (), ("2",), "Điều 1.2 Rà soát")) == ()
    (lost,) = nothing_lost(LaidOut("Điều 1.", (), (), "Điều 1. Rà soát"))
    assert lost.rule == "reading.nothing_lost"
    assert "R" in lost.message
    assert nothing_lost(LaidOut("aa", (), (), "a"))


_FIRST = """ỦY BAN NHÂN DÂN\nTỈNH TUYÊN SƠN\nSố: {}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTuyên Sơn, ngày {} tháng 3 năm 2026
QUYẾT ĐỊNH\nVề việc lập tổ công tác\nĐiều 1. Lập tổ công tác của tỉnh.\nNơi nhận:\n- Như Điều 1;\n- Lưu: VT.
TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Minh
"""


def test_a_second_document_in_the_file_is_told() -> None:
    two = read(source_of(_FIRST.format("7/QĐ-UBND", "05") + "\n" + _FIRST.format("12/KH-UBND", "09")))
    assert [finding.rule for finding in two.findings] == ["reading.one_document"]
    assert "12/KH-UBND" in two.findings[0].message
    form = "\nMẫu số 01\n" + _FIRST.format("      /BC-UBND", "   ")
    assert read(source_of(_FIRST.format("7/QĐ-UBND", "05") + form)).findings == ()
