"""Figures of one day told on the structure of another, from the page."""

import html
import io

import openpyxl

from conglap_web.register.actions.events import record_event
from conglap_web.register.models import Body
from tests.conglap_web.register.test_event_actions import merge, new_school, plan

ADDRESS = "/co-quan/sap-xep/quy-doi/"


def asked(rows: str, of: str = "28/02/2026", on: str = "01/03/2026", **more: str) -> dict[str, str]:
    return {"rows": rows, "of": of, "on": on, **more}


def page_of(response, status: int = 200) -> str:
    assert response.status_code == status
    return html.unescape(response.content.decode())


def test_figures_are_told_on_the_new_structure_and_the_total_stays(officer, province, schools):
    record_event(by=None, plan=merge(province, schools))
    record_event(by=None, plan=plan("split", schools[2], new=(new_school(province, "A"), new_school(province, "B"))))
    rows = "Trường Tiểu học số 1\t1.200\ntruong tieu hoc so 2\t0,5\nTrường Tiểu học số 3\t30\nTrường ma\t9\nchỉ chữ"
    page = page_of(officer.post(ADDRESS, asked(rows)))
    assert "Trường Tiểu học Hòa Bình" in page and "1.200,5" in page
    assert "chưa phân chia được giữa A, B" in page and "1.230,5" in page
    assert "Dòng 4: Trường ma – Không có cơ quan nào tên này" in page and "Dòng 5" in page
    book = officer.post(ADDRESS, asked(rows, format="xlsx")).content
    cells = list(openpyxl.load_workbook(io.BytesIO(book)).active.values)[1:]
    assert cells == [("Trường Tiểu học Hòa Bình", "1.200,5", ""), ("Trường Tiểu học số 3", 30, "A, B")]


def test_figures_of_now_are_told_on_the_structure_of_then(officer, province, schools):
    record_event(by=None, plan=merge(province, schools))
    page = page_of(officer.post(ADDRESS, asked("Trường Tiểu học Hòa Bình;7", of="01/03/2026", on="28/02/2026")))
    assert "chưa phân chia được giữa Trường Tiểu học số 1, Trường Tiểu học số 2" in page


def test_a_name_that_two_bodies_have_asks_for_the_code(officer, province, schools):
    Body.objects.filter(pk=schools[0].pk).update(code="MH001")
    schools[1].names.update(name="Trường Tiểu học số 1")
    page = page_of(officer.post(ADDRESS, asked("Trường Tiểu học số 1;5\nMH001;6")))
    assert "Có 2 cơ quan trùng tên; hãy ghi mã định danh" in page and 'class="num">6<' in page


def test_days_that_are_none_are_said_beside_their_field(officer):
    assert "has-errors" in page_of(officer.post(ADDRESS, asked("A;1", of="31/02/2026")), 422)
    page_of(officer.get(ADDRESS))
