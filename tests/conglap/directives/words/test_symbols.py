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
    ("written", "expected"),
    [
        ("1961/QĐUBND", "1961/QĐ-UBND"),
        ("1478⁄CĐ-TTg", "1478/CĐ-TTg"),
        ("57-NQ∕TW", "57-NQ/TW"),
        ("08/NQCP", "08/NQ-CP"),
        ("61/2018/NĐCP", "61/2018/NĐ-CP"),
        ("15/2015/TTLTBYTBNV", "15/2015/TTLT-BYT-BNV"),
        ("20/KHUBND-VX", "20/KH-UBND-VX"),
        ("45/TTCP-VP", "45/TTCP-VP"),
        ("12/SKHĐT-TH", "12/SKHĐT-TH"),
    ],
)
def test_lost_hyphens_come_back_where_kind_and_organ_are_known(written: str, expected: str) -> None:
    assert [symbol.canonical for symbol in find_symbols(f"số {written} ngày")] == [expected]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("12/CĐ.UBND", "12/CĐ.UBND"),
        ("7210/QĐ.UBND-NC", "7210/QĐ.UBND-NC"),
        ("28-NQ-TU", "28-NQ-TU"),
        ("33 -CTr-HU", "33-CTr-HU"),
        ("2945-UBND/NLN", "2945-UBND/NLN"),
    ],
)
def test_a_sign_that_is_not_the_usual_one_stays_as_written(written: str, expected: str) -> None:
    assert _canonical(f"số {written} ngày") == [expected]
    assert same_document_key(written) == same_document_key(written.replace("-", "/").replace(".", "-"))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("số O7/CT-UBND ngày", "07/CT-UBND"),
        ("Số: l2/KH-UBND", "12/KH-UBND"),
        ("số 3O/2019/QĐ-UBND", "30/2019/QĐ-UBND"),
        ("số 2l/NQ-HĐND", "21/NQ-HĐND"),
        ("số 30a/NQ-CP", "30a/NQ-CP"),
    ],
)
def test_letters_that_recognition_took_for_figures_are_read_as_figures(written: str, expected: str) -> None:
    (symbol,) = find_symbols(written)
    assert symbol.canonical == expected
    assert "".join(written[slice(*symbol.span)].split())[-6:] == expected[-6:]


def test_a_symbol_in_capitals_is_written_as_usual() -> None:
    assert _canonical("CHỈ THỊ SỐ 19/CT-TTG NGÀY 16 THÁNG 7") == ["19/CT-TTg"]
    assert _canonical("CHƯƠNG TRÌNH SỐ 33-CTR/TU; Tờ trình số 5/TTR-SNV") == ["33-CTr/TU", "5/TTr-SNV"]


def test_an_old_symbol_has_a_blank_before_its_kind_and_counts_only_after_the_word_for_it() -> None:
    (old,) = find_symbols("Nghị quyết số 214 NQ/UBTVQH9 ngày 26-8-1994")
    assert (old.canonical, old.kind, old.organ, old.party, old.certain) == (
        "214-NQ/UBTVQH9",
        "NQ",
        "UBTVQH9",
        False,
        False,
    )


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
