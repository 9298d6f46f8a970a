"""Places with the word for their level, and names in capitals that only their kind makes readable."""

import pytest

from conglap.directives.words.casing import usual_writing
from conglap.directives.words.dateline import find_dateline


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Thành phố Hồ Chí Minh, ngày 05 tháng 9 năm 2025", "Thành phố Hồ Chí Minh"),
        ("TP. Hồ Chí Minh, ngày 05 tháng 9 năm 2025", "TP. Hồ Chí Minh"),
        ("Quận 8, ngày 12 tháng 9 năm 2024", "Quận 8"),
        ("Phường 5, ngày 12 tháng 9 năm 2024", "Phường 5"),
        ("Số: 15/KH-UBND Thành phố Hồ Chí Minh, ngày 28 tháng 8 năm 2025", "Thành phố Hồ Chí Minh"),
        ("Số: 15/KH-UBND An Hòa, ngày 28 tháng 8 năm 2025", "An Hòa"),
    ],
)
def test_a_place_keeps_the_word_for_its_level(line: str, place: str) -> None:
    found = find_dateline(line)
    assert found is not None
    assert found.place == place


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Bình Sơn, 05/12/2022", "2022-12-05"),
        ("Bình Sơn, ngày 05/12/2022", "2022-12-05"),
        ("từ ngày 01/12, đến 05/12/2022", None),
        ("số 28/KH-UBND ngày 05/12/2022", None),
    ],
)
def test_a_day_in_figures_alone_is_a_date_line_after_a_place_and_a_comma(line: str, day: str | None) -> None:
    found = find_dateline(line)
    assert (str(found.date) if found else None) == day


@pytest.mark.parametrize(
    ("capitals", "usual"),
    [
        ("TRƯỜNG THPT NGÔ GIA TỰ", "Trường THPT Ngô Gia Tự"),
        ("TRƯỜNG THCS VÀ THPT NGÔ GIA TỰ", "Trường THCS và THPT Ngô Gia Tự"),
        ("TÒA ÁN NHÂN DÂN TỐI CAO", "Tòa án nhân dân tối cao"),
        ("TÒA ÁN NHÂN DÂN TỈNH LÂM ĐỒNG", "Tòa án nhân dân tỉnh Lâm Đồng"),
        ("BAN CHỈ ĐẠO PHÒNG THỦ DÂN SỰ", "Ban Chỉ đạo Phòng thủ dân sự"),
        ("ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TRUNG ƯƠNG", "Đảng ủy các cơ quan Đảng Trung ương"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("PHÒNG KINH TẾ", "Phòng Kinh tế"),
    ],
)
def test_names_in_capitals_are_written_as_their_kind_has_it(capitals: str, usual: str) -> None:
    assert usual_writing(capitals, "") == usual
