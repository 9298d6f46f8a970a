"""Pages to change a draft and to decide on it."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from conglap_web.drafting import access, actions
from conglap_web.drafting.forms import DutyForm, WordsForm, sent
from conglap_web.drafting.models import Draft
from conglap_web.drafting.moves import may_edit
from conglap_web.drafting.seen import done


def words(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Change the draft's own words; a form filled in against an older version comes back with what was typed."""
    draft = access.draft_for(request.standing, key)
    if not may_edit(draft, access.parties_of(request.standing, draft)):
        return _not_now(request, draft)
    templates = access.templates_fitting(request.standing, draft)
    form = WordsForm(templates, sent(request), instance=draft, initial={"version": draft.version})
    if request.method == "POST" and form.is_valid():
        fresh = access.draft_for(request.standing, key)  # the form wrote into the first one
        try:
            seen = form.cleaned_data["version"]
            actions.edit_draft(by=request.user, draft=fresh, version=seen, values=form.values())
        except actions.Refused as refusal:
            form.add_error(None, str(refusal))
            _keep_typed(form, refusal)
        else:
            messages.success(request, _("Đã lưu."))
            return redirect(fresh)
    return render(request, "drafting/words.html", {"draft": draft, "form": form}, status=422 if form.is_bound else 200)


def duty(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID) -> HttpResponse:
    """Change one duty."""
    row = access.duty_for(request.standing, key, duty_key)
    draft = row.draft
    if not may_edit(draft, access.parties_of(request.standing, draft)):
        return _not_now(request, draft)
    form = DutyForm(sent(request), instance=row, initial={"version": draft.version})
    if request.method == "POST" and form.is_valid():
        fresh = access.duty_for(request.standing, key, duty_key)
        try:
            seen = form.cleaned_data["version"]
            actions.edit_duty(by=request.user, duty=fresh, version=seen, values=form.values())
        except actions.Refused as refusal:
            form.add_error(None, str(refusal))
            _keep_typed(form, refusal)
        else:
            return redirect(f"{draft.get_absolute_url()}#viec-{row.pk}")
    context = {"draft": draft, "row": row, "form": form}
    return render(request, "drafting/duty.html", context, status=422 if form.is_bound else 200)


def new_duty(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Write a duty that no superior document orders."""
    draft = access.draft_for(request.standing, key)
    if not may_edit(draft, access.parties_of(request.standing, draft)):
        return _not_now(request, draft)
    form = DutyForm(sent(request), initial={"version": draft.version})
    if request.method == "POST" and form.is_valid():
        try:
            seen = form.cleaned_data["version"]
            actions.write_duty(by=request.user, draft=draft, version=seen, values=form.values())
        except actions.Refused as refusal:
            form.add_error(None, str(refusal))
            _keep_typed(form, refusal)
        else:
            return redirect(draft)
    return render(request, "drafting/duty.html", {"draft": draft, "form": form}, status=422 if form.is_bound else 200)


def _keep_typed(form: WordsForm | DutyForm, refusal: actions.Refused) -> None:
    """What was typed stays; sent once more it counts against what stands now, which the page then shows."""
    if isinstance(refusal, actions.Stale):
        form.data = form.data.copy()
        form.data["version"] = refusal.draft.version


def _not_now(request: HttpRequest, draft: Draft) -> HttpResponse:
    messages.error(
        request,
        _("Dự thảo đang ở trạng thái “%(state)s”: lúc này anh/chị không sửa được nội dung.")
        % {"state": draft.get_state_display()},
    )
    return redirect(draft)


@require_POST
def drop_duty(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID) -> HttpResponse:
    """Take a duty out of the draft."""
    row = access.duty_for(request.standing, key, duty_key)
    return done(request, row.draft, lambda seen: actions.drop_duty(by=request.user, duty=row, version=seen))


@require_POST
def move_duty(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID) -> HttpResponse:
    """Move a duty one place up or down."""
    row = access.duty_for(request.standing, key, duty_key)
    step = -1 if request.POST.get("step") == "up" else 1
    return done(
        request,
        row.draft,
        lambda seen: actions.move_duty(by=request.user, duty=row, version=seen, step=step),
        f"#viec-{row.pk}",
    )


@require_POST
def keep(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Keep the words as a version."""
    draft = access.draft_for(request.standing, key)
    note = request.POST.get("note", "")
    return done(
        request,
        draft,
        lambda seen: actions.save_version(by=request.user, draft=draft, version=seen, note=note),
        "#phien-ban",
    )


@require_POST
def comment(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Say something about the draft or one of its duties."""
    draft = access.inner_draft_for(request.standing, key)
    about = request.POST.get("duty", "")
    try:
        row = access.duty_for(request.standing, key, uuid.UUID(about)) if about else None
    except ValueError:
        row = None
    try:
        actions.comment(by=request.user, draft=draft, text=request.POST.get("text", ""), duty=row)
    except actions.Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(f"{draft.get_absolute_url()}#gop-y")


@require_POST
def settle(request: HttpRequest, key: uuid.UUID, comment_key: uuid.UUID) -> HttpResponse:
    """Mark a remark as dealt with."""
    said = access.comment_to_settle(request.standing, key, comment_key)
    actions.settle_comment(by=request.user, comment=said)
    return redirect(f"{said.draft.get_absolute_url()}#gop-y")
