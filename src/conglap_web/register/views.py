"""Looking at one body, at people, and at what a body field offers."""

import re
import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django_tables2 import RequestConfig

from conglap_web.platform.clock import today
from conglap_web.platform.export import excel_response
from conglap_web.platform.panels import panels_for
from conglap_web.register import access
from conglap_web.register.as_of import day_context
from conglap_web.register.fields import options_for
from conglap_web.register.pages import body_page, person_page, spot_of
from conglap_web.register.queries import posts_on
from conglap_web.register.tables import PEOPLE_HEADERS, PeopleFilter, PeopleTable, people_rows

_FIELD_NAME = re.compile(r"[a-z][a-z0-9_-]{0,60}")


def body(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Show a body as of a day, with its history and what upper storeys add."""
    day = day_context(request)
    shown = access.body_for(request.standing, key)
    administers = access.may_administer(request.standing, shown)
    page = body_page(shown, day["on"])
    context = {
        **day,
        "page": page,
        "spot": spot_of(page),
        "may_change": administers and shown.end is None,
        "administers": administers,
        "panels": panels_for("register.body", request, shown),
    }
    return render(request, "register/body.html", context)


def pick(request: HttpRequest) -> HttpResponse:
    """Answer the bodies that match what is being typed into a body field, as radio buttons of that field."""
    name = request.GET.get("name", "")
    name = name if _FIELD_NAME.fullmatch(name) else "body"
    typed = request.GET.get("q") or request.GET.get(f"{name}_q", "")
    return render(request, "register/pick.html", options_for(typed[:100], request.GET.get(name, ""), name))


def people(request: HttpRequest) -> HttpResponse:
    """List who holds which post on a day."""
    day = day_context(request)
    form = PeopleFilter(request.GET or None)
    posts = form.apply(posts_on(day["on"])).order_by("user__folded", "body_folded")
    if request.GET.get("format") == "xlsx":
        return excel_response(_("Người giữ chức vụ"), PEOPLE_HEADERS, people_rows(posts), "nguoi-giu-chuc-vu")
    table = PeopleTable(posts)
    table.day_query = day["day_query"]
    RequestConfig(request, paginate={"per_page": 50}).configure(table)
    return render(request, "register/people.html", {**day, "form": form, "table": table})


def person(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Show a person's posts over time, and to administrators the account."""
    found = access.person_for(request.standing, key)
    context = {
        "page": person_page(found, today()),
        "may_change": access.may_administer_account(request.standing, found),
        "is_self": found.pk == request.user.pk,
    }
    return render(request, "register/person.html", context)
