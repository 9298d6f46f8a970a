"""Physical lines become logical paragraphs."""

from conglap.directives.paragraphs.layout import lay_out
from conglap.directives.records import Part
from conglap.documents.records import Line
from tests.conglap.directives.reading import source_of, whole_lines

BROKEN = """
Thực hiện Kế hoạch số 12-KH/TU ngày 05/3/2025 của Ban Thường vụ Tỉnh ủy về sắp xếp
các đơn vị sự nghiệp công lập và các tổ chức chính trị - xã hội, Ban Thường vụ Đảng
ủy xã xây dựng Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Tổ chức thực hiện Kế hoạch số 12-
KH/TU nghiêm túc, chặt chẽ, đúng thời gian và lộ trình đã đề ra trong năm 2025.
- Tiếp tục phát huy sự chủ động của các cơ quan, đơn vị, địa phương trong việc đổi mới
hệ thống tổ chức và quản lý.
"""


def _lines(text: str) -> list[str]:
    return lay_out(source_of(text).lines).text.split("\n")


def test_broken_lines_are_joined_and_items_kept_apart() -> None:
    assert _lines(BROKEN) == [
        BROKEN.strip().split("I. MỤC")[0].strip().replace("\n", " "),
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "- Tổ chức thực hiện Kế hoạch số 12-KH/TU nghiêm túc, chặt chẽ, đúng thời gian và lộ trình đã đề ra trong năm 2025.",
        "- Tiếp tục phát huy sự chủ động của các cơ quan, đơn vị, địa phương trong việc đổi mới hệ thống tổ chức và quản lý.",
    ]


def test_a_labelled_heading_in_capitals_goes_on_in_capitals() -> None:
    text = "I. CĂN CỨ XÂY DỰNG\nKẾ HOẠCH\nChương II\nQUY ĐỊNH CỤ THỂ\n" + BROKEN
    assert _lines(text)[:3] == ["I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", "Chương II", "QUY ĐỊNH CỤ THỂ"]


def test_an_empty_line_after_every_line_means_nothing() -> None:
    spaced = "\n\n".join(line for line in BROKEN.strip().split("\n"))
    assert _lines(spaced) == _lines(BROKEN)


def test_text_with_one_paragraph_a_line_is_left_so() -> None:
    paragraphs = [
        "Thực hiện Nghị quyết của Tỉnh ủy, Ủy ban nhân dân xã yêu cầu các đơn vị triển khai các nội dung sau đây:",
        "1. Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã tham mưu xây dựng kế hoạch trước ngày 30/6/2025.",
        "Kế hoạch phải nêu rõ người chịu trách nhiệm, thời hạn và sản phẩm của từng nhiệm vụ được giao.",
    ]
    assert _lines("\n".join(paragraphs)) == paragraphs


def test_word_paragraphs_stay_whole_unless_a_page_break_cut_a_sentence() -> None:
    laid_out = lay_out(
        whole_lines(
            "Thực hiện việc theo dõi, đôn đốc, nhắc nhở,",
            "báo cáo theo hướng rõ người.",
            "Nâng cao năng lực quản lý.",
        ).lines
    )
    assert laid_out.text.split("\n") == [
        "Thực hiện việc theo dõi, đôn đốc, nhắc nhở, báo cáo theo hướng rõ người.",
        "Nâng cao năng lực quản lý.",
    ]


def test_page_numbers_are_set_aside_and_the_sentence_goes_on() -> None:
    lines = [
        Line("các cơ quan, đơn vị, địa phương tiếp tục rà soát, sắp xếp tổ chức bộ máy theo hướng tinh", page=1),
        Line("2", page=2),
        Line("gọn, hiệu quả và báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 năm nay.", page=2),
    ]
    laid_out = lay_out(tuple(lines))
    assert laid_out.set_aside == ("2",)
    assert "tinh gọn" in laid_out.text


def test_rows_written_with_bars_become_cells() -> None:
    laid_out = lay_out(
        source_of("TT | Nhiệm vụ | Cơ quan chủ trì\n1 | Rà soát vị trí việc làm | Phòng Nội vụ // Văn phòng").lines
    )
    cells = [(p.row, p.column, laid_out.text[slice(*p.span)]) for p in laid_out.paragraphs]
    assert cells == [
        (0, 0, "TT"), (0, 1, "Nhiệm vụ"), (0, 2, "Cơ quan chủ trì"),
        (1, 0, "1"), (1, 1, "Rà soát vị trí việc làm"), (1, 2, "Phòng Nội vụ"), (1, 2, "Văn phòng"),
    ]  # fmt: skip


def test_columns_of_letterhead_and_closing_are_kept_apart() -> None:
    laid_out = lay_out(
        source_of("""
    ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      XÃ AN HÒA                        Độc lập - Tự do - Hạnh phúc
    Số: 15 /UBND-VP                  An Hòa, ngày 09 tháng 3 năm 2026
 V/v rà soát các đơn vị sự
nghiệp công lập trên địa bàn

              Kính gửi: Các trường học trên địa bàn xã.

     Ủy ban nhân dân xã yêu cầu các trường học rà soát vị trí việc làm và gửi kết quả
về Văn phòng trước ngày 20/3/2026./.
Nơi nhận:                                    KT. CHỦ TỊCH
- Như trên;                                  PHÓ CHỦ TỊCH
- Lưu: VT.


                                             Trần Thị Bình
""").lines
    )
    by_part = {part: [laid_out.text[slice(*p.span)] for p in laid_out.paragraphs if p.part is part] for part in Part}
    assert by_part[Part.LETTERHEAD] == [
        "ỦY BAN NHÂN DÂN", "XÃ AN HÒA", "Số: 15 /UBND-VP",
        "V/v rà soát các đơn vị sự nghiệp công lập trên địa bàn",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Hòa, ngày 09 tháng 3 năm 2026",
        "Kính gửi: Các trường học trên địa bàn xã.",
    ]  # fmt: skip
    assert len(by_part[Part.BODY]) == 1
    assert by_part[Part.CLOSING] == [
        "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Bình",
    ]  # fmt: skip


def test_a_line_that_ends_with_việt_nam_does_not_wait_for_a_figure() -> None:
    text = (
        "1. Các doanh nghiệp sau đây báo cáo kết quả về Sở Công Thương trước ngày 30 tháng 6 của năm kế hoạch:\n"
        "2. Công ty Trách nhiệm hữu hạn phốt pho vàng Việt Nam\n"
        "3. Công ty Cổ phần khoáng sản và luyện kim Việt Trung, tính cả các chi nhánh đặt tại tỉnh, nộp báo cáo riêng theo\n"
        "mẫu số\n2. và mẫu số 3."
    )
    assert [line[:2] for line in _lines(text)] == ["1.", "2.", "3."]


def test_a_heading_may_end_with_a_word_that_often_stands_before_a_number() -> None:
    text = (
        "1. Phòng Tài chính - Kế hoạch\nHướng dẫn các đơn vị xây dựng phương án tự chủ tài chính của giai đoạn và trình\n"
        "thẩm định, phê duyệt phương án trong thời hạn mà Ủy ban nhân dân tỉnh đã giao cho các đơn vị ở Quý\nIII/2026.\n"
        "2. Thời gian, địa điểm\n3. Chuyển đổi số\n4. Báo cáo hằng năm"
    )
    assert [line[:20] for line in _lines(text)] == [
        "1. Phòng Tài chính -", "Hướng dẫn các đơn vị", "2. Thời gian, địa đi", "3. Chuyển đổi số", "4. Báo cáo hằng năm",
    ]  # fmt: skip


WRAPPED = """
1. Nâng cao nhận thức, trách nhiệm của cấp ủy, tổ chức đảng và chính quyền
Các chi bộ, đảng bộ trực thuộc tổ chức quán triệt Nghị quyết đến toàn thể
cán bộ, đảng viên và Nhân dân trong huyện, hoàn thành trong quý II năm nay.
2. Đổi mới phương thức lãnh đạo của cấp ủy
Ban Tổ chức Huyện ủy chủ trì, phối hợp với Văn phòng Huyện ủy rà soát các
quy chế làm việc của các cấp ủy, báo cáo Ban Thường vụ trước ngày 30/6/2026
và gửi về Ban Tổ chức Huyện ủy để tổng hợp, theo dõi, đôn đốc, thực hiện tốt.
3. Giao Phòng Tài chính - Kế hoạch chủ trì, phối hợp với Ban Quản lý đầu tư
xây dựng và các đơn vị liên quan cân đối kinh phí, trình Ủy ban nhân dân phê
duyệt theo quy định của pháp luật; thực hiện đúng Luật Ngân sách nhà nước, Luật
Các tổ chức tín dụng và các văn bản hướng dẫn thi hành của Chính phủ, các bộ
ngành trung ương; chịu trách nhiệm trước Ủy ban nhân dân về kết quả thực hiện.
"""


def test_a_heading_is_not_joined_with_the_sentence_below_it() -> None:
    lines = _lines(WRAPPED)
    assert lines[0].endswith("chính quyền") and lines[1].startswith("Các chi bộ")  # as wide as a full line
    assert lines[2].endswith("của cấp ủy") and lines[3].startswith("Ban Tổ chức")
    assert len(lines) == 5 and "Luật Các tổ chức tín dụng" in lines[4]


def test_the_closing_sentence_stands_alone_however_full_the_line_before_it() -> None:
    last = "Trên đây là Kế hoạch thực hiện Nghị quyết, yêu cầu các đơn vị thực hiện./."
    assert _lines(WRAPPED.strip() + "\n" + last)[-1] == last


def test_bases_and_the_words_that_enact_stand_alone() -> None:
    bases = [
        "Căn cứ Nghị định số 101/2024/NĐ-CP ngày 29 tháng 7 năm 2024 của Chính phủ;",
        "Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 12/TTr-SXD ngày 20/3,",
        "QUYẾT ĐỊNH:",
    ]
    assert _lines("\n".join(bases) + WRAPPED)[:3] == bases
