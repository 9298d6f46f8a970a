"""Accounts and posts that a person may decide on: those of the bodies that the person administers."""

import uuid

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.register.access.bodies import body_to_administer
from conglap_web.register.models import (
    Membership,
    Role,
)
from conglap_web.register.standing import Standing


def person_for(standing: Standing, key: uuid.UUID) -> User:
    """Return somebody, or answer 404."""
    person = User.objects.filter(pk=key).first()
    if person is None:
        raise Http404
    return person


def may_administer_account(standing: Standing, account: User) -> bool:
    """Say whether the person administers every body in which the account holds, will hold (or last held) a post.

    Otherwise an administrator of a commune could take over the account of somebody who also works for the province.
    """
    posts = Membership.objects.filter(user=account)
    open_ones = set(posts.exclude(end__lte=standing.on).values_list("body_id", flat=True))
    bodies = open_ones or set(posts.values_list("body_id", flat=True))
    return bool(bodies) and bodies <= standing.scope_of(Role.ADMINISTRATOR)


def may_give_post(standing: Standing, account: User) -> bool:
    """Say whether the person may give this account one more post: who administers it, or anybody if it never had one.

    A post in the scope opens the account's journal to who administers there, and takes the account out of the hands
    of who administered it alone; neither may be had by picking somebody of another body from a list.
    """
    return may_administer_account(standing, account) or not Membership.objects.filter(user=account).exists()


def refuse_own_account(standing: Standing, account: User) -> None:
    """Refuse to decide on the own account: who gives rights must not be who gets them."""
    if account.pk == standing.user.pk:
        raise PermissionDenied(
            _("Không thể tự thay đổi chức vụ hay đặt lại mật khẩu của mình ở đây. Hãy nhờ người quản trị khác.")
        )


def account_to_administer(standing: Standing, key: uuid.UUID) -> User:
    """Return an account that the person may close or give a new password, or refuse with the reason."""
    account = person_for(standing, key)
    if not may_administer_account(standing, account):
        raise PermissionDenied(
            _("Chỉ người quản trị của mọi cơ quan mà người này đang giữ chức vụ mới sửa được tài khoản này.")
        )
    return account


def post_to_end(standing: Standing, key: uuid.UUID) -> Membership:
    """Return a post that the person may end, or refuse with the reason."""
    post = Membership.objects.select_related("user", "body").filter(pk=key).first()
    if post is None:
        raise Http404
    body_to_administer(standing, post.body_id)
    refuse_own_account(standing, post.user)
    return post
