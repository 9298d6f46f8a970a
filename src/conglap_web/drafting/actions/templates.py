"""Taking in the templates of an office."""

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.directives.records import System
from conglap.drafting import TemplateRefused, check_template
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.drafting.actions.refusals import Refused
from conglap_web.drafting.actions.typed import typed
from conglap_web.drafting.models import Template
from conglap_web.platform.clock import now
from conglap_web.platform.files import store
from conglap_web.register.models import Body

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def add_template(*, by: User, body: Body, name: str, form: tuple[str, str], content: bytes, file_name: str) -> Template:
    """Take in a template of a form (system and kind) after trying it on invented words.

    Raises ``Refused`` where no document comes out, or one without the duties.
    """
    system, kind = form
    words = typed(name)
    if not words:
        raise Refused(_("Hãy đặt tên cho mẫu."))
    try:
        found = check_template(content, System(system), kind)
    except TemplateRefused as refusal:
        raise Refused(str(refusal)) from refusal
    if missing := [finding.message for finding in found if finding.rule == "duty"]:
        raise Refused(" ".join(missing))
    with transaction.atomic():
        file = store(content=content, name=file_name, media_type=DOCX, owner_id=by.pk)
        template = Template.objects.create(
            body=body,
            name=words[:120],
            system=system,
            kind=kind,
            file=file,
            by=by,
            remarks=[finding.message for finding in found],
        )
        after = {"name": template.name, "kind": kind, "file": file.name, "sha256": file.sha256}
        record(by=by, action="template.add", about=template, after=after)
    return template


@transaction.atomic
def retire_template(*, by: User, template: Template) -> Template:
    """Take a template out of use; drafts that use it keep it."""
    fresh = Template.objects.select_for_update().get(pk=template.pk)
    if fresh.retired_at is None:
        fresh.retired_at = now()
        fresh.save()
        record(by=by, action="template.retire", about=fresh, before={"name": fresh.name}, after={})
    return fresh
