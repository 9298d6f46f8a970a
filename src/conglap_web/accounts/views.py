"""Signing in and out, changing the password."""

from collections.abc import Mapping

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash, views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from conglap_web.accounts import access, actions
from conglap_web.accounts.forms import PasswordForm, SignInForm
from conglap_web.platform.panels import panels_for


class SignIn(views.LoginView):
    """The sign-in page; a failed try is counted by django-axes."""

    template_name = "accounts/login.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        panels = panels_for("accounts.login", self.request, None)
        return {**super().get_context_data(**kwargs), "panels": panels}

    def form_valid(self, form: SignInForm) -> HttpResponse:
        response = super().form_valid(form)
        actions.note_sign_in(by=form.get_user())
        return response


def name_tried(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str:
    """Return the name as accounts keep it, so that "Van.Thu" and "van.thu" share one count of failures."""
    written = (credentials or {}).get("username") or (request.POST.get("username", "") if request else "")
    return written.strip().lower()


def locked_out(request: HttpRequest, *_args: object, **_kwargs: object) -> HttpResponse:
    """Say that there were too many failed tries, and how long to wait."""
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    return render(request, "accounts/locked_out.html", {"minutes": minutes}, status=429)


def password(request: HttpRequest) -> HttpResponse:
    """Let people change their own password."""
    account = access.own_account(request)
    form = PasswordForm(account, request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.set_password(by=account, account=account, password=form.cleaned_data["new"], must_change=False)
        update_session_auth_hash(request, account)
        messages.success(request, _("Đã đổi mật khẩu."))
        return redirect("home")
    return render(request, "accounts/password.html", {"form": form})
