"""In which capacities a person stands to a draft."""

from collections.abc import Iterable

from conglap_web.drafting.models import Draft
from conglap_web.drafting.moves import Party
from conglap_web.register.models import Role, Tree
from conglap_web.register.standing import Standing

OWN_LINE = (Tree.STATE, Tree.PARTY)
WRITES = (Role.OFFICER, Role.CLERK, Role.HEAD, Role.LEADER)
DECIDES = (Role.HEAD, Role.LEADER)
ISSUES = (Role.CLERK, Role.HEAD, Role.LEADER)


def parties_of(standing: Standing, draft: Draft) -> frozenset[Party]:
    """Return in which capacities the person stands to a draft."""
    return frozenset(_parties(standing, draft))


def _parties(standing: Standing, draft: Draft) -> Iterable[Party]:
    if draft.unit_id in standing.bodies_as(*WRITES):
        yield Party.WRITER
    if draft.unit_id in standing.bodies_as(*DECIDES):
        yield Party.HEAD
    if draft.issuing_body_id in standing.bodies_as(*DECIDES):
        yield Party.LEADER
    if draft.issuing_body_id in standing.bodies_as(*ISSUES):
        yield Party.CLERK
