"""The golden cases of autonomy groups, and what must hold of every unit."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from conglap.autonomy import ITEMS, Decision, Group, UnitYear, bill_of, classify, rate_written, rules_on, to_next_group
from conglap.base.citations import Checked, LegalCitation
from conglap.law import LawBook, LawGap, Pack, Parameter, Value

CASES = yaml.safe_load((Path(__file__).parents[2] / "golden/autonomy/groups.yaml").read_text(encoding="utf-8"))
BOOK = LawBook.of_the_package()
NOW = dt.date(2026, 1, 1)
GROUPS = list(Group)
FLAGS = ("is_economic", "market_priced", "fully_ordered")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"][:60])
def test_golden(case):
    rules = rules_on(BOOK, case["day"])
    unit = UnitYear("Đơn vị", 2026, case["amounts"], **{flag: case.get(flag, False) for flag in FLAGS})
    found = classify(unit, rules)
    assert (found.group, rate_written(found.a, found.b)) == (case["group"], case["rate"])
    assert found.by == case.get("by", "rate")
    if "next" in case:
        assert to_next_group(found, rules) == (case["next"]["group"], case["next"]["missing"])


amounts = st.dictionaries(st.sampled_from([item.key for item in ITEMS]), st.integers(0, 10**13), min_size=1)


@given(amounts)
def test_what_is_missing_to_the_next_group_is_exactly_missing(given_amounts):
    rules = rules_on(BOOK, NOW)
    found = classify(UnitYear("x", 2026, given_amounts), rules)
    above = to_next_group(found, rules)
    if above is None:
        return
    group, missing = above
    assert missing > 0
    more = given_amounts | {"service_revenue": given_amounts.get("service_revenue", 0) + missing}
    less = given_amounts | {"service_revenue": given_amounts.get("service_revenue", 0) + missing - 1}
    reached = classify(UnitYear("x", 2026, more), rules).group
    assert reached == group or (group is Group.G2 and reached is Group.G1)
    assert classify(UnitYear("x", 2026, less), rules).group == found.group


@given(amounts, st.sampled_from([item.key for item in ITEMS if item.part == "A"]), st.integers(1, 10**12))
def test_more_of_ones_own_never_lowers_the_group(given_amounts, key, more):
    rules = rules_on(BOOK, NOW)
    before = classify(UnitYear("x", 2026, given_amounts), rules).group
    after = classify(UnitYear("x", 2026, given_amounts | {key: given_amounts.get(key, 0) + more}), rules).group
    if before is not None and after is not None:
        assert GROUPS.index(after) <= GROUPS.index(before)


@given(amounts)
def test_the_bill_adds_up(given_amounts):
    rules = rules_on(BOOK, NOW)
    bill = bill_of(classify(UnitYear("x", 2026, given_amounts), rules), rules)
    assert sum(line.amount for line in bill.lines if line.part == "A") == bill.a
    assert sum(line.amount for line in bill.lines if line.part == "B") == bill.b
    assert {line.label for line in bill.lines} == {item.label for item in ITEMS if given_amounts.get(item.key)}


def test_a_decided_group_stands_beside_the_computed_one_and_may_not_fall():
    decided = Decision(Group.G2, dt.date(2022, 1, 1), symbol="15/QĐ-UBND")
    unit = UnitYear("x", 2026, {"service_revenue": 50, "pay": 100}, decided=decided)
    rules = rules_on(BOOK, NOW)
    found = classify(unit, rules)
    assert found.group is Group.G3_2 and found.differs and found.may_not_fall
    told = " ".join(bill_of(found, rules).remarks)
    assert "nhóm 2 theo 15/QĐ-UBND từ 01/01/2022" in told and "khoản 5 Điều 35" in told
    assert not classify(UnitYear("x", 2026, {"service_revenue": 50, "pay": 100}), rules).differs


def test_moving_assigned_tasks_to_orders_is_told_with_the_rate_it_gives():
    rules = rules_on(BOOK, NOW)
    unit = UnitYear("x", 2026, {"service_revenue": 50, "assigned_tasks": 400, "pay": 1000})
    told = " ".join(bill_of(classify(unit, rules), rules).remarks)
    assert "chuyển sang đặt hàng, mức tự bảo đảm là 45 %" in told


@pytest.mark.parametrize(("on", "unsure"), [(dt.date(2025, 7, 6), False), (dt.date(2025, 7, 7), True)])
def test_what_rests_on_an_amendment_nobody_read_says_so(on, unsure):
    rules = rules_on(BOOK, on)
    bill = bill_of(classify(UnitYear("x", 2025, {"service_revenue": 1, "pay": 2}), rules), rules)
    assert any("111/2025" in remark and "chưa xác nhận" in remark for remark in bill.remarks) is unsure
    assert all(bool(threshold.unsure) is unsure for threshold in bill.thresholds)


def test_a_draft_of_the_law_moves_units_and_a_missing_threshold_is_an_error():
    source = LegalCitation("Dự thảo", "", Checked.UNVERIFIED)
    draft = Pack("d", [Parameter("autonomy.group_3_2_from", "x", "percent", (Value(NOW, Decimal("40"), source),))])
    unit = UnitYear("x", 2026, {"service_revenue": 35, "pay": 100})
    assert classify(unit, rules_on(BOOK, NOW)).group is Group.G3_2
    assert classify(unit, rules_on(LawBook.of_the_package(draft), NOW)).group is Group.G3_3
    with pytest.raises(LawGap):
        rules_on(LawBook([]), NOW)
