"""Whatever the bytes: a text that keeps its promises or a refusal with its sentence, in time, with nothing left behind."""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conglap.documents import UnreadableFile, kept_warm, read_bytes
from conglap.documents.html import read_html
from conglap.documents.tessdata import data_folder
from conglap.documents.word import read_word
from conglap.documents.word_layout import read_layout
from tests.fuzz import other_attacks, pdf_attacks, word_attacks
from tests.fuzz.answers import TIGHT, TIMES, answer_of, children

_TAGS = (
    "<p>", "</p>", "<br>", "<table>", "<tr>", "<td colspan=9999>", "<th rowspan=x>", "</table>", "<ol start=7 type=i>", "<li>",
    "<ul>", "</ol>", "<b>", "<i>", "</b>", "<font face='.VnTime'>", "<span style='font-family:VNI-Times'>", "&nbsp;", "&#0;", "<!--",
    "-->", "<![CDATA[", "<script>", "</script>", "<nav>", "<div hidden>", "<o:p>", "<svg><p>", "<select>", "Céng hßa", "Kế hoạch",
)  # fmt: skip
_CHECKS = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def some(examples: int) -> settings:
    """Return the settings for so many examples, more in a long run."""
    return settings(max_examples=examples * TIMES, deadline=None, suppress_health_check=_CHECKS)


@pytest.fixture(scope="module", autouse=True)
def nothing_left_behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Read all files of this module by one warm process; in the end no file and no child is left."""
    before, folder = children(), tmp_path_factory.mktemp("temporary")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(folder))
        with kept_warm():
            yield
    assert children() <= before
    assert list(folder.iterdir()) == []


@pytest.fixture(scope="module")
def by_recognition() -> None:
    """Skip where scans cannot be recognised."""
    if data_folder() is None:
        pytest.skip("the data for recognising scans are not on this machine")


@pytest.mark.parametrize("name", word_attacks.BY_NAME)
def test_hostile_word_files(name: str) -> None:
    answer_of(word_attacks.BY_NAME[name], "a.docx")


@pytest.mark.parametrize("name", pdf_attacks.BY_NAME)
def test_hostile_pdf_files(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONGLAP_TESSDATA", "/khong/co")
    answer_of(pdf_attacks.BY_NAME[name], "a.pdf")


@pytest.mark.parametrize("name", [name for name in other_attacks.TEXTS if name not in other_attacks.WITH_OFFICE])
def test_hostile_texts(name: str) -> None:
    for ending in ("txt", "html", "md"):
        answer_of(other_attacks.TEXTS[name], f"a.{ending}")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
@pytest.mark.parametrize(
    "name", sorted(other_attacks.WITH_OFFICE) if TIMES > 1 else ["RTF of noise", "an OLE file of noise"]
)
def test_hostile_old_word_files(name: str) -> None:
    answer_of(other_attacks.TEXTS[name], "a.doc")


@pytest.mark.parametrize("name", other_attacks.PICTURES)
def test_hostile_pictures(name: str, by_recognition: None) -> None:
    answer_of(other_attacks.PICTURES[name], "a.png")


@some(40)
@given(word_attacks.strange_files)
def test_strange_word_files(data: bytes) -> None:
    answer_of(data, "a.docx")


@some(50)
@given(word_attacks.strange_files)
def test_strange_word_files_meet_no_error_that_the_child_would_have_to_hide(data: bytes) -> None:
    for parse in (read_word, read_layout):
        with contextlib.suppress(UnreadableFile, RecursionError):
            parse(data, "a.docx", TIGHT)


@some(150)
@given(st.lists(st.sampled_from(_TAGS) | st.text(max_size=5), max_size=40).map("".join))
def test_strange_web_pages_meet_no_error_that_the_child_would_have_to_hide(page: str) -> None:
    with contextlib.suppress(UnreadableFile):
        read_html(f"<html><body>{page}".encode("utf-8", "replace"), "a.html")


@some(60)
@given(st.sampled_from(list(word_attacks.BY_NAME.values())).filter(lambda data: len(data) < 20_000), st.data())
def test_word_files_with_bytes_changed(data: bytes, choose: st.DataObject) -> None:
    changed = bytearray(data[: choose.draw(st.integers(4, len(data)))])
    for _ in range(choose.draw(st.integers(0, 6))):
        changed[choose.draw(st.integers(4, len(changed) - 1)) if len(changed) > 4 else 3] = choose.draw(
            st.integers(0, 255)
        )
    answer_of(bytes(changed), "a.docx")


@some(100)
@given(pdf_attacks.broken_files)
def test_broken_pdf_files(data: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CONGLAP_TESSDATA", "/khong/co")
        answer_of(data, "a.pdf")


_CODES = st.sampled_from(
    ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1258", "cp1252", "latin-1")
)


@some(200)
@given(st.text(max_size=400), _CODES, st.binary(max_size=12), st.sampled_from(("txt", "md", "html", "bin")))
def test_texts_in_every_code_with_bytes_thrown_in(text: str, code: str, noise: bytes, ending: str) -> None:
    encoded = text.encode(code, "ignore")
    answer_of(encoded[: len(encoded) // 2] + noise + encoded[len(encoded) // 2 :], f"a.{ending}")


_MARKS = st.text(alphabet="aế1 .-*_#|\\`[]()<>~!\n\t\u0301\u00a0\u200b", max_size=300)


@some(150)
@given(_MARKS)
def test_markdown_of_any_marks(text: str) -> None:
    answer_of(text.encode(), "a.md")


@some(150)
@given(st.sampled_from((b"", b"PK\x03\x04", b"%PDF-", b"\xff\xfe", b"<html>")), st.binary(max_size=2000))
def test_any_bytes(start: bytes, rest: bytes) -> None:
    answer_of(start + rest)


@some(10)
@given(word_attacks.strange_files)
def test_reading_twice_gives_the_same(data: bytes) -> None:
    assert str(answer_of(data, "a.docx")) == str(answer_of(data, "a.docx"))


def test_reading_goes_on_after_all_that() -> None:
    data = word_attacks.word_file(word_attacks.p("Kế hoạch"))

    assert [line.text for line in read_bytes(data, "a.docx", TIGHT).lines] == ["Kế hoạch"]
