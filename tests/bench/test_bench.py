"""What the measurements rest on: a corpus that is long, varied and always the same, and memory that stays flat."""

from __future__ import annotations

import subprocess

import pytest

from bench import entities
from bench.corpus import SHORT, documents
from bench.figures import Figure, Skipped
from bench.memory import measured
from conglap.directives.reader import read
from conglap.documents import read_bytes


def test_the_corpus_is_the_same_everywhere_and_no_document_is_like_another():
    once, again = list(documents(12)), list(documents(12))

    assert once == again
    assert len(set(once)) == 12
    assert 20_000 < sum(len(text.encode()) for text in once) / 12 < 60_000


def test_the_rules_find_in_it_what_they_are_measured_at():
    for number, text in enumerate(documents(4, sizes=SHORT)):
        directive = read(read_bytes(text.encode(), "a.txt"))

        assert directive.document.date is not None
        assert len(directive.citations) >= 3
        assert len(directive.clauses) >= 3
        assert directive.tasks or number % 4 == 2  # a short report may order nothing


def test_memory_does_not_grow_with_the_number_of_documents():
    held = measured(400, 800)

    assert held[800] - held[400] < 2_000, "kB; some cache has no bounds"


def test_what_cannot_be_installed_is_skipped_with_its_reason(tmp_path, monkeypatch):
    def refused(*_args, **_more):
        return subprocess.CompletedProcess([], 1, "", "error: no network\nhint")

    monkeypatch.setattr(entities, "VENV", tmp_path / "khong-co")
    monkeypatch.setattr(entities, "DOCUMENTS", 1)
    monkeypatch.setattr(entities.subprocess, "run", refused)
    (said,) = entities.figures()

    assert isinstance(said, Skipped)
    assert said.line() == (
        "# named-entity pass of underthesea: skipped, it cannot be installed here (error: no network)"
    )


@pytest.mark.parametrize(
    ("figure", "line"),
    [
        (Figure("a", 1234.5, "ms"), f"{'a':<58}    1,234 ms"),
        (Figure("a", 0.5, "ms", 2, "b"), f"{'a':<58}      0.5 ms                    2 × b"),
    ],
)
def test_a_figure_is_one_line(figure, line):
    assert figure.line() == line
