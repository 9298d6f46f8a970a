"""How a figure is measured and printed.

A time is the smallest of several runs: what other programs add is never negative. A ratio compares with a
baseline measured in the same run, so that two machines, or a busy and a quiet hour, can be compared.
"""

from __future__ import annotations

import time
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


def seconds(work: Callable[[], object], *, repeats: int = REPEATS) -> float:
    """Return how long a piece of work takes, in seconds: the best of several runs, each long enough to be measured."""
    rounds, taken = 1, 0.0
    while taken < SHORTEST:
        taken = _run(work, rounds)
        rounds = rounds if taken >= SHORTEST else max(rounds + 1, int(rounds * SHORTEST / max(taken, 1e-6) * 1.2))
    return min([taken, *(_run(work, rounds) for _ in range(repeats - 1))]) / rounds


def _run(work: Callable[[], object], rounds: int) -> float:
    started = time.perf_counter()
    for _ in range(rounds):
        work()
    return time.perf_counter() - started
