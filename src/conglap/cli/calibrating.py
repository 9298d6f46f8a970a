"""``conglap evaluate --doubts``: whether the reader doubts what it got wrong, and leaves alone what is right."""

from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.table import Table

from conglap.directives.contract import Json
from conglap.directives.measures.calibration import Calibration, Calibrations, total

_TITLES = {
    "field": "Thông tin văn bản", "clause": "Mã điều mục", "citation": "Viện dẫn", "task": "Nhận ra nhiệm vụ",
    "directing": "Cơ quan chỉ đạo", "lead": "Cơ quan chủ trì", "coordinating": "Cơ quan phối hợp",
    "timing": "Thời gian", "all": "Tất cả",
}  # fmt: skip


def doubts_table(calibrations: Iterable[Calibrations]) -> Table:
    """Return what was flagged of what is right and of what is wrong, by sort of thing."""
    table = Table(box=SIMPLE_HEAD, title="Chỗ máy chưa chắc")
    table.add_column("Đối tượng")
    for title in ("Đúng", "bị nghi", "Tỷ lệ", "Sai", "bị nghi", "Tỷ lệ", "Nghi đúng chỗ"):
        table.add_column(title, justify="right")
    for sort, tally in total(calibrations).items():
        table.add_row(_TITLES[sort], *_cells(tally))
    return table


def _cells(tally: Calibration) -> tuple[str, ...]:
    counts = map(str, (tally.right, tally.right_flagged, tally.wrong, tally.wrong_flagged))
    right, right_flagged, wrong, wrong_flagged = counts
    return (
        right, right_flagged, _share(tally.disturbed), wrong, wrong_flagged, _share(tally.found_out),
        _share(tally.precision),
    )  # fmt: skip


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}".replace(".", ",")


def doubts_json(calibrations: Iterable[Calibrations]) -> Json:
    """Return the same figures for programs."""
    return {
        sort: {
            "right": tally.right, "right_flagged": tally.right_flagged, "wrong": tally.wrong,
            "wrong_flagged": tally.wrong_flagged, "found_out": tally.found_out, "disturbed": tally.disturbed,
            "precision": tally.precision,
        }
        for sort, tally in total(calibrations).items()
    }  # fmt: skip


def doubts_lines(calibrations: Iterable[Calibrations]) -> list[str]:
    """Return one line for each mistake that no doubt is about, and for each thing doubted in vain."""
    lines = []
    for one in calibrations:
        lines += [f"sai mà không nghi: {name}" for name in one.unflagged]
        lines += [f"đúng mà bị nghi: {name}" for name in one.needless]
    return lines
