"""From the names on the command line to results, in the order given."""

import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from conglap.directives.contract import Json, as_json, error_as_json
from conglap.documents import Limits, SourceText, UnreadableFile, read_bytes, read_file

STANDARD_INPUT = "-"
_INTERNAL = (
    "Chương trình gặp lỗi khi phân tích “{name}” ({error}). "
    "Đây là lỗi của Conglap, không phải của văn bản; xin gửi báo lỗi kèm tệp này."
)


def read_all(names: Sequence[str], jobs: int | None) -> Iterator[Json]:
    """Yield the result of every file, in order; folders stand for their files; ``jobs`` files at a time."""
    sources = sources_of(names)
    workers = min(jobs or os.cpu_count() or 1, len(sources))
    if workers < 2 or STANDARD_INPUT in sources:
        yield from map(read_one, sources)
    else:
        yield from _read_side_by_side(sources, workers)


def sources_of(names: Sequence[str]) -> list[str]:
    """Return the files that names on the command line stand for, in order."""
    return [source for name in names for source in _expand(name)]


def open_source(source: str) -> SourceText:
    """Return the text of a file or of standard input; raises ``UnreadableFile``."""
    return _standard_input() if source == STANDARD_INPUT else read_file(Path(source))


def _read_side_by_side(sources: list[str], workers: int) -> Iterator[Json]:
    import multiprocessing  # these cost start-up time
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    # fork starts in milliseconds, and nothing here runs threads
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork")) as pool:
        waiting = [(source, pool.submit(read_one, source)) for source in sources]
        for source, future in waiting:
            try:
                yield future.result()
            except BrokenProcessPool as error:
                yield _internal(Path(source).name, error)


def read_one(source: str) -> Json:
    """Return the result of one file, or the object that says why there is none."""
    name = Path(source).name or source
    try:
        text = open_source(source)
        from conglap.directives.reader import read

        return as_json(text, read(text))
    except UnreadableFile as error:
        return error_as_json(name, error)
    except Exception as error:
        if os.environ.get("CONGLAP_DEBUG"):
            traceback.print_exc(file=sys.stderr)
        return _internal(name, error)


def _internal(name: str, error: Exception) -> Json:
    message = _INTERNAL.format(name=name, error=type(error).__name__)
    return error_as_json(name, UnreadableFile("internal", message))


def _standard_input() -> SourceText:
    limits = Limits()
    return read_bytes(sys.stdin.buffer.read(limits.max_bytes + 1), STANDARD_INPUT, limits)


def _expand(name: str) -> list[str]:
    """Return the readable files of a folder by name; an empty folder stays, to be refused with its sentence."""
    folder = Path(name)
    if name == STANDARD_INPUT or not folder.is_dir():
        return [name]
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    except OSError:
        return [name]
    return [str(path) for path in files] or [name]
