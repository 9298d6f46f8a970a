"""Who a person is today: the posts held, the bodies they stand for, and what lies under them (tư cách)."""

import datetime as dt
import uuid
from dataclasses import dataclass
from functools import cached_property

from django.db.models import OuterRef, Subquery

from conglap_web.accounts.models import User
from conglap_web.platform.clock import today
from conglap_web.register.models import MANAGING_TREES, BodyName, Membership, Role
from conglap_web.register.trees import below

# Who follows more than the own body: these roles see all that stands under it.
SEES_BELOW = {Role.ADMINISTRATOR, Role.HEAD, Role.LEADER, Role.INSPECTOR, Role.CLERK}


@dataclass(frozen=True)
class Standing:
    """A person on a day, with the posts held then; every access function takes one."""

    user: User
    on: dt.date
    memberships: tuple[Membership, ...]

    @cached_property
    def roles(self) -> frozenset[str]:
        return frozenset(membership.role for membership in self.memberships)

    @cached_property
    def own_ids(self) -> frozenset[uuid.UUID]:
        """The bodies in which the person holds a post."""
        return frozenset(membership.body_id for membership in self.memberships)

    @cached_property
    def scope_ids(self) -> frozenset[uuid.UUID]:
        """The own bodies, and for roles that see below, all under them."""
        return self.own_ids | self.scope_of(*SEES_BELOW)

    def has(self, *roles: str) -> bool:
        """Say whether the person holds one of these roles anywhere."""
        return not self.roles.isdisjoint(roles)

    def bodies_as(self, *roles: str) -> frozenset[uuid.UUID]:
        """Return the bodies in which the person holds one of these roles."""
        return frozenset(m.body_id for m in self.memberships if m.role in roles)

    def scope_of(self, *roles: str, trees: tuple[str, ...] = MANAGING_TREES) -> frozenset[uuid.UUID]:
        """Return the bodies where one of these roles is held, and all under them by the given trees."""
        key = (self.bodies_as(*roles), trees)
        if key not in self._scopes:
            self._scopes[key] = frozenset(below(key[0], self.on, trees))
        return self._scopes[key]

    @cached_property
    def _scopes(self) -> dict[tuple[frozenset[uuid.UUID], tuple[str, ...]], frozenset[uuid.UUID]]:
        return {}

    @cached_property
    def main(self) -> Membership | None:
        """The post shown beside the name: as head first, then the oldest."""
        return next(iter(sorted(self.memberships, key=lambda m: (not m.is_head, m.start))), None)


def standing_of(user: User, on: dt.date | None = None) -> Standing:
    """Return the standing of a person on a day (today by default)."""
    day = on or today()
    names = BodyName.objects.filter(body=OuterRef("body_id"), start__lte=day).exclude(end__lte=day)
    rows = Membership.objects.filter(user=user, start__lte=day).exclude(end__lte=day).select_related("body")
    rows = rows.annotate(body_name=Subquery(names.values("name")[:1]))  # shown beside the person's name on every page
    return Standing(user, day, tuple(rows))
