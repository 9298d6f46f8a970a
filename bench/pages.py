"""How many queries and milliseconds the pages take, on the demo province, from request to answer (no network)."""

from __future__ import annotations

import os
import re
import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bench.figures import Figure, seconds

if TYPE_CHECKING:
    from django.test import Client

BASELINE = "the health page"
# Name of the page's address, who looks at it, what it is asked for.
PAGES: list[tuple[str, str, dict[str, str]]] = [
    ("home", "lanhdao", {}),
    ("home", "chuyenvien", {}),
    ("tasks:list", "lanhdao", {}),
    ("tasks:list", "lanhdao", {"q": "to chuc"}),
    ("tasks:overview", "lanhdao", {}),
    ("tasks:task", "lanhdao", {}),
    ("directives:list", "vanthu", {}),
    ("directives:directive", "vanthu", {}),
    ("drafting:list", "lanhdao", {}),
    ("drafting:draft", "lanhdao", {}),
    ("cascade:list", "lanhdao", {}),
    ("cascade:matrix", "lanhdao", {}),
    ("register:tree", "lanhdao", {}),
    ("register:body", "lanhdao", {}),
    ("register:people", "quantri", {}),
    ("audit:journal", "kiemtra", {}),
]
# Pages of one object, and the list that it is taken from.
LISTS = {
    "tasks:task": "tasks:list",
    "directives:directive": "directives:list",
    "drafting:draft": "drafting:list",
    "cascade:matrix": "cascade:list",
    "register:body": "register:tree",
}


def figures() -> Iterator[Figure]:
    """Yield queries and time of each page."""
    prepare()
    from django.test import Client
    from django.urls import reverse

    anonymous = Client()
    bare = seconds(lambda: anonymous.get(reverse("health")))
    yield Figure("page health", bare * 1000, "ms")
    for name, username, asked in PAGES:
        yield from page(name, username, asked, bare)


def prepare() -> None:
    """Build the demo province in a temporary folder."""
    settings_for_figures()
    from django.core.management import call_command

    with open(os.devnull, "w") as nowhere:  # noqa: PTH123
        call_command("demo", stdout=nowhere)


def settings_for_figures() -> None:
    """Set Django up on an empty database in a temporary folder (or on that of DATABASE_URL)."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    import django
    from django.core.management import call_command
    from django.test.utils import setup_test_environment

    django.setup()
    setup_test_environment(debug=False)
    call_command("migrate", verbosity=0)


def page(name: str, username: str, asked: dict[str, str], bare: float) -> Iterator[Figure]:
    """Yield the queries and the time of one page as one person sees it."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from conglap_web.accounts.models import User

    client = Client()
    client.force_login(User.objects.get(username=username), backend="django.contrib.auth.backends.ModelBackend")
    address = address_of(name, client)
    title = f"page {name}{'?' + '&'.join(asked) if asked else ''} as {username}"
    answer = client.get(address, asked)
    if answer.status_code != 200:
        raise RuntimeError(f"{title}: {address} answered {answer.status_code}")
    with CaptureQueriesContext(connection) as queries:
        client.get(address, asked)
    count = len(queries)
    taken = seconds(lambda: client.get(address, asked))
    yield Figure(f"{title}: queries", count, "queries")
    yield Figure(f"{title}: time", taken * 1000, "ms", taken / bare, BASELINE)


def address_of(name: str, client: Client) -> str:
    """Return the address of a page; for the page of an object, that of the first in the list that the person sees."""
    from django.urls import reverse

    if name not in LISTS:
        return reverse(name)
    nobody = uuid.UUID(int=0)
    pattern = re.escape(reverse(name, args=[nobody])).replace(re.escape(str(nobody)), "[0-9a-f-]{36}")
    found = re.search(f'"({pattern})"', client.get(reverse(LISTS[name])).content.decode())
    if found is None:
        raise RuntimeError(f"the demo province has nothing to show on {name}")
    return found[1]
