"""The states, kinds and purposes of drafts."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DraftState(models.TextChoices):
    EDITING = "editing", _("Đang soạn")
    HEAD = "head", _("Chờ trưởng đơn vị")
    LEADER = "leader", _("Chờ lãnh đạo duyệt")
    APPROVED = "approved", _("Chờ cấp số")
    ISSUED = "issued", _("Đã ban hành")
    DISCARDED = "discarded", _("Đã bỏ")


class DraftKind(models.TextChoices):
    PLAN = "Kế hoạch", _("Kế hoạch")
    DISPATCH = "Công văn", _("Công văn")
    DECISION = "Quyết định", _("Quyết định")


class Purpose(models.TextChoices):
    PASSING_ON = "passing_on", _("Triển khai")
    REMINDING = "reminding", _("Đôn đốc")
