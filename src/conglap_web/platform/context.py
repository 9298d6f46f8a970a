"""What every page gets: navigation, and whether the data are a demonstration."""

from django.conf import settings
from django.http import HttpRequest

from conglap_web.platform.navigation import entries_for


def site(request: HttpRequest) -> dict[str, object]:
    """Return ``nav`` (entries the person may open) and ``demo``."""
    return {"nav": entries_for(request), "demo": settings.DEMO}
