"""Reading by a Dask cluster: a scheduler and two workers of this machine, each a process of its own."""

import importlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from conglap.cli import cluster, crew
from conglap.cli.cluster import Cluster, read_sent
from conglap.cli.crew import Worker
from conglap.cli.ordering import in_order
from conglap.cli.reading import Outcome, read_one
from conglap.cli.sources import Source, find
from conglap.cli.stopping import CannotGoOn
from conglap.cli.worker import unpacked
from tests.conglap.cli.test_crew import PROGRAM, sources
from tests.conglap.cli.test_read import DOCUMENTS, conglap_command

Processes = list[subprocess.Popen[bytes]]


def start(module: str, *options: str) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", f"distributed.cli.{module}", "--no-dashboard", *options]
    return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def free_address() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"tcp://127.0.0.1:{probe.getsockname()[1]}"


def end(processes: Processes) -> None:
    for process in processes:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.fixture
def scheduler() -> Iterator[str]:
    address = free_address()
    processes = [start("dask_scheduler", "--host", "127.0.0.1", "--port", address.rpartition(":")[2])]
    try:
        yield address
    finally:
        end(processes)


@pytest.fixture
def machines(scheduler: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processes]:
    folder = str(tmp_path_factory.mktemp("dask"))
    options = ("--nthreads", "1", "--no-nanny", "--host", "127.0.0.1", "--local-directory", folder)
    processes = [start("dask_worker", scheduler, *options) for _ in range(2)]
    try:
        yield processes
    finally:
        end([process for process in processes if process.poll() is None])


def read(readers: Cluster, wanted: list[Source]) -> Iterator[Outcome]:
    return in_order(readers, wanted, lambda _: (), lambda *_: None)


def test_a_folder_is_read_as_on_this_machine_in_order(scheduler: str, machines: Processes, tmp_path: Path) -> None:
    folder = tmp_path / "vb"
    folder.mkdir()
    for path in DOCUMENTS.glob("*.*"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "hong.docx").write_bytes(b"PK\x03\x04" + bytes(50))
    (folder / "lon.txt").write_bytes("Kế hoạch. ".encode() * 1_500_000)
    (folder / "mat.txt").symlink_to(folder / "khong-co.txt")
    sources(folder, *[""] * 30)
    words = ["read", str(folder), "-o", str(tmp_path / "ra.jsonl")]
    done = conglap_command(*words, "--dask", scheduler)
    expected = b"".join(read_one(source).line for source in find([str(folder)]).sources)

    assert done.returncode == 1
    assert (tmp_path / "ra.jsonl").read_bytes() == expected
    assert len(done.stderr.splitlines()) == 3  # two that cannot be read, and the summary

    again = conglap_command(*words, "--resume", "--dask", scheduler)
    assert "trong đó 38 tệp đã đọc từ lần trước; 2 tệp không đọc được" in again.stderr.decode()
    assert (tmp_path / "ra.jsonl").read_bytes() == expected


def test_files_of_a_machine_that_is_lost_are_read_by_another(
    scheduler: str, machines: Processes, tmp_path: Path
) -> None:
    wanted = sources(tmp_path, *[""] * 300)
    readers = Cluster(scheduler)
    outcomes = read(readers, wanted)
    first = [next(outcomes) for _ in range(10)]
    end([machines.pop()])
    rest = list(outcomes)

    assert [*first, *rest] == [read_one(source) for source in wanted]


def test_when_no_machine_is_left_it_ends_with_a_sentence(
    scheduler: str, machines: Processes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_LOOK", 0.3)
    monkeypatch.setattr(cluster, "_ABANDONED", 1.0)
    monkeypatch.setattr(cluster, "_FETCHING", 1.0)
    outcomes = read(Cluster(scheduler), sources(tmp_path, *[""] * 300))
    next(outcomes)
    end(machines)

    with pytest.raises(CannotGoOn, match="không còn máy nào"):
        list(outcomes)


def test_a_reader_that_dies_or_hangs_costs_neither_the_machine_nor_other_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "RULES_SECONDS", 3.0)
    monkeypatch.setattr(cluster, "Worker", lambda: Worker(PROGRAM))
    release = cluster.installed()
    said = [
        unpacked(read_sent(Path(source.path).read_bytes(), source.name, (), release))[0]
        for source in sources(tmp_path, "", "CHẾT", "", "TREO", "")
    ]
    cluster._this_thread.worker.close()
    del cluster._this_thread.worker

    assert [outcome.error is None for outcome in said] == [True, False, True, False, True]


def test_another_release_is_told_and_not_mixed_in(
    scheduler: str, machines: Processes, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome, _ = unpacked(read_sent("Kế hoạch".encode(), "a.txt", (), "0.0.1"))
    assert "0.0.1" in (outcome.error or "")

    monkeypatch.setattr(cluster, "installed", lambda: "0.0.1")
    with pytest.raises(CannotGoOn, match=r"đang có: 0\.0\.1"):
        Cluster(scheduler)


def test_a_cluster_that_is_not_there_or_has_no_machines_is_told(
    scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_GREETING", 2.0)
    for address in (free_address(), "may-chu", "tcp://"):
        with pytest.raises(CannotGoOn, match="Không kết nối được"):
            Cluster(address)
    monkeypatch.setattr(cluster, "_GREETING", 5.0)
    with pytest.raises(CannotGoOn, match="chưa có máy nào"):
        Cluster(scheduler)


def test_without_dask_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(importlib, "import_module", absent)
    with pytest.raises(CannotGoOn, match=r"pip install 'conglap\[dask\]'"):
        Cluster("tcp://127.0.0.1:1")


def test_jobs_and_cluster_exclude_each_other() -> None:
    done = conglap_command("read", str(DOCUMENTS), "--dask", "tcp://127.0.0.1:1", "--jobs", "2")

    assert done.returncode == 2
    assert "Chỉ chọn một" in done.stderr.decode()


def test_waiting_is_bounded_when_a_scheduler_goes_away(
    scheduler: str, machines: Processes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_LOOK", 0.3)
    monkeypatch.setattr(cluster, "_ABANDONED", 1.0)
    monkeypatch.setattr(cluster, "_FETCHING", 1.0)
    outcomes = read(Cluster(scheduler), sources(tmp_path, *[""] * 300))
    next(outcomes)
    started = time.monotonic()
    os.kill(scheduler_process(scheduler), signal.SIGKILL)

    with pytest.raises(CannotGoOn):
        list(outcomes)
    assert time.monotonic() - started < 40


def scheduler_process(address: str) -> int:
    """Return the process that listens at an address, found among this process's own children."""
    port = address.rpartition(":")[2].encode()
    own = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    (number,) = [
        int(child)
        for child in own
        if (words := Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0")) and b"--port" in words and port in words
    ]
    return number
