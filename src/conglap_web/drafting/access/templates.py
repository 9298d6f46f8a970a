"""Which templates a person may choose, and whose templates a person may change."""

import uuid

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from conglap_web.drafting.access.capacities import OWN_LINE
from conglap_web.drafting.access.starting import units_for
from conglap_web.drafting.models import Draft, Template
from conglap_web.register.models import Body, Role
from conglap_web.register.standing import Standing
from conglap_web.register.trees import above


def templates_for(standing: Standing) -> QuerySet[Template]:
    """Return the templates in use that the person may choose: those of own bodies and of bodies above them."""
    own = standing.own_ids
    return Template.objects.filter(body_id__in={*own, *above(own, standing.on, OWN_LINE)}, retired_at=None)


def templates_fitting(standing: Standing, draft: Draft) -> QuerySet[Template]:
    """Return the templates that a draft may use: those in use for its form, and the one that it has."""
    fitting = templates_for(standing).filter(kind=draft.kind, system=draft.system)
    return Template.objects.filter(Q(pk__in=fitting.values("pk")) | Q(pk=draft.template_id))


def template_for(standing: Standing, key: uuid.UUID) -> Template:
    """Return a template that the person may see, or answer 404."""
    found = templates_for(standing).select_related("file").filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def may_see_templates(standing: Standing) -> None:
    """Refuse those who neither write documents nor look after templates."""
    if not units_for(standing) and not template_owners_for(standing):
        raise PermissionDenied(_("Chỉ người có chức vụ tại một cơ quan, đơn vị mới xem được mẫu văn bản."))


def template_owners_for(standing: Standing) -> frozenset[uuid.UUID]:
    """Return the bodies whose templates the person may change."""
    return standing.bodies_as(Role.CLERK, Role.HEAD, Role.LEADER, Role.ADMINISTRATOR)


def template_to_change(standing: Standing, key: uuid.UUID) -> Template:
    """Return a template that the person may take out of use, or refuse."""
    template = template_for(standing, key)
    if template.body_id not in template_owners_for(standing):
        raise PermissionDenied(_("Chỉ văn thư, người đứng đầu, lãnh đạo hoặc quản trị của cơ quan mới đổi được mẫu."))
    return template


def template_owner_for(standing: Standing, key: uuid.UUID) -> Body:
    """Return the body for which a template is taken in, or refuse."""
    body = Body.objects.filter(pk=key).first() if key in template_owners_for(standing) else None
    if body is None:
        raise PermissionDenied(_("Chỉ văn thư, người đứng đầu, lãnh đạo hoặc quản trị của cơ quan mới đổi được mẫu."))
    return body
