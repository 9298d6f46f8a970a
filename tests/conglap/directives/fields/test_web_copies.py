"""Fields of documents that web pages have copied: tables above them, lost titles, a closing of one line."""

import datetime as dt

from conglap.directives.reader import read
from tests.conglap.directives.reading import source_of

BASES = "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;\nCăn cứ Luật Giá ngày 19 tháng 6 năm 2023;\n"
ARTICLES = (
    "QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Quy định về chợ nổi.\nĐiều 2. Có hiệu lực từ ngày ký.\n"
)


def test_a_table_of_attributes_above_the_letterhead_names_no_issuer_and_no_title() -> None:
    text = (
        "| Số hiệu | 44/2025/QĐ-UBND |\n| Ngày ban hành | 20/11/2025 |\n| Loại văn bản | Quyết định |\n"
        "| Cơ quan ban hành | Tỉnh Cà Mau |\n| Người ký | Trần Văn Nổi |\n|\nỦY BAN NHÂN DÂN\nTỈNH CÀ MAU |\n"
        "CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\n|\nSố: 44/2025/QĐ-UBND |\nCà Mau, ngày 20 tháng 11 năm 2025 |\n"
    )
    document = read(source_of(text + BASES)).document
    assert document.issuer == "Ủy ban nhân dân tỉnh Cà Mau"
    assert (document.place, document.date, document.subject) == ("Cà Mau", dt.date(2025, 11, 20), None)


def test_the_list_of_attributes_is_set_aside_whole_whatever_its_form() -> None:
    head = "ỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 9/2014/QĐ-UBND |\nCà Mau, ngày 31 tháng 12 năm 2014 |\n"
    rows = (
        "Số hiệu: | 9/2014/QĐ-UBND | Loại văn bản: | Quyết định |\nNơi ban hành: | Tỉnh Cà Mau | Người ký: | Trần Nổi |\n"
        "Ngày ban hành: | 31/12/2014 | Ngày hiệu lực: | Đang cập nhật |\n"
    )
    lines = (
        "Số hiệu: 9/2014/QĐ-UBND Loại văn bản: Quyết định\nNơi ban hành: Tỉnh Cà Mau Người ký: Trần Nổi\n"
        "Ngày ban hành: 31/12/2014 Ngày hiệu lực: Đã biết\n\n"
    )
    for attributes in (rows, lines):
        directive = read(source_of(attributes + head + "QUYẾT ĐỊNH\nVỀ CHỢ NỔI\nỦY BAN NHÂN DÂN TỈNH CÀ MAU\n" + BASES))
        document = directive.document
        assert (document.subject, document.issuer) == ("VỀ CHỢ NỔI", "Ủy ban nhân dân tỉnh Cà Mau")
        assert "Trần Nổi" not in directive.text
        assert directive.findings == ()


def test_bases_that_lost_their_first_words_are_no_letterhead() -> None:
    text = (
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 7/2019/QĐ-UBND | Cà Mau, ngày 22 tháng 10 năm 2019 |\n"
        "BAN HÀNH QUY ĐỊNH VỀ CHỢ NỔI\nỦY BAN NHÂN DÂN TỈNH CÀ MAU\ní quyền địa phương ngày 19 tháng 6 năm 2015;\n"
        "ố 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành quy định.\n"
    )
    document = read(source_of(text)).document
    assert (document.place, document.date) == ("Cà Mau", dt.date(2019, 10, 22))
    assert document.subject == "BAN HÀNH QUY ĐỊNH VỀ CHỢ NỔI"


def test_the_body_above_dashed_bases_issued_a_decision_without_letterhead_and_signed_in_small_letters() -> None:
    text = (
        "QUYẾT ĐỊNH\nVề việc họp chợ\n_____________\nỦY BAN NHÂN DÂN QUẬN 9\n\n- Căn cứ Luật Giá ngày 19/6/2023;\n\n"
        "QUYẾT ĐỊNH\n\nĐiều 1: Chợ họp buổi sáng.\n\nUBND quận 9\n\nChủ tịch\n\n(Đã ký)\n\nPhan Văn Chợ\n"
    )
    document = read(source_of(text)).document
    assert document.issuer == "Ủy ban nhân dân quận 9"
    assert document.signatory is not None
    assert document.signatory.name == "Phan Văn Chợ"


def test_the_session_of_a_council_is_no_part_of_its_name_and_a_post_in_small_letters_signs() -> None:
    text = (
        "HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 7/2018/NQ-HĐND | Cà Mau, ngày 22 tháng 10 năm 2018 |\n"
        "QUY ĐỊNH MỨC CHI CHO CHỢ NỔI\nHỘI ĐỒNG NHÂN DÂN TỈNH CÀ MAU\nKHÓA IX KỲ HỌP THỨ MƯỜI\n" + BASES + ARTICLES
    )
    document = read(source_of(f"{text}\nPhó Chủ tịch\n\n(Đã ký)\n\nPhan Văn Chợ\n")).document
    assert document.issuer == "Hội đồng nhân dân tỉnh Cà Mau"
    assert document.signatory is not None
    assert (document.signatory.title, document.signatory.name) == ("Phó Chủ tịch", "Phan Văn Chợ")


def test_a_town_in_two_lines_is_the_place_and_not_the_issuer() -> None:
    text = (
        "ỦY\nBAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - "
        "Hạnh phúc\n---------\n|\nSố:\n96/2009/QĐ-UBND\n|\nTP.\nHồ Chí Minh, ngày 21 tháng 12 năm 2009\n|\nQUYẾT ĐỊNH\n"
        "VỀ CHỢ NỔI\n"
    )
    document = read(source_of(text + BASES)).document
    assert (document.place, document.issuer) == ("TP. Hồ Chí Minh", "Ủy ban nhân dân Thành phố Hồ Chí Minh")


def test_a_subject_in_capitals_stands_for_itself_where_the_title_was_lost() -> None:
    head = "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 7/{} | Cà Mau, ngày 02 tháng 3 năm 2017 |\n"
    resolution = head.format("NQ-HĐND") + "VỀ KẾ HOẠCH ĐẦU TƯ CHỢ NỔI GIAI ĐOẠN 2017-2020\n" + BASES
    circular = head.format("2017/TT-BCT") + "HƯỚNG DẪN VIỆC TỔ CHỨC CHỢ NỔI\n" + BASES
    read_both = [read(source_of(text)).document for text in (resolution, circular)]
    assert [document.kind.code for document in read_both if document.kind] == ["NQ", "TT"]
    assert [document.subject for document in read_both] == [
        "VỀ KẾ HOẠCH ĐẦU TƯ CHỢ NỔI GIAI ĐOẠN 2017-2020", "HƯỚNG DẪN VIỆC TỔ CHỨC CHỢ NỔI",
    ]  # fmt: skip


def test_of_the_closing_a_copy_may_keep_the_authority_alone() -> None:
    head = "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 7/2006/QĐ-UBND | Cà Mau, ngày 2 tháng 3 năm 2006 |\n"
    attached = "| TM. ỦY BAN NHÂN DÂN |\nVỀ HOẠT ĐỘNG CỦA CHỢ NỔI\n(Ban hành theo Quyết định số 7/2006/QĐ-UBND ngày 02/3/2006)\n"
    directive = read(source_of(head + BASES + ARTICLES + attached + "Điều 1. Chợ họp buổi sáng.\n"))
    assert directive.document.signatory is not None
    assert directive.document.signatory.authority == "TM. ỦY BAN NHÂN DÂN"
    assert [clause.id for clause in directive.clauses] == ["Điều 1", "Điều 2", "PL1", "PL1.Điều 1"]


def test_a_council_of_ministers_is_no_minister_who_signs() -> None:
    text = (
        "HỘI ĐỒNG BỘ TRƯỞNG\n\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 17-HĐBT\n\n"
        "Hà Nội, ngày 01 tháng 10 năm 1981\n\nQUYẾT ĐỊNH\n\nVỀ VIỆC ĐẶT TÊN CHỢ\n\nHỘI ĐỒNG BỘ TRƯỞNG\n\n"
        "Căn cứ Luật tổ chức Hội đồng Bộ trưởng ngày 4/7/1981;\n\nQUYẾT ĐỊNH\n\nĐiều 1: Đặt tên chợ.\n\nĐặng Văn Nổi\n"
    )
    directive = read(source_of(text))
    assert (directive.document.symbol, directive.document.issuer) == ("17-HĐBT", "Hội đồng Bộ trưởng")
    assert [citation.role.value for citation in directive.citations] == ["basis"]
