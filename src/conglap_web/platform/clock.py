"""The only clock: what day and what time it is in Vietnam."""

import datetime as dt

from django.utils import timezone


def today() -> dt.date:
    """Return the day in Vietnam (hôm nay)."""
    return timezone.localdate()


def now() -> dt.datetime:
    """Return the moment, aware of its time zone."""
    return timezone.now()
