"""The accounts of the demonstration, shown beside the sign-in form."""

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string

from conglap_web.demo.accounts import ACCOUNTS, PASSWORD


def accounts_to_try(request: HttpRequest, _thing: object) -> str:
    """Return the list of accounts and their password; nothing outside a demonstration."""
    if not settings.DEMO:
        return ""
    return render_to_string("demo/accounts.html", {"accounts": ACCOUNTS, "password": PASSWORD}, request)
