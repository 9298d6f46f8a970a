"""What a person sees of a folder being read, and what a program does not."""

import os
import pty
import re
import select
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from conglap.cli.progress import duration, megabytes, number, summary
from conglap.cli.sources import Found, Source
from tests.conglap.cli.test_read import DISPATCH

COMMAND = str(Path(sys.executable).with_name("conglap"))
ESCAPES = re.compile(r"\x1b\[[\d;?]*[a-zA-Z]")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "vb"
    folder.mkdir()
    text = Path(DISPATCH).read_text(encoding="utf-8")
    for count in range(40):
        (folder / f"{count:02}.txt").write_text(f"{text}\n{count}", encoding="utf-8")
    (folder / "07.docx").write_bytes(b"PK\x03\x04" + bytes(50))
    return folder


def seen_in_a_terminal(*words: str) -> str:
    """Run the command with a terminal as its standard error; return what was drawn there, without escapes."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    with subprocess.Popen([COMMAND, *words], stdout=subprocess.DEVNULL, stderr=theirs, env=environment) as running:
        os.close(theirs)
        drawn = bytearray()
        while select.select([ours], [], [], 60)[0]:
            try:
                drawn += os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
        running.wait(60)
    os.close(ours)
    return ESCAPES.sub("", drawn.decode())


def test_a_person_sees_how_far_it_is_and_what_failed(folder: Path, tmp_path: Path) -> None:
    drawn = seen_in_a_terminal("read", str(folder), "-o", str(tmp_path / "ra.jsonl"), "--jobs", "2")

    assert "0/41 tệp" in drawn
    assert re.search(r"100% 41/41 tệp · 0,1/0,1 MB · 1 tệp lỗi", drawn)
    assert "“07.docx” bị hỏng" in drawn
    assert "Đã đọc 40 tệp (0,1 MB) trong " in drawn


def test_a_single_file_has_no_bar(tmp_path: Path) -> None:
    assert seen_in_a_terminal("read", DISPATCH, "--format", "json") == ""


def test_a_program_sees_no_bar(folder: Path) -> None:
    done = subprocess.run([COMMAND, "read", str(folder), "--format", "json"], capture_output=True, check=False)
    said = done.stderr.decode().splitlines()

    assert len(said) == 2
    assert "“07.docx” bị hỏng" in said[0]
    assert said[1].startswith("Đã đọc 40 tệp")


def test_the_summary_tells_what_was_kept_what_failed_and_what_was_left_out() -> None:
    sources = [Source(f"{count}.txt", f"{count}.txt", 1_000_000) for count in range(12_000)]
    skipped = Counter({".xlsx": 1200, ".zip": 3, "": 2, ".mp4": 1, ".exe": 1})

    assert summary(Found(sources, skipped), 11_000, 7, 3725) == (
        "Đã đọc 11.993 tệp (12.000 MB) trong 1 giờ 2 phút, trong đó 11.000 tệp đã đọc từ lần trước; "
        "7 tệp không đọc được. Bỏ qua 1.207 tệp không phải văn bản (.xlsx: 1.200, .zip: 3, không có đuôi: 2, "
        ".mp4: 1, …)."
    )
    assert summary(Found(sources[:1]), 0, 0, 0.2) == "Đã đọc 1 tệp (1,0 MB) trong 1 giây."


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.1, "1 giây"), (59.6, "1 phút 0 giây"), (3599, "59 phút 59 giây"), (7300, "2 giờ 1 phút")]
)
def test_durations_have_the_units_that_matter(seconds: float, said: str) -> None:
    assert duration(seconds) == said


def test_numbers_are_written_as_in_vietnam() -> None:
    assert (number(1234567), megabytes(1_250_000), megabytes(9_960_000), megabytes(0)) == (
        "1.234.567", "1,2", "10", "0,0",
    )  # fmt: skip
