"""Changing what a body is and where it sits (loại, ngành, tư cách pháp nhân, địa chỉ, tọa độ), from a day on."""

import datetime as dt
from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.base.text import nfc, squeeze
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.register.actions.guards import locked, refuse_later_changes, refuse_outside
from conglap_web.register.actions.refusals import RegisterRefused
from conglap_web.register.models import Body, BodyProfile
from conglap_web.register.queries import PROFILE_FIELDS, holding, name_of


@transaction.atomic
def change_profile(*, by: User | None, body: Body, version: int, start: dt.date, changed: Mapping[str, object]) -> None:
    """Change fields of a body's profile from a day on; on the first day of the present profile, correct it.

    ``changed`` holds the fields of ``PROFILE_FIELDS`` that are given; the others go on.
    """
    body = locked(body, version)
    refuse_outside(body, start)
    refuse_later_changes(body.profiles.all(), start, _("loại, địa chỉ"))
    current = body.profiles.get(holding(start))
    held = {field: getattr(current, field) for field in PROFILE_FIELDS}
    given = checked_details(held | changed)
    new = {field: value for field, value in given.items() if value != held[field]}
    if not new:
        raise RegisterRefused(_("Thông tin mới giống hệt thông tin đang có, không có gì để sửa."))
    if current.start == start:
        BodyProfile.objects.filter(pk=current.pk).update(**new)
    else:
        BodyProfile.objects.filter(pk=current.pk).update(end=start)
        BodyProfile.objects.create(body=body, start=start, end=body.end, **(held | new))
    body.name = name_of([body.pk], start)[body.pk]
    before = {field: held[field] for field in new}
    record(by=by, action="body.change", about=body, before=before, after=new | {"start": start})


def checked_details(details: Mapping[str, object]) -> dict[str, object]:
    """Return the fields with their texts squeezed, or refuse a place given by half or outside the earth."""
    cleaned = {
        field: squeeze(nfc(value)) if isinstance(value, str) else value
        for field, value in details.items()
        if field in PROFILE_FIELDS
    }
    latitude, longitude = cleaned.get("latitude"), cleaned.get("longitude")
    if (latitude is None) != (longitude is None):
        missing = "longitude" if longitude is None else "latitude"
        raise RegisterRefused(_("Cần nhập đủ cả vĩ độ và kinh độ, hoặc để trống cả hai."), missing)
    if latitude is not None and not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise RegisterRefused(_("Vĩ độ nằm trong khoảng -90 đến 90, kinh độ trong khoảng -180 đến 180."), "latitude")
    return cleaned
