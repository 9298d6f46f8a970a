"""The entry of the drafts in the top navigation."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from conglap_web.drafting import access
from conglap_web.platform.navigation import Entry


def _waiting(request: HttpRequest) -> int:
    """Return how many drafts and deliveries wait for this person."""
    return access.waiting_for(request.standing).count()


ENTRY = Entry(
    label=_("Dự thảo"),
    url_name="drafting:list",
    icon="pencil",
    position=22,
    visible=lambda request: True,
    count=_waiting,
)
