"""A draft from its first duty to its number: versions, comments, approval, issue (dự thảo văn bản)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from conglap.base.text import fold
from conglap_web.directives.models import Directive, Duty, System
from conglap_web.drafting.models.choices import DraftKind, DraftState, Purpose
from conglap_web.drafting.models.templates import Template
from conglap_web.platform import clock
from conglap_web.platform.keys import KeyedModel
from conglap_web.platform.models import StoredFile
from conglap_web.register.models import Body


class Draft(KeyedModel):
    """A document in the making; its duties are rows, its other words columns."""

    unit = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+", verbose_name=_("đơn vị soạn thảo"))
    issuing_body = models.ForeignKey(
        Body, on_delete=models.PROTECT, related_name="drafts", verbose_name=_("cơ quan ban hành")
    )
    issuer = models.CharField(_("tên cơ quan ban hành"), max_length=250)
    system = models.CharField(_("hệ thống"), max_length=10, choices=System)
    kind = models.CharField(_("loại văn bản"), max_length=20, choices=DraftKind, default=DraftKind.PLAN)
    purpose = models.CharField(_("mục đích"), max_length=12, choices=Purpose, default=Purpose.PASSING_ON)
    subject = models.TextField(_("trích yếu"))
    parent = models.CharField(_("cơ quan cấp trên ghi ở đầu văn bản"), max_length=250, blank=True)
    place = models.CharField(_("địa danh"), max_length=80, blank=True)
    code = models.CharField(_("chữ viết tắt tên cơ quan"), max_length=30)
    unit_code = models.CharField(_("chữ viết tắt đơn vị soạn thảo"), max_length=20, blank=True)
    authority = models.CharField(_("quyền hạn ký"), max_length=200, blank=True)
    titles = models.JSONField(_("chức vụ người ký"), default=list)
    signer = models.CharField(_("họ tên người ký"), max_length=120, blank=True)
    addressees = models.JSONField(_("kính gửi"), default=list, blank=True)
    recipients = models.JSONField(_("nơi nhận"), default=list, blank=True)
    report_to = models.CharField(_("nơi nhận báo cáo"), max_length=250, blank=True)
    report_when = models.CharField(_("thời hạn báo cáo"), max_length=200, blank=True)
    annex = models.BooleanField(_("kèm phụ lục bảng nhiệm vụ"), default=True)
    template = models.ForeignKey(
        Template, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("mẫu")
    )
    superiors = models.ManyToManyField(Directive, through="DraftSuperior", related_name="drafts")

    state = models.CharField(_("trạng thái"), max_length=10, choices=DraftState, default=DraftState.EDITING)
    remark = models.TextField(_("ý kiến"), blank=True)  # why it was last returned or discarded
    drafter = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("người soạn")
    )
    approver = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    day = models.DateField(_("ngày soạn"))
    number = models.CharField(_("số"), max_length=10, blank=True)
    symbol = models.CharField(_("số, ký hiệu"), max_length=80, blank=True)
    issued_on = models.DateField(_("ngày ban hành"), null=True, blank=True)
    issued_year = models.PositiveSmallIntegerField(null=True, editable=False)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")
    directive = models.OneToOneField(Directive, on_delete=models.PROTECT, null=True, related_name="draft")
    folded = models.TextField(editable=False, blank=True)
    version = models.PositiveIntegerField(default=1)  # rises with every change
    created_at = models.DateTimeField(_("ngày tạo"), default=clock.now)
    changed_at = models.DateTimeField(_("sửa gần nhất"), default=clock.now)

    class Meta:
        verbose_name = _("dự thảo")
        ordering = ["-changed_at"]
        constraints = [
            # Điều 15 of Nghị định 30/2020/NĐ-CP: number and symbol are unique within a year.
            models.UniqueConstraint(
                fields=["issuing_body", "symbol", "issued_year"],
                condition=Q(state="issued"),
                name="draft_symbol_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.symbol or self.subject[:70]}".strip()

    def get_absolute_url(self) -> str:
        return reverse("drafting:draft", args=[self.pk])

    def save(self, *args: object, **kwargs: object) -> None:
        self.folded = fold(f"{self.symbol} {self.subject} {self.issuer} {self.kind}")
        super().save(*args, **kwargs)


class DraftSuperior(KeyedModel):
    """A superior document whose duties the draft passes on."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="superior_links")
    directive = models.ForeignKey(Directive, on_delete=models.PROTECT, related_name="draft_links")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["draft", "directive"], name="draft_superior_once")]


class DraftDuty(KeyedModel):
    """One duty in a draft, with the superior's duty that it passes on (nhiệm vụ giao lại)."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="duties")
    source = models.ForeignKey(Duty, on_delete=models.PROTECT, null=True, related_name="passed_on")
    position = models.PositiveIntegerField()
    text = models.TextField(_("nội dung nhiệm vụ"))
    lead = models.JSONField(_("cơ quan chủ trì"), default=list)
    coordinating = models.JSONField(_("cơ quan phối hợp"), default=list, blank=True)
    directing = models.JSONField(_("cơ quan chỉ đạo"), default=list, blank=True)
    time = models.CharField(_("thời gian thực hiện"), max_length=300, blank=True)
    output = models.TextField(_("sản phẩm"), blank=True)

    class Meta:
        verbose_name = _("nhiệm vụ trong dự thảo")
        ordering = ["position"]

    def __str__(self) -> str:
        return self.text[:80]


class DraftVersion(KeyedModel):
    """The words of a draft at one moment (phiên bản); never changed."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    lines = models.JSONField()  # its paragraphs, for the redline
    note = models.CharField(_("ghi chú"), max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["draft", "number"], name="draft_version_once")]

    def __str__(self) -> str:
        return str(self.number)


class DraftComment(KeyedModel):
    """A remark on a draft or on one of its duties (góp ý)."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="comments")
    duty = models.ForeignKey(DraftDuty, on_delete=models.SET_NULL, null=True, related_name="comments")
    version = models.PositiveIntegerField()  # which version it speaks of
    text = models.TextField(_("góp ý"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=clock.now)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["created_at"]
