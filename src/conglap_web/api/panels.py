"""What the API shows on pages of other apps."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _


def link_to_documentation(request: HttpRequest, _thing: object) -> str:
    """Return the link to the pages that describe the API."""
    return format_html('<a href="{}">{}</a>', reverse("api:openapi-view"), _("Tài liệu API"))
