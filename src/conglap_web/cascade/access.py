"""What a person may see and do of comparisons; every view obtains its objects here.

A comparison shows to whoever may see both documents. It is ruled on by those who may review either of them.
"""

import uuid

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from conglap_web.cascade.models import Comparison, DutyCoverage, Ruling
from conglap_web.directives.access import directives_for, directives_to_confirm, may_review, receivers_for
from conglap_web.directives.models import Directive, DirectiveState, Duty
from conglap_web.register.standing import Standing


def confirmed_for(standing: Standing) -> QuerySet[Directive]:
    """Return the confirmed directives that the person may see."""
    return directives_for(standing).filter(state=DirectiveState.CONFIRMED)


def superiors_for(standing: Standing) -> QuerySet[Directive]:
    """Return the confirmed directives that the person may see and that were compared with a document below."""
    compared = Comparison.objects.filter(superior=OuterRef("pk"), subordinate__in=confirmed_for(standing))
    return confirmed_for(standing).filter(Exists(compared))


def directive_for(standing: Standing, key: uuid.UUID) -> Directive:
    """Return a confirmed directive that the person may see, or answer 404."""
    found = confirmed_for(standing).select_related("file", "node").filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def duty_for(standing: Standing, directive_key: uuid.UUID, key: uuid.UUID) -> Duty:
    """Return a duty of a confirmed directive that the person may see, or answer 404."""
    directive = directive_for(standing, directive_key)
    duty = directive.duties.filter(pk=key, dropped=False).first()
    if duty is None:
        raise Http404
    duty.directive = directive
    return duty


def coverage_for(standing: Standing, duty: Duty, subordinate: Directive) -> DutyCoverage | None:
    """Return what was computed for a duty and a document, both of which the person may see."""
    return (
        DutyCoverage.objects.filter(duty=duty, comparison__superior=duty.directive, comparison__subordinate=subordinate)
        .select_related("comparison__job")
        .first()
    )


def ruling_for(standing: Standing, duty: Duty, subordinate: Directive) -> Ruling | None:
    """Return the ruling in force for a duty and a document, both of which the person may see."""
    return Ruling.objects.filter(duty=duty, subordinate=subordinate, withdrawn_at=None).select_related("by").first()


def rulings_for(standing: Standing, duty: Duty, subordinate: Directive) -> list[Ruling]:
    """Return the rulings that were withdrawn or replaced, newest first; the person may see both documents."""
    return list(
        Ruling.objects.filter(duty=duty, subordinate=subordinate, withdrawn_at__isnull=False).select_related("by")
    )


def may_rule(standing: Standing, superior: Directive, subordinate: Directive) -> bool:
    """Say whether the person may overrule what was computed for two documents."""
    return may_review(standing, superior) or may_review(standing, subordinate)


def pair_to_rule(
    standing: Standing, directive_key: uuid.UUID, key: uuid.UUID, subordinate_key: uuid.UUID
) -> tuple[Duty, Directive]:
    """Return a duty and a subordinate document on which the person may rule, or refuse."""
    duty, subordinate = duty_for(standing, directive_key, key), directive_for(standing, subordinate_key)
    if duty.directive_id == subordinate.pk:
        raise Http404
    if not may_rule(standing, duty.directive, subordinate):
        raise PermissionDenied(
            _("Chỉ văn thư, người đứng đầu, lãnh đạo của cơ quan tiếp nhận một trong hai văn bản mới kết luận được.")
        )
    return duty, subordinate


def directive_to_rule(standing: Standing, key: uuid.UUID) -> Directive:
    """Return a directive for whose duties the person may set rules, or refuse."""
    directive = directive_for(standing, key)
    if not may_review(standing, directive):
        raise PermissionDenied(
            _("Chỉ văn thư, người đứng đầu, lãnh đạo của cơ quan tiếp nhận văn bản mới làm được việc này.")
        )
    return directive


def document_to_join(standing: Standing, superior: Directive, key: uuid.UUID) -> Directive:
    """Return a document that the person may join with a superior one, or answer 404."""
    found = documents_to_join(standing, superior).select_related("file", "node").filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def documents_to_join(standing: Standing, superior: Directive) -> QuerySet[Directive]:
    """Return the documents that the person may join with this one as implementing it, or refuse.

    Who reviews the superior joins any visible one, others only those that they review themselves.
    """
    seen = confirmed_for(standing).exclude(pk=superior.pk)
    if may_review(standing, superior):
        return seen
    if not may_join(standing):
        raise PermissionDenied(
            _("Chỉ văn thư, người đứng đầu, lãnh đạo của cơ quan tiếp nhận văn bản mới làm được việc này.")
        )
    return seen.filter(pk__in=directives_to_confirm(standing).values("pk"))


def may_join(standing: Standing) -> bool:
    """Say whether the person reviews any documents, so that some may be joined with those of others."""
    return bool(receivers_for(standing))


def pair_to_join(
    standing: Standing, directive_key: uuid.UUID, subordinate_key: uuid.UUID
) -> tuple[Directive, Directive]:
    """Return two documents that the person may compare again or part, or refuse."""
    superior, subordinate = directive_for(standing, directive_key), directive_for(standing, subordinate_key)
    if not may_rule(standing, superior, subordinate):
        raise PermissionDenied(
            _("Chỉ văn thư, người đứng đầu, lãnh đạo của cơ quan tiếp nhận một trong hai văn bản mới kết luận được.")
        )
    return superior, subordinate
