"""Files of units taken in (nhập từ Excel), with what became of each row; kept to be looked at afterwards."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from conglap_web.platform.keys import KeyedModel
from conglap_web.platform.models import Job, StoredFile


class ImportState(models.TextChoices):
    CHECKING = "checking", _("Đang kiểm tra")
    FAILED = "failed", _("Không đọc được")
    CHECKED = "checked", _("Chưa ghi")
    WRITING = "writing", _("Đang ghi")
    STOPPED = "stopped", _("Dừng giữa chừng")
    WRITTEN = "written", _("Đã ghi")


class RowOutcome(models.TextChoices):
    """What a row does to the register, or did."""

    CREATE = "create", _("Thêm mới")
    CHANGE = "change", _("Có thay đổi")
    SAME = "same", _("Không đổi")
    DOUBTFUL = "doubtful", _("Cần xác định")
    REFUSED = "refused", _("Không nhận")


class UnitImport(KeyedModel):
    """One file of units: checked first, written when somebody says so."""

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="unit_imports")
    on = models.DateField(_("có hiệu lực từ ngày"))
    state = models.CharField(_("trạng thái"), max_length=10, choices=ImportState, default=ImportState.CHECKING)
    message = models.TextField(blank=True)  # why it could not be read, or stopped
    job = models.ForeignKey(Job, on_delete=models.SET_NULL, null=True, related_name="+")
    rows_read = models.PositiveIntegerField(_("số dòng"), default=0)
    counts = models.JSONField(default=dict)  # rows by outcome
    choices = models.JSONField(default=dict)  # of doubtful rows, by number: "one" or "apart"
    created_at = models.DateTimeField(_("nạp lúc"), auto_now_add=True)
    written_at = models.DateTimeField(_("ghi lúc"), null=True)

    class Meta:
        verbose_name = _("lần nhập đơn vị")
        indexes = [models.Index(fields=["by", "-created_at"], name="import_by")]

    def __str__(self) -> str:
        return self.file.name


class UnitImportRow(KeyedModel):
    """What one row of the file does, with the reasons and, of a change, the values before and after."""

    imported = models.ForeignKey(UnitImport, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("dòng"))
    outcome = models.CharField(_("kết quả"), max_length=8, choices=RowOutcome)
    code = models.CharField(_("mã định danh"), max_length=60, blank=True)
    name = models.CharField(_("tên đơn vị"), max_length=300, blank=True)
    folded = models.CharField(max_length=400, blank=True)  # name and code, for the search
    reasons = models.JSONField(default=list)
    changes = models.JSONField(default=dict)
    cells = models.JSONField(default=dict)  # what the file said, of rows that are not taken
    body_id = models.UUIDField(null=True)  # the unit, also one that is still to be set up
    written = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["imported", "number"], name="import_row_once")]
        indexes = [models.Index(fields=["imported", "outcome", "number"], name="import_row_by_outcome")]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"
