"""Saying that a place of which the reader was not sure has been looked at; the office's choice of rules of form."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from conglap_web.directives import access, actions, queries
from conglap_web.directives.duty_views import answer
from conglap_web.directives.form_check import switches
from conglap_web.directives.listing import ONLY_UNSURE

SECTIONS = {"field": "fields", "citation": "citations"}  # everything else stands among the places


@require_POST
def see(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Say that one doubt, or every doubt, was looked at."""
    directive = access.directive_to_review(request.standing, key)
    number = request.POST.get("doubt", "")
    every = range(len(directive.doubts))
    wanted = set(every) if number == "all" else {int(number)} if number.isdecimal() and len(number) < 8 else set()
    try:
        seen = actions.see_doubts(by=request.user, directive=directive, numbers=wanted)
    except actions.Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(directive)
    if number == "all":
        said = ngettext("Đã ghi nhận đã xem %(n)s chỗ.", "Đã ghi nhận đã xem %(n)s chỗ.", seen) % {"n": seen}
        messages.success(request, said)
        return redirect(directive)
    thing = directive.doubts[int(number)]["thing"] if wanted & set(every) else ""
    if (duty_key := request.POST.get("duty", "")) and (duty := _duty(request, key, duty_key)):
        return answer(request, duty)
    query = f"?loc={ONLY_UNSURE}" if request.POST.get("loc") == ONLY_UNSURE else ""
    return redirect(f"{directive.get_absolute_url()}{query}#{SECTIONS.get(thing, 'places')}")


@require_POST
def check_again(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Read the file once more to check what was read; a confirmed record stays as it is."""
    directive = access.directive_to_review(request.standing, key)
    try:
        actions.check_again(by=request.user, directive=directive)
    except actions.Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(f"{directive.get_absolute_url()}#form-check")


def _duty(request: HttpRequest, key: uuid.UUID, duty_key: str) -> object | None:
    return next(iter(access.duties_to_review(request.standing, key, [duty_key])), None)


def rules(request: HttpRequest) -> HttpResponse:
    """Choose one of the person's offices to switch its rules; one office needs no choice."""
    offices = access.checked_offices(request.standing)
    if not offices:
        access.checked_office(request.standing, None)
    if len(offices) == 1:
        return redirect("directives:office_rules", key=next(iter(offices)))
    request.names.load(offices)
    named = sorted(((office, request.names[office]) for office in offices), key=lambda pair: pair[1])
    return render(request, "directives/rules.html", {"offices": named})


def office_rules(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Switch the rules of form and language of one office on and off."""
    office = access.checked_office(request.standing, key)
    if request.method == "POST":
        wanted = set(request.POST.getlist("on"))
        off = [one.rule for one in switches(()) if one.rule not in wanted]
        changed = actions.switch_rules(by=request.user, body=office, switched_off=off)
        messages.success(
            request,
            ngettext("Đã đổi %(n)s quy tắc.", "Đã đổi %(n)s quy tắc.", changed) % {"n": changed}
            if changed
            else _("Không có gì thay đổi."),
        )
        return redirect("directives:office_rules", key=key)
    request.names.load({office.pk})
    found = switches(queries.switched_off_rules(office.pk))
    return render(request, "directives/office_rules.html", {"office": office, "switches": found})
