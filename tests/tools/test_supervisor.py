"""Two processes are kept alive together, and stopped together."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# A supervisor of processes that only wait, in a process of its own: it takes the signals.
PROGRAM = """
import sys, time
from pathlib import Path
from tools.supervisor import Kept, NeverReady, watch
notes = Path(sys.argv[1])
wait = "import os,sys,time; open(sys.argv[1],'a').write(sys.argv[2]+' '+str(os.getpid())+chr(10)); time.sleep(60)"
end = "import sys; sys.exit(3)"
web = Kept("web", [sys.executable, "-c", end if sys.argv[2] == "broken" else wait, str(notes), "web"])
jobs = Kept("jobs", [sys.executable, "-c", wait, str(notes), "jobs"])
try:
    watch([web, jobs], say=lambda line: print(line, flush=True), ready=lambda: sys.argv[2] != "broken",
          on_ready=lambda: print("ready", flush=True))
except NeverReady as never:
    print("never", never, flush=True)
"""


@pytest.fixture
def supervised(tmp_path):
    """Start a supervisor; yield the function that starts it, and end it afterwards."""
    started = []

    def start(kind="sound"):
        command = [sys.executable, "-c", PROGRAM, str(tmp_path / "notes"), kind]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def noted(folder: Path, name: str, count: int) -> list[int]:
    """Wait until a child has started `count` times; return the process ids."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        notes = folder / "notes"
        lines = notes.read_text().splitlines() if notes.exists() else []
        ids = [int(line.split()[1]) for line in lines if line.startswith(f"{name} ")]
        if len(ids) >= count:
            return ids
        time.sleep(0.05)
    raise AssertionError(f"{name} did not start {count} times")


def alive(process_id: int) -> bool:
    try:
        return Path(f"/proc/{process_id}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def gone(*process_ids: int) -> bool:
    deadline = time.monotonic() + 10
    while any(map(alive, process_ids)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not any(map(alive, process_ids))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_both(supervised, tmp_path, number):
    supervisor = supervised()
    web, jobs = noted(tmp_path, "web", 1)[0], noted(tmp_path, "jobs", 1)[0]
    supervisor.send_signal(number)
    assert supervisor.wait(20) == 0
    assert gone(web, jobs)


def test_a_dead_worker_is_started_again(supervised, tmp_path):
    supervised()
    first = noted(tmp_path, "jobs", 1)[0]
    os.kill(first, signal.SIGKILL)
    second = noted(tmp_path, "jobs", 2)[1]
    assert second != first
    assert alive(second)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children that their parent is gone")
def test_nothing_is_left_behind_when_the_supervisor_is_killed(supervised, tmp_path):
    supervisor = supervised()
    web, jobs = noted(tmp_path, "web", 1)[0], noted(tmp_path, "jobs", 1)[0]
    supervisor.kill()
    assert gone(web, jobs)


def test_a_web_server_that_never_answers_is_given_up(supervised, tmp_path):
    supervisor = supervised("broken")
    said, _ = supervisor.communicate(timeout=30)
    assert "never web" in said
    assert "ready" not in said
    assert gone(*noted(tmp_path, "jobs", 1))
