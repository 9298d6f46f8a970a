"""Pages to say which bodies of the register the names in a duty stand for."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import reswap, retarget

from conglap_web.directives import access, actions, checks, queries
from conglap_web.directives.conflicts import changes_since, seen_version, with_version
from conglap_web.directives.duty_forms import BodyForm
from conglap_web.directives.duty_views import answer, fresh_page, refused
from conglap_web.directives.forms import sent
from conglap_web.directives.models import DirectiveState, DutyBody, Part
from conglap_web.directives.snapshots import matcher_for
from conglap_web.register.access import body_for
from conglap_web.register.queries import find_bodies

SHOWN = 15


@require_POST
def accept_all(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID) -> HttpResponse:
    """Accept everything that was suggested for a duty."""
    duty = access.duty_to_review(request.standing, key, duty_key)
    try:
        actions.accept_bodies(by=request.user, duty=duty, version=seen_version(request))
    except actions.Refused as refusal:
        return refused(request, duty, refusal)
    return answer(request, duty)


@require_POST
def accept(request: HttpRequest, key: uuid.UUID, named_key: uuid.UUID) -> HttpResponse:
    """Accept what was suggested for one name."""
    named = access.named_body_to_review(request.standing, key, named_key)
    try:
        actions.accept_bodies(by=request.user, duty=named.duty, version=seen_version(request), named=named)
    except actions.Refused as refusal:
        return refused(request, named.duty, refusal)
    return answer(request, named.duty)


def pick(request: HttpRequest, key: uuid.UUID, named_key: uuid.UUID) -> HttpResponse:
    """Search the body that a name stands for, and choose it."""
    named = access.named_body_to_review(request.standing, key, named_key)
    if request.method == "POST":
        return _picked(request, named)
    if named.duty.directive.state != DirectiveState.REVIEW:
        return redirect(named.duty)
    q = request.GET.get("q", named.name)
    context = _picker(request, named) | {"q": q, "found": find_bodies(q, request.standing.on)[:SHOWN]}
    template = "directives/body_picker.html" if request.htmx else "directives/body_pick.html"
    return render(request, template, context)


def _picked(request: HttpRequest, named: DutyBody) -> HttpResponse:
    try:
        body = body_for(request.standing, uuid.UUID(request.POST.get("body", "")))
    except ValueError:
        messages.error(request, _("Hãy chọn một cơ quan trong danh sách."))
        return answer(request, named.duty)
    try:
        others = actions.match_body(
            by=request.user,
            named=named,
            version=seen_version(request),
            body=body,
            everywhere="everywhere" in request.POST,
        )
    except actions.Refused as refusal:
        return refused(request, named.duty, refusal)
    if others:
        messages.success(request, _("Đã nối tên này ở %(count)s chỗ khác nữa.") % {"count": others})
        if request.htmx:  # the other cards changed as well: the page shows them, and the message
            return fresh_page(named.duty)
    return answer(request, named.duty)


def _picker(request: HttpRequest, named: DutyBody) -> dict[str, object]:
    ids = queries.members_of(named)
    request.names.load(ids)
    return {
        "directive": named.duty.directive,
        "duty": named.duty,
        "named": named,
        "ids": ids,
        "other_parts": [(value, label) for value, label in Part.choices if value != named.part],
        "same_count": queries.same_name(named).count(),
        "name": checks.duty_name(named.duty),
    }


def members(request: HttpRequest, key: uuid.UUID, named_key: uuid.UUID) -> HttpResponse:
    """Show the bodies of a group, to who may review with boxes to take some out and put them back."""
    named = access.named_body_for(request.standing, key, named_key)
    directive = named.duty.directive
    others, chosen, duty = None, None, named.duty
    if request.method == "POST":
        named = access.named_body_to_review(request.standing, key, named_key)
        chosen = {uuid.UUID(value) for value in request.POST.getlist("body") if _is_key(value)}
        try:
            actions.set_members(by=request.user, named=named, version=seen_version(request), body_ids=chosen)
        except actions.Stale as stale:
            others, duty = changes_since(stale.about, seen_version(request)), stale.about
        except actions.Refused as refusal:
            return refused(request, named.duty, refusal)
        else:
            return answer(request, named.duty, _("Đã lưu các cơ quan của nhóm."))
    editable = directive.state == DirectiveState.REVIEW and access.may_review(request.standing, directive)
    context = _picker(request, named) | {"duty": duty, "others": others, "editable": editable}
    context["options"] = _options(request, named, set(context["ids"]), chosen, only_matched=not editable)
    template = "directives/body_members_part.html" if request.htmx else "directives/body_members.html"
    response = render(request, template, context, status=422 if others is not None else 200)
    # A form that comes back stays in its slot; only an answer takes the place of the card.
    return reswap(retarget(response, f"#slot-{named.pk}"), "innerHTML") if request.htmx else response


def _options(
    request: HttpRequest,
    named: DutyBody,
    matched: set[uuid.UUID],
    chosen: set[uuid.UUID] | None,
    *,
    only_matched: bool,
) -> list[tuple[uuid.UUID, str, bool]]:
    """Return the bodies that may stand in a group, by name, and whether each is chosen: as typed, else as it is."""
    suggested = set()
    if not only_matched:
        suggested = {uuid.UUID(one) for one in matcher_for(named.duty.directive).suggest(named.name).ids}
    every = matched | suggested | (chosen or set())
    request.names.load(every)
    marked = matched if chosen is None else chosen
    return sorted(((one, request.names[one], one in marked) for one in every), key=lambda option: option[1])


def _is_key(value: str) -> bool:
    try:
        uuid.UUID(value)
    except ValueError:
        return False
    return True


@require_POST
def clear(request: HttpRequest, key: uuid.UUID, named_key: uuid.UUID) -> HttpResponse:
    """Say that the suggested body is not the one meant."""
    named = access.named_body_to_review(request.standing, key, named_key)
    try:
        actions.clear_body(by=request.user, named=named, version=seen_version(request))
    except actions.Refused as refusal:
        return refused(request, named.duty, refusal)
    return answer(request, named.duty)


@require_POST
def part(request: HttpRequest, key: uuid.UUID, named_key: uuid.UUID) -> HttpResponse:
    """Give a body another part in the duty."""
    named = access.named_body_to_review(request.standing, key, named_key)
    chosen = request.POST.get("part", "")
    try:
        if chosen in Part.values:
            actions.change_part(by=request.user, named=named, version=seen_version(request), part=chosen)
    except actions.Refused as refusal:
        return refused(request, named.duty, refusal)
    return answer(request, named.duty)


@require_POST
def remove(request: HttpRequest, key: uuid.UUID, named_key: uuid.UUID) -> HttpResponse:
    """Take a name out of a duty."""
    named = access.named_body_to_review(request.standing, key, named_key)
    duty = named.duty
    try:
        actions.remove_body(by=request.user, named=named, version=seen_version(request))
    except actions.Refused as refusal:
        return refused(request, duty, refusal)
    return answer(request, duty)


def add(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID) -> HttpResponse:
    """Name one more body in a duty."""
    duty = access.duty_to_review(request.standing, key, duty_key)
    if duty.directive.state != DirectiveState.REVIEW:
        return redirect(duty)
    form = BodyForm(sent(request), initial={"version": duty.version})
    others = None
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            actions.add_body(
                by=request.user,
                duty=duty,
                version=values["version"],
                part=values["part"],
                name=values["name"],
            )
        except actions.Stale as stale:
            others = changes_since(stale.about, values["version"])
            form = BodyForm(with_version(request.POST, stale.about.version))
        except actions.Refused as refusal:
            return refused(request, duty, refusal)
        else:
            return answer(request, duty)
    context = {
        "directive": duty.directive,
        "duty": duty,
        "form": form,
        "others": others,
        "name": checks.duty_name(duty),
    }
    return render(request, "directives/body_add.html", context, status=422 if form.is_bound else 200)
