"""One file becomes its line: what was read, or the object that says why nothing could be."""

import hashlib
import json
import os
import sys
import traceback
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from conglap.cli.sources import STANDARD_INPUT, Source
from conglap.directives.contract import Json, as_json, error_as_json
from conglap.documents import Limits, SourceText, UnreadableFile, load, read_bytes, read_file

_INTERNAL = (
    "Chương trình gặp lỗi khi phân tích “{name}” ({error}). "
    "Đây là lỗi của Conglap, không phải của văn bản; xin gửi báo lỗi kèm tệp này."
)
_NO_FILES = "Trong thư mục “{name}” không có tệp nào đọc được. Hãy kiểm tra lại đường dẫn."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its line, with the sentence where it is an error.

    ``kept`` in place of a line: the file has the content (SHA-256) that an earlier run has read.
    """

    line: bytes
    error: str | None = None
    kept: str | None = None


def open_source(source: str) -> SourceText:
    """Return the text of a file or of standard input; raises ``UnreadableFile``."""
    if source == STANDARD_INPUT:
        return read_bytes(_standard_input(), STANDARD_INPUT)
    return read_file(Path(source))


def bytes_of(source: Source) -> bytes:
    """Return the bytes of a file or of standard input; raises ``UnreadableFile``."""
    if source.path == STANDARD_INPUT:
        return _standard_input()
    path = Path(source.path)
    if path.is_dir() and os.access(path, os.R_OK | os.X_OK):
        raise UnreadableFile("folder", _NO_FILES.format(name=source.name))
    return load(path, source.name)


def read_one(source: Source, known: Collection[str] = (), opened: Callable[[], object] = lambda: None) -> Outcome:
    """Read one file; ``known`` are contents that need no reading, ``opened`` hears when its text is out of the file."""
    return outcome_of(source.name, lambda: bytes_of(source), known, opened)


def outcome_of(
    name: str,
    obtain: Callable[[], bytes],
    known: Collection[str] = (),
    opened: Callable[[], object] = lambda: None,
) -> Outcome:
    """Read the bytes that ``obtain`` gives; whatever goes wrong becomes the outcome of this file alone."""
    try:
        data = obtain()
        if known and (content := hashlib.sha256(data).hexdigest()) in known:
            return Outcome(b"", kept=content)
        text = read_bytes(data, name)
        opened()
        from conglap.directives.reader import read

        return Outcome(as_line(as_json(text, read(text))))
    except UnreadableFile as error:
        return refused(name, error)
    except Exception as error:
        if os.environ.get("CONGLAP_DEBUG"):
            traceback.print_exc(file=sys.stderr)
        return internal(name, type(error).__name__)


def refused(name: str, error: UnreadableFile) -> Outcome:
    """Return the outcome of a file that could not be read."""
    return Outcome(as_line(error_as_json(name, error)), str(error))


def internal(name: str, what: str) -> Outcome:
    """Return the outcome of a file at which our own program failed."""
    return refused(name, UnreadableFile("internal", _INTERNAL.format(name=name, error=what)))


def as_line(result: Json) -> bytes:
    """Return a result as its line."""
    return json.dumps(result, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _standard_input() -> bytes:
    return sys.stdin.buffer.read(Limits().max_bytes + 1)
