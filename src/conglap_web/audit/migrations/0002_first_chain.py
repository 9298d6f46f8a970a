"""Make the one chain of this database, so that two first writers cannot make two."""

from django.db import migrations


def make_chain(apps, schema_editor):
    chain = apps.get_model("audit", "AuditChain")
    if not chain.objects.exists():
        chain.objects.create()


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(make_chain, migrations.RunPython.noop)]
