"""The jobs that join and compare directives: outside of any transaction, safe to run twice."""

import uuid

from django.utils.translation import gettext as _

from conglap.cascade import compare
from conglap_web.accounts.models import User
from conglap_web.cascade import actions, snapshots
from conglap_web.cascade.models import Comparison
from conglap_web.directives.models import Directive, DirectiveState
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


def begin_comparisons(running: Running) -> None:
    """Begin the next part of many comparisons of one directive; what is left is queued again."""
    payload = running.job.payload
    directive = Directive.objects.filter(pk=payload["directive"], state=DirectiveState.CONFIRMED).first()
    if directive is None:
        return
    by = User.objects.filter(pk=running.job.owner_id).first()
    actions.begin_comparisons(by=by, directive=directive, after=uuid.UUID(str(payload["after"])))


def link_directives(running: Running) -> None:
    """Tell again of every confirmed directive what it has to do with those it names, after an update of the rules."""
    keys = list(
        Directive.objects.filter(state=DirectiveState.CONFIRMED)
        .order_by("confirmed_at", "pk")
        .values_list("pk", flat=True)
    )
    for number, key in enumerate(keys):
        running.progress(number, len(keys), _("Đang nối lại các văn bản"))
        if directive := Directive.objects.filter(pk=key, state=DirectiveState.CONFIRMED).first():
            actions.link_directive(by=None, directive=directive)
