"""The interface kit: what forms, lists and tags print, and that states can be read by everybody."""

import datetime as dt
import re
from types import SimpleNamespace

import django_tables2 as tables
import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory

from conglap_web.platform.tables import ListTable, SelectColumn, StateColumn
from conglap_web.platform.templatetags import ui
from tests.repository.sources import ROOT

FRONTEND = ROOT / "frontend"


class ReportForm(forms.Form):
    text = forms.CharField(label="Kết quả", widget=forms.Textarea, help_text="Nêu sản phẩm.")
    due = forms.DateField(label="Thời hạn")
    done = forms.BooleanField(label="Hoàn thành", required=False)


class Row(SimpleNamespace):
    def get_state_display(self):
        return "Quá hạn"

    def __str__(self):
        return self.text


class Rows(ListTable):
    ids = SelectColumn()
    text = tables.Column("Nhiệm vụ")
    state = StateColumn("Trạng thái")


def render(source, **values):
    request = values.pop("request", RequestFactory().get("/nhiem-vu/?q=số&sort=text&page=2"))
    return Template("{% load ui django_tables2 %}" + source).render(Context({"request": request, **values}))


def test_a_day_is_written_and_read_with_the_day_before_the_month():
    form = ReportForm({"text": "x", "due": "03/04/2026"})
    assert form.is_valid()
    assert form.cleaned_data["due"] == dt.date(2026, 4, 3)
    assert 'value="03/04/2026"' in str(ReportForm(initial={"due": dt.date(2026, 4, 3)})["due"])
    assert ui.day(dt.datetime(2026, 4, 2, 20, tzinfo=dt.UTC)) == "03/04/2026"
    assert ui.moment(dt.datetime(2026, 4, 2, 20, tzinfo=dt.UTC)) == "03/04/2026 03:00"


def test_a_field_ties_its_label_help_and_errors_to_its_control():
    html = str(ReportForm({"text": "", "due": "31/02/2026"}))
    control = re.search(r"<textarea[^>]*>", html)[0]
    described = re.search(r'aria-describedby="([^"]*)"', control)[1].split()
    assert described
    assert all(f'id="{name}"' in html for name in described)
    assert '<label class="form-label" for="id_text">' in html
    assert 'aria-invalid="true"' in control
    assert 'class="form-control ' in control


def test_a_list_says_how_much_there_is_and_its_links_keep_the_filters():
    table = Rows([Row(pk=n, text=f"Việc {n}", state="overdue") for n in range(60)])
    request = RequestFactory().get("/nhiem-vu/?q=số&page=2")
    tables.RequestConfig(request, paginate={"per_page": 25}).configure(table)
    html = render("{% render_table table %}", table=table, request=request)
    assert "<strong>26–50</strong> trong <strong>60</strong>" in html
    assert "?q=s%E1%BB%91&amp;format=xlsx" in html
    assert "?q=s%E1%BB%91&amp;page=1&amp;sort=text" in html or "?q=s%E1%BB%91&amp;sort=text&amp;page=1" in html
    assert html.count("data-select-row") == 25
    assert 'aria-label="Chọn: Việc 25"' in html
    assert '<span class="badge state-overdue">Quá hạn</span>' in html


def test_an_empty_list_says_so_and_what_to_do():
    table = Rows([])
    table.empty_hint = "Thử bỏ bớt điều kiện lọc."
    html = render("{% render_table table %}", table=table)
    assert "Không có mục nào phù hợp" in html
    assert "Thử bỏ bớt điều kiện lọc." in html
    assert "<table" not in html


def test_a_link_changes_what_it_is_told_and_keeps_the_rest():
    assert render("{% link_with format='xlsx' page=None %}") == "?q=s%E1%BB%91&amp;sort=text&amp;format=xlsx"
    assert render("{% link_with q='' sort=None page=None %}") == "/nhiem-vu/"


def test_a_chart_brings_its_figures_as_a_table():
    spec = {
        "id": "by-body",
        "title": "Theo cơ quan",
        "kind": "stacked",
        "categories": ["Sở Nội vụ", "<b>"],
        "links": ["/?body=1", "/?body=2"],
        "series": [{"name": "Quá hạn", "state": "overdue", "values": [3, 0]}],
    }
    html = render("{% chart spec %}", spec=spec)
    assert '<th scope="row"><a href="/?body=1">Sở Nội vụ</a></th><td class="num">3</td>' in html
    assert 'data-chart="by-body"' in html and "<b>" not in html


def icons_listed():
    lines = (FRONTEND / "icons.txt").read_text(encoding="utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def test_every_icon_that_is_named_is_in_the_sprite():
    site = ROOT / "src" / "conglap_web"
    named = set()
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        named |= set(re.findall(r"""\{%\s*icon\s+["']([\w-]+)["']""", text))
        named |= set(re.findall(r"""\bicon_name=["']([\w-]+)["']""", text))
    for path in site.rglob("*.py"):
        named |= set(re.findall(r"""\bicon=["']([\w-]+)["']""", path.read_text(encoding="utf-8")))
    assert named - icons_listed() == set()


def luminance(colour):
    digits = colour if len(colour) == 6 else "".join(c * 2 for c in colour)
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def coloured_rules():
    css = (FRONTEND / "src" / "css" / "parts.css").read_text(encoding="utf-8")
    pattern = r"^(\.(?:state|alert)[^{]*)\{[^}]*?background: #([0-9a-f]{3,6})[^}]*?[; ]color: #([0-9a-f]{3,6})"
    found = re.findall(pattern, re.sub(r"border-color: #\w+; (color: #\w+);", r"\1;", css), re.M)
    return [(name.strip(), ground, ink) for name, ground, ink in found]


def test_the_colours_of_states_and_notices_were_found():
    assert len(coloured_rules()) >= 10


@pytest.mark.parametrize(("name", "ground", "ink"), coloured_rules())
def test_states_and_notices_can_be_read_on_their_ground(name, ground, ink):
    assert contrast(ground, ink) >= 4.5


def test_the_built_style_sheet_runs_in_the_browsers_of_old_offices():
    built = ROOT / "src" / "conglap_web" / "static" / "built" / "main.css"
    if not built.exists():
        pytest.skip("the assets are not built (make develop)")
    css = built.read_text(encoding="utf-8")
    assert "Be Vietnam Pro" in css
    for too_new in ("light-dark(", "color-mix(", "oklch(", "@layer", "@import"):
        assert too_new not in css
