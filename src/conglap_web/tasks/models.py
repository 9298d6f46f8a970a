"""A task is one duty for one lead body: one owner, one state, one history; a group makes a task a member."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from conglap.tasks.urgency import COUNTED
from conglap_web.directives.models import Duty
from conglap_web.platform import clock
from conglap_web.platform.keys import KeyedModel
from conglap_web.platform.models import StoredFile
from conglap_web.register.models import Body


class TaskState(models.TextChoices):
    NEW = "new", _("Mới giao")
    ACTIVE = "active", _("Đang thực hiện")
    WAITING = "waiting", _("Chờ duyệt hoàn thành")
    PAUSED = "paused", _("Tạm dừng")
    DONE = "done", _("Hoàn thành")
    CANCELLED = "cancelled", _("Thôi giao")


OPEN_STATES = (TaskState.NEW, TaskState.ACTIVE, TaskState.WAITING, TaskState.PAUSED)


class Task(KeyedModel):
    """A task followed (nhiệm vụ được theo dõi)."""

    duty = models.ForeignKey(Duty, on_delete=models.PROTECT, related_name="tasks")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="led_tasks", verbose_name=_("chủ trì"))
    state = models.CharField(_("trạng thái"), max_length=10, choices=TaskState, default=TaskState.NEW)
    due = models.DateField(_("thời hạn"), null=True, blank=True, db_index=True)  # last day; from the duty, may be moved
    percent = models.PositiveSmallIntegerField(_("tiến độ"), default=0)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="assigned_tasks",
        verbose_name=_("người phụ trách"),
    )
    last_reported_at = models.DateTimeField(_("báo cáo gần nhất"), null=True)
    returned_at = models.DateTimeField(null=True)  # an approver sent it back; cleared by the next report
    done_at = models.DateTimeField(null=True)
    remark = models.TextField(_("lý do"), blank=True)  # why it was last returned, paused, cancelled or handed over
    folded = models.TextField(editable=False, blank=True)  # label, text and symbol of the directive, for search
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(_("ngày giao"), default=clock.now)

    class Meta:
        verbose_name = _("nhiệm vụ")
        constraints = [
            models.UniqueConstraint(fields=["duty", "body"], name="task_once_per_body"),
            models.CheckConstraint(condition=models.Q(percent__lte=100), name="task_percent"),
        ]
        indexes = [models.Index(fields=["body", "state", "due"], name="task_of_body")]

    def __str__(self) -> str:
        return self.duty.text[:100]

    def get_absolute_url(self) -> str:
        return reverse("tasks:task", args=[self.pk])

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES

    @property
    def counts(self) -> bool:
        """Whether its deadline counts today."""
        return self.state in COUNTED


class ProgressReport(KeyedModel):
    """What the lead body says of its progress (báo cáo tiến độ), with evidence files (minh chứng)."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="reports")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(_("kết quả thực hiện"))
    obstacles = models.TextField(_("vướng mắc, kiến nghị"), blank=True)
    percent = models.PositiveSmallIntegerField(_("tiến độ"))
    says_done = models.BooleanField(_("đề nghị công nhận hoàn thành"), default=False)
    files = models.ManyToManyField(StoredFile, related_name="+", blank=True)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-created_at"]
        constraints = [models.CheckConstraint(condition=models.Q(percent__lte=100), name="report_percent")]


COMMENT_MOST = 5000  # characters


class Comment(KeyedModel):
    """A remark on a task (trao đổi)."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="comments")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(_("ý kiến"))
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["created_at"]


class Reminder(KeyedModel):
    """A leader urges the lead body of a task (đôn đốc)."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="reminders")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(_("nội dung đôn đốc"))
    created_at = models.DateTimeField(default=clock.now)
    answered_at = models.DateTimeField(null=True)  # set by the next progress report

    class Meta:
        ordering = ["-created_at"]
