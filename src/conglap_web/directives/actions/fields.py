"""Correcting the document's own fields."""

from collections.abc import Mapping

from django.db import transaction

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.directives.actions.versions import bump_fields, locked_fields
from conglap_web.directives.models import Directive

EDITABLE = (
    "system",
    "kind_code",
    "kind_name",
    "number",
    "symbol",
    "issuer",
    "place",
    "date",
    "subject",
    "signatory_authority",
    "signatory_title",
    "signatory_name",
    "addressees",
    "recipients",
)


@transaction.atomic
def edit_fields(*, by: User, directive: Directive, version: int, values: Mapping[str, object]) -> Directive:
    """Change fields of a directive under review; ``values`` holds any of ``EDITABLE``."""
    fresh = locked_fields(directive, version=version)
    changed = {name: value for name, value in values.items() if getattr(fresh, name) != value}
    if not changed:
        return fresh
    before = {name: getattr(fresh, name) for name in changed}
    for name, value in changed.items():
        if name not in EDITABLE:
            raise ValueError(name)
        setattr(fresh, name, value)
    bump_fields(fresh)
    fresh.save()
    after = changed | {"version": fresh.fields_version}
    record(by=by, action="directive.edit", about=fresh, before=before, after=after)
    return fresh
