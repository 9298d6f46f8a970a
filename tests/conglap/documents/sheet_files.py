"""Spreadsheets for the tests, as people and as nobody should write them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence

import xlsxwriter


def workbook(rows: Iterable[Sequence[object]], *, sheet: str = "Danh sách", **options: object) -> bytes:
    """An XLSX with one sheet of these rows."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"constant_memory": True, "strings_to_formulas": False, **options})
    page, day = book.add_worksheet(sheet), book.add_format({"num_format": "dd/mm/yyyy"})
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if hasattr(value, "year"):
                page.write_datetime(number, column, value, day)
            else:
                page.write(number, column, value)
    book.close()
    return target.getvalue()


def with_part(
    data: bytes, path: str, content: bytes | None = None, *, replace: tuple[bytes, bytes] | None = None
) -> bytes:
    """The same package with one part added, replaced or edited."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            body = old.read(name)
            if name == path:
                if replace:
                    assert replace[0] in body
                    body = body.replace(*replace)
                else:
                    continue
            new.writestr(name, body)
        if content is not None:
            new.writestr(path, content)
    return target.getvalue()


def far_cell(rows: Sequence[Sequence[object]]) -> bytes:
    """A small file with one cell in the last corner that Excel has."""
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>xa</t></is></c></row></sheetData>'
    return with_part(workbook(rows), "xl/worksheets/sheet1.xml", replace=(b"</sheetData>", far))


def wrong_dimension(rows: Sequence[Sequence[object]]) -> bytes:
    """A file that says it has one cell."""
    data = workbook(rows)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml")
    start = sheet.index(b"<dimension ref=")
    end = sheet.index(b"/>", start)
    return with_part(data, "xl/worksheets/sheet1.xml", replace=(sheet[start:end], b'<dimension ref="A1"'), content=None)


def bomb(rows: Sequence[Sequence[object]]) -> bytes:
    """A file of a few hundred kilobytes that unzips to 400 MB."""
    return with_part(workbook(rows), "xl/theme/theme1.xml", b"<a>" + b" " * (401 << 20) + b"</a>")


def with_doctype(rows: Sequence[Sequence[object]]) -> bytes:
    """A file whose texts come from elsewhere."""
    outer = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>'
    return with_part(workbook(rows), "xl/sharedStrings.xml", outer)
