"""The app's entry: the accounts stand beside the sign-in form, in demonstrations only."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from conglap_web.platform.panels import add_panel


class DemoConfig(AppConfig):
    name = "conglap_web.demo"
    label = "demo"
    verbose_name = _("Dữ liệu mẫu")

    def ready(self) -> None:
        from conglap_web.demo.panels import accounts_to_try

        add_panel("accounts.login", accounts_to_try)
