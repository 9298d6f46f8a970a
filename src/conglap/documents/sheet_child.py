"""The child process that reads spreadsheets: told a sheet, it answers with rows, a few hundred at each question."""

import json
import os
import resource
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from conglap.documents.records import UnreadableFile
from conglap.documents.sheet_refusals import SheetLimits

_AT_ONCE = 500
Row = list[Any]  # [number, cells]


def main() -> None:
    """Answer first with the names of the sheets; then a number begins that sheet, an empty line goes on with it."""
    job = json.loads(sys.argv[2])
    limits = SheetLimits(**job["sheet_limits"])
    answer = os.dup(1)
    os.dup2(2, 1)  # what a parser prints must not get into the answer
    resource.setrlimit(resource.RLIMIT_AS, (limits.child_memory, limits.child_memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.max_bytes, limits.max_bytes))
    with open(answer, "w", encoding="utf-8") as pipe:  # noqa: PTH123 - a descriptor, not a path
        for told in _guarded(_answers(job, limits)):
            pipe.write(json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n")
            pipe.flush()


def _answers(job: dict[str, Any], limits: SheetLimits) -> Iterator[dict[str, Any]]:
    from conglap.documents.sheet_files import opened

    with open(job["file"], "rb") as stream:  # noqa: PTH123
        data = stream.read()
    book = opened(data, job["name"], limits)
    del data
    yield {"sheets": book.names}
    rows: Iterator[Row] = iter(())
    for question in sys.stdin:
        if question.strip():
            rows = book.rows(int(question))
        some = list(islice(rows, _AT_ONCE))
        yield {"rows": some, "done": len(some) < _AT_ONCE}


def _guarded(answers: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Turn whatever a file does to its parser into a code that the parent has a sentence for."""
    try:
        yield from answers
    except UnreadableFile as error:
        yield {"error": {"code": error.code, "message": str(error)}}
    except (MemoryError, RecursionError):
        yield {"error": {"code": "too_heavy"}}
    except Exception:
        yield {"error": {"code": "damaged"}}
