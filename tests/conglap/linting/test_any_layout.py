"""Whatever stands in the attributes of a Word file: the rules say something or nothing, and corrections can be undone."""

import io
import re
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st

from conglap.directives.reader import read
from conglap.documents import Limits, UnreadableFile
from conglap.documents.word_layout import read_layout
from conglap.documents.word_revising import revise
from conglap.linting.correcting import asked_of
from conglap.linting.linter import Wish, examine
from tests.conglap.documents.tracked import rejected
from tests.conglap.linting.in_process import looked_at
from tests.conglap.linting.layout_faults import runs
from tests.conglap.linting.word_documents import made

ODD = st.sampled_from(["", "-5", "0", "x", "999999999999", "1e400", "nan", "1cm", "center", "FF", "auto", "true", "٣"])
_VALUE = re.compile(rb'(?<=[a-zA-Z]=")[^"]*(?=")')


def _base() -> bytes:
    file = made("state plan")
    runs("body", size=12, italic=True)(file)
    return file.bytes()


BASE = _base()
PLACES = [
    (name, found.span())
    for name in ("word/document.xml", "word/styles.xml", "word/settings.xml")
    for found in _VALUE.finditer(zipfile.ZipFile(io.BytesIO(BASE)).read(name))
    if b"http" not in found[0]
]


def spoilt(changes: list[tuple[int, str]]) -> bytes:
    """Return the file with other values at some places, the last place first."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(BASE)) as old, zipfile.ZipFile(stream, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            for name, (start, end), value in sorted(((*PLACES[at], value) for at, value in changes), reverse=True):
                if name == entry.filename:
                    content = content[:start] + value.encode() + content[end:]
            new.writestr(entry, content)
    return stream.getvalue()


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.integers(0, len(PLACES) - 1), ODD, max_size=12))
def test_any_values_are_judged_mended_and_undone(changes: dict[int, str]) -> None:
    data = spoilt(list(changes.items()))
    try:
        layout = read_layout(data, "a.docx", Limits())
    except UnreadableFile:
        return
    if not layout.lines:
        return
    source, _ = looked_at(data)
    found, context = examine(read(source), Wish(), layout)
    asked, _ = asked_of(found, context, layout)
    revisions = [revision for _, wanted in asked for revision in wanted]
    changed, outcomes = revise(data, "a.docx", Limits(), revisions, ("Conglap", "2026-11-21T08:30:00Z"))
    assert len(outcomes) == len(revisions)
    assert looked_at(rejected(changed))[1] == layout
