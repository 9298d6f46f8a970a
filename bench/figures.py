"""How a figure is measured and printed.

A time is processor time, ours and that of the processes we started, and the smallest of several runs: what other
programs on the machine add is never negative. A ratio compares with a baseline measured in the same run, so that two
machines, or a busy and a quiet hour, can be compared.
"""

from __future__ import annotations

import resource
from collections.abc import Callable
from dataclasses import dataclass

REPEATS = 5
SHORTEST = 0.05


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure; `ratio` is to the baseline that `beside` names, None where there is none."""

    name: str
    value: float
    unit: str
    ratio: float | None = None
    beside: str = ""

    def line(self) -> str:
        """Return the figure as one line."""
        number = f"{self.value:,.0f}" if self.value >= 1000 else f"{self.value:.3g}"
        beside = f"  {self.ratio:9.3g} × {self.beside}" if self.ratio is not None else ""
        return f"{self.name:<58}{number:>9} {self.unit:<12}{beside}".rstrip()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A figure that cannot be measured here, and why."""

    name: str
    why: str

    def line(self) -> str:
        """Return it as one line."""
        return f"# {self.name}: skipped, {self.why}"


def seconds(work: Callable[[], object], *, repeats: int = REPEATS) -> float:
    """Return the processor seconds of a piece of work: the best of several runs, each long enough to be measured."""
    rounds, taken = 1, 0.0
    while taken < SHORTEST:
        taken = _run(work, rounds)
        rounds = rounds if taken >= SHORTEST else max(rounds + 1, int(rounds * SHORTEST / max(taken, 1e-6) * 1.2))
    return min([taken, *(_run(work, rounds) for _ in range(repeats - 1))]) / rounds


def _run(work: Callable[[], object], rounds: int) -> float:
    started = _processor_seconds()
    for _ in range(rounds):
        work()
    return _processor_seconds() - started


def _processor_seconds() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)
