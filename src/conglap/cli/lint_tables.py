"""What ``conglap lint`` prints: JSON lines, or a table for a person."""

import json
import os
import sys

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.rule import Rule as Line
from rich.table import Table
from rich.text import Text

from conglap.base.findings import Level
from conglap.directives.contract import Json

_PIPED = 100
_LEVELS = {Level.ERROR: ("Lỗi", "red"), Level.WARNING: ("Cảnh báo", "yellow"), Level.INFO: ("Lưu ý", "cyan")}


def show(result: Json, format: str) -> None:
    """Print the result of one file."""
    if format == "json":
        sys.stdout.buffer.write(json.dumps(result, ensure_ascii=False).encode("utf-8") + b"\n")
        sys.stdout.buffer.flush()
        return
    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal and not os.environ.get("COLUMNS"):
        console.width = _PIPED
    console.print(Line(Text(result["source"]["name"], style="bold"), style="dim"))
    if "error" in result:
        console.print(Text("Không xử lý được tệp này.", style="red"))
    elif "fixed" in result:
        _show_fixed(console, result)
    elif result["findings"]:
        console.print(_table(result, result["findings"]))
    else:
        console.print("Không thấy lỗi về thể thức và câu chữ.")


def _show_fixed(console: Console, result: Json) -> None:
    if result["written"]:
        console.print(f"Đã ghi {len(result['fixed'])} đề nghị sửa (Track Changes) vào {result['written']}.")
        console.print("Mở bằng Word hoặc LibreOffice để duyệt từng chỗ.")
        console.print(_table(result, result["fixed"]))
    else:
        console.print("Không có chỗ nào tự sửa được; không ghi tệp mới.")
    if result["findings"]:
        console.print("Còn phải làm bằng tay:")
        console.print(_table(result, result["findings"]))


def _table(result: Json, findings: list[Json]) -> Table:
    table = Table(box=SIMPLE_HEAD, expand=True, padding=(0, 1), show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(style="dim", no_wrap=True)
    for finding in findings:
        level, style = _LEVELS[Level(finding["level"])]
        table.add_row(Text(level, style=style), _words(result["text"], finding), finding["rule"])
    return table


def _words(text: str, finding: Json) -> Text:
    words = Text(finding["message"])
    if finding["span"]:
        start, end = finding["span"]
        line = text.rfind("\n", 0, start) + 1
        quoted = " ".join(text[max(line, start - 30) : min(end, start + 90) + 20].split("\n")[0].split())
        words.append(f"\n“…{quoted}…”", style="dim")
    if reason := finding.get("reason"):
        words.append(f"\nChưa sửa: {reason}.")
    if finding["cites"]:
        words.append(f"\n{finding['cites']}", style="dim italic")
    return words
