"""The ground floor: text, days, đồng, traces."""

import datetime as dt
import unicodedata
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conglap.base.citations import Checked, LegalCitation
from conglap.base.dates import Period, last_day_of_month, last_day_of_quarter, parse_day
from conglap.base.money import format_dong, parse_dong, share_out
from conglap.base.text import count_small, fold, letters_folded_to, lowered_whole, nfc, squeeze
from conglap.base.traces import Trace

days = st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2090, 12, 31))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đặng Ủy ban", "dang uy ban"),
        ("QUYẾT ĐỊNH", "quyet dinh"),
        ("hoà bình = hòa bình", "hoa binh = hoa binh"),
        ("Ðảng ủy", "dang uy"),  # eth, a common look-alike of Đ
        ("đường, ưu tiên, nghiệp", "duong, uu tien, nghiep"),
    ],
)
def test_folding_takes_off_marks_and_case(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậ ÁÀẢÃẠẮẰẲẴẶĐ"))
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(nfc(unicodedata.normalize("NFD", text))) == fold(text)


@given(st.text())
def test_a_rare_character_changes_nothing_in_how_the_others_fold(text: str) -> None:
    written = f"Ủy ban\n{text}"
    assert fold(f"{written}\N{SNOWMAN}") == fold(written) + "\N{SNOWMAN}"


@given(st.text())
def test_small_letters_are_counted_as_python_counts_them(text: str) -> None:
    for written in (text, f"Ủy ban NHÂN DÂN {text}", "đường, ưu tiên – 5%"):
        assert count_small(written) == sum(map(str.islower, written))


@given(st.text())
def test_a_document_in_lower_case_keeps_every_character_in_its_place(text: str) -> None:
    for written in (text, f"Ủy ban {text} \N{LATIN CAPITAL LETTER I WITH DOT ABOVE} ĐẢNG"):
        lowered = lowered_whole(written)
        assert len(lowered) == len(written)
        assert all(small in (letter, letter.lower(), "ς") for small, letter in zip(lowered, written, strict=True))


def test_the_letters_that_fold_to_one_are_all_found() -> None:
    assert {"s", "S", "Ş"} <= letters_folded_to("s")
    assert {"Ư", "ụ", "u"} <= letters_folded_to("u")
    assert all(fold(letter) in ("h", "i") for letter in letters_folded_to("hi"))


def test_squeeze_makes_one_line() -> None:
    assert squeeze(" Kế\u00a0hoạch \n số  5 ") == "Kế hoạch số 5"


@given(days, days, days, days)
def test_periods_overlap_exactly_when_they_share_a_day(a: dt.date, b: dt.date, c: dt.date, d: dt.date) -> None:
    if a == b or c == d:
        return
    one, two = Period(min(a, b), max(a, b)), Period(min(c, d), max(c, d))
    assert one.overlaps(two) == two.overlaps(one) == (max(one.start, two.start) < min(one.end, two.end))


def test_the_end_day_is_not_in_the_period() -> None:
    period = Period(dt.date(2024, 1, 1), dt.date(2025, 7, 1))
    assert dt.date(2025, 6, 30) in period
    assert dt.date(2025, 7, 1) not in period
    assert dt.date(2099, 1, 1) in Period(dt.date(2025, 7, 1))


def test_a_period_does_not_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="end after"):
        Period(dt.date(2025, 7, 1), dt.date(2025, 7, 1))


def test_last_days() -> None:
    assert last_day_of_month(2024, 2) == dt.date(2024, 2, 29)
    assert last_day_of_quarter(2024, 2) == dt.date(2024, 6, 30)
    with pytest.raises(ValueError, match="quarter 5"):
        last_day_of_quarter(2024, 5)


@pytest.mark.parametrize(("written", "day"), [("05/02/2024", dt.date(2024, 2, 5)), ("30.2.2024", None), ("2024", None)])
def test_days_are_read_the_vietnamese_way(written: str, day: dt.date | None) -> None:
    assert parse_day(written) == day


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_an_amount_written_is_the_amount_read(amount: int) -> None:
    assert parse_dong(format_dong(amount)) == amount


@pytest.mark.parametrize("written", ["", "1.5", "1,250.000", "12 tỷ", "1e6", "NaN"])
def test_what_is_no_whole_amount_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="amount"):
        parse_dong(written)


@given(st.integers(min_value=0, max_value=10**14), st.lists(st.fractions(min_value=0), min_size=1, max_size=20))
def test_shares_add_up_to_the_whole(amount: int, weights: list[Fraction]) -> None:
    if sum(weights) == 0:
        return
    parts = share_out(amount, weights)
    assert sum(parts) == amount
    total = sum(weights)
    assert all(abs(part - amount * weight / total) < 1 for part, weight in zip(parts, weights, strict=True))


def test_a_trace_names_what_nobody_checked() -> None:
    guess = LegalCitation("Nghị định X", "Điều 1", Checked.UNVERIFIED)
    trace = Trace().then("cộng", 5).then("chia", Fraction(1, 2), guess)
    assert trace.unverified == (guess,)
    assert [step.result for step in trace.steps] == ["5", "1/2"]
