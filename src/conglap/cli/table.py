"""A result as a person reads it in the terminal: fields, tasks, findings (bảng)."""

import os
from datetime import date

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as RichTable
from rich.text import Text

from conglap.directives.contract import Json

_WIDE = 110  # columns from which every kind of body has a column of its own
PIPED_WIDTH = 100
_SHORT = 220  # characters of a task's text
_SYSTEMS = {"party": "Đảng", "state": "Nhà nước"}
_LEVELS = {"error": ("Lỗi", "red"), "warning": ("Cảnh báo", "yellow"), "info": ("Lưu ý", "cyan")}
_TIMINGS = {
    "deadline": "Có thời hạn",
    "recurring": "Định kỳ",
    "continuous": "Thường xuyên",
    "by_guidance": "Theo quy định, hướng dẫn",
    "unspecified": "–",
}


class Table:
    """Prints results as tables as wide as the terminal; piped, at 100 columns or what COLUMNS says."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or console_of()

    def show(self, result: Json) -> None:
        """Print one result; of a file that could not be read, only its name (the reason goes to standard error)."""
        self._console.print(Rule(Text(result["source"]["name"], style="bold"), style="dim"))
        if "error" in result:
            self._console.print(Text("Không đọc được tệp này.", style="red"), "")
            return
        self._console.print(_fields(result))
        for title, count, content in (
            ("Nhiệm vụ", len(result["tasks"]), self._tasks(result["tasks"])),
            ("Lưu ý khi đọc", len(result["findings"]), _findings(result)),
        ):
            if count:
                self._console.print(Text(f"\n{title} ({count})", style="bold"))
                self._console.print(content)
        if not result["tasks"]:
            self._console.print(Text("\nKhông thấy nhiệm vụ nào trong văn bản này.", style="yellow"))
        self._console.print()

    def _tasks(self, tasks: list[Json]) -> RenderableType:
        return _wide_tasks(tasks) if self._console.width >= _WIDE else _narrow_tasks(tasks)


def console_of() -> Console:
    """Return a console as wide as the terminal; piped, of 100 columns or what COLUMNS says."""
    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal and not os.environ.get("COLUMNS"):
        console.width = PIPED_WIDTH
    return console


def _fields(result: Json) -> RenderableType:
    document = result["document"]
    kind, signatory = document["kind"], document["signatory"] or {}
    symbols = dict.fromkeys(citation["symbol"] for citation in result["citations"] if citation["symbol"])
    rows = (
        ("Hệ thống", _SYSTEMS.get(document["system"])),
        ("Loại văn bản", kind and kind["name"]),
        ("Số, ký hiệu", document["symbol"]),
        ("Cơ quan ban hành", document["issuer"]),
        ("Nơi, ngày", ", ".join(filter(None, (document["place"], _day(document["date"]))))),
        ("Trích yếu", document["subject"]),
        ("Kính gửi", "\n".join(document["addressees"])),
        ("Người ký", "\n".join(filter(None, (signatory.get(key) for key in ("authority", "title", "name"))))),
        ("Nơi nhận", "\n".join(document["recipients"])),
        ("Viện dẫn", ", ".join(symbols)),
    )
    table = RichTable.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for label, value in rows:
        table.add_row(label, Text(value) if value else Text("chưa thấy", style="dim italic"))
    return table


def _wide_tasks(tasks: list[Json]) -> RenderableType:
    table = RichTable(box=SIMPLE_HEAD, expand=True, padding=(0, 1), header_style="bold")
    table.add_column("Mục", no_wrap=True)
    table.add_column("Nội dung", ratio=5, overflow="fold")
    for title in ("Chỉ đạo", "Chủ trì", "Phối hợp", "Thời gian"):
        table.add_column(title, ratio=2, overflow="fold")
    for task in tasks:
        bodies = (_bodies(task[key]) for key in ("directing", "lead", "coordinating"))
        table.add_row(_place(task), Text(_short(task["text"])), *bodies, _timing(task["timing"]), end_section=True)
    return table


def _narrow_tasks(tasks: list[Json]) -> RenderableType:
    table = RichTable(box=SIMPLE_HEAD, expand=True, padding=(0, 1), show_header=False)
    table.add_column("Mục", no_wrap=True)
    table.add_column("Nội dung", ratio=1, overflow="fold")
    for task in tasks:
        content = Text(_short(task["text"]))
        for label, value in (
            ("Chỉ đạo", _bodies(task["directing"])),
            ("Chủ trì", _bodies(task["lead"])),
            ("Phối hợp", _bodies(task["coordinating"])),
            ("Thời gian", _timing(task["timing"])),
        ):
            if value.plain:
                content.append(f"\n{label}: ", style="dim").append(value)
        table.add_row(_place(task), content, end_section=True)
    return table


def _findings(result: Json) -> RenderableType:
    table = RichTable.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for finding in result["findings"]:
        level, style = _LEVELS.get(finding["level"], (finding["level"], ""))
        message = Text(finding["message"])
        if finding["span"]:
            start, end = finding["span"]
            quoted = " ".join(result["text"][start:end].split())
            if quoted and quoted not in finding["message"]:
                message.append(f"\n“{_short(quoted, 100)}”", style="dim")
        table.add_row(Text(level, style=style), message)
    return Padding(table, (0, 0, 0, 1))


def _place(task: Json) -> Text:
    return Text("Cuối VB" if task["id"] == "closing" else task["id"], style="bold")


def _bodies(bodies: list[Json]) -> Text:
    return Text("; ".join(body["name"] for body in bodies))


def _timing(timing: Json) -> Text:
    written = timing["as_written"] or _TIMINGS.get(timing["kind"], "")
    return Text(f"{written} (đến {_day(timing['due'])})" if timing["due"] else written)


def _day(written: str | None) -> str:
    return f"{date.fromisoformat(written):%d/%m/%Y}" if written else ""


def _short(text: str, most: int = _SHORT) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"
