"""The filters of the task list; the overview, bulk acts and Excel use the same ones, so that all show the same set."""

import datetime as dt
import uuid
from collections.abc import Callable, Mapping

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap.base.text import fold
from conglap.tasks import Urgency
from conglap_web.directives.models import Directive, TimingKind
from conglap_web.register.queries import NameBook
from conglap_web.register.standing import Standing
from conglap_web.register.trees import above, below
from conglap_web.tasks import access, queries
from conglap_web.tasks.models import OPEN_STATES, Task, TaskState

Choices = list[tuple[str, object]]

OPEN = "open"
URGENCIES: Choices = [
    ("overdue", gettext_lazy("Quá hạn")),
    ("soon", gettext_lazy("Đến hạn trong 7 ngày")),
    ("silent", gettext_lazy("Chưa báo cáo")),
    ("reminded", gettext_lazy("Đôn đốc chưa trả lời")),
    ("returned", gettext_lazy("Bị trả lại")),
]
PARTS: Choices = [
    ("me", gettext_lazy("Tôi phụ trách")),
    ("lead", gettext_lazy("Cơ quan tôi chủ trì")),
    ("part", gettext_lazy("Cơ quan tôi chỉ đạo, phối hợp")),
    ("approve", gettext_lazy("Chờ tôi duyệt")),
    ("urge", gettext_lazy("Tôi được đôn đốc")),
]


class TaskFilter(django_filters.FilterSet):
    """Filters a person's tasks; choices of bodies and directives are those of tasks that this person sees."""

    q = django_filters.CharFilter(
        label=gettext_lazy("Tìm"),
        method="by_words",
        widget=forms.TextInput(
            attrs={"type": "search", "placeholder": gettext_lazy("Nội dung, số ký hiệu, cơ quan, người phụ trách")}
        ),
    )
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("Trạng thái"),
        method="by_state",
        choices=[(OPEN, gettext_lazy("Chưa kết thúc")), *TaskState.choices],
    )
    urgency = django_filters.ChoiceFilter(
        label=gettext_lazy("Thời hạn, báo cáo"), method="by_urgency", choices=URGENCIES
    )
    body = django_filters.ChoiceFilter(label=gettext_lazy("Chủ trì (cả cấp dưới)"), method="by_body")
    directive = django_filters.ChoiceFilter(label=gettext_lazy("Văn bản"), field_name="duty__directive")
    timing = django_filters.ChoiceFilter(
        label=gettext_lazy("Loại thời gian"), field_name="duty__timing_kind", choices=TimingKind.choices
    )
    mine = django_filters.ChoiceFilter(label=gettext_lazy("Của tôi"), method="by_part", choices=PARTS)
    given_from = django_filters.DateFilter(
        label=gettext_lazy("Giao từ ngày"), method="by_first_day", widget=forms.HiddenInput
    )
    given_to = django_filters.DateFilter(
        label=gettext_lazy("Giao đến ngày"), method="by_last_day", widget=forms.HiddenInput
    )
    lead = django_filters.UUIDFilter(label=gettext_lazy("Cơ quan chủ trì"), field_name="body", widget=forms.HiddenInput)
    duty = django_filters.UUIDFilter(label=gettext_lazy("Nhiệm vụ trong văn bản"), widget=forms.HiddenInput)
    group = django_filters.BooleanFilter(
        label=gettext_lazy("Gộp theo nhiệm vụ"), method="by_nothing", widget=forms.CheckboxInput
    )

    class Meta:
        model = Task
        fields: list[str] = []

    def __init__(self, data: Mapping[str, object], standing: Standing, names: NameBook) -> None:
        self.standing, self.names = standing, names
        super().__init__(data, queryset=queries.with_last_word(access.tasks_for(standing)))
        self.filters["body"].extra["choices"] = self.body_choices
        if "directive" in self.filters:
            self.filters["directive"].extra["choices"] = self.directive_choices

    @cached_property
    def grouped(self) -> bool:
        """Whether the list shows one row a duty."""
        return self.form.is_valid() and bool(self.form.cleaned_data["group"])

    def body_choices(self) -> Choices:
        """Return the bodies that lead tasks which the person sees, and those above them."""
        leads = access.tasks_for(self.standing).order_by().values_list("body_id", flat=True).distinct()
        keys = above(leads, self.standing.on)
        self.names.load(keys)
        return sorted(((str(key), self.names[key]) for key in keys), key=lambda pair: fold(str(pair[1])))

    def directive_choices(self) -> Choices:
        """Return the directives of tasks which the person sees, the newest first."""
        keys = access.tasks_for(self.standing).values("duty__directive")
        rows = Directive.objects.filter(pk__in=keys).order_by("-date", "-created_at")
        return [
            (str(key), f"{symbol or _('Không số')} – {subject[:60]}")
            for key, symbol, subject in rows.values_list("pk", "symbol", "subject")
        ]

    def by_words(self, tasks: QuerySet[Task], _name: str, value: str) -> QuerySet[Task]:
        return queries.search(tasks, value)

    def by_state(self, tasks: QuerySet[Task], _name: str, value: str) -> QuerySet[Task]:
        return tasks.filter(state__in=OPEN_STATES if value == OPEN else [value])

    def by_urgency(self, tasks: QuerySet[Task], _name: str, value: str) -> QuerySet[Task]:
        on = self.standing.on
        conditions: dict[str, Callable[[], object]] = {
            "overdue": lambda: queries.is_urgent(Urgency.OVERDUE, on),
            "soon": lambda: queries.is_urgent(Urgency.SOON, on),
            "silent": lambda: queries.is_silent(on),
            "reminded": lambda: Q(queries.is_reminded(), state__in=OPEN_STATES),
            "returned": lambda: Q(returned_at__isnull=False, state__in=OPEN_STATES),
        }
        return tasks.filter(conditions[value]())

    def by_body(self, tasks: QuerySet[Task], _name: str, value: str) -> QuerySet[Task]:
        return tasks.filter(body__in=below([uuid.UUID(value)], self.standing.on))

    def by_part(self, tasks: QuerySet[Task], _name: str, value: str) -> QuerySet[Task]:
        own = self.standing.own_ids
        match value:
            case "me":
                return tasks.filter(assignee=self.standing.user)
            case "lead":
                return tasks.filter(body__in=own)
            case "part":
                return tasks.filter(access.taking_part(own))
            case "urge":
                return tasks.filter(access.remindable_by(self.standing))
        return tasks.filter(access.approvable_by(self.standing), state=TaskState.WAITING)

    def by_first_day(self, tasks: QuerySet[Task], _name: str, value: dt.date) -> QuerySet[Task]:
        return tasks.filter(created_at__date__gte=value)

    def by_last_day(self, tasks: QuerySet[Task], _name: str, value: dt.date) -> QuerySet[Task]:
        return tasks.filter(created_at__date__lte=value)

    @property
    def lead_name(self) -> str:
        """The name of the one lead body that an address asks for, its lower bodies left out."""
        key = self.form.cleaned_data.get("lead") if self.form.is_valid() else None
        return self.names[key] if key else ""

    def by_nothing(self, tasks: QuerySet[Task], _name: str, value: object) -> QuerySet[Task]:
        return tasks  # says how to show the list, not what is in it


class OverviewFilter(TaskFilter):
    """The filters of the overview: a subtree, and when the tasks were given."""

    q = state = urgency = directive = timing = mine = lead = duty = group = None
    given_from = django_filters.DateFilter(label=gettext_lazy("Giao từ ngày"), method="by_first_day")
    given_to = django_filters.DateFilter(label=gettext_lazy("Giao đến hết ngày"), method="by_last_day")

    def address(self, **more: object) -> str:
        """Return the address of the task list that shows the same tasks, narrowed further."""
        kept = {name: value for name in ("body", "given_from", "given_to") if (value := self.form.data.get(name))}
        return f"{reverse('tasks:list')}?{urlencode(kept | more)}"
