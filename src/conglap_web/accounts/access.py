"""What a person may see of accounts: the own one."""

import uuid

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from conglap_web.accounts.models import ApiToken, User


def own_account(request: HttpRequest) -> User:
    """Return the account of who is signed in."""
    return User.objects.get(pk=request.user.pk)


def own_tokens(request: HttpRequest) -> QuerySet[ApiToken]:
    """Return the keys of who is signed in, newest first, those out of use too."""
    return ApiToken.objects.filter(user=request.user.pk).order_by("-created_at")


def own_token(request: HttpRequest, key: uuid.UUID) -> ApiToken:
    """Return one of the own keys, or answer 404: nobody handles another's."""
    token = own_tokens(request).select_related("user").filter(pk=key).first()
    if token is None:
        raise Http404
    return token
