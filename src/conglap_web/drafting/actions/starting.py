"""Beginning a draft from the duties of superior documents."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.drafting import Order, draft_of
from conglap.drafting.issuers import issuer_named
from conglap.drafting.records import Draft as DraftRecord
from conglap.drafting.records import Purpose
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.directives.models import Directive, Duty
from conglap_web.drafting import snapshots
from conglap_web.drafting.actions.changing import keep_version
from conglap_web.drafting.actions.refusals import Refused
from conglap_web.drafting.models import Draft, DraftDuty, DraftSuperior, Template
from conglap_web.platform.clock import today
from conglap_web.register.models import Body, BodyKind, System, Tree
from conglap_web.register.queries import edges_on, name_of, profile_on

_UNDER_NOBODY = (BodyKind.PEOPLE_COMMITTEE, BodyKind.PEOPLE_COUNCIL)  # their letterhead names no body above


@transaction.atomic
def start_draft(
    *,
    by: User,
    unit: Body,
    issuing_body: Body,
    kind: str,
    duties: Sequence[Duty],
    purpose: str = Purpose.PASSING_ON,
    template: Template | None = None,
) -> Draft:
    """Begin a draft that passes duties on; they come with ``directive`` and prefetched ``bodies``."""
    if not duties:
        raise Refused(_("Hãy chọn ít nhất một nhiệm vụ để giao lại."))
    superiors = list(dict.fromkeys(duty.directive for duty in duties))
    pairs = snapshots.duty_records(duties)
    whole = _whole(superiors, [duty for _row, duty in pairs], issuing_body, kind, Purpose(purpose))
    if template and (template.kind, template.system) != (whole.kind, whole.issuer.system.value):
        raise Refused(_("Mẫu “%(name)s” không dùng cho loại văn bản và thể thức này.") % {"name": template.name})
    draft = Draft.objects.create(
        unit=unit,
        issuing_body=issuing_body,
        drafter=by,
        template=template,
        **snapshots.columns_of(whole),
    )
    DraftSuperior.objects.bulk_create(
        DraftSuperior(draft=draft, directive=directive, position=place) for place, directive in enumerate(superiors)
    )
    rows = snapshots.duty_rows(draft, list(zip(duties, whole.duties, strict=True)))
    DraftDuty.objects.bulk_create(rows)
    keep_version(draft, by=by, note=_("Bản đầu"))
    after = {"kind": draft.kind, "subject": draft.subject, "duties": len(rows), "unit": str(unit.pk)}
    record(by=by, action="draft.start", about=draft, after=after)
    return draft


def _whole(
    superiors: Sequence[Directive], duties: Sequence[object], issuing_body: Body, kind: str, purpose: Purpose
) -> DraftRecord:
    day = today()
    parent = _parent_of(issuing_body)
    names = name_of({issuing_body.pk, *([parent] if parent else [])}, day)
    issuer = issuer_named(names[issuing_body.pk], parent=names[parent] if parent else None)
    sources = [snapshots.source_record(directive) for directive in superiors]
    order = Order(issuer, day, kind, purpose)
    return draft_of(sources, snapshots.known_of(superiors), duties, order)


def _parent_of(body: Body) -> object | None:
    """Return the body that the letterhead names above the issuer, ``None`` where it names none."""
    if profile_on(body, today()).kind in _UNDER_NOBODY:
        return None
    line = Tree.PARTY if body.system == System.PARTY else Tree.STATE
    return next((parent for child, parent, tree in edges_on(today()) if child == body.pk and tree == line), None)
