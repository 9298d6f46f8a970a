"""The entry of the inbox in the top navigation."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from conglap_web.directives import access, queries
from conglap_web.platform.navigation import Entry


def _waiting(request: HttpRequest) -> int:
    """Return how many documents wait for this person to confirm them."""
    return queries.waiting_for_review(access.directives_to_confirm(request.standing))


ENTRY = Entry(
    label=_("Văn bản"),
    url_name="directives:list",
    icon="file-text",
    position=20,
    visible=lambda request: True,
    count=_waiting,
)
