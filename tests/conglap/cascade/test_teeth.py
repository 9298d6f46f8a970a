"""What makes a duty one that can be checked, and the proposal where it lacks something."""

import datetime as dt

from conglap.cascade.teeth import Bite, Tooth, duties_without_teeth
from tests.conglap.cascade.reading_pairs import above

DAY = dt.date(2025, 2, 10)


def bite(task: str) -> Bite:
    return duties_without_teeth(above(task), on=DAY)[0]


def test_a_duty_with_date_output_lead_and_report_lacks_nothing():
    full = "Phòng Nội vụ rà soát vị trí việc làm, báo cáo UBND huyện trước ngày 30/6/2025."
    assert bite(full) == Bite("1", (), None)


def test_a_duty_that_runs_always_gets_a_first_day_and_a_period():
    found = bite("Phòng Nội vụ thường xuyên đẩy mạnh tuyên truyền về cải cách hành chính.")
    assert {Tooth.DATE, Tooth.REPORT} <= set(found.missing)
    assert found.proposal is not None
    assert (found.proposal.first, found.proposal.rule) == (dt.date(2025, 3, 31), "FREQ=MONTHLY;INTERVAL=3")
    assert "tin bài" in found.proposal.evidence


def test_everybody_is_nobody():
    assert Tooth.LEAD in bite("Các cơ quan, đơn vị, địa phương tăng cường tiết kiệm điện.").missing
    assert Tooth.LEAD not in bite("Phòng Nội vụ tăng cường tiết kiệm điện.").missing


def test_whoever_follows_the_document_up_receives_the_reports():
    plan = above(
        "Phòng Nội vụ rà soát vị trí việc làm.",
        "Văn phòng HĐND và UBND huyện theo dõi, đôn đốc việc thực hiện, định kỳ hằng quý báo cáo UBND huyện.",
    )
    first = duties_without_teeth(plan, on=DAY)[0]
    assert Tooth.REPORT not in first.missing
    assert first.proposal is not None
    assert first.proposal.report_to == "Văn phòng HĐND và UBND huyện"


def test_a_duty_without_anything_to_show_lacks_an_output():
    assert Tooth.OUTPUT in bite("Phòng Nội vụ nâng cao trách nhiệm của công chức.").missing
    assert Tooth.OUTPUT not in bite("Phòng Nội vụ ban hành quy chế làm việc của công chức.").missing
