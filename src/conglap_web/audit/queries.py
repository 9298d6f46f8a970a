"""Reading the audit chain: the history of an object, and whether the chain is whole."""

from dataclasses import dataclass

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from conglap_web.audit.actions import entry_hash
from conglap_web.audit.models import AuditChain, AuditEntry


def history_of(*things: Model) -> QuerySet[AuditEntry]:
    """Return what was done to these objects, newest first."""
    return AuditEntry.objects.filter(object_id__in=[thing.pk for thing in things])


@dataclass(frozen=True, slots=True)
class ChainProblem:
    """A place where the chain is broken, and a Vietnamese sentence that says how."""

    position: int
    message: str


def verify_chains() -> tuple[int, list[ChainProblem]]:
    """Compute every hash again; return how many rows were checked and every break found.

    A cut-off tail is noticed because the head keeps the length and the last hash. Whoever can rewrite the whole
    database can rewrite the chain: note the last hash somewhere else from time to time.
    """
    checked, problems = 0, []
    for chain in AuditChain.objects.all():
        expected, previous = 1, ""
        for entry in chain.entries.order_by("position").iterator(chunk_size=2000):
            checked += 1
            if entry.position != expected:
                problems.append(ChainProblem(expected, _("Thiếu dòng nhật ký số %(n)s.") % {"n": expected}))
            elif entry.previous_hash != previous:
                problems.append(ChainProblem(entry.position, _("Dòng nhật ký không nối với dòng trước.")))
            if entry_hash(entry) != entry.hash:
                problems.append(ChainProblem(entry.position, _("Nội dung dòng nhật ký đã bị sửa.")))
            expected, previous = entry.position + 1, entry.hash
        if (chain.length, chain.last_hash) != (expected - 1, previous):
            problems.append(ChainProblem(expected, _("Phần cuối nhật ký đã bị cắt hoặc thêm vào.")))
    return checked, problems
