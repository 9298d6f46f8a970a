"""Ways to show a result: one JSON object a line, or tables for a person; on standard output or into a file."""

import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from conglap.cli.stopping import unbroken

if TYPE_CHECKING:
    from rich.console import Console

    from conglap.cli.output import OutputFile
    from conglap.cli.table import Table


def printer(format: Literal["json", "table"], output: "OutputFile | None" = None) -> Callable[[bytes], None]:
    """Return what shows one line, the JSON of one result: as it stands, or as a table."""
    if format == "json":
        return output.write if output else _to_standard_output
    from rich.console import Console

    from conglap.cli.table import PIPED_WIDTH, Table

    if output is None:
        table = Table()
        return lambda line: table.show(json.loads(line))
    console = Console(highlight=False, width=PIPED_WIDTH, color_system=None)
    return lambda line: output.write(_drawn(Table(console), console, line))


def _to_standard_output(line: bytes) -> None:
    rest = memoryview(line)
    with unbroken():
        while rest:  # an interrupted write returns what it has done
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()


def _drawn(table: "Table", console: "Console", line: bytes) -> bytes:
    with console.capture() as captured:
        table.show(json.loads(line))
    return captured.get().encode()
