"""Letterheads whose lines a web page broke anywhere."""

import datetime as dt

import pytest

from conglap.directives.paragraphs.layout import lay_out
from conglap.directives.paragraphs.mending import mend
from conglap.directives.paragraphs.pieces import Piece
from conglap.directives.reader import read
from conglap.directives.records import DocumentFields, Kind
from tests.conglap.directives.reading import source_of

CELLS = """
ỦY
BAN NHÂN DÂN
ĐẶC KHU VÂN SƠN
-------
|
CỘNG
HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập -
Tự do - Hạnh phúc
---------------
|
Số:
12/QĐ-UBND
|
Vân
Sơn, ngày 08
tháng 7 năm 2025
|
QUYẾT ĐỊNH
VỀ
VIỆC BAN HÀNH QUY CHẾ TIẾP CÔNG DÂN CỦA ĐẶC KHU
TRONG TÌNH HÌNH MỚI
CHỦ TỊCH ỦY BAN NHÂN DÂN ĐẶC KHU
Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp công dân.
Điều 2. Trưởng các phòng, ban chịu trách nhiệm thi hành Quyết định này.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
|
TM.
ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lý Thu Hà
"""

PAGE = """
Quyết định 12/QĐ-UBND năm 2025 về Quy chế tiếp công dân
Số hiệu: | 12/QĐ-UBND | Loại văn bản: | Quyết định |
Nơi ban hành: | Đặc khu Vân Sơn | Người ký: | Lý Thu Hà |
Ngày ban hành: | 08/07/2025 | Tình trạng: | Đang cập nhật |
"""


def _fields(text: str) -> DocumentFields:
    return read(source_of(text)).document


@pytest.mark.parametrize("above", ["", PAGE], ids=["alone", "below the words of a web page"])
def test_a_letterhead_broken_into_cells_is_read_as_if_whole(above: str) -> None:
    fields = _fields(above.strip("\n") + CELLS)
    assert fields.kind == Kind("QĐ", "Quyết định")
    assert fields.symbol == "12/QĐ-UBND"
    assert fields.issuer == "Ủy ban nhân dân đặc khu Vân Sơn"
    assert (fields.place, fields.date) == ("Vân Sơn", dt.date(2025, 7, 8))
    assert fields.subject == "VỀ VIỆC BAN HÀNH QUY CHẾ TIẾP CÔNG DÂN CỦA ĐẶC KHU TRONG TÌNH HÌNH MỚI"
    assert fields.recipients == ("Như Điều 2", "Lưu: VT")
    assert fields.signatory is not None
    assert (fields.signatory.authority, fields.signatory.name) == ("TM. ỦY BAN NHÂN DÂN", "Lý Thu Hà")


def test_nothing_is_lost_when_lines_are_put_together() -> None:
    laid_out = lay_out(source_of(CELLS).lines)
    assert "".join(laid_out.text.split()) == "".join(CELLS.replace("|", "").split())


@pytest.mark.parametrize(
    "lines",
    [
        ("Số:", "65/2024/QĐ-UBND"),
        ("Số :", "/KH-UBND"),
        ("CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM"),
        ("CỘNG", "HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("ĐẢNG CỘNG SẢN", "VIỆT NAM"),
        ("Tuyên Sơn, ngày", "10 tháng 12 năm 2013"),
        ("Tuyên Sơn, ngày 10", "tháng 12 năm 2013"),
        ("Tuyên Sơn, ngày 10 tháng 12", "năm 2013"),
        ("Thừa", "Giang, ngày 10 tháng 12 năm 2013"),
        ("KT.", "CHỦ TỊCH"),
        ("Bà Rịa - Vũng", "Tàu, ngày 17 tháng 4 năm 2013"),
        ("ỦY BAN NHÂN", "DÂN TỈNH TUYÊN SƠN"),
        ("TM. ỦY BAN", "NHÂN DÂN"),
        ("UỶ", "BAN NHÂN DÂN"),
        ("PHÓ CHỦ", "NHIỆM"),
        ("QUYẾT", "ĐỊNH:"),
        ("THÔNG", "BÁO"),
        ("Căn", "cứ Luật Đất đai ngày 18 tháng 01 năm 2024;"),
        ("-", "Các Phó Chủ tịch (để báo cáo);"),
    ],
)
def test_what_belongs_to_one_line_is_put_on_one(lines: tuple[str, str]) -> None:
    assert [piece.line for piece in mend([Piece(line, line) for line in lines])] == [" ".join(lines)]


@pytest.mark.parametrize(
    "lines",
    [
        ("Số lượng:", "12 đơn vị"),
        ("Căn cứ Kế hoạch số 18/KH-UBND ngày", "29/3/2012 của Ủy ban nhân dân tỉnh"),
        ("hoàn thành trước ngày", "10 tháng 12 năm 2013"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", "Tuyên Sơn, ngày 10 tháng 12 năm 2013"),
        ("TỈNH TUYÊN SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Số: 12/KH-UBND", "Tuyên Sơn, ngày 10 tháng 12 năm 2013"),
        ("Trần Văn Minh", "Tuyên Sơn, ngày 10 tháng 12 năm 2013"),
        ("CHỦ TỊCH", "Trần Văn Minh"),
        ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "BÁO CÁO"),
        ("PHÒNG TỔ CHỨC CÁN BỘ", "TRƯỞNG PHÒNG"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "ĐẢNG ĐOÀN CÔNG ĐOÀN"),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ("có hiệu lực đến hết năm 2030.", "7. Kế hoạch số 37/KH-UBND ngày"),
        ("Minh", "Các đơn vị báo cáo kết quả."),
        ("-", "- Lưu: VT."),
    ],
)
def test_lines_that_say_something_each_stay_apart(lines: tuple[str, str]) -> None:
    assert [piece.line for piece in mend([Piece(line, line) for line in lines])] == list(lines)


def test_a_line_that_ends_a_cell_keeps_the_letterhead_whole() -> None:
    fields = _fields(
        "SỞ\nNÔNG NGHIỆP TUYÊN SƠN |\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 12/QĐ-SNN |\n"
        "Tuyên Sơn, ngày 05 tháng 3 năm 2026 |\nQUYẾT ĐỊNH\nVề việc lập tổ công tác\nĐiều 1. Lập tổ công tác."
    )
    assert (fields.issuer, fields.symbol, fields.place) == ("Sở Nông nghiệp Tuyên Sơn", "12/QĐ-SNN", "Tuyên Sơn")


def test_a_subject_ends_before_the_first_long_line_of_the_body() -> None:
    fields = _fields(
        "ĐẢNG BỘ TỈNH TUYÊN SƠN\nĐẢNG ỦY XÃ YÊN HÒA\n*\nSố 15-NQ/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Yên Hòa, ngày 05 tháng 3 năm 2026\nNGHỊ QUYẾT\nvề phát triển chăn nuôi,\ngiai đoạn 2026 - 2030\n"
        "Hội nghị Ban Chấp hành Đảng bộ xã họp ngày 02/3/2026 đã thảo luận\nvà quyết nghị:\nI. MỤC TIÊU\n1. Đàn bò tăng 5%."
    )
    assert fields.subject == "về phát triển chăn nuôi, giai đoạn 2026 - 2030"


def test_a_subject_that_awaits_a_document_goes_on_with_it() -> None:
    fields = _fields(
        "ỦY BAN NHÂN DÂN\nTỈNH TUYÊN SƠN\nSố: 7/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Tuyên Sơn, ngày 05 tháng 3 năm 2026\nQUYẾT ĐỊNH\nBan hành Kế hoạch thực hiện\n"
        "Chỉ thị số 52-CT/TW ngày 03 tháng 10 năm 2025 của Ban Bí thư\n–––––\nCăn cứ Luật Đất đai năm 2024;"
    )
    assert fields.subject and fields.subject.endswith(
        "thực hiện Chỉ thị số 52-CT/TW ngày 03 tháng 10 năm 2025 của Ban Bí thư"
    )


@pytest.mark.parametrize(
    ("lines", "subject"),
    [
        (("PHÁT TRIỂN NÔNG NGHIỆP GIAI ĐOẠN", "2017-2021"), "PHÁT TRIỂN NÔNG NGHIỆP GIAI ĐOẠN 2017-2021"),
        (("PHÒNG, CHỐNG HẠN HÁN NĂM 2019 -", "2020"), "PHÒNG, CHỐNG HẠN HÁN NĂM 2019 - 2020"),
        (("tổng kết công tác năm 2020;", "phương hướng năm 2021"), "tổng kết công tác năm 2020; phương hướng năm 2021"),
    ],
)
def test_the_last_line_of_a_subject_may_be_years_or_follow_a_semicolon(lines: tuple[str, ...], subject: str) -> None:
    fields = _fields(
        "ỦY BAN NHÂN DÂN\nTỈNH TUYÊN SƠN\nSố: 7/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Tuyên Sơn, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\n" + "\n".join(lines) + "\n\n"
        "Thực hiện Nghị quyết của Hội đồng nhân dân tỉnh, Ủy ban nhân dân tỉnh xây dựng Kế hoạch như sau:\nI. MỤC TIÊU"
    )
    assert fields.subject == subject


def test_a_second_line_that_begins_with_a_name_stays_in_the_subject() -> None:
    fields = _fields(
        "ỦY BAN NHÂN DÂN\nTỈNH TUYÊN SƠN\nSố: 7/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Tuyên Sơn, ngày 05 tháng 3 năm 2026\nQUYẾT ĐỊNH\nBan hành Quy chế làm việc của Hội đồng tỉnh\n"
        "Tuyên Sơn nhiệm kỳ 2026 - 2031\n\nCăn cứ Luật Đất đai năm 2024;\nĐiều 1. Ban hành Quy chế."
    )
    assert fields.subject == "Ban hành Quy chế làm việc của Hội đồng tỉnh Tuyên Sơn nhiệm kỳ 2026 - 2031"


def test_who_decided_is_no_part_of_the_subject() -> None:
    fields = _fields(
        "ĐẢNG BỘ TỈNH TUYÊN SƠN\nĐẢNG ỦY XÃ YÊN HÒA\n*\nSố 15-NQ/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Yên Hòa, ngày 05 tháng 3 năm 2026\nNGHỊ QUYẾT\nHỘI NGHỊ LẦN THỨ TƯ\nBAN CHẤP HÀNH ĐẢNG BỘ XÃ (KHÓA I)\n"
        "về phát triển chăn nuôi\n-----\nBan Chấp hành Đảng bộ xã quyết nghị:\n1. Đàn bò tăng 5%."
    )
    assert fields.subject == "về phát triển chăn nuôi"


def test_a_basis_goes_on_until_its_semicolon() -> None:
    text = lay_out(source_of(BROKEN_BASES).lines).text
    assert "Căn cứ Luật Tổ chức Chính quyền địa phương ngày 19 tháng 6 năm 2015;" in text.split("\n")
    assert "Căn cứ Luật Đất đai năm 2024" in text.split("\n")


BROKEN_BASES = """
Căn cứ Luật Tổ chức
Chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Luật Đất đai năm 2024
Căn cứ Nghị định số 78/2015/NĐ-CP ngày
14 tháng 9 năm 2015 của Chính phủ về đăng ký, quản lý và sử dụng đất công ích của
các xã trong tỉnh và các quy định khác có liên quan đến việc quản lý đất đai của
Ủy ban nhân dân các xã, phường thuộc tỉnh,
Điều 1. Ban hành Quy chế.
"""


def test_the_title_of_the_youth_union_is_no_issuer() -> None:
    fields = _fields(
        "BCH ĐOÀN TỈNH TUYÊN SƠN\n***\nSố: 112-KH/TĐTN-BPT\nĐOÀN TNCS HỒ CHÍ MINH\nTuyên Sơn, ngày 05 tháng 10 năm 2025\n"
        "KẾ HOẠCH\nTổ chức ngày hội chuyển đổi số\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức của đoàn viên."
    )
    assert fields.issuer is not None
    assert fields.issuer.casefold() == "bch đoàn tỉnh tuyên sơn"


def test_a_figure_after_the_word_for_a_clause_of_a_law_is_no_label() -> None:
    text = lay_out(
        source_of("Chi trả theo quy định tại Khoản\n3 - Điều 61 Luật Lâm nghiệp.\n3. Sở Tài chính rà soát.").lines
    ).text
    assert text.split("\n") == [
        "Chi trả theo quy định tại Khoản 3 - Điều 61 Luật Lâm nghiệp.",
        "3. Sở Tài chính rà soát.",
    ]


def test_the_youth_union_among_the_recipients_is_no_title() -> None:
    fields = _fields(
        "SỞ NỘI VỤ\nSố: 7/KH-SNV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTuyên Sơn, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\n"
        "Tuyển dụng\n1. Văn phòng rà soát hồ sơ.\nNơi nhận:\n- UBND tỉnh;\n- Đoàn TNCS Hồ Chí Minh;\n- Lưu: VT.\n"
        "GIÁM ĐỐC\nLý Thu Hà"
    )
    assert fields.recipients == ("UBND tỉnh", "Đoàn TNCS Hồ Chí Minh", "Lưu: VT")
