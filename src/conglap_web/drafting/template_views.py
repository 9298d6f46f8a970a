"""Pages of the offices' Word templates."""

import uuid

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from conglap.directives.records import System
from conglap.drafting.default_template import default_template
from conglap_web.drafting import access, actions
from conglap_web.drafting.actions.issuing import DOCX
from conglap_web.drafting.forms import TemplateForm, sent
from conglap_web.drafting.models import DraftKind
from conglap_web.platform.files import FileRefused, file_response, read_upload

MOST = 10 * 1024 * 1024


def templates(request: HttpRequest) -> HttpResponse:
    """List the templates in use and take in a new one."""
    owners = access.template_owners_for(request.standing)
    request.names.load(owners)
    bodies = sorted(((key, request.names[key]) for key in owners), key=lambda pair: pair[1])
    posted = request.method == "POST"
    form = TemplateForm(bodies, sent(request), request.FILES if posted else None) if owners else None
    if posted and form is not None and form.is_valid() and _added(request, form):
        return redirect("drafting:templates")
    found = list(access.templates_for(request.standing).select_related("by", "file"))
    request.names.load({template.body_id for template in found})
    for template in found:
        template.owner, template.mine = request.names[template.body_id], template.body_id in owners
    context = {"found": found, "form": form, "kinds": DraftKind.choices, "systems": System}
    return render(request, "drafting/templates.html", context, status=422 if form and form.is_bound else 200)


def _added(request: HttpRequest, form: TemplateForm) -> bool:
    values = form.cleaned_data
    try:
        template = actions.add_template(
            by=request.user,
            body=access.template_owner_for(request.standing, values["body"]),
            name=values["name"],
            form=(values["system"], values["kind"]),
            content=read_upload(values["file"].chunks(), MOST),
            file_name=values["file"].name,
        )
    except (actions.Refused, FileRefused) as refusal:
        form.add_error("file", str(refusal))
        return False
    messages.success(request, _("Đã thêm mẫu “%(name)s”.") % {"name": template.name})
    return True


def own_file(request: HttpRequest, key: uuid.UUID) -> FileResponse:
    """Answer with the file of a template."""
    return file_response(access.template_for(request.standing, key).file)


def common_file(request: HttpRequest, system: str, kind: str) -> HttpResponse:
    """Answer with the template that comes with the program, for an office to change."""
    access.may_see_templates(request.standing)
    content = default_template(System(system), dict(_SLUGS)[kind])
    headers = {"Content-Disposition": f'attachment; filename="mau-{kind}.docx"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=DOCX, headers=headers)


_SLUGS = (("ke-hoach", DraftKind.PLAN), ("cong-van", DraftKind.DISPATCH), ("quyet-dinh", DraftKind.DECISION))


@require_POST
def retire(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Take a template out of use."""
    template = access.template_to_change(request.standing, key)
    actions.retire_template(by=request.user, template=template)
    messages.success(request, _("Đã thôi dùng mẫu “%(name)s”.") % {"name": template.name})
    return redirect("drafting:templates")
