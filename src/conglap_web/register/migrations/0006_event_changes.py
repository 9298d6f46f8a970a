"""The body that takes others over in a transfer, and what an event changed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0005_periods_do_not_overlap"),
    ]

    operations = [
        migrations.AddField(
            model_name="event",
            name="changes",
            field=models.JSONField(default=list, editable=False),
        ),
        migrations.AlterField(
            model_name="eventbody",
            name="side",
            field=models.CharField(
                choices=[("before", "Trước"), ("after", "Sau"), ("taker", "Bên tiếp nhận")], max_length=6
            ),
        ),
    ]
