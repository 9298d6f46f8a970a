"""The rules beside a named-entity pass over the same text, in the same run: what a language toolkit would cost.

underthesea's `ner` marks persons, places and bodies: it splits into words, tags parts of speech, chunks and labels
(four conditional random fields, their models in its wheel). It finds less than the rules do (no task, no time, no
citation), so the ratio is a lower bound of what reading a directive by such tools costs. It runs in an environment of
its own, for it brings 300 MB that nothing else needs.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.figures import Figure, Skipped, seconds
from bench.reading import composed, kilobytes, text_of
from conglap.directives.reader import read
from tools import stamps
from tools.paths import REQUIREMENTS, ROOT, VENV_BIN

VENV = ROOT / ".venv-bench"
PYTHON = VENV / "bin" / "python"
LOCK = REQUIREMENTS / "bench.lock"
PASS = Path(__file__).with_name("named_entities.py")
DOCUMENTS = 4  # one of each kind: a pass takes seconds


class NotHere(Exception):
    """The toolkit cannot be installed or run here; ``str()`` says why."""


def figures() -> Iterator[Figure | Skipped]:
    """Yield the time of the pass, and that of the rules with the ratio."""
    sources = composed(DOCUMENTS)
    size = kilobytes(sources)
    before = seconds(lambda: [read(source) for source in sources])
    try:
        release, taken = toolkit("\n".join(text_of(source) for source in sources))
    except NotHere as reason:
        yield Skipped("named-entity pass of underthesea", str(reason))
        return
    # On both sides of the pass, for it takes long enough for the machine to change its mood.
    ours = min(before, seconds(lambda: [read(source) for source in sources]))
    told = f"named entities by underthesea {release}, {len(sources)} documents"
    yield Figure(told, taken * 10_000 / size, "ms/10 kB")
    yield Figure("rules alone on the same text", ours * 10_000 / size, "ms/10 kB")
    yield Figure("ratio: the named-entity pass takes", taken / ours, "times as long")


def toolkit(text: str) -> tuple[str, float]:
    """Return the toolkit's release and the processor seconds of its pass over a text."""
    install()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "text.txt"
        file.write_text(text, encoding="utf-8")
        environment = {**os.environ, "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1", "HOME": folder}
        done = subprocess.run(
            [PYTHON, "-I", PASS, file], capture_output=True, text=True, check=False, env=environment, timeout=1200
        )
    if done.returncode:
        raise NotHere((done.stderr.strip().splitlines() or ["it ended with an error"])[-1])
    said = json.loads(done.stdout.splitlines()[-1])
    return str(said["release"]), float(said["seconds"])


def install() -> None:
    """Make the environment from its lock file, once."""
    stamp, wanted = VENV / ".conglap-bench", stamps.digest([LOCK], base=ROOT)
    if stamps.is_current(stamp, wanted):
        return
    uv = VENV_BIN / "uv"
    for words in (
        [uv, "venv", "--quiet", "--clear", "--python", VENV_BIN / "python", VENV],
        [uv, "pip", "install", "--quiet", "--python", PYTHON, "--require-hashes", "-r", LOCK],
    ):
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        if done.returncode:
            said = (done.stderr.strip().splitlines() or ["no reason given"])[0]
            raise NotHere(f"it cannot be installed here ({said})")
    stamps.put(stamp, wanted)
