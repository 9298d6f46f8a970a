"""``conglap autonomy``: the group of every unit of a sheet under the law of a day, with the reckoning (phân nhóm)."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import xlsxwriter
from rich.box import SIMPLE_HEAD
from rich.table import Table

from conglap.autonomy import Bill, Classification, Part, bill_of, rules_on
from conglap.autonomy import classify as group_of
from conglap.autonomy.sheet import COLUMNS, FiguresSheet, OtherForm, Reason, read_figures
from conglap.base.money import format_dong
from conglap.cli.table import console_of
from conglap.documents.records import UnreadableFile
from conglap.law import LawBook, LawGap, read_packs

_HEADERS = ("Dòng", "Đơn vị", "Năm", "Nhóm", "Mức tự bảo đảm", "A", "B", "Lý do", "Cần biết")
_PARTS = {Part.A: "tính vào A", Part.B: "tính vào B", Part.OUT: "không tính"}
_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}


@dataclass(frozen=True, slots=True)
class Wish:
    """Under which law, and how to answer."""

    on: date
    at: str = ""
    packs: tuple[Path, ...] = ()
    out: Path | None = None
    format: str = "table"


@dataclass(frozen=True, slots=True)
class _Done:
    row: int
    found: Classification
    bill: Bill


def run(file: Path, wish: Wish) -> int:
    """Classify the units of a file and return the exit status: 1 where a row or the file could not be taken."""
    drafts = list(read_packs(wish.packs))
    for fault in (fault for pack in drafts for fault in pack.faults):
        return _refuse(f"{fault.pack}: {fault.where}: {fault.message}")
    if wish.out and wish.out.exists():
        return _refuse(f"{wish.out} đã có; chọn tên khác.")
    try:
        rules = rules_on(LawBook.of_the_package(*drafts), wish.on, [wish.at] if wish.at else [])
        sheet = read_figures(file.read_bytes(), file.name)
    except (LawGap, OtherForm, UnreadableFile, OSError) as refused:
        return _refuse(str(refused))
    done = [
        _Done(row, found, bill_of(found, rules))
        for row, unit in sheet.units.items()
        for found in [group_of(unit, rules)]
    ]
    if wish.out:
        _write(wish.out, done, sheet)
    elif wish.format == "json":
        print(json.dumps(_plain(done, sheet), ensure_ascii=False, indent=2))  # noqa: T201
    else:
        _print(done)
    _tell(done, sheet)
    return int(any(not reason.is_doubt for reason in sheet.reasons))


def write_template(out: Path) -> int:
    """Write an empty sheet with all columns and, beside it, by which clause each counts."""
    if out.exists():
        return _refuse(f"{out} đã có; chọn tên khác.")
    from conglap.autonomy import ITEMS

    with xlsxwriter.Workbook(out, _TEXT) as book:
        _sheet(book, "Thu, chi", list(COLUMNS.values()), [])
        rows = [(item.label, _PARTS.get(item.part, "đầu tư, khấu hao"), item.clause, item.why) for item in ITEMS]
        _sheet(book, "Giải thích", ["Nội dung", "Tính vào", "Nghị định 60/2021/NĐ-CP", "Lưu ý"], rows)
    return 0


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201
    return 1


def _row(one: _Done) -> tuple[object, ...]:
    unit, group = one.found.of, one.found.group
    reason, remarks = one.bill.reason, "\n".join(one.bill.remarks)
    shown = group.value if group else "không xác định"
    return one.row, unit.unit, unit.year, shown, one.bill.rate, one.bill.a, one.bill.b, reason, remarks


def _print(done: Iterable[_Done]) -> None:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for header in _HEADERS:
        table.add_column(header, overflow="fold")
    for one in done:
        row, unit, year, group, rate, _a, _b, reason, remarks = map(str, _row(one))
        table.add_row(row, unit, year, group, rate, format_dong(one.bill.a), format_dong(one.bill.b), reason, remarks)
    console_of().print(table)


def _tell(done: Sequence[_Done], sheet: FiguresSheet) -> None:
    for reason in sheet.reasons:
        print(_sentence(reason), file=sys.stderr)  # noqa: T201
    if sheet.unknown:
        print(f"Cột không dùng đến: {', '.join(sheet.unknown)}.", file=sys.stderr)  # noqa: T201
    refused = len({reason.row for reason in sheet.reasons if not reason.is_doubt})
    print(f"Đã tính {len(done)} đơn vị, không nhận {refused} dòng.", file=sys.stderr)  # noqa: T201


def _sentence(reason: Reason) -> str:
    return f"Dòng {reason.row}, cột “{reason.column}”: {reason.message}"


def _plain(done: Iterable[_Done], sheet: FiguresSheet) -> dict[str, object]:
    units = [
        {
            "row": one.row,
            "unit": one.found.of.unit,
            "year": one.found.of.year,
            "group": one.found.group,
            "by": one.found.by,
            **asdict(one.bill),
        }
        for one in done
    ]
    return {"units": units, "reasons": [asdict(reason) for reason in sheet.reasons]}


def _write(out: Path, done: Sequence[_Done], sheet: FiguresSheet) -> None:
    """Write three sheets: the groups, every line of every reckoning, the rows that were not taken."""
    lines = [
        (
            one.row,
            one.found.of.unit,
            one.found.of.year,
            line.label,
            line.amount,
            _PARTS.get(line.part, "đầu tư"),
            line.clause,
        )
        for one in done
        for line in one.bill.lines
    ]
    reasons = [(reason.row, reason.column, reason.message) for reason in sheet.reasons]
    with xlsxwriter.Workbook(out, _TEXT) as book:
        _sheet(book, "Nhóm tự chủ", _HEADERS, [_row(one) for one in done])
        _sheet(book, "Diễn giải", ["Dòng", "Đơn vị", "Năm", "Nội dung", "Số tiền (đồng)", "Tính vào", "Căn cứ"], lines)
        _sheet(book, "Cần xem lại", ["Dòng", "Cột", "Lý do"], reasons)


def _sheet(book: xlsxwriter.Workbook, name: str, headers: Sequence[str], rows: Sequence[tuple[object, ...]]) -> None:
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    money = book.add_format({"num_format": "#,##0", "valign": "top"})
    sheet.write_row(0, 0, headers, bold)
    for number, row in enumerate(rows, start=1):
        for place, cell in enumerate(row):
            sheet.write(number, place, cell, money if isinstance(cell, int) and cell > 9999 else text)
    for place, header in enumerate(headers):
        longest = max([len(header), *(len(str(row[place])) for row in rows[:200])])
        sheet.set_column(place, place, min(max(8, longest + 2), 48))
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
