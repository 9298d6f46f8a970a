"""Marks that say "this was finished for exactly these inputs", so that a second start takes seconds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def digest(files: Iterable[Path], *, base: Path, extra: str = "") -> str:
    """Return one hash of the names and contents of files, and of any further text that matters."""
    total = hashlib.sha256(extra.encode())
    for file in sorted(files):
        total.update(f"\0{file.relative_to(base)}\0".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def is_current(stamp: Path, wanted: str) -> bool:
    """Say whether the stamp was set for these inputs."""
    return stamp.is_file() and stamp.read_text(encoding="utf-8").strip() == wanted


def put(stamp: Path, value: str) -> None:
    """Set a stamp in one go: an interruption leaves the old one or the new one, never half of one."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    draft = stamp.with_name(stamp.name + ".new")
    draft.write_text(value + "\n", encoding="utf-8")
    draft.replace(stamp)
