"""Labels of clauses: which beginnings of a line are labels."""

import pytest

from conglap.directives.words.labels import Rank, find_label, roman_value


@pytest.mark.parametrize(
    ("written", "rank", "text"),
    [
        ("I. MỤC ĐÍCH, YÊU CẦU", Rank.ROMAN, "I"),
        ("II- NHIỆM VỤ", Rank.ROMAN, "II"),
        ("III/ TỔ CHỨC THỰC HIỆN", Rank.ROMAN, "III"),
        ("A. ĐẶC ĐIỂM TÌNH HÌNH", Rank.CAPITAL, "A"),
        ("1. Mục đích", Rank.NUMBER, "1"),
        ("1- Mục tiêu tổng quát", Rank.NUMBER, "1"),
        ("2) Yêu cầu", Rank.NUMBER, "2"),
        ("12/ Sở Tài chính", Rank.NUMBER, "12"),
        ("3/Ủy ban nhân dân xã", Rank.NUMBER, "3"),
        ("1.1. Về nhận thức", Rank.DECIMAL, "1.1"),
        ("2.1.3 Kỹ thuật trình bày", Rank.DECIMAL, "2.1.3"),
        ("a) Rà soát các quy định", Rank.LETTER, "a"),
        ("đ) Thực hiện nghiêm", Rank.LETTER, "đ"),
        ("b. Yêu cầu.", Rank.LETTER, "b"),
        ("f) Bố trí kinh phí", Rank.LETTER, "f"),
        ("(3) Nghiệm thu hoàn thành", Rank.NUMBER, "3"),
        ("Điều 5. Phạm vi điều chỉnh", Rank.ARTICLE, "Điều 5"),
        ("Điều 12: Trách nhiệm", Rank.ARTICLE, "Điều 12"),
        ("ĐIỀU 3. Điều khoản thi hành", Rank.ARTICLE, "Điều 3"),
        ("Chương II", Rank.CHAPTER, "Chương II"),
        ("CHƯƠNG IV QUY ĐỊNH CHUNG", Rank.CHAPTER, "Chương IV"),
        ("Mục 1. Trình tự", Rank.SECTION, "Mục 1"),
        ("Phần thứ nhất", Rank.PART, "Phần thứ nhất"),
        ("PHẦN II: GIẢI PHÁP", Rank.PART, "Phần II"),
    ],
)
def test_a_label_is_known_by_its_shape(written: str, rank: Rank, text: str) -> None:
    label = find_label(written)
    assert label is not None
    assert (label.rank, label.text) == (rank, text)


@pytest.mark.parametrize(
    "written",
    [
        "15. 6. 2024",
        "15/6/2024 của Ủy ban nhân dân",
        "1.500.000 đồng cho mỗi hộ",
        "Điều 5 của Luật Đầu tư quy định",
        "V/v chuẩn bị giải thể hội",
        "III/2027 đến Quý IV/2028",
        "Mức 1: hỗ trợ toàn bộ",
        "- Cơ quan chỉ đạo: Ủy ban nhân dân huyện.",
        "Phân công chỉ đạo",
        "2024 là năm bản lề",
        "Khoản 2 Điều 5",
        "TP. Hồ Chí Minh",
        "412/GP-UBND ngày 24/4/2012.",
    ],
)
def test_a_date_a_reference_or_a_dash_is_no_label(written: str) -> None:
    assert find_label(written) is None


def test_roman_numbers_have_their_value() -> None:
    assert [roman_value(written) for written in ("I", "IV", "IX", "XIV")] == [1, 4, 9, 14]
    assert roman_value("A") is None
