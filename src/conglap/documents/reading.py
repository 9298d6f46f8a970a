"""A file becomes text, safely (đọc tệp)."""

import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path

from conglap.documents.garble import fault_of, is_garbled
from conglap.documents.limits import Limits
from conglap.documents.media import Kind, kind_of, text_kind
from conglap.documents.plain import decode, read_plain
from conglap.documents.records import Parsed, SourceText, UnreadableFile
from conglap.documents.refusals import refusal, too_large
from conglap.documents.sandbox import read_in_child
from conglap.documents.tessdata import data_folder

Progress = Callable[[int, int], None]  # pages done, pages in all

_DEFAULT = Limits()
_FOR_RECOGNITION = {"scan", "garbled"}
_LONG_MARKDOWN = 60_000  # characters; of marks alone, its parser takes some 25 seconds for a million


def read_file(path: Path, limits: Limits = _DEFAULT, progress: Progress | None = None) -> SourceText:
    """Read one file of any kind that is known (đọc văn bản từ tệp); ``progress`` hears (pages done, pages) of a scan.

    Raises ``UnreadableFile`` for everything that cannot be read, with a Vietnamese sentence and a stable code.
    """
    name = path.name or str(path)
    return read_bytes(load(path, name, limits), name, limits, progress)


def load(path: Path, name: str, limits: Limits = _DEFAULT) -> bytes:
    """Return the bytes of a file that is called ``name``; raises ``UnreadableFile`` (nạp tệp)."""
    try:
        # Without O_NONBLOCK a named pipe would hold the program until somebody writes into it.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError as error:
        raise refusal("missing", name) from error
    except PermissionError as error:
        raise refusal("forbidden", name) from error
    except (OSError, ValueError) as error:
        raise refusal("missing", name) from error
    try:
        _judge(os.fstat(descriptor), name, limits)
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            return stream.read(limits.max_bytes + 1)
    except OSError as error:
        raise refusal("damaged", name) from error
    finally:
        os.close(descriptor)


def _judge(status: os.stat_result, name: str, limits: Limits) -> None:
    """Refuse what is no regular file, and by its size what is too large, before a byte is read."""
    if stat.S_ISDIR(status.st_mode):
        raise refusal("folder", name)
    if not stat.S_ISREG(status.st_mode):
        raise refusal("not_a_file", name)
    if status.st_size > limits.max_bytes:
        raise too_large(name, status.st_size, limits)


def read_bytes(data: bytes, name: str, limits: Limits = _DEFAULT, progress: Progress | None = None) -> SourceText:
    """Read the bytes of a file under the name that it was given; otherwise as ``read_file``."""
    if len(data) > limits.max_bytes:
        raise too_large(name, len(data), limits)
    if not data.strip():
        raise refusal("empty", name)
    kind, is_scan = kind_of(data, name), False
    try:
        kind, parsed = _read(kind, data, name, limits)
        if parsed.pictures:
            parsed = _with_pictures(parsed, data, name, limits, progress)
    except UnreadableFile as unreadable:
        if kind is None or unreadable.code not in _FOR_RECOGNITION:
            raise
        is_scan = True
        parsed = _recognised(kind, data, name, limits, progress, unreadable)
    digest = hashlib.sha256(data).hexdigest()
    return SourceText(name, digest, kind.value, is_scan, tuple(parsed.lines), tuple(parsed.findings))


def _read(kind: Kind | None, data: bytes, name: str, limits: Limits) -> tuple[Kind, Parsed]:
    """Read the characters that a file holds; what holds only pictures of characters is refused as ``scan``."""
    if kind is not None and kind.is_picture:
        raise refusal("scan", name)
    if kind is None:
        kind, parsed = _read_text(data, name, limits)
    else:
        parsed = read_in_child(kind, data, name, limits)
    if not any(line.text for line in parsed.lines):
        raise refusal("no_text", name)
    text = " ".join(line.text for line in parsed.lines if line.page not in parsed.pictures)
    if is_garbled(text):
        raise refusal("garbled" if kind is Kind.PDF else fault_of(text), name)
    return kind, parsed


def _with_pictures(parsed: Parsed, data: bytes, name: str, limits: Limits, progress: Progress | None) -> Parsed:
    from conglap.documents.scanned_pages import with_pages_recognised  # it costs start-up time

    return with_pages_recognised(parsed, data, name, limits, data_folder(), progress)


def _recognised(
    kind: Kind, data: bytes, name: str, limits: Limits, progress: Progress | None, unreadable: UnreadableFile
) -> Parsed:
    folder = data_folder()
    if folder is None:
        raise unreadable
    from conglap.documents.scans import read_scan  # it costs start-up time

    return read_scan(data, kind, name, limits, folder, progress)


def _read_text(data: bytes, name: str, limits: Limits) -> tuple[Kind, Parsed]:
    text = decode(data, name)
    if len(text) > limits.characters:
        raise refusal("too_long", name, pages=limits.pages, characters=limits.characters)
    kind = text_kind(text, name)
    if kind is Kind.HTML or (kind is Kind.MARKDOWN and len(text) > _LONG_MARKDOWN):
        return kind, read_in_child(kind, data, name, limits)
    if kind is Kind.MARKDOWN:
        from conglap.documents.markdown import read_markdown  # its parser costs start-up time

        return kind, Parsed(read_markdown(text), [])
    return kind, Parsed(read_plain(text), [])
