from django.db import migrations, models

import conglap_web.platform.clock


class Migration(migrations.Migration):
    dependencies = [
        ("tasks", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="task",
            name="remark",
            field=models.TextField(blank=True, verbose_name="lý do"),
        ),
        migrations.AddField(
            model_name="task",
            name="returned_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AlterField(
            model_name="comment",
            name="created_at",
            field=models.DateTimeField(default=conglap_web.platform.clock.now),
        ),
        migrations.AlterField(
            model_name="progressreport",
            name="created_at",
            field=models.DateTimeField(default=conglap_web.platform.clock.now),
        ),
        migrations.AlterField(
            model_name="reminder",
            name="created_at",
            field=models.DateTimeField(default=conglap_web.platform.clock.now),
        ),
        migrations.AlterField(
            model_name="task",
            name="created_at",
            field=models.DateTimeField(default=conglap_web.platform.clock.now, verbose_name="ngày giao"),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(condition=models.Q(("percent__lte", 100)), name="task_percent"),
        ),
    ]
