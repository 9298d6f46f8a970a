"""Adding, renaming, moving and ending bodies; nothing is ever deleted, periods are closed."""

import datetime as dt
import uuid
from collections.abc import Collection, Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.base.dates import format_day
from conglap.base.text import nfc, squeeze
from conglap.register.unit_rows_names import name_key
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.register.actions.guards import (
    lock_in_order,
    locked,
    refuse_cycle,
    refuse_far,
    refuse_if_in_use,
    refuse_later_changes,
    refuse_outside,
    refuse_parent,
)
from conglap_web.register.actions.profiles import checked_details
from conglap_web.register.actions.refusals import RegisterRefused
from conglap_web.register.models import Body, BodyName, BodyParent, BodyProfile
from conglap_web.register.queries import bodies_on, holding, name_of


@transaction.atomic
def add_body(
    *,
    by: User | None,
    name: str,
    kind: str,
    system: str,
    level: str,
    start: dt.date,
    parents: Mapping[str, Body] | None = None,
    short_name: str = "",
    code: str = "",
    details: Mapping[str, object] | None = None,
    instead_of: Collection[uuid.UUID] = (),
) -> Body:
    """Set up a body from a day on, under one parent a tree; ``details``: further fields of its profile.

    ``instead_of``: bodies that end on that day and whose name it may take.
    """
    name, short_name = _clean(name), _clean(short_name, required=False)
    parents = parents or {}
    refuse_far(start)
    for tree, parent in parents.items():
        refuse_parent(parent, start)
        _refuse_same_name(name, parent, tree, start, instead_of)
    if code and Body.objects.filter(code=code).exists():
        raise RegisterRefused(_("Mã định danh %(code)s đã được dùng cho cơ quan khác.") % {"code": code}, "code")
    body = Body.objects.create(system=system, start=start, code=code)
    BodyName.objects.create(body=body, name=name, short_name=short_name, start=start)
    profile = {"kind": kind, "level": level, **checked_details(details or {})}
    BodyProfile.objects.create(body=body, start=start, **profile)
    for tree, parent in parents.items():
        BodyParent.objects.create(body=body, parent=parent, tree=tree, start=start)
    body.name = name
    under = name_of([parent.pk for parent in parents.values()], start)
    after: dict[str, object] = {
        "name": name,
        "short_name": short_name,
        "system": system,
        "code": code,
        "start": start,
        **profile,
    }
    for tree, parent in parents.items():
        after |= {f"parent_{tree}": under[parent.pk], f"parent_{tree}_id": parent.pk}
    record(by=by, action="body.add", about=body, after=after)
    return body


@transaction.atomic
def rename_body(*, by: User | None, body: Body, version: int, name: str, short_name: str = "", start: dt.date) -> None:
    """Give a body another name from a day on; on the first day of the present name, correct that name."""
    body = locked(body, version)
    name, short_name = _clean(name), _clean(short_name, required=False)
    refuse_outside(body, start)
    refuse_later_changes(body.names.all(), start, _("tên"))
    current = body.names.filter(holding(start)).first()
    if current and (current.name, current.short_name) == (name, short_name):
        raise RegisterRefused(_("Tên mới giống hệt tên đang dùng, không có gì để sửa."), "name")
    before = {"name": current.name, "short_name": current.short_name} if current else None
    if current and current.start == start:
        current.name, current.short_name = name, short_name
        current.save()
    else:
        body.names.filter(holding(start)).update(end=start)
        BodyName.objects.create(body=body, name=name, short_name=short_name, start=start, end=body.end)
    body.name = name
    after = {"name": name, "short_name": short_name, "start": start}
    record(by=by, action="body.rename", about=body, before=before, after=after)


@transaction.atomic
def move_body(*, by: User | None, body: Body, version: int, tree: str, parent: Body | None, start: dt.date) -> None:
    """Put a body under another parent of a tree from a day on; ``None`` takes it out of that tree."""
    lock_in_order(body, parent)
    body = locked(body, version)
    refuse_outside(body, start)
    refuse_later_changes(body.parents.filter(tree=tree), start, _("cơ quan cấp trên"))
    current = body.parents.filter(holding(start), tree=tree).first()
    if (current.parent_id if current else None) == (parent.pk if parent else None):
        raise RegisterRefused(_("Cơ quan này đang trực thuộc đúng cơ quan đã chọn."), "parent")
    if parent:
        refuse_parent(parent, start)
        refuse_cycle(body, parent, start, tree)
    names = name_of([key for key in (current and current.parent_id, parent and parent.pk) if key], start)
    before = {f"parent_{tree}": names[current.parent_id] if current else ""}
    if current and current.start == start:
        current.delete()  # it never held a day: this is a correction, the audit row keeps it
    elif current:
        BodyParent.objects.filter(pk=current.pk).update(end=start)
    if parent:
        BodyParent.objects.create(body=body, parent=parent, tree=tree, start=start, end=body.end)
    body.name = name_of([body.pk], start)[body.pk]
    after = {"start": start, f"parent_{tree}": names[parent.pk] if parent else ""}
    record(by=by, action="body.move", about=body, before=before, after=after)


@transaction.atomic
def end_body(*, by: User | None, body: Body, version: int, end: dt.date) -> None:
    """Let a body end: ``end`` is the first day on which it no longer exists. Its name and parents end with it."""
    body = locked(body, version)
    if body.end is not None:
        raise RegisterRefused(
            _("Cơ quan này đã kết thúc hoạt động từ ngày %(day)s.") % {"day": format_day(body.end)}, "end"
        )
    if end <= body.start:
        raise RegisterRefused(
            _("Ngày kết thúc phải sau ngày thành lập (%(day)s).") % {"day": format_day(body.start)}, "end"
        )
    refuse_far(end, "end")
    refuse_later_changes(body.names.all(), end, _("tên"), at=True)
    refuse_later_changes(body.profiles.all(), end, _("loại, địa chỉ"), at=True)
    refuse_later_changes(body.parents.all(), end, _("cơ quan cấp trên"), at=True)
    refuse_if_in_use(body, end)
    body.name = name_of([body.pk], end)[body.pk]
    body.names.filter(holding(end)).update(end=end)
    body.profiles.filter(holding(end)).update(end=end)
    body.parents.filter(holding(end)).update(end=end)
    Body.objects.filter(pk=body.pk).update(end=end)
    record(by=by, action="body.end", about=body, before={"end": None}, after={"end": end})


def _clean(name: str, *, required: bool = True) -> str:
    name = squeeze(nfc(name))
    if required and not name:
        raise RegisterRefused(_("Chưa nhập tên cơ quan."), "name")
    return name


def _refuse_same_name(name: str, parent: Body, tree: str, on: dt.date, but: Collection[uuid.UUID]) -> None:
    children = BodyParent.objects.filter(holding(on), parent=parent, tree=tree).exclude(body__in=but).values("body")
    for other in bodies_on(on).filter(pk__in=children).values_list("name", flat=True):
        if other and name_key(other) == name_key(name):  # "Bình Thanh" and "Bình Thạnh" are two communes
            raise RegisterRefused(
                _("Đã có “%(name)s” dưới cùng cơ quan cấp trên này. Hãy mở cơ quan đó để sửa.") % {"name": other},
                "name",
            )
