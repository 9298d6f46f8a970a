"""Figures pasted from a sheet, told on the structure of another day."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap.register.structure_rows import write_number
from conglap_web.platform.clock import today
from conglap_web.platform.export import excel_response
from conglap_web.register.events.restating import Restating, Told, restate_pasted

MOST_CHARACTERS = 500_000
HEADERS = [
    gettext_lazy("Cơ quan, đơn vị"),
    gettext_lazy("Giá trị"),
    gettext_lazy("Chưa phân chia được giữa các cơ quan"),
]


class RestateForm(forms.Form):
    """The figures, the day that they are of, and the day on whose structure they are wanted."""

    of = forms.DateField(label=gettext_lazy("Số liệu tính đến ngày"))
    on = forms.DateField(label=gettext_lazy("Quy đổi theo cơ cấu tổ chức ngày"), initial=today)
    rows = forms.CharField(
        label=gettext_lazy("Số liệu"),
        max_length=MOST_CHARACTERS,
        help_text=gettext_lazy("Dán từ bảng tính: mỗi dòng một cơ quan (tên hoặc mã định danh), rồi đến giá trị."),
        widget=forms.Textarea({"rows": 10, "spellcheck": "false"}),
    )
    rows.wide = True


def restating(request: HttpRequest) -> HttpResponse:
    """Ask for figures and tell them on another structure; nothing is stored."""
    form = RestateForm(request.POST or None)
    told = None
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        told = restate_pasted(asked["rows"], of=asked["of"], on=asked["on"])
        if request.POST.get("format") == "xlsx":
            return excel_response(_("Số liệu quy đổi"), HEADERS, _cells(told), "so-lieu-quy-doi")
    shown = {"form": form, "told": told and _written(told), "restating": told}
    return render(request, "register/restate.html", shown, status=422 if form.errors else 200)


def _written(told: Restating) -> dict[str, object]:
    """Return the numbers as people write them."""

    def lines(rows: list[Told]) -> list[tuple[str, str, str]]:
        return [(row.body, write_number(row.value), ", ".join(row.among)) for row in rows]

    return {
        "rows": lines(told.rows),
        "undivided": lines(told.undivided),
        "given": write_number(told.given),
        "total": write_number(told.total),
    }


def _cells(told: Restating) -> list[tuple[str, int | str, str]]:
    """Return the rows of the Excel file; what is no whole number as text, for it is exact."""
    return [
        (
            row.body,
            row.value.numerator if row.value.denominator == 1 else write_number(row.value),
            ", ".join(row.among) or (_("không có cơ quan nào tương ứng vào ngày đó") if row in told.undivided else ""),
        )
        for row in (*told.rows, *told.undivided)
    ]
