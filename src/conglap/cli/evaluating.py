"""``conglap evaluate``: read the labelled documents and print how well they were read (đo độ chính xác)."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from conglap.cli.calibrating import doubts_json, doubts_lines, doubts_table
from conglap.directives.contract import Json
from conglap.directives.measures.calibration import Calibrations, calibrate
from conglap.directives.measures.evaluation import MEASURES, Mistake, Score, Tally, evaluate, total
from conglap.directives.measures.gold import GoldDocument, UnusableLabels, load
from conglap.directives.reader import read
from conglap.documents import read_bytes

DEFAULT_TEXTS = Path("../shared/corpus/text")
_SETS = {"working": "tập làm việc", "final": "tập kiểm định"}
_TITLES = {
    "document": "Thông tin văn bản (tổng)", "citations": "Viện dẫn (số, ngày, vai trò)",
    "citations.symbol": "Viện dẫn (chỉ số, ký hiệu)", "clauses": "Mã điều mục", "tasks": "Nhận ra nhiệm vụ",
    "directing": "Cơ quan chỉ đạo", "lead": "Cơ quan chủ trì", "coordinating": "Cơ quan phối hợp",
    "timing.kind": "Loại thời gian", "timing.stated": "Loại thời gian (khi có nêu)", "timing.due": "Thời hạn",
    "timing.rule": "Quy tắc định kỳ",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wish:
    """What to print: as what, each mistake too, how the reader's doubts fit the mistakes too."""

    format: str = "table"
    errors: bool = False
    doubts: bool = False


@dataclass(frozen=True, slots=True)
class _Measured:
    """The figures of every document, and which documents each set has."""

    sets: dict[str, list[str]]
    scores: dict[str, Score]
    calibrations: dict[str, Calibrations]


def run(gold_dir: Path, texts: Path, chosen: str | None, wish: Wish) -> int:
    """Print the figures of every labelled document and return the exit status."""
    try:
        documents, problems = _load(gold_dir, texts, chosen)
    except UnusableLabels as refusal:
        print(refusal, file=sys.stderr)  # noqa: T201
        return 1
    for problem in problems:
        print(problem, file=sys.stderr)  # noqa: T201
    measured = _measure(documents)
    listed = [name for name in measured.sets if name == (chosen or "working")]
    if wish.format == "json":
        _print_json(measured, wish, listed)
    else:
        _print_tables(measured, wish, listed)
    return 1 if problems else 0


def _measure(documents: Sequence[GoldDocument]) -> _Measured:
    scores, calibrations = {}, {}
    for document in documents:
        reading = read(read_bytes(document.text.encode("utf-8"), document.file))
        scores[document.file] = evaluate(document, reading)
        calibrations[document.file] = calibrate(document, reading)
    sets = {name: [one.file for one in documents if one.set == name] for name in _SETS}
    return _Measured({name: files for name, files in sets.items() if files}, scores, calibrations)


def _load(gold_dir: Path, texts: Path, chosen: str | None) -> tuple[list[GoldDocument], list[str]]:
    files = sorted(gold_dir.glob("*.json"))
    if not files:
        raise UnusableLabels(f"Không thấy tệp nhãn (*.json) nào trong {gold_dir}.")
    if not texts.is_dir():
        raise UnusableLabels(f"Không thấy thư mục văn bản {texts}; hãy chỉ ra bằng --texts.")
    documents, problems = [], []
    for file in files:
        try:
            document = load(file, texts)
        except UnusableLabels as problem:
            problems.append(str(problem))
            continue
        if chosen in (None, document.set):
            documents.append(document)
    return documents, problems


def _mistakes(measured: _Measured, listed: Iterable[str]) -> list[Mistake]:
    return [one for name in listed for file in measured.sets[name] for one in measured.scores[file].mistakes]


def _doubts(measured: _Measured, name: str) -> list[Calibrations]:
    return [measured.calibrations[file] for file in measured.sets[name]]


def _print_json(measured: _Measured, wish: Wish, listed: Sequence[str]) -> None:
    scores = measured.scores
    result: Json = {
        "schema": "conglap.evaluation/1",
        "sets": {name: _figures(total(scores[file] for file in files)) for name, files in measured.sets.items()},
        "documents": {file: _figures(score) for file, score in scores.items()},
    }
    if wish.doubts:
        result["doubts"] = {name: doubts_json(_doubts(measured, name)) for name in measured.sets}
    if wish.errors:
        result["mistakes"] = [
            {"file": one.file, "measure": one.measure, "place": one.place, "missed": one.missed, "surplus": one.surplus}
            for one in _mistakes(measured, listed)
        ]
    print(json.dumps(result, ensure_ascii=False))  # noqa: T201


def _figures(score: Score) -> Json:
    return {
        measure: {
            "hits": tally.hits, "missed": tally.missed, "surplus": tally.surplus,
            "precision": tally.precision, "recall": tally.recall, "f1": tally.f1,
        }
        for measure, tally in score.tallies.items()
    }  # fmt: skip


def _print_tables(measured: _Measured, wish: Wish, listed: Sequence[str]) -> None:
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 120)
    for name, files in measured.sets.items():
        console.print(f"{_SETS[name].capitalize()}: {len(files)} văn bản", style="bold")
        console.print(_by_measure(total(measured.scores[file] for file in files)))
        console.print(_by_document(files, measured.scores))
        if wish.doubts:
            console.print(doubts_table(_doubts(measured, name)))
    lines = [line_of(mistake) for mistake in _mistakes(measured, listed)] if wish.errors else []
    if wish.errors and wish.doubts:
        lines += [line for name in listed for line in doubts_lines(_doubts(measured, name))]
    for line in lines:
        console.print(line, markup=False, soft_wrap=True)


def _by_measure(score: Score) -> Table:
    table = Table(box=SIMPLE_HEAD)
    table.add_column("Nội dung đo")
    for title in ("Đúng", "Sót", "Thừa", "Chính xác", "Đầy đủ", "F1"):
        table.add_column(title, justify="right")
    for measure in MEASURES:
        tally = score.tallies[measure]
        counts = (str(number) for number in (tally.hits, tally.missed, tally.surplus))
        table.add_row(_title(measure), *counts, *map(_number, (tally.precision, tally.recall, tally.f1)))
    return table


def _by_document(files: Sequence[str], scores: dict[str, Score]) -> Table:
    shown = ("document", "citations", "clauses", "tasks", "lead", "coordinating", "timing.kind")
    table = Table(box=SIMPLE_HEAD, title="F1 từng văn bản")
    table.add_column("Văn bản")
    for measure in shown:
        table.add_column(measure, justify="right")
    for file in files:
        tallies: list[Tally] = [scores[file].tallies[measure] for measure in shown]
        table.add_row(file, *(_number(tally.f1) for tally in tallies))
    return table


def line_of(mistake: Mistake) -> str:
    """Return one mistake on one line: file, measure, place, then what was missed (−) and what was surplus (+)."""
    where = f" [{mistake.place}]" if mistake.place else ""
    parts = [f"−{text}" for text in mistake.missed] + [f"+{text}" for text in mistake.surplus]
    return f"{mistake.file} {mistake.measure}{where}: " + " ‖ ".join(parts)


def _title(measure: str) -> str:
    return _TITLES.get(measure) or f"  {measure.removeprefix('document.')}"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}".replace(".", ",")
