"""Runs in `.venv-bench`, which has nothing of ours: the named-entity pass, timed like the rules (processor time)."""

import json
import sys
import time
from importlib.metadata import version
from pathlib import Path

from underthesea import ner

REPEATS = 3


def main() -> None:
    """Mark the entities of every paragraph of a file, several times; print the best."""
    paragraphs = [line for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines() if line.strip()]
    ner(paragraphs[0])  # loads the models
    taken = []
    for _ in range(REPEATS):
        started = time.process_time()
        found = [ner(paragraph) for paragraph in paragraphs]
        taken.append(time.process_time() - started)
    entities = sum(label.startswith("B-") for words in found for *_, label in words)
    if not entities:
        sys.exit("no entity was found: it did not do what it is measured at")
    print(json.dumps({"release": version("underthesea"), "seconds": min(taken), "entities": entities}))


if __name__ == "__main__":
    main()
