"""Directives and their duties, as read and as confirmed.

``Directive.read`` is what the reader printed (``conglap.directive/1``) and never changes; the columns and the duties
are what people made of it. Duties count only when the directive is confirmed.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from conglap.base.text import fold
from conglap_web.platform.keys import KeyedModel
from conglap_web.platform.models import Job, StoredFile
from conglap_web.register.models import Body


class DirectiveState(models.TextChoices):
    READING = "reading", _("Đang bóc tách")
    FAILED = "failed", _("Không đọc được")
    REVIEW = "review", _("Chờ xác nhận")
    CONFIRMED = "confirmed", _("Đã xác nhận")
    DISCARDED = "discarded", _("Đã bỏ")


class System(models.TextChoices):
    STATE = "state", _("Nhà nước")
    PARTY = "party", _("Đảng")


class Directive(KeyedModel):
    """A directive received by a body (văn bản đến)."""

    receiver = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,
        related_name="received_directives",
        verbose_name=_("cơ quan tiếp nhận"),
    )
    issuing_body = models.ForeignKey(  # the issuer as found in the register
        Body, on_delete=models.PROTECT, related_name="issued_directives", null=True, blank=True
    )
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)
    job = models.ForeignKey(Job, on_delete=models.SET_NULL, null=True, related_name="+")
    state = models.CharField(_("trạng thái"), max_length=10, choices=DirectiveState, default=DirectiveState.READING)
    error_code = models.CharField(max_length=40, blank=True)
    error_message = models.TextField(blank=True)
    discard_reason = models.TextField(_("lý do bỏ"), blank=True)
    text = models.TextField(blank=True)
    read = models.JSONField(null=True)
    doubts = models.JSONField(default=list)  # of what the reader was not sure, as it was read; see snapshots.doubts_of
    seen_doubts = models.JSONField(default=list)  # numbers of those that a person has looked at
    form_check = models.JSONField(null=True)  # what is wrong with form and language; see snapshots.checked_form
    checked_at = models.DateTimeField(null=True)  # when doubts and form were looked for again, the record unchanged

    system = models.CharField(_("hệ thống"), max_length=10, choices=System, blank=True)
    kind_code = models.CharField(_("mã loại"), max_length=12, blank=True)
    kind_name = models.CharField(_("loại văn bản"), max_length=80, blank=True)
    number = models.CharField(_("số"), max_length=20, blank=True)
    symbol = models.CharField(_("số, ký hiệu"), max_length=80, blank=True, db_index=True)
    issuer = models.CharField(_("cơ quan ban hành"), max_length=250, blank=True)
    place = models.CharField(_("địa danh"), max_length=80, blank=True)
    date = models.DateField(_("ngày ban hành"), null=True, blank=True)
    subject = models.TextField(_("trích yếu"), blank=True)
    signatory_authority = models.CharField(_("quyền hạn ký"), max_length=200, blank=True)
    signatory_title = models.CharField(_("chức vụ người ký"), max_length=150, blank=True)
    signatory_name = models.CharField(_("người ký"), max_length=120, blank=True)
    addressees = models.JSONField(_("kính gửi"), default=list, blank=True)
    recipients = models.JSONField(_("nơi nhận"), default=list, blank=True)

    folded = models.TextField(editable=False, blank=True)
    version = models.PositiveIntegerField(default=1)  # rises with every change, also of the duties
    fields_version = models.PositiveIntegerField(default=1)  # rises with changes of the document's own fields
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(_("ngày đến"), auto_now_add=True)
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("văn bản chỉ đạo")
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["receiver", "sha256"],
                condition=~Q(state__in=["discarded", "failed"]),
                name="directive_file_once",
            )
        ]

    def __str__(self) -> str:
        return self.symbol or Truncator(self.subject).chars(70) or self.file.name

    def get_absolute_url(self) -> str:
        return reverse("directives:directive", args=[self.pk])

    @property
    def checked_later(self) -> bool:
        """Whether doubts were looked for again after a person had confirmed what was read."""
        return bool(self.checked_at and self.confirmed_at and self.checked_at > self.confirmed_at)

    def save(self, *args: object, **kwargs: object) -> None:
        self.folded = fold(f"{self.symbol} {self.subject} {self.issuer} {self.kind_name}")
        super().save(*args, **kwargs)


class SwitchedOffRule(KeyedModel):
    """A rule of form and language that an office does not want to be told of (quy tắc đã tắt)."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="switched_off_rules")
    rule = models.CharField(max_length=40)

    class Meta:
        verbose_name = _("quy tắc kiểm tra đã tắt")
        constraints = [models.UniqueConstraint(fields=["body", "rule"], name="switched_off_rule_once")]

    def __str__(self) -> str:
        return self.rule


class DutyOrigin(models.TextChoices):
    READ = "read", _("Bóc tách")
    ADDED = "added", _("Thêm tay")
    SPLIT = "split", _("Tách")
    MERGED = "merged", _("Gộp")


class TimingKind(models.TextChoices):
    DEADLINE = "deadline", _("Thời hạn")
    RECURRING = "recurring", _("Định kỳ")
    CONTINUOUS = "continuous", _("Thường xuyên")
    BY_GUIDANCE = "by_guidance", _("Theo quy định, hướng dẫn")
    UNSPECIFIED = "unspecified", _("Không nêu")


class Duty(KeyedModel):
    """One task as the document gives it (nhiệm vụ trong văn bản); followed as one ``tasks.Task`` a lead body."""

    directive = models.ForeignKey(Directive, on_delete=models.PROTECT, related_name="duties")
    position = models.PositiveIntegerField()
    label = models.CharField(_("mục"), max_length=40, blank=True)  # "II.1", "3/2", "closing"
    text = models.TextField(_("nội dung nhiệm vụ"))
    spans = models.JSONField(default=list)  # [[start, end), …] in Directive.text; more than one after a merge
    timing_kind = models.CharField(_("loại thời gian"), max_length=12, choices=TimingKind, default="unspecified")
    timing_text = models.CharField(_("thời gian thực hiện"), max_length=300, blank=True)
    due = models.DateField(_("thời hạn"), null=True, blank=True)
    recurrence = models.CharField(max_length=200, blank=True)  # RFC 5545 RRULE
    output = models.TextField(_("sản phẩm"), blank=True)
    origin = models.CharField(max_length=8, choices=DutyOrigin, default=DutyOrigin.READ)
    dropped = models.BooleanField(_("bỏ"), default=False)
    as_read = models.JSONField(null=True)  # what the reader gave; null for a duty a person made
    # Split and merged duties keep what they came from; those stay, dropped, so that the change can be taken back.
    sources = models.ManyToManyField("self", through="DutySource", symmetrical=False, related_name="outcomes")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("nhiệm vụ trong văn bản")
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.label} {self.text[:80]}".strip()

    def get_absolute_url(self) -> str:
        """Return the directive's page at this duty, whatever part of a long list it stands in."""
        return f"{reverse('directives:directive', args=[self.directive_id])}?toi=task-{self.pk}#task-{self.pk}"


class DutySource(KeyedModel):
    """``duty`` was split off from or merged out of ``source``, which no longer counts itself."""

    duty = models.ForeignKey(Duty, on_delete=models.CASCADE, related_name="source_links")
    source = models.ForeignKey(Duty, on_delete=models.PROTECT, related_name="outcome_links")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["duty", "source"], name="duty_source_once")]


class Part(models.TextChoices):
    """The part a body has in a duty."""

    DIRECTING = "directing", _("Chỉ đạo")
    LEAD = "lead", _("Chủ trì")
    COORDINATING = "coordinating", _("Phối hợp")


class DutyBody(KeyedModel):
    """A body as a duty names it, and the bodies of the register it stands for (one, or a group's members)."""

    duty = models.ForeignKey(Duty, on_delete=models.CASCADE, related_name="bodies")
    part = models.CharField(max_length=12, choices=Part)
    position = models.PositiveSmallIntegerField(default=0)
    name = models.CharField(_("tên trong văn bản"), max_length=300)
    span = models.JSONField(null=True)
    matched = models.ManyToManyField(Body, through="DutyBodyMatch", related_name="+")
    is_group = models.BooleanField(default=False)
    match_reason = models.CharField(max_length=300, blank=True)
    match_score = models.FloatField(null=True)  # how sure the suggestion is, 0 to 1
    checked = models.BooleanField(default=False)  # a person set or accepted the match

    class Meta:
        ordering = ["part", "position"]

    def __str__(self) -> str:
        return self.name


class DutyBodyMatch(KeyedModel):
    """One body of the register that a name in a duty stands for."""

    duty_body = models.ForeignKey(DutyBody, on_delete=models.CASCADE, related_name="matches")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="duty_matches")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["duty_body", "body"], name="duty_body_match_once")]
