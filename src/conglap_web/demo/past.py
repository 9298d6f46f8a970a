"""The demonstration has a past: what happened weeks ago is written as of that day, through the same actions."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils import timezone

from conglap_web.platform.clock import today


@contextmanager
def days_from_now(days: int, hour: int = 8, minute: int = 0) -> Iterator[None]:
    """Let the site's clock stand that many days from today at that time; only the demo command does this.

    All times of the site come from ``django.utils.timezone.now``; each call is a millisecond later than the one
    before, so that rows written one after another stay in order. A moment that is still to come today becomes now.
    """
    real = timezone.now
    moment = timezone.make_aware(dt.datetime.combine(today() + dt.timedelta(days=days), dt.time(hour, minute)))
    moment = min(moment, real())

    def then() -> dt.datetime:
        nonlocal moment
        moment += dt.timedelta(milliseconds=1)
        return moment.astimezone(dt.UTC)

    timezone.now = then
    try:
        yield
    finally:
        timezone.now = real
