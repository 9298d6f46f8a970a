"""Counting failures to sign in: django-axes counts by name and address, this also by address alone."""

import ipaddress

from axes.attempts import get_cool_off_threshold
from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Sum
from django.http import HttpRequest


class Attempts(AxesDatabaseHandler):
    """Also holds up an address from which many names were tried; a whole office may share one, so the limit is high."""

    def is_locked(self, request: HttpRequest, credentials: dict | None = None) -> bool:
        """Say whether this name from this address, or this address, has to wait."""
        return super().is_locked(request, credentials) or _failures_from(request) >= settings.FAILURES_BY_ADDRESS


def _failures_from(request: HttpRequest) -> int:
    if not request.axes_ip_address:
        return 0
    recent = AccessAttempt.objects.filter(attempt_time__gte=get_cool_off_threshold(request))
    of_address = recent.filter(ip_address=request.axes_ip_address)
    return of_address.aggregate(total=Sum("failures_since_start"))["total"] or 0


def address_of(request: HttpRequest) -> str | None:
    """Return the address of who asks: the one that the outermost of our own proxies saw.

    Each proxy adds at the end of X-Forwarded-For whom it was asked by; what stands before that anybody can write.
    """
    seen = [one.strip() for one in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    if 0 < settings.TRUSTED_PROXIES <= len(seen):
        try:
            return str(ipaddress.ip_address(seen[-settings.TRUSTED_PROXIES]))
        except ValueError:
            pass
    return request.META.get("REMOTE_ADDR") or None
