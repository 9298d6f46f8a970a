"""Puts the standing of who is signed in, and the names of bodies, on the request; fetched when first asked for."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from conglap_web.platform.clock import today
from conglap_web.register.queries import NameBook
from conglap_web.register.standing import standing_of


class CurrentStanding:
    """Gives every signed-in request ``request.standing`` and ``request.names`` (names of today)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            request.standing = SimpleLazyObject(lambda: standing_of(request.user))
            request.names = NameBook(today())
        return self.get_response(request)
