"""Duties without teeth (nhiệm vụ thiếu ràng buộc): no date, no output, no lead, nobody to report to; and what to add.

A proposal is for an official to accept or to change; nothing in it stands in the document.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from conglap.base.dates import last_day_of_quarter
from conglap.base.text import fold
from conglap.cascade.comparing import acts_of
from conglap.cascade.units import Unit
from conglap.directives.records import Directive, Task, TimingKind

_NOBODY = re.compile(r"^(?:cac )?(?:co quan|don vi|cap|nganh|to chuc|dia phuong)\b.*|.*\blien quan$")
_REPORTED = re.compile(r"\bbao cao\b|\bgui .{0,40}\btong hop\b")
_QUARTERLY = "FREQ=MONTHLY;INTERVAL=3"
# What these leave behind can be held in the hand: a document, a list, a body.
_PRODUCING = frozenset(
    {"xây dựng", "ban hành", "trình", "phê duyệt", "thành lập", "báo cáo", "công khai", "quyết toán"}
)


class Tooth(StrEnum):
    """What makes a duty one that can be checked (yếu tố ràng buộc)."""

    DATE = "date"
    OUTPUT = "output"
    LEAD = "lead"
    REPORT = "report"


MISSING = {
    Tooth.DATE: "chưa có thời hạn hoặc kỳ thực hiện",
    Tooth.OUTPUT: "chưa rõ sản phẩm",
    Tooth.LEAD: "chưa rõ cơ quan chủ trì",
    Tooth.REPORT: "chưa rõ báo cáo cho ai",
}


@dataclass(frozen=True, slots=True)
class OperationalRule:
    """A proposal by which a duty can be followed: first due, again by an RFC 5545 rule (``None``: once), evidence."""

    first: dt.date
    rule: str | None
    evidence: str
    report_to: str | None


@dataclass(frozen=True, slots=True)
class Bite:
    """One task with the teeth that it lacks, and a proposal where it lacks any."""

    task: str
    missing: tuple[Tooth, ...]
    proposal: OperationalRule | None


def duties_without_teeth(directive: Directive, *, on: dt.date) -> tuple[Bite, ...]:
    """Return every task with what it lacks; ``on`` is the day from which a proposal counts."""
    followed_up = _follow_up(directive)
    verbs: dict[str, list[Unit]] = {}
    for one in acts_of(directive):
        verbs.setdefault(one.task.id, []).extend(one.act.verbs)
    return tuple(_bite(task, directive, verbs.get(task.id, []), followed_up, on) for task in directive.tasks)


def _bite(task: Task, directive: Directive, verbs: Sequence[Unit], followed_up: str | None, on: dt.date) -> Bite:
    missing = tuple(_missing(task, verbs, followed_up))
    if not missing:
        return Bite(task.id, (), None)
    report_to = followed_up or directive.document.issuer
    first, rule = _when(task, on)
    return Bite(task.id, missing, OperationalRule(first, rule, _evidence(task, verbs), report_to))


def _missing(task: Task, verbs: Sequence[Unit], followed_up: str | None) -> list[Tooth]:
    is_dated = task.timing.due is not None or task.timing.rule is not None
    is_tangible = task.output is not None or any(verb.key in _PRODUCING for verb in verbs)
    is_led = any(not _NOBODY.match(fold(body.name)) for body in task.lead)
    is_reported = followed_up is not None or _REPORTED.search(fold(task.text)) is not None
    held = {Tooth.DATE: is_dated, Tooth.OUTPUT: is_tangible, Tooth.LEAD: is_led, Tooth.REPORT: is_reported}
    return [tooth for tooth, is_there in held.items() if not is_there]


def _follow_up(directive: Directive) -> str | None:
    """Return who gathers the reports on the whole document: the lead of a task "theo dõi, đôn đốc … báo cáo"."""
    for task in directive.tasks:
        words = fold(task.text)
        if "bao cao" in words and ("theo doi" in words or "don doc" in words) and task.lead:
            return task.lead[0].name
    return None


def _when(task: Task, on: dt.date) -> tuple[dt.date, str | None]:
    """Return the first day and the rule: what the task says, else quarterly for running work and once for the rest."""
    if task.timing.due is not None:
        return task.timing.due, task.timing.rule
    if task.timing.kind in (TimingKind.CONTINUOUS, TimingKind.RECURRING):
        rule = task.timing.rule or _QUARTERLY
        return _end_of_quarter(on), rule
    return _end_of_quarter(on + dt.timedelta(days=90)), None


def _end_of_quarter(day: dt.date) -> dt.date:
    return last_day_of_quarter(day.year, (day.month + 2) // 3)


def _evidence(task: Task, verbs: Sequence[Unit]) -> str:
    """Return what would show that it was done, by the strongest verb of the task."""
    if task.output:
        return task.output
    known = [_EVIDENCE[verb.key] for verb in verbs if verb.key in _EVIDENCE]
    return known[0] if known else "Báo cáo kết quả, kèm số liệu so với kỳ trước"


_EVIDENCE = {
    "xây dựng": "Văn bản, đề án đã trình hoặc đã ban hành (số, ngày)",
    "ban hành": "Văn bản đã ban hành (số, ngày)",
    "rà soát": "Biểu tổng hợp kết quả rà soát",
    "sắp xếp": "Quyết định sắp xếp và phương án kèm theo",
    "kiểm tra": "Thông báo kết luận kiểm tra",
    "giám sát": "Báo cáo giám sát",
    "tuyên truyền": "Số buổi, số tin bài, số người được tuyên truyền",
    "đào tạo": "Danh sách lớp, số người hoàn thành khóa học",
    "bố trí": "Quyết định phân bổ kinh phí",
    "phân bổ": "Quyết định phân bổ kinh phí",
    "công khai": "Đường dẫn hoặc ảnh chụp nơi công khai",
    "sơ kết": "Báo cáo sơ kết",
    "tổng kết": "Báo cáo tổng kết",
    "thu hút": "Danh sách dự án, nhà đầu tư, số vốn",
    "chuyển đổi": "Quyết định chuyển đổi của từng đơn vị",
    "khen thưởng": "Quyết định khen thưởng",
    "kiểm điểm": "Biên bản kiểm điểm",
    "ứng dụng": "Danh mục phần mềm, hệ thống đã đưa vào sử dụng",
    "đánh giá": "Kết quả đánh giá theo từng đơn vị",
}
