"""What a person may see and do of directives; every view obtains its objects here.

Seen: what came to a body in the person's scope, in any state; and what was confirmed and gives a duty to such a body.
Reviewed: by clerks of the receiving body or of one above it in its own line (political leadership lets a person see,
not handle the papers of the body led), and by the head and leaders of the receiving body. Administrators have no right
to confirm by being administrators, inspectors only read.
"""

import uuid

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from conglap_web.directives.models import Directive, DirectiveState, Duty, DutyBody, DutyBodyMatch
from conglap_web.platform.models import StoredFile
from conglap_web.register.models import Body, Role, Tree
from conglap_web.register.standing import Standing

_OWN_LINE = (Tree.STATE, Tree.PARTY)
RECEIVES = (Role.CLERK, Role.HEAD, Role.LEADER)


def directives_for(standing: Standing) -> QuerySet[Directive]:
    """Return the directives that the person may see."""
    ours = DutyBodyMatch.objects.filter(
        body_id__in=standing.scope_ids, duty_body__duty__directive=OuterRef("pk"), duty_body__duty__dropped=False
    )
    return Directive.objects.filter(
        Q(receiver_id__in=standing.scope_ids) | Q(Exists(ours), state=DirectiveState.CONFIRMED)
    )


def directive_for(standing: Standing, key: uuid.UUID) -> Directive:
    """Return a directive that the person may see, or answer 404."""
    directive = directives_for(standing).select_related("file", "job", "uploaded_by", "confirmed_by").filter(pk=key)
    if found := directive.first():
        return found
    raise Http404


def file_for(standing: Standing, key: uuid.UUID) -> StoredFile:
    """Return the original file of a directive that the person may see, or answer 404."""
    return directive_for(standing, key).file


def receivers_for(standing: Standing) -> frozenset[uuid.UUID]:
    """Return the bodies for which the person may take in a directive."""
    return standing.bodies_as(*RECEIVES)


def receiver_for(standing: Standing, key: uuid.UUID | None) -> Body:
    """Return the body that takes a directive in, or refuse; one body needs no choice."""
    allowed = receivers_for(standing)
    if key is None and len(allowed) == 1:
        key = next(iter(allowed))
    body = Body.objects.filter(pk=key).first() if key in allowed else None
    if body is None:
        raise PermissionDenied(
            _("Chỉ văn thư, người đứng đầu và lãnh đạo của cơ quan tiếp nhận mới được nạp văn bản đến.")
        )
    return body


def checked_offices(standing: Standing) -> frozenset[uuid.UUID]:
    """Return the bodies whose rules of form and language the person may switch on and off."""
    return standing.bodies_as(*RECEIVES, Role.ADMINISTRATOR)


def checked_office(standing: Standing, key: uuid.UUID | None) -> Body:
    """Return a body whose rules the person may switch, or refuse."""
    body = Body.objects.filter(pk=key).first() if key in checked_offices(standing) else None
    if body is None:
        raise PermissionDenied(
            _("Chỉ văn thư, người đứng đầu, lãnh đạo và người quản trị của cơ quan mới bật, tắt được quy tắc kiểm tra.")
        )
    return body


def may_review(standing: Standing, directive: Directive) -> bool:
    """Say whether the person may correct, confirm or discard what was read from this directive."""
    return directive.receiver_id in _reviewed_by(standing)


def directives_to_confirm(standing: Standing) -> QuerySet[Directive]:
    """Return the directives that the person may review, whatever their state."""
    return Directive.objects.filter(receiver_id__in=_reviewed_by(standing))


def _reviewed_by(standing: Standing) -> frozenset[uuid.UUID]:
    return standing.bodies_as(Role.HEAD, Role.LEADER) | standing.scope_of(Role.CLERK, trees=_OWN_LINE)


def directive_to_review(standing: Standing, key: uuid.UUID) -> Directive:
    """Return a directive that the person may review, or refuse with the reason."""
    directive = directive_for(standing, key)
    if not may_review(standing, directive):
        raise PermissionDenied(
            _(
                "Chỉ văn thư phụ trách và người đứng đầu, lãnh đạo của cơ quan tiếp nhận mới được rà soát, xác nhận"
                " hoặc bỏ văn bản này."
            )
        )
    return directive


def duty_for(standing: Standing, directive_key: uuid.UUID, key: uuid.UUID) -> Duty:
    """Return a duty of a directive that the person may see, or answer 404."""
    return _duty(directive_for(standing, directive_key), key)


def duty_to_review(standing: Standing, directive_key: uuid.UUID, key: uuid.UUID) -> Duty:
    """Return a duty of a directive that the person may review, or refuse."""
    return _duty(directive_to_review(standing, directive_key), key)


def duties_to_review(standing: Standing, directive_key: uuid.UUID, keys: list[str]) -> list[Duty]:
    """Return the chosen duties in the order of the document; keys of other directives are left out."""
    directive = directive_to_review(standing, directive_key)
    duties = list(directive.duties.filter(pk__in=[key for key in keys if _is_key(key)]))
    for duty in duties:
        duty.directive = directive
    return duties


def named_body_for(standing: Standing, directive_key: uuid.UUID, key: uuid.UUID) -> DutyBody:
    """Return a body as a duty names it, of a directive that the person may see, or answer 404."""
    return _named_body(directive_for(standing, directive_key), key)


def named_body_to_review(standing: Standing, directive_key: uuid.UUID, key: uuid.UUID) -> DutyBody:
    """Return a body as a duty names it, of a directive that the person may review, or refuse."""
    return _named_body(directive_to_review(standing, directive_key), key)


def _named_body(directive: Directive, key: uuid.UUID) -> DutyBody:
    named = DutyBody.objects.select_related("duty").filter(pk=key, duty__directive=directive).first()
    if named is None:
        raise Http404
    named.duty.directive = directive
    return named


def _duty(directive: Directive, key: uuid.UUID) -> Duty:
    duty = directive.duties.filter(pk=key).first()
    if duty is None:
        raise Http404
    duty.directive = directive
    return duty


def _is_key(value: str) -> bool:
    try:
        uuid.UUID(value)
    except ValueError:
        return False
    return True
