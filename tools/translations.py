"""Compile the translations (.po) into what Django reads (.mo), without GNU gettext. Runs inside .venv."""

from __future__ import annotations

import sys
from pathlib import Path

import polib


def compile_translations(locale: Path) -> int:
    """Write each .mo that is missing or older than its .po; return how many were written."""
    written = 0
    for source in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        draft = target.with_name(target.name + ".new")
        polib.pofile(str(source)).save_as_mofile(str(draft))
        draft.replace(target)
        written += 1
    return written


if __name__ == "__main__":
    compile_translations(Path(sys.argv[1]))
