"""``conglap lint``: from files to findings, as JSON lines or for a person."""

import datetime as dt
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.rule import Rule as Line
from rich.table import Table
from rich.text import Text

from conglap.base.findings import Level
from conglap.cli.reading import open_source, sources_of
from conglap.directives.contract import Json, error_as_json, finding_as_json
from conglap.directives.reader import read
from conglap.documents import UnreadableFile
from conglap.linting import RULES, lint

SCHEMA = "conglap.lint/1"
_PIPED = 100
_LEVELS = {Level.ERROR: ("Lỗi", "red"), Level.WARNING: ("Cảnh báo", "yellow"), Level.INFO: ("Lưu ý", "cyan")}


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for: the day of documents that show none, the rules wanted and unwanted."""

    on: dt.date | None = None
    only: Sequence[str] = ()
    off: Sequence[str] = ()


def run(names: Sequence[str], wish: Wish, format: str) -> int:
    """Check every file and print what was found; return 1 for an error or an unreadable file, 2 for a wrong rule."""
    if unknown := sorted({*wish.only, *wish.off} - {rule.name for rule in RULES}):
        print(f"Không có quy tắc {', '.join(unknown)}. Xem danh mục trong docs/lint.md.", file=sys.stderr)  # noqa: T201
        return 2
    status = 0
    for name in sources_of(names):
        result = _checked(name, wish)
        _show(result, format)
        if "error" in result:
            print(result["error"]["message"], file=sys.stderr)  # noqa: T201
        if "error" in result or any(found["level"] == "error" for found in result["findings"]):
            status = 1
    return status


def _checked(name: str, wish: Wish) -> Json:
    try:
        source = open_source(name)
    except UnreadableFile as error:
        return {**error_as_json(os.path.basename(name) or name, error), "schema": SCHEMA}  # noqa: PTH119
    directive = read(source)
    findings = lint(directive, on=wish.on, only=wish.only, off=wish.off, recognised=source.ocr)
    return {
        "schema": SCHEMA,
        "source": {"name": source.name, "sha256": source.sha256, "ocr": source.ocr},
        "text": directive.text,
        "findings": [finding_as_json(found) for found in findings],
    }


def _show(result: Json, format: str) -> None:
    if format == "json":
        sys.stdout.buffer.write(json.dumps(result, ensure_ascii=False).encode("utf-8") + b"\n")
        sys.stdout.buffer.flush()
        return
    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal and not os.environ.get("COLUMNS"):
        console.width = _PIPED
    console.print(Line(Text(result["source"]["name"], style="bold"), style="dim"))
    if "error" in result:
        console.print(Text("Không đọc được tệp này.", style="red"))
    elif result["findings"]:
        console.print(_table(result))
    else:
        console.print("Không thấy lỗi về thể thức và câu chữ.")


def _table(result: Json) -> Table:
    table = Table(box=SIMPLE_HEAD, expand=True, padding=(0, 1), show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(style="dim", no_wrap=True)
    for finding in result["findings"]:
        level, style = _LEVELS[Level(finding["level"])]
        words = Text(finding["message"])
        if finding["span"]:
            start, end = finding["span"]
            line = result["text"].rfind("\n", 0, start) + 1
            quoted = " ".join(result["text"][max(line, start - 30) : min(end, start + 90) + 20].split("\n")[0].split())
            words.append(f"\n“…{quoted}…”", style="dim")
        if finding["cites"]:
            words.append(f"\n{finding['cites']}", style="dim italic")
        table.add_row(Text(level, style=style), words, finding["rule"])
    return table
