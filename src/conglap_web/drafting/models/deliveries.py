"""Who receives an issued document, who acknowledged it, who was urged to (nơi nhận, đôn đốc xác nhận)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from conglap_web.drafting.models.drafts import Draft
from conglap_web.platform import clock
from conglap_web.platform.keys import KeyedModel
from conglap_web.register.models import Body


class Delivery(KeyedModel):
    """One recipient of an issued document, and who acknowledged it (nơi nhận, xác nhận đã nhận)."""

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="deliveries")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(_("nơi nhận"), max_length=300)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="deliveries")
    to_do = models.BooleanField(default=False)  # leads or coordinates a duty, not only a copy
    acknowledged_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    acknowledged_at = models.DateTimeField(_("đã nhận"), null=True)
    note = models.CharField(max_length=300, blank=True)  # how it was delivered outside the system

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["draft", "body"], condition=Q(body__isnull=False), name="delivery_once_per_body"
            )
        ]

    def __str__(self) -> str:
        return self.name


class DeliveryReminder(KeyedModel):
    """The issuer urges a recipient who has not acknowledged (đôn đốc xác nhận đã nhận)."""

    delivery = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="reminders")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(_("nội dung đôn đốc"))
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-created_at"]
