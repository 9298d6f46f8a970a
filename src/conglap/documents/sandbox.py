"""Running a parser in a child process that may die: memory, processor time and wall time are bounded."""

import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from conglap.base.findings import Finding, Level
from conglap.documents.limits import Limits
from conglap.documents.media import Kind
from conglap.documents.records import Cell, Line, Parsed, UnreadableFile
from conglap.documents.refusals import SENTENCES, refusal

_SOURCE = str(Path(__file__).resolve().parents[2])
_START = "import sys; sys.path.insert(0, sys.argv[1]); from conglap.documents.child import main; main()"
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
    command = [sys.executable, "-I", "-c", _START, _SOURCE, json.dumps(job)]
    child = subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pass_fds=[int(str(job["file"]))],
        cwd=folder,
        env=_environment(folder),
        start_new_session=True,
    )
    try:
        return _collect(child, limits)
    finally:
        _end(child)


def _environment(folder: str) -> dict[str, str]:
    """Give the child a home of its own and nothing of this process's secrets."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": folder,
        "TMPDIR": folder,
        "LANG": "C.UTF-8",
        "PYTHONHASHSEED": "0",
    }


def _collect(child: subprocess.Popen[bytes], limits: Limits) -> bytes | None:
    deadline = time.monotonic() + limits.wall_seconds
    most = limits.characters * _BYTES_A_CHARACTER + _CHUNK
    collected = bytearray()
    assert child.stdout is not None
    with selectors.DefaultSelector() as selector:
        selector.register(child.stdout, selectors.EVENT_READ)
        while (left := deadline - time.monotonic()) > 0:
            if not selector.select(left):
                return None
            chunk = os.read(child.stdout.fileno(), _CHUNK)
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
        return [_line(*record) for record in result["lines"]], findings
    except (ValueError, TypeError, KeyError) as error:
        raise refusal("too_heavy", name) from error


def _told(error: dict[str, str], name: str) -> UnreadableFile:
    code = error["code"] if error.get("code") in SENTENCES else "damaged"
    return UnreadableFile(code, str(error["message"])) if code == error.get("code") else refusal(code, name)


def _line(text: str, whole: bool, page: int | None, cell: list[int] | None, bold: bool, italic: bool) -> Line:
    return Line(text, whole, page, Cell(*cell) if cell else None, bold, italic)
