"""Fields of a document from letterheads of both families, in the shapes in which files bring them."""

import datetime as dt

import pytest

from conglap.directives.reader import read
from conglap.directives.records import DocumentFields, Kind, Signatory, System
from conglap.documents.records import Cell, Line, SourceText
from tests.conglap.directives.reading import source_of, whole_lines

STATE_HEAD = "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: {} | Tuyên Sơn, ngày 05 tháng 3 năm 2025 |\n"
BODY = "Ban Thường vụ Đảng ủy yêu cầu các chi bộ rà soát, báo cáo kết quả thực hiện trước ngày 30 tháng 6 năm 2026."


def _fields(text: str) -> DocumentFields:
    return read(source_of(text)).document


def _party(head: str) -> DocumentFields:
    return _fields(
        f"{head}\nKẾ HOẠCH\nthực hiện Nghị quyết số 12-NQ/TU về sắp xếp bộ máy\n-----\n{BODY}\n"
        "Nơi nhận:\n- Ban Tổ chức Tỉnh ủy (báo cáo),\n- Các chi bộ trực thuộc,\n- Lưu Văn phòng Đảng ủy.\n"
        "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nTrần Văn Minh"
    )


PARTY_HEADS = {
    "two columns with gaps": """
   ĐẢNG BỘ TỈNH PHÚ LONG              ĐẢNG CỘNG SẢN VIỆT NAM
   ĐẢNG ỦY XÃ AN HÒA               An Hòa, ngày 05 tháng 3 năm 2026
            *
      Số 15-KH/ĐU
""",
    "columns run together": """
ĐẢNG BỘ TỈNH PHÚ LONG ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ AN HÒA
*
Số 15-KH/ĐU An Hòa, ngày 05 tháng 3 năm 2026
""",
    "one column after the other": """
ĐẢNG BỘ TỈNH PHÚ LONG
ĐẢNG ỦY XÃ AN HÒA
*
Số 15-KH/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM
An Hòa, ngày 05 tháng 3 năm 2026
""",
    "cells written in plain text": """
ĐẢNG BỘ TỈNH PHÚ LONG // ĐẢNG ỦY XÃ AN HÒA // * // Số 15-KH/ĐU | ĐẢNG CỘNG SẢN VIỆT NAM // An Hòa, ngày 05 tháng 3 năm 2026
""",
    "markdown": """
**ĐẢNG BỘ TỈNH PHÚ LONG**
**ĐẢNG ỦY XÃ AN HÒA**
\\*
Số 15\\-KH/ĐU

**ĐẢNG CỘNG SẢN VIỆT NAM**
*An Hòa, ngày 05 tháng 3 năm 2026*
""",
}


@pytest.mark.parametrize("shape", PARTY_HEADS)
def test_a_party_letterhead_is_read_in_every_shape(shape: str) -> None:
    document = _party(PARTY_HEADS[shape])
    assert document.system is System.PARTY
    assert document.kind == Kind("KH", "Kế hoạch")
    assert (document.number, document.symbol) == ("15", "15-KH/ĐU")
    assert document.issuer == "Ban Thường vụ Đảng ủy xã An Hòa"
    assert (document.place, document.date) == ("An Hòa", dt.date(2026, 3, 5))
    assert document.subject == "thực hiện Nghị quyết số 12-NQ/TU về sắp xếp bộ máy"
    assert document.signatory == Signatory("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Văn Minh")
    assert document.recipients == (
        "Ban Tổ chức Tỉnh ủy (báo cáo)", "Các chi bộ trực thuộc", "Lưu Văn phòng Đảng ủy",
    )  # fmt: skip


STATE_HEADS = {
    "columns run together": """
UBND TỈNH PHÚ LONG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ KHOA HỌC VÀ CÔNG NGHỆ Độc lập - Tự do - Hạnh phúc
Số: 215/SKHCN-TCCB Phú Long, ngày 17 tháng 4 năm 2026
V/v báo cáo vị trí việc làm
""",
    "two columns with gaps": """
        UBND TỈNH PHÚ LONG                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     SỞ KHOA HỌC VÀ CÔNG NGHỆ                   Độc lập - Tự do - Hạnh phúc
       Số: 215 /SKHCN-TCCB                   Phú Long, ngày 17 tháng 4 năm 2026
    V/v báo cáo vị trí việc làm
""",
    "cells written in plain text": """
UBND TỈNH PHÚ LONG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ KHOA HỌC VÀ CÔNG NGHỆ | Độc lập - Tự do - Hạnh phúc
Số: 215/SKHCN-TCCB | Phú Long, ngày 17 tháng 4 năm 2026
V/v báo cáo vị trí việc làm |
""",
}


@pytest.mark.parametrize("shape", STATE_HEADS)
def test_a_dispatch_of_a_department_is_read_in_every_shape(shape: str) -> None:
    document = _fields(
        f"{STATE_HEADS[shape]}\nKính gửi:\n- Các phòng chuyên môn;\n- Trung tâm Ứng dụng khoa học.\n\n"
        "Sở Khoa học và Công nghệ đề nghị các đơn vị báo cáo vị trí việc làm trước ngày 30/4/2026./.\n"
        "Nơi nhận:\n- Như trên;\n- Giám đốc Sở (để b/c);\n- Lưu: VT, TCCB.\n"
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nLê Thị Hương"
    )
    assert document.system is System.STATE
    assert document.kind == Kind("CV", "Công văn")
    assert (document.number, document.symbol) == ("215", "215/SKHCN-TCCB")
    assert document.issuer == "Sở Khoa học và Công nghệ"
    assert (document.place, document.date) == ("Phú Long", dt.date(2026, 4, 17))
    assert document.subject == "báo cáo vị trí việc làm"
    assert document.addressees == ("Các phòng chuyên môn", "Trung tâm Ứng dụng khoa học")
    assert document.recipients == ("Như trên", "Giám đốc Sở (để b/c)", "Lưu: VT, TCCB")
    assert document.signatory == Signatory("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Thị Hương")


def test_a_word_table_with_both_halves_is_read_by_its_cells() -> None:
    cells = [
        (0, 0, "ỦY BAN NHÂN DÂN"), (0, 0, "TỈNH PHÚ LONG"), (0, 1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (0, 1, "Độc lập - Tự do - Hạnh phúc"), (1, 0, "Số: /QĐ-UBND"), (1, 1, "Phú Long, ngày tháng 5 năm 2026"),
    ]  # fmt: skip
    lines = [Line(text, whole=True, cell=Cell(0, row, column)) for row, column, text in cells]
    lines += [
        Line(text, whole=True)
        for text in (
            "QUYẾT ĐỊNH",
            "Về việc thành lập Tổ công tác",
            "Điều 1. Thành lập Tổ công tác gồm các ông, bà sau.",
        )
    ]
    document = read(SourceText("x.docx", "0" * 64, "application/docx", False, tuple(lines))).document
    assert document.kind == Kind("QĐ", "Quyết định")
    assert (document.number, document.symbol, document.date) == (None, None, None)
    assert (document.issuer, document.place) == ("Ủy ban nhân dân tỉnh Phú Long", "Phú Long")
    assert document.subject == "Về việc thành lập Tổ công tác"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("NGHỊ QUYẾT", Kind("NQ", "Nghị quyết")),
        ("CHỈ THỊ", Kind("CT", "Chỉ thị")),
        ("TỜ TRÌNH", Kind("TTr", "Tờ trình")),
        ("QUY ĐỊNH", Kind("QyĐ", "Quy định")),
        ("KÉ HOẠCH", Kind("KH", "Kế hoạch")),
        ("NGHỊ ĐỊNH", Kind("NĐ", "Nghị định")),
        ("THÔNG TƯ LIÊN TỊCH", Kind("TTLT", "Thông tư liên tịch")),
        ("CHƯƠNG TRÌNH PHỐI HỢP", Kind("CTPH", "Chương trình phối hợp")),
        ("CÔNG ĐIỆN", Kind("CĐ", "Công điện")),
        ("GIẤY MỜI", Kind("GM", "Giấy mời")),
    ],
)
def test_the_kind_is_told_by_the_title(line: str, kind: Kind) -> None:
    document = read(
        whole_lines(
            "BỘ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", line, "Về vị trí việc làm",
            "Căn cứ Luật Viên chức;",
        )
    ).document  # fmt: skip
    assert document.kind == kind
    assert document.subject == "Về vị trí việc làm"


def test_the_party_writes_the_code_qđ_for_quy_định_too() -> None:
    document = read(
        whole_lines(
            "TỈNH ỦY PHÚ LONG", "*", "Số 7-QĐ/TU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Phú Long, ngày 02 tháng 02 năm 2026",
            "QUY ĐỊNH", "về chế độ báo cáo", "Căn cứ Điều lệ Đảng;",
        )
    ).document  # fmt: skip
    assert document.kind == Kind("QĐ", "Quy định")


def test_a_resolution_of_the_politburo_names_its_issuer_under_the_kind() -> None:
    document = read(
        whole_lines(
            "BAN CHẤP HÀNH TRUNG ƯƠNG", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 99-NQ/TW", "Hà Nội, ngày 22 tháng 12 năm 2025",
            "NGHỊ QUYẾT", "CỦA BỘ CHÍNH TRỊ", "về phát triển đơn vị sự nghiệp công lập", "Thời gian qua, Đảng ta đã làm.",
        )
    ).document  # fmt: skip
    assert document.issuer == "Bộ Chính trị"
    assert document.subject == "về phát triển đơn vị sự nghiệp công lập"


def test_number_day_and_issuer_may_stand_under_the_kind() -> None:
    document = read(
        whole_lines(
            "QUYẾT ĐỊNH", "CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 93/2007/QĐ-TTg NGÀY 22 THÁNG 6 NĂM 2007", "BAN HÀNH QUY CHẾ MỘT CỬA",
            "Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;",
        )
    ).document  # fmt: skip
    assert (document.number, document.symbol, document.date) == ("93", "93/2007/QĐ-TTg", dt.date(2007, 6, 22))
    assert (document.issuer, document.subject) == ("Thủ tướng Chính phủ", "BAN HÀNH QUY CHẾ MỘT CỬA")


def test_a_conclusion_of_somebody_is_the_subject_and_no_issuer() -> None:
    document = read(
        whole_lines(
            "VĂN PHÒNG CHÍNH PHỦ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "THÔNG BÁO",
            "Kết luận của Thủ tướng Chính phủ tại cuộc họp về đầu tư công", "Ngày 02/3/2026, Thủ tướng Chính phủ chủ trì họp.",
        )
    ).document  # fmt: skip
    assert document.issuer == "Văn phòng Chính phủ"
    assert document.subject == "Kết luận của Thủ tướng Chính phủ tại cuộc họp về đầu tư công"


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        (("SỞ Y TẾ PHÚ LONG", "THANH TRA"), "Thanh tra Sở Y tế Phú Long"),
        (("BỘ TƯ PHÁP", "VĂN PHÒNG"), "Văn phòng Bộ Tư pháp"),
        (("BỘ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"), "Bộ Lao động - Thương binh và Xã hội"),
        (("UBND TỈNH LÀO CAI", "SỞ CÔNG THƯƠNG"), "Sở Công Thương"),
        (("CHÍNH PHỦ",), "Chính phủ"),
        (("DỰ THẢO", "BỘ NỘI VỤ"), "Bộ Nội vụ"),
        (("Ủy ban nhân dân tỉnh Lào Cai",), "Ủy ban nhân dân tỉnh Lào Cai"),
        (("HỘI ĐỒNG NHÂN DÂN", "TỈNH QUẢNG NGÃI", "KHÓA XIII"), "Hội đồng nhân dân tỉnh Quảng Ngãi"),
        (("BỘ NỘI VỤ - BỘ TÀI CHÍNH",), "Bộ Nội vụ - Bộ Tài chính"),
        (("SỞ NỘI VỤ", "BAN QUẢN LÝ", "KHU KINH TẾ"), "Ban Quản lý Khu kinh tế"),
        (("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"), "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        (("HUYỆN ỦY BÌNH SƠN", "BAN TỔ CHỨC"), "Ban Tổ chức Huyện ủy Bình Sơn"),
    ],
)
def test_the_issuer_is_the_last_name_of_the_left_half(lines: tuple[str, ...], issuer: str) -> None:
    document = read(
        whole_lines(
            *lines, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "THÔNG BÁO", "Về việc họp"
        )
    ).document
    assert document.issuer == issuer


def test_a_telegram_addresses_whom_it_wires() -> None:
    document = read(
        whole_lines(
            "THỦ TƯỚNG CHÍNH PHỦ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 46/CĐ-TTg",
            "Hà Nội, ngày 11 tháng 7 năm 2026", "CÔNG ĐIỆN", "Về phòng, chống đuối nước", "THỦ TƯỚNG CHÍNH PHỦ điện:",
            "- Bộ trưởng Bộ Y tế;", "- Chủ tịch Ủy ban nhân dân các tỉnh.", "Thủ tướng Chính phủ yêu cầu:",
        )
    ).document  # fmt: skip
    assert document.addressees == ("Bộ trưởng Bộ Y tế", "Chủ tịch Ủy ban nhân dân các tỉnh")


def test_a_stripped_text_still_tells_kind_and_subject_and_nothing_that_is_not_there() -> None:
    document = read(
        whole_lines(
            "Chỉ thị về việc tăng cường quản lý đơn vị sự nghiệp công lập trên địa bàn tỉnh",
            "Thời gian qua, các sở, ngành và Ủy ban nhân dân các huyện đã có nhiều cố gắng; Chủ tịch UBND tỉnh yêu cầu:",
            "1. Sở Nội vụ rà soát.",
        )
    ).document
    assert document.kind == Kind("CT", "Chỉ thị")
    assert document.subject == "về việc tăng cường quản lý đơn vị sự nghiệp công lập trên địa bàn tỉnh"
    assert document.system is System.STATE
    assert (document.number, document.issuer, document.place, document.date, document.signatory) == (None,) * 5


def test_without_letterhead_the_signature_and_the_words_name_the_issuer() -> None:
    document = _fields(
        "KẾ HOẠCH\nthực hiện Nghị quyết số 12-NQ/TU\n-----\n"
        "Thực hiện Nghị quyết số 12-NQ/TU, Ban Thường vụ Huyện ủy xây dựng Kế hoạch như sau:\n1. Rà soát.\n"
        "Nơi nhận:\n- Các chi bộ,\n- Lưu Văn phòng Huyện ủy.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Văn Cường"
    )
    assert document.issuer == "Ban Thường vụ Huyện ủy"


@pytest.mark.parametrize(
    ("lines", "signatory"),
    [
        (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê An"),
         Signatory("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê An")),
        (("CHỦ TỊCH", "(Đã ký)", "Nguyễn Văn Bình"), Signatory(None, "CHỦ TỊCH", "Nguyễn Văn Bình")),
        (("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Hồ Thị Lan"), Signatory("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Hồ Thị Lan")),
        (("GIÁM ĐỐC", "TS. Trần Thị Thu Hà"), Signatory(None, "GIÁM ĐỐC", "Trần Thị Thu Hà")),
        (("KT. THỦ TƯỚNG", "Phó Thủ tướng", "Trần Hồng Sơn"), Signatory("KT. THỦ TƯỚNG", "Phó Thủ tướng", "Trần Hồng Sơn")),
    ],
)  # fmt: skip
def test_the_signature_gives_authority_title_and_name(lines: tuple[str, ...], signatory: Signatory) -> None:
    document = read(whole_lines("1. Rà soát.", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", *lines)).document
    assert document.signatory == signatory


def test_a_recipient_goes_on_in_the_next_line() -> None:
    document = _fields(
        "1. Rà soát.\nNơi nhận:\n- VPCP: BTCN, các PCN, Trợ lý TTg,\ncác Vụ, Cục, Công báo;\n- Mặt trận Tổ quốc và các tổ chức chính trị -\n"
        "xã hội huyện;\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn Cường"
    )
    assert document.recipients == (
        "VPCP: BTCN, các PCN, Trợ lý TTg, các Vụ, Cục, Công báo",
        "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội huyện",
        "Lưu: VT",
    )


def test_an_empty_text_says_nothing() -> None:
    assert _fields("") == DocumentFields()


def test_an_issuer_whose_second_line_was_cut_is_named_by_the_body_that_decides() -> None:
    fields = _fields(
        STATE_HEAD.format("7/QĐ-UBND")
        + "QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ LÀM VIỆC\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TUYÊN SƠN\n"
        "Căn cứ Luật Đất đai năm 2024;\nĐiều 1. Ban hành Quy chế làm việc.\n| TM. UBND TỈNH |"
    )
    assert fields.issuer == "Ủy ban nhân dân tỉnh Tuyên Sơn"
    assert fields.signatory == Signatory("TM. UBND TỈNH", None, None)  # a copy that lost post and name


def test_a_symbol_tells_the_kind_whose_title_was_lost() -> None:
    body = "VỀ VIỆC PHÒNG, CHỐNG CHÁY RỪNG\nTrước tình hình nắng nóng kéo dài, các đơn vị thực hiện:\n1. Trực ban."
    directive, dispatch = (
        _fields(STATE_HEAD.format("24/CT-UBND") + body),
        _fields(STATE_HEAD.format("24/UBND-VP") + body),
    )
    assert directive.kind == Kind("CT", "Chỉ thị")
    assert dispatch.kind == Kind("CV", "Công văn")


def test_a_subject_may_begin_with_v_v_in_capitals() -> None:
    directive = read(
        source_of(
            STATE_HEAD.format("7/QĐ-UBND") + "QUYẾT ĐỊNH\n\nV/V PHÊ DUYỆT DANH MỤC CÔNG TRÌNH\n\n"
            "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Đầu tư công năm 2024;\n\nĐiều 1. Phê duyệt danh mục."
        )
    )
    assert directive.document.subject == "PHÊ DUYỆT DANH MỤC CÔNG TRÌNH"
    assert [clause.id for clause in directive.clauses] == ["Điều 1"]
    assert [citation.role.value for citation in directive.citations] == ["basis"]


def test_a_sentence_about_the_state_is_no_letterhead() -> None:
    fields = _fields(
        "Kính gửi:\n- Các sở, ngành;\n- Ủy ban nhân dân các xã.\n\nNhằm hoàn thiện, Hội đồng đề nghị các cơ quan của\n"
        "nước Cộng hòa xã hội chủ nghĩa Việt Nam thực hiện các công việc sau:\n1. Rà soát văn bản."
    )
    assert fields.addressees == ("Các sở, ngành", "Ủy ban nhân dân các xã")


def test_a_union_named_like_a_person_does_not_end_the_recipients() -> None:
    fields = _fields(
        "ĐẢNG BỘ TỈNH PHÚ LONG\nĐẢNG ỦY XÃ AN HÒA\n*\nSố 12-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        f"An Hòa, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nthực hiện Nghị quyết\n-----\n{BODY}\nNơi nhận:\n- UBMTTQ; Đoàn TNCS Hồ Chí Minh\n"
        "- Hội Nông Dân\n- Lưu Văn phòng Đảng ủy.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nĐoàn Văn Minh"
    )
    assert fields.recipients[-2:] == ("Hội Nông Dân", "Lưu Văn phòng Đảng ủy")
    assert fields.signatory == Signatory("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Đoàn Văn Minh")


def test_a_wide_blank_for_the_number_is_one_line() -> None:
    lines = read(
        source_of(
            "ĐẢNG ỦY XÃ AN HÒA          ĐẢNG CỘNG SẢN VIỆT NAM\n*\n"
            "Số         -KH/ĐU          An Hòa, ngày    tháng 3 năm 2026\n\nKẾ HOẠCH\nthực hiện Nghị quyết\n" + BODY
        )
    ).text.split("\n")
    assert "Số -KH/ĐU" in lines


def test_the_first_word_of_the_title_in_the_other_column_is_no_issuer() -> None:
    fields = _fields(
        "ỦY BAN NHÂN DÂN                    CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH TUYÊN SƠN\n"
        " Độc lập - Tự do - Hạnh phúc\nSố: 5127/UBND-NNMT\nTuyên Sơn, ngày 06 tháng 11 năm 2025\nKính gửi: Các sở.\n"
        + BODY
    )
    assert fields.issuer == "Ủy ban nhân dân tỉnh Tuyên Sơn"


@pytest.mark.parametrize("title", ["K Ế H O Ạ C H", "K Ế   H O Ạ C H", "K Ế HOẠCH"])
def test_the_letters_of_a_title_may_stand_apart(title: str) -> None:
    fields = _fields(
        "ĐẢNG ỦY XÃ AN HÒA\n*\nSố 12-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Hòa, ngày 05 tháng 3 năm 2026\n"
        f"{title}\nthực hiện Nghị quyết về đất đai\n-----\n{BODY}"
    )
    assert (fields.kind, fields.subject) == (Kind("KH", "Kế hoạch"), "thực hiện Nghị quyết về đất đai")


def test_a_subject_in_capitals_is_read_though_its_title_was_lost() -> None:
    directive = read(
        source_of(
            STATE_HEAD.format("623/QĐ-UBND") + "BAN HÀNH QUY ĐỊNH VỀ CHẾ ĐỘ BÁO CÁO\nỦY BAN NHÂN DÂN TỈNH TUYÊN SƠN\n"
            "Căn cứ Luật Thống kê ngày 17 tháng 6 năm 2003;\nTheo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số: "
            "84/TTr-STP ngày 18 tháng 4 năm 2012,\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy định.\nĐiều 2. Hiệu lực thi hành."
        )
    )
    fields = directive.document
    assert (fields.kind, fields.subject) == (Kind("QĐ", "Quyết định"), "BAN HÀNH QUY ĐỊNH VỀ CHẾ ĐỘ BÁO CÁO")
    assert (fields.issuer, fields.place) == ("Ủy ban nhân dân tỉnh Tuyên Sơn", "Tuyên Sơn")
    assert fields.date == dt.date(2025, 3, 5)
    assert [citation.role.value for citation in directive.citations] == ["basis", "basis"]


def test_number_and_subject_may_share_a_line() -> None:
    fields = _fields(
        "VĂN PHÒNG ỦY BAN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 2059/VP-NN V/v kiểm tra rừng\n\n"
        "Tuyên Sơn, ngày 26 tháng 3 năm 2021\n\nKính gửi: Sở Nông nghiệp.\n\n" + BODY
    )
    assert (fields.symbol, fields.subject) == ("2059/VP-NN", "kiểm tra rừng")


def test_the_committee_under_the_kind_takes_its_place_from_the_letterhead() -> None:
    fields = _fields(
        "TỈNH ỦY PHÚ LONG\n*\nSố 12-CT/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nPhú Long, ngày 05 tháng 3 năm 2026\n"
        "CHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề phòng, chống cháy rừng\n(2026 - 2030)\n-----\n" + BODY
    )
    assert fields.issuer == "Ban Thường vụ Tỉnh ủy Phú Long"
    assert fields.subject == "về phòng, chống cháy rừng (2026 - 2030)"
