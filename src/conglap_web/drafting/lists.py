"""The list of drafts: its filters, its columns on the page and in Excel."""

from collections.abc import Iterable, Sequence

import django_filters as filters
import django_tables2 as tables
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap_web.drafting.models import Draft, DraftKind, DraftState
from conglap_web.drafting.queries import search
from conglap_web.platform.tables import DayColumn, ListTable, MomentColumn, StateColumn
from conglap_web.register.queries import NameBook


class DraftFilter(filters.FilterSet):
    """Search and filters of the list; all of them stand in the address."""

    q = filters.CharFilter(
        label=gettext_lazy("Tìm theo số, ký hiệu, trích yếu"),
        method="found",
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    state = filters.ChoiceFilter(label=gettext_lazy("Trạng thái"), choices=DraftState.choices)
    kind = filters.ChoiceFilter(label=gettext_lazy("Loại văn bản"), choices=DraftKind.choices)
    start = filters.DateFilter(label=gettext_lazy("Ban hành từ ngày"), field_name="issued_on", lookup_expr="gte")
    end = filters.DateFilter(label=gettext_lazy("Đến ngày"), field_name="issued_on", lookup_expr="lte")

    class Meta:
        model = Draft
        fields: Sequence[str] = []

    def found(self, queryset: QuerySet[Draft], name: str, value: str) -> QuerySet[Draft]:
        return search(queryset, value)


class DraftTable(ListTable):
    """The drafts that a person may see."""

    caption = gettext_lazy("Danh sách dự thảo")
    empty_hint = gettext_lazy("Thử bỏ bớt điều kiện lọc.")

    kind = tables.Column(gettext_lazy("Loại"), attrs={"td": {"class": "nowrap"}})
    subject = tables.Column(gettext_lazy("Trích yếu"), linkify=True, attrs={"td": {"class": "col-text"}})
    unit = tables.Column(gettext_lazy("Đơn vị soạn"), accessor="unit_id", orderable=False)
    duty_count = tables.Column(gettext_lazy("Nhiệm vụ"), attrs={"td": {"class": "num"}, "th": {"class": "num"}})
    symbol = tables.Column(gettext_lazy("Số, ký hiệu"), attrs={"td": {"class": "day"}})
    issued_on = DayColumn(verbose_name=gettext_lazy("Ngày ban hành"))
    received = tables.Column(gettext_lazy("Đã nhận"), accessor="received_count", attrs={"td": {"class": "num"}})
    changed_at = MomentColumn(verbose_name=gettext_lazy("Sửa gần nhất"))
    state = StateColumn(verbose_name=gettext_lazy("Trạng thái"))

    class Meta(ListTable.Meta):
        order_by = "-changed_at"
        empty_text = gettext_lazy("Không có dự thảo nào phù hợp")

    def __init__(self, *args: object, names: NameBook, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.names = names

    def render_unit(self, value: object) -> str:
        return self.names.short(value)

    def render_received(self, record: Draft) -> str:
        return f"{record.received_count}/{record.delivery_count}" if record.delivery_count else "–"


HEADERS = (
    gettext_lazy("Loại văn bản"),
    gettext_lazy("Trích yếu"),
    gettext_lazy("Đơn vị soạn thảo"),
    gettext_lazy("Cơ quan ban hành"),
    gettext_lazy("Người soạn"),
    gettext_lazy("Số nhiệm vụ"),
    gettext_lazy("Trạng thái"),
    gettext_lazy("Số, ký hiệu"),
    gettext_lazy("Ngày ban hành"),
    gettext_lazy("Số nơi nhận"),
    gettext_lazy("Đã xác nhận"),
)


def excel_rows(drafts: Iterable[Draft], names: NameBook) -> Iterable[tuple[object, ...]]:
    """Yield one row a draft, in the order of ``HEADERS``."""
    for one in drafts:
        yield (
            _(one.kind),
            one.subject,
            names[one.unit_id],
            one.issuer,
            str(one.drafter),
            one.duty_count,
            one.get_state_display(),
            one.symbol,
            one.issued_on,
            one.delivery_count,
            one.received_count,
        )
