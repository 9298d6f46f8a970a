"""From the names on the command line to the files that are read, in the order of their names."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

STANDARD_INPUT = "-"
# What is read of a folder; a file that is named itself is read whatever its ending, for its content tells its kind.
_WRITTEN = {".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".rtf", ".pdf", ".md", ".markdown", ".txt", ".text"}
_SHOWN = {".html", ".htm", ".xhtml", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}
READABLE = _WRITTEN | _SHOWN
_PASSED_OVER = (".", "~$")  # hidden files, and those that Word keeps beside an open document


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be read: where it lies, its name in the result, its size in bytes."""

    path: str
    name: str
    size: int = 0


@dataclass(slots=True)
class Found:
    """The files that were asked for, and by their ending how many files of folders are not read."""

    sources: list[Source] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    has_folders: bool = False


def find(names: Sequence[str]) -> Found:
    """Return the files that names stand for, in the order given; of a folder and its folders, in the order of names.

    A file in a folder of the folder is called by its way there (``2024/ke-hoach.docx``). A folder without a readable
    file, or one that may not be opened, stays as a source, to be refused with its sentence.
    """
    found = Found()
    for name in names:
        folder = Path(name)
        if name == STANDARD_INPUT or not folder.is_dir():
            found.sources.append(Source(name, _told(folder.name or name), _size(name)))
            continue
        found.has_folders = True
        files = list(_files(folder, "", found.skipped))
        found.sources += files or [Source(name, _told(folder.name or name))]
    return found


def _files(folder: Path, way: str, skipped: Counter[str]) -> Iterator[Source]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError:
        yield Source(str(folder), _told(way.rstrip("/") or folder.name))
        return
    for entry in entries:
        if entry.name.startswith(_PASSED_OVER):
            continue
        if entry.is_dir(follow_symlinks=False):  # a link to a folder above would never end
            yield from _files(Path(entry.path), f"{way}{entry.name}/", skipped)
            continue
        ending = Path(entry.name).suffix.lower()
        if ending in READABLE and entry.is_file():
            yield Source(entry.path, _told(way + entry.name), _size(entry.path))
        else:
            skipped[ending] += 1


def _told(name: str) -> str:
    """Return a name that can be written: old disks hold names that are no UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116 - ten thousand times, without making a Path
    except (OSError, ValueError):
        return 0
