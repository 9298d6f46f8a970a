"""Keys of programs (mã truy cập API): made, shown once, given back by digest, put out of use."""

import datetime as dt
import hashlib
import secrets

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from conglap.base.dates import format_day
from conglap.base.text import nfc, squeeze
from conglap_web.accounts.models import ApiToken, User
from conglap_web.audit.actions import record
from conglap_web.platform.clock import now, today

PREFIX = "clp_"  # lets a search for lost keys know one
LONGEST = dt.timedelta(days=366)
MOST = 20
_NOTE_USE_EVERY = dt.timedelta(hours=1)


class TokenRefused(Exception):
    """A key that cannot be made as asked; the sentence says why."""


@transaction.atomic
def create_token(*, by: User, name: str, may_write: bool, expires_on: dt.date) -> tuple[ApiToken, str]:
    """Make a key for one's own programs; returns it in clear this one time."""
    name = squeeze(nfc(name))
    last = today() + LONGEST
    if not name:
        raise TokenRefused(_("Hãy ghi mã này dùng cho phần mềm nào."))
    if not today() < expires_on <= last:
        raise TokenRefused(_("Hạn dùng phải sau hôm nay và không quá ngày %(day)s.") % {"day": format_day(last)})
    User.objects.select_for_update().get(pk=by.pk)
    if tokens_in_use(by).count() >= MOST:
        raise TokenRefused(_("Bạn đang có %(n)d mã. Hãy huỷ bớt mã không dùng nữa.") % {"n": MOST})
    secret = PREFIX + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        user=by, name=name, may_write=may_write, expires_on=expires_on, digest=_digest(secret), hint=secret[:8]
    )
    after = {"token_name": name, "may_write": may_write, "expires_on": expires_on}
    record(by=by, action="account.token", about=by, after=after)
    return token, secret


@transaction.atomic
def revoke_token(*, by: User, token: ApiToken) -> None:
    """Put a key out of use at once; a second time does nothing."""
    if ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=now()):
        record(by=by, action="account.token_revoke", about=token.user, before={"token_name": token.name})


def tokens_in_use(user: User) -> QuerySet[ApiToken]:
    """Return the keys of a person that still open something."""
    return ApiToken.objects.filter(user=user, revoked_at=None, expires_on__gt=today())


def token_given(secret: str) -> ApiToken | None:
    """Return the key that was sent, if it opens something today: not revoked, not expired, its owner at work."""
    rows = ApiToken.objects.select_related("user").filter(
        digest=_digest(secret), revoked_at=None, expires_on__gt=today(), user__is_active=True
    )
    token = rows.first()
    if token is None or token.user.must_change_password:
        return None
    if token.used_at is None or now() - token.used_at > _NOTE_USE_EVERY:
        ApiToken.objects.filter(pk=token.pk).update(used_at=now())
    return token


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
