"""Figures as people paste them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conglap.register.structure_rows import FigureRow, RefusedRow, read_number, read_rows, write_number


@pytest.mark.parametrize(
    ("written", "value"),
    [("12", 12), ("1.234", 1234), ("1.234.567,5", Fraction("1234567.5")), ("-0,25", Fraction(-1, 4)), ("007", 7)],
)
def test_numbers_written_the_vietnamese_way_are_read(written, value):
    assert read_number(written) == value


@pytest.mark.parametrize("written", ["", "x", "1.5", "1,234,567", "1.23.456", "12 đ", "1e9", "9" * 40])
def test_what_could_mean_two_things_is_not_guessed(written):
    assert read_number(written) is None


@given(st.integers(-(10**18), 10**18), st.integers(0, 6))
def test_a_written_number_is_read_as_itself(number, places):
    value = Fraction(number, 10**places)
    assert read_number(write_number(value)) == value


def test_a_fraction_without_end_is_written_to_two_places():
    assert write_number(Fraction(10, 3)) == "3,33" and write_number(Fraction(-1, 2)) == "-0,5"


def test_lines_are_read_with_their_number_and_refused_with_a_reason():
    rows = list(read_rows("Xã A\t1.200\n\nMH01;Xã B; 3,5\nXã C\nXã D\t1.5"))
    assert rows[:2] == [FigureRow(1, "Xã A", Fraction(1200)), FigureRow(3, "Xã B", Fraction(7, 2))]
    assert [(row.line, type(row)) for row in rows[2:]] == [(4, RefusedRow), (5, RefusedRow)]
    assert "không phải là số" in rows[3].reason
