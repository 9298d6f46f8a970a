"""Pages to correct the duties of a directive under review. Each works as a page; htmx takes the card out of it."""

import secrets
import uuid
from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from conglap_web.directives import access, actions, checks, queries
from conglap_web.directives.conflicts import changes_since, seen_version, with_version
from conglap_web.directives.duty_forms import AddDutyForm, DutyForm, SplitForm
from conglap_web.directives.forms import sent
from conglap_web.directives.highlights import paragraphs_of
from conglap_web.directives.listing import asked, duty_page
from conglap_web.directives.models import DirectiveState, Duty
from conglap_web.directives.pages import prepared, to_settle
from conglap_web.directives.unsure import unsure_of


def card(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID) -> HttpResponse:
    """Show one duty's card; as a page, the directive's page at that duty."""
    duty = access.duty_for(request.standing, key, duty_key)
    if not request.htmx:
        return redirect(duty)
    return card_response(request, duty)


def card_response(request: HttpRequest, duty: Duty) -> HttpResponse:
    """Answer with one card as it stands now, and what is still missing in the whole document."""
    directive = duty.directive
    duties = queries.duties_with_bodies(directive, request.names)
    shown = [one for one in duties if not one.became]
    unsure = unsure_of(directive, shown)
    fresh = next(one for one in duties if one.pk == duty.pk)
    if fresh.became:
        fresh.unsure = []
    context = to_settle(directive, shown, unsure, duty_page(asked(request), shown)) | {
        "directive": directive,
        "duty": prepared(fresh),
        "editable": directive.state == DirectiveState.REVIEW and access.may_review(request.standing, directive),
    }
    return render(request, "directives/duty_card_answer.html", context)


def answer(request: HttpRequest, duty: Duty, done: str = "") -> HttpResponse:
    """Answer after a change of one duty: its card for htmx, else the page at that duty with a message."""
    if request.htmx:
        duty.directive.refresh_from_db(fields=["version", "fields_version", "state", "seen_doubts"])
        return card_response(request, duty)
    if done:
        messages.success(request, done)
    return redirect(duty)


def refused(request: HttpRequest, duty: Duty, refusal: actions.Refused) -> HttpResponse:
    """Answer a refused change: the reason, what others changed, and the page as it stands now."""
    text = str(refusal)
    if isinstance(refusal, actions.Stale):
        field = f"version-{refusal.about.pk}"
        seen = seen_version(request, field if field in request.POST else "version")
        lines = [
            f"{event.who}: {change.label}: {change.before or '–'} → {change.after or '–'}."
            for event in changes_since(refusal.about, seen)
            for change in event.changes
        ]
        text = " ".join([text, *lines])
    messages.error(request, text)
    return fresh_page(duty) if request.htmx else redirect(duty)


def fresh_page(duty: Duty) -> HttpResponse:
    """Tell htmx to fetch the whole page anew at a duty, so that nothing on it is older than what is said.

    An address that differs only after # would not be fetched; reloading would lose the place in the two panes.
    """
    page = f"{duty.directive.get_absolute_url()}?v={secrets.token_hex(4)}&toi=task-{duty.pk}#task-{duty.pk}"
    return HttpResponseClientRedirect(page)


def edit(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID) -> HttpResponse:
    """Correct a duty's words, time and product."""
    duty = access.duty_to_review(request.standing, key, duty_key)
    if duty.directive.state != DirectiveState.REVIEW:
        return redirect(duty)
    form = DutyForm(sent(request), instance=duty)
    others = None
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            actions.edit_duty(by=request.user, duty=duty, version=seen, values=form.values())
        except actions.Stale as stale:
            others = changes_since(stale.about, seen)
            form = DutyForm(with_version(request.POST, stale.about.version), instance=stale.about)
        except actions.Refused as refusal:
            return refused(request, duty, refusal)
        else:
            return answer(request, duty, _("Đã lưu nhiệm vụ."))
    template = "directives/duty_form.html" if request.htmx else "directives/duty_edit.html"
    context = {
        "directive": duty.directive,
        "duty": duty,
        "form": form,
        "others": others,
        "name": checks.duty_name(duty),
    }
    return render(request, template, context, status=422 if form.is_bound else 200)


def split(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID) -> HttpResponse:
    """Choose where to split a duty, and split it."""
    duty = access.duty_to_review(request.standing, key, duty_key)
    if duty.directive.state != DirectiveState.REVIEW:
        return redirect(duty)
    form = SplitForm(duty, sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            first, _second = actions.split_duty(
                by=request.user,
                duty=duty,
                version=form.cleaned_data["version"],
                at=form.cleaned_data["at"],
            )
        except actions.Refused as refusal:
            return refused(request, duty, refusal)
        messages.success(request, _("Đã tách thành hai nhiệm vụ."))
        return redirect(first)
    context = {
        "directive": duty.directive,
        "duty": duty,
        "form": form,
        "name": checks.duty_name(duty),
    }
    return render(request, "directives/duty_split.html", context, status=422 if form.is_bound else 200)


@require_POST
def merge_with_next(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID) -> HttpResponse:
    """Merge a duty with the one that follows it."""
    duty = access.duty_to_review(request.standing, key, duty_key)
    following = queries.next_duty(duty)
    if following is None:
        messages.error(request, _("Đây là nhiệm vụ cuối cùng, không có nhiệm vụ tiếp theo để gộp."))
        return redirect(duty)
    return _merge(request, [duty, following], _seen_versions(request, [duty, following]))


@require_POST
def merge(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Merge the chosen duties."""
    directive = access.directive_to_review(request.standing, key)
    chosen = access.duties_to_review(request.standing, key, request.POST.getlist("duty"))
    if len(chosen) < 2:
        messages.error(request, _("Hãy chọn ít nhất hai nhiệm vụ để gộp."))
        return redirect(directive)
    return _merge(request, chosen, _seen_versions(request, chosen))


@require_POST
def drop_chosen(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Leave the chosen duties out: most duties of a superior's document are for others."""
    directive = access.directive_to_review(request.standing, key)
    chosen = access.duties_to_review(request.standing, key, request.POST.getlist("duty"))
    if not chosen:
        messages.error(request, _("Hãy chọn ít nhất một nhiệm vụ để bỏ."))
        return redirect(directive)
    try:
        count = actions.drop_duties(by=request.user, duties=chosen, versions=_seen_versions(request, chosen))
    except actions.Refused as refusal:
        return refused(request, chosen[0], refusal)
    messages.success(request, _("Đã bỏ %(count)s nhiệm vụ; có thể lấy lại từng mục.") % {"count": count})
    return redirect(directive)


def _seen_versions(request: HttpRequest, duties: list[Duty]) -> dict[str, int]:
    return {str(duty.pk): seen_version(request, f"version-{duty.pk}") for duty in duties}


def _merge(request: HttpRequest, duties: list[Duty], versions: dict[str, int]) -> HttpResponse:
    try:
        merged = actions.merge_duties(by=request.user, directive=duties[0].directive, duties=duties, versions=versions)
    except actions.Refused as refusal:
        return refused(request, duties[0], refusal)
    messages.success(request, _("Đã gộp thành một nhiệm vụ."))
    return redirect(merged)


def add(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Add a duty from a paragraph of the document or from words."""
    directive = access.directive_to_review(request.standing, key)
    if directive.state != DirectiveState.REVIEW:
        return redirect(directive)
    given = {"paragraph": request.GET.get("doan")}
    form = AddDutyForm(directive, dict(paragraphs_of(directive.text)), sent(request), initial=given)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            duty = actions.add_duty(
                by=request.user,
                directive=directive,
                text=values["text"],
                label=values["label"],
                spans=values["spans"],
            )
        except actions.Refused as refusal:
            messages.error(request, str(refusal))
            return redirect(directive)
        messages.success(request, _("Đã thêm nhiệm vụ. Hãy thêm cơ quan chủ trì."))
        return redirect(duty)
    context = {"directive": directive, "form": form}
    return render(request, "directives/duty_add.html", context, status=422 if form.is_bound else 200)


@require_POST
def drop(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID) -> HttpResponse:
    """Leave a duty out."""
    duty = access.duty_to_review(request.standing, key, duty_key)
    return _change(request, duty, actions.drop_duty, _("Đã bỏ nhiệm vụ; có thể lấy lại bất cứ lúc nào."))


@require_POST
def restore(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID) -> HttpResponse:
    """Take a duty back."""
    duty = access.duty_to_review(request.standing, key, duty_key)
    return _change(request, duty, actions.restore_duty, _("Đã lấy lại nhiệm vụ."))


@require_POST
def as_read(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID) -> HttpResponse:
    """Take back what people changed of a duty."""
    duty = access.duty_to_review(request.standing, key, duty_key)
    return _change(request, duty, actions.restore_as_read, _("Đã khôi phục bản bóc tách."))


def _change(request: HttpRequest, duty: Duty, action: Callable[..., Duty], done: str) -> HttpResponse:
    """Do an action that changes the marks on the left too: the page is shown anew."""
    try:
        changed = action(by=request.user, duty=duty, version=seen_version(request))
    except actions.Refused as refusal:
        return refused(request, duty, refusal)
    messages.success(request, done)
    return redirect(changed)
