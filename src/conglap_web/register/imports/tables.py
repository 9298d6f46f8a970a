"""The lists of an import: past files, and the rows of one."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap_web.platform.tables import DayColumn, ListTable, MomentColumn
from conglap_web.platform.templatetags.ui import badge
from conglap_web.register.models import ImportState, RowOutcome, UnitImport, UnitImportRow

# The colours of the kit for our states.
COLOURS = {
    ImportState.CHECKING: "reading",
    ImportState.FAILED: "failed",
    ImportState.CHECKED: "review",
    ImportState.WRITING: "running",
    ImportState.STOPPED: "paused",
    ImportState.WRITTEN: "confirmed",
    RowOutcome.CREATE: "new",
    RowOutcome.CHANGE: "active",
    RowOutcome.SAME: "done",
    RowOutcome.DOUBTFUL: "waiting",
    RowOutcome.REFUSED: "failed",
}


class ImportTable(ListTable):
    """Files of units taken in before."""

    caption = gettext_lazy("Các lần nhập")
    excel = None
    file = tables.Column(
        gettext_lazy("Tệp"), accessor="file__name", linkify=("register:import", {"key": tables.A("pk")})
    )
    state = tables.Column(gettext_lazy("Trạng thái"))
    rows_read = tables.Column(gettext_lazy("Số dòng"), attrs={"th": {"class": "num"}, "td": {"class": "num"}})
    result = tables.Column(gettext_lazy("Kết quả"), accessor="counts", orderable=False, empty_values=())
    on = DayColumn(verbose_name=gettext_lazy("Có hiệu lực từ"))
    by = tables.Column(gettext_lazy("Người nạp"), accessor="by__full_name")
    created_at = MomentColumn(verbose_name=gettext_lazy("Nạp lúc"))

    class Meta(ListTable.Meta):
        order_by = "-created_at"

    def render_state(self, record: UnitImport) -> SafeString:
        return badge(COLOURS[ImportState(record.state)], record.get_state_display())

    def render_result(self, record: UnitImport) -> str:
        if record.state in (ImportState.CHECKING, ImportState.FAILED):
            return "–"
        parts = (
            (RowOutcome.CREATE, _("%(n)s thêm mới")),
            (RowOutcome.CHANGE, _("%(n)s thay đổi")),
            (RowOutcome.DOUBTFUL, _("%(n)s cần xác định")),
            (RowOutcome.REFUSED, _("%(n)s không nhận")),
        )
        return ", ".join(text % {"n": record.counts[key]} for key, text in parts if record.counts.get(key)) or _(
            "không có gì thay đổi"
        )


class ImportRowTable(ListTable):
    """Rows of one file that change something or are not taken."""

    caption = gettext_lazy("Các dòng của tệp")
    empty_hint = gettext_lazy("Thử bỏ bớt điều kiện lọc.")
    excel = None
    number = tables.Column(gettext_lazy("Dòng"), attrs={"th": {"class": "num"}, "td": {"class": "num"}})
    outcome = tables.Column(gettext_lazy("Kết quả"))
    code = tables.Column(gettext_lazy("Mã định danh"))
    name = tables.Column(gettext_lazy("Tên đơn vị"), attrs={"td": {"class": "col-text"}})
    reasons = tables.TemplateColumn(
        template_name="register/import_row.html",
        verbose_name=gettext_lazy("Nội dung thay đổi, lý do"),
        orderable=False,
        attrs={"td": {"class": "col-text"}},
        empty_values=(),
    )

    class Meta(ListTable.Meta):
        order_by = "number"

    def render_outcome(self, record: UnitImportRow) -> SafeString:
        return badge(COLOURS[RowOutcome(record.outcome)], record.get_outcome_display())

    def render_name(self, record: UnitImportRow) -> SafeString | str:
        if record.body_id is None or not (record.written or record.outcome == RowOutcome.CHANGE):
            return record.name
        return format_html('<a href="{}">{}</a>', reverse("register:body", args=[record.body_id]), record.name)
