"""What a person may see of accounts: the own one."""

from django.http import HttpRequest

from conglap_web.accounts.models import User


def own_account(request: HttpRequest) -> User:
    """Return the account of who is signed in."""
    return User.objects.get(pk=request.user.pk)
