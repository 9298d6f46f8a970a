"""Ctrl+C and the end of a terminal leave whole lines, also where nobody reads fast enough."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conglap.cli.stopping import unbroken

COMMAND = str(Path(sys.executable).with_name("conglap"))


@pytest.mark.parametrize(("by", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_the_line_that_is_being_written_is_finished(tmp_path: Path, by: signal.Signals, status: int) -> None:
    for number in range(3):  # each line is longer than a pipe holds
        (tmp_path / f"{number}.txt").write_text(f"Thông báo {number}. " + "Nội dung. " * 30_000, encoding="utf-8")
    words = [COMMAND, "read", str(tmp_path), "--format", "json"]
    running = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)
    assert running.stdout is not None
    start = running.stdout.read(10)
    time.sleep(0.3)  # by now it waits in the middle of the first line
    running.send_signal(by)
    rest, said = running.communicate(timeout=60)

    assert running.returncode == status
    assert (start + rest).endswith(b"\n")
    assert [json.loads(line)["source"]["name"] for line in (start + rest).splitlines()] == ["0.txt"]
    assert b"Traceback" not in said


def write(done: list[str], signals: int) -> None:
    with unbroken():
        for _ in range(signals):
            signal.raise_signal(signal.SIGINT)
        done.append("the line")
    done.append("the next line")


def test_asked_once_it_ends_after_the_line() -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        write(done, 1)

    assert done == ["the line"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_asked_twice_it_does_not_wait() -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        write(done, 2)

    assert done == []
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_not_asked_it_goes_on() -> None:
    done: list[str] = []
    write(done, 0)

    assert done == ["the line", "the next line"]
