"""The app's entry."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApiConfig(AppConfig):
    name = "conglap_web.api"
    label = "api"
    verbose_name = _("Giao diện lập trình")

    def ready(self) -> None:
        from conglap_web.api.panels import link_to_documentation
        from conglap_web.platform.panels import add_panel

        add_panel("accounts.tokens", link_to_documentation)
