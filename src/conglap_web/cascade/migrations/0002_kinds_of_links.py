"""What a document implements is told from what it only rests on: until the job has read all again, all is as before."""

from django.db import migrations, models
from django.db.migrations.state import StateApps
from django.utils import timezone

JOB = "link_directives"


def name_kinds(apps: StateApps, _editor: object) -> None:
    """Every basis was compared so far, so it counts as implemented; a job of the new program tells them apart.

    The job also joins what was confirmed before documents were joined at all.
    """
    links = apps.get_model("cascade", "Link").objects.all()
    links.filter(kind="repeals").update(kind="replaces")
    links.filter(kind="basis").update(kind="implements")
    if apps.get_model("directives", "Directive").objects.filter(state="confirmed").exists():
        apps.get_model("platform", "Job").objects.create(kind=JOB, key=JOB, run_after=timezone.now())


def name_roles(apps: StateApps, _editor: object) -> None:
    """Take the kinds back to the roles of before."""
    links = apps.get_model("cascade", "Link").objects.all()
    links.filter(kind="replaces").update(kind="repeals")
    links.filter(kind="implements").update(kind="basis")


KINDS = [
    ("implements", "triển khai"),
    ("basis", "căn cứ"),
    ("amends", "sửa đổi, bổ sung"),
    ("replaces", "thay thế, bãi bỏ"),
]


class Migration(migrations.Migration):
    dependencies = [("cascade", "0001_initial"), ("platform", "0001_initial")]

    operations = [
        migrations.RenameField("link", "role", "kind"),
        migrations.AlterField("link", "kind", models.CharField("quan hệ", max_length=10, choices=KINDS)),
        migrations.RunPython(name_kinds, name_roles),
    ]
