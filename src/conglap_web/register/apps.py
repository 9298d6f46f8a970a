"""The app's entry."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegisterConfig(AppConfig):
    name = "conglap_web.register"
    label = "register"
    verbose_name = _("Cơ quan, đơn vị")
