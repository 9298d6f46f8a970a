"""What has to be said about a pair as a whole: unrelated, no tasks, older than its superior (nhận xét chung)."""

from collections.abc import Iterator, Sequence

from conglap.base.dates import format_day
from conglap.base.findings import Finding, Level
from conglap.cascade.records import Claim, LossKind, TaskCoverage
from conglap.directives.records import Directive

_FEW = 1 / 3  # of the superior's acts found, below which an unnamed superior is unrelated


def remarks(
    superior: Directive, subordinate: Directive, claim: Claim, tasks: Sequence[TaskCoverage]
) -> Iterator[Finding]:
    """Yield the findings of a pair."""
    if superior.text == subordinate.text:
        yield Finding("cascade.same_text", Level.WARNING, "Hai văn bản là một: nội dung giống hệt nhau.")
        return
    if not superior.tasks:
        message = "Không thấy nhiệm vụ nào trong văn bản cấp trên, nên không có gì để đối chiếu."
        yield Finding("cascade.no_tasks", Level.WARNING, message)
    if not subordinate.tasks:
        message = "Không thấy nhiệm vụ nào trong văn bản cấp dưới; chỉ đối chiếu được với câu chữ của văn bản."
        yield Finding("cascade.no_tasks_below", Level.WARNING, message)
    yield from _order_of_days(superior, subordinate)
    yield from _named_the_other_way(superior, subordinate)
    yield from _unrelated(claim, tasks)


def _order_of_days(superior: Directive, subordinate: Directive) -> Iterator[Finding]:
    above, below = superior.document.date, subordinate.document.date
    if above and below and below < above:
        message = (
            f"Văn bản cấp dưới ban hành ngày {format_day(below)}, trước văn bản cấp trên ({format_day(above)}): "
            "có thể đã chọn ngược thứ tự hoặc nhầm văn bản."
        )
        yield Finding("cascade.older_than_superior", Level.WARNING, message)


def _named_the_other_way(superior: Directive, subordinate: Directive) -> Iterator[Finding]:
    symbol = subordinate.document.symbol
    if symbol and any(citation.symbol == symbol for citation in superior.citations):
        message = f"Chính văn bản cấp trên lại viện dẫn văn bản cấp dưới ({symbol}): cần xem lại thứ tự hai văn bản."
        yield Finding("cascade.circular", Level.WARNING, message)


def _unrelated(claim: Claim, tasks: Sequence[TaskCoverage]) -> Iterator[Finding]:
    found = sum(len(task.found) for task in tasks)
    acts = found + sum(loss.kind is LossKind.ACT for task in tasks for loss in task.lost)
    if tasks and not claim.claimed and found <= _FEW * acts:
        message = (
            f"Hai văn bản có lẽ không liên quan: văn bản cấp dưới không nêu văn bản cấp trên, và chỉ {found} "
            f"trên {acts} việc mà cấp trên giao có câu chữ tương ứng."
        )
        yield Finding("cascade.unrelated", Level.WARNING, message)
