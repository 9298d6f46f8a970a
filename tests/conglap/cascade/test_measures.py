"""The figures on pairs with known losses: they may rise, not fall."""

from pathlib import Path

import pytest

from conglap.cascade import compare
from conglap.cascade.measures.evaluation import KINDS, Figures, as_directive, evaluate
from conglap.cascade.measures.pairs import Family, UnusablePairs, load

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
    assert sum(losses.values()) >= 150
    assert (losses["held_out"] + losses["third"]) * 3 >= sum(losses.values())


@pytest.mark.parametrize("kind", KINDS)
def test_losses_of_each_kind_are_found_and_few_are_false(figures, kind):
    for found in figures.values():
        assert min(found.precision(kind), found.recall(kind)) >= 0.9, found.mistakes


def test_pure_reordering_loses_nothing(figures):
    assert [found.false_when_reordered for found in figures.values()] == [0, 0, 0]


def test_documents_of_different_families_are_called_unrelated(families):
    superiors = [as_directive(one.superior) for one in families]
    subordinates = [as_directive(next(one.pairs()).subordinate) for one in families]
    for number, superior in enumerate(superiors):
        for step in (1, 7):
            found = compare(superior, subordinates[(number + step) % len(families)]).findings
            assert "cascade.unrelated" in {finding.rule for finding in found}


def test_a_change_that_fits_nowhere_is_refused(tmp_path):
    text = (PAIRS / "thien-tai.yaml").read_text(encoding="utf-8").replace("was: trước ngày 10/9/2024", "was: không có")
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UnusablePairs, match="không có"):
        evaluate(load(tmp_path))
