"""``conglap lint``: from files to findings, or to corrected files, as JSON lines or for a person."""

import datetime as dt
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from conglap.cli.lint_files import reserved
from conglap.cli.lint_tables import show
from conglap.cli.reading import bytes_of
from conglap.cli.sources import Source, find
from conglap.directives.contract import Json, error_as_json, finding_as_json
from conglap.directives.reader import read
from conglap.documents import UnreadableFile
from conglap.documents.looking import read_with_layout
from conglap.linting import Wish, correct, is_gazette, lint

SCHEMA = "conglap.lint/1"


@dataclass(frozen=True, slots=True)
class Fixing:
    """That files are to be corrected: where the result goes, and the moment that the changes bear if it was given."""

    out: Path | None
    moment: dt.datetime | None


def run(names: Sequence[str], wish: Wish, format: str, fixing: Fixing | None = None) -> int:
    """Check or correct every file and print what was found; return 1 for an error or an unreadable file, else 0."""
    status = 0
    for source in find(names).sources:
        result = _checked(source, wish) if fixing is None else _corrected(source, wish, fixing)
        show(result, format)
        if "error" in result:
            print(result["error"]["message"], file=sys.stderr)  # noqa: T201
        if "error" in result or any(found["level"] == "error" for found in result["findings"]):
            status = 1
    return status


def _checked(source: Source, wish: Wish) -> Json:
    try:
        text, layout = read_with_layout(bytes_of(source), source.name)
    except UnreadableFile as error:
        return _refused(source, error)
    directive = read(text)
    findings = lint(
        directive,
        on=wish.on,
        only=wish.only,
        off=wish.off,
        recognised=text.ocr,
        layout=layout,
        gazette=is_gazette(text),
    )
    return {
        "schema": SCHEMA,
        "source": {"name": source.name, "sha256": text.sha256, "ocr": text.ocr},
        "text": directive.text,
        "findings": [finding_as_json(found) for found in findings],
    }


def _corrected(source: Source, wish: Wish, fixing: Fixing) -> Json:
    """Correct one file; ``findings`` are those that were left, each with its reason."""
    try:
        with reserved(source, fixing.out) as target:
            moment = (fixing.moment or target.made).astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            corrected = correct(bytes_of(source), source.name, wish, moment=moment)
            if corrected.done:
                target.write(corrected.data)
    except UnreadableFile as error:
        return _refused(source, error)
    return {
        "schema": SCHEMA,
        "source": {"name": source.name},
        "text": corrected.text,
        "written": str(target.path) if corrected.done else None,
        "fixed": [finding_as_json(found) for found in corrected.done],
        "findings": [{**finding_as_json(left.finding), "reason": left.reason} for left in corrected.left],
    }


def _refused(source: Source, error: UnreadableFile) -> Json:
    return {**error_as_json(source.name, error), "schema": SCHEMA}
