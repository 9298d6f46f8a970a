"""The app's entry."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "conglap_web.accounts"
    label = "accounts"
    verbose_name = _("Tài khoản")
