"""Pages to correct the document's own fields."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from conglap_web.directives import access, actions
from conglap_web.directives.conflicts import changes_since, seen_version, with_version
from conglap_web.directives.document_rows import field_rows
from conglap_web.directives.forms import FieldsForm, sent
from conglap_web.directives.models import DirectiveState
from conglap_web.register.access import body_for
from conglap_web.register.queries import find_bodies

SHOWN = 20


def edit_fields(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Correct the fields; a form filled in against an older version comes back with what was typed."""
    directive = access.directive_to_review(request.standing, key)
    if directive.state != DirectiveState.REVIEW:
        return redirect(directive)
    form = FieldsForm(sent(request), instance=directive)
    others = None
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            actions.edit_fields(by=request.user, directive=directive, version=seen, values=form.values())
        except actions.Stale as stale:
            others = changes_since(stale.about, seen)
            form = FieldsForm(with_version(request.POST, stale.about.fields_version), instance=stale.about)
        except actions.Refused as refusal:
            messages.error(request, str(refusal))
            return redirect(directive)
        else:
            messages.success(request, _("Đã lưu thể thức văn bản."))
            return redirect(f"{directive.get_absolute_url()}#fields")
    context = {
        "directive": directive,
        "form": form,
        "others": others,
        "changed": [row for row in field_rows(directive) if row.read],
    }
    return render(request, "directives/fields.html", context, status=422 if form.is_bound else 200)


def pick_issuer(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Choose the body of the register that issued the document."""
    directive = access.directive_to_review(request.standing, key)
    if directive.state != DirectiveState.REVIEW:
        return redirect(directive)
    if request.method == "POST":
        chosen = request.POST.get("body", "")
        try:
            body = body_for(request.standing, uuid.UUID(chosen)) if chosen else None
        except ValueError:
            messages.error(request, _("Hãy chọn một cơ quan trong danh sách."))
            return redirect("directives:issuer", key=key)
        try:
            actions.match_issuer(by=request.user, directive=directive, version=seen_version(request), body=body)
        except actions.Refused as refusal:
            messages.error(request, str(refusal))
        return redirect(f"{directive.get_absolute_url()}#fields")
    q = request.GET.get("q", directive.issuer)
    context = {"directive": directive, "q": q, "found": find_bodies(q, request.standing.on)[:SHOWN]}
    return render(request, "directives/pick_issuer.html", context)
