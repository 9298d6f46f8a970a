"""Tables of tasks, mostly in annexes: STT | Nội dung | Cơ quan chủ trì | Phối hợp | Thời gian | Sản phẩm."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from conglap.directives.records import Clause, NamedBody, Paragraph, Span, Task, Timing
from conglap.directives.tasks.attributes import bodies_of_value
from conglap.directives.tasks.bodies import split_bodies
from conglap.directives.tasks.timing_values import read_timing_value

_COLUMNS = (
    ("number", re.compile(r"^(?:stt|tt|số tt|số thứ tự)$")),
    ("other", re.compile(r"kết quả thực hiện|lũy kế|tỷ lệ|vướng mắc|đề xuất|ghi chú|kinh phí|vốn|đơn vị tính|kiểm tra|"
        r"đơn vị đã|ngày gửi|họ (?:và |, )?tên|chức (?:vụ|danh)|bắt đầu")),
    ("coordinating", re.compile(r"phối hợp")),
    ("directing", re.compile(r"chỉ đạo|lãnh đạo.{0,25}(?:phụ trách|theo dõi)")),
    ("lead", re.compile(r"chủ trì|(?:cơ quan|đơn vị|người|bộ phận|cá nhân|phòng|ban|đầu mối|"
        r"địa phương)[^|]{0,20}(?:thực hiện|phụ trách|trách nhiệm|"
        r"tham mưu|đầu mối)|(?<!được )phân công|chịu trách nhiệm")),
    ("timing", re.compile(r"thời gian|thời hạn|thời điểm|tiến độ|hạn hoàn thành|^hạn\b|hoàn thành|lộ trình")),
    ("output", re.compile(r"sản phẩm|kết quả|đầu ra|hình thức văn bản")),
    ("task", re.compile(r"nội dung|nhiệm vụ|công việc|hoạt động|đề án|tên|giải pháp|nhóm")),
)  # fmt: skip


_NUMBER = re.compile(r"\(?(?:\d+(?:\.\d+)*|[ivxl]+|[a-zđ])[.):/-]*$")


_SCHEDULE = re.compile(r"\b\d{1,2}\s?[h:]\s?\d{2}\b.{0,5}[-–]\s*\d{1,2}\s?[h:]\s?\d{2}\b")  # the hours of a meeting


@dataclass(slots=True)
class _Row:
    number: int
    cells: dict[int, Span] = field(default_factory=dict)


def table_tasks(
    text: str,
    lowered: str,
    paragraphs: tuple[Paragraph, ...],
    clauses: tuple[Clause, ...],
    on: dt.date | None,
) -> tuple[Task, ...]:
    """Return one task a row of every table whose head names tasks and who or when; ids such as ``PL1/5``."""
    found: list[Task] = []
    taken: set[str] = set()
    for rows in _tables(paragraphs):
        head = _head(lowered, rows)
        if head is None:
            continue
        place, columns = head
        clause = _clause_at(clauses, next(iter(rows[0].cells.values()))[0])
        key = clause.id if clause else "PL"
        tasks = _task_rows(lowered, [_spans_of(lowered, row, columns) for row in rows[place + 1 :]])
        for number, spans in zip(_numbers(text, tasks), tasks, strict=True):
            while f"{key}/{number}" in taken:
                number += 1
            taken.add(f"{key}/{number}")
            found.append(_task(text, lowered, f"{key}/{number}", clause, spans, on))
    return tuple(found)


def _task_rows(lowered: str, rows: list[dict[str, Span]]) -> list[dict[str, Span]]:
    """Return the rows that are tasks; one whose cell of doing is empty belongs to the merged cell above it."""
    found: list[dict[str, Span]] = []
    above: dict[str, Span] = {}
    for row, below in zip(rows, [*rows[1:], {}], strict=True):
        merged = bool(above) and not _says(lowered, row, "lead")
        if _is_task(lowered, row) or (merged and _goes_on(lowered, row, below)):
            if merged:
                row = row | {name: above[name] for name in _MERGED if name in above and not _says(lowered, row, name)}
            found.append(row)
            above = row if _says(lowered, row, "lead") else {}
        else:
            above = {}
    return found


_MERGED = ("lead", "coordinating", "directing")


def _says(lowered: str, row: dict[str, Span], name: str) -> bool:
    return name in row and bool(lowered[slice(*row[name])].strip(" -"))


def _goes_on(lowered: str, row: dict[str, Span], below: dict[str, Span]) -> bool:
    """Say whether a row with only its number and its task stands beside cells merged from above; no group's title."""
    if "number" not in row or "task" not in row or len(lowered[slice(*row["task"])].strip()) < 8:
        return False
    number = lowered[slice(*row["number"])].strip(" .)")
    following = lowered[slice(*below["number"])].strip() if "number" in below else ""
    return number.replace(".", "").isdigit() and not following.startswith(f"{number}.")


def _spans_of(lowered: str, row: _Row, columns: dict[str, int]) -> dict[str, Span]:
    """Return the cells by what they tell; a row that lost its empty number cell stands one place too far left."""
    number = columns.get("number")
    first = lowered[slice(*row.cells[number])].strip() if number in row.cells else ""
    shift = 1 if number is not None and first and not _NUMBER.match(first) else 0
    return {
        name: row.cells[column - shift]
        for name, column in columns.items()
        if column - shift in row.cells and not (shift and name == "number")
    }


def _numbers(text: str, tasks: list[dict[str, Span]]) -> list[int]:
    """Return the rows' own numbers (STT) where each has one of its own, else count them."""
    written = [text[slice(*spans["number"])].strip(" .)") if "number" in spans else "" for spans in tasks]
    if all(number.isdigit() for number in written) and len(set(written)) == len(written):
        return [int(number) for number in written]
    return list(range(1, len(tasks) + 1))


def _tables(paragraphs: tuple[Paragraph, ...]) -> Iterator[list[_Row]]:
    tables: dict[int, dict[int, _Row]] = {}
    for paragraph in paragraphs:
        if paragraph.table is None or paragraph.row is None or paragraph.column is None:
            continue
        row = tables.setdefault(paragraph.table, {}).setdefault(paragraph.row, _Row(paragraph.row))
        start, end = row.cells.get(paragraph.column, paragraph.span)
        row.cells[paragraph.column] = (min(start, paragraph.span[0]), max(end, paragraph.span[1]))
    for rows in tables.values():
        if len(rows) > 1:
            yield [rows[number] for number in sorted(rows)]


def _head(lowered: str, rows: list[_Row]) -> tuple[int, dict[str, int]] | None:
    """Return the row that names the columns and the columns, when it is a table of tasks."""
    for place, row in enumerate(rows[:3]):
        columns: dict[str, int] = {}
        for column, span in sorted(row.cells.items()):
            written = " ".join(lowered[slice(*span)].split())
            name = (
                next((name for name, pattern in _COLUMNS if pattern.search(written)), None)
                if len(written) < 80
                else None
            )
            if name:
                columns.setdefault(name, column)
        doers = {"lead", "timing", "coordinating"} & columns.keys()
        if "task" in columns and doers and (len(columns) >= 3 or columns.keys() == {"task", "lead"}):
            last = place + _refine(lowered, rows[place + 1 : place + 2], columns)
            return None if _SCHEDULE.search(lowered, *_extent(rows[last + 1 :])) else (last, columns)
    return None


def _refine(lowered: str, below: list[_Row], columns: dict[str, int]) -> int:
    """Read the second row of a head, "Chủ trì | Phối hợp" under "Cơ quan thực hiện"; return how many rows it is."""
    if not below or not below[0].cells or columns["task"] in below[0].cells:
        return 0
    named: dict[str, int] = {}
    for column, span in below[0].cells.items():
        written = " ".join(lowered[slice(*span)].split())
        name = (
            next((name for name, pattern in _COLUMNS if pattern.search(written)), None) if len(written) < 60 else None
        )
        if name is None:
            return 0
        named.setdefault(name, column)
    if not {"lead", "coordinating", "directing"} & named.keys():
        return 0
    columns.update(named)
    return 1


def _extent(rows: list[_Row]) -> Span:
    spans = [span for row in rows for span in row.cells.values()] or [(0, 0)]
    return min(span[0] for span in spans), max(span[1] for span in spans)


def _is_task(lowered: str, spans: dict[str, Span]) -> bool:
    """A row that only groups others (one cell filled, or nobody and no time) is no task."""
    if "task" not in spans or len(lowered[slice(*spans["task"])].strip()) < 8:
        return False
    return any(
        name in spans and lowered[slice(*spans[name])].strip(" -")
        for name in ("lead", "timing", "coordinating", "output")
    )


def _task(
    text: str, lowered: str, name: str, clause: Clause | None, spans: dict[str, Span], on: dt.date | None
) -> Task:
    lead: tuple[NamedBody, ...] = ()
    coordinating: tuple[NamedBody, ...] = ()
    directing: tuple[NamedBody, ...] = ()
    if "lead" in spans:
        lead, coordinating = bodies_of_value(text, lowered, spans["lead"])
    if "coordinating" in spans:
        coordinating += split_bodies(text, lowered, spans["coordinating"])
    if "directing" in spans:
        directing = split_bodies(text, lowered, spans["directing"])
    timing = read_timing_value(text, lowered, spans["timing"], on) if "timing" in spans else Timing()
    output = text[slice(*spans["output"])].strip(" .;") or None if "output" in spans else None
    span = spans["task"]
    return Task(
        name, clause.id if clause else None, text[slice(*span)], span, directing, lead, coordinating, timing, output
    )


def _clause_at(clauses: tuple[Clause, ...], place: int) -> Clause | None:
    found = None
    for clause in clauses:
        if clause.span[0] <= place < clause.span[1]:
            found = clause
    return found
