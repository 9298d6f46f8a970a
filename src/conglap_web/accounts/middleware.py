"""Sessions end: after an idle hour, after a working day, and whenever the password must first be changed."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

_SEEN, _BEGAN = "seen", "began"
_WRITE_EVERY = 60  # seconds; not every click needs a write


class SessionLimits:
    """Signs out who was idle too long, and sends who must change the password to the page for it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            moment = time.time()
            seen, began = request.session.get(_SEEN, moment), request.session.setdefault(_BEGAN, moment)
            if moment - seen > settings.SESSION_IDLE_SECONDS:
                return _sign_out(request, "idle")
            if moment - began > settings.SESSION_COOKIE_AGE:  # each write puts the session's own end off again
                return _sign_out(request, "ended")
            if moment - seen > _WRITE_EVERY or _SEEN not in request.session:
                request.session[_SEEN] = moment
            allowed = {reverse("accounts:password"), reverse("accounts:logout"), reverse("set_language")}
            if request.user.must_change_password and request.path not in allowed:
                return redirect("accounts:password")
        return self.get_response(request)


def _sign_out(request: HttpRequest, why: str) -> HttpResponse:
    """End the session and ask to sign in again, back to the same page."""
    logout(request)
    return redirect(f"{reverse(settings.LOGIN_URL)}?{urlencode({why: 1, 'next': request.get_full_path()})}")
