"""The job that compares two directives: outside of any transaction, safe to run twice."""

from django.utils.translation import gettext as _

from conglap.cascade import compare
from conglap_web.cascade import actions, snapshots
from conglap_web.cascade.models import Comparison
from conglap_web.platform.jobs import Running
from conglap_web.platform.models import Job


def compare_directives(running: Running) -> None:
    """Compare a superior with a subordinate as people confirmed them."""
    job = running.job
    found = (
        Comparison.objects.select_related("superior__file", "subordinate__file")
        .filter(pk=job.payload["comparison"])
        .first()
    )
    if found is None or found.job_id != job.pk:
        return
    running.progress(0, 3, _("Đang đọc hai văn bản"))
    superior = snapshots.directive_record(found.superior)
    subordinate = snapshots.directive_record(found.subordinate)
    running.progress(1, 3, _("Đang đối chiếu"))
    result = compare(superior, subordinate)
    running.progress(2, 3, _("Đang ghi kết quả"))
    actions.keep_comparison(comparison=found, job=job, found=result, subordinate=subordinate)


def comparison_failed(job: Job, why: str) -> None:
    """Tell the comparison that its job failed or was cancelled."""
    actions.fail_comparison(comparison_id=job.payload["comparison"], job=job, why=why)
