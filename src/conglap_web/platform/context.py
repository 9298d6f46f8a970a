"""What every page gets: navigation, and whether the data are a demonstration."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from conglap_web.platform.navigation import entries_for


def site(request: HttpRequest) -> dict[str, object]:
    """Return ``nav`` (entries the person may open, asked for only where it is shown) and ``demo``."""
    return {"nav": SimpleLazyObject(lambda: entries_for(request)), "demo": settings.DEMO}
