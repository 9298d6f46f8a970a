"""Citations: what is one, which document it names, why it is named."""

import datetime as dt

import pytest

from conglap.directives.reader import read
from conglap.directives.records import Citation, CitationRole
from tests.conglap.directives.reading import source_of, whole_lines

HIV_LAW = "Luật phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)"


def _citations(*paragraphs: str) -> list[Citation]:
    return list(read(whole_lines(*paragraphs)).citations)


def _one(sentence: str) -> Citation:
    citations = _citations(sentence)
    assert len(citations) == 1, citations
    return citations[0]


@pytest.mark.parametrize(
    ("sentence", "symbol", "kind", "date", "issuer", "as_written"),
    [
        (
            "Các đơn vị thực hiện Kết luận số 62-KL/TW, ngày 02/10/2023 của Bộ Chính trị về tiếp tục đổi mới.",
            "62-KL/TW", "KL", dt.date(2023, 10, 2), "Bộ Chính trị", "Kết luận số 62-KL/TW",
        ),
        (
            "Theo dõi việc thực hiện Nghị quyết số 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII.",
            "19-NQ/TW", "NQ", dt.date(2017, 10, 25), "Ban Chấp hành Trung ương Đảng khóa XII", "Nghị quyết số 19-NQ/TW",
        ),
        (
            "Lập dự toán theo Nghị định số 60/2021/NĐ-CP ngày 21 tháng 6 năm 2021 của Chính phủ quy định cơ chế tự chủ.",
            "60/2021/NĐ-CP", "NĐ", dt.date(2021, 6, 21), "Chính phủ", "Nghị định số 60/2021/NĐ-CP",
        ),
        (
            "Sở nhận được Văn bản số 2265/BCT-ATMT ngày 02/4/2026 của Bộ Công Thương về việc cấp giấy phép.",
            "2265/BCT-ATMT", "CV", dt.date(2026, 4, 2), "Bộ Công Thương", "Văn bản số 2265/BCT-ATMT",
        ),
        (
            "Việc phân cấp thực hiện theo Luật Tổ chức chính quyền địa phương số 72/2025/QH15.",
            "72/2025/QH15", "L", None, None, "Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
        ),
        (
            "Đơn vị báo cáo theo Thông báo kết luận số 15/TB-VPCP ngày 09/01/2026 của Văn phòng Chính phủ.",
            "15/TB-VPCP", "TB", dt.date(2026, 1, 9), "Văn phòng Chính phủ", "Thông báo kết luận số 15/TB-VPCP",
        ),
        (
            "Thực hành theo Thông tư số 05/2026/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch về thư viện.",
            "05/2026/TT-BVHTTDL", "TT", None, "Bộ Văn hóa, Thể thao và Du lịch", "Thông tư số 05/2026/TT-BVHTTDL",
        ),
        (
            "Ngày 19 tháng 12 năm 2025, Sở Công Thương có Văn bản số 3169/SCT-CN gửi các đơn vị.",
            "3169/SCT-CN", "CV", dt.date(2025, 12, 19), "Sở Công Thương", "Văn bản số 3169/SCT-CN",
        ),
        (
            "Đề án được duyệt tại Quyết định 525/QĐ-UBND ngày 25/02/2026 của Ủy ban nhân dân tỉnh Lào Cai phê duyệt đề án.",
            "525/QĐ-UBND", "QĐ", dt.date(2026, 2, 25), "Ủy ban nhân dân tỉnh Lào Cai", "Quyết định 525/QĐ-UBND",
        ),
    ],
)  # fmt: skip
def test_a_mention_gives_symbol_kind_day_and_issuer(
    sentence: str, symbol: str, kind: str, date: dt.date | None, issuer: str | None, as_written: str
) -> None:
    found = _one(sentence)
    assert (found.symbol, found.kind, found.date, found.issuer) == (symbol, kind, date, issuer)
    assert found.as_written == as_written
    assert found.resolved_by == "symbol"


@pytest.mark.parametrize(
    ("sentence", "kind", "as_written", "date"),
    [
        ("Thực hiện đúng Luật Quản lý thuế và các văn bản hướng dẫn.", "L", "Luật Quản lý thuế", None),
        ("Xử lý theo Điều 227 Bộ luật Hình sự năm 2015.", "BL", "Bộ luật Hình sự năm 2015", None),
        ("Góp ý sửa đổi Hiến pháp năm 2013.", "HP", "Hiến pháp năm 2013", None),
        (
            "Chấp hành Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ ngày 29/6/2024 tại các mỏ.",
            "L", "Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ", dt.date(2024, 6, 29),
        ),
        ("Rà soát theo luật Đất đai hiện hành.", "L", "luật Đất đai", None),
    ],
)  # fmt: skip
def test_a_law_named_without_number_counts_with_symbol_none(
    sentence: str, kind: str, as_written: str, date: dt.date | None
) -> None:
    found = _one(sentence)
    assert (found.symbol, found.kind, found.as_written, found.date) == (None, kind, as_written, date)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kế hoạch này có hiệu lực kể từ ngày ký.",
        "Chấp hành nghiêm pháp luật về đất đai.",
        "Luật này quy định về thuế.",
        "Đoàn Luật sư tỉnh cử đại diện tham gia.",
        "Xử lý kỷ luật người vi phạm theo quy định của pháp luật.",
        "Hoàn thành trước ngày 20/12/2025, đạt 24/30 chỉ tiêu.",
        "(Kèm theo Kế hoạch số      /KH-SCT ngày    /4/2026 của Sở Công Thương)",
        "Nghị quyết Đại hội Đảng bộ tỉnh đã đề ra.",
    ],
)
def test_the_document_itself_and_law_in_general_are_no_citations(sentence: str) -> None:
    assert _citations(sentence) == []


def test_its_own_symbol_is_no_citation_neither_in_the_letterhead_nor_in_an_annex() -> None:
    directive = read(
        whole_lines(
            "CHÍNH PHỦ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 03/NQ-CP",
            "Hà Nội, ngày 09 tháng 01 năm 2026", "NGHỊ QUYẾT", "Về chương trình hành động", "1. Các bộ triển khai.",
            "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. CHÍNH PHỦ", "THỦ TƯỚNG", "Lê Văn An", "PHỤ LỤC I",
            "(Kèm theo Nghị quyết số 03/NQ-CP ngày 09 tháng 01 năm 2026 của Chính phủ)",
        )
    )  # fmt: skip
    assert directive.document.symbol == "03/NQ-CP"
    assert directive.citations == ()


def test_a_citation_in_the_subject_is_a_mention_and_the_basis_below_is_a_basis() -> None:
    directive = read(
        source_of(
            "KẾ HOẠCH\nTriển khai Kế hoạch số 248-KH/TU ngày 20/12/2023 của Ban Thường vụ Tỉnh ủy\n-----\n"
            "Thực hiện Kế hoạch 248-KH/TU của Ban Thường vụ Tỉnh ủy về thực hiện Kết luận số 62-KL/TW, Ban Thường vụ Đảng ủy "
            "xây dựng Kế hoạch như sau:\n1. Rà soát theo Kết luận 62-KL/TW."
        )
    )
    assert [(found.symbol, found.role) for found in directive.citations] == [
        ("248-KH/TU", CitationRole.MENTION),
        ("248-KH/TU", CitationRole.BASIS),
        ("62-KL/TW", CitationRole.MENTION),
        ("62-KL/TW", CitationRole.MENTION),
    ]


def test_a_short_mention_takes_day_and_issuer_of_the_full_one() -> None:
    citations = _citations(
        "Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị;",
        "1. Phổ biến Nghị quyết 57-NQ/TW đến toàn thể cán bộ.",
    )
    assert (citations[1].date, citations[1].issuer) == (dt.date(2024, 12, 22), "Bộ Chính trị")
    assert citations[1].as_written == "Nghị quyết 57-NQ/TW"


def test_two_forms_of_one_symbol_are_one_document() -> None:
    citations = _citations(
        "Thực hiện Kế hoạch số 28/KH-UBND ngày 05/02/2024 của UBND tỉnh (sau đây gọi tắt là Kế hoạch 28-KH/UBND), yêu cầu:",
        "1. Rà soát theo Kế hoạch 28-KH/UBND.",
    )
    assert [(found.symbol, found.resolved_by) for found in citations] == [
        ("28/KH-UBND", "symbol"), ("28/KH-UBND", "alias"), ("28/KH-UBND", "alias"),
    ]  # fmt: skip
    assert citations[2].date == dt.date(2024, 2, 5)


def test_short_names_are_resolved_to_the_documents_that_they_stand_for() -> None:
    citations = _citations(
        "Thực hiện Kế hoạch số 5-KH/TU ngày 01/3/2026 của Tỉnh ủy về thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ "
        "Chính trị (sau đây lần lượt viết tắt là Kế hoạch của Tỉnh ủy và Nghị quyết 57), Đảng ủy xã yêu cầu:",
        "1. Quán triệt Nghị quyết 57 trong toàn Đảng bộ.",
        "2. Cụ thể hóa Kế hoạch của Tỉnh ủy; Đoàn kiểm tra (sau đây viết tắt là Đoàn) báo cáo.",
    )
    assert [(found.symbol, found.as_written, found.resolved_by) for found in citations[2:]] == [
        ("57-NQ/TW", "Nghị quyết 57", "alias"),
        ("5-KH/TU", "Kế hoạch của Tỉnh ủy", "alias"),
    ]


def test_a_bare_kind_as_short_name_is_not_every_document_of_that_kind() -> None:
    citations = _citations(
        "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị (sau đây gọi tắt là Nghị quyết), Đảng ủy yêu cầu:",
        "1. Quán triệt Nghị quyết; lồng ghép với Nghị quyết Đại hội Đảng bộ xã; nội dung Nghị quyết này phổ biến đến chi bộ.",
    )
    assert [found.as_written for found in citations] == ["Nghị quyết số 57-NQ/TW", "Nghị quyết"]


def test_a_kind_and_number_alone_name_the_one_document_that_has_them() -> None:
    citations = _citations(
        "Căn cứ Đề án 08-ĐA/TU của Tỉnh ủy Lào Cai ngày 29/12/2025;",
        "1. Cụ thể hóa mục tiêu của Đề án số 08 trong quý I.",
    )
    assert [found.symbol for found in citations] == ["08-ĐA/TU", "08-ĐA/TU"]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Điều 2. Quyết định này thay thế Quyết định số 181/2003/QĐ-TTg ngày 04/9/2003.", CitationRole.REPEALS),
        ("Điều 2. Bãi bỏ Quyết định số 12/2010/QĐ-UBND ngày 05/4/2010.", CitationRole.REPEALS),
        (
            "Điều 2. Quyết định số 12/2010/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
            CitationRole.REPEALS,
        ),
        ("Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2009/NĐ-CP như sau:", CitationRole.AMENDS),
        ("Điều 1. Sửa đổi khoản 2 Điều 5 của Quyết định số 09/2020/QĐ-UBND như sau:", CitationRole.AMENDS),
        ("1. Sở Nội vụ đề xuất sửa đổi, bổ sung Quyết định số 66/2009/QĐ-TTg.", CitationRole.MENTION),
        ("1. Thực hiện chế độ báo cáo theo Nghị định số 09/2019/NĐ-CP.", CitationRole.MENTION),
        ("Căn cứ Luật Viên chức ngày 15/11/2010;", CitationRole.BASIS),
        ("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 156/TTr-SNV ngày 25/8/2025;", CitationRole.BASIS),
        ("Xét Báo cáo thẩm định số 17/BC-BQL ngày 23 tháng 01 năm 2026;", CitationRole.BASIS),
    ],
)
def test_the_role_is_told_by_the_words_before(sentence: str, role: CitationRole) -> None:
    assert _one(sentence).role is role


def test_bases_may_stand_in_the_middle_of_a_sentence_and_in_a_list() -> None:
    citations = _citations(
        "Để bảo đảm mỹ quan, đồng thời căn cứ Nghị định số 41/2007/NĐ-CP của Chính phủ về ngầm đô thị, Nghị định số 29/2007/NĐ-CP "
        "của Chính phủ, Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:",
        "1. Thực hiện Nghị định số 41/2007/NĐ-CP.",
    )
    assert [found.role for found in citations] == [CitationRole.BASIS, CitationRole.BASIS, CitationRole.MENTION]


def test_a_day_may_follow_the_issuer() -> None:
    assert _one("Cụ thể hóa Đề án 08-ĐA/TU của Tỉnh ủy Lào Cai ngày 29/12/2025 về công nghiệp.").date == dt.date(
        2025, 12, 29
    )


def test_items_below_a_repealing_introduction_are_repealed() -> None:
    citations = _citations(
        "Điều 2. Điều khoản thi hành",
        "1. Bãi bỏ toàn bộ các quyết định sau:",
        "a) Quyết định số 03/2020/QĐ-UBND ngày 06/3/2020 của Ủy ban nhân dân tỉnh;",
        "b) Quyết định số 04/2021/QĐ-UBND ngày 08/4/2021 sửa đổi, bổ sung Quyết định số 03/2020/QĐ-UBND.",
        "2. Các sở thực hiện theo Nghị định số 32/2024/NĐ-CP.",
    )
    assert [found.role for found in citations] == [
        CitationRole.REPEALS, CitationRole.REPEALS, CitationRole.MENTION, CitationRole.MENTION,
    ]  # fmt: skip


def test_an_amending_law_and_the_laws_that_it_amends_are_each_named() -> None:
    citations = _citations(
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 "
        "tháng 11 năm 2019;"
    )
    assert [(found.as_written, found.date) for found in citations] == [
        ("Luật sửa đổi, bổ sung một số điều", dt.date(2019, 11, 22)),
        ("Luật Tổ chức Chính phủ", None),
        ("Luật Tổ chức chính quyền địa phương", None),
    ]


def test_spans_point_at_the_words_as_written() -> None:
    directive = read(
        source_of("Các đơn vị thực hiện Kế hoạch số 199-\n\nKH/HU ngày 23/01/2024 của Huyện ủy về sắp xếp bộ máy.")
    )
    (found,) = directive.citations
    assert directive.text[slice(*found.span)] == found.as_written == "Kế hoạch số 199-KH/HU"


def _roles(sentence: str) -> list[tuple[str | None, str]]:
    found = _citations("KẾ HOẠCH", "Triển khai nhiệm vụ năm 2026", sentence, "I. NHIỆM VỤ")
    return [(citation.symbol or citation.as_written, citation.role.value) for citation in found]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        (
            (
                "Thực hiện Chỉ thị số 12/CT-TTg ngày 05/3/2025 của Thủ tướng Chính phủ (sau đây gọi tắt là Chỉ thị số "
                "12/CT-TTg) và Kế hoạch số 45/KH-SNV ngày 10/3/2025 của Sở Nội vụ, UBND xã ban hành Kế hoạch như sau:"
            ),
            [("12/CT-TTg", "basis"), ("12/CT-TTg", "mention"), ("45/KH-SNV", "basis")],
        ),
        (
            (
                "Thực hiện Nghị định số 15/2025/NĐ-CP ngày 01/02/2025 của Chính phủ hướng dẫn thi hành Luật Giá năm 2023 và "
                "Quyết định số 101/QĐ-TTg ngày 23/3/2025 của Thủ tướng Chính phủ, UBND xã ban hành Kế hoạch như sau:"
            ),
            [("15/2025/NĐ-CP", "basis"), ("Luật Giá năm 2023", "mention"), ("101/QĐ-TTg", "basis")],
        ),
        (
            "Căn cứ Thông tư số 5/2025/TT-BNV ngày 01/02/2025 hướng dẫn Luật Viên chức và Nghị định số 15/2025/NĐ-CP;",
            [("5/2025/TT-BNV", "basis"), ("Luật Viên chức", "mention"), ("15/2025/NĐ-CP", "mention")],
        ),
        (
            "Căn cứ Điều 91 của Hiến pháp năm 2013, Điều 6 của Luật Tổ chức Quốc hội;",
            [("Hiến pháp năm 2013", "basis"), ("Luật Tổ chức Quốc hội", "basis")],
        ),
        (
            "Căn cứ khoản 2 Điều 5 Luật Giá năm 2023 và điểm a khoản 1 Điều 7 Nghị định số 15/2025/NĐ-CP ngày 01/02/2025;",
            [("Luật Giá năm 2023", "basis"), ("15/2025/NĐ-CP", "basis")],
        ),
        (
            "Căn cứ Tờ trình số 5/TTr-SNV ngày 01/3/2025; UBND xã báo cáo kết quả thực hiện Kế hoạch số 8/KH-UBND:",
            [("5/TTr-SNV", "basis"), ("8/KH-UBND", "mention")],
        ),
    ],
)
def test_a_basis_is_told_from_what_stands_in_its_title(sentence: str, roles: list[tuple[str, str]]) -> None:
    assert _roles(sentence) == roles


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Căn cứ Luật tổ chức HĐND, UBND ngày 26/11/2003;", "Luật tổ chức HĐND, UBND"),
        ("Căn cứ Luật quản lý khu bảo tồn ngày 12 tháng 6 năm 2009;", "Luật quản lý khu bảo tồn"),
    ],
)
def test_a_law_written_in_small_letters_ends_at_its_day(sentence: str, name: str) -> None:
    assert _one(sentence).as_written == name


@pytest.mark.parametrize(
    ("sentence", "symbol", "kind", "issuer"),
    [
        ("Các xã đẩy mạnh thực hiện Đề án 06 trên địa bàn.", "06", "ĐA", None),
        ("Tiếp tục thực hiện Nghị quyết 57 của Bộ Chính trị về khoa học.", "57", "NQ", "Bộ Chính trị"),
        ("Báo cáo kết quả thực hiện Chỉ thị số 15.", "15", "CT", None),
    ],
)
def test_a_document_named_by_kind_and_number_alone_keeps_its_number(
    sentence: str, symbol: str, kind: str, issuer: str | None
) -> None:
    citation = _one(sentence)
    assert (citation.symbol, citation.kind, citation.issuer) == (symbol, kind, issuer)


@pytest.mark.parametrize(
    "sentence",
    [
        "Xây dựng Kế hoạch 5 năm về phát triển kinh tế.",
        "Hoàn thành Kế hoạch 2026 trước ngày 30/11.",
        "Thực hiện Quy định 10 ngày làm việc đối với hồ sơ.",
        "Phê duyệt Đề án 2 triệu cây xanh.",
    ],
)
def test_a_measure_after_the_word_for_a_kind_is_no_number(sentence: str) -> None:
    assert _citations(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Chính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của Nghị định số 63/2010/NĐ-CP về thủ tục hành chính,",
        "Điều 1. Sửa đổi, bổ sung, bãi bỏ một số điều, khoản của Nghị định số 63/2010/NĐ-CP như sau:",
    ],
)
def test_a_document_amends_what_it_says_it_amends(sentence: str) -> None:
    assert _one(sentence).role is CitationRole.AMENDS


def test_a_proposal_to_amend_amends_nothing() -> None:
    assert _one("Đề xuất sửa đổi, bổ sung một số điều của Nghị định số 63/2010/NĐ-CP.").role is CitationRole.MENTION


def test_a_day_glued_to_the_symbol_is_no_part_of_it() -> None:
    citation = _one("Thực hiện Thông báo số 70-TB/TWngày 06 tháng 01 năm 2012 của Ban Bí thư Trung ương Đảng.")
    assert (citation.symbol, citation.date) == ("70-TB/TW", dt.date(2012, 1, 6))


def test_documents_in_one_list_share_what_is_done_to_them() -> None:
    found = _citations(
        "Quyết định này thay thế Quyết định số 47/2010/QĐ-UBND ngày 15/9/2010 và Quyết định số 7/2011/QĐ-UBND ngày "
        "22/02/2011 của Ủy ban nhân dân tỉnh. Các xã thực hiện theo Quyết định số 9/2012/QĐ-UBND."
    )
    assert [citation.role.value for citation in found] == ["repeals", "repeals", "mention"]


def test_a_day_that_begins_what_happened_next_is_not_the_day_of_the_document() -> None:
    found = _citations(
        "Triển khai thực hiện Nghị định số 16/2022/NĐ-CP của Chính phủ, ngày 17 tháng 6 năm 2025 Bộ trưởng Bộ Xây dựng "
        "đã ban hành Thông tư số 8/2025/TT-BXD."
    )
    assert found[0].date is None


def test_a_day_may_stand_after_the_issuer() -> None:
    assert _one("Theo Kết luận số 62-KL/TW của Bộ Chính trị, ngày 02/10/2023.").date == dt.date(2023, 10, 2)


def test_a_law_keeps_the_bodies_that_its_name_has() -> None:
    citation = _one(
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân ngày 03/12/2004;"
    )
    assert citation.date == dt.date(2004, 12, 3)


@pytest.mark.parametrize(
    ("sentence", "as_written", "date"),
    [
        ("Căn cứ Pháp lệnh Khai thác công trình thuỷ lợi ngày 04/4/2001;", "Pháp lệnh Khai thác công trình thuỷ lợi", 2001),
        ("Căn cứ Luật Doanh nghiệp Nhà nước ngày 20 tháng 4 năm 1995;", "Luật Doanh nghiệp Nhà nước", 1995),
        ("Căn cứ Luật Tổ chức HĐND và UBND (sửa đổi) ngày 21/6/1994;", "Luật Tổ chức HĐND và UBND (sửa đổi)", 1994),
        (
            "Căn cứ Pháp lệnh về nhiệm vụ, quyền hạn của Ủy ban nhân dân ở mỗi cấp ngày 25 tháng 6 năm 1996;",
            "Pháp lệnh về nhiệm vụ, quyền hạn của Ủy ban nhân dân ở mỗi cấp", 1996,
        ),
        (
            "Căn cứ Luật Ban hành văn bản quy phạm pháp luật của HĐND, UBND ngày 03/12/2004;",
            "Luật Ban hành văn bản quy phạm pháp luật của HĐND, UBND", 2004,
        ),
        ("Căn cứ Luật Đất đai, Sở Tài chính trình ngày 20/4/2025;", "Luật Đất đai", None),
    ],
)  # fmt: skip
def test_the_name_of_a_law_reaches_to_its_day(sentence: str, as_written: str, date: int | None) -> None:
    law = _one(sentence)
    assert (law.as_written, law.date and law.date.year) == (as_written, date)


def test_a_body_of_lawyers_is_no_law() -> None:
    assert _citations("Đề nghị Hội Luật gia tỉnh và Đoàn Luật sư tỉnh tham gia góp ý.") == []
    assert _one("Thực hiện Luật Giá và các quy định hiện hành.").as_written == "Luật Giá"


def test_documents_listed_under_a_heading_of_bases_are_bases() -> None:
    citations = _citations(
        "KẾ HOẠCH", "Chuyển đổi số nông thôn", "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH",
        "1. Quyết định số 924/QĐ-TTg ngày 22/8/2022 của Thủ tướng Chính phủ thay cho Quyết định số 12/QĐ-TTg.",
        "2. Nghị quyết số 05-NQ/TU ngày 17/6/2021 của Tỉnh ủy.", "II. NỘI DUNG",
        "1. Kế hoạch số 37/KH-UBND của Ủy ban nhân dân tỉnh được thực hiện đến hết năm.",
    )  # fmt: skip
    assert [citation.role.value for citation in citations] == ["basis", "mention", "basis", "mention"]


def test_a_purpose_and_a_second_proposer_may_stand_before_a_basis() -> None:
    flood = _one(
        "Để chủ động ứng phó với bão, thực hiện Công điện số 208/CĐ-TTg ngày 04/11/2025, Chủ tịch tỉnh yêu cầu:"
    )
    assert flood.role is CitationRole.BASIS
    proposed = _citations(
        "Theo đề nghị của Sở Xây dựng tại Tờ trình số 15/TTr-SXD ngày 02/3/2025 và của Sở Tài chính tại Công văn "
        "số 18/STC-NS ngày 25/02/2025,"
    )
    assert [citation.role for citation in proposed] == [CitationRole.BASIS, CitationRole.BASIS]


def test_an_old_symbol_with_a_blank_is_one_symbol() -> None:
    assert _one("Theo Quyết định số 1836 QĐ/TWĐTN về thể thức văn bản.").symbol == "1836-QĐ/TWĐTN"


def test_a_deadline_after_the_issuer_is_no_day_of_issue() -> None:
    law = _one("Các xã rà soát theo Nghị định số 75/2023/NĐ-CP của Chính phủ xong trước ngày 01 tháng 5 năm 2026.")
    assert (law.date, law.issuer) == (None, "Chính phủ")


def test_every_document_of_a_proposal_is_a_basis() -> None:
    proposed = _citations(
        "Theo đề nghị của Bộ trưởng Bộ Ngoại giao tại các văn bản số 364/TTr-BNG ngày 19 tháng 01 năm 2026, "
        "số 1518/BNG-NVVH ngày 10 tháng 3 năm 2026 và số 2265/BC-BNG ngày 02 tháng 4 năm 2026;"
    )
    assert [citation.role for citation in proposed] == [CitationRole.BASIS] * 3


def test_a_law_about_laws_with_its_symbol_is_one_citation() -> None:
    law = _one("Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13 ngày 22 tháng 6 năm 2015;")
    assert (law.symbol, law.kind, law.role) == ("80/2015/QH13", "L", CitationRole.BASIS)
    assert law.as_written.startswith("Luật Ban hành")


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("Theo Nghị định số 15/2020/NĐ-CP của Chính phủ, ngày 20/5/2021, Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT.", (None, 20)),
        ("Theo Nghị định số 15/2020/NĐ-CP của Chính phủ, ngày 20/5/2021 Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT.", (None, 20)),
        ("Theo Nghị định số 15/2020/NĐ-CP của Chính phủ ngày 20/5/2020, Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT.", (20, None)),
        ("Theo Nghị quyết số 12-NQ/TU, ngày 20/5/2021, Sở Y tế đã ban hành Kế hoạch số 7/KH-SYT về phòng bệnh.", (20, None)),
    ],
)  # fmt: skip
def test_a_day_between_two_documents_belongs_to_one_of_them(sentence: str, dates: tuple[int | None, ...]) -> None:
    assert tuple(citation.date and citation.date.day for citation in _citations(sentence)) == dates


def test_a_citation_in_capitals_has_its_kind_and_day() -> None:
    cited = _one("THỰC HIỆN CHỈ THỊ SỐ 19/CT-TTG NGÀY 16 THÁNG 7 NĂM 2021 CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ PHÁT ĐỘNG THI ĐUA")
    assert (cited.as_written, cited.date) == ("CHỈ THỊ SỐ 19/CT-TTG", dt.date(2021, 7, 16))


def test_a_day_right_after_the_symbol_is_its_own_even_where_the_year_was_mistyped() -> None:
    assert _one("Theo Nghị định số 58/2022/NĐ-CP ngày 31 tháng 8 năm 2002 của Chính phủ.").date == dt.date(2002, 8, 31)


@pytest.mark.parametrize(
    ("sentence", "symbol", "as_written"),
    [
        ("Thực hiện Chỉ thị số48-CT/TW ngày 22/10/2010 của Bộ Chính trị.", "48-CT/TW", "Chỉ thị số48-CT/TW"),
        ("Căn cứ Nghị định s20/2008/NĐ-CP ngày 14/02/2008 của Chính phủ;", "20/2008/NĐ-CP", "Nghị định s20/2008/NĐ-CP"),
        (
            f"Căn cứ {HIV_LAW} ngày 29 tháng 6 năm 2006;", None, HIV_LAW,
        ),
    ],
)  # fmt: skip
def test_lost_blanks_and_long_names_hide_no_citation(sentence: str, symbol: str | None, as_written: str) -> None:
    cited = _one(sentence)
    assert (cited.symbol, cited.as_written, cited.date is not None) == (symbol, as_written, True)


def test_an_amending_law_may_begin_in_capitals_in_a_list() -> None:
    laws = _citations(
        "Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014; Luật Sửa đổi, bổ sung một số điều của Luật Xây dựng ngày 17 tháng 6 "
        "năm 2020;"
    )
    assert [(law.date and law.date.year, law.role.value) for law in laws][:2] == [(2014, "basis"), (2020, "basis")]
