"""Bodies with dated names and parents, and the posts people hold in them; periods are half-open ``[start, end)``."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from conglap.base.text import fold
from conglap_web.platform.keys import KeyedModel


class System(models.TextChoices):
    """Which side a body stands on."""

    STATE = "state", _("Nhà nước")
    PARTY = "party", _("Đảng")
    FRONT = "front", _("Mặt trận, tổ chức chính trị - xã hội")


class Level(models.TextChoices):
    CENTRAL = "central", _("Trung ương")
    PROVINCE = "province", _("Tỉnh")
    DISTRICT = "district", _("Huyện")
    COMMUNE = "commune", _("Xã")


class BodyKind(models.TextChoices):
    PEOPLE_COUNCIL = "people_council", _("Hội đồng nhân dân")
    PEOPLE_COMMITTEE = "people_committee", _("Ủy ban nhân dân")
    DEPARTMENT = "department", _("Sở, ban, ngành cấp tỉnh")
    DIVISION = "division", _("Phòng, ban chuyên môn")
    OFFICE = "office", _("Văn phòng")
    UNIT = "unit", _("Đơn vị sự nghiệp công lập")
    PARTY_COMMITTEE = "party_committee", _("Cấp ủy")
    PARTY_BOARD = "party_board", _("Cơ quan tham mưu, giúp việc cấp ủy")
    PARTY_CELL = "party_cell", _("Chi bộ, đảng bộ cơ sở")
    FRONT = "front", _("Mặt trận, đoàn thể")
    OTHER = "other", _("Cơ quan, tổ chức khác")


class Tree(models.TextChoices):
    """By which line one body stands under another."""

    STATE = "state", _("Hành chính")
    PARTY = "party", _("Tổ chức đảng")
    FRONT = "front", _("Mặt trận, đoàn thể")
    LEADERSHIP = "leadership", _("Cấp ủy lãnh đạo")  # a Party committee over the other bodies of its level


class Dated(KeyedModel):
    """Something that holds in ``[start, end)``; no end: still holds."""

    start = models.DateField(_("từ ngày"))
    end = models.DateField(_("đến trước ngày"), null=True, blank=True)

    class Meta:
        abstract = True


def ends_after_start(name: str) -> models.CheckConstraint:
    """Return the constraint that a period is not empty or backwards."""
    return models.CheckConstraint(condition=Q(end__isnull=True) | Q(end__gt=F("start")), name=name)


class Body(Dated):
    """A body (cơ quan, tổ chức, đơn vị) from the day it was set up to the day it ended; never deleted."""

    code = models.CharField(_("mã định danh"), max_length=35, blank=True)
    kind = models.CharField(_("loại"), max_length=20, choices=BodyKind)
    system = models.CharField(_("hệ thống"), max_length=10, choices=System)
    level = models.CharField(_("cấp"), max_length=10, choices=Level)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("cơ quan, đơn vị")
        constraints = [
            ends_after_start("body_period"),
            models.UniqueConstraint(fields=["code"], condition=~Q(code=""), name="body_code_once"),
        ]

    def __str__(self) -> str:
        # Rows of queries.with_names, and bodies in the hands of an action, carry the name of their day.
        return getattr(self, "name", None) or f"{self.get_kind_display()} {self.code}".strip()


class BodyName(Dated):
    """A name of a body over a period; names of one body never overlap (kept by the action)."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="names")
    name = models.CharField(_("tên"), max_length=250)
    short_name = models.CharField(_("tên viết tắt"), max_length=120, blank=True)
    folded = models.CharField(max_length=400, editable=False, db_index=True)

    class Meta:
        constraints = [ends_after_start("body_name_period")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        self.folded = fold(f"{self.name} {self.short_name}".strip())
        super().save(*args, **kwargs)


class BodyParent(Dated):
    """An edge of a tree over a period: ``body`` stands under ``parent``."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="parents")
    parent = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="children")
    tree = models.CharField(_("tuyến"), max_length=12, choices=Tree)

    class Meta:
        constraints = [
            ends_after_start("body_parent_period"),
            models.CheckConstraint(condition=~Q(body=F("parent")), name="body_not_own_parent"),
        ]
        indexes = [models.Index(fields=["parent", "tree", "start", "end"], name="body_children")]


# The tree in which bodies of a system stand under each other.
TREE_OF_SYSTEM = {System.STATE: Tree.STATE, System.PARTY: Tree.PARTY, System.FRONT: Tree.FRONT}


class Role(models.TextChoices):
    """What a post lets one do in its body and below."""

    ADMINISTRATOR = "administrator", _("Quản trị")
    CLERK = "clerk", _("Văn thư")
    OFFICER = "officer", _("Chuyên viên")
    HEAD = "head", _("Người đứng đầu")
    LEADER = "leader", _("Lãnh đạo")
    INSPECTOR = "inspector", _("Kiểm tra, giám sát")


class Membership(Dated):
    """A post that a person holds in a body over a period (chức vụ)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="memberships")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="memberships")
    title = models.CharField(_("chức vụ"), max_length=120)
    role = models.CharField(_("vai trò"), max_length=15, choices=Role)
    is_head = models.BooleanField(_("đứng đầu"), default=False)

    class Meta:
        constraints = [ends_after_start("membership_period")]
        indexes = [models.Index(fields=["user", "start", "end"], name="membership_of_user")]

    def __str__(self) -> str:
        return f"{self.user} - {self.title}"
