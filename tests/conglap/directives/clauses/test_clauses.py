"""The tree of clauses."""

from conglap.directives.reader import read
from conglap.directives.records import Clause
from tests.conglap.directives.reading import source_of, whole_lines


def _clauses(text: str) -> list[Clause]:
    return list(read(source_of(text)).clauses)


def _ids(text: str) -> list[str]:
    return [clause.id for clause in _clauses(text)]


def test_party_numbering_gives_ids_joined_by_dots() -> None:
    text = """
I- QUAN ĐIỂM CHỈ ĐẠO
1- Phát triển khoa học là đột phá quan trọng hàng đầu.
2- Người dân và doanh nghiệp là trung tâm.
II- NHIỆM VỤ
1- Nâng cao nhận thức
a) Đưa nội dung vào sinh hoạt chi bộ.
b) Tổ chức học tập.
2- Hoàn thiện thể chế.
"""
    assert _ids(text) == ["I", "I.1", "I.2", "II", "II.1", "II.1.a", "II.1.b", "II.2"]


def test_decimal_labels_do_not_repeat_their_stem() -> None:
    text = "1. Nội dung báo cáo\n1.1. Kết quả.\n1.2. Hạn chế.\n1.2.1. Khách quan.\n2. Thời gian\n2.1. Trước ngày 15."
    assert _ids(text) == ["1", "1.1", "1.2", "1.2.1", "2", "2.1"]


def test_articles_keep_their_number_through_chapters() -> None:
    text = """
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định về chế độ làm việc.
Chương II
TRÁCH NHIỆM
Điều 2. Trách nhiệm của Văn phòng
1. Theo dõi, đôn đốc.
a) Lập danh mục nhiệm vụ.
2. Tổng hợp, báo cáo.
"""
    clauses = _clauses(text)
    assert [clause.id for clause in clauses] == [
        "Chương I", "Điều 1", "Chương II", "Điều 2", "Điều 2.1", "Điều 2.1.a", "Điều 2.2",
    ]  # fmt: skip
    assert [clause.parent for clause in clauses[:4]] == [None, "Chương I", None, "Chương II"]
    assert clauses[0].heading == "QUY ĐỊNH CHUNG"
    assert clauses[1].heading == "Phạm vi điều chỉnh"


def test_spans_leave_out_the_label_and_reach_to_the_last_child() -> None:
    text = "1. Sở Tài chính\na) Bố trí kinh phí.\nb) Hướng dẫn quyết toán.\n2. Sở Nội vụ theo dõi."
    directive = read(source_of(text))
    first = directive.clauses[0]
    assert directive.text[slice(*first.own_span)] == "Sở Tài chính"
    assert directive.text[slice(*first.span)].endswith("b) Hướng dẫn quyết toán.")
    assert directive.text[slice(*directive.clauses[1].span)] == "Bố trí kinh phí."


def test_dashes_and_unnumbered_paragraphs_are_words_of_the_clause_before_them() -> None:
    text = (
        "1. Phòng Nội vụ\nChủ trì rà soát biên chế.\n- Báo cáo định kỳ.\n+ Đề xuất khen thưởng.\n2. Văn phòng tổng hợp."
    )
    directive = read(source_of(text))
    assert [clause.id for clause in directive.clauses] == ["1", "2"]
    assert "Đề xuất khen thưởng" in directive.text[slice(*directive.clauses[0].own_span)]


def test_a_date_at_the_start_of_a_line_does_not_break_the_sequence() -> None:
    text = "1. Hoàn thành trước\n15. 6. 2024 và báo cáo Ủy ban nhân dân tỉnh.\n2. Công khai kết quả."
    assert _ids(text) == ["1", "2"]


def test_articles_quoted_by_an_amending_document_are_not_its_own() -> None:
    directive = read(
        whole_lines(
            "Điều 1. Sửa đổi, bổ sung một số điều của Quy chế như sau:",
            "1. Sửa đổi khoản 2 Điều 4 như sau:",
            "“2. Thời hạn giải quyết là 05 ngày.",
            "a) Đối với hồ sơ trực tuyến;",
            "3. Thời hạn trả kết quả là 02 ngày.”",
            "2. Bãi bỏ Điều 7.",
            "Điều 2. Hiệu lực thi hành",
        )
    )
    assert [clause.id for clause in directive.clauses] == ["Điều 1", "Điều 1.1", "Điều 1.2", "Điều 2"]


def test_a_list_that_begins_again_below_a_clause_belongs_to_it() -> None:
    text = "1. Yêu cầu chung.\n1.1. Thống kê:\n1. Số người.\n2. Số giờ.\n1.2. Báo cáo.\n2. Thời hạn."
    assert _ids(text) == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "2"]


def test_equal_labels_still_get_different_ids() -> None:
    text = "1. Rà soát.\n2. Sắp xếp.\n2. Báo cáo.\n3. Công khai."
    assert _ids(text) == ["1", "2", "2(2)", "3"]


def test_annexes_are_clauses_with_their_own_numbering() -> None:
    directive = read(
        whole_lines(
            "1. Sở Nội vụ tổng hợp theo mẫu gửi kèm.",
            "Nơi nhận:",
            "- Như trên;",
            "- Lưu: VT.",
            "GIÁM ĐỐC",
            "Lê Văn Cường",
            "PHỤ LỤC I",
            "DANH MỤC NHIỆM VỤ",
            "(Kèm theo Kế hoạch số 12/KH-SNV ngày 01/02/2026 của Sở Nội vụ)",
            "1. Rà soát vị trí việc làm.",
            "Phụ lục II",
            "1. Mẫu báo cáo.",
        )
    )
    assert [clause.id for clause in directive.clauses] == ["1", "PL1", "PL1.1", "PL2", "PL2.1"]


def test_the_second_articles_of_an_attached_regulation_take_its_kind_into_their_id() -> None:
    directive = read(
        whole_lines(
            "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.",
            "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
            "Nơi nhận:",
            "- Như Điều 2;",
            "- Lưu: VT.",
            "CHỦ TỊCH",
            "Lê Văn Cường",
            "QUY CHẾ",
            "Làm việc của Hội đồng",
            "(Ban hành kèm theo Quyết định số 12/QĐ-UBND)",
            "Điều 1. Nguyên tắc",
            "Điều 2. Chế độ họp",
            "Điều 3. Kinh phí",
        )
    )
    assert [clause.id for clause in directive.clauses] == [
        "Điều 1", "Điều 2", "Quy chế.Điều 1", "Quy chế.Điều 2", "Điều 3",
    ]  # fmt: skip


def test_ocr_strokes_lost_in_roman_numbers_are_restored_from_the_sequence() -> None:
    text = """
1. MỤC ĐÍCH, YÊU CẦU
1. Phát huy kết quả đã đạt được.
2. Bảo đảm thiết thực, hiệu quả.
H. NỘI DUNG PHỐI HỢP
1. Tuyên truyền.
HI. TỔ CHỨC THỰC HIỆN
1. Liên đoàn Lao động tỉnh chủ trì.
"""
    assert _ids(text) == ["I", "I.1", "I.2", "II", "II.1", "III", "III.1"]


def test_the_last_words_of_an_article_belong_to_it_and_a_closing_appeal_to_no_clause() -> None:
    decision = read(
        whole_lines(
            "Điều 3. Quyết định này có hiệu lực kể từ ngày ký.",
            "Chánh Văn phòng, Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.",
        )
    )
    assert "Chánh Văn phòng" in decision.text[slice(*decision.clauses[0].span)]
    plan = read(
        whole_lines(
            "2. Giao Phòng Tài chính",
            "Chủ trì tham mưu phân bổ ngân sách.",
            "Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện Kế hoạch này./.",
        )
    )
    assert "Yêu cầu" not in plan.text[slice(*plan.clauses[0].span)]
