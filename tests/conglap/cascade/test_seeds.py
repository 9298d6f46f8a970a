"""The two real documents of ../shared/seeds: the losses that a careful reader finds there."""

import pytest

from conglap.cascade import Cascade, Coverage, TaskCoverage, compare
from conglap.cascade.implementing import may_mean
from conglap.cascade.relations import RelationKind, relations_of
from conglap.directives.reader import read
from tests.conglap.directives.reading import SHARED, source_of

SEEDS = SHARED / "seeds"
pytestmark = [pytest.mark.shared, pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not there")]


@pytest.fixture(scope="module")
def cascade() -> Cascade:
    plan, dispatch = (read(source_of(path.read_text(encoding="utf-8"))) for path in sorted(SEEDS.glob("*.txt")))
    return compare(plan, dispatch)


def task(cascade: Cascade, id: str) -> TaskCoverage:
    return next(one for one in cascade.tasks if one.superior == id)


def lost(cascade: Cascade, id: str, kind: str) -> str:
    return " | ".join(loss.superior_text for loss in task(cascade, id).lost if loss.kind.value == kind)


def test_the_plan_without_a_number_is_probably_not_surely_the_one_that_the_dispatch_names(cascade):
    assert (cascade.implements.claimed, cascade.implements.certain) == (True, False)
    assert "cascade.probably_named" in {finding.rule for finding in cascade.findings}


def test_the_dispatch_never_orders_the_seventh_task(cascade):
    assert task(cascade, "II.7").coverage is Coverage.NONE


def test_the_third_task_lost_its_verb_its_purpose_the_roadmap_and_the_welfare_policy(cascade):
    assert lost(cascade, "II.3", "verb") == "xây dựng"
    assert (
        next(loss for loss in task(cascade, "II.3").lost if loss.kind.value == "verb").subordinate_text == "thực hiện"
    )
    assert "định giá từng loại hình" in lost(cascade, "II.3", "object")
    assert "lộ trình tính giá" in lost(cascade, "II.3", "act")
    assert "chính sách phúc lợi" in lost(cascade, "II.3", "act")


def test_the_basis_of_the_third_task_became_another_document(cascade):
    (loss,) = [loss for loss in task(cascade, "II.3").lost if loss.kind.value == "basis"]
    assert "92-KH/HU" in loss.superior_text
    assert "126-KH/TU" in str(loss.subordinate_text)


def test_the_fifth_task_lost_especially_hard_areas_and_the_communes(cascade):
    assert lost(cascade, "II.5", "qualifier") == "đặc biệt khó khăn"
    assert lost(cascade, "II.5", "body") == "UBND các xã, thị trấn"


def test_the_sixth_task_lost_technology_results_and_continuity(cascade):
    acts = lost(cascade, "II.6", "act")
    assert "công nghệ thông tin" in acts
    assert "sản phẩm, kết quả công việc" in acts
    assert "vùng sâu, vùng xa" in acts
    assert lost(cascade, "II.6", "verb") == "Tiếp tục sắp xếp"


def test_the_first_task_lost_models_commendation_and_accountability(cascade):
    acts = lost(cascade, "II.1", "act")
    assert all(words in acts for words in ("nhân rộng mô hình", "khen thưởng, biểu dương", "kiểm điểm"))
    assert "cấp ủy, tổ chức đảng" in lost(cascade, "II.1", "body")


@pytest.mark.parametrize("id", ["II.2", "II.4"])
def test_what_was_passed_on_in_its_own_words_is_not_lost(cascade, id):
    assert task(cascade, id).coverage is Coverage.FULL


def test_nothing_that_the_dispatch_orders_is_without_a_source(cascade):
    assert cascade.added == ()


def test_the_stub_that_the_dispatch_names_is_probably_the_plan():
    plan, dispatch = (read(source_of(path.read_text(encoding="utf-8"))) for path in sorted(SEEDS.glob("*.txt")))
    found = relations_of(dispatch)
    assert [(one.citation.symbol, one.kind) for one in found] == [
        ("28/KH-UBND", RelationKind.IMPLEMENTS),
        ("199-KH/HU", RelationKind.IMPLEMENTS),
    ]
    assert [one.citation.symbol for one in found if may_mean(one.citation, plan)] == ["199-KH/HU"]
