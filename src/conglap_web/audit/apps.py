"""The app's entry."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from conglap_web.platform.navigation import Entry, add_entry


class AuditConfig(AppConfig):
    name = "conglap_web.audit"
    label = "audit"
    verbose_name = _("Nhật ký")

    def ready(self) -> None:
        from conglap_web.audit.access import may_read

        add_entry(Entry(_("Nhật ký"), "audit:journal", "history", 90, may_read))
