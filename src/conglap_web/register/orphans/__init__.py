"""Whatever still hangs on a body that has ended (việc còn treo): upper apps say what that is, and hand it over.

An app registers a ``Provider`` when it starts; the register never learns its name.
"""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from conglap.register.events import Left
from conglap.register.events import Matter as CoreMatter
from conglap_web.accounts.models import User
from conglap_web.register.models import Body


class OrphanRefused(Exception):
    """Something could not be handed over or taken back; ``str()`` is a Vietnamese sentence with the reason."""


@dataclass(frozen=True, slots=True)
class Orphan:
    """One thing that hangs on a body: what, where to see it, how it stands."""

    provider: str
    key: uuid.UUID
    body_id: uuid.UUID
    what: str
    state: str = ""
    url: str = ""


class Provider(Protocol):
    """What one kind of thing does about bodies that end.

    ``matter``: which handover of an event says who takes it over, "" for none: then the successors by the events.
    ``blocks``: a body with such things open ends only where somebody is named who takes them over.
    ``takes_over``: whether it may be handed over here; otherwise it is only shown, with where to do it.
    """

    code: str
    label: str  # lazy Vietnamese, "Nhiệm vụ chưa xong"
    matter: str
    blocks: bool
    takes_over: bool

    def counts(self, bodies: Collection[uuid.UUID]) -> dict[uuid.UUID, int]:
        """Return how many open things hang on each of these bodies, ended or not; one query."""

    def rows(self, bodies: Collection[uuid.UUID] | None, limit: int) -> list[Orphan]:
        """Return the open things of these bodies, or of all bodies that have ended; a few queries."""

    def hand_over(self, *, by: User, key: uuid.UUID, source: uuid.UUID, receiver: Body, note: str) -> None:
        """Give one thing to the successor; its history stays. Raises ``OrphanRefused``."""

    def take_back(self, *, by: User, key: uuid.UUID, source: uuid.UUID, receiver: uuid.UUID) -> None:
        """Give one thing back where nothing was done to it since. Raises ``OrphanRefused``."""


_providers: dict[str, Provider] = {}


def add_provider(provider: Provider) -> None:
    """Add a kind of thing; called once, from an app's ``ready``."""
    _providers[provider.code] = provider


def providers() -> list[Provider]:
    """Return all kinds, in the order in which the apps started."""
    return list(_providers.values())


def provider(code: str) -> Provider | None:
    """Return a kind by its code."""
    return _providers.get(code)


def left_on(bodies: Collection[uuid.UUID]) -> list[Left]:
    """Return how much of each matter hangs on bodies, for the check of an event; one query a kind."""
    found: dict[tuple[uuid.UUID, str], int] = {}
    for one in providers():
        if one.matter and one.blocks:
            for body, count in one.counts(bodies).items():
                found[body, one.matter] = found.get((body, one.matter), 0) + count
    return [Left(str(body), CoreMatter(matter), count) for (body, matter), count in sorted(found.items(), key=str)]
