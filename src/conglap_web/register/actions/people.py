"""Accounts of the people who hold posts: made with a one-time password, closed, given a new password."""

import datetime as dt
import secrets

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from conglap_web.accounts import actions as accounts
from conglap_web.accounts.models import User
from conglap_web.platform.clock import today
from conglap_web.register.actions.posts import add_post, refuse_last_administrator
from conglap_web.register.actions.refusals import RegisterRefused
from conglap_web.register.models import Body, Membership, Role
from conglap_web.register.queries import holding

# No letters that look alike (0/O, 1/l/I): the password is read from paper once.
_LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789"


def one_time_password() -> str:
    """Return 16 random letters in groups of four, about 92 bits."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(4))


@transaction.atomic
def add_person(
    *,
    by: User | None,
    body: Body,
    username: str,
    full_name: str,
    title: str,
    role: str,
    start: dt.date,
    is_head: bool = False,
    email: str = "",
    phone: str = "",
) -> tuple[Membership, str]:
    """Make an account and give it a post; return the post and the password to hand over once."""
    password = one_time_password()
    if User.objects.filter(username=username.strip().lower()).exists():
        raise RegisterRefused(
            _("Tên đăng nhập “%(name)s” đã có. Hãy chọn người đó trong “Người đã có tài khoản” hoặc đặt tên khác.")
            % {"name": username.strip().lower()},
            "username",
        )
    try:
        user = accounts.create_account(
            by=by, username=username, full_name=full_name, password=password, email=email, phone=phone
        )
    except ValidationError as problem:
        field = next(iter(getattr(problem, "message_dict", {})), "")
        raise RegisterRefused(" ".join(problem.messages), field if field in ("username", "full_name") else "") from None
    post = add_post(by=by, body=body, user=user, title=title, role=role, start=start, is_head=is_head)
    return post, password


@transaction.atomic
def reset_password(*, by: User, account: User) -> str:
    """Set a one-time password that must be changed at the next sign-in; open sessions end."""
    password = one_time_password()
    accounts.set_password(by=by, account=account, password=password, must_change=True)
    return password


@transaction.atomic
def close_account(*, by: User, account: User) -> None:
    """Close an account; its posts stay in the record, with their own days."""
    if account.pk == by.pk:
        raise RegisterRefused(_("Không thể tự khoá tài khoản của mình. Hãy nhờ người quản trị khác."))
    for post in Membership.objects.filter(holding(today()), user=account, role=Role.ADMINISTRATOR):
        refuse_last_administrator(post, today())
    accounts.set_active(by=by, account=account, active=False)


@transaction.atomic
def open_account(*, by: User, account: User) -> None:
    """Open a closed account again."""
    accounts.set_active(by=by, account=account, active=True)
