"""The process that reads one file after another for somebody who waits at the other end of a socket."""

import json
import resource
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection

from conglap.cli.reading import Outcome, outcome_of, read_one
from conglap.cli.sources import Source
from conglap.documents import kept_warm

OPENED = b"opened"  # the text is out of the file, what remains are our own rules


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is asked: a file to open, or to read the bytes that follow; ``known`` contents need no reading."""

    path: str
    name: str
    known: tuple[str, ...] = ()
    sent: bool = False

    def packed(self) -> bytes:
        """Return it as one message."""
        return json.dumps([self.path, self.name, self.known, self.sent]).encode()

    @classmethod
    def unpacked(cls, message: bytes) -> "Order":
        """Return what was packed."""
        path, name, known, sent = json.loads(message)
        return cls(path, name, tuple(known), sent)


def packed(outcome: Outcome, peak: int = 0) -> bytes:
    """Return an outcome as one message; ``peak`` is the most memory that the process has had, in kB."""
    return json.dumps([outcome.error, outcome.kept, peak]).encode() + b"\n" + outcome.line


def unpacked(message: bytes) -> tuple[Outcome, int]:
    """Return the outcome and the peak that were packed."""
    head, _, line = message.partition(b"\n")
    error, kept, peak = json.loads(head)
    return Outcome(line, error, kept), peak


def main() -> None:
    """Answer every order until nobody asks any more; on SIGTERM end whatever was started for a file."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    # Imported before the first order: it takes longer than reading a file.
    import conglap.directives.reader  # noqa: F401

    with Connection(int(sys.argv[2])) as asking, kept_warm():
        try:
            while True:
                _answer(asking)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return


def _answer(asking: "Connection") -> None:
    order = Order.unpacked(asking.recv_bytes())
    data = asking.recv_bytes() if order.sent else None
    outcome = _read(order, data, lambda: asking.send_bytes(OPENED))
    asking.send_bytes(packed(outcome, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))


def _read(order: Order, data: bytes | None, opened: Callable[[], object]) -> Outcome:
    if data is None:
        return read_one(Source(order.path, order.name), order.known, opened)
    return outcome_of(order.name, lambda: data, order.known, opened)
