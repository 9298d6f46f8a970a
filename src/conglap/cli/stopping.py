"""Why and how a command ends before its work is done."""

import contextlib
import signal
import threading
from collections.abc import Iterator


class CannotGoOn(Exception):
    """The command cannot begin or go on; ``str()`` says in Vietnamese why and what to do."""


@contextlib.contextmanager
def unbroken() -> Iterator[None]:
    """Let Ctrl+C, or a wish to end, wait for what is done within: a line is written whole. Asked twice, it ends."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    asked: list[int] = []

    def note(number: int, _: object) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if asked:
        signal.raise_signal(asked[0])
