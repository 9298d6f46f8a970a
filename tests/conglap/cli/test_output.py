"""``-o`` and ``--resume``: whatever interrupts, whole lines stay and nothing is read twice."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from conglap.cli.output import OutputFile
from conglap.cli.stopping import CannotGoOn
from tests.conglap.cli.test_read import DISPATCH, conglap_command, objects

COMMAND = str(Path(sys.executable).with_name("conglap"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of 200 files, every one of its own content: some seconds of reading."""
    folder = tmp_path_factory.mktemp("nhieu")
    text = Path(DISPATCH).read_text(encoding="utf-8")
    for count in range(200):
        (folder / f"{count:04}.txt").write_text(f"{text}\n{count}. Giao Sở Nội vụ rà soát lần {count}.\n", "utf-8")
    (folder / "0007.docx").write_bytes(b"PK\x03\x04" + bytes(50))
    return folder


@pytest.fixture(scope="module")
def whole(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return what an uninterrupted run writes."""
    output = tmp_path_factory.mktemp("ra") / "whole.jsonl"
    done = conglap_command("read", str(folder), "-o", str(output))
    assert done.returncode == 1
    assert done.stdout == b""
    return output.read_bytes()


def interrupted(folder: Path, output: Path, by: signal.Signals, *more: str) -> tuple[int, str]:
    """Run the command until its part has some lines, then interrupt it; return its status and what it said."""
    part = output.with_name(output.name + ".part")
    before = part.read_bytes().count(b"\n") if part.exists() and not more else 0
    words = [COMMAND, "read", str(folder), "-o", str(output), "--jobs", "2", *more]
    running = subprocess.Popen(words, stderr=subprocess.PIPE, start_new_session=True)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and running.poll() is None:
        if part.exists() and part.read_bytes().count(b"\n") > before + 20:
            break
        time.sleep(0.01)
    workers = children_of(running.pid)
    running.send_signal(by)
    _, said = running.communicate(timeout=20)
    wait_for_the_end_of(workers)
    return running.returncode, said.decode()


def children_of(process: int) -> list[int]:
    return [int(number) for number in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def wait_for_the_end_of(processes: list[int]) -> None:
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{number}").exists() for number in processes):
        assert time.monotonic() < deadline, "a worker goes on without anybody who waits for it"
        time.sleep(0.05)


def test_the_file_has_a_line_for_every_file_in_order(folder: Path, whole: bytes) -> None:
    names = [found["source"]["name"] for found in objects(whole.decode())]

    assert names == sorted(path.name for path in folder.iterdir())
    assert Counter("error" in found for found in objects(whole.decode())) == {False: 200, True: 1}


@pytest.mark.parametrize(
    ("by", "status", "words"),
    [(signal.SIGINT, 130, "--resume"), (signal.SIGTERM, 143, "--resume"), (signal.SIGKILL, -9, "")],
)
def test_an_interrupted_run_can_be_gone_on_with(
    folder: Path, whole: bytes, tmp_path: Path, by: signal.Signals, status: int, words: str
) -> None:
    output = tmp_path / "ra.jsonl"
    ended, said = interrupted(folder, output, by)
    left = (tmp_path / "ra.jsonl.part").read_bytes()

    assert ended == status
    assert words in said
    assert "Traceback" not in said
    assert not output.exists()
    lines = left.split(b"\n")[:-1]
    assert 20 <= len(lines) < 201
    assert lines == whole.split(b"\n")[: len(lines)]

    done = conglap_command("read", str(folder), "-o", str(output), "--resume")
    assert output.read_bytes() == whole
    assert f"trong đó {len(lines) - (len(lines) > 7)} tệp đã đọc từ lần trước" in done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == ["ra.jsonl"]


def test_interrupted_again_and_again_nothing_is_lost(folder: Path, whole: bytes, tmp_path: Path) -> None:
    output = tmp_path / "ra.jsonl"
    interrupted(folder, output, signal.SIGKILL)
    with (tmp_path / "ra.jsonl.part").open("ab") as part:
        part.write(b'{"schema": "conglap.directive/1", "source": {"name": "0190.txt", "sha2')  # the power went
    for _ in range(2):
        interrupted(folder, output, signal.SIGKILL, "--resume")
    done = conglap_command("read", str(folder), "-o", str(output), "--resume")

    assert done.returncode == 1
    assert output.read_bytes() == whole


def test_only_what_changed_is_read_again(folder: Path, whole: bytes, tmp_path: Path) -> None:
    mine, output = tmp_path / "vb", tmp_path / "ra.jsonl"
    shutil.copytree(folder, mine)
    output.write_bytes(whole)
    (mine / "0100.txt").write_text("Thông báo mới", "utf-8")
    (mine / "0050a.txt").write_text("Thông báo khác", "utf-8")
    (mine / "0150.txt").unlink()
    done = conglap_command("read", str(mine), "-o", str(output), "--resume")
    new = {found["source"]["name"]: found for found in objects(output.read_text("utf-8"))}

    assert list(new) == sorted(path.name for path in mine.iterdir())
    assert (new["0100.txt"]["text"], new["0050a.txt"]["text"]) == ("Thông báo mới", "Thông báo khác")
    assert "trong đó 198 tệp đã đọc từ lần trước; 1 tệp không đọc được" in done.stderr.decode()


def test_an_interrupted_run_is_not_thrown_away_unasked(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "ra.jsonl"
    interrupted(folder, output, signal.SIGKILL)
    left = (tmp_path / "ra.jsonl.part").read_bytes()
    done = conglap_command("read", str(folder), "-o", str(output))

    assert done.returncode == 2
    assert "--resume" in done.stderr.decode()
    assert (tmp_path / "ra.jsonl.part").read_bytes() == left


def test_two_runs_do_not_write_into_one_file(tmp_path: Path) -> None:
    first = OutputFile(tmp_path / "ra.jsonl", resume=False)
    first.write(b"{}\n")
    for resume in (False, True):
        with pytest.raises(CannotGoOn, match="Một lệnh khác"):
            OutputFile(tmp_path / "ra.jsonl", resume=resume)
    first.finish()
    first.close()

    assert (tmp_path / "ra.jsonl").read_bytes() == b"{}\n"


def test_an_old_file_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    (tmp_path / "ra.jsonl").write_bytes(b"old\n")
    output = OutputFile(tmp_path / "ra.jsonl", resume=False)
    output.write(b"new\n")
    assert (tmp_path / "ra.jsonl").read_bytes() == b"old\n"
    output.finish()
    output.close()

    assert (tmp_path / "ra.jsonl").read_bytes() == b"new\n"


@pytest.mark.parametrize(
    ("name", "words"),
    [("khong-co/ra.jsonl", "không có thư mục này"), (".", "không phải là tệp"), ("/dev/null", "không phải là tệp")],
)
def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path, name: str, words: str) -> None:
    done = conglap_command("read", DISPATCH, "-o", str(tmp_path / name))

    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert Path("/dev/null").is_char_device()


def test_a_full_disk_is_told_and_the_lines_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = OutputFile(tmp_path / "ra.jsonl", resume=False)
    output.write(b"{}\n")
    monkeypatch.setattr(os, "write", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))

    with pytest.raises(CannotGoOn, match=r"Không ghi được vào tệp .*ra\.jsonl.*: đĩa đã đầy"):
        output.write(b"{}\n")
    assert output.is_left_unfinished
    output.close()


def test_a_table_can_be_written_too(tmp_path: Path) -> None:
    done = conglap_command("read", DISPATCH, "--format", "table", "-o", str(tmp_path / "bang.txt"))
    shown = (tmp_path / "bang.txt").read_text("utf-8")

    assert done.returncode == 0
    assert "1186/UBND-NV" in shown
    assert max(map(len, shown.splitlines())) <= 100
    assert "\x1b" not in shown


def test_resume_without_a_file_is_refused() -> None:
    for more in ([], ["-o", "ra.txt", "--format", "table"]):
        done = conglap_command("read", DISPATCH, "--resume", *more)
        assert done.returncode == 2
        assert "--resume" in done.stderr.decode()


def test_lines_are_json_that_others_can_read(whole: bytes) -> None:
    assert all(json.loads(line)["schema"] == "conglap.directive/1" for line in whole.splitlines())
