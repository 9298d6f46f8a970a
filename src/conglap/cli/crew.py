"""Several workers read side by side; one that dies or does not come back costs only the file that it had."""

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Collection, Sequence
from multiprocessing.connection import Connection, wait

from conglap.cli.reading import Outcome, internal, refused
from conglap.cli.sources import Source
from conglap.cli.worker import OPENED, Order, unpacked
from conglap.documents import Limits
from conglap.documents.refusals import refusal
from conglap.documents.starting import command

_SLACK = 60.0
_MOST_MEMORY = 600_000  # kB; a worker that one huge file has blown up is let go, for its memory would stay
_PATIENCE = 2.0  # seconds in which a worker may end what it has started


class Late(Exception):
    """A worker did not come back in time."""


def late(name: str) -> Outcome:
    """Return the outcome of a file from which a worker did not come back in time."""
    return refused(name, refusal("too_heavy", name))


def dead(name: str) -> Outcome:
    """Return the outcome of a file at which a worker died."""
    return internal(name, ChildProcessError.__name__)


def opening_seconds(limits: Limits) -> float:
    """Return how long getting the text out of one file can take at most, recognition of a scan included."""
    return limits.wall_seconds + limits.ocr_seconds + _SLACK


RULES_SECONDS = 120.0  # for the longest text that is admitted they need some seconds


class Worker:
    """One process that reads files; it is started at once and asked for one file at a time."""

    def __init__(self, program: Sequence[str] | None = None) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            words = [*program, str(theirs.fileno())] if program else command("conglap.cli.worker", str(theirs.fileno()))
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
                words,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=None if os.environ.get("CONGLAP_DEBUG") else subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                process_group=0,  # Ctrl+C is ours; we tell the workers
            )
        self.connection = Connection(ours.detach())
        self.deadline = 0.0
        self._is_blown_up = False

    @property
    def is_spent(self) -> bool:
        """Say whether it should be replaced before the next file."""
        return self._is_blown_up or self._process.poll() is not None

    def give(self, order: Order, data: bytes = b"") -> None:
        """Ask it to read one file; raises ``OSError`` where it has died."""
        self.deadline = time.monotonic() + opening_seconds(Limits())
        self.connection.send_bytes(order.packed())
        if order.sent:
            self.connection.send_bytes(data)

    def take(self) -> Outcome | None:
        """Return the outcome, ``None`` where it only tells that it goes on; raises ``EOFError`` where it has died."""
        message = self.connection.recv_bytes()
        if message == OPENED:
            self.deadline = time.monotonic() + RULES_SECONDS
            return None
        outcome, peak = unpacked(message)
        self._is_blown_up = peak > _MOST_MEMORY
        return outcome

    def outcome(self) -> Outcome:
        """Wait for the outcome; raises ``Late`` or ``EOFError``."""
        while True:
            if not self.connection.poll(max(self.deadline - time.monotonic(), 0)):
                raise Late
            if (outcome := self.take()) is not None:
                return outcome

    def dismiss(self) -> None:
        """Tell it to go, whatever it is doing."""
        with contextlib.suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGTERM)

    def close(self) -> None:
        """End it and what it has started."""
        self.dismiss()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self.connection.close()


class Crew:
    """As many workers as were asked for, started as there is work for them."""

    def __init__(self, size: int, program: Sequence[str] | None = None) -> None:
        self._size, self._program = size, program
        self._idle: list[Worker] = []
        self._busy: dict[Worker, tuple[int, Source]] = {}

    @property
    def has_room(self) -> bool:
        """Say whether another file can be given."""
        return len(self._busy) < self._size

    @property
    def ahead(self) -> int:
        """Return how many files may be finished before one that is not."""
        return 16 * self._size

    def give(self, number: int, source: Source, known: Collection[str]) -> None:
        """Have a file read; ``number`` comes back with its outcome."""
        order = Order(source.path, source.name, tuple(known))
        worker = self._free_worker()
        try:
            worker.give(order)
        except OSError:  # it died while it was idle
            worker.close()
            worker = Worker(self._program)
            worker.give(order)
        self._busy[worker] = (number, source)

    def outcomes(self) -> list[tuple[int, Outcome]]:
        """Wait until there is an outcome or a deadline has passed; return those that there are."""
        left = min(worker.deadline for worker in self._busy) - time.monotonic()
        connections = {worker.connection: worker for worker in self._busy}
        ready = [connections[each] for each in wait(list(connections), max(left, 0)) if isinstance(each, Connection)]
        done = [self._taken(worker) for worker in ready]
        now = time.monotonic()
        done += [self._lost(worker, late) for worker in list(self._busy) if worker.deadline < now]
        return [each for each in done if each is not None]

    def close(self) -> None:
        """End all workers."""
        workers = [*self._idle, *self._busy]
        for worker in workers:
            worker.dismiss()
        for worker in workers:
            worker.close()

    def _free_worker(self) -> Worker:
        while self._idle:
            worker = self._idle.pop()
            if not worker.is_spent:
                return worker
            worker.close()
        return Worker(self._program)

    def _taken(self, worker: Worker) -> tuple[int, Outcome] | None:
        try:
            outcome = worker.take()
        except (EOFError, OSError):
            return self._lost(worker, dead)
        if outcome is None:
            return None
        number, _ = self._busy.pop(worker)
        self._idle.append(worker)
        return number, outcome

    def _lost(self, worker: Worker, why: Callable[[str], Outcome]) -> tuple[int, Outcome]:
        number, source = self._busy.pop(worker)
        worker.close()
        return number, why(source.name)
