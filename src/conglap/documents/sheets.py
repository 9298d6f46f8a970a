"""The rows of a spreadsheet, XLSX or CSV, read by a limited child a few hundred at a time (đọc bảng tính)."""

import datetime as dt
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

from conglap.documents.limits import MEGABYTE, Limits
from conglap.documents.records import UnreadableFile
from conglap.documents.sandbox import Answering
from conglap.documents.sheet_refusals import SheetLimits, number, sheet_refusal

Value = str | int | float | bool | dt.date | None
_DEFAULT = SheetLimits()
_MODULE = "conglap.documents.sheet_child"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row that holds something: its number as Excel counts, from 1, and its cells from the first column on."""

    number: int
    cells: tuple[Value, ...]


class Sheets:
    """An open spreadsheet: the names of its sheets, and the rows of each as they come."""

    def __init__(self, child: Answering, name: str, limits: SheetLimits) -> None:
        self._child, self._name, self._limits = child, name, limits
        self.names: list[str] = self._told(child.answer(limits.wall_seconds))["sheets"]

    def rows(self, sheet: int) -> Iterator[SheetRow]:
        """Yield the rows of a sheet, from 0, empty ones left out; raises ``UnreadableFile`` at the row too many."""
        question, count = f"{sheet}\n", 0
        while True:
            answer = self._told(self._child.ask(question, self._limits.wall_seconds))
            for row, cells in answer["rows"]:
                count += 1
                if count > self._limits.rows:
                    raise sheet_refusal("too_many_rows", self._name, limit=number(self._limits.rows))
                yield SheetRow(row, tuple(map(_value, cells)))
            if answer["done"]:
                return
            question = "\n"

    def _told(self, answer: bytes | None) -> dict[str, Any]:
        try:
            result: dict[str, Any] = json.loads(answer or b"")
        except ValueError as error:
            raise sheet_refusal("too_heavy", self._name) from error
        if refused := result.get("error"):
            if "message" in refused:
                raise UnreadableFile(str(refused["code"]), str(refused["message"]))
            raise sheet_refusal(str(refused["code"]), self._name)
        return result


@contextmanager
def open_sheets(data: bytes, name: str, limits: SheetLimits = _DEFAULT) -> Iterator[Sheets]:
    """Give the sheets of a file; its content tells what it is, whatever its name. Raises ``UnreadableFile``."""
    if len(data) > limits.max_bytes:
        raise sheet_refusal("too_large", name, size=-(-len(data) // MEGABYTE), limit=limits.max_bytes // MEGABYTE)
    if not data.strip():
        raise sheet_refusal("empty", name)
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.flush()
        file.seek(0)
        job: dict[str, object] = {"name": name, "file": file.fileno(), "sheet_limits": asdict(limits)}
        child = Answering(_MODULE, job, Limits())
        try:
            yield Sheets(child, name, limits)
        finally:
            child.close()


def _value(cell: Any) -> Value:
    if isinstance(cell, list):
        return dt.date.fromisoformat(cell[0])
    return cell  # type: ignore[no-any-return]


__all__ = ["SheetLimits", "SheetRow", "Sheets", "UnreadableFile", "Value", "open_sheets"]
