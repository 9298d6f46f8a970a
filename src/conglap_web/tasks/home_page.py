"""What the home page shows, by the roles that a person holds; a person with several roles sees each part once."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from conglap.tasks import Urgency
from conglap.tasks.urgency import COUNTED
from conglap_web.directives import access as directives_access
from conglap_web.directives.queries import waiting_for_review
from conglap_web.register.models import Membership, Role
from conglap_web.register.queries import NameBook, holding
from conglap_web.register.standing import Standing
from conglap_web.tasks import access, queries
from conglap_web.tasks.models import OPEN_STATES, Task, TaskState
from conglap_web.tasks.numbers import Numbers, numbers_by, numbers_of
from conglap_web.tasks.overview import bodies_with_silence

ROWS = 8
DOES = (Role.OFFICER, Role.HEAD, Role.LEADER, Role.CLERK)  # reports for the own body
DECIDES = (Role.HEAD, Role.LEADER)
FOLLOWS = (Role.HEAD, Role.LEADER, Role.INSPECTOR, Role.CLERK)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that opens to the rows it counts."""

    value: int
    label: str
    url: str
    css: str


def home_page(standing: Standing, names: NameBook) -> dict[str, object]:
    """Return everything that ``tasks/home.html`` shows."""
    shown: dict[str, object] = {"no_post": not standing.memberships, "main": standing.main}
    if standing.has(*FOLLOWS):
        shown |= _follow_up(standing)
        shown |= _silence(standing, names)
    if standing.has(*DECIDES):
        shown["approve"] = _to_approve(standing)
        shown["approve_url"] = _address(mine="approve")
    if standing.has(*DOES):
        shown |= _own_work(standing)
    if standing.has(Role.CLERK):
        shown |= _inbox(standing)
    if standing.has(Role.ADMINISTRATOR):
        shown |= _without_people(standing, names)
    rows: list[Task] = [*shown.get("todo", []), *shown.get("approve", [])]
    names.load({task.body_id for task in rows})
    return shown


def _address(**given: object) -> str:
    return f"{reverse('tasks:list')}?{urlencode(given)}"


def _own_work(standing: Standing) -> dict[str, object]:
    """What the bodies in which the person holds a post lead themselves."""
    own = Task.objects.filter(body__in=standing.own_ids)
    figures, led = _own_figures(standing, own)
    if not led and standing.has(*FOLLOWS):
        return {}  # who follows others and leads nothing needs no empty place
    todo = list(_todo(standing, own)[:ROWS])
    return {"own_figures": figures, "todo": todo, "own_url": _address(mine="lead", state="open")}


def _todo(standing: Standing, own: QuerySet[Task]) -> QuerySet[Task]:
    """Return what needs a hand first (overdue, due soon, urged, returned, silent, not begun), the nearest due first."""
    on = standing.on
    presses = (
        queries.is_urgent(Urgency.OVERDUE, on)
        | queries.is_urgent(Urgency.SOON, on)
        | (Q(queries.is_reminded()) & Q(state__in=COUNTED))
        | Q(returned_at__isnull=False, state=TaskState.ACTIVE)
        | queries.is_silent(on)
        | Q(state=TaskState.NEW)
    )
    rows = queries.light(queries.with_last_word(own)).filter(presses)
    return rows.annotate(reminded=queries.is_reminded()).order_by(F("due").asc(nulls_last=True), "created_at", "pk")


def _own_figures(standing: Standing, own: QuerySet[Task]) -> tuple[list[Figure], int]:
    """Return the figures of the own work, and how many tasks it has."""
    numbers = numbers_of(own, standing.on)
    answers = own.filter(state__in=OPEN_STATES).aggregate(**queries.answers_owed(standing.user))
    figures = [
        Figure(numbers.overdue, _("quá hạn"), _address(mine="lead", urgency="overdue"), "is-overdue"),
        Figure(numbers.soon, _("đến hạn trong 7 ngày"), _address(mine="lead", urgency="soon"), "is-waiting"),
        Figure(answers["reminded"], _("đôn đốc chưa trả lời"), _address(mine="lead", urgency="reminded"), "is-overdue"),
        Figure(answers["returned"], _("bị trả lại"), _address(mine="lead", urgency="returned"), "is-waiting"),
        Figure(numbers.silent, _("chưa báo cáo"), _address(mine="lead", urgency="silent"), "is-waiting"),
        Figure(answers["mine"], _("tôi phụ trách"), _address(mine="me", state="open"), "is-active"),
    ]
    return figures, numbers.total


def _follow_up(standing: Standing) -> dict[str, object]:
    """Figures of all that the person sees; nothing where that is only the own work, which stands apart."""
    rows = numbers_by(access.tasks_for(standing), standing.on, "body")
    if rows and all(row["body"] in standing.own_ids for row, _numbers in rows):
        return {"followed": len(rows)}
    total = _sum(numbers for _row, numbers in rows)
    figures = [
        Figure(total["waiting"], _("chờ duyệt hoàn thành"), _address(state="waiting"), "is-active"),
        Figure(total["overdue"], _("quá hạn"), _address(urgency="overdue"), "is-overdue"),
        Figure(total["soon"], _("đến hạn trong 7 ngày"), _address(urgency="soon"), "is-waiting"),
        Figure(total["silent"], _("chưa báo cáo"), _address(urgency="silent"), "is-waiting"),
    ]
    return {"follow_figures": figures, "followed": total["total"]}


def _silence(standing: Standing, names: NameBook) -> dict[str, object]:
    """The bodies that this person may urge and that have not reported, the worst first."""
    urged = access.tasks_for(standing).filter(access.remindable_by(standing))
    rows = numbers_by(urged, standing.on, "body")
    kept = {"mine": "urge", "urgency": "silent"}
    silent = [
        {"name": name, "numbers": numbers, "url": _address(lead=key, **kept), "query": urlencode({"lead": key} | kept)}
        for key, name, numbers in bodies_with_silence(rows, names, ROWS)
    ]
    return {
        "urges": bool(rows),
        "silent": silent,
        "silent_total": sum(numbers.silent for _row, numbers in rows),
        "silent_url": _address(**kept),
        "silent_query": urlencode(kept),
    }


def _sum(all_numbers: Iterable[Numbers]) -> dict[str, int]:
    total = dict.fromkeys(("total", "waiting", "overdue", "soon", "silent"), 0)
    for numbers in all_numbers:
        for name in total:
            total[name] += getattr(numbers, name)
    return total


def _to_approve(standing: Standing) -> list[Task]:
    """Return what waits for this person's approval, the longest waiting first."""
    waiting = Task.objects.filter(access.approvable_by(standing), state=TaskState.WAITING)
    return list(queries.light(waiting).order_by("last_reported_at", "pk")[:ROWS])


def _inbox(standing: Standing) -> dict[str, object]:
    """What a clerk has to route: documents that wait to be confirmed, tasks that nobody has taken up."""
    new = Task.objects.filter(duty__directive__receiver__in=standing.bodies_as(Role.CLERK), state=TaskState.NEW)
    return {
        "clerk": True,
        "to_review": waiting_for_review(directives_access.directives_to_confirm(standing)),
        "opened": [
            {
                "symbol": symbol,
                "subject": subject,
                "at": at,
                "count": count,
                "url": _address(directive=key, state="new"),
            }
            for key, symbol, subject, at, count in queries.by_directive(new)[:ROWS]
        ],
        "opened_url": _address(state="new"),
    }


def _without_people(standing: Standing, names: NameBook) -> dict[str, object]:
    """Bodies that lead open tasks and in which nobody holds a post: nobody can report for them."""
    staffed = Membership.objects.filter(holding(standing.on), user__is_active=True).values("body")
    leads = Task.objects.filter(body__in=standing.scope_of(Role.ADMINISTRATOR), state__in=OPEN_STATES)
    empty = list(leads.exclude(body__in=staffed).order_by().values_list("body", flat=True).distinct())
    names.load(empty)
    return {
        "administrator": True,
        "unstaffed": sorted((names[key], reverse("register:body", args=[key])) for key in empty)[:ROWS],
        "unstaffed_total": len(empty),
    }
