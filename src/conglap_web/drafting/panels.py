"""What drafts add to the page of a directive."""

from django.http import HttpRequest
from django.template.loader import render_to_string

from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.drafting import access


def drafts_of_directive(request: HttpRequest, directive: Directive) -> str:
    """Offer to write the document that passes the duties on, and show those that were written."""
    if directive.state != DirectiveState.CONFIRMED:
        return ""
    drafts = list(access.drafts_for(request.standing).filter(superiors=directive).order_by("-changed_at")[:20])
    may_start = bool(access.units_for(request.standing))
    if not drafts and not may_start:
        return ""
    shown = {"drafts": drafts, "directive": directive, "may_start": may_start}
    return render_to_string("drafting/panel.html", shown, request)
