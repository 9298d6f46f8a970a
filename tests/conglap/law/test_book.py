"""The law of a day: half-open periods, the narrowest place, gaps as errors, what changed, what is doubtful."""

import datetime as dt
from decimal import Decimal

import pytest

from conglap.base.citations import Checked, LegalCitation
from conglap.law import LawBook, LawGap, Pack, Parameter, Value, check, differences, the_packs

DAY = dt.date(2026, 1, 1)


def value(day: dt.date, held: int | None, checked: Checked = Checked.TEXT, place: str = "Điều 1", **more) -> Value:
    number = None if held is None else Decimal(held)
    return Value(day, number, LegalCitation("Nghị định A", place, checked), **more)


def parameter(*values: Value, key: str = "pay.base", place: str = "") -> Parameter:
    return Parameter(key, "Mức lương", "dong", values, place, "goi.yaml")


def book(*parameters: Parameter) -> LawBook:
    return LawBook([Pack("goi.yaml", list(parameters))])


def test_a_value_holds_from_its_first_day_until_the_next_ones():
    law = book(parameter(value(dt.date(2024, 1, 1), 1), value(DAY, 2)))
    assert law.number("pay.base", DAY - dt.timedelta(1)) == 1 and law.number("pay.base", DAY) == 2


@pytest.mark.parametrize("day", [dt.date(2023, 12, 31), DAY])
def test_before_the_first_day_and_after_the_end_is_a_gap_and_not_zero(day):
    law = book(parameter(value(dt.date(2024, 1, 1), 1), value(DAY, None)))
    with pytest.raises(LawGap, match="Mức lương"):
        law.value("pay.base", day)
    with pytest.raises(LawGap, match=r"pay\.other"):
        law.value("pay.other", day)


def test_the_narrowest_place_wins_and_the_nation_fills_what_it_does_not_say():
    nation, province = parameter(value(DAY, 1)), parameter(value(dt.date(2027, 1, 1), 5), place="51")
    law = book(nation, province)
    assert law.number("pay.base", dt.date(2027, 1, 1), ["21040", "51"]) == 5
    assert law.number("pay.base", dt.date(2026, 6, 1), ["21040", "51"]) == 1
    assert law.number("pay.base", dt.date(2027, 1, 1), ["01"]) == 1


def test_a_draft_stands_over_the_law():
    draft = Pack("du-thao.yaml", [parameter(value(DAY, 9))])
    law = LawBook([Pack("goi.yaml", [parameter(value(DAY, 1))]), draft])
    assert law.number("pay.base", DAY) == 9


def test_differences_name_both_values_and_what_lay_between():
    changing = parameter(value(dt.date(2024, 1, 1), 1), value(dt.date(2025, 1, 1), 2), value(DAY, 3))
    same = parameter(value(dt.date(2024, 1, 1), 1), key="pay.same")
    (found,) = differences(book(changing, same), dt.date(2024, 6, 1), DAY)
    assert (found.before.held, found.after.held, [one.held for one in found.between]) == (1, 3, [2, 3])
    assert not found.only_source


def test_the_amendment_nobody_read_changed_only_what_the_thresholds_rest_on():
    law = LawBook.of_the_package()
    found = {one.parameter.key: one for one in differences(law, dt.date(2025, 7, 6), dt.date(2025, 7, 7))}
    threshold = found["autonomy.group_2_from"]
    assert threshold.only_source and threshold.after.cites.checked is Checked.UNCONFIRMED
    assert threshold.after.held == 100 and not threshold.after.is_sure


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        (value(DAY, 1, place=""), "law.no-place"),
        (value(DAY, 1, Checked.UNVERIFIED), "law.unsure"),
        (value(dt.date(2030, 1, 1), 1), "law.future"),
        (value(DAY, None), "law.gap"),
        (value(DAY, 1, review_by=dt.date(2026, 5, 1)), "law.review-due"),
    ],
)
def test_what_is_doubtful_is_told_once(wrong, rule):
    found = [one.rule for one in check([Pack("goi.yaml", [parameter(wrong)])], dt.date(2026, 6, 1))]
    assert found.count(rule) == 1
    assert not list(check([Pack("goi.yaml", [parameter(value(DAY, 1))])], dt.date(2026, 6, 1)))


def test_two_packs_that_say_the_same_thing_are_an_error():
    packs = [Pack("a.yaml", [parameter(value(DAY, 1))]), Pack("b.yaml", [parameter(value(DAY, 2))])]
    assert [one.rule for one in check(packs, DAY)] == ["law.overlap"]


def test_the_packs_of_the_package_have_no_error():
    assert [one.message for one in check(the_packs(), dt.date(2026, 11, 22)) if one.level == "error"] == []
