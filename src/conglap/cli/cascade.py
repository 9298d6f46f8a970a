"""``conglap cascade``: what became of a superior's duties in the documents below it, as JSON or as a note."""

import json
import sys
from collections.abc import Sequence

from conglap.cascade import Cascade, compare
from conglap.cascade.chain import compare_chain
from conglap.cascade.contract import SCHEMA, Json, as_json, chain_as_json
from conglap.cascade.note import chain_note, comparison_note
from conglap.cli.reading import open_source
from conglap.cli.sources import STANDARD_INPUT, find
from conglap.directives.contract import error_as_json
from conglap.directives.reader import read
from conglap.directives.records import Directive
from conglap.documents import UnreadableFile

_TOO_FEW = "Cần ít nhất hai văn bản: văn bản cấp trên trước, văn bản cấp dưới sau."
_ONE_INPUT = "Đầu vào chuẩn (-) chỉ dùng được cho một văn bản."


def run(names: Sequence[str], format: str) -> int:
    """Compare the files from the top level down and print the result; return 1 for an unreadable file, 2 for misuse."""
    sources = [source.path for source in find(names).sources]
    if len(sources) < 2 or sources.count(STANDARD_INPUT) > 1:
        print(_TOO_FEW if len(sources) < 2 else _ONE_INPUT, file=sys.stderr)  # noqa: T201
        return 2
    levels = []
    for source in sources:
        try:
            levels.append(read(open_source(source)))
        except UnreadableFile as error:
            return _refuse(source, error, format)
    _show(levels, names, format)
    return 0


def _show(levels: Sequence[Directive], names: Sequence[str], format: str) -> None:
    if len(levels) == 2:
        result: Cascade = compare(*levels)
        _write(_line(as_json(result)) if format == "json" else comparison_note(result, *levels))
        return
    chain = compare_chain(levels)
    _write(_line(chain_as_json(chain, names)) if format == "json" else chain_note(chain, levels))


def _refuse(source: str, error: UnreadableFile, format: str) -> int:
    """Say which file cannot be read and why; nothing is compared without it."""
    if format == "json":
        _write(_line({**error_as_json(source, error), "schema": SCHEMA}))
    print(str(error), file=sys.stderr)  # noqa: T201
    return 1


def _line(result: Json) -> str:
    return json.dumps(result, ensure_ascii=False) + "\n"


def _write(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()
