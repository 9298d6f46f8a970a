"""The list of the site: columns that many lists share, drawn by ``components/table.html``."""

import django_tables2 as tables
from django.db import models
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from conglap_web.platform.templatetags import ui

ROWS, MOST_ROWS = 50, 200  # on a page


class ListTable(tables.Table):
    """A list with its count, sorting, pages and, where ``excel`` holds, a button for Excel (``?format=xlsx``)."""

    excel = True
    caption = ""  # names the list for a screen reader
    empty_hint = ""  # what to do when the list is empty

    class Meta:
        """What tables may inherit: ``class Meta(ListTable.Meta)``."""

        orderable = True

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        # Here and not in Meta, which a table that has a Meta of its own would have to remember to inherit.
        self.empty_text = self.empty_text or _("Không có mục nào phù hợp")

    def paginate(self, *args: object, per_page: int | None = None, **more: object) -> None:
        """Cut the list into pages; a length from the address that is none is passed over."""
        per_page = per_page if per_page is None or 1 <= per_page <= MOST_ROWS else ROWS
        super().paginate(*args, per_page=per_page, **more)


class SelectColumn(tables.CheckBoxColumn):
    """Boxes that choose rows for the form with id ``bulk``; sends ``ids``."""

    def __init__(self, **extra: object) -> None:
        cells = {"th": {"class": "col-select"}, "td": {"class": "col-select"}}
        super().__init__(**{"accessor": "pk", "attrs": cells, **extra})

    @property
    def header(self) -> SafeString:
        return format_html(
            '<input type="checkbox" class="form-check-input needs-js" data-select-all aria-label="{}">',
            _("Chọn tất cả dòng trên trang này"),
        )

    def render(self, value: object, bound_column: object, record: models.Model) -> SafeString:
        return format_html(
            '<input type="checkbox" class="form-check-input" form="bulk" name="ids" value="{}" data-select-row'
            ' aria-label="{}">',
            value,
            _("Chọn: %(what)s") % {"what": str(record)[:80]},
        )


class DayColumn(tables.Column):
    """A day as dd/mm/yyyy."""

    def __init__(self, **extra: object) -> None:
        cells = {"th": {"class": "day"}, "td": {"class": "day"}}
        super().__init__(**{"attrs": cells, **extra})

    def render(self, value: object) -> str:
        return ui.day(value)  # type: ignore[arg-type]


class MomentColumn(DayColumn):
    """A moment as dd/mm/yyyy HH:MM."""

    def render(self, value: object) -> str:
        return ui.moment(value)  # type: ignore[arg-type]


class StateColumn(tables.Column):
    """A state as a badge: the stored value chooses the colour, its Vietnamese name is shown."""

    def render(self, record: models.Model, bound_column: tables.columns.BoundColumn) -> SafeString:
        owner, name = bound_column.accessor.penultimate(record)
        return ui.badge(str(getattr(owner, name)), getattr(owner, f"get_{name}_display")())
