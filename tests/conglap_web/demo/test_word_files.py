"""The documents of the demonstration look as documents must: a newcomer's first check of form finds nothing."""

import datetime as dt
from collections import defaultdict

import pytest

from conglap.directives.reader import read
from conglap.documents import read_with_layout
from conglap.linting import lint
from conglap_web.demo.documents import FOLDER, written
from conglap_web.demo.word_files import as_word

DAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.txt")))
def test_the_linter_finds_nothing(name):
    heads = defaultdict(lambda: "Nguyễn Văn An")
    source, layout = read_with_layout(as_word(written(name, DAY, heads)), "demo.docx")
    assert [finding.message for finding in lint(read(source), on=DAY, layout=layout)] == []
