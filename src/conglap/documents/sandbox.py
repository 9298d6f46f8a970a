"""Running a parser in a child process that may die: memory, processor time and wall time are bounded."""

import contextlib
import json
import os
import selectors
import signal
import subprocess
import tempfile
import time
from dataclasses import asdict

from conglap.base.findings import Finding, Level
from conglap.documents.limits import Limits
from conglap.documents.media import Kind
from conglap.documents.records import Cell, Line, Parsed, UnreadableFile
from conglap.documents.refusals import SENTENCES, refusal
from conglap.documents.starting import command, environment
from conglap.documents.warm import fork_server

_BYTES_A_CHARACTER = 12  # JSON of one character with its share of the line's brackets, at the very worst
_CHUNK = 1 << 20


def read_in_child(kind: Kind, data: bytes, name: str, limits: Limits) -> Parsed:
    """Return what the parser of a kind reads, run apart from this process.

    Raises ``UnreadableFile``: the parser's own, or ``too_heavy`` where the child passed a limit or died.
    """
    with (
        tempfile.TemporaryFile() as file,
        tempfile.TemporaryDirectory(prefix="conglap-", ignore_cleanup_errors=True) as folder,
    ):
        file.write(data)
        file.flush()
        file.seek(0)
        job: dict[str, object] = {
            "kind": kind.value,
            "name": name,
            "folder": folder,
            "limits": asdict(limits),
            "file": file.fileno(),
        }
        answer = _run(job, limits, folder)
    return _parsed(answer, name)


def _run(job: dict[str, object], limits: Limits, folder: str) -> bytes | None:
    """Return what the child wrote, ``None`` where it ran out of time or wrote more than it may."""
    if server := fork_server():
        with server.child(job, int(str(job["file"]))) as answer:
            return _collect(answer, limits)
    child = _started("conglap.documents.child", job, folder, subprocess.DEVNULL)
    assert child.stdout is not None
    try:
        return _collect(child.stdout.fileno(), limits)
    finally:
        _end(child)


def _started(module: str, job: dict[str, object], folder: str, stdin: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
        command(module, json.dumps(job)),
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pass_fds=[int(str(job["file"]))],
        cwd=folder,
        env=environment(folder),
        start_new_session=True,
    )


class Answering:
    """A child that is asked line by line and answers each with one line; it may die at any question."""

    def __init__(self, module: str, job: dict[str, object], limits: Limits) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="conglap-", ignore_cleanup_errors=True)
        whole = {**job, "limits": asdict(limits), "folder": self._folder.name}
        self._child = _started(module, whole, self._folder.name, subprocess.PIPE)
        self._most = limits.characters * _BYTES_A_CHARACTER + _CHUNK

    def ask(self, question: str, seconds: float) -> bytes | None:
        """Return the answer to a question, ``None`` where there is none in time."""
        assert self._child.stdin is not None
        try:
            self._child.stdin.write(question.encode())
            self._child.stdin.flush()
        except OSError:
            return None
        return self.answer(seconds)

    def answer(self, seconds: float) -> bytes | None:
        """Return the next line that the child writes, ``None`` where it dies, is late or says too much."""
        assert self._child.stdout is not None
        deadline, collected = time.monotonic() + seconds, bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(self._child.stdout, selectors.EVENT_READ)
            while not collected.endswith(b"\n"):
                left = deadline - time.monotonic()
                if left <= 0 or len(collected) > self._most or not selector.select(left):
                    return None
                chunk = os.read(self._child.stdout.fileno(), _CHUNK)
                if not chunk:
                    return None
                collected += chunk
        return bytes(collected)

    def kill(self) -> None:
        """Stop the child at once, whoever waits for its answer."""
        with contextlib.suppress(OSError):
            os.killpg(self._child.pid, signal.SIGKILL)

    def close(self) -> None:
        """End the child and remove its folder."""
        if self._child.stdin is not None:
            with contextlib.suppress(OSError):
                self._child.stdin.close()
        _end(self._child)
        self._folder.cleanup()


def _collect(answer: int, limits: Limits) -> bytes | None:
    deadline = time.monotonic() + limits.wall_seconds
    most = limits.characters * _BYTES_A_CHARACTER + _CHUNK
    collected = bytearray()
    with selectors.DefaultSelector() as selector:
        selector.register(answer, selectors.EVENT_READ)
        while (left := deadline - time.monotonic()) > 0:
            if not selector.select(left):
                return None
            chunk = os.read(answer, _CHUNK)
            if not chunk:
                return bytes(collected)
            collected += chunk
            if len(collected) > most:
                return None
    return None


def _end(child: subprocess.Popen[bytes]) -> None:
    """End the child and whatever it started: they share a session of their own."""
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        child.kill()
    if child.stdout is not None:
        child.stdout.close()
    child.wait()


def _parsed(answer: bytes | None, name: str) -> Parsed:
    if not answer:
        raise refusal("too_heavy", name)
    try:
        result = json.loads(answer)
        if "error" in result:
            raise _told(result["error"], name)
        findings = [Finding(rule, Level(level), message) for rule, level, message in result["findings"]]
        lines = [_line(*record) for record in result["lines"]]
        return Parsed(lines, findings, tuple(map(int, result["pictures"])))
    except (ValueError, TypeError, KeyError) as error:
        raise refusal("too_heavy", name) from error


def _told(error: dict[str, str], name: str) -> UnreadableFile:
    code = error["code"] if error.get("code") in SENTENCES else "damaged"
    return UnreadableFile(code, str(error["message"])) if code == error.get("code") else refusal(code, name)


def _line(text: str, whole: bool, page: int | None, cell: list[int] | None, bold: bool, italic: bool) -> Line:
    return Line(text, whole, page, Cell(*cell) if cell else None, bold, italic)
