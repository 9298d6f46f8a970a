"""Children forked from a warm process read as those started from nothing, and are as limited."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from conglap.documents import Limits, UnreadableFile, kept_warm, read_bytes, read_file
from conglap.documents.warm import fork_server
from tests.conglap.documents.test_refusals import BAD, TIGHT, flate_bomb
from tests.conglap.documents.word_files import p, word_file

DOCUMENTS = Path(__file__).parents[2] / "documents"
BINARY = (
    "too many parts",
    "an external entity",
    "a locked PDF",
    "a PDF bomb",
    "half a PDF",
    "a Word file without a word",
)


@pytest.fixture(autouse=True)
def warm(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("CONGLAP_TESSDATA", "/khong/co")
    with kept_warm():
        yield


def number_of_the_warm_process() -> int:
    server = fork_server()
    assert server is not None
    assert server.process_id is not None
    return server.process_id


def children_of(process: int) -> list[int]:
    return [int(number) for number in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def test_every_form_reads_as_without_it() -> None:
    paths = [path for path in sorted(DOCUMENTS.iterdir()) if path.suffix in {".docx", ".md", ".pdf"}]
    forked = [read_file(path) for path in paths]
    number = number_of_the_warm_process()

    assert len(paths) == 6
    assert [read_file(path) for path in reversed(paths)] == forked[::-1]
    assert number_of_the_warm_process() == number
    assert children_of(number) == []


def test_outside_of_it_every_child_starts_from_nothing() -> None:
    with kept_warm():
        inner = fork_server()
    assert fork_server() is not inner
    assert fork_server() is not None
    assert inner is not None
    assert inner.process_id is None


@pytest.mark.parametrize("case", BINARY)
def test_a_bad_file_gets_the_same_reason_and_the_next_is_read(case: str) -> None:
    make, code = BAD[case]

    with pytest.raises(UnreadableFile) as caught:
        read_bytes(make(), "xau.docx", TIGHT)
    assert caught.value.code == code
    assert read_bytes(word_file(p("Kế hoạch")), "a.docx").lines[0].text == "Kế hoạch"


def test_a_child_beyond_its_time_is_ended() -> None:
    slow = Limits(cpu_seconds=60, wall_seconds=0.3)

    with pytest.raises(UnreadableFile) as caught:
        read_bytes(flate_bomb(), "cham.pdf", slow)
    assert caught.value.code == "too_heavy"
    assert children_of(number_of_the_warm_process()) == []


def test_limits_of_one_file_do_not_stay_for_the_next() -> None:
    data = word_file(p("Kế hoạch " + "a" * 8_000_000))
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, "a.docx", Limits(child_memory=1 << 20, characters=9_000_000))

    assert caught.value.code == "too_heavy"
    assert read_bytes(data, "a.docx", Limits(characters=9_000_000)).lines[0].text.startswith("Kế hoạch")


def test_a_warm_process_that_died_is_started_again() -> None:
    data = word_file(p("Kế hoạch"))
    read_bytes(data, "a.docx")
    first = number_of_the_warm_process()
    os.kill(first, signal.SIGKILL)
    os.waitpid(first, os.WNOHANG)

    assert read_bytes(data, "a.docx").lines[0].text == "Kế hoạch"
    assert number_of_the_warm_process() != first


def test_it_sees_nothing_of_our_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONGLAP_MAT_KHAU", "bi-mat")
    read_bytes(word_file(p("Kế hoạch")), "a.docx")
    seen = Path(f"/proc/{number_of_the_warm_process()}/environ").read_bytes()

    assert b"LANG=C.UTF-8" in seen
    assert b"bi-mat" not in seen
