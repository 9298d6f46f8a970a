"""What a person sees while Conglap is being set up: one line a step, and a way out of each failure."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tools.paths import ROOT, SETUP_LOG

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


class StepFailed(Exception):
    """A step could not be done; says what is missing and the command or deed that gets it."""

    def __init__(self, problem: str, remedy: str, detail: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy
        self.detail = detail


class CommandFailed(Exception):
    """A command ended with an error; `output` is what it printed."""

    def __init__(self, command: Sequence[str], output: str) -> None:
        super().__init__(command[0])
        self.output = output


@contextmanager
def step(title: str) -> Iterator[None]:
    """Print the step's name, and how long it took once it is done."""
    print(f"• {title} …", end="", flush=True)
    started = time.monotonic()
    try:
        yield
    except BaseException:
        print(" không xong.", flush=True)
        raise
    print(f" xong ({time.monotonic() - started:.1f} giây)".replace(".", ","), flush=True)


def report(failure: StepFailed) -> None:
    """Print a failed step for a person who did not write this program."""
    if failure.detail:
        print("\n".join("    " + line for line in failure.detail.strip().splitlines()[-12:]), file=sys.stderr)
    print(f"\nChưa chạy được: {failure.problem}\nCách xử lý: {failure.remedy}", file=sys.stderr)
    if failure.detail:
        print(f"Nhật ký đầy đủ: {SETUP_LOG}", file=sys.stderr)


def die_with_parent() -> None:
    """In a child before it starts: end when the parent ends, even by kill -9, so that nothing is orphaned."""
    if LIBC is not None:
        LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def run(command: Sequence[str | Path], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> str:
    """Run a command quietly, log what it printed and return it; raise CommandFailed on an error."""
    words = [str(word) for word in command]
    SETUP_LOG.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        words,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        preexec_fn=die_with_parent,
        check=False,
    )
    with SETUP_LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(words)}\n{done.stdout}{done.stderr}\n")
    if done.returncode != 0:
        raise CommandFailed(words, done.stdout + done.stderr)
    return done.stdout
