"""Taking back changes that were planned and have not begun; buttons on the page of the body."""

import uuid
from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from conglap_web.register import access, actions
from conglap_web.register.actions import RegisterRefused
from conglap_web.register.models import Body


@require_POST
def end(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Take back the planned end of a body."""
    body = access.body_to_take_from_parents(request.standing, key)
    return _done(request, body, lambda: actions.withdraw_end(by=request.user, body=body))


@require_POST
def name(request: HttpRequest, key: uuid.UUID, row: uuid.UUID) -> HttpResponse:
    """Take back a planned name."""
    body = access.body_to_administer(request.standing, key)
    return _done(request, body, lambda: actions.withdraw_name(by=request.user, body=body, key=row))


@require_POST
def profile(request: HttpRequest, key: uuid.UUID, row: uuid.UUID) -> HttpResponse:
    """Take back a planned change of kind, sector or address."""
    body = access.body_to_administer(request.standing, key)
    return _done(request, body, lambda: actions.withdraw_profile(by=request.user, body=body, key=row))


@require_POST
def parent(request: HttpRequest, key: uuid.UUID, row: uuid.UUID) -> HttpResponse:
    """Take back a planned parent."""
    body = access.body_to_take_from_parents(request.standing, key)
    return _done(request, body, lambda: actions.withdraw_parent(by=request.user, body=body, key=row))


@require_POST
def post(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Take back a planned post, or the planned end of one."""
    planned = access.post_to_end(request.standing, key)
    return _done(request, planned.body, lambda: actions.withdraw_post(by=request.user, post=planned))


def _done(request: HttpRequest, body: Body, act: Callable[[], None]) -> HttpResponse:
    try:
        act()
        messages.success(request, _("Đã rút lại."))
    except RegisterRefused as refused:
        messages.error(request, str(refused))
    return redirect("register:body", body.pk)
