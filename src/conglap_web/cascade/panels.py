"""What comparisons add to the page of a directive."""

from django.http import HttpRequest
from django.template.loader import render_to_string

from conglap_web.cascade import access, families
from conglap_web.directives.models import Directive, DirectiveState


def cascade_of_directive(request: HttpRequest, directive: Directive) -> str:
    """Show which documents implement a confirmed directive, with the way to the matrix and to the graph."""
    if directive.state != DirectiveState.CONFIRMED:
        return ""
    below = families.subordinates_of(directive, access.confirmed_for(request.standing))
    shown = {"directive": directive, "below": below[:12], "count": len(below)}
    return render_to_string("cascade/panel.html", shown, request)
