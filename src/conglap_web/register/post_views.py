"""Giving and ending posts; accounts of the people who hold them."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from conglap_web.accounts.models import User
from conglap_web.platform.clock import today
from conglap_web.register import access, actions
from conglap_web.register.actions import RegisterRefused
from conglap_web.register.change_views import filled, form_page
from conglap_web.register.forms import EndPostForm, PostForm
from conglap_web.register.queries import name_of

_NEW_PERSON = ("full_name", "username", "email", "phone")


@never_cache
def add_post(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Give a post to somebody with an account, or to a new person whose one-time password is shown once."""
    body = access.body_to_administer(request.standing, key)
    form = filled(request, PostForm, {"start": today()}, body=body)

    def act(data: dict) -> HttpResponse:
        person = {name: data.pop(name) for name in _NEW_PERSON}
        if data["user"]:
            _require_account(request, data["user"])
            actions.add_post(by=request.user, body=body, **data)
            messages.success(request, _("Đã giao chức vụ."))
            return redirect("register:body", body.pk)
        data.pop("user")
        post, password = actions.add_person(by=request.user, body=body, **person, **data)
        return _show_password(request, post.user, password)

    name = name_of([body.pk], today())[body.pk]
    context = {"heading": _("Thêm người: %(name)s") % {"name": name}, "submit": _("Thêm người"), "back": body}
    return form_page(request, form, act, context)


def _require_account(request: HttpRequest, account: User) -> None:
    if account.pk == request.user.pk:
        raise RegisterRefused(_("Không thể tự giao chức vụ cho mình. Hãy nhờ người quản trị khác."), "user")
    if not access.may_give_post(request.standing, account):
        raise RegisterRefused(
            _("Người này giữ chức vụ ở cơ quan mà bạn không quản trị. Hãy nhờ người quản trị của cấp trên giao."),
            "user",
        )


def end_post(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """End a post on a day."""
    post = access.post_to_end(request.standing, key)
    form = filled(request, EndPostForm, {"end": today()})

    def act(data: dict) -> HttpResponse:
        actions.end_post(by=request.user, post=post, **data)
        messages.success(request, _("Đã ghi ngày thôi giữ chức vụ."))
        return redirect("register:body", post.body_id)

    heading = _("Thôi giữ chức vụ: %(name)s, %(title)s") % {"name": post.user.full_name, "title": post.title}
    return form_page(request, form, act, {"heading": heading, "submit": _("Ghi"), "back": post.body})


@never_cache
@require_POST
def reset_password(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Set a one-time password for somebody and show it once."""
    account = access.account_to_administer(request.standing, key)
    access.refuse_own_account(request.standing, account)
    return _show_password(request, account, actions.reset_password(by=request.user, account=account))


@require_POST
def close_account(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Close an account: its sessions end at once."""
    account = access.account_to_administer(request.standing, key)
    try:
        actions.close_account(by=request.user, account=account)
        messages.success(request, _("Đã khoá tài khoản."))
    except RegisterRefused as refused:
        messages.error(request, str(refused))
    return redirect("register:person", key)


@require_POST
def open_account(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Open a closed account again."""
    account = access.account_to_administer(request.standing, key)
    actions.open_account(by=request.user, account=account)
    messages.success(request, _("Đã mở lại tài khoản."))
    return redirect("register:person", key)


def _show_password(request: HttpRequest, account: User, password: str) -> HttpResponse:
    return render(request, "register/one_time_password.html", {"account": account, "password": password})
