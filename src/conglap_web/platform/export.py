"""Excel export of lists: typed cells, no formula and no link ever made from what people typed."""

import datetime as dt
import io
from collections.abc import Iterable, Sequence

import xlsxwriter
from django.http import HttpResponse
from django.utils import timezone

from conglap_web.platform.clock import today

_LINE, _TALLEST = 15, 409  # points; Excel takes no taller row
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Characters that XML 1.0 forbids; they come with text copied from PDF files.
_CONTROL = {code: None for code in range(32) if code not in (9, 10, 13)}


def workbook(title: str, headers: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return an .xlsx with one sheet: a bold header that stays in sight, filters, columns as wide as their content."""
    target = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(target, options) as book:
        sheet = book.add_worksheet("".join(c for c in title if c not in "[]:*?/\\'")[:31] or "Danh sách")
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E8EEF5"})
        formats = {
            "day": book.add_format({"num_format": "dd/mm/yyyy", "valign": "top"}),
            "moment": book.add_format({"num_format": "dd/mm/yyyy hh:mm", "valign": "top"}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
        }
        for column, header in enumerate(headers):
            sheet.write_string(0, column, str(header), head)
            sheet.set_column(column, column, _width(str(header)))
        last = 0
        widths = [_width(str(header)) for header in headers]
        sheet.set_row(0, _height(headers, widths))
        for last, row in enumerate(rows, start=1):
            sheet.set_row(last, _height(row, widths))
            for column, value in enumerate(row):
                _write(sheet, last, column, value, formats)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(last, 1), max(len(headers) - 1, 0))
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    return target.getvalue()


def _height(row: Sequence[object], widths: Sequence[int]) -> int:
    """Return the points that the longest wrapped text of a row needs: LibreOffice does not grow rows by itself."""
    lines = [
        sum(-(-max(len(line), 1) // width) for line in str(value).splitlines())
        for value, width in zip(row, widths, strict=False)
        if value is not None and not isinstance(value, int | float | dt.date)
    ]
    return min(_LINE * max([1, *lines]), _TALLEST)


def _width(header: str) -> int:
    wide = ("nội dung", "nhiệm vụ", "trích yếu", "tên", "kết quả", "cơ quan")
    return 48 if any(word in header.lower() for word in wide) else 18


def _write(sheet: object, row: int, column: int, value: object, formats: dict[str, object]) -> None:
    match value:
        case None:
            sheet.write_blank(row, column, None)
        case bool():
            sheet.write_string(row, column, "x" if value else "")
        case int() | float():
            sheet.write_number(row, column, value)
        case dt.datetime():
            sheet.write_datetime(row, column, timezone.make_naive(value), formats["moment"])
        case dt.date():
            sheet.write_datetime(row, column, value, formats["day"])
        case _:
            sheet.write_string(row, column, str(value).translate(_CONTROL)[:32_767], formats["text"])


def excel_response(title: str, headers: Sequence[str], rows: Iterable[Sequence[object]], name: str) -> HttpResponse:
    """Answer with the list as ``name-YYYYMMDD.xlsx``."""
    response = HttpResponse(workbook(title, headers, rows), content_type=MEDIA_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{name}-{today():%Y%m%d}.xlsx"'
    return response
