"""What happened to bodies on a day, by which decision, and who took over what they left (sắp xếp, kế thừa)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from conglap_web.platform.keys import KeyedModel
from conglap_web.register.models.bodies import Body
from conglap_web.register.models.choices import EventKind, Matter, Side


class Event(KeyedModel):
    """One change of one or several bodies from a day on, with the document that decided it."""

    kind = models.CharField(_("hình thức"), max_length=10, choices=EventKind)
    day = models.DateField(_("có hiệu lực từ ngày"))
    decision = models.CharField(_("số, ký hiệu văn bản quyết định"), max_length=60)
    decided_on = models.DateField(_("ngày ban hành"), null=True, blank=True)
    decided_by = models.CharField(_("cơ quan ban hành"), max_length=250, blank=True)
    note = models.TextField(_("ghi chú"), blank=True)
    # Every row that carrying it out made, changed or removed, in order: what taking it back restores, and nothing else.
    changes = models.JSONField(default=list, editable=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("sự kiện tổ chức")
        indexes = [models.Index(fields=["day", "kind"], name="event_by_day")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.day:%d/%m/%Y}"


class EventBody(KeyedModel):
    """A body on one side of an event; one that goes on stands before and after."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="bodies")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="events")
    side = models.CharField(max_length=6, choices=Side)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "body", "side"], name="event_body_once_a_side")]


class Handover(KeyedModel):
    """Who takes over one matter of a body that ends by an event (bàn giao, kế thừa)."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="handovers")
    source = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="handed_over")
    matter = models.CharField(_("nội dung bàn giao"), max_length=10, choices=Matter)
    receiver = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="taken_over")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "source", "matter"], name="handover_once_a_matter"),
            models.CheckConstraint(condition=~Q(source=F("receiver")), name="handover_to_another"),
        ]
