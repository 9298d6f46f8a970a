"""Lists, trees, searches and the map of fifty thousand units, as of today and of an old day, from request to answer.

On the database of DATABASE_URL, SQLite without it: `python -m tests.postgres python -m bench units` asks PostgreSQL.
Times are processor time, ours and that of PostgreSQL's process for our connection: on a machine that does nothing else
they are what one waits. (PostgreSQL's parallel workers are switched off: their time would not show.)
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bench.figures import Figure
from bench.register_data import OLD_DAY, fill

if TYPE_CHECKING:
    from django.test import Client

UNITS = 50_000
REPEATS, ROUND = 3, 4
OLD = f"ngay={OLD_DAY:%d/%m/%Y}"
# What is asked for, and the address; {department} and {commune} are keys.
ASKED = [
    ("list", "/co-quan/don-vi/"),
    ("list of an old day", f"/co-quan/don-vi/?{OLD}"),
    ("list, words", "/co-quan/don-vi/?q=hoa+sen"),
    ("list, one sector", "/co-quan/don-vi/?sector=health"),
    ("list, one commune", "/co-quan/don-vi/?commune={commune}"),
    ("list, below a department", "/co-quan/don-vi/?manager={department}"),
    ("list, by sector", "/co-quan/don-vi/?sort=sector"),
    ("list, page 800", "/co-quan/don-vi/?page=800"),
    ("tree", "/co-quan/"),
    ("tree of an old day", f"/co-quan/?{OLD}"),
    ("tree by territory", "/co-quan/?cay=dia-ban"),
    ("tree, words", "/co-quan/?q=hoa+sen"),
    ("a branch of thousands", "/co-quan/nhanh/{department}/?tuyen=state"),
    ("search of a body field, common word", "/co-quan/chon/?q=truong"),
    ("search of a body field, rare words", "/co-quan/chon/?q=so+khoa+hoc"),
    ("search of a body field, no such name", "/co-quan/chon/?q=khong+co"),
    ("map, page", "/co-quan/ban-do/"),
    ("map, page of an old day", f"/co-quan/ban-do/?{OLD}"),
    ("map, points", "/co-quan/ban-do/diem/"),
    ("map, outlines", "/co-quan/ban-do/ranh-gioi/"),
    ("page of a department", "/co-quan/{department}/"),
    ("two days compared", "/co-quan/so-sanh/?tu=30/06/2025&den=22/11/2026"),
]


def figures() -> Iterator[Figure]:
    """Yield queries and time of each address."""
    client, keys = prepare()
    from django.db import connection

    yield Figure(f"units in {connection.vendor}", UNITS, "units")
    for name, address in ASKED:
        yield from asked(client, name, address.format(**keys))


def asked(client: Client, name: str, address: str) -> Iterator[Figure]:
    """Yield the queries and the time of one address."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
        count = len(queries)
    yield Figure(f"units, {name}: queries", count, "queries")
    yield Figure(f"units, {name}: time", min(_seconds(client, address) for _ in range(REPEATS)) * 1000, "ms")


def prepare() -> tuple[Client, dict[str, str]]:
    """Fill an empty database; return somebody signed in, and the keys that addresses need."""
    from bench.pages import settings_for_figures

    settings_for_figures()
    fill(UNITS)
    from django.db import connection
    from django.test import Client

    from conglap_web.accounts.models import User
    from conglap_web.register.models import BodyName

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # what autovacuum does within a minute
            cursor.execute("SET max_parallel_workers_per_gather = 0")
    client = Client()
    user = User.objects.create_user("figures", "Mat-khau-de-do", full_name="Người Đo")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    named = {"department": "Sở Y tế", "commune": "Ủy ban nhân dân xã Bình Sơn"}
    return client, {key: str(BodyName.objects.get(name=name).body_id) for key, name in named.items()}


def _seconds(client: Client, address: str) -> float:
    """Return the processor seconds of one request, over a round of several: the system counts in hundredths."""
    started = _used()
    for _ in range(ROUND):
        client.get(address)
    return (_used() - started) / ROUND


def _used() -> float:
    """Return what this process, and PostgreSQL's for our connection, have used so far."""
    from django.db import connection

    if connection.vendor != "postgresql":
        return time.process_time()
    connection.ensure_connection()
    with open(f"/proc/{connection.connection.info.backend_pid}/stat") as stat:  # noqa: PTH123
        user, system = stat.read().rsplit(")", 1)[1].split()[11:13]
    return time.process_time() + (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
