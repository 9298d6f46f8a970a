"""The audit chain: rows that are only ever added, each holding the hash of the one before."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from conglap_web.platform.keys import KeyedModel


class AuditChain(KeyedModel):
    """The head of a chain (one a database): how many rows, and the last hash."""

    length = models.PositiveBigIntegerField(default=0)
    last_hash = models.CharField(max_length=64, blank=True)


class AuditEntry(KeyedModel):
    """One write (một lần ghi). The actor is kept by id and by name as it was, so the row outlives the account."""

    chain = models.ForeignKey(AuditChain, on_delete=models.PROTECT, related_name="entries")
    position = models.PositiveBigIntegerField()
    at = models.DateTimeField(_("thời điểm"))
    actor_id = models.UUIDField(null=True, db_index=True)
    actor_name = models.CharField(_("người thực hiện"), max_length=200)
    action = models.CharField(_("hành động"), max_length=60)
    object_type = models.CharField(max_length=60)
    object_id = models.UUIDField()
    object_label = models.CharField(_("đối tượng"), max_length=300)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["-position"]
        constraints = [models.UniqueConstraint(fields=["chain", "position"], name="audit_position_once")]
        indexes = [models.Index(fields=["object_type", "object_id"], name="audit_object")]

    def __str__(self) -> str:
        return f"{self.position} {self.action} {self.object_label}"
