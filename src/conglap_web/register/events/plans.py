"""What somebody wants to record as one event; bodies are told by reference: a key, or ``new:0`` for a new one."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from conglap_web.register.models import BodyKind, EventKind, System

NEW = "new:"
_SYSTEM_OF_KIND = {
    BodyKind.NON_PUBLIC: System.NON_PUBLIC,
    BodyKind.COMPANY: System.NON_PUBLIC,
    BodyKind.PARTY_COMMITTEE: System.PARTY,
    BodyKind.PARTY_BOARD: System.PARTY,
    BodyKind.PARTY_CELL: System.PARTY,
    BodyKind.FRONT: System.FRONT,
}


@dataclass(frozen=True, slots=True)
class NewBody:
    """A body that the event sets up; ``parents``: key of the parent a tree; ``details``: further profile fields."""

    name: str
    kind: str
    level: str
    parents: Mapping[str, uuid.UUID]
    short_name: str = ""
    code: str = ""
    details: Mapping[str, object] = field(default_factory=dict)

    @property
    def system(self) -> System:
        """The side on which bodies of this kind stand."""
        return _SYSTEM_OF_KIND.get(BodyKind(self.kind), System.STATE)


@dataclass(frozen=True, slots=True)
class HandoverPlan:
    """Who is to take over one matter of a body that ends; ``receiver`` is a reference."""

    source: uuid.UUID
    matter: str
    receiver: str


@dataclass(frozen=True, slots=True)
class EventPlan:
    """One event as it is to be recorded; nothing is checked yet.

    ``children``: bodies under an ending one that go to another receiver than the rest. ``end_posts``: the posts held in
    bodies that end are to end with them. ``versions``: of the bodies as the person saw them.
    """

    kind: EventKind
    day: dt.date
    decision: str
    before: tuple[uuid.UUID, ...] = ()
    after: tuple[uuid.UUID, ...] = ()
    new: tuple[NewBody, ...] = ()
    taker: uuid.UUID | None = None
    name: str = ""
    short_name: str = ""
    becomes: str = ""
    handovers: tuple[HandoverPlan, ...] = ()
    children: Mapping[uuid.UUID, str] = field(default_factory=dict)
    end_posts: bool = False
    decided_on: dt.date | None = None
    decided_by: str = ""
    note: str = ""
    versions: Mapping[uuid.UUID, int] = field(default_factory=dict)

    @property
    def ending(self) -> tuple[uuid.UUID, ...]:
        """The bodies that end by it."""
        going_on = (EventKind.TRANSFER, EventKind.RENAME, EventKind.ESTABLISH)
        return () if self.kind in going_on else tuple(key for key in self.before if key not in self.after)

    @property
    def kind_given(self) -> str:
        """The kind that a conversion gives: said, or that of the body newly set up."""
        return self.becomes or (self.new[0].kind if self.new else "")

    def named(self) -> set[uuid.UUID]:
        """Return every body in the register that the plan names."""
        refs = [*self.children.values(), *(one.receiver for one in self.handovers)]
        named = {*self.before, *self.after, *self.children, *(one.source for one in self.handovers), *keys_in(refs)}
        return named | {key for one in self.new for key in one.parents.values()} | ({self.taker} - {None})


def keys_in(references: Iterable[str]) -> set[uuid.UUID]:
    """Return the keys among references, those of new bodies left out."""
    return {uuid.UUID(one) for one in references if not one.startswith(NEW)}
