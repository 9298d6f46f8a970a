"""For whom a person may write, who may issue it, whose duties may be passed on."""

import uuid
from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from conglap_web.directives.access import directives_for
from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.drafting.access.capacities import OWN_LINE, WRITES
from conglap_web.drafting.access.drafts import drafts_for
from conglap_web.drafting.models import Draft
from conglap_web.register.models import Body
from conglap_web.register.standing import Standing
from conglap_web.register.trees import above


def units_for(standing: Standing) -> frozenset[uuid.UUID]:
    """Return the bodies for which the person may write drafts."""
    return standing.bodies_as(*WRITES)


def unit_for(standing: Standing, key: uuid.UUID) -> Body:
    """Return the body for which a draft is written, or refuse."""
    body = Body.objects.filter(pk=key).first() if key in units_for(standing) else None
    if body is None:
        raise PermissionDenied(_("Chỉ người có chức vụ tại đơn vị mới soạn được dự thảo của đơn vị đó."))
    return body


def issuers_for(standing: Standing, unit: Body) -> frozenset[uuid.UUID]:
    """Return the bodies that may issue what a unit writes: itself and those above it."""
    return issuers_of(standing, [unit.pk])


def issuers_of(standing: Standing, units: Iterable[uuid.UUID]) -> frozenset[uuid.UUID]:
    """Return the bodies that may issue what some units write."""
    return frozenset(above(units, standing.on, OWN_LINE))


def issuer_for(standing: Standing, unit: Body, key: uuid.UUID) -> Body:
    """Return the body that is to issue a unit's draft, or refuse."""
    body = Body.objects.filter(pk=key).first() if key in issuers_for(standing, unit) else None
    if body is None:
        raise PermissionDenied(_("Cơ quan ban hành phải là đơn vị soạn thảo hoặc cơ quan cấp trên của đơn vị."))
    return body


def drafts_beside(standing: Standing) -> QuerySet[Draft]:
    """Return the drafts that count as passing a duty on for this person: seen ones, and those of the same issuers."""
    issuers = issuers_of(standing, units_for(standing))
    return Draft.objects.filter(Q(pk__in=drafts_for(standing).values("pk")) | Q(issuing_body_id__in=issuers))


def superiors_for(standing: Standing) -> QuerySet[Directive]:
    """Return the confirmed directives whose duties the person may pass on."""
    return directives_for(standing).filter(state=DirectiveState.CONFIRMED)


def seen_among(standing: Standing, directives: Iterable[Directive]) -> frozenset[uuid.UUID]:
    """Return the keys of those directives that the person may open."""
    keys = [directive.pk for directive in directives]
    return frozenset(directives_for(standing).filter(pk__in=keys).values_list("pk", flat=True))


def superior_for(standing: Standing, key: uuid.UUID) -> Directive:
    """Return a confirmed directive whose duties may be passed on, or answer 404."""
    found = superiors_for(standing).filter(pk=key).first()
    if found is None:
        raise Http404
    return found
