"""The process that has the parsers loaded and forks a limited child of itself for every file (tiến trình mẫu).

It never looks into a file: every file is read by a child of its own, as when the child is started from nothing.
"""

import contextlib
import gc
import json
import os
import signal
import socket
import sys
from typing import Any

from conglap.documents.child import answer_to, parser_of
from conglap.documents.media import Kind

MOST = 1 << 16  # bytes received at once
DESCRIPTORS = 2  # sent with each job: the file, and the pipe for the answer


def main() -> None:
    """Serve jobs until the other end of the socket is closed, one at a time: a job, then word to end its child."""
    with socket.socket(fileno=int(sys.argv[2])) as asking:
        while received := _job(asking):
            job, (file, answer) = received
            # Imported before the fork, so that the next child has it as well; that is what the server is for.
            parser_of(Kind(job["kind"]))
            gc.freeze()
            child = os.fork()
            if not child:
                _be_child(asking, job, file, answer)
            os.close(file)
            os.close(answer)
            with contextlib.suppress(OSError):
                asking.sendall(b".")  # the child runs
                asking.recv(1)  # the word that nobody needs it any more, or the end of whoever asked
            _end(child)
            with contextlib.suppress(OSError):
                asking.sendall(b".")


def _job(asking: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    """Return the next job with its descriptors, ``None`` where nobody asks any more."""
    words, descriptors = bytearray(), list[int]()
    while not words.endswith(b"\n"):
        chunk, came, _, _ = socket.recv_fds(asking, MOST, DESCRIPTORS)
        if not chunk:
            return None
        words += chunk
        descriptors += came
    return json.loads(words), descriptors


def _be_child(asking: socket.socket, job: dict[str, Any], file: int, answer: int) -> None:
    status = 1
    try:
        os.setsid()
        asking.close()
        os.chdir(job["folder"])
        os.environ.update(HOME=job["folder"], TMPDIR=job["folder"])
        answer_to({**job, "file": file}, answer)
        status = 0
    finally:
        os._exit(status)


def _end(child: int) -> None:
    """End the child and whatever it started; it cannot have given its number to another before it is waited for."""
    for kill in (os.killpg, os.kill):  # the second where it had not yet got a session of its own
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
