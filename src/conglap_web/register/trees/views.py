"""The trees: the page, one branch of it, and the whole as an Excel file."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from conglap.base.dates import format_day
from conglap_web.platform.export import excel_response
from conglap_web.register import access
from conglap_web.register.as_of import day_context, looked_at, query_with
from conglap_web.register.models import Role, Tree
from conglap_web.register.trees import pages as tree_pages
from conglap_web.register.trees.outlines import Column, tree_on
from conglap_web.register.trees.pages import SYSTEMS, WAYS, Asked


def tree(request: HttpRequest) -> HttpResponse:
    """Show the trees of a day: by system, by who manages the sector, or by territory (``?cay=``)."""
    day = day_context(request)
    if request.GET.get("format") == "xlsx":
        return _tree_in_excel(tree_on(day["on"], _words(request)), format_day(day["on"]))
    asked = _asked(request)
    columns = tree_pages.sections(asked)
    others = tree_pages.non_public_sectors(asked.on) if asked.way == SYSTEMS and not asked.q.strip() else []
    total = sum(part.total for column in columns for part in column) + sum(n for _sector, n in others)
    context = {
        **day,
        "q": asked.q,
        "way": asked.way,
        "ways": [
            (way, label, query_with(asked.on, cay=way if way != SYSTEMS else "", q=asked.q))
            for way, label in WAYS.items()
        ],
        "columns": columns,
        "summary": tree_pages.summary(asked, total),
        "others": [(sector, n, query_with(asked.on, kind="non_public", sector=sector)) for sector, n in others],
        "may_add": request.standing.has(Role.ADMINISTRATOR),
    }
    return render(request, "register/tree.html", context)


def branch(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Answer the children of a body in one tree (``?tuyen=``), from ``?tu=`` on, as items of a list."""
    opened = access.body_for(request.standing, key)
    tuyen = request.GET.get("tuyen", "")
    tree_asked = tuyen if tuyen in Tree.values else Tree.STATE
    node = tree_pages.branch(looked_at(request), tree_asked, opened, _first(request))
    context = {**day_context(request), "way": _way(request), "parent": node, "lines": tree_pages.lines(node.children)}
    return render(request, "register/branch.html", context)


def _query(asked: Asked, way: str) -> str:
    """Return the query of the same page looked at another way."""
    return query_with(asked.on, cay="" if way == SYSTEMS else way, q=asked.q)


def _asked(request: HttpRequest) -> Asked:
    try:
        opened = uuid.UUID(request.GET.get("mo", ""))
    except ValueError:
        opened = None
    return Asked(looked_at(request), _way(request), opened, _first(request), _words(request))


def _way(request: HttpRequest) -> str:
    way = request.GET.get("cay", "")
    return way if way in WAYS else SYSTEMS


def _words(request: HttpRequest) -> str:
    return request.GET.get("q", "")[:100]


def _first(request: HttpRequest) -> int:
    written = request.GET.get("tu", "")
    return int(written) if written.isdecimal() and len(written) < 7 else 0


def _tree_in_excel(columns: list[Column], day: str) -> HttpResponse:
    headers = [
        _("Hệ thống"),
        _("Bậc"),
        _("Tên cơ quan"),
        _("Tên viết tắt"),
        _("Loại"),
        _("Cấp"),
        _("Người đứng đầu"),
        _("Chức vụ"),
    ]
    rows = (
        (
            column.label,
            depth + 1,
            node.name,
            node.short_name,
            node.kind_label,
            node.level_label,
            node.head.name if node.head else "",
            node.head.title if node.head else "",
        )
        for column in columns
        for node, depth in column.nodes()
    )
    return excel_response(_("Cơ quan %(day)s") % {"day": day.replace("/", ".")}, headers, rows, "co-quan")
