"""What the overview shows: figures, charts by body and by state, a table by directive; three aggregate queries."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from conglap.base.text import fold
from conglap_web.register.queries import NameBook
from conglap_web.tasks.filters import OverviewFilter
from conglap_web.tasks.models import TaskState
from conglap_web.tasks.numbers import OVERDUE, SEGMENTS, Numbers, numbers_by, numbers_of

BODIES_IN_CHART = 12
_DIRECTIVE = ("duty__directive", "duty__directive__symbol", "duty__directive__subject", "duty__directive__date")

ByBody = list[tuple[str, str, Numbers]]


def overview(found: OverviewFilter) -> dict[str, object]:
    """Return everything that ``tasks/overview.html`` shows."""
    on, tasks = found.standing.on, found.qs
    numbers, bodies = numbers_of(tasks, on), by_body(found)
    return {
        "numbers": numbers,
        "figures": _figures(numbers, found),
        "by_body": _body_chart(bodies, found),
        "by_state": _state_chart(numbers),
        "others": _others(bodies),
        "directives": [
            {
                "symbol": row["duty__directive__symbol"] or _("Văn bản không số"),
                "subject": row["duty__directive__subject"],
                "date": row["duty__directive__date"],
                "url": found.address(directive=row["duty__directive"]),
                "numbers": figures,
            }
            for row, figures in by_directive(found)
        ],
    }


def by_body(found: OverviewFilter) -> ByBody:
    """Return (key, name, figures) of each lead body, those with most overdue and then most open tasks first."""
    rows = numbers_by(found.qs, found.standing.on, "body")
    found.names.load(row["body"] for row, _n in rows)
    named = [(str(row["body"]), found.names[row["body"]], figures) for row, figures in rows]
    return sorted(named, key=lambda one: (-one[2].overdue, -one[2].open, fold(one[1])))


def by_directive(found: OverviewFilter) -> list[tuple[dict[str, object], Numbers]]:
    """Return the figures of each directive, those with most overdue tasks first."""
    rows = numbers_by(found.qs, found.standing.on, *_DIRECTIVE)
    return sorted(rows, key=lambda one: (-one[1].overdue, -one[1].open, str(one[0]["duty__directive__symbol"])))


def _figures(numbers: Numbers, found: OverviewFilter) -> list[dict[str, object]]:
    percent = numbers.done_percent
    done = _("%(percent)s %%") % {"percent": percent} if percent is not None else "–"
    rows: list[tuple[str, object, dict[str, str], str]] = [
        (_("nhiệm vụ"), numbers.total, {}, "is-new"),
        (_("quá hạn"), numbers.overdue, {"urgency": "overdue"}, "is-overdue"),
        (_("đến hạn trong 7 ngày"), numbers.soon, {"urgency": "soon"}, "is-waiting"),
        (_("chưa báo cáo"), numbers.silent, {"urgency": "silent"}, "is-waiting"),
        (_("chờ duyệt hoàn thành"), numbers.waiting, {"state": "waiting"}, "is-active"),
        (_("đã hoàn thành"), done, {"state": "done"}, "is-done"),
    ]
    return [
        {"label": label, "value": value, "url": found.address(**more), "css": css} for label, value, more, css in rows
    ]


def _body_chart(bodies: ByBody, found: OverviewFilter) -> dict[str, object]:
    """Return the chart of the bodies in the greatest need; ``_others`` sums up the rest."""
    bars = [(name, found.address(lead=key), figures.segments) for key, name, figures in bodies[:BODIES_IN_CHART]]
    return {
        "id": "by-body",
        "title": _("Nhiệm vụ theo cơ quan chủ trì"),
        "kind": "stacked",
        "category_label": _("Cơ quan chủ trì"),
        "unit": _("nhiệm vụ"),
        "categories": [name for name, _url, _segments in bars],
        "links": [url for _name, url, _segments in bars],
        "series": [
            {"name": str(label), "state": code, "values": [segments[code] for _n, _u, segments in bars]}
            for code, label in SEGMENTS
            if any(segments[code] for _n, _u, segments in bars)
        ],
    }


def _others(bodies: ByBody) -> dict[str, int] | None:
    """Return the sum of the bodies beyond the chart: a bar for them would be so long that no other could be read."""
    rest = [figures for _key, _name, figures in bodies[BODIES_IN_CHART:]]
    if not rest:
        return None
    return {
        "bodies": len(rest),
        "total": sum(one.total for one in rest),
        "open": sum(one.open for one in rest),
        "overdue": sum(one.overdue for one in rest),
    }


def _state_chart(numbers: Numbers) -> dict[str, object]:
    shown = [(code, str(label)) for code, label in SEGMENTS if numbers.segments[code]]
    return {
        "id": "by-state",
        "title": _("Nhiệm vụ theo trạng thái"),
        "kind": "donut",
        "category_label": _("Trạng thái"),
        "unit": _("nhiệm vụ"),
        "categories": [label for _code, label in shown],
        "states": [code for code, _label in shown],
        "series": [{"name": _("Số nhiệm vụ"), "values": [numbers.segments[code] for code, _label in shown]}],
    }


def _headers(first: Iterable[str]) -> list[str]:
    states = [str(state.label) for state in TaskState]
    ends = [_("Tổng số"), *states, _("Quá hạn"), _("Đến hạn trong 7 ngày"), _("Chưa báo cáo"), _("Hoàn thành (%)")]
    return [*first, *ends]


def _cells(figures: Numbers) -> list[object]:
    states = [figures.states[state] for state in TaskState]
    return [figures.total, *states, figures.segments[OVERDUE], figures.soon, figures.silent, figures.done_percent]


def body_sheet(found: OverviewFilter) -> tuple[list[str], Iterator[list[object]]]:
    """Return the headers and rows of the Excel file by body."""
    return _headers([_("Cơ quan chủ trì")]), ([name, *_cells(figures)] for _key, name, figures in by_body(found))


def directive_sheet(found: OverviewFilter) -> tuple[list[str], Iterator[list[object]]]:
    """Return the headers and rows of the Excel file by directive."""
    rows = (
        [
            row["duty__directive__symbol"],
            row["duty__directive__date"],
            row["duty__directive__subject"],
            *_cells(figures),
        ]
        for row, figures in by_directive(found)
    )
    return _headers([_("Văn bản"), _("Ngày ban hành"), _("Trích yếu")]), rows


def bodies_with_silence(rows: Iterable[tuple[dict[str, object], Numbers]], names: NameBook, most: int) -> ByBody:
    """Return the bodies that owe most reports, the worst first."""
    silent = sorted((one for one in rows if one[1].silent), key=lambda one: -one[1].silent)[:most]
    names.load(row["body"] for row, _n in silent)
    return [(str(row["body"]), names[row["body"]], figures) for row, figures in silent]
