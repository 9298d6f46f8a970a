"""The offices' own Word templates (mẫu văn bản)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from conglap_web.directives.models import System
from conglap_web.drafting.models.choices import DraftKind
from conglap_web.platform import clock
from conglap_web.platform.keys import KeyedModel
from conglap_web.platform.models import StoredFile
from conglap_web.register.models import Body


class Template(KeyedModel):
    """A Word file with tags by which an office writes its documents (mẫu văn bản)."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+", verbose_name=_("cơ quan dùng mẫu"))
    name = models.CharField(_("tên mẫu"), max_length=120)
    system = models.CharField(_("hệ thống"), max_length=10, choices=System)
    kind = models.CharField(_("loại văn bản"), max_length=20, choices=DraftKind)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    remarks = models.JSONField(default=list)  # what the check said when it was taken in
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=clock.now)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("mẫu văn bản")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
