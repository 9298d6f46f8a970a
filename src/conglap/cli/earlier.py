"""What earlier runs have already read, line by line (kết quả đã có)."""

import json
from collections.abc import Collection, Iterator, Sequence
from io import BufferedReader
from pathlib import Path
from typing import Any

from conglap.directives.contract import SCHEMA

_START = f'{{"schema": "{SCHEMA}", "source": '.encode()
_LOOKED_AT = 16_384  # bytes; a name has at most a few thousand
_DECODER = json.JSONDecoder()

Place = tuple[BufferedReader, int]


class Earlier:
    """The lines of files that were read before, found again by name and content; lines of errors do not count."""

    def __init__(self, paths: Sequence[Path] = ()) -> None:
        self._files = [path.open("rb") for path in paths if path.exists()]
        self._places: dict[str, dict[str, Place]] = {}
        for file in self._files:
            for start, line in _lines(file):
                if source := _source(line):
                    self._places.setdefault(source["name"], {})[source["sha256"]] = (file, start)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Yield name and content of every line."""
        return ((name, content) for name, contents in self._places.items() for content in contents)

    def contents(self, name: str) -> Collection[str]:
        """Return the contents (SHA-256) under which a name has been read."""
        return self._places.get(name, {}).keys()

    def line(self, name: str, content: str) -> bytes:
        """Return the line of a name and content."""
        file, start = self._places[name][content]
        file.seek(start)
        return file.readline()

    def close(self) -> None:
        """Close the files."""
        for file in self._files:
            file.close()


def append_lines(older: Path, newer: Path) -> None:
    """Put the lines of the newer file that the older one lacks at its end; may be repeated after any interruption."""
    found, known = Earlier([newer]), Earlier([older])
    try:
        whole = max((start + len(line) for start, line in _lines(known._files[0])), default=0)
        with older.open("r+b") as file:
            file.truncate(whole)
            file.seek(whole)
            for name, content in found:
                if content not in known.contents(name):
                    file.write(found.line(name, content))
    finally:
        found.close()
        known.close()


def _lines(file: BufferedReader) -> Iterator[tuple[int, bytes]]:
    """Yield every whole line with its place; a last one that was cut off is left out."""
    start = 0
    file.seek(0)
    for line in file:
        if line.endswith(b"\n"):
            yield start, line
        start += len(line)


def _source(line: bytes) -> dict[str, Any] | None:
    """Return what a line says of its source, ``None`` where it is no line of a file that was read."""
    if not line.startswith(_START):
        return None
    try:
        source, _ = _DECODER.raw_decode(line[len(_START) : _LOOKED_AT].decode(errors="ignore"))
    except ValueError:
        return None
    return source if isinstance(source, dict) and source.keys() >= {"name", "sha256"} else None
