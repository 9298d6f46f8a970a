"""``conglap register``: a list of units checked without any database, or turned into an open format."""

import datetime as dt
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from conglap.cli.sources import Source
from conglap.documents.records import UnreadableFile
from conglap.documents.sheets import SheetLimits
from conglap.register.exports import csv_lines, feature, geojson
from conglap.register.sheet_columns import header_of
from conglap.register.sheet_header import OtherForm
from conglap.register.sheet_places import outside, read_outlines
from conglap.register.sheet_reading import UnitSheet, read_unit_sheet
from conglap.register.unit_rows import Reason, UnitRow, Weight
from conglap.register.unit_rows_checks import check_rows, needed_to_create

_MARKS = {Weight.REFUSED: "Không nhận", Weight.DOUBTFUL: "Cần xác định", Weight.REMARK: "Lưu ý"}


def check_sheet(name: str, outline: Path | None, format: str) -> int:
    """Say what is wrong with the rows of a file; return 1 where some would not be taken or the file cannot be read."""
    try:
        areas = read_outlines(outline.read_text(encoding="utf-8")) if outline else []
        sheet = _read(name)
    except (UnreadableFile, OtherForm, ValueError) as error:
        return _failed(str(error))
    except OSError as error:
        return _failed(f"Không mở được tệp “{error.filename}”: {error.strerror}.")
    reasons = [*sheet.reasons, *check_rows(sheet.rows)]
    for row in sheet.rows:
        reasons += needed_to_create(row)
    reasons += outside(sheet.rows, areas) if areas else []
    reasons.sort(key=lambda one: one.row)
    counts = _counts(sheet, reasons)
    if format == "json":
        print(json.dumps({"source": Path(name).name, **counts, "reasons": [*map(_told, reasons)]}, ensure_ascii=False))  # noqa: T201
    else:
        print("\n".join(_lines(name, counts, reasons)))  # noqa: T201
    return 1 if counts["refused"] or counts["doubtful"] else 0


def convert_sheet(name: str, to: str, out: Path, on: dt.date | None) -> int:
    """Write the units of a file, those of a day if one is given; rows that cannot be read are told and left out."""
    try:
        sheet = _read(name)
        rows = [row for row in sheet.rows if on is None or _exists(row, on)]
        with out.open("x", encoding="utf-8", newline="") as target:
            target.writelines(csv_lines(rows) if to == "csv" else geojson(map(feature, rows)))
    except (UnreadableFile, OtherForm) as error:
        return _failed(str(error))
    except FileExistsError:
        return _failed(f"Tệp “{out}” đã có. Hãy chọn tên khác cho -o để không ghi đè.")
    except OSError as error:
        return _failed(f"Không mở hoặc không ghi được tệp “{error.filename}”: {error.strerror}.")
    print(f"Đã ghi {len(rows)} đơn vị: {out}")  # noqa: T201
    for one in sheet.reasons:
        print(_line(one), file=sys.stderr)  # noqa: T201
    return 1 if sheet.refused else 0


def _read(name: str) -> UnitSheet:
    from conglap.cli.reading import bytes_of

    limits = SheetLimits()
    return read_unit_sheet(bytes_of(Source(name, Path(name).name)), Path(name).name, limits)


def _exists(row: UnitRow, on: dt.date) -> bool:
    return (row.start is None or row.start <= on) and (row.end is None or on < row.end)


def _counts(sheet: UnitSheet, reasons: Sequence[Reason]) -> dict[str, int]:
    of_rows: dict[int, set[Weight]] = {}
    for one in reasons:
        of_rows.setdefault(one.row, set()).add(one.weight)
    worst = Counter(
        "refused" if Weight.REFUSED in weights else "doubtful" if Weight.DOUBTFUL in weights else "remarked"
        for weights in of_rows.values()
    )
    good = sheet.read - worst["refused"] - worst["doubtful"]
    return {"rows": sheet.read, "good": good, "doubtful": worst["doubtful"], "refused": worst["refused"]}


def _lines(name: str, counts: dict[str, int], reasons: Sequence[Reason]) -> Iterator[str]:
    yield (
        f"{Path(name).name}: {counts['rows']} dòng, {counts['good']} đạt, {counts['doubtful']} cần xác định, "
        f"{counts['refused']} không nhận"
    )
    yield from map(_line, reasons)


def _line(one: Reason) -> str:
    column = f", cột “{header_of(one.column)}”" if one.column else ""
    return f"Dòng {one.row}{column} [{_MARKS[one.weight]}]: {one.message}"


def _told(one: Reason) -> dict[str, object]:
    return {
        "row": one.row,
        "column": one.column or None,
        "header": header_of(one.column) or None,
        "rule": one.rule,
        "weight": one.weight.value,
        "message": one.message,
    }


def _failed(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201
    return 1
