"""Pages to begin a draft, or to add duties to one."""

import uuid

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from conglap_web.directives.models import Directive, Duty
from conglap_web.directives.queries import search
from conglap_web.drafting import access, actions, queries
from conglap_web.drafting.forms import StartForm, sent
from conglap_web.drafting.seen import seen_version

SHOWN = 50


def choose(request: HttpRequest) -> HttpResponse:
    """Choose the superior document whose duties are passed on."""
    _may_write(request)
    q = request.GET.get("q", "")
    found = search(access.superiors_for(request.standing), q).order_by("-date", "-created_at")
    found = found.select_related("file").defer("text", "read")
    return render(request, "drafting/choose.html", {"q": q, "found": found[:SHOWN]})


def start(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Choose duties of a superior document and begin the draft that passes them on."""
    _may_write(request)
    superior = access.superior_for(request.standing, key)
    duties = _duties(request, superior)
    form = StartForm(_choices(request), sent(request), initial=_usual(request))
    chosen = set(request.POST.getlist("duties"))
    if request.method == "POST" and form.is_valid():
        try:
            draft = _started(request, form.cleaned_data, [duty for duty in duties if str(duty.pk) in chosen])
        except actions.Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Đã soạn bản đầu. Hãy rà soát từng nhiệm vụ, nơi nhận và người ký."))
            return redirect(draft)
    context = {
        "superior": superior,
        "duties": duties,
        "chosen": chosen if request.method == "POST" else _not_yet_passed_on(duties),
        "form": form,
    }
    return render(request, "drafting/start.html", context, status=422 if form.is_bound else 200)


def _started(request: HttpRequest, values: dict[str, object], duties: list[object]) -> object:
    standing = request.standing
    unit = access.unit_for(standing, values["unit"])
    return actions.start_draft(
        by=request.user,
        unit=unit,
        issuing_body=access.issuer_for(standing, unit, values["issuing_body"]),
        kind=values["kind"],
        duties=duties,
        purpose=values["purpose"],
        template=access.template_for(standing, values["template"]) if values["template"] else None,
    )


def _duties(request: HttpRequest, superior: Directive) -> list[Duty]:
    """Return a superior's duties with the drafts that pass them on here; only some of these may be opened."""
    duties = queries.duties_to_pass_on(superior, access.drafts_beside(request.standing))
    passing = {draft for duty in duties for draft in duty.passing}
    seen = set(access.drafts_for(request.standing).filter(pk__in=[draft.pk for draft in passing]))
    for duty in duties:
        for draft in duty.passing:
            draft.seen = draft in seen
    return duties


def _not_yet_passed_on(duties: list[object]) -> set[str]:
    """Return the keys of the duties that no draft passes on."""
    return {str(duty.pk) for duty in duties if not duty.passing}


def _may_write(request: HttpRequest) -> None:
    if not access.units_for(request.standing):
        raise PermissionDenied(_("Chỉ người có chức vụ tại một cơ quan, đơn vị mới soạn được dự thảo."))


def _choices(request: HttpRequest) -> dict[str, list[tuple[object, str]]]:
    """Return what the form offers: own units, the bodies that may issue for them, templates in use."""
    standing = request.standing
    units = access.units_for(standing)
    issuers = access.issuers_of(standing, units)
    request.names.load({*units, *issuers})

    def named(keys: frozenset[uuid.UUID]) -> list[tuple[object, str]]:
        return sorted(((key, request.names[key]) for key in keys), key=lambda pair: pair[1])

    templates = [(one.pk, f"{one.name} ({one.get_kind_display()})") for one in access.templates_for(standing)]
    return {"unit": named(units), "issuing_body": named(issuers), "template": templates}


def _usual(request: HttpRequest) -> dict[str, object]:
    main = request.standing.main
    return {"unit": main.body_id, "issuing_body": main.body_id} if main else {}


def more(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Show the duties of the draft's superiors that it does not pass on, to add some."""
    draft = access.inner_draft_for(request.standing, key)
    present = set(draft.duties.values_list("source_id", flat=True))
    groups = [
        (superior, [duty for duty in _duties(request, superior) if duty.pk not in present])
        for superior in _superiors(request, draft.superiors.all())
    ]
    return render(request, "drafting/more.html", {"draft": draft, "groups": groups})


def _superiors(request: HttpRequest, directives: object) -> list[Directive]:
    seen = set(access.superiors_for(request.standing).filter(pk__in=directives).values_list("pk", flat=True))
    return [directive for directive in directives if directive.pk in seen]


@require_POST
def add(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Add the chosen duties to the draft."""
    draft = access.draft_for(request.standing, key)
    keys = request.POST.getlist("duties")
    duties = [
        duty
        for superior in _superiors(request, draft.superiors.all())
        for duty in queries.chosen_duties(superior, keys)
    ]
    try:
        actions.add_duties(by=request.user, draft=draft, version=seen_version(request), duties=duties)
    except actions.Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã thêm %(count)s nhiệm vụ.") % {"count": len(duties)})
    return redirect(draft)
