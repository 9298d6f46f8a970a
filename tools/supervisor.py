"""Two processes kept alive together: the web server and the worker that does the background jobs."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tools.console import die_with_parent
from tools.paths import ROOT

STOP_SECONDS = 20.0
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
# A process that ran this long was healthy: its next restart does not wait longer than the first.
HEALTHY_SECONDS = 60.0
# A first process that has never answered is given up after so many restarts: its own message says why.
TRIES = 2


class NeverReady(Exception):
    """The first process keeps ending before it has answered once."""


@dataclass
class Kept:
    """A process that is started again whenever it ends by itself."""

    name: str
    command: list[str]
    env: dict[str, str] | None = None
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    pause: float = FIRST_PAUSE
    due: float = 0.0
    restarts: int = 0

    def start(self) -> None:
        """Start it in a process group of its own, so that Ctrl-C reaches it through us, in order."""
        self.process = subprocess.Popen(
            self.command,
            cwd=ROOT,
            env=self.env,
            stdin=subprocess.DEVNULL,
            preexec_fn=die_with_parent,
            process_group=0,
        )
        self.started = time.monotonic()

    def look(self, say: Callable[[str], None]) -> None:
        """Start it again when it has ended; wait longer each time it ends soon after its start."""
        if self.process is None:
            if time.monotonic() >= self.due:
                self.restarts += 1
                self.start()
            return
        status = self.process.poll()
        if status is None:
            return
        healthy = time.monotonic() - self.started >= HEALTHY_SECONDS
        self.pause = FIRST_PAUSE if healthy else min(self.pause * 2, LONGEST_PAUSE)
        say(f"{self.name} đã dừng (mã {status}); khởi động lại sau {self.pause:.0f} giây.")
        self.process, self.due = None, time.monotonic() + self.pause


def watch(
    kept: list[Kept], *, say: Callable[[str], None], ready: Callable[[], bool], on_ready: Callable[[], None]
) -> None:
    """Start all and keep them alive until SIGTERM or Ctrl-C; the first must become ready, else NeverReady."""
    stopping: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda caught, _frame: stopping.append(caught))
    announced = False
    try:
        for one in kept:
            one.start()
        while not stopping:
            for one in kept:
                one.look(say)
            if not announced and kept[0].restarts >= TRIES:
                raise NeverReady(kept[0].name)
            if not announced and ready():
                announced = True
                on_ready()
            time.sleep(0.2)
    finally:
        stop([one.process for one in kept if one.process is not None])


def stop(processes: list[subprocess.Popen[bytes]]) -> None:
    """Ask all to finish what they are doing, wait, and end those that do not."""
    for process in processes:
        process.terminate()
    deadline = time.monotonic() + STOP_SECONDS
    for process in processes:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def log_to(path: Path) -> str:
    """Return the path of a log file as text, its folder made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return str(path)
