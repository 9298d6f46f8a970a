"""Stored files and jobs."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from conglap_web.platform.keys import KeyedModel


class StoredFile(KeyedModel):
    """A file received (tệp), kept once by its content in the storage, never in the database."""

    sha256 = models.CharField(max_length=64, db_index=True)
    name = models.CharField(_("tên tệp"), max_length=255)
    media_type = models.CharField(max_length=120)
    size = models.PositiveBigIntegerField(_("dung lượng"))
    storage_key = models.CharField(max_length=200)
    owner_id = models.UUIDField(null=True)  # the user; accounts stands above, so no foreign key
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name


class JobState(models.TextChoices):
    QUEUED = "queued", _("Đang chờ")
    RUNNING = "running", _("Đang chạy")
    DONE = "done", _("Xong")
    FAILED = "failed", _("Hỏng")
    CANCELLED = "cancelled", _("Đã huỷ")


class Job(KeyedModel):
    """Background work (việc nền) that any worker on any machine may take; a lease that runs out sets it free again."""

    kind = models.CharField(max_length=80)
    payload = models.JSONField(default=dict)
    key = models.CharField(max_length=200, blank=True)  # at most one open job a key
    state = models.CharField(max_length=10, choices=JobState, default=JobState.QUEUED)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    message = models.CharField(max_length=300, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    worker = models.CharField(max_length=120, blank=True)
    lease_until = models.DateTimeField(null=True)
    run_after = models.DateTimeField()
    cancel_asked = models.BooleanField(default=False)
    error = models.TextField(blank=True)
    owner_id = models.UUIDField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["state", "run_after"], name="job_next")]
        constraints = [
            models.UniqueConstraint(
                fields=["key"],
                condition=Q(state__in=["queued", "running"]) & ~Q(key=""),
                name="job_one_open_per_key",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"

    @property
    def is_open(self) -> bool:
        return self.state in (JobState.QUEUED, JobState.RUNNING)
