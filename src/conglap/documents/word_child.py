"""The child process for layouts and corrections of Word files: one answer a line (tiến trình con)."""

import base64
import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from conglap.documents.child import limit
from conglap.documents.limits import Limits
from conglap.documents.media import Kind
from conglap.documents.records import UnreadableFile
from conglap.documents.refusals import refusal

Answer = dict[str, Any]


def main() -> None:
    """Answer the job: its layout at once, or its file with the corrections that a line of standard input asks for."""
    job = json.loads(sys.argv[2])
    limits, kind = Limits(**job["limits"]), Kind(job["kind"])
    answer = os.dup(1)
    os.dup2(2, 1)  # what a parser in C prints must not get into the answer
    limit(limits, limits.child_memory if kind is Kind.DOCX else limits.office_memory)
    with open(job["file"], "rb") as stream:  # noqa: PTH123 - a descriptor, not a path
        data = stream.read()
    work = _revised if job["revise"] else _laid_out
    result = _guarded(job["name"], lambda: work(data, kind, job, limits))
    with open(answer, "w", encoding="utf-8") as pipe:  # noqa: PTH123
        pipe.write(json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n")


def _guarded(name: str, work: Callable[[], Answer]) -> Answer:
    try:
        return work()
    except UnreadableFile as error:
        return {"error": {"code": error.code, "message": str(error)}}
    except (MemoryError, RecursionError):
        return {"error": {"code": "too_heavy", "message": str(refusal("too_heavy", name))}}
    except Exception:
        return {"error": {"code": "damaged", "message": str(refusal("damaged", name))}}


def _laid_out(data: bytes, kind: Kind, job: Answer, limits: Limits) -> Answer:
    from conglap.documents.word_layout import read_layout

    name = job["name"]
    if kind is not Kind.DOCX:
        from conglap.documents.office import as_docx

        data = as_docx(data, kind, name, limits, job["folder"])
    layout = read_layout(data, name, limits)
    if sum(len(line.line.text) for line in layout.lines) > limits.characters:
        raise refusal("too_long", name, pages=limits.pages, characters=limits.characters)
    return asdict(layout)


def _revised(data: bytes, kind: Kind, job: Answer, limits: Limits) -> Answer:
    from conglap.documents.revisions import revisions_of
    from conglap.documents.word_revising import revise

    asked = json.loads(sys.stdin.readline())
    mark = (str(asked["author"]), str(asked["moment"]))
    revised, outcomes = revise(data, job["name"], limits, revisions_of(asked["revisions"]), mark)
    return {"file": base64.b64encode(revised).decode(), "outcomes": outcomes}


if __name__ == "__main__":
    main()
