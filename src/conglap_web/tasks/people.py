"""Who can be in charge of a task: the people of its lead body."""

import datetime as dt
import uuid
from collections.abc import Iterable

from django.db.models import QuerySet

from conglap_web.accounts.models import User
from conglap_web.register.models import Membership
from conglap_web.register.queries import holding


def people_of(bodies: Iterable[uuid.UUID], on: dt.date) -> QuerySet[User]:
    """Return the active people who hold a post in one of these bodies on a day, by name."""
    posts = Membership.objects.filter(holding(on), body__in=bodies)
    return User.objects.filter(is_active=True, pk__in=posts.values("user")).order_by("full_name", "pk")
