"""Drop the columns that became dated, and let PostgreSQL forbid periods that overlap.

SQLite knows no exclusion constraints; there the actions alone forbid it, inside the lock of the body.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

# Table, constraint, what must be equal for two periods to be in each other's way, and of which rows.
RULES = (
    ("register_bodyname", "body_names_apart", ("body_id",), ""),
    ("register_bodyprofile", "body_profiles_apart", ("body_id",), ""),
    ("register_bodyparent", "body_parents_apart", ("body_id", "tree"), ""),
    ("register_membership", "memberships_apart", ("body_id", "user_id", "role"), ""),
    ("register_membership", "one_head_at_a_time", ("body_id",), "WHERE (is_head)"),
)


def forbid(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")  # "=" on keys inside a GiST index
    for table, name, equal, rows in RULES:
        keys = ", ".join(f"{column} WITH =" for column in equal)
        period = 'daterange(start, "end") WITH &&'
        schema_editor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} EXCLUDE USING gist ({keys}, {period}) {rows}")


def allow(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor != "postgresql":
        return
    for table, name, _equal, _rows in RULES:
        schema_editor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")


class Migration(migrations.Migration):
    dependencies = [("register", "0004_copy_profiles")]

    operations = [
        migrations.RemoveField(model_name="body", name="kind"),
        migrations.RemoveField(model_name="body", name="level"),
        migrations.RunPython(forbid, allow),
    ]
