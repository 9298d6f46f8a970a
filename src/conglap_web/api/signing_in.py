"""Who asks: a person's key in the header ``Authorization: Bearer …``, or the session of somebody on the pages."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from ninja.errors import HttpError
from ninja.security import HttpBearer, SessionAuth

from conglap_web.accounts.models import User
from conglap_web.accounts.tokens import token_given
from conglap_web.platform.clock import today
from conglap_web.register.queries import NameBook
from conglap_web.register.standing import standing_of

READS = ("GET", "HEAD", "OPTIONS")


class ByToken(HttpBearer):
    """A key of a program: it acts with the rights of the person who made it, or only reads."""

    openapi_description = "Mã truy cập API, tạo ở trang Tài khoản."

    def authenticate(self, request: HttpRequest, token: str) -> User | None:
        """Put the person on the request as signing in on the pages does; ``None`` answers 401."""
        found = token_given(token)
        if found is None:
            return None
        if request.method not in READS and not found.may_write:
            raise HttpError(403, _("Mã này chỉ cho phép đọc. Hãy tạo mã có quyền ghi."))
        request.user = found.user
        request.standing = SimpleLazyObject(lambda: standing_of(found.user))
        request.names = NameBook(today())
        return found.user


class BySession(SessionAuth):
    """Somebody who is signed in on the pages and tries the API from its documentation; protected against forgery."""

    def authenticate(self, request: HttpRequest, key: str | None) -> User | None:
        return request.user if request.user.is_authenticated else None
