"""The list of events, its conditions and its Excel file."""

import datetime as dt
from collections.abc import Iterable, Iterator

import django_tables2 as tables
from django import forms
from django.db.models import QuerySet
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap_web.platform.tables import DayColumn, ListTable
from conglap_web.register.events.queries import NamedBody, ToldEvent, find_events
from conglap_web.register.models import Event, EventKind

SHOWN = 4  # bodies of one side in a row


class EventFilter(forms.Form):
    """Search by decision or body, kind and days."""

    q = forms.CharField(
        label=gettext_lazy("Số, ký hiệu hoặc tên cơ quan"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Hình thức"), required=False, choices=[("", gettext_lazy("Tất cả")), *EventKind.choices]
    )
    first = forms.DateField(label=gettext_lazy("Từ ngày"), required=False)
    last = forms.DateField(label=gettext_lazy("Đến hết ngày"), required=False)

    def found(self) -> QuerySet[Event]:
        """Return the events that match; a condition that cannot be read is left out."""
        self.is_valid()
        asked = getattr(self, "cleaned_data", {})
        return find_events(asked.get("q", ""), asked.get("kind", ""), asked.get("first"), asked.get("last"))


def listed(bodies: Iterable[NamedBody]) -> SafeString:
    """Return the names of bodies, one a line, the first few of many."""
    bodies = list(bodies)
    lines = [body.name for body in bodies[:SHOWN]]
    if len(bodies) > SHOWN:
        lines.append(_("và %(n)d nữa") % {"n": len(bodies) - SHOWN})
    return format_html_join("", "<div>{}</div>", ((line,) for line in lines)) or SafeString("–")


class EventTable(ListTable):
    """Events, newest first; rows are ``ToldEvent``."""

    caption = gettext_lazy("Danh sách sự kiện sắp xếp tổ chức")
    empty_hint = gettext_lazy("Thử bỏ bớt điều kiện lọc.")
    day = DayColumn(verbose_name=gettext_lazy("Có hiệu lực từ"), accessor="event__day", orderable=False)
    kind = tables.Column(
        gettext_lazy("Hình thức"),
        accessor="event",
        linkify=("register:event", {"key": tables.A("event__pk")}),
        orderable=False,
    )
    before = tables.Column(gettext_lazy("Trước khi sắp xếp"), orderable=False, empty_values=())
    after = tables.Column(gettext_lazy("Sau khi sắp xếp"), orderable=False, empty_values=())
    decision = tables.Column(gettext_lazy("Văn bản quyết định"), accessor="event__decision", orderable=False)

    def render_kind(self, value: Event) -> str:
        label = value.get_kind_display()
        return _("%(kind)s (đã rút lại)") % {"kind": label} if value.withdrawn_at else label

    def render_before(self, record: ToldEvent) -> SafeString:
        return listed(record.before)

    def render_after(self, record: ToldEvent) -> SafeString:
        return listed(record.takers or record.after)


EVENT_HEADERS = [
    gettext_lazy("Có hiệu lực từ ngày"),
    gettext_lazy("Hình thức"),
    gettext_lazy("Cơ quan trước khi sắp xếp"),
    gettext_lazy("Cơ quan sau khi sắp xếp"),
    gettext_lazy("Cơ quan tiếp nhận"),
    gettext_lazy("Số, ký hiệu"),
    gettext_lazy("Ngày ban hành"),
    gettext_lazy("Cơ quan ban hành"),
    gettext_lazy("Ghi chú"),
    gettext_lazy("Đã rút lại"),
]


def event_rows(events: Iterable[ToldEvent]) -> Iterator[tuple[dt.date | str | bool | None, ...]]:
    """Yield the rows of the Excel list."""
    for one in events:
        event = one.event
        sides = ("; ".join(body.name for body in bodies) for bodies in (one.before, one.after, one.takers))
        yield (
            event.day,
            event.get_kind_display(),
            *sides,
            event.decision,
            event.decided_on,
            event.decided_by,
            event.note,
            event.withdrawn_at is not None,
        )
