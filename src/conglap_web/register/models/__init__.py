"""Bodies and units with everything dated, the posts people hold in them, and the events that change them."""

from conglap_web.register.models.bodies import Body, BodyName, BodyParent, BodyProfile, Dated, ends_after_start
from conglap_web.register.models.choices import (
    MANAGING_TREES,
    SERVICE_KINDS,
    TREE_OF_SYSTEM,
    BodyKind,
    EventKind,
    Level,
    Matter,
    Role,
    Sector,
    Side,
    System,
    Tree,
)
from conglap_web.register.models.events import Event, EventBody, Handover
from conglap_web.register.models.imports import ImportState, RowOutcome, UnitImport, UnitImportRow
from conglap_web.register.models.posts import Membership

__all__ = [
    "MANAGING_TREES",
    "SERVICE_KINDS",
    "TREE_OF_SYSTEM",
    "Body",
    "BodyKind",
    "BodyName",
    "BodyParent",
    "BodyProfile",
    "Dated",
    "Event",
    "EventBody",
    "EventKind",
    "Handover",
    "ImportState",
    "Level",
    "Matter",
    "Membership",
    "Role",
    "RowOutcome",
    "Sector",
    "Side",
    "System",
    "Tree",
    "UnitImport",
    "UnitImportRow",
    "ends_after_start",
]
