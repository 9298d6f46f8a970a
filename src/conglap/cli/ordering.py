"""Files are read in any order and told in theirs, with little ahead, so that memory does not grow with the folder."""

from collections.abc import Callable, Collection, Generator, Sequence
from typing import Protocol

from conglap.cli.reading import Outcome
from conglap.cli.sources import Source

_MOST_WAITING = 64 << 20  # bytes of lines that wait for a slow file before them

Heard = Callable[[Source, Outcome], object]
Known = Callable[[str], Collection[str]]  # the contents of a name that need no reading


class Readers(Protocol):
    """Those who read: workers of this machine, or of a cluster."""

    @property
    def has_room(self) -> bool:
        """Say whether another file can be given."""

    @property
    def ahead(self) -> int:
        """Return how many files may be finished before one that is not."""

    def give(self, number: int, source: Source, known: Collection[str]) -> None:
        """Have a file read."""

    def outcomes(self) -> list[tuple[int, Outcome]]:
        """Wait a while and return what is finished, by number."""

    def close(self) -> None:
        """Stop whatever is still being read."""


def in_order(readers: Readers, sources: Sequence[Source], known: Known, heard: Heard) -> Generator[Outcome, None, None]:
    """Yield the outcome of every source, in order; ``heard`` hears of each as it comes."""
    finished: dict[int, Outcome] = {}
    waiting = given = told = 0
    try:
        while told < len(sources):
            while (
                given < len(sources)
                and readers.has_room
                and (given == told or (given - told < readers.ahead and waiting < _MOST_WAITING))
            ):
                readers.give(given, sources[given], known(sources[given].name))
                given += 1
            for number, outcome in readers.outcomes():
                finished[number] = outcome
                waiting += len(outcome.line)
                heard(sources[number], outcome)
            while told in finished:
                outcome = finished.pop(told)
                waiting -= len(outcome.line)
                told += 1
                yield outcome
    finally:
        readers.close()
