"""`make bench`: print the figures, one line each; `python -m bench reading memory` only those of some subjects."""

from __future__ import annotations

import importlib
import os
import platform
import sys

SUBJECTS = ("reading", "entities", "folders", "memory", "pages", "units", "imports")


def main(wanted: list[str]) -> int:
    """Measure everything, or what is wanted, and print it."""
    if unknown := set(wanted) - set(SUBJECTS):
        print(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(SUBJECTS)}", file=sys.stderr)
        return 2
    print(f"# Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}")
    for subject in wanted or SUBJECTS:
        for figure in importlib.import_module(f"bench.{subject}").figures():
            print(figure.line(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
