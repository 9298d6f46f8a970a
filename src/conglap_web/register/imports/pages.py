"""What the page of an import shows beside its rows."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from conglap_web.register.models import ImportState, RowOutcome, UnitImport

_CSS = {
    RowOutcome.CREATE: "is-new",
    RowOutcome.CHANGE: "is-active",
    RowOutcome.SAME: "is-done",
    RowOutcome.DOUBTFUL: "is-waiting",
    RowOutcome.REFUSED: "is-overdue",
}


def figures_of(found: UnitImport) -> list[dict[str, object]]:
    """Return the number of rows of each outcome, with the list of just those where rows are kept."""
    is_done = found.state == ImportState.WRITTEN
    labels = {
        RowOutcome.CREATE: _("đã thêm") if is_done else _("sẽ thêm mới"),
        RowOutcome.CHANGE: _("đã sửa") if is_done else _("sẽ thay đổi"),
        RowOutcome.SAME: _("không đổi"),
        RowOutcome.DOUBTFUL: _("cần xác định"),
        RowOutcome.REFUSED: _("không nhận"),
    }
    counts = [(outcome, found.counts.get(outcome, 0)) for outcome in RowOutcome.values]
    made: list[dict[str, object]] = [{"n": found.rows_read, "label": _("dòng đã đọc"), "css": "", "query": ""}]
    for outcome, n in counts:
        listed = n and outcome != RowOutcome.SAME
        query = f"?outcome={outcome}" if listed else ""
        made.append({"n": n, "label": labels[RowOutcome(outcome)], "css": _CSS[RowOutcome(outcome)], "query": query})
    return made


def ready_to_write(found: UnitImport) -> str:
    """Return what writing would do now, in words; nothing where no row is ready."""
    ready = Q(outcome__in=(RowOutcome.CREATE, RowOutcome.CHANGE), written=False)
    chosen = Q(outcome=RowOutcome.DOUBTFUL, number__in=[int(number) for number in found.choices])
    n = found.rows.filter(ready | chosen).count()
    return ngettext("Ghi %(n)d dòng vào sổ đăng ký", "Ghi %(n)d dòng vào sổ đăng ký", n) % {"n": n} if n else ""


def refused_rows(found: UnitImport) -> Iterator[tuple[int, dict[str, object], list[str]]]:
    """Yield the rows that were not taken: number, cells by column, reasons."""
    rows = found.rows.filter(outcome__in=(RowOutcome.REFUSED, RowOutcome.DOUBTFUL)).order_by("number")
    yield from rows.values_list("number", "cells", "reasons").iterator(chunk_size=2000)
