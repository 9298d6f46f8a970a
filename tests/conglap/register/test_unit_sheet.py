"""The unit sheet: its header in any order, each row read or refused with a reason that names row and column."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conglap.documents.sheets import SheetLimits
from conglap.register.sheet_columns import COLUMNS, KEYS, REQUIRED
from conglap.register.sheet_header import OtherForm, find_header
from conglap.register.sheet_reading import read_unit_sheet
from conglap.register.sheet_rows import read_row
from conglap.register.unit_rows import Reason, UnitRow, Weight
from conglap.register.unit_rows_checks import check_rows
from conglap.register.unit_rows_names import name_key, plain
from conglap.register.unit_rows_sentences import SENTENCES, reason
from conglap.register.unit_rows_words import LISTS, nearest, word_of
from tests.conglap.documents.sheet_files import workbook

HEADERS = [column.header for column in COLUMNS]


def cells(**more: object) -> dict[str, object]:
    given_ones = {
        "name": "Trường THCS Bình An",
        "kind": "Đơn vị sự nghiệp công lập",
        "parent": "UBND xã Bình An",
        "start": "15/08/2012",
    }
    return {**dict.fromkeys(KEYS), **given_ones, **more}


def read(**more: object) -> UnitRow:
    unit, reasons = read_row(7, cells(**more))
    assert unit is not None, reasons
    return unit


def refused(**more: object) -> list[tuple[str, str]]:
    unit, reasons = read_row(7, cells(**more))
    assert unit is None
    assert all(one.row == 7 and one.message.endswith((".", "?")) for one in reasons)
    return [(one.column, one.rule) for one in reasons]


def unit(number: int, name: str, **more: object) -> UnitRow:
    return UnitRow(number, name, "unit", **{"parent": "UBND xã Bình An", **more})


def said(*rows: UnitRow) -> list[tuple[int, str, Weight]]:
    return [(one.row, one.rule, one.weight) for one in check_rows(rows)]


# The header


def test_columns_are_found_in_any_order_without_marks_and_below_merged_titles():
    header = find_header(
        [
            (1, ("UBND TỈNH", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
            (3, ("DANH SÁCH ĐƠN VỊ SỰ NGHIỆP",)),
            (5, ("STT", "NGAY THANH LAP", "Cơ quan\nchủ quản", "Ten don vi (*)", "LOẠI", "Ghi chú")),
            (6, (1, "15/08/2012", "UBND xã", "Trường", "unit", None)),
        ]
    )
    assert header.row == 5
    assert header.places == {"start": 1, "parent": 2, "name": 3, "kind": 4}
    assert header.unknown == ("STT", "Ghi chú")


def test_another_form_is_refused_with_the_columns_that_it_lacks_and_those_it_has():
    with pytest.raises(OtherForm) as other:
        find_header([(1, ("BÁO CÁO",)), (2, ("STT", "Tên đơn vị", "Số lượng người làm việc")), (3, (1, "a", 2))])
    assert other.value.missing == ("Loại", "Cơ quan quản lý", "Thành lập từ ngày")
    assert "“Loại”" in str(other.value)
    assert "Tên đơn vị, Số lượng người làm việc" in str(other.value)


def test_no_header_stands_for_two_columns():
    from conglap.register.sheet_header import plain_header

    headers = [plain_header(header) for column in COLUMNS for header in (column.header, *column.also)]
    assert len(headers) == len(set(headers))


# One row


def test_a_row_gives_a_unit():
    row = read(
        code=1234.0,
        sector="giáo dục",
        legal_personality="x",
        latitude="15,1205",
        longitude=108.8043,
        level="Cấp xã",
        end=dt.date(2025, 7, 1),
    )
    assert (row.code, row.kind, row.sector, row.level) == ("1234", "unit", "education", "commune")
    assert (row.start, row.end) == (dt.date(2012, 8, 15), dt.date(2025, 7, 1))
    assert (row.latitude, row.longitude) == (Decimal("15.120500"), Decimal("108.804300"))
    assert row.legal_personality is True


def test_a_dash_takes_away_and_an_empty_cell_says_nothing():
    row = read(address="–", sector=None)
    assert (row.cleared, row.address, row.sector) == (frozenset({"address"}), "", "")


@pytest.mark.parametrize(
    ("given_cells", "column", "rule"),
    [
        ({"name": None}, "name", "empty"),
        ({"name": "–"}, "name", "empty"),
        ({"kind": "Hợp tác xã"}, "kind", "unknown_word"),
        ({"sector": "Giao thông"}, "sector", "unknown_word"),
        ({"start": "31/02/2012"}, "start", "not_a_day"),
        ({"start": 2012}, "start", "only_a_year"),
        ({"start": dt.date(1012, 1, 1)}, "start", "far_day"),
        ({"end": "15/08/2012"}, "end", "ends_before_start"),
        ({"end": dt.date(2000, 1, 1)}, "end", "ends_before_start"),
        ({"latitude": "15,1"}, "longitude", "half_a_place"),
        ({"latitude": 108.8, "longitude": 15.1}, "latitude", "swapped"),
        ({"latitude": 48.8, "longitude": 2.3}, "latitude", "abroad"),
        ({"latitude": "mười lăm", "longitude": 108}, "latitude", "not_a_number"),
        ({"legal_personality": "chắc có"}, "legal_personality", "not_yes_or_no"),
        ({"address": "#REF!"}, "address", "excel_error"),
        ({"name": "a" * 300}, "name", "too_long"),
        ({"kind": "Đơn vị sự nghiệp ngoài công lập"}, "parent", "non_public_parent"),
        ({"system": "Ngoài công lập"}, "system", "non_public_pair"),
    ],
)
def test_a_cell_that_cannot_be_is_refused_with_its_column(given_cells, column, rule):
    assert (column, rule) in refused(**given_cells)


def test_swapped_coordinates_are_told_to_be_so():
    _, reasons = read_row(7, cells(latitude="108,8", longitude="15,1"))
    assert "có lẽ đổi chỗ vĩ độ và kinh độ" in reasons[0].message


def test_an_unknown_word_comes_with_the_nearest_of_the_list():
    _, reasons = read_row(7, cells(sector="Giáo dục và đào tạp"))
    assert "“Giáo dục và đào tạo”" in reasons[0].message
    assert nearest("sector", "Y tê") == "Y tế"


def test_all_that_is_wrong_with_a_row_is_said_at_once():
    assert len(refused(name=None, kind="?", start="hôm qua", latitude=1)) == 4


@given(st.dictionaries(st.sampled_from(KEYS), st.text() | st.integers() | st.floats() | st.booleans() | st.dates()))
def test_no_cell_whatever_breaks_the_reading_of_a_row(some):
    found, reasons = read_row(3, {**dict.fromkeys(KEYS), **some})
    assert (found is None) == bool(reasons)


# Rows among each other


def test_two_rows_of_one_code_are_refused():
    assert said(unit(2, "Một", code="a1"), unit(3, "Hai", code="A1")) == [(3, "same_code", Weight.REFUSED)]


def test_one_unit_twice_is_refused_but_not_when_one_followed_the_other():
    assert said(unit(2, "Trường An"), unit(3, "TRƯỜNG  AN")) == [(3, "same_unit", Weight.REFUSED)]
    before = unit(2, "Trường An", start=dt.date(2000, 1, 1), end=dt.date(2010, 1, 1))
    assert said(before, unit(3, "Trường An", start=dt.date(2010, 1, 1))) == []


def test_names_that_differ_only_in_the_place_of_a_tone_are_probably_one():
    assert said(unit(2, "Trường Hoà Bình"), unit(3, "Trường Hòa Bình")) == [(3, "tone_place", Weight.DOUBTFUL)]
    assert said(unit(2, "Trường Hoà Bình"), unit(3, "Trường Hoa Bình")) == []
    apart = (unit(2, "Trường Hoà Bình", territory="Xã A"), unit(3, "Trường Hòa Bình", territory="Xã B"))
    assert said(*apart) == []


def test_two_codes_make_names_alike_a_remark():
    rows = (unit(2, "Trường Hoà Bình", code="1"), unit(3, "Trường Hòa Bình", code="2"))
    assert said(*rows) == [(3, "tone_place", Weight.REMARK)]


def test_parents_in_a_circle_are_refused_on_each_row_of_it():
    rows = (unit(2, "A", parent="C"), unit(3, "B", parent="A"), unit(4, "C", parent="B"), unit(5, "D", parent="A"))
    assert said(*rows) == [(number, "circle", Weight.REFUSED) for number in (2, 3, 4)]
    assert check_rows(rows)[0].message.startswith("Cơ quan quản lý đi thành vòng: A → C → B → A.")
    assert said(unit(2, "A", parent="A")) == [(2, "own_parent", Weight.REFUSED)]


@pytest.mark.parametrize(
    ("one", "other"), [("Trường Thuỷ Lợi", "trường thủy lợi"), ("A – B", "a - b"), ("Khoẻ  đẹp", "khỏe đẹp")]
)
def test_names_have_one_key_whatever_their_case_dashes_and_tone_places(one, other):
    assert name_key(one) == name_key(other)
    assert plain("Hoa") != plain("Hoà")


# Words and sentences


def test_every_entry_of_a_list_is_known_by_its_own_name():
    for column, words in LISTS.items():
        assert {label: word_of(column, label.upper()) for label in words.values()} == {
            label: word for word, label in words.items()
        }


def test_every_sentence_can_be_said():
    import string

    for rule, sentence in SENTENCES.items():
        names = {name: "x" for _, name, _, _ in string.Formatter().parse(sentence) if name}
        assert isinstance(reason(2, "name", rule, **names), Reason)


# The whole file


def test_a_file_is_read_with_titles_numbered_columns_and_rows_that_are_refused():
    rows = [
        ["DANH SÁCH ĐƠN VỊ SỰ NGHIỆP"],
        [],
        [column.header for column in REQUIRED],
        ["(1)", "(2)", "(3)", "(4)"],
        ["Trường An", "Đơn vị sự nghiệp công lập", "UBND xã", dt.date(2012, 8, 15)],
        ["Trường Bình", "Trường", "UBND xã", "15/08/2012"],
        [None, None, None, None],
    ]
    sheet = read_unit_sheet(workbook(rows), "don-vi.xlsx")
    assert (sheet.read, [row.name for row in sheet.rows]) == (2, ["Trường An"])
    assert [(one.row, one.column) for one in sheet.reasons] == [(6, "kind")]
    assert sheet.refused[6]["name"] == "Trường Bình"


def test_the_sheet_with_the_columns_is_found_beside_others():
    import io

    import xlsxwriter

    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        book.add_worksheet("Hướng dẫn").write(0, 0, "Cách điền")
        page = book.add_worksheet("Danh sách")
        page.write_row(0, 0, [column.header for column in REQUIRED])
        page.write_row(1, 0, ["Trường An", "unit", "UBND xã", "01/01/2012"])
    assert read_unit_sheet(target.getvalue(), "a.xlsx").rows[0].name == "Trường An"


def test_progress_is_told_while_rows_are_read():
    told: list[int] = []
    rows = [HEADERS, *([None, f"Trường {n}", None, "unit"] for n in range(4100))]
    read_unit_sheet(workbook(rows), "a.xlsx", SheetLimits(), told.append)
    assert told == [2000, 4000]
