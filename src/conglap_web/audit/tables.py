"""The journal as a list."""

from collections.abc import Iterator

import django_tables2 as tables
from django import forms
from django.db.models import QuerySet
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from conglap_web.audit.access import people_named
from conglap_web.audit.labels import action_label, address_of, changes_of, known_actions, note_of
from conglap_web.audit.models import AuditEntry
from conglap_web.platform.tables import ListTable, MomentColumn


def _actions() -> list[tuple[str, str]]:
    return [("", str(_("Tất cả"))), *known_actions()]


class JournalFilter(forms.Form):
    """By person, action and day."""

    q = forms.CharField(label=_("Người thực hiện"), required=False, widget=forms.TextInput(attrs={"type": "search"}))
    action = forms.ChoiceField(label=_("Hành động"), required=False, choices=_actions)
    since = forms.DateField(label=_("Từ ngày"), required=False)
    until = forms.DateField(label=_("Đến hết ngày"), required=False)

    def apply(self, entries: QuerySet[AuditEntry]) -> QuerySet[AuditEntry]:
        """Return the entries that match; a field that cannot be read does not filter."""
        self.is_valid()
        asked = getattr(self, "cleaned_data", {})
        if asked.get("q"):
            entries = entries.filter(actor_id__in=people_named(asked["q"]))
        if asked.get("action"):
            entries = entries.filter(action=asked["action"])
        if asked.get("since"):
            entries = entries.filter(at__date__gte=asked["since"])
        if asked.get("until"):
            entries = entries.filter(at__date__lte=asked["until"])
        return entries


class JournalTable(ListTable):
    """Who did what to what, and when."""

    caption = _("Nhật ký")
    empty_hint = _("Thử bỏ bớt điều kiện lọc.")
    at = MomentColumn(verbose_name=_("Thời điểm"))
    actor_name = tables.Column(_("Người thực hiện"))
    action = tables.Column(_("Hành động"))
    object_label = tables.Column(_("Đối tượng"))
    changes = tables.Column(_("Thay đổi"), empty_values=(), orderable=False, attrs={"td": {"class": "col-text"}})

    class Meta(ListTable.Meta):
        order_by = "-at"

    def render_action(self, value: str) -> str:
        return action_label(value)

    def render_object_label(self, value: str, record: AuditEntry) -> SafeString | str:
        address = address_of(record)
        return format_html('<a href="{}">{}</a>', address, value) if address else value

    def render_changes(self, record: AuditEntry) -> str:
        return said(record)


def said(entry: AuditEntry) -> str:
    """Return in one line what was said with an action and what it changed."""
    changes = [f"{one.label}: {_arrow(one.before, one.after)}" for one in changes_of(entry)]
    return "; ".join(filter(None, (note_of(entry), *changes)))


def _arrow(before: str, after: str) -> str:
    return f"{before} → {after or '–'}" if before else after or "–"


JOURNAL_HEADERS = [
    _("Số thứ tự"),
    _("Thời điểm"),
    _("Người thực hiện"),
    _("Hành động"),
    _("Đối tượng"),
    _("Nội dung thay đổi"),
    _("Mã băm"),
]


def journal_rows(entries: QuerySet[AuditEntry]) -> Iterator[tuple[object, ...]]:
    """Yield the rows of the Excel list."""
    for entry in entries.iterator(chunk_size=2000):
        who, what = entry.actor_name, action_label(entry.action)
        yield entry.position, entry.at, who, what, entry.object_label, said(entry), entry.hash
