"""The look of a Word file, and its correction, asked of a limited child (định dạng, sửa văn bản Word)."""

import base64
import hashlib
import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from conglap.documents.layout import Layout, layout_of
from conglap.documents.limits import Limits
from conglap.documents.media import Kind, kind_of
from conglap.documents.reading import read_bytes
from conglap.documents.records import SourceText, UnreadableFile
from conglap.documents.refusals import SENTENCES, refusal
from conglap.documents.revisions import Revision, as_records
from conglap.documents.sandbox import Answering

_DEFAULT = Limits()
_WITH_LAYOUT = (Kind.DOCX, Kind.DOC, Kind.RTF)
_MODULE = "conglap.documents.word_child"


@dataclass(frozen=True, slots=True)
class Revised:
    """A corrected file, and for each change asked for why it was not made (``OBSTACLES``), or ``None``."""

    data: bytes
    outcomes: tuple[str | None, ...]


def read_with_layout(data: bytes, name: str, limits: Limits = _DEFAULT) -> tuple[SourceText, Layout | None]:
    """Return the text of a file and, of a DOCX, DOC or RTF, its layout; raises ``UnreadableFile`` as ``read_bytes``."""
    if len(data) > limits.max_bytes or not data.strip() or kind_of(data, name) not in _WITH_LAYOUT:
        return read_bytes(data, name, limits), None
    kind = kind_of(data, name)
    assert kind is not None
    layout = layout_of(_answer({"kind": kind.value, "revise": False}, data, name, limits))
    if not layout.lines:
        raise refusal("no_text", name)
    lines = tuple(line.line for line in layout.lines)
    return SourceText(name, hashlib.sha256(data).hexdigest(), kind.value, False, lines), layout


def revised(
    data: bytes, name: str, revisions: Sequence[Revision], *, author: str, moment: str, limits: Limits = _DEFAULT
) -> Revised:
    """Return a DOCX with changes written as tracked changes of ``author`` at ``moment`` ("2026-11-21T08:30:00Z").

    Raises ``UnreadableFile``; of what is no DOCX with code ``not_docx``.
    """
    if kind_of(data, name) is not Kind.DOCX:
        raise refusal("not_docx", name)
    asked = json.dumps({"author": author, "moment": moment, "revisions": as_records(list(revisions))})
    answer = _answer({"kind": Kind.DOCX.value, "revise": True}, data, name, limits, asked)
    return Revised(base64.b64decode(answer["file"]), tuple(answer["outcomes"]))


def _answer(job: dict[str, object], data: bytes, name: str, limits: Limits, asked: str | None = None) -> dict[str, Any]:
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.flush()
        file.seek(0)
        child = Answering(_MODULE, {**job, "name": name, "file": file.fileno()}, limits)
        try:
            seconds = limits.wall_seconds
            told = child.answer(seconds) if asked is None else child.ask(f"{asked}\n", seconds)
        finally:
            child.close()
    return _told(told, name)


def _told(answer: bytes | None, name: str) -> dict[str, Any]:
    try:
        result: dict[str, Any] = json.loads(answer or b"")
    except ValueError as error:
        raise refusal("too_heavy", name) from error
    if refused := result.get("error"):
        code = refused["code"] if refused.get("code") in SENTENCES else "damaged"
        raise UnreadableFile(code, str(refused["message"]))
    return result
