"""The posts that people hold in bodies."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from conglap_web.register.models.bodies import Body, Dated, ends_after_start
from conglap_web.register.models.choices import Role


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
