"""What tasks add to the pages of bodies and directives."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import urlencode

from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.register.models import Body
from conglap_web.register.trees import below
from conglap_web.tasks import access
from conglap_web.tasks.models import TaskState
from conglap_web.tasks.numbers import numbers_of


def tasks_of_body(request: HttpRequest, body: Body) -> str:
    """Show how the tasks of a body and of those under it stand, as far as the person sees them."""
    tasks = access.tasks_for(request.standing).filter(body__in=below([body.pk], request.standing.on))
    return _panel(request, tasks, {"body": body.pk})


def tasks_of_directive(request: HttpRequest, directive: Directive) -> str:
    """Show how the tasks of a confirmed directive stand."""
    if directive.state != DirectiveState.CONFIRMED:
        return ""
    tasks = access.tasks_for(request.standing).filter(duty__directive=directive)
    return _panel(request, tasks, {"directive": directive.pk}, grouped=True)


def _panel(request: HttpRequest, tasks: object, kept: dict[str, object], *, grouped: bool = False) -> str:
    numbers = numbers_of(tasks, request.standing.on)
    if not numbers.total:
        return ""

    def address(**more: object) -> str:
        return f"{reverse('tasks:list')}?{urlencode(kept | more)}"

    shown = {
        "numbers": numbers,
        "states": [
            (s.value, s.label, numbers.states[s], address(state=s.value)) for s in TaskState if numbers.states[s]
        ],
        "all_url": address(),
        "grouped_url": address(group="on") if grouped else "",
        "overdue_url": address(urgency="overdue"),
        "silent_url": address(urgency="silent"),
    }
    return render_to_string("tasks/panel.html", shown, request)
