"""What happens to bodies on a day by a decision (sự kiện sắp xếp tổ chức), as the checks and the succession need it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class EventKind(StrEnum):
    """The forms of change (hình thức sắp xếp)."""

    ESTABLISH = "establish"
    MERGE = "merge"
    SPLIT = "split"
    TRANSFER = "transfer"
    RENAME = "rename"
    DISSOLVE = "dissolve"
    CONVERT = "convert"


class Matter(StrEnum):
    """What a body that ends leaves behind (nội dung bàn giao)."""

    TASKS = "tasks"
    REPORTS = "reports"
    HEADCOUNT = "headcount"
    BODIES = "bodies"


# Kinds by which a body may end or become another: the succession follows these and no others.
SUCCESSION_KINDS = frozenset({EventKind.MERGE, EventKind.SPLIT, EventKind.DISSOLVE, EventKind.CONVERT})


@dataclass(frozen=True, slots=True)
class BodyThen:
    """A body as it was just before an event, or as it will be set up by it; it exists in ``[start, end)``.

    ``kind`` and ``sector`` are the register's words (unit, company, health, education …).
    """

    id: str
    name: str
    start: dt.date
    end: dt.date | None = None
    kind: str = ""
    sector: str = ""


@dataclass(frozen=True, slots=True)
class Handover:
    """Who takes over one matter of a body that ends (bàn giao)."""

    source: str
    matter: Matter
    receiver: str


@dataclass(frozen=True, slots=True)
class Left:
    """How much of one matter still hangs on a body on the day of an event."""

    body: str
    matter: Matter
    count: int


@dataclass(frozen=True, slots=True)
class Event:
    """One change of bodies from ``day`` on, told by their keys; a body before and after goes on.

    ``takers``: under whom the bodies of a transfer stand from then on. ``becomes``: the kind that a conversion gives.
    """

    key: str
    kind: EventKind
    day: dt.date
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    takers: tuple[str, ...] = ()
    decision: str = ""
    becomes: str = ""
    handovers: tuple[Handover, ...] = ()

    @property
    def ending(self) -> tuple[str, ...]:
        """The bodies that no longer exist from the day on."""
        return tuple(body for body in self.before if body not in self.after) if self.kind in SUCCESSION_KINDS else ()
