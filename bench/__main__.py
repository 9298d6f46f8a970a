"""`make bench`: print the figures, one line each."""

from __future__ import annotations

import os
import platform
import sys

from bench import pages, reading


def main() -> int:
    """Measure everything and print it."""
    print(f"# Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}")
    for subject in (reading, pages):
        for figure in subject.figures():
            print(figure.line(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
