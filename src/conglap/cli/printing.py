"""Two ways to show a result: one JSON object a line, or tables for a person."""

import json
import sys
from collections.abc import Callable

from conglap.directives.contract import Json


def printer(format: str) -> Callable[[Json], None]:
    """Return what shows one result on standard output: ``json`` or ``table``."""
    if format == "json":
        return _json_line
    from conglap.cli.table import Table

    return Table().show


def _json_line(result: Json) -> None:
    line = json.dumps(result, ensure_ascii=False) + "\n"
    sys.stdout.buffer.write(line.encode("utf-8"))
    sys.stdout.buffer.flush()
