"""Bodies with dated names, profiles and parents; periods are half-open ``[start, end)``."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from conglap.base.text import fold
from conglap_web.platform.keys import KeyedModel
from conglap_web.register.models.choices import BodyKind, Level, Sector, System, Tree


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
    system = models.CharField(_("hệ thống"), max_length=10, choices=System)
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
        return getattr(self, "name", None) or self.code or str(self.pk)


class BodyName(Dated):
    """A name of a body over a period; names of one body never overlap (kept by the action)."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="names")
    name = models.CharField(_("tên"), max_length=250)
    short_name = models.CharField(_("tên viết tắt"), max_length=120, blank=True)
    folded = models.CharField(max_length=400, editable=False)

    class Meta:
        constraints = [ends_after_start("body_name_period")]
        indexes = [
            models.Index(fields=["body", "start", "end"], name="body_name_of"),
            # Searching names and walking them in order needs no other column: the index alone answers.
            models.Index(fields=["folded", "body", "start", "end"], name="body_name_by_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        self.folded = fold(f"{self.name} {self.short_name}".strip())
        super().save(*args, **kwargs)


class BodyProfile(Dated):
    """What a body is and where it sits over a period (loại, cấp, ngành, tư cách pháp nhân, địa chỉ, tọa độ)."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="profiles")
    kind = models.CharField(_("loại"), max_length=20, choices=BodyKind)
    level = models.CharField(_("cấp"), max_length=10, choices=Level)
    sector = models.CharField(_("ngành, lĩnh vực"), max_length=12, choices=Sector, blank=True)
    # Own seal and account; unknown is not "no".
    legal_personality = models.BooleanField(_("tư cách pháp nhân"), null=True, blank=True)
    # Of a people's committee: the official code of its province or commune, by which maps and statistics find it.
    area_code = models.CharField(_("mã đơn vị hành chính"), max_length=10, blank=True)
    address = models.CharField(_("địa chỉ"), max_length=250, blank=True)
    latitude = models.DecimalField(_("vĩ độ"), max_digits=8, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(_("kinh độ"), max_digits=9, decimal_places=6, null=True, blank=True)

    class Meta:
        constraints = [
            ends_after_start("body_profile_period"),
            models.CheckConstraint(
                # Said in full: a check that compares with nothing passes.
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__range=(-180, 180),
                ),
                name="body_profile_place",
            ),
        ]
        indexes = [
            models.Index(fields=["body", "start", "end", "kind", "sector"], name="body_profile_of"),
            models.Index(fields=["kind", "sector", "start", "end"], name="body_profile_kind"),
        ]


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
        indexes = [
            models.Index(fields=["parent", "tree", "start", "end", "body"], name="body_children"),
            models.Index(fields=["body", "tree", "start", "end"], name="body_parents"),
        ]
