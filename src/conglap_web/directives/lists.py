"""The list of directives: its filters, its columns on the page and in Excel."""

from collections.abc import Iterable, Sequence

import django_filters as filters
import django_tables2 as tables
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap.directives.words.kinds import NAMES
from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.directives.queries import search
from conglap_web.platform.tables import DayColumn, ListTable, MomentColumn, StateColumn
from conglap_web.register.queries import NameBook


class DirectiveFilter(filters.FilterSet):
    """Search and filters of the list; all of them stand in the address."""

    q = filters.CharFilter(
        label=gettext_lazy("Tìm theo số, ký hiệu, trích yếu, nơi ban hành"),
        method="found",
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    state = filters.ChoiceFilter(label=gettext_lazy("Trạng thái"), choices=DirectiveState.choices)
    kind = filters.ChoiceFilter(label=gettext_lazy("Loại văn bản"), field_name="kind_code")
    receiver = filters.ChoiceFilter(label=gettext_lazy("Cơ quan tiếp nhận"), field_name="receiver_id")
    issuer = filters.ChoiceFilter(label=gettext_lazy("Cơ quan ban hành"), field_name="issuer")
    start = filters.DateFilter(label=gettext_lazy("Ban hành từ ngày"), field_name="date", lookup_expr="gte")
    end = filters.DateFilter(label=gettext_lazy("Đến ngày"), field_name="date", lookup_expr="lte")

    class Meta:
        model = Directive
        fields: Sequence[str] = []

    def __init__(self, *args: object, names: NameBook, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        columns = list(self.queryset.order_by().values_list("kind_code", "receiver_id", "issuer").distinct())
        receivers = {receiver for _kind, receiver, _issuer in columns}
        names.load(receivers)
        kinds = {kind for kind, _receiver, _issuer in columns if kind}
        self.filters["kind"].extra["choices"] = _by_label((kind, NAMES.get(kind, kind)) for kind in kinds)
        self.filters["receiver"].extra["choices"] = _by_label((str(key), names[key]) for key in receivers)
        issuers = {issuer for _kind, _receiver, issuer in columns if issuer}
        self.filters["issuer"].extra["choices"] = [(issuer, issuer) for issuer in sorted(issuers)]

    def found(self, queryset: QuerySet[Directive], name: str, value: str) -> QuerySet[Directive]:
        return search(queryset, value)


def _by_label(choices: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(choices, key=lambda pair: pair[1])


class DirectiveTable(ListTable):
    """The inbox."""

    caption = gettext_lazy("Danh sách văn bản chỉ đạo")
    empty_hint = gettext_lazy("Thử bỏ bớt điều kiện lọc, hoặc nạp văn bản mới.")

    symbol = tables.Column(gettext_lazy("Số, ký hiệu"), linkify=True, empty_values=(), attrs={"td": {"class": "day"}})
    subject = tables.Column(
        gettext_lazy("Trích yếu"), linkify=True, attrs={"td": {"class": "col-text"}}, empty_values=()
    )
    issuer = tables.Column(gettext_lazy("Cơ quan ban hành"))
    date = DayColumn(verbose_name=gettext_lazy("Ngày ban hành"))
    receiver = tables.Column(gettext_lazy("Tiếp nhận"), accessor="receiver_id", orderable=False)
    duty_count = tables.Column(gettext_lazy("Nhiệm vụ"), attrs={"td": {"class": "num"}, "th": {"class": "num"}})
    created_at = MomentColumn(verbose_name=gettext_lazy("Ngày đến"))
    state = StateColumn(verbose_name=gettext_lazy("Trạng thái"))

    class Meta(ListTable.Meta):
        order_by = "-created_at"
        empty_text = gettext_lazy("Không có văn bản nào phù hợp")

    def __init__(self, *args: object, names: NameBook, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.names = names

    def render_symbol(self, record: Directive) -> str:
        return record.symbol or _("(chưa có số)")

    def render_subject(self, record: Directive) -> str:
        return record.subject or record.file.name

    def render_receiver(self, value: object) -> str:
        return self.names.short(value)


HEADERS = (
    gettext_lazy("Số, ký hiệu"),
    gettext_lazy("Ngày ban hành"),
    gettext_lazy("Loại văn bản"),
    gettext_lazy("Trích yếu"),
    gettext_lazy("Cơ quan ban hành"),
    gettext_lazy("Người ký"),
    gettext_lazy("Cơ quan tiếp nhận"),
    gettext_lazy("Ngày đến"),
    gettext_lazy("Trạng thái"),
    gettext_lazy("Số nhiệm vụ"),
    gettext_lazy("Tên tệp"),
)


def excel_rows(directives: Iterable[Directive], names: NameBook) -> Iterable[tuple[object, ...]]:
    """Yield one row a directive, in the order of ``HEADERS``."""
    for one in directives:
        yield (
            one.symbol,
            one.date,
            one.kind_name,
            one.subject,
            one.issuer,
            one.signatory_name,
            names[one.receiver_id],
            one.created_at,
            one.get_state_display(),
            one.duty_count,
            one.file.name,
        )
