"""The list of things that hang on ended bodies, its conditions and its Excel file."""

import datetime as dt
from collections.abc import Iterable, Iterator

import django_tables2 as tables
from django import forms
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap.base.dates import format_day
from conglap_web.platform.tables import DayColumn, ListTable, SelectColumn
from conglap_web.register import orphans
from conglap_web.register.orphans.listing import Choice, Row, orphan_rows
from conglap_web.register.standing import Standing


class OrphanFilter(forms.Form):
    """Search by words, and by kind of thing."""

    q = forms.CharField(
        label=gettext_lazy("Nội dung hoặc tên cơ quan"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    kind = forms.ChoiceField(label=gettext_lazy("Loại việc"), required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("Tất cả")), *((one.code, one.label) for one in orphans.providers())]

    def rows(self, standing: Standing) -> list[Row]:
        """Return what matches and concerns the person."""
        self.is_valid()
        asked = getattr(self, "cleaned_data", {})
        return orphan_rows(standing, kind=asked.get("kind", ""), q=asked.get("q", ""))


class _Boxes(SelectColumn):
    """A box only where the person may hand the thing over."""

    def render(self, value: object, bound_column: object, record: Row) -> SafeString | str:
        return super().render(record.pk, bound_column, record) if record.open_choices else ""


class OrphanTable(ListTable):
    """Things that hang on ended bodies; rows are ``Row``."""

    caption = gettext_lazy("Danh sách việc còn treo")
    ids = _Boxes(accessor="orphan")
    what = tables.Column(gettext_lazy("Việc"), accessor="orphan", orderable=False, attrs={"td": {"class": "col-text"}})
    label = tables.Column(gettext_lazy("Loại việc"), orderable=False)
    body = tables.Column(gettext_lazy("Cơ quan đã kết thúc"), orderable=False)
    since = DayColumn(verbose_name=gettext_lazy("Kết thúc từ"), orderable=False)
    choices = tables.Column(gettext_lazy("Cơ quan kế thừa"), orderable=False, empty_values=())

    class Meta(ListTable.Meta):
        empty_text = gettext_lazy("Không có việc nào còn treo")

    def render_what(self, record: Row) -> SafeString:
        one = record.orphan
        state = format_html('<div class="soft">{}</div>', one.state) if one.state else ""
        return format_html('<div><a href="{}">{}</a>{}</div>', one.url, one.what, state)

    def render_body(self, record: Row, value: str) -> SafeString:
        return format_html('<a href="{}">{}</a>', reverse("register:body", args=[record.orphan.body_id]), value)

    def render_choices(self, record: Row) -> SafeString:
        if not record.choices:
            return format_html('<span class="soft">{}</span>', _("Chưa có sự kiện sắp xếp nào nói cơ quan kế thừa"))
        if len(record.open_choices) > 1:
            return _choose(record)
        return format_html_join("", "{}", ((_told(choice),) for choice in record.choices))


def _told(choice: Choice) -> SafeString:
    """Return a successor with the event and the document that say so."""
    return format_html(
        '<div>{}</div><div><a href="{}">{}</a></div>',
        choice.name,
        reverse("register:event", args=[choice.event.pk]),
        _("%(symbol)s, từ %(day)s") % {"symbol": choice.event.decision, "day": format_day(choice.event.day)},
    )


def _choose(record: Row) -> SafeString:
    options = format_html_join(
        "",
        '<option value="{}">{} ({})</option>',
        ((choice.body_id, choice.name, choice.event.decision) for choice in record.open_choices),
    )
    return format_html(
        '<select class="form-select" form="bulk" name="to:{}" aria-label="{}"><option value="">{}</option>{}</select>',
        record.pk,
        _("Cơ quan kế thừa: %(what)s") % {"what": str(record)[:80]},
        _("Chọn cơ quan kế thừa"),
        options,
    )


ORPHAN_HEADERS = [
    gettext_lazy("Nội dung việc"),
    gettext_lazy("Loại việc"),
    gettext_lazy("Trạng thái"),
    gettext_lazy("Cơ quan đã kết thúc"),
    gettext_lazy("Kết thúc từ ngày"),
    gettext_lazy("Cơ quan kế thừa"),
    gettext_lazy("Theo văn bản"),
]


def orphan_cells(rows: Iterable[Row]) -> Iterator[tuple[str | dt.date, ...]]:
    """Yield the rows of the Excel list."""
    for row in rows:
        yield (
            row.orphan.what,
            row.label,
            row.orphan.state,
            row.body,
            row.since,
            "; ".join(choice.name for choice in row.choices),
            "; ".join(dict.fromkeys(choice.event.decision for choice in row.choices)),
        )
