"""The child process: sets its own limits, reads one file, writes JSON (tiến trình con)."""

import json
import os
import resource
import sys
from collections.abc import Callable
from typing import Any

from conglap.documents.limits import Limits
from conglap.documents.media import Kind
from conglap.documents.records import Line, Parsed, UnreadableFile
from conglap.documents.refusals import refusal

Parser = Callable[[bytes, str, Limits, str], Parsed]


def main() -> None:
    """Read the file that the parent has opened and write ``{"lines": …}`` or ``{"error": …}``."""
    # A parser in C that prints something must not print it into the answer.
    answer = os.dup(1)
    os.dup2(2, 1)
    answer_to(json.loads(sys.argv[2]), answer)


def answer_to(job: dict[str, Any], answer: int) -> None:
    """Limit this process for ever, do the job and write its result to the descriptor ``answer``."""
    limits = Limits(**job["limits"])
    kind, name = Kind(job["kind"]), job["name"]
    limit(limits, limits.office_memory if kind in (Kind.DOC, Kind.RTF) else limits.child_memory)
    result = _result(kind, job["file"], name, limits, job["folder"])
    with open(answer, "w", encoding="utf-8") as pipe:
        json.dump(result, pipe, ensure_ascii=False, separators=(",", ":"))


def limit(limits: Limits, memory: int) -> None:
    """Limit this process for ever: memory, processor time, no core, no large file (giới hạn tiến trình con)."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.zip_total, limits.zip_total))


def _result(kind: Kind, file: int, name: str, limits: Limits, folder: str) -> dict[str, object]:
    try:
        with open(file, "rb") as stream:
            data = stream.read()
        parsed = parser_of(kind)(data, name, limits, folder)
        if sum(len(line.text) for line in parsed.lines) > limits.characters:
            raise refusal("too_long", name, pages=limits.pages, characters=limits.characters)
    except UnreadableFile as error:
        return _refused(error)
    except (MemoryError, RecursionError):
        return _refused(refusal("too_heavy", name))
    except Exception:
        return _refused(refusal("damaged", name))
    return {
        "lines": [_record(line) for line in parsed.lines],
        "findings": [[finding.rule, finding.level.value, finding.message] for finding in parsed.findings],
        "pictures": parsed.pictures,
    }


def parser_of(kind: Kind) -> Parser:
    """Import only the one parser that is needed: that is most of the child's start-up time."""
    if kind is Kind.DOCX:
        from conglap.documents.word import read_word

        return lambda data, name, limits, folder: Parsed(read_word(data, name, limits), [])
    if kind is Kind.PDF:
        from conglap.documents.pdf import read_pdf

        return lambda data, name, limits, folder: read_pdf(data, name, limits)
    if kind is Kind.MARKDOWN:
        from conglap.documents.markdown import read_markdown
        from conglap.documents.plain import decode

        return lambda data, name, limits, folder: Parsed(read_markdown(decode(data, name)), [])
    if kind is Kind.HTML:
        from conglap.documents.html import read_html

        return lambda data, name, limits, folder: Parsed(read_html(data, name), [])
    from conglap.documents.office import read_office

    return lambda data, name, limits, folder: Parsed(read_office(data, kind, name, limits, folder), [])


def _record(line: Line) -> list[object]:
    cell = line.cell
    place = None if cell is None else [cell.table, cell.row, cell.column]
    return [line.text, line.whole, line.page, place, line.bold, line.italic]


def _refused(error: UnreadableFile) -> dict[str, object]:
    return {"error": {"code": error.code, "message": str(error)}}
