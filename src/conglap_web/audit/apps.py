"""The app's entry."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AuditConfig(AppConfig):
    name = "conglap_web.audit"
    label = "audit"
    verbose_name = _("Nhật ký")
