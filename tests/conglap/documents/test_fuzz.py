"""Whatever the bytes: a text that keeps its promises, or a refusal with a sentence; nothing else, and in time."""

import time
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conglap.documents import Limits, SourceText, UnreadableFile, read_bytes
from tests.conglap.documents.pdf_files import lines_down, pdf_file
from tests.conglap.documents.word_files import cell, list_of, numbered, p, table, word_file

GOOD = (
    word_file(
        p("Kế hoạch") + numbered("Mục") + table(cell(p("a")) + cell(p("b"))), numbering=list_of(("decimal", "%1."))
    ),
    pdf_file(lines_down("Thuc hien Ke hoach", "so 62-KL/TW"), lines_down("trang hai")),
    b"<html><body><table><tr><td>a</td></tr></table><p>Y\xc3\xaau c\xe1\xba\xa7u</p></body></html>",
)
MARKS = st.text(alphabet="aế1 .-*_#|\\`[]()<>~!\n\t\u0301\u00a0\u200b", max_size=300)


def outcome(data: bytes, name: str = "a.bin") -> SourceText | UnreadableFile:
    try:
        return read_bytes(data, name, Limits(cpu_seconds=5, wall_seconds=10))
    except UnreadableFile as refused:
        return refused


def keeps_its_promises(result: SourceText | UnreadableFile) -> bool:
    if isinstance(result, UnreadableFile):
        return bool(str(result)) and bool(result.code)
    return all(
        line.text == line.text.strip()
        and "\n" not in line.text
        and unicodedata.is_normalized("NFC", line.text)
        and not any(unicodedata.category(character) in ("Cc", "Cs") for character in line.text)
        for line in result.lines
    )


@given(st.binary(max_size=2000))
@example(b"PK\x03\x04")
@example(b"%PDF-")
@example(b"\xff\xfea")
@example(b"{\\rtf")
def test_any_bytes(data: bytes) -> None:
    assert keeps_its_promises(outcome(data))


@given(MARKS)
def test_any_markdown(text: str) -> None:
    assert keeps_its_promises(outcome(text.encode(), "a.md"))


@given(st.text(max_size=300))
def test_any_plain_text(text: str) -> None:
    assert keeps_its_promises(outcome(text.encode("utf-8", "surrogatepass"), "a.txt"))


@settings(max_examples=15)
@given(st.sampled_from(GOOD), st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), min_size=1, max_size=8))
def test_good_files_with_bytes_changed(data: bytes, changes: list[tuple[int, int]]) -> None:
    changed = bytearray(data)
    for place, byte in changes:
        changed[place % len(changed)] = byte

    assert keeps_its_promises(outcome(bytes(changed)))


@settings(max_examples=15)
@given(MARKS)
def test_any_words_in_word_files(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "")

    assert keeps_its_promises(outcome(word_file(p(escaped) + table(cell(p(escaped))))))


@pytest.mark.parametrize("unit", ["**a", "[", "**a\n"])
def test_nothing_but_marks_is_read_or_refused_in_time(unit: str) -> None:
    start = time.perf_counter()
    result = outcome((unit * (120_000 // len(unit))).encode(), "a.md")

    assert keeps_its_promises(result)
    assert time.perf_counter() - start < 12
