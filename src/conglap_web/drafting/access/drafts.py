"""Which drafts a person sees, works on, decides on."""

import uuid
from typing import TypeVar

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from conglap_web.drafting.access.capacities import DECIDES, ISSUES, WRITES, parties_of
from conglap_web.drafting.models import Delivery, Draft, DraftComment, DraftDuty, DraftState, DraftVersion
from conglap_web.drafting.moves import Party
from conglap_web.platform.models import StoredFile
from conglap_web.register.models import Role
from conglap_web.register.standing import Standing

One = TypeVar("One", DraftDuty, DraftComment, DraftVersion)


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


def to_handle(standing: Standing) -> Q:
    """Return which drafts wait for the person: to submit again, to forward, to approve or to number."""
    mine = Q(state=DraftState.EDITING, drafter=standing.user, unit_id__in=standing.bodies_as(*WRITES)) & ~Q(remark="")
    mine |= Q(state=DraftState.HEAD, unit_id__in=standing.bodies_as(*DECIDES))
    mine |= Q(state=DraftState.LEADER, issuing_body_id__in=standing.bodies_as(*DECIDES))
    return mine | Q(state=DraftState.APPROVED, issuing_body_id__in=standing.bodies_as(Role.CLERK))
