"""A comparison told as a colleague would write it (bản ghi chú đối chiếu)."""

from collections.abc import Iterator, Sequence

from conglap.base.text import squeeze
from conglap.cascade.chain import Chain
from conglap.cascade.records import Cascade, Coverage, Loss, LossKind, Place, TaskCoverage
from conglap.directives.records import Directive

COVERAGE = {
    Coverage.FULL: "đã chuyển xuống đầy đủ",
    Coverage.PARTIAL: "mới chuyển xuống một phần",
    Coverage.NONE: "chưa được chuyển xuống",
}
_LOST = {
    LossKind.ACT: "Không còn việc",
    LossKind.OBJECT: "Lược bớt nội dung",
    LossKind.BODY: "Không còn nêu cơ quan",
    LossKind.QUALIFIER: "Bỏ đối tượng, phạm vi hoặc mức yêu cầu",
    LossKind.VERB: "Giảm mức độ giao việc",
    LossKind.TIME: "Mất hoặc lùi thời hạn",
    LossKind.BASIS: "Thay đổi căn cứ",
}
_ANSWERED = (LossKind.VERB, LossKind.TIME, LossKind.BASIS)  # other words stand where these stood
_SHORT = 160


def comparison_note(cascade: Cascade, superior: Directive, subordinate: Directive) -> str:
    """Return the note on two documents: the summary first, then each task with what was lost, then what was added."""
    lines = [f"ĐỐI CHIẾU {_name(subordinate, 'văn bản cấp dưới')} VỚI {_name(superior, 'văn bản cấp trên')}", ""]
    lines += _about_relation(cascade, subordinate)
    lines += [f"Lưu ý: {finding.message}" for finding in cascade.findings]
    lines += ["", _summary(cascade.tasks), ""]
    tasks = {task.id: task for task in superior.tasks}
    for found in cascade.tasks:
        lines += _about_task(found, tasks[found.superior].text)
    lines += _about_added(cascade.added, subordinate)
    return "\n".join(lines).rstrip() + "\n"


def chain_note(chain: Chain, levels: Sequence[Directive]) -> str:
    """Return the note on three or more levels: how far each duty of the top came."""
    names = [_name(level, f"văn bản thứ {number}") for number, level in enumerate(levels, 1)]
    lines = ["ĐỐI CHIẾU QUA CÁC CẤP: " + " → ".join(names), ""]
    for task in chain.tasks:
        where = _where(task.weakest, task.coverage, names)
        lines.append(f"{_task_name(task.superior)}: {COVERAGE[task.coverage]}{where}.")
    for number, link in enumerate(chain.links):
        lines += ["", "—" * 60, "", comparison_note(link, levels[number], levels[number + 1]).rstrip()]
    return "\n".join(lines) + "\n"


def _where(weakest: int, coverage: Coverage, names: Sequence[str]) -> str:
    return "" if coverage is Coverage.FULL else f", hụt ở bước từ {names[weakest - 1]} xuống {names[weakest]}"


def _name(directive: Directive, otherwise: str) -> str:
    known = directive.document
    kind = known.kind.name if known.kind else "Văn bản"
    if known.symbol:
        return f"{kind} {known.symbol}"
    return f"{kind} (chưa có số) của {known.issuer}" if known.issuer else otherwise


def _about_relation(cascade: Cascade, subordinate: Directive) -> Iterator[str]:
    claim = cascade.implements
    if claim.claimed and claim.span:
        sure = "có nêu" if claim.certain else "có lẽ đã nêu"
        yield f"Văn bản cấp dưới {sure} văn bản cấp trên: “{subordinate.text[slice(*claim.span)]}”."


def _summary(tasks: Sequence[TaskCoverage]) -> str:
    if not tasks:
        return "Không có nhiệm vụ để đối chiếu."
    counts = {coverage: sum(task.coverage is coverage for task in tasks) for coverage in Coverage}
    parts = [f"{counts[coverage]} {words}" for coverage, words in COVERAGE.items() if counts[coverage]]
    return f"Trong {len(tasks)} nhiệm vụ của cấp trên: {', '.join(parts)}."


def _about_task(found: TaskCoverage, text: str) -> Iterator[str]:
    yield f"{_task_name(found.superior)} – {COVERAGE[found.coverage]}"
    yield f"    “{_short(text)}”"
    if found.by:
        clauses = dict.fromkeys(f"mục {place.clause}" if place.clause else "phần cuối" for place in found.by)
        yield f"    Được nêu ở {', '.join(clauses)} của văn bản cấp dưới."
    if found.coverage is Coverage.NONE:
        yield "    Không thấy câu nào của văn bản cấp dưới giao việc này."
    else:
        yield from (f"    • {_about_loss(loss)}" for loss in found.lost)
    yield ""


def _about_loss(loss: Loss) -> str:
    said = f"{_LOST[loss.kind]}: “{_short(loss.superior_text)}”"
    if loss.subordinate_text is None:
        return f"{said}; cấp dưới không có câu tương ứng."
    there = "cấp dưới viết" if loss.kind in _ANSWERED else "câu gần nhất ở cấp dưới"
    return f"{said}; {there}: “{_short(loss.subordinate_text, 90)}”."


def _about_added(added: Sequence[Place], subordinate: Directive) -> Iterator[str]:
    if added:
        yield f"Việc cấp dưới tự giao thêm, không thấy trong văn bản cấp trên ({len(added)}):"
    for place in added:
        clause = f"mục {place.clause}: " if place.clause else ""
        yield f"    • {clause}“{_short(subordinate.text[slice(*place.span)])}”"


def _task_name(id: str) -> str:
    return "Yêu cầu cuối văn bản" if id == "closing" else f"Nhiệm vụ {id}"


def _short(text: str, most: int = _SHORT) -> str:
    text = squeeze(text)
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"
