"""What a page showed of a draft, and an act done at that version."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from conglap_web.drafting import actions
from conglap_web.drafting.models import Draft


def seen_version(request: HttpRequest) -> int:
    """Return the version that the page showed; nothing fits no draft."""
    value = request.POST.get("version", "")
    return int(value) if value.isdecimal() and len(value) < 10 else -1


def done(request: HttpRequest, draft: Draft, act: Callable[[int], object], place: str = "") -> HttpResponse:
    """Do one act at the version that the page showed; say why where it was refused."""
    try:
        act(seen_version(request))
    except actions.Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(f"{draft.get_absolute_url()}{place}")
