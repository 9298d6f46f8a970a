"""The unit sheet as an Excel file: empty as a template, or with rows; with drop-down lists and explanations."""

import datetime as dt
import io
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import xlsxwriter

from conglap.documents.sheets import Value
from conglap.register.exports import cells_of
from conglap.register.sheet_columns import COLUMNS, KEYS
from conglap.register.sheet_reading import EXAMPLE_MARK
from conglap.register.unit_rows import UnitRow
from conglap.register.unit_rows_words import LISTS

LIST, GUIDE, WORDS = "Danh sách", "Hướng dẫn", "Danh mục"
MOST_ROWS = 100_000
_LISTED = ("kind", "system", "level", "sector")
_YES_NO = ("Có", "Không")
_DAYS, _DEGREES = ("start", "end"), ("latitude", "longitude")
_CONTROL = {code: None for code in range(32) if code not in (9, 10, 13)}
_LONGEST = 32_767
_EXAMPLE: Mapping[str, object] = {
    "code": EXAMPLE_MARK,
    "name": "Trường Trung học cơ sở Bình An",
    "short_name": "THCS Bình An",
    "kind": "Đơn vị sự nghiệp công lập",
    "system": "Nhà nước",
    "level": "Xã",
    "sector": "Giáo dục và đào tạo",
    "parent": "Ủy ban nhân dân xã Bình An",
    "territory": "Xã Bình An",
    "sector_manager": "Sở Giáo dục và Đào tạo",
    "legal_personality": "Có",
    "address": "Thôn 2, xã Bình An",
    "latitude": 15.1205,
    "longitude": 108.8043,
    "start": dt.date(1998, 9, 5),
}
GUIDANCE = (
    "Điền từ dòng 3 của trang “Danh sách”, mỗi đơn vị một dòng. Dòng ví dụ (ô mã ghi VÍ DỤ) không được nhập.",
    "Các cột có thể xếp theo thứ tự khác hoặc bỏ bớt; không bỏ được các cột đánh dấu *.",
    "Đơn vị đã có trong sổ được nhận ra theo mã; chưa có mã thì theo tên và cơ quan quản lý.",
    "Ô để trống thì thông tin trong sổ giữ nguyên. Muốn xóa một thông tin, ghi dấu gạch ngang (-) vào ô.",
    "Sau khi nạp, hệ thống kiểm tra và cho xem trước từng dòng; chỉ khi bấm “Ghi vào sổ đăng ký” mới có thay đổi.",
)


def template() -> bytes:
    """Return the empty template with an example row (tệp mẫu)."""
    return _written([list(_example())], [], example=True)


def unit_workbook(units: Iterable[UnitRow]) -> bytes:
    """Return units as the sheet that the import takes back unchanged."""
    return _written((cells_of(unit) for unit in units), [], example=False)


def refused_workbook(rows: Iterable[tuple[int, Mapping[str, Value], Sequence[str]]]) -> bytes:
    """Return rows that were not taken (number, cells by column, reasons), to be mended and taken in again."""
    lines = ([*(cells.get(key) for key in KEYS), number, "\n".join(reasons)] for number, cells, reasons in rows)
    return _written(lines, [("Dòng trong tệp đã nạp", 12), ("Lý do chưa nhận", 70)], example=False)


def _example() -> Iterable[object]:
    return (_EXAMPLE.get(key) for key in KEYS)


def _written(lines: Iterable[Sequence[object]], more: Sequence[tuple[str, int]], *, example: bool) -> bytes:
    target = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(target, options) as book:
        formats = _formats(book)
        page = book.add_worksheet(LIST)
        _write_header(page, more, formats)
        last = 0
        for last, line in enumerate(lines, start=1):
            for column, value in enumerate(line):
                _write(page, last, column, value, formats, example)
        _add_lists(page)
        page.freeze_panes(1, 2)
        page.autofilter(0, 0, max(last, 1), len(COLUMNS) + len(more) - 1)
        page.set_landscape()
        page.set_paper(8)  # A3: seventeen columns
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        _write_guide(book.add_worksheet(GUIDE), formats)
        _write_words(book.add_worksheet(WORDS), formats)
    return target.getvalue()


def _formats(book: Any) -> dict[str, Any]:
    head = {"bold": True, "text_wrap": True, "valign": "top", "border": 1, "border_color": "#9AA7B8"}
    grey = {"italic": True, "font_color": "#5F6B7A"}
    return {
        "head": book.add_format(head | {"bg_color": "#E8EEF5"}),
        "needed": book.add_format(head | {"bg_color": "#FFE9C7"}),
        "text": book.add_format({"valign": "top", "text_wrap": True}),
        "code": book.add_format({"valign": "top", "num_format": "@"}),
        "day": book.add_format({"valign": "top", "num_format": "dd/mm/yyyy"}),
        "degrees": book.add_format({"valign": "top", "num_format": "0.000000"}),
        "grey": book.add_format(grey),
        "grey_day": book.add_format(grey | {"num_format": "dd/mm/yyyy"}),
        "title": book.add_format({"bold": True, "font_size": 14}),
    }


def _write_header(page: Any, more: Sequence[tuple[str, int]], formats: dict[str, Any]) -> None:
    """Write the header; the format of a whole column makes Excel keep "001" as it is typed, and days as days."""
    page.set_row(0, 45)
    for place, column in enumerate(COLUMNS):
        kind = "day" if column.key in _DAYS else "degrees" if column.key in _DEGREES else "code"
        page.set_column(place, place, column.width, formats[kind])
        page.write_string(0, place, column.header + (" *" if column.required else ""), formats[_head(column.required)])
    for place, (header, width) in enumerate(more, start=len(COLUMNS)):
        page.set_column(place, place, width)
        page.write_string(0, place, header, formats["head"])


def _head(required: bool) -> str:
    return "needed" if required else "head"


def _write(page: Any, row: int, column: int, value: object, formats: dict[str, Any], example: bool) -> None:
    match value:
        case None | "":
            return
        case bool():
            page.write_string(row, column, _YES_NO[not value], formats["code"])
        case dt.date():
            page.write_datetime(row, column, value, formats["grey_day" if example else "day"])
        case int() | float() | Decimal():
            place = column < len(KEYS) and KEYS[column] in _DEGREES
            page.write_number(row, column, value, formats["grey" if example else "degrees" if place else "text"])
        case _:
            text = str(value).translate(_CONTROL)[:_LONGEST]
            page.write_string(row, column, text, formats["grey" if example else _text_format(column)])


def _text_format(column: int) -> str:
    return "code" if column < len(KEYS) else "text"


def _add_lists(page: Any) -> None:
    for place, column in enumerate(COLUMNS):
        source: object = None
        if column.key in _LISTED:
            at = _LISTED.index(column.key)
            letter = chr(ord("A") + at)
            source = f"={WORDS!r}!${letter}$2:${letter}${len(LISTS[column.key]) + 1}"
        elif column.key == "legal_personality":
            source = list(_YES_NO)
        if source is not None:
            wrong = {"error_title": "Không có trong danh sách", "error_message": "Hãy chọn một mục trong danh sách."}
            page.data_validation(1, place, MOST_ROWS, place, {"validate": "list", "source": source, **wrong})


def _write_guide(page: Any, formats: dict[str, Any]) -> None:
    page.set_column(0, 0, 28)
    page.set_column(1, 1, 12)
    page.set_column(2, 2, 90)
    page.write_string(0, 0, "Cách điền danh sách đơn vị", formats["title"])
    for row, sentence in enumerate(GUIDANCE, start=2):
        page.merge_range(row, 0, row, 2, sentence, formats["text"])
    below = len(GUIDANCE) + 3
    for place, header in enumerate(("Cột", "Bắt buộc", "Cách ghi")):
        page.write_string(below, place, header, formats["head"])
    for row, column in enumerate(COLUMNS, start=below + 1):
        page.write_string(row, 0, column.header, formats["text"])
        page.write_string(row, 1, "Có" if column.required else "", formats["text"])
        page.write_string(row, 2, column.note, formats["text"])
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _write_words(page: Any, formats: dict[str, Any]) -> None:
    headers = {column.key: column.header for column in COLUMNS}
    page.set_column(0, len(_LISTED) - 1, 36)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    for place, key in enumerate(_LISTED):
        page.write_string(0, place, headers[key], formats["head"])
    longest = max(len(LISTS[key]) for key in _LISTED)
    for row in range(longest):  # row by row: what is written is not gone back to
        for place, key in enumerate(_LISTED):
            words = list(LISTS[key].values())
            if row < len(words):
                page.write_string(row + 1, place, words[row], formats["text"])
