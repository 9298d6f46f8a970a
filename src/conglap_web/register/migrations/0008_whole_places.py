"""Say in full that a place has both coordinates or none: the check passed when one of them was missing."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("register", "0007_indexes_that_answer_alone")]

    operations = [
        migrations.RemoveConstraint(model_name="bodyprofile", name="body_profile_place"),
        migrations.AddConstraint(
            model_name="bodyprofile",
            constraint=models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__range=(-180, 180),
                ),
                name="body_profile_place",
            ),
        ),
    ]
