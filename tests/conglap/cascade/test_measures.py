"""The figures on pairs with known losses: they may rise, not fall."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from conglap.cascade import compare
from conglap.cascade.measures.evaluation import KINDS, Figures, as_directive, evaluate
from conglap.cascade.measures.pairs import Family, UnusablePairs, load
from conglap.cascade.records import Cascade, LossKind

_SMALL = "sixth"
PAIRS = Path(__file__).resolve().parents[2] / "golden" / "cascade"


@pytest.fixture(scope="module")
def families() -> list[Family]:
    return load(PAIRS)


@pytest.fixture(scope="module")
def figures(families: list[Family]) -> dict[str, Figures]:
    return evaluate(families)


def test_the_test_set_is_large_enough_and_a_third_of_it_held_out(families, figures):
    assert len(families) >= 12
    losses = {name: found.changes for name, found in figures.items()}
    assert sum(losses.values()) >= 1000
    assert (sum(losses.values()) - losses["working"]) * 3 >= sum(losses.values())


@pytest.mark.parametrize("kind", KINDS)
def test_losses_of_each_kind_are_found_and_few_are_false(figures, kind):
    for name, found in figures.items():
        if name == _SMALL:  # five to eighteen losses of a kind: one mistake is a tenth
            assert found.missed[kind] + found.surplus[kind] <= 1, found.mistakes
        else:
            assert min(found.precision(kind), found.recall(kind)) >= 0.9, found.mistakes


def test_pure_reordering_loses_nothing(figures):
    assert {name: found.false_when_reordered for name, found in figures.items()} == dict.fromkeys(figures, 0)


def strangers(families: list[Family], step: int) -> Iterator[Cascade]:
    """Yield each superior compared with a subordinate some families on, of another subject."""
    superiors = [as_directive(one.superior) for one in families]
    subordinates = [as_directive(next(one.pairs()).subordinate) for one in families]
    for number, superior in enumerate(superiors):
        other = (number + step) % len(families)
        if subject(families[number]) != subject(families[other]):
            yield compare(superior, subordinates[other])


def subject(family: Family) -> str:
    """Return what several files about one superior, or its levels, share: "fifth-ntm-…"."""
    return "-".join(family.name.split("-")[:2])


def test_hardly_any_act_of_another_subject_finds_a_counterpart(families):
    tasks = [task for one in strangers(families, 13) for task in one.tasks]
    found = sum(len(task.found) for task in tasks)
    lost = sum(loss.kind is LossKind.ACT for task in tasks for loss in task.lost)
    assert len(families) >= 30
    assert found <= 0.02 * (found + lost)


@pytest.mark.parametrize("step", [1, 7])
def test_documents_of_different_subjects_are_called_unrelated(families, step):
    for one in strangers(families, step):
        assert "cascade.unrelated" in {finding.rule for finding in one.findings}


def test_a_change_that_fits_nowhere_is_refused(tmp_path):
    text = (PAIRS / "thien-tai.yaml").read_text(encoding="utf-8").replace("was: trước ngày 10/9/2024", "was: không có")
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UnusablePairs, match="không có"):
        evaluate(load(tmp_path))
