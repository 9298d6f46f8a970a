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
