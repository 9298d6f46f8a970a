"""Give every body its first profile from the columns that it had; they go in the next migration."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def copy(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    body, profile = apps.get_model("register", "Body"), apps.get_model("register", "BodyProfile")
    rows = body.objects.values_list("pk", "kind", "level", "start", "end")
    profile.objects.bulk_create(
        [profile(body_id=key, kind=kind, level=level, start=start, end=end) for key, kind, level, start, end in rows],
        batch_size=1000,
    )


class Migration(migrations.Migration):
    dependencies = [("register", "0003_profiles_and_events")]

    operations = [migrations.RunPython(copy, migrations.RunPython.noop)]
