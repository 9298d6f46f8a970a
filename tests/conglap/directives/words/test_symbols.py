"""Numbers and symbols: what is one, what only looks like one."""

import pytest

from conglap.directives.words.symbols import canonical, find_symbols, same_document_key


def _canonical(text: str) -> list[str]:
    return [symbol.canonical for symbol in find_symbols(text) if symbol.certain]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Kế hoạch số 199-KH/HU ngày 23/01/2024", "199-KH/HU"),
        ("Kế hoạch số 199- KH/HU ngày 23/01/2024", "199-KH/HU"),
        ("Quyết định số 2463 /QĐ - UBND", "2463/QĐ-UBND"),
        ("Nghị định số 30/2020/NĐ-CP.", "30/2020/NĐ-CP"),
        ("Luật số 72/2025/QH15", "72/2025/QH15"),
        ("Nghị quyết số 1677/NQ-UBTVQH15 ngày", "1677/NQ-UBTVQH15"),
        ("Thông tư liên tịch số 05/2015/TTLT-BYT-BNV;", "05/2015/TTLT-BYT-BNV"),
        ("Nghị quyết số 66.7/2025/NQ-CP", "66.7/2025/NQ-CP"),
        ("Nghị quyết số 30c/NQ-CP", "30c/NQ-CP"),
        ("Chương trình hành động số 33-CTr/TU", "33-CTr/TU"),
        ("Tờ trình số 04/TTr-BKHCN-BTTTT", "04/TTr-BKHCN-BTTTT"),
        ("Công văn 02/SYT-GAVI", "02/SYT-GAVI"),
        ("Quyết định số 15/QĐ-UBND.HC về", "15/QĐ-UBND.HC"),
        ("theo Kết luận 62-KL/TW.Kịp thời", "62-KL/TW"),
    ],
)
def test_a_symbol_is_found_and_written_without_blanks(written: str, expected: str) -> None:
    assert _canonical(written) == [expected]


@pytest.mark.parametrize(
    "written",
    [
        "ngày 20/12/2023 của Ban Thường vụ",
        "giai đoạn 2021-2025",
        "năm 2024 - UBND/HĐND tỉnh",
        "trực 24/7",
        "tỷ lệ 1/500",
        "Số: /UBND",
        "Số:       /KH-SCT",
        "điện thoại: 080.45774",
        "chính trị - xã hội",
        "3/4 Km",
    ],
)
def test_a_date_a_share_or_a_blank_number_is_no_symbol(written: str) -> None:
    assert _canonical(written) == []


def test_a_number_of_zeros_alone_is_what_recognition_makes_of_a_stamp() -> None:
    assert find_symbols("Số: 00/SYT-NVY") == []
    assert [symbol.number for symbol in find_symbols("Số: 100/SYT-NVY")] == ["100"]


def test_the_eth_that_looks_like_đ_is_read_as_đ() -> None:
    assert canonical("12/QÐ - UBND") == "12/QĐ-UBND"


def test_two_ways_of_writing_one_symbol_have_one_key() -> None:
    assert same_document_key("28/KH-UBND") == same_document_key("28-KH/UBND")
    assert same_document_key("28/KH-UBND") != same_document_key("28/KH-HĐND")
