"""The table of units."""

import uuid

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap_web.platform.tables import DayColumn, ListTable
from conglap_web.register.models import BodyKind, Level, Sector
from conglap_web.register.queries import NameBook
from conglap_web.register.units.listing import UnitRow


class UnitTable(ListTable):
    """Units of a day; ``names`` and ``day_query`` are set by the view once the page is known."""

    caption = gettext_lazy("Danh sách đơn vị")
    empty_hint = gettext_lazy("Thử bỏ bớt điều kiện lọc, hoặc xem vào một ngày khác.")
    excel = None  # the page has its own buttons for files
    names: NameBook
    day_query = ""

    name = tables.Column(gettext_lazy("Tên đơn vị"), attrs={"td": {"class": "col-text"}})
    sector = tables.Column(gettext_lazy("Ngành, lĩnh vực"))
    kind = tables.Column(gettext_lazy("Loại"), orderable=False)
    level = tables.Column(gettext_lazy("Cấp"))
    manager = tables.Column(gettext_lazy("Cơ quan quản lý"), orderable=False)
    commune = tables.Column(gettext_lazy("Địa bàn"), orderable=False)
    place = tables.Column(gettext_lazy("Tọa độ"), accessor="latitude", orderable=False, empty_values=())
    start = DayColumn(verbose_name=gettext_lazy("Hoạt động từ"))

    class Meta(ListTable.Meta):
        order_by = "name"

    def render_name(self, record: UnitRow) -> SafeString:
        link = format_html(
            '<a href="{}{}">{}</a>', reverse("register:body", args=[record.id]), self.day_query, record.name
        )
        if record.end is None:
            return link
        return format_html(
            '{} <span class="badge">{}</span>', link, _("kết thúc từ %(day)s") % {"day": f"{record.end:%d/%m/%Y}"}
        )

    def render_sector(self, value: str) -> str:
        return str(Sector(value).label) if value else "–"

    def render_kind(self, value: str) -> str:
        return _("Ngoài công lập") if value == BodyKind.NON_PUBLIC else _("Công lập")

    def render_level(self, value: str) -> str:
        return str(Level(value).label) if value else "–"

    def render_manager(self, value: uuid.UUID) -> SafeString:
        return self._body(value)

    def render_commune(self, value: uuid.UUID) -> SafeString:
        return self._body(value)

    def render_place(self, record: UnitRow) -> str:
        return _("có") if record.latitude is not None else _("chưa có")

    def _body(self, key: uuid.UUID) -> SafeString:
        address = reverse("register:body", args=[key])
        return format_html('<a href="{}{}">{}</a>', address, self.day_query, self.names.short(key))
