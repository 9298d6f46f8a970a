"""What a person may see and do of drafts; every view obtains its objects here.

A draft is seen by those who hold a post in the unit that writes it and by the head, leaders and clerks of the body
that issues it; an issued one also by those in whose scope the issuer or a recipient lies.
"""

import uuid
from collections.abc import Iterable
from typing import TypeVar

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.http import Http404
from django.utils.translation import gettext as _

from conglap_web.directives.access import directives_for
from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.drafting.models import Delivery, Draft, DraftComment, DraftDuty, DraftState, DraftVersion, Template
from conglap_web.drafting.moves import Party
from conglap_web.platform.models import StoredFile
from conglap_web.register.models import Body, Role, Tree
from conglap_web.register.standing import Standing
from conglap_web.register.trees import above

One = TypeVar("One", DraftDuty, DraftComment, DraftVersion)
_OWN_LINE = (Tree.STATE, Tree.PARTY)
WRITES = (Role.OFFICER, Role.CLERK, Role.HEAD, Role.LEADER)
DECIDES = (Role.HEAD, Role.LEADER)
ISSUES = (Role.CLERK, Role.HEAD, Role.LEADER)


def drafts_for(standing: Standing) -> QuerySet[Draft]:
    """Return the drafts that the person may see."""
    received = Delivery.objects.filter(draft=OuterRef("pk"), body_id__in=standing.scope_ids)
    issued = Q(state=DraftState.ISSUED) & (Q(Exists(received)) | Q(issuing_body_id__in=standing.scope_ids))
    return Draft.objects.filter(
        Q(unit_id__in=standing.bodies_as(*WRITES)) | Q(issuing_body_id__in=standing.bodies_as(*ISSUES)) | issued
    )


def draft_for(standing: Standing, key: uuid.UUID) -> Draft:
    """Return a draft that the person may see, or answer 404."""
    found = drafts_for(standing).select_related("drafter", "approver", "template__file", "file").filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def inner_draft_for(standing: Standing, key: uuid.UUID) -> Draft:
    """Return a draft for those who write or decide on it, or answer 404.

    Recipients see what was issued, not how it came about: remarks, versions and steps stay inside.
    """
    draft = draft_for(standing, key)
    if not parties_of(standing, draft):
        raise Http404
    return draft


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


def drafts_beside(standing: Standing) -> QuerySet[Draft]:
    """Return the drafts that count as passing a duty on for this person: seen ones, and those of the same issuers."""
    issuers = issuers_of(standing, units_for(standing))
    return Draft.objects.filter(Q(pk__in=drafts_for(standing).values("pk")) | Q(issuing_body_id__in=issuers))


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
    return frozenset(above(units, standing.on, _OWN_LINE))


def issuer_for(standing: Standing, unit: Body, key: uuid.UUID) -> Body:
    """Return the body that is to issue a unit's draft, or refuse."""
    body = Body.objects.filter(pk=key).first() if key in issuers_for(standing, unit) else None
    if body is None:
        raise PermissionDenied(_("Cơ quan ban hành phải là đơn vị soạn thảo hoặc cơ quan cấp trên của đơn vị."))
    return body


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


def duty_for(standing: Standing, draft_key: uuid.UUID, key: uuid.UUID) -> DraftDuty:
    """Return a duty of a draft on which the person works, or answer 404."""
    draft = inner_draft_for(standing, draft_key)
    return _of(draft, draft.duties.filter(pk=key).first())


def comment_to_settle(standing: Standing, draft_key: uuid.UUID, key: uuid.UUID) -> DraftComment:
    """Return a remark that the person may mark as dealt with: those who write or decide on the draft; else 404."""
    draft = inner_draft_for(standing, draft_key)
    return _of(draft, draft.comments.filter(pk=key).first())


def draft_to_issue(standing: Standing, key: uuid.UUID) -> Draft:
    """Return a draft that the person may number and issue, or refuse."""
    draft = draft_for(standing, key)
    if Party.CLERK not in parties_of(standing, draft):
        raise PermissionDenied(_("Chỉ văn thư, người đứng đầu, lãnh đạo của cơ quan ban hành mới cấp số và ban hành."))
    return draft


def version_for(standing: Standing, draft_key: uuid.UUID, number: int) -> DraftVersion:
    """Return a version of a draft on which the person works, or answer 404."""
    draft = inner_draft_for(standing, draft_key)
    return _of(draft, draft.versions.filter(number=number).first())


def _of(draft: Draft, found: One | None) -> One:
    if found is None:
        raise Http404
    found.draft = draft
    return found


def issued_file_for(standing: Standing, key: uuid.UUID) -> StoredFile:
    """Return the file of an issued document that the person may see, or answer 404."""
    draft = draft_for(standing, key)
    if draft.file is None:
        raise Http404
    return draft.file


def deliveries_for(standing: Standing, draft: Draft) -> QuerySet[Delivery]:
    """Return the recipients of a draft that the person may see."""
    return draft.deliveries.select_related("acknowledged_by")


def delivery_to_acknowledge(standing: Standing, draft_key: uuid.UUID, key: uuid.UUID) -> Delivery:
    """Return a delivery that the person may acknowledge, or refuse.

    The recipient's own people say that they received it; for one outside the system the issuer's clerk does.
    """
    draft = draft_for(standing, draft_key)
    delivery = draft.deliveries.filter(pk=key).first()
    if delivery is None:
        raise Http404
    own = delivery.body_id in standing.bodies_as(*ISSUES)
    if not own and not (delivery.body_id is None and Party.CLERK in parties_of(standing, draft)):
        raise PermissionDenied(_("Chỉ văn thư, người đứng đầu, lãnh đạo của nơi nhận mới xác nhận được đã nhận."))
    delivery.draft = draft
    return delivery


def templates_for(standing: Standing) -> QuerySet[Template]:
    """Return the templates in use that the person may choose: those of own bodies and of bodies above them."""
    own = standing.own_ids
    return Template.objects.filter(body_id__in={*own, *above(own, standing.on, _OWN_LINE)}, retired_at=None)


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


def waiting_for(standing: Standing) -> QuerySet[Draft]:
    """Return the drafts whose next step is this person's, and the issued documents that the own bodies have not yet
    acknowledged; ``unread`` is the key of the delivery to acknowledge."""
    unread = Delivery.objects.filter(
        draft=OuterRef("pk"), body_id__in=standing.bodies_as(*ISSUES), acknowledged_at=None
    ).order_by("position")
    drafts = Draft.objects.annotate(unread=Subquery(unread.values("pk")[:1]))
    return drafts.filter(_to_handle(standing) | Q(unread__isnull=False))


def _to_handle(standing: Standing) -> Q:
    """Return which drafts wait for the person: to submit again, to forward, to approve or to number."""
    mine = Q(state=DraftState.EDITING, drafter=standing.user, unit_id__in=standing.bodies_as(*WRITES)) & ~Q(remark="")
    mine |= Q(state=DraftState.HEAD, unit_id__in=standing.bodies_as(*DECIDES))
    mine |= Q(state=DraftState.LEADER, issuing_body_id__in=standing.bodies_as(*DECIDES))
    return mine | Q(state=DraftState.APPROVED, issuing_body_id__in=standing.bodies_as(Role.CLERK))
