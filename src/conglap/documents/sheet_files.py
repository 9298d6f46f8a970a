"""Spreadsheet files by their content: XLSX by openpyxl, CSV by the standard library; runs in the limited child."""

import csv
import datetime as dt
import io
from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from conglap.documents.limits import Limits
from conglap.documents.package import Package
from conglap.documents.plain import decode
from conglap.documents.records import UnreadableFile
from conglap.documents.sheet_refusals import SheetLimits, sheet_refusal

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_BINARY = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_SEPARATORS = ";,\t|"
_LOOKED_AT = 4096


class Book(Protocol):
    """An open file: the names of its sheets, and the rows of one as ``[number, cells]``, empty ones left out."""

    names: list[str]

    def rows(self, sheet: int) -> Iterator[list[Any]]:
        """Yield the rows of a sheet, from 0."""


def opened(data: bytes, name: str, limits: SheetLimits) -> Book:
    """Open a file for its rows; raises ``UnreadableFile`` with a code of ``sheet_refusals.SENTENCES``."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _Workbook(data, name, limits)
    if data.startswith(_OLE):
        raise sheet_refusal("password" if "EncryptedPackage".encode("utf-16-le") in data else "old_excel", name)
    start = data[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(_BINARY):
        raise sheet_refusal("not_a_sheet", name)
    if start.lower().startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"mime-version")):
        raise sheet_refusal("web_page", name)
    return _Separated(data, name, limits)


class _Workbook:
    """An XLSX; its package is judged before a part of it is unzipped."""

    def __init__(self, data: bytes, name: str, limits: SheetLimits) -> None:
        zipped = {"zip_total": limits.zip_total, "zip_part": limits.zip_part}
        allowed = Limits(**zipped, zip_ratio=limits.zip_ratio, zip_entries=limits.zip_entries)
        try:
            package = Package(data, name, allowed)
            parts = package.names()
            package.refuse_doctypes()
        except UnreadableFile as error:
            raise sheet_refusal(error.code, name) from error  # the same reasons in the words of a spreadsheet
        if "xl/workbook.xml" not in parts:
            kind = _other_kind(parts)
            raise sheet_refusal("other_sheet" if kind else "not_a_sheet", name, kind=kind)
        import openpyxl  # half a second, only where it is needed

        # Values as they were last computed; no links to other files, no pictures.
        self._book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        self._sheets = [sheet for sheet in self._book.worksheets if sheet.sheet_state == "visible"]
        self.names = [sheet.title for sheet in self._sheets]
        self._limits = limits

    def rows(self, sheet: int) -> Iterator[list[Any]]:
        chosen = self._sheets[sheet]
        chosen.reset_dimensions()  # the file's own word for its size may be wrong, and rows would be lost
        rows = chosen.iter_rows(max_col=self._limits.columns, values_only=True)
        for number, row in enumerate(rows, start=1):
            if row.count(None) < len(row) and (cells := _cells(row, self._limits)):
                yield [number, cells]


class _Separated:
    """A CSV in any encoding that is known, its separator told by its first lines."""

    def __init__(self, data: bytes, name: str, limits: SheetLimits) -> None:
        try:
            self._text = decode(data, name)
        except UnreadableFile as error:
            raise sheet_refusal("encoding", name) from error
        if "\0" in self._text:
            raise sheet_refusal("not_a_sheet", name)
        self.names, self._limits = ["CSV"], limits

    def rows(self, sheet: int) -> Iterator[list[Any]]:
        beginning = self._text[:_LOOKED_AT]
        separator = max(_SEPARATORS, key=beginning.count)
        csv.field_size_limit(1 << 20)
        lines = csv.reader(io.StringIO(self._text, newline=""), delimiter=separator)
        for number, row in enumerate(lines, start=1):
            if cells := _cells([_unguarded(value) for value in row[: self._limits.columns]], self._limits):
                yield [number, cells]


def _unguarded(value: str) -> str:
    """Take off the apostrophe that our CSV puts before what a spreadsheet would take for a formula."""
    return value[1:] if value[:1] == "'" and value[1:2] in ("=", "+", "-", "@", "\t", "\r") else value


def _cells(row: Sequence[Any], limits: SheetLimits) -> list[Any]:
    """Return the cells as JSON holds them, without the empty ones at the end; a day is a list of one text."""
    cells = [_cell(value, limits.characters) for value in row]
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def _cell(value: Any, most: int) -> Any:
    if isinstance(value, str):
        return value.strip()[: most + 1] or None
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return value if abs(value) < 1e300 else str(value)
    if isinstance(value, dt.datetime | dt.date):
        return [value.strftime("%Y-%m-%d") if value.year >= 1000 else f"{value.year:04}-01-01"]
    return str(value)


def _other_kind(parts: Sequence[str]) -> str:
    if "xl/workbook.bin" in parts:
        return "Excel nhị phân (.xlsb)"
    return "LibreOffice (.ods)" if "content.xml" in parts else ""
