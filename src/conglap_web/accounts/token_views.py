"""The page of one's own keys for programs (mã truy cập API)."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from conglap_web.accounts import access
from conglap_web.accounts import tokens as keys
from conglap_web.accounts.forms import TokenForm
from conglap_web.platform.clock import today
from conglap_web.platform.panels import panels_for


def tokens(request: HttpRequest) -> HttpResponse:
    """List the own keys, and make one: it is shown on the answer and never again."""
    form, secret = TokenForm(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        try:
            _token, secret = keys.create_token(by=access.own_account(request), **form.cleaned_data)
            form = TokenForm()
        except keys.TokenRefused as refused:
            form.add_error(None, str(refused))
    context = {
        "form": form,
        "secret": secret,
        "tokens": access.own_tokens(request),
        "today": today(),
        "panels": panels_for("accounts.tokens", request, None),
    }
    status = 422 if form.is_bound and form.errors else 200
    response = render(request, "accounts/tokens.html", context, status=status)
    response["Cache-Control"] = "no-store"
    return response


@require_POST
def revoke(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Put one of the own keys out of use."""
    keys.revoke_token(by=access.own_account(request), token=access.own_token(request, key))
    messages.success(request, _("Đã huỷ mã. Phần mềm dùng mã này không truy cập được nữa."))
    return redirect("accounts:tokens")
