"""The page that sets the units of two days side by side."""

import datetime as dt
from collections.abc import Iterator

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from conglap.base.dates import format_day
from conglap.base.text import fold
from conglap_web.platform.export import excel_response
from conglap_web.register.as_of import query_with
from conglap_web.register.forms import day_asked
from conglap_web.register.models import Level, Sector
from conglap_web.register.queries import NameBook
from conglap_web.register.units.comparing import CHANGES, GROUPS, PLACE, SECTOR, Changed, Comparison, GroupRow
from conglap_web.register.units.forms import CompareFilter

PER_PAGE = 50
ONE_DAY = dt.timedelta(days=1)


def compare(request: HttpRequest) -> HttpResponse:
    """Show what units there were on two days, and which of them changed in the chosen way."""
    first, second = _days(request)
    form = CompareFilter(request.GET, second)
    found = Comparison(form.asked(), first, second)
    names = {first: NameBook(first), second: NameBook(second)}
    if request.GET.get("format") == "xlsx":
        return _in_excel(found, names)
    kind = request.GET.get("loai", "")
    kind = kind if kind in CHANGES else next((one for one, n in found.counts.items() if n), next(iter(CHANGES)))
    by = request.GET.get("theo", "")
    by = by if by in GROUPS else SECTOR
    page = Paginator(range(found.counts[kind]), PER_PAGE).get_page(request.GET.get("page"))
    shown = page.object_list
    changed = found.changed(kind, slice(shown[0], shown[-1] + 1)) if shown else []
    context = {
        "form": form,
        "day_query": query_with(second),
        "first": first,
        "second": second,
        "groups": _named_groups(found.groups(by), by, names[second]),
        "group_label": GROUPS[by],
        "ways": [(key, label, key == by) for key, label in GROUPS.items()],
        "kinds": [(key, label, found.counts[key], key == kind) for key, label in CHANGES.items()],
        "changed": _all_told(changed, names),
        "page": page,
        "totals": (found.before.count(), found.after.count()),
    }
    return render(request, "register/compare.html", context)


def _days(request: HttpRequest) -> tuple[dt.date, dt.date]:
    """Return the two days, the earlier one first; without a first one the last day of the year before."""
    asked = [request.GET.get(name) for name in ("tu", "den")]
    second = day_asked(asked[1] or request.GET.get("ngay"))
    first = day_asked(asked[0]) if asked[0] else second.replace(month=1, day=1) - ONE_DAY
    first, second = min(first, second), max(first, second)
    return (first, second) if first < second else (first - ONE_DAY, second)


def _named_groups(rows: list[GroupRow], by: str, names: NameBook) -> list[tuple[str, GroupRow]]:
    if by == PLACE:
        names.load(row.key for row in rows)
        return sorted(((names[row.key], row) for row in rows), key=lambda pair: fold(pair[0]))
    choices = Sector if by == SECTOR else Level
    order = {value: place for place, value in enumerate(choices.values)}
    rows = sorted(rows, key=lambda row: order.get(row.key, len(order)))
    return [(str(choices(row.key).label) if row.key else _("Chưa ghi"), row) for row in rows]


def _all_told(changed: list[Changed], names: dict[dt.date, NameBook]) -> list[dict[str, object]]:
    """Return changes as the table prints them, the names of each day fetched in one query."""
    for on, side in zip(names, ("before", "after"), strict=True):
        rows = [row for one in changed if (row := getattr(one, side))]
        names[on].load(key for row in rows for key in (row.manager, row.commune) if key)
    return [_told(one, names) for one in changed]


def _told(one: Changed, names: dict[dt.date, NameBook]) -> dict[str, object]:
    """Return a change: name, manager and place on both days, with links of those days."""
    sides = {}
    for side, row, on in zip(("before", "after"), (one.before, one.after), names, strict=True):
        if row:
            book = names[on]
            sides[side] = {
                "name": row.name,
                "manager": book[row.manager] if row.manager else "",
                "commune": book[row.commune] if row.commune else "",
                "query": query_with(on),
            }
    return {"id": one.unit.id, "code": one.unit.code, "start": one.unit.start, "end": one.unit.end, **sides}


def _in_excel(found: Comparison, names: dict[dt.date, NameBook]) -> HttpResponse:
    headers = [_("Thay đổi"), _("Mã định danh")]
    for on in (found.first, found.second):
        day = format_day(on)
        headers += [
            _("Tên ngày %(day)s") % {"day": day},
            _("Cơ quan quản lý ngày %(day)s") % {"day": day},
            _("Địa bàn ngày %(day)s") % {"day": day},
        ]
    title = _("So sánh hai ngày")
    return excel_response(title, headers, _excel_rows(found, names), "so-sanh-don-vi")


def _excel_rows(found: Comparison, names: dict[dt.date, NameBook]) -> Iterator[tuple[str, ...]]:
    for one in found.all_changed():
        (told,) = _all_told([one], names)
        sides = (told.get(side, {}) for side in ("before", "after"))
        cells = (side.get(name, "") for side in sides for name in ("name", "manager", "commune"))
        yield (str(CHANGES[one.kind]), one.unit.code, *cells)
