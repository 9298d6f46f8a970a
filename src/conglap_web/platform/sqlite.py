"""A SQLite without the WAL-reset bug (present in 3.7.0–3.51.2: two writers can corrupt the database).

Debian 12 ships 3.40.1; the ``pysqlite3`` wheel brings a fixed one. It has to take the place of the standard
module before Django imports it.
"""

import sqlite3
import sys

FIXED = (3, 51, 3)


def use_fixed_sqlite() -> tuple[int, ...]:
    """Put ``pysqlite3`` in the place of an older ``sqlite3`` than the fix; return the version in use."""
    if sqlite3.sqlite_version_info >= FIXED:
        return sqlite3.sqlite_version_info
    try:
        import pysqlite3
    except ImportError:  # no wheel for this machine: the site runs, with one writer at a time advised
        return sqlite3.sqlite_version_info
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
    return tuple(pysqlite3.sqlite_version_info)
