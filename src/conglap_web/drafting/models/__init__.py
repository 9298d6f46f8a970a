"""Drafts, templates, deliveries."""

from conglap_web.drafting.models.choices import DraftKind, DraftState, Purpose
from conglap_web.drafting.models.deliveries import Delivery, DeliveryReminder
from conglap_web.drafting.models.drafts import Draft, DraftComment, DraftDuty, DraftSuperior, DraftVersion
from conglap_web.drafting.models.templates import Template

__all__ = [
    "Delivery",
    "DeliveryReminder",
    "Draft",
    "DraftComment",
    "DraftDuty",
    "DraftKind",
    "DraftState",
    "DraftSuperior",
    "DraftVersion",
    "Purpose",
    "Template",
]
