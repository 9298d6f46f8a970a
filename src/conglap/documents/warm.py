"""Many files one after another: limited children are forked from a process that has the parsers loaded."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextvars import ContextVar

from conglap.documents.starting import command, environment

_START = 60.0  # seconds for loading a parser and forking, on a busy machine
_PATIENCE = 10.0  # seconds for killing a child
_Job = dict[str, object]

_current: ContextVar["ForkServer | None"] = ContextVar("fork_server", default=None)


@contextlib.contextmanager
def kept_warm() -> Iterator[None]:
    """Within this, files of binary formats are read by children forked from one warm process (đọc nhiều tệp).

    Every file still has a limited child of its own; only the loading of the parsers is not paid for every time.
    """
    server = ForkServer()
    before = _current.set(server)
    try:
        yield
    finally:
        _current.reset(before)
        server.close()


def fork_server() -> "ForkServer | None":
    """Return the warm process that is in use here, ``None`` where every child is started from nothing."""
    return _current.get()


class ForkServer:
    """One warm process, started at the first file that needs it and again where it has died."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    @property
    def process_id(self) -> int | None:
        """Return the number of the process, ``None`` where none runs."""
        return self._process.pid if self._process else None

    @contextlib.contextmanager
    def child(self, job: _Job, file: int) -> Iterator[int]:
        """Start a child for a job on an open file; give the descriptor that its answer is read from, then end it."""
        reading, writing = os.pipe()
        try:
            try:
                self._send(job, file, writing)
            finally:
                os.close(writing)
            yield reading
        finally:
            os.close(reading)
            self._end_child()

    def close(self) -> None:
        """End the warm process; a child of it ends with it."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        if self._process is not None:
            try:
                self._process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait()
            self._process = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _send(self, job: _Job, file: int, answer: int) -> None:
        words = json.dumps(job).encode() + b"\n"
        for attempt in ("as it stands", "started anew"):
            connection = self._connected()
            try:
                sent = socket.send_fds(connection, [words], [file, answer])
                connection.sendall(words[sent:])
                connection.settimeout(_START)
                if not connection.recv(1):  # it died before the child ran: that was not the file's doing
                    raise BrokenPipeError
            except OSError:
                self.close()
                if attempt == "started anew":
                    raise
            else:
                return

    def _connected(self) -> socket.socket:
        if self._socket is None:
            self._folder = tempfile.TemporaryDirectory(prefix="conglap-", ignore_cleanup_errors=True)
            self._socket, theirs = socket.socketpair()
            with theirs:
                self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
                    command("conglap.documents.fork_server", str(theirs.fileno())),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    pass_fds=[theirs.fileno()],
                    cwd=self._folder.name,
                    env=environment(self._folder.name),
                    start_new_session=True,
                )
        return self._socket

    def _end_child(self) -> None:
        """Have the child killed and wait until it is; a server that does not answer is ended with it."""
        if self._socket is None:
            return
        try:
            self._socket.settimeout(_PATIENCE)
            self._socket.sendall(b".")
            ended = self._socket.recv(1)
        except OSError:
            ended = b""
        if not ended:
            self.close()
