"""Changing the words and the duties of a draft."""

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.base.text import squeeze
from conglap_web.accounts.models import User
from conglap_web.directives.models import Duty
from conglap_web.drafting import snapshots
from conglap_web.drafting.actions.changing import changed, keep_version, locked_to_edit
from conglap_web.drafting.actions.refusals import Refused
from conglap_web.drafting.actions.typed import typed
from conglap_web.drafting.models import Draft, DraftDuty, DraftSuperior, DraftVersion

EDITABLE = (
    "subject",
    "parent",
    "place",
    "code",
    "unit_code",
    "authority",
    "titles",
    "signer",
    "addressees",
    "recipients",
    "report_to",
    "report_when",
    "annex",
    "template",
)
DUTY_EDITABLE = ("text", "lead", "coordinating", "directing", "time", "output")


@transaction.atomic
def edit_draft(*, by: User, draft: Draft, version: int, values: Mapping[str, object]) -> Draft:
    """Change the draft's own words; ``values`` holds any of ``EDITABLE``."""
    fresh = locked_to_edit(by, draft, version=version)
    before = {name: getattr(fresh, name) for name in values if getattr(fresh, name) != values[name]}
    if not before:
        return fresh
    for name in before:
        if name not in EDITABLE:
            raise ValueError(name)
        setattr(fresh, name, values[name])
    after = {name: values[name] for name in before}
    return changed(fresh, by=by, action="draft.edit", before=_plain(before), after=_plain(after))


@transaction.atomic
def edit_duty(*, by: User, duty: DraftDuty, version: int, values: Mapping[str, object]) -> Draft:
    """Change one duty; ``values`` holds any of ``DUTY_EDITABLE``."""
    fresh = locked_to_edit(by, duty.draft, version=version)
    row = _row(fresh, duty)
    before = {name: getattr(row, name) for name in values if getattr(row, name) != values[name]}
    if not before:
        return fresh
    for name in before:
        if name not in DUTY_EDITABLE:
            raise ValueError(name)
        setattr(row, name, values[name])
    if not squeeze(row.text):
        raise Refused(_("Nhiệm vụ phải có nội dung. Nếu không giao nữa, hãy bỏ nhiệm vụ."))
    row.save()
    after = {"position": row.position} | {name: values[name] for name in before}
    return changed(fresh, by=by, action="draft.edit_duty", before=before, after=after)


@transaction.atomic
def add_duties(*, by: User, draft: Draft, version: int, duties: Sequence[Duty]) -> Draft:
    """Add duties of superior documents at the end; those that are in the draft already are left out."""
    fresh = locked_to_edit(by, draft, version=version)
    present = set(fresh.duties.values_list("source_id", flat=True))
    new = [duty for duty in duties if duty.pk not in present]
    if not new:
        raise Refused(_("Các nhiệm vụ đã chọn đều có trong dự thảo."))
    last = fresh.duties.order_by("-position").values_list("position", flat=True).first() or 0
    DraftDuty.objects.bulk_create(snapshots.duty_rows(fresh, snapshots.duty_records(new), last + 1))
    known = set(fresh.superior_links.values_list("directive_id", flat=True))
    for directive in dict.fromkeys(duty.directive for duty in new):
        if directive.pk not in known:
            DraftSuperior.objects.create(draft=fresh, directive=directive, position=len(known))
            known.add(directive.pk)
    return changed(fresh, by=by, action="draft.add_duties", before={}, after={"added": len(new)})


@transaction.atomic
def write_duty(*, by: User, draft: Draft, version: int, values: Mapping[str, object]) -> Draft:
    """Add a duty that no superior document orders."""
    fresh = locked_to_edit(by, draft, version=version)
    if not squeeze(str(values.get("text") or "")):
        raise Refused(_("Hãy ghi nội dung nhiệm vụ."))
    last = fresh.duties.order_by("-position").values_list("position", flat=True).first() or 0
    kept = {name: values[name] for name in DUTY_EDITABLE if name in values}
    row = DraftDuty.objects.create(draft=fresh, position=last + 1, **kept)
    return changed(fresh, by=by, action="draft.write_duty", before={}, after={"text": row.text})


@transaction.atomic
def drop_duty(*, by: User, duty: DraftDuty, version: int) -> Draft:
    """Take a duty out of the draft; the superior's duty stands again among those not yet passed on."""
    fresh = locked_to_edit(by, duty.draft, version=version)
    row = _row(fresh, duty)
    if fresh.duties.count() == 1:
        raise Refused(_("Dự thảo phải còn ít nhất một nhiệm vụ. Nếu không ban hành nữa, hãy bỏ dự thảo."))
    before = {"position": row.position, "text": row.text, "lead": row.lead}
    row.delete()
    return changed(fresh, by=by, action="draft.drop_duty", before=before, after={})


@transaction.atomic
def move_duty(*, by: User, duty: DraftDuty, version: int, step: int) -> Draft:
    """Move a duty up (``step`` -1) or down (1) among the others."""
    fresh = locked_to_edit(by, duty.draft, version=version)
    rows = list(fresh.duties.order_by("position", "id"))
    at = next((place for place, row in enumerate(rows) if row.pk == duty.pk), None)
    if at is None or not 0 <= at + step < len(rows):
        return fresh
    rows.insert(at + step, rows.pop(at))
    for place, row in enumerate(rows, 1):
        row.position = place
    DraftDuty.objects.bulk_update(rows, ["position"])
    moved = {"text": rows[at + step].text[:80]}
    return changed(
        fresh,
        by=by,
        action="draft.move_duty",
        before=moved | {"position": at + 1},
        after=moved | {"position": at + step + 1},
    )


@transaction.atomic
def save_version(*, by: User, draft: Draft, version: int, note: str) -> DraftVersion:
    """Keep the words as they stand as a version of their own."""
    fresh = locked_to_edit(by, draft, version=version)
    kept = keep_version(fresh, by=by, note=typed(note))
    if kept is None:
        raise Refused(_("Nội dung chưa có gì khác phiên bản gần nhất."))
    changed(fresh, by=by, action="draft.keep_version", before={}, after={"number": kept.number, "note": kept.note})
    return kept


def _row(draft: Draft, duty: DraftDuty) -> DraftDuty:
    row = draft.duties.filter(pk=duty.pk).first()
    if row is None:
        raise Refused(_("Nhiệm vụ này vừa được bỏ khỏi dự thảo. Hãy tải lại trang."))
    return row


def _plain(values: Mapping[str, object]) -> dict[str, object]:
    """The audit keeps a template by its name."""
    return {name: str(value) if name == "template" and value else value for name, value in values.items()}
