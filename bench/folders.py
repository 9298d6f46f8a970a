"""`conglap read FOLDER`: files a second with one and with two workers, beside reading them in this process.

These are wall times, the only ones that show what a second core brings: on a busy machine they say little, and the
ratio says more than the seconds.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.corpus import documents
from bench.figures import Figure
from bench.reading import DOCUMENTS, NAMES

COMMAND = Path(sys.executable).with_name("conglap")
TEXTS, COPIES, REPEATS = 200, 15, 2


def figures() -> Iterator[Figure]:
    """Yield the figures of folders of text and of Word and PDF files."""
    with tempfile.TemporaryDirectory() as name:
        texts, binaries = Path(name) / "texts", Path(name) / "binaries"
        texts.mkdir()
        binaries.mkdir()
        for number, text in enumerate(documents(TEXTS)):
            (texts / f"{number:04}.txt").write_text(text, encoding="utf-8")
        for copy in range(COPIES):
            for path in (DOCUMENTS / f"{name}.{suffix}" for name in NAMES for suffix in ("docx", "pdf")):
                shutil.copy(path, binaries / f"{copy:03}-{path.name}")
        yield from scaling("texts of 37 kB", texts)
        yield from scaling("Word and PDF files", binaries)


def scaling(what: str, folder: Path) -> Iterator[Figure]:
    """Yield files a second with one worker and with one for each core."""
    count, cores = len(list(folder.iterdir())), os.cpu_count() or 1
    alone = wall_seconds(folder, 1)
    yield Figure(f"a folder of {count} {what}, --jobs 1", count / alone, "files/s")
    together = wall_seconds(folder, cores)
    yield Figure(f"the same, --jobs {cores}", count / together, "files/s", alone / together, "--jobs 1")


def wall_seconds(folder: Path, jobs: int) -> float:
    """Return the wall seconds of the command, its start included, the best of a few."""
    words = [COMMAND, "read", folder, "--format", "json", "--jobs", str(jobs)]
    taken = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        taken.append(time.perf_counter() - started)
    return min(taken)
