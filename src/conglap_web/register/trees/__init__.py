"""Walking the dated trees of bodies: one recursive query, the same on SQLite and PostgreSQL."""

import datetime as dt
import uuid
from collections.abc import Iterable, Sequence

from django.db import connection
from django.db.models.expressions import RawSQL

from conglap_web.register.models import MANAGING_TREES, Body, BodyParent


def below(bodies: Iterable[uuid.UUID], on: dt.date, trees: Sequence[str] = MANAGING_TREES) -> set[uuid.UUID]:
    """Return these bodies and all that stand under them on a day, by the given trees; cycles do no harm."""
    return _walk(bodies, on, trees, of="parent_id", to="body_id")


def above(bodies: Iterable[uuid.UUID], on: dt.date, trees: Sequence[str] = MANAGING_TREES) -> set[uuid.UUID]:
    """Return these bodies and all that they stand under on a day, by the given trees."""
    return _walk(bodies, on, trees, of="body_id", to="parent_id")


def _walk(start: Iterable[uuid.UUID], on: dt.date, trees: Sequence[str], *, of: str, to: str) -> set[uuid.UUID]:
    key, start = Body._meta.pk, list(start)
    if not start:
        return set()
    statement, parameters = _reached(start, on, trees, of=of, to=to)
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return {key.to_python(row[0]) for row in cursor.fetchall()}


def below_query(bodies: Iterable[uuid.UUID], on: dt.date, trees: Sequence[str] = MANAGING_TREES) -> RawSQL:
    """Return the same as ``below`` as a part of another query: ``filter(body__in=below_query(…))``."""
    return RawSQL(*_reached(bodies, on, trees, of="parent_id", to="body_id"))  # noqa: S611 - as in _reached


def _reached(
    start: Iterable[uuid.UUID], on: dt.date, trees: Sequence[str], *, of: str, to: str
) -> tuple[str, list[object]]:
    """Return the recursive query and its parameters; nothing to start from reaches nothing."""
    key = Body._meta.pk
    start = [key.get_db_prep_value(value, connection) for value in start] or [None]
    edges = connection.ops.quote_name(BodyParent._meta.db_table)
    bodies = connection.ops.quote_name(Body._meta.db_table)
    # Column and table names come from the models above, values are parameters. UNION drops what was seen before.
    statement = f"""
        WITH RECURSIVE reached(id) AS (
            SELECT id FROM {bodies} WHERE id IN ({", ".join(["%s"] * len(start))})
            UNION
            SELECT edge.{to} FROM {edges} edge JOIN reached ON edge.{of} = reached.id
            WHERE edge.{connection.ops.quote_name("start")} <= %s AND (edge.{connection.ops.quote_name("end")} IS NULL
                  OR edge.{connection.ops.quote_name("end")} > %s)
              AND edge.tree IN ({", ".join(["%s"] * len(trees))})
        )
        SELECT id FROM reached
    """  # noqa: S608
    return statement, [*start, on, on, *trees]
