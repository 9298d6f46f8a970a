"""What drafts add to the page of a directive and to a person's home page."""

from django.db.models import F
from django.http import HttpRequest
from django.template.loader import render_to_string

from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.drafting import access
from conglap_web.register.standing import Standing

SHOWN = 8  # on the home page; the list of drafts shows all


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


def waiting_for_person(request: HttpRequest, standing: Standing) -> str:
    """Show the drafts whose next step is this person's, and the issued documents to acknowledge: urged ones first."""
    order = F("reminded_at").asc(nulls_last=True), "changed_at"
    waiting = list(access.waiting_for(standing).order_by(*order)[: SHOWN + 1])
    if not waiting:
        return ""
    shown = {"waiting": waiting[:SHOWN], "more": len(waiting) > SHOWN}
    return render_to_string("drafting/home.html", shown, request)
