"""Writing accounts, audited. Passwords and hashes never reach the audit."""

from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record


@transaction.atomic
def create_account(
    *,
    by: User | None,
    username: str,
    full_name: str,
    password: str | None,
    email: str = "",
    phone: str = "",
    must_change_password: bool = True,
) -> User:
    """Make an account; with ``password=None`` nobody can sign in to it. A weak password raises ``ValidationError``."""
    user = User(username=username.strip().lower(), full_name=full_name.strip(), email=email, phone=phone)
    user.must_change_password = must_change_password and password is not None
    if password is not None:
        validate_password(password, user)
    user.set_password(password)
    user.full_clean(exclude=["password"])
    user.save(force_insert=True)
    record(
        by=by,
        action="account.create",
        about=user,
        after={"username": user.username, "full_name": user.full_name},
    )
    return user


@transaction.atomic
def set_password(*, by: User, account: User, password: str, must_change: bool) -> None:
    """Set a new password (checked); sessions opened with the old one end."""
    validate_password(password, account)
    account.set_password(password)
    account.must_change_password = must_change
    account.save(update_fields=["password", "must_change_password"])
    record(by=by, action="account.password", about=account, after={"must_change": must_change})


@transaction.atomic
def set_active(*, by: User, account: User, active: bool) -> None:
    """Open or close an account; a closed one cannot sign in and its sessions end."""
    before = account.is_active
    account.is_active = active
    account.save(update_fields=["is_active"])
    record(by=by, action="account.active", about=account, before={"active": before}, after={"active": active})


@transaction.atomic
def note_sign_in(*, by: User) -> None:
    """Note that a person signed in."""
    record(by=by, action="account.sign_in", about=by)
