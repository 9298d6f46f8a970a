"""The task list, row by row or one row a duty, and the columns of its Excel export."""

from collections.abc import Iterator

import django_tables2 as tables
from django.db.models import Case, F, OuterRef, QuerySet, Subquery, When
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap.tasks import State, Urgency, urgency_of
from conglap_web.directives.models import Directive
from conglap_web.platform.tables import DayColumn, ListTable, SelectColumn, StateColumn
from conglap_web.platform.templatetags.ui import day, due_class
from conglap_web.register.models import BodyName
from conglap_web.register.queries import NameBook, holding
from conglap_web.tasks.models import OPEN_STATES, ProgressReport, Task, TaskState


def directive_label(directive: Directive) -> str:
    """Return the symbol of a directive, or the beginning of its subject where it has none."""
    return directive.symbol or Truncator(directive.subject).chars(50) or _("Văn bản không số")


def meter(percent: int) -> SafeString:
    """Return a bar with its figure."""
    return format_html(
        '<span class="nowrap"><progress class="meter" max="100" value="{}" aria-label="{}"></progress> {} %</span>',
        percent,
        _("Tiến độ"),
        percent,
    )


class SeenColumn(SelectColumn):
    """Boxes that say which version of the row was shown: ``key:version``."""

    def render(self, value: object, bound_column: object, record: Task) -> SafeString:
        return super().render(f"{value}:{record.version}", bound_column, record)


class TaskTable(ListTable):
    """One row a task (một dòng một nhiệm vụ)."""

    caption = gettext_lazy("Danh sách nhiệm vụ")
    empty_hint = gettext_lazy("Hãy bỏ bớt điều kiện lọc, hoặc đợi văn bản chỉ đạo được xác nhận.")
    ids = SeenColumn()
    text = tables.Column(
        gettext_lazy("Nhiệm vụ"),
        accessor="duty__text",
        order_by=("duty__directive__date", "duty__directive", "duty__position"),
        attrs={"td": {"class": "col-text"}},
    )
    directive = tables.Column(
        gettext_lazy("Văn bản"),
        accessor="duty__directive",
        order_by="duty__directive__symbol",
        # A symbol is one word to its readers: "1468/UBND-NC" is not broken at its hyphen.
        attrs={"td": {"class": lambda record: "nowrap" if record.duty.directive.symbol else ""}},
    )
    body = tables.Column(gettext_lazy("Chủ trì"), accessor="body_id")
    due = DayColumn(verbose_name=gettext_lazy("Thời hạn"), empty_values=())
    percent = tables.Column(gettext_lazy("Tiến độ"))
    state = StateColumn(verbose_name=gettext_lazy("Trạng thái"))
    last_reported_at = DayColumn(verbose_name=gettext_lazy("Báo cáo gần nhất"), empty_values=())

    class Meta(ListTable.Meta):
        order_by = "due"

    def __init__(self, tasks: QuerySet[Task], names: NameBook, *, selectable: bool) -> None:
        self.names = names
        super().__init__(tasks, exclude=() if selectable else ("ids",))

    def before_render(self, request: object) -> None:
        self.names.load({row.record.body_id for row in self.paginated_rows})

    def render_text(self, record: Task) -> SafeString:
        shown = Truncator(record.duty.text).words(40)
        return format_html(
            '<div><a class="cell-link" href="{}">{}</a><div class="soft">{}{}</div></div>',
            record.get_absolute_url(),
            shown,
            _("Mục %(label)s") % {"label": record.duty.label} if record.duty.label else "",
            f" · {record.assignee}" if record.assignee else "",
        )

    def render_directive(self, record: Task) -> SafeString:
        directive = record.duty.directive
        return format_html('<span title="{}">{}</span>', directive.subject, directive_label(directive))

    def render_body(self, record: Task) -> str:
        return self.names[record.body_id]

    def render_due(self, record: Task) -> SafeString | str:
        if record.due is None:
            return record.duty.timing_text or record.duty.get_timing_kind_display()
        css = due_class(record.due) if record.counts else ""
        return format_html('<span class="{}">{}</span>', css, day(record.due))

    def render_percent(self, value: int) -> SafeString:
        return meter(value)

    def render_last_reported_at(self, record: Task) -> str:
        return day(record.last_reported_at) if record.last_reported_at else _("Chưa có")

    def order_due(self, tasks: QuerySet[Task], is_descending: bool) -> tuple[QuerySet[Task], bool]:
        """Open tasks first; what has no deadline stands last, either way."""
        due = F("due").desc(nulls_last=True) if is_descending else F("due").asc(nulls_last=True)
        closed = Case(When(state__in=OPEN_STATES, then=0), default=1)
        return tasks.order_by(closed, due, "duty__directive", "duty__position", "pk"), True

    def order_last_reported_at(self, tasks: QuerySet[Task], is_descending: bool) -> tuple[QuerySet[Task], bool]:
        """Who has never reported has been silent for longest."""
        at = F("last_reported_at")
        return tasks.order_by(at.desc(nulls_last=True) if is_descending else at.asc(nulls_first=True), "pk"), True

    def order_body(self, tasks: QuerySet[Task], is_descending: bool) -> tuple[QuerySet[Task], bool]:
        """By name, as of the day of the page."""
        named = BodyName.objects.filter(holding(self.names.on), body=OuterRef("body")).values("folded")[:1]
        return tasks.alias(body_name=Subquery(named)).order_by(
            "-body_name" if is_descending else "body_name", "pk"
        ), True


class DutyTable(ListTable):
    """One row a duty: how many of its tasks stand where (gộp theo nhiệm vụ)."""

    caption = gettext_lazy("Nhiệm vụ gộp theo văn bản")
    empty_hint = TaskTable.empty_hint
    text = tables.Column(gettext_lazy("Nhiệm vụ"), order_by="position", attrs={"td": {"class": "col-text"}})
    symbol = tables.Column(gettext_lazy("Văn bản"), empty_values=())
    due = DayColumn(verbose_name=gettext_lazy("Thời hạn sớm nhất"), accessor="first_due")
    total = tables.Column(gettext_lazy("Số cơ quan"), attrs={"td": {"class": "num"}, "th": {"class": "num"}})
    states = tables.Column(gettext_lazy("Trạng thái"), empty_values=(), orderable=False)
    overdue = tables.Column(gettext_lazy("Quá hạn"), attrs={"td": {"class": "num"}, "th": {"class": "num"}})
    percent = tables.Column(gettext_lazy("Tiến độ chung"), accessor="mean")

    class Meta(ListTable.Meta):
        order_by = "due"

    def render_text(self, record: dict[str, object]) -> SafeString:
        return format_html(
            '<div><a class="cell-link" href="{}?duty={}">{}</a><div class="soft">{}</div></div>',
            reverse("tasks:list"),
            record["duty_id"],
            Truncator(record["text"]).words(40),
            _("Mục %(label)s") % {"label": record["label"]} if record["label"] else "",
        )

    def render_symbol(self, record: dict[str, object]) -> str:
        return str(record["symbol"] or _("Văn bản không số"))

    def render_states(self, record: dict[str, object]) -> str:
        counted = [(state.label, record[f"n_{state}"]) for state in TaskState]
        return ", ".join(f"{count} {str(label).lower()}" for label, count in counted if count)

    def order_due(self, duties: QuerySet[Task], is_descending: bool) -> tuple[QuerySet[Task], bool]:
        """What has no deadline stands last, either way."""
        due = F("first_due").desc(nulls_last=True) if is_descending else F("first_due").asc(nulls_last=True)
        return duties.order_by(due, "duty__directive", "position", "duty_id"), True

    def render_overdue(self, value: int) -> SafeString | int:
        return format_html('<span class="text-overdue">{}</span>', value) if value else 0

    def render_percent(self, value: float) -> SafeString:
        return meter(round(value))


EXCEL_HEADERS = [
    gettext_lazy("Văn bản"),
    gettext_lazy("Mục"),
    gettext_lazy("Nội dung nhiệm vụ"),
    gettext_lazy("Cơ quan chủ trì"),
    gettext_lazy("Người phụ trách"),
    gettext_lazy("Thời gian trong văn bản"),
    gettext_lazy("Thời hạn"),
    gettext_lazy("Tiến độ (%)"),
    gettext_lazy("Trạng thái"),
    gettext_lazy("Quá hạn"),
    gettext_lazy("Báo cáo gần nhất"),
    gettext_lazy("Kết quả báo cáo gần nhất"),
    gettext_lazy("Vướng mắc, kiến nghị"),
]


def excel_rows(tasks: QuerySet[Task], names: NameBook) -> Iterator[list[object]]:
    """Yield the cells of each task, in the order of the list."""
    last = ProgressReport.objects.filter(task=OuterRef("pk")).order_by("-created_at")
    tasks = tasks.annotate(
        last_text=Subquery(last.values("text")[:1]), last_obstacles=Subquery(last.values("obstacles")[:1])
    )
    for task in tasks:
        yield [
            directive_label(task.duty.directive),
            task.duty.label,
            task.duty.text,
            names[task.body_id],
            str(task.assignee or ""),
            task.duty.timing_text or task.duty.get_timing_kind_display(),
            task.due,
            task.percent,
            task.get_state_display(),
            urgency_of(State(task.state), task.due, names.on) is Urgency.OVERDUE,
            task.last_reported_at,
            task.last_text,
            task.last_obstacles,
        ]


DUTY_EXCEL_HEADERS = [
    gettext_lazy("Văn bản"),
    gettext_lazy("Mục"),
    gettext_lazy("Nội dung nhiệm vụ"),
    gettext_lazy("Thời hạn sớm nhất"),
    gettext_lazy("Số cơ quan"),
    *(state.label for state in TaskState),
    gettext_lazy("Quá hạn"),
    gettext_lazy("Tiến độ chung (%)"),
]


def duty_excel_rows(duties: QuerySet[Task]) -> Iterator[list[object]]:
    """Yield the cells of each duty, in the order of the list."""
    for row in duties:
        counts = [row[f"n_{state}"] for state in TaskState]
        ends = [row["overdue"], round(row["mean"] or 0)]
        yield [row["symbol"], row["label"], row["text"], row["first_due"], row["total"], *counts, *ends]
