"""Whatever a text says, it is read and checked: nothing is lost, and every place lies where its words are."""

import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conglap.directives.contract import as_json
from conglap.directives.reader import read
from conglap.directives.records import Directive
from conglap.documents import SourceText, UnreadableFile, read_bytes
from conglap.documents.plain import read_plain
from conglap.linting.linter import lint
from tests.fuzz.answers import TIMES

# What the grammar listens to, so that chance meets its rules; all of it is common official language.
_WORDS = (
    "UBND", "HUYỆN ỦY", "ĐẢNG CỘNG SẢN VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số:", "12", "/", "-", "KH", "NQ/TW",
    "KẾ HOẠCH", "Về việc", "V/v", "Kính gửi:", "Căn cứ", "Nghị quyết số 19-NQ/TW", "ngày 25/10/2017", "ngày", "tháng", "năm 2024",
    "(sau đây gọi tắt là", "Nghị quyết 19", ")", "“", "”", "Điều 1.", "Chương II", "Phụ lục I", "I.", "1.", "1.1.", "a)", "đ)", "-", "+",
    "Giao", "Sở Nội vụ", "chủ trì,", "phối hợp với", "UBND các xã, thị trấn", "và", "các cơ quan liên quan", "tham mưu", "xây dựng",
    "kế hoạch", "trước ngày 30/6/2024", "định kỳ", "hằng quý", "trong 10 ngày kể từ ngày", "thường xuyên", "theo quy định", "Yêu cầu",
    "đề nghị", "Cơ quan chỉ đạo:", "Thời gian:", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "T/M", "CHỦ TỊCH",
    "Nguyễn Văn An", "./.", "Luật Viên chức", ";", ":", ".", ",", "…", "    ", "\t", "\n", "\n\n", "\f", "\u00a0", "\u200b", "\u0301",
)  # fmt: skip
official = st.lists(st.sampled_from(_WORDS) | st.text(max_size=6), min_size=10, max_size=80).map(" ".join)
_SETTINGS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def directive_of(text: str) -> tuple[SourceText, Directive]:
    source = SourceText("a.txt", "0" * 64, "text/plain", False, tuple(read_plain(text)))
    return source, read(source)


def holds(directive: Directive) -> None:
    """Hold a reading to the contract's invariants."""
    text = directive.text
    assert unicodedata.is_normalized("NFC", text)
    assert not directive.findings, directive.findings
    spans = [clause.span for clause in directive.clauses] + [task.span for task in directive.tasks]
    spans += [paragraph.span for paragraph in directive.paragraphs]
    for start, end in spans:
        assert 0 <= start <= end <= len(text)
    for citation in directive.citations:
        assert text[slice(*citation.span)] == citation.as_written
    for task in directive.tasks:
        assert text[slice(*task.span)].strip()
        for body in (*task.directing, *task.lead, *task.coordinating):
            assert 0 <= body.span[0] < body.span[1] <= len(text)
            assert text[slice(*body.span)] == body.name
    assert len({clause.id for clause in directive.clauses}) == len(directive.clauses)
    assert {clause.parent for clause in directive.clauses} <= {clause.id for clause in directive.clauses} | {None}
    assert len({task.id for task in directive.tasks}) == len(directive.tasks)
    assert {task.clause for task in directive.tasks} <= {clause.id for clause in directive.clauses} | {None}


@settings(_SETTINGS, max_examples=300 * TIMES)
@given(official)
def test_official_words_in_any_order_are_read_and_checked(text: str) -> None:
    source, directive = directive_of(text)
    holds(directive)
    for finding in lint(directive):
        assert finding.span is None or 0 <= finding.span[0] <= finding.span[1] <= len(directive.text)
    assert as_json(source, directive) == as_json(*directive_of(text))


@settings(_SETTINGS, max_examples=200 * TIMES)
@given(st.text(max_size=500))
def test_any_characters_are_read_and_checked(text: str) -> None:
    _, directive = directive_of(text)
    holds(directive)
    lint(directive)


@settings(_SETTINGS, max_examples=30 * TIMES)
@given(official)
def test_a_text_file_read_twice_gives_the_same(text: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        first = read_bytes(data, "a.txt")
    except UnreadableFile:  # too little or in no known code: test_hostile_files.py holds the refusal to its sentence
        return
    assert first == read_bytes(data, "a.txt")
    assert read(first) == read(first)
