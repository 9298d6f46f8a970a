"""Documents that name one another, and what each passes on of another's duties (thác văn bản)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from conglap_web.directives.models import Directive, Duty
from conglap_web.platform import clock
from conglap_web.platform.keys import KeyedModel
from conglap_web.platform.models import Job


class LinkKind(models.TextChoices):
    """What a document has to do with one that it names: the kinds of ``conglap.cascade.relations``."""

    IMPLEMENTS = "implements", _("triển khai")
    BASIS = "basis", _("căn cứ")
    AMENDS = "amends", _("sửa đổi, bổ sung")
    REPLACES = "replaces", _("thay thế, bãi bỏ")


class Node(KeyedModel):
    """A confirmed directive as others name it: ``key`` is the same for "28/KH-UBND" and "28-KH/UBND"."""

    directive = models.OneToOneField(Directive, on_delete=models.CASCADE, related_name="node")
    key = models.CharField(max_length=120, db_index=True)
    date = models.DateField(null=True)


class Link(KeyedModel):
    """A document names another; the other may not be here yet (viện dẫn)."""

    source = models.ForeignKey(Directive, on_delete=models.CASCADE, related_name="links")
    kind = models.CharField(_("quan hệ"), max_length=10, choices=LinkKind)
    key = models.CharField(max_length=120, db_index=True)
    symbol = models.CharField(_("số, ký hiệu"), max_length=80, blank=True)
    kind_code = models.CharField(max_length=12, blank=True)
    date = models.DateField(_("ngày ban hành"), null=True)
    issuer = models.CharField(_("cơ quan ban hành"), max_length=250, blank=True)
    # Set by a person, where the document has no number to be known by.
    target = models.ForeignKey(Directive, on_delete=models.PROTECT, null=True, related_name="linked_by_hand")


class Coverage(models.TextChoices):
    FULL = "full", _("Đủ")
    PARTIAL = "partial", _("Một phần")
    NONE = "none", _("Chưa")


class Comparison(KeyedModel):
    """What a subordinate document passes on of a superior one; computed by a job (đối chiếu)."""

    superior = models.ForeignKey(Directive, on_delete=models.CASCADE, related_name="comparisons_below")
    subordinate = models.ForeignKey(Directive, on_delete=models.CASCADE, related_name="comparisons_above")
    job = models.ForeignKey(Job, on_delete=models.SET_NULL, null=True, related_name="+")
    computed_at = models.DateTimeField(null=True)
    error = models.TextField(blank=True)
    claim = models.JSONField(null=True)  # whether the subordinate names the superior: claimed, span, certain
    findings = models.JSONField(default=list)
    added = models.JSONField(default=list)  # duties with no superior source: [{"clause", "span", "text"}]

    class Meta:
        constraints = [models.UniqueConstraint(fields=["superior", "subordinate"], name="comparison_once")]


class DutyCoverage(KeyedModel):
    """What one comparison says of one duty."""

    comparison = models.ForeignKey(Comparison, on_delete=models.CASCADE, related_name="duties")
    duty = models.ForeignKey(Duty, on_delete=models.CASCADE, related_name="coverages")
    coverage = models.CharField(_("mức độ giao lại"), max_length=8, choices=Coverage)
    detail = models.JSONField()  # {"by": [{"clause", "span"}], "lost": [...]} as in conglap.cascade/1

    class Meta:
        constraints = [models.UniqueConstraint(fields=["comparison", "duty"], name="duty_coverage_once")]


class Ruling(KeyedModel):
    """A person overrules what was computed for a duty and a subordinate document, with a reason."""

    duty = models.ForeignKey(Duty, on_delete=models.PROTECT, related_name="rulings")
    subordinate = models.ForeignKey(Directive, on_delete=models.PROTECT, related_name="rulings")
    coverage = models.CharField(_("mức độ giao lại"), max_length=8, choices=Coverage)
    reason = models.TextField(_("lý do"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=clock.now)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["duty", "subordinate"], condition=Q(withdrawn_at=None), name="ruling_one_in_force"
            )
        ]

    def get_absolute_url(self) -> str:
        return reverse("cascade:cell", args=[self.duty.directive_id, self.duty_id, self.subordinate_id])


class DutyRule(KeyedModel):
    """How a duty without teeth is made to bite: first time, period, evidence (quy tắc thực hiện)."""

    duty = models.OneToOneField(Duty, on_delete=models.PROTECT, related_name="operational_rule")
    first = models.DateField(_("lần đầu"))
    period = models.CharField(_("chu kỳ"), max_length=200, blank=True)  # RFC 5545 RRULE; empty: once
    evidence = models.TextField(_("minh chứng"))
    report_to = models.CharField(_("báo cáo về"), max_length=250)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=clock.now)
