"""Taking in a document that was written and issued here: it is read already and waits only to be confirmed."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.directives import snapshots
from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.platform.models import StoredFile
from conglap_web.register.models import Body


@transaction.atomic
def adopt_directive(
    *,
    by: User,
    issuer: Body,
    file: StoredFile,
    read: Mapping[str, Any],
    form_check: Mapping[str, Any] | None = None,
) -> Directive:
    """Make a directive of a body's own document, as read from its file; it stands under review.

    What the reader doubts is left out: the words are the drafters' own, whom nobody needs to ask.
    """
    _key, matcher = snapshots.matcher_for_reading(read, issuer.pk)
    directive = Directive(
        receiver=issuer,
        issuing_body=issuer,
        file=file,
        sha256=file.sha256,
        uploaded_by=by,
        state=DirectiveState.REVIEW,
        text=read["text"],
        read=dict(read),
        form_check=dict(form_check) if form_check is not None else None,
        **snapshots.fields_of(read),
    )
    directive.save()
    duties = snapshots.make_duties(directive, read, matcher)
    after = {"state": directive.state, "symbol": directive.symbol, "subject": directive.subject, "duties": len(duties)}
    record(by=by, action="directive.adopt", about=directive, after=after)
    return directive
