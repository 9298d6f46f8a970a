"""``conglap law``: values, differences and findings as tables or JSON (xem, so sánh, kiểm tra pháp luật)."""

import datetime as dt
import json
import sys
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.table import Table

from conglap.base.dates import format_day
from conglap.base.findings import Finding, Level
from conglap.cli.table import console_of
from conglap.law import NATION, Difference, LawBook, Pack, Parameter, Value, check, differences, read_packs, the_packs
from conglap.law.checking import NOT_SURE
from conglap.law.units import shown

_LEVELS = {Level.ERROR: "Lỗi", Level.WARNING: "Cảnh báo", Level.INFO: "Lưu ý"}


def run_show(beginning: str, on: dt.date | None, at: str, files: Sequence[Path], format: str) -> int:
    """Print the values of parameters, of one day or of all, and return the exit status."""
    book = _book(files)
    if book is None:
        return 1
    rows = [
        (parameter, value)
        for parameter in book.parameters(beginning)
        if parameter.place in (NATION, at)
        for value in ([parameter.on(on)] if on else parameter.values)
        if value
    ]
    if not rows:
        print(f"Không có tham số “{beginning}” trong các gói pháp luật.", file=sys.stderr)  # noqa: T201
        return 1
    if format == "json":
        _print_json([{"key": p.key, "label": p.label, "unit": p.unit, "place": p.place, **_plain(v)} for p, v in rows])
    else:
        _print_table(("Tham số", "Giá trị", "Từ ngày", "Căn cứ", "Kiểm chứng"), [_row(p, v) for p, v in rows])
    return 0


def run_diff(first: dt.date, second: dt.date, files: Sequence[Path], format: str) -> int:
    """Print what changed between two days and return the exit status."""
    book = _book(files)
    if book is None:
        return 1
    found = list(differences(book, first, second))
    if format == "json":
        _print_json([_difference(one) for one in found])
    elif not found:
        print(f"Từ {format_day(first)} đến {format_day(second)} không có giá trị nào thay đổi.")  # noqa: T201
    else:
        headers = ("Tham số", f"Ngày {format_day(first)}", f"Ngày {format_day(second)}", "Căn cứ mới", "Kiểm chứng")
        _print_table(headers, [_changed(one) for one in found])
    return 0


def run_check(files: Sequence[Path], on: dt.date | None, format: str) -> int:
    """Print what is wrong with packs, those of the package unless others are given; return the exit status."""
    packs = list(read_packs(files)) if files else list(the_packs())
    found = sorted(check(packs, on), key=lambda finding: list(Level).index(finding.level))
    if format == "json":
        _print_json([{"rule": f.rule, "level": f.level, "message": f.message, "cites": f.cites} for f in found])
    else:
        _print_findings(found)
        count = sum(len(pack.parameters) for pack in packs)
        errors = sum(finding.level is Level.ERROR for finding in found)
        print(f"{len(packs)} gói, {count} tham số, {errors} lỗi, {len(found) - errors} điều cần biết.")  # noqa: T201
    return int(any(finding.level is Level.ERROR for finding in found))


def _book(files: Sequence[Path]) -> LawBook | None:
    """Return the law with a user's packs over it; ``None`` when one of them cannot be read, which is told."""
    drafts: list[Pack] = list(read_packs(files))
    faults = [fault for pack in drafts for fault in pack.faults]
    for fault in faults:
        print(f"{fault.pack}: {fault.where}: {fault.message}", file=sys.stderr)  # noqa: T201
    return None if faults else LawBook.of_the_package(*drafts)


def _row(parameter: Parameter, value: Value) -> tuple[str, ...]:
    label = f"{parameter.label}\n{parameter.key}" + (f" · {parameter.place}" if parameter.place else "")
    note = "\n".join(part for part in (NOT_SURE.get(value.cites.checked, "đã đối chiếu"), value.note) if part)
    return label, shown(value.held, parameter.unit), format_day(value.first_day), str(value.cites), note


def _changed(one: Difference) -> tuple[str, ...]:
    def told(value: Value | None) -> str:
        return shown(value.held, one.parameter.unit) if value else "chưa có"

    after = one.after
    source = f"{after.cites}, từ {format_day(after.first_day)}" if after else ""
    sure = NOT_SURE.get(after.cites.checked, "đã đối chiếu") if after else ""
    return f"{one.parameter.label}\n{one.parameter.key}", told(one.before), told(one.after), source, sure


def _plain(value: Value) -> dict[str, object]:
    held = value.held
    number = held if not isinstance(held, Decimal) else (int(held) if held == held.to_integral_value() else str(held))
    return {
        "value": number.isoformat() if isinstance(number, dt.date) else number,
        "first_day": value.first_day.isoformat(),
        "document": value.cites.document,
        "cited_place": value.cites.place,
        "checked": value.cites.checked,
        "note": value.note,
        "review_by": value.review_by.isoformat() if value.review_by else None,
    }


def _difference(one: Difference) -> dict[str, object]:
    sides = {"before": one.before, "after": one.after}
    told = {name: _plain(value) if value else None for name, value in sides.items()}
    return {"key": one.parameter.key, "label": one.parameter.label, "place": one.parameter.place, **told}


def _print_json(rows: Iterable[dict[str, object]]) -> None:
    print(json.dumps(list(rows), ensure_ascii=False, indent=2))  # noqa: T201


def _print_findings(found: Iterable[Finding]) -> None:
    rows = [(_LEVELS[one.level], one.message, one.cites or "") for one in found]
    if rows:
        _print_table(("Mức", "Nội dung", "Căn cứ"), rows)


def _print_table(headers: Sequence[str], rows: Iterable[tuple[str, ...]]) -> None:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for header in headers:
        table.add_column(header, overflow="fold")
    for row in rows:
        table.add_row(*row)
    console_of().print(table)
