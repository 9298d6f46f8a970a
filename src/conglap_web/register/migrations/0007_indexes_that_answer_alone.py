"""Indexes that answer searches, lists by name and counts below a node without touching the tables."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0006_event_changes"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="bodyparent",
            name="body_children",
        ),
        migrations.RemoveIndex(
            model_name="bodyprofile",
            name="body_profile_of",
        ),
        migrations.AlterField(
            model_name="bodyname",
            name="folded",
            field=models.CharField(editable=False, max_length=400),
        ),
        migrations.AddIndex(
            model_name="bodyname",
            index=models.Index(fields=["folded", "body", "start", "end"], name="body_name_by_name"),
        ),
        migrations.AddIndex(
            model_name="bodyparent",
            index=models.Index(fields=["parent", "tree", "start", "end", "body"], name="body_children"),
        ),
        migrations.AddIndex(
            model_name="bodyprofile",
            index=models.Index(fields=["body", "start", "end", "kind", "sector"], name="body_profile_of"),
        ),
    ]
