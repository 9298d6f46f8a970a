"""``python -m conglap.cascade.measures FOLDER [--errors] [--set NAME]``: print the figures (số liệu)."""

import argparse
import sys
from pathlib import Path

from conglap.cascade.measures.evaluation import KINDS, Figures, evaluate
from conglap.cascade.measures.pairs import UnusablePairs, load


def main() -> int:
    """Print precision and recall per kind of loss; with ``--errors`` every mistake of the chosen set."""
    parser = argparse.ArgumentParser(prog="python -m conglap.cascade.measures", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--set", help="name of a set in the files")
    parser.add_argument("--errors", action="store_true")
    wish = parser.parse_args()
    try:
        families = [one for one in load(wish.folder) if wish.set in (None, one.set)]
        figures = evaluate(families)
    except UnusablePairs as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    for name, found in figures.items():
        _show(name, found, errors=wish.errors and wish.set == name)
    return 0


def _show(name: str, figures: Figures, *, errors: bool) -> None:
    write = sys.stdout.write
    write(f"{name}: {figures.pairs} pairs, {figures.changes} losses, {figures.rewordings} rewordings, ")
    write(f"{figures.false_when_reordered} false losses where nothing was changed\n")
    for kind in KINDS:
        found, missed, surplus = figures.hits[kind], figures.missed[kind], figures.surplus[kind]
        write(f"  {kind:<10} P {figures.precision(kind):.3f}  R {figures.recall(kind):.3f}")
        write(f"  ({found} found, {missed} missed, {surplus} false)\n")
    for one in figures.mistakes if errors else ():
        write(f"  {one.sign} {one.pair} | {one.task} | {one.kind} | {one.words}\n")


if __name__ == "__main__":
    sys.exit(main())
