"""Memory over many documents: what the process holds after a thousand is what it holds after ten thousand."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.figures import Figure

ROOT = Path(__file__).resolve().parents[1]
FIRST, LAST = 1_000, 10_000


def figures() -> Iterator[Figure]:
    """Yield the memory after the first thousand documents and after ten thousand, in a process of its own."""
    held = measured(FIRST, LAST)
    first, last = held[FIRST], held[LAST]
    yield Figure(f"memory after {FIRST:,} documents, in one process", first / 1000, "MB")
    yield Figure(f"memory after {LAST:,} documents", last / 1000, "MB", last / first, f"after {FIRST:,}")


def measured(*after: int) -> dict[int, int]:
    """Return the resident memory in kB after so many documents, each of its own content."""
    words = [sys.executable, "-m", "bench.memory", *map(str, after)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return {int(count): int(kilobytes) for count, kilobytes in json.loads(done.stdout).items()}


def resident() -> int:
    """Return what this process holds in memory now, in kB."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0])


def main(after: list[int]) -> None:
    """Read composed documents, none like another, and print the memory at each of the counts."""
    import gc

    from bench.corpus import SHORT, documents
    from conglap.cli.reading import outcome_of

    held = {}
    for number, text in enumerate(documents(max(after), sizes=SHORT), 1):
        outcome = outcome_of(f"{number}.txt", text.encode)
        assert outcome.error is None, outcome.error
        if number in after:
            gc.collect()
            held[number] = resident()
    print(json.dumps(held))


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]])
