"""The pages of bodies and people."""

import io
import re

import openpyxl
import pytest
from django.urls import reverse

from conglap_web.platform.panels import _panels, add_panel
from conglap_web.register.models import BodyKind, Level, Tree
from tests.conglap_web.register.conftest import MERGED, make_body


def text(response) -> str:
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def test_the_tree_shows_bodies_and_heads_of_the_day_asked_for(officer, province):
    before = text(officer.get("/co-quan/", {"ngay": "30/06/2025"}))
    after = text(officer.get("/co-quan/?ngay=2025-07-01"))
    assert "UBND huyện Đông Lam" in before and "UBND xã Đức Hòa" not in before
    assert "UBND huyện Đông Lam" not in after and "UBND xã Đức Hòa" in after
    assert "Nguyễn Thị Phước, Giám đốc" in after


def test_links_of_the_tree_keep_the_day(officer, province):
    page = text(officer.get("/co-quan/?ngay=30/06/2025"))
    assert f"/co-quan/{province.district.pk}/?ngay=30/06/2025" in page
    assert 'value="30/06/2025"' in page


def test_a_day_that_is_none_shows_today(officer):
    assert "UBND xã Đức Hòa" in text(officer.get("/co-quan/?ngay=31/02/2025"))


def test_parts_of_the_tree_that_open_also_close(officer):
    page = text(officer.get("/co-quan/"))
    for tag in ("details", "ul", "li"):
        assert len(re.findall(rf"<{tag}\b", page)) == page.count(f"</{tag}>"), tag


def test_search_keeps_what_matches_with_what_stands_above_it(officer):
    page = text(officer.get("/co-quan/?q=duc+hoa")).split("<main")[1]  # the menu above it names the officer's own body
    assert "<strong>UBND xã Đức Hòa</strong>" in page
    assert "UBND tỉnh Lam Giang" in page and "Sở Nội vụ" not in page
    assert "1 cơ quan, đơn vị phù hợp" in page


def test_the_tree_of_hundreds_of_bodies_costs_a_handful_of_queries(officer, province, django_assert_max_num_queries):
    for number in range(150):
        name = f"UBND xã số {number}"
        make_body(name, BodyKind.PEOPLE_COMMITTEE, Level.COMMUNE, {Tree.STATE: province.province}, start=MERGED)
    officer.get("/co-quan/")  # the first page of a session also notes when it was seen
    with django_assert_max_num_queries(12):
        page = text(officer.get("/co-quan/"))
    assert "UBND xã số 149" in page
    assert page.count("<details") == page.count("</details>")


def test_the_tree_goes_to_excel(officer):
    response = officer.get("/co-quan/?format=xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(response.content)).active
    names = {row[2] for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert {"UBND tỉnh Lam Giang", "UBND xã Đức Hòa", "Tỉnh ủy Lam Giang"} <= names
    assert sheet["C1"].value == "Tên cơ quan"


def test_a_body_shows_its_names_parents_people_and_history(officer, province):
    page = text(officer.get(f"/co-quan/{province.department.pk}/"))
    assert "Sở Nội vụ tỉnh Lam Giang" in page and "đến trước 01/07/2025" in page
    assert "Nguyễn Thị Phước" in page and "UBND tỉnh Lam Giang" in page
    assert "Đổi tên cơ quan" in page and "Giao chức vụ" in page


def test_a_body_as_of_an_earlier_day_has_its_name_of_then(officer, province):
    page = text(officer.get(f"/co-quan/{province.department.pk}/?ngay=01/05/2024"))
    assert "<h1>Sở Nội vụ</h1>" in page


def test_upper_storeys_add_panels_to_a_body(officer, province):
    add_panel("register.body", lambda request, body: f"<p>bảng của {body.pk}</p>")
    try:
        assert f"bảng của {province.commune.pk}" in text(officer.get(f"/co-quan/{province.commune.pk}/"))
    finally:
        _panels["register.body"].pop()


def test_an_unknown_body_is_not_found(officer):
    assert officer.get("/co-quan/01999999-0000-7000-8000-000000000000/").status_code == 404


def test_people_are_found_without_marks_and_by_body_and_role(officer, province):
    def found(query: str) -> set[str]:
        return set(
            re.findall(r'data-label="Tên đăng nhập"[^>]*>([^<]+)<', text(officer.get(f"/co-quan/nguoi/?{query}")))
        )

    assert found("q=phuoc") == {"chuyen.vien"}
    assert found("q=quan+tri&body=") == {"quan.tri", "quan.tri.xa"}
    assert found("body=duc+hoa") == {"quan.tri.xa"}
    assert found("role=head") == {"chuyen.vien"}
    assert found("q=khong+co") == set()


def test_people_go_to_excel_as_filtered(officer):
    response = officer.get("/co-quan/nguoi/?role=head&format=xlsx")
    rows = list(openpyxl.load_workbook(io.BytesIO(response.content)).active.iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == ["Nguyễn Thị Phước"]


def test_a_person_has_posts_now_and_before(officer, province):
    page = text(officer.get(f"/co-quan/nguoi/{province.officer.pk}/"))
    assert "Giám đốc" in page and "Sở Nội vụ tỉnh Lam Giang" in page


def test_the_picker_answers_radio_buttons_for_what_was_typed(officer, province):
    page = text(officer.get(reverse("register:pick"), {"q": "duc hoa", "name": "parent"}))
    assert f'name="parent" value="{province.commune.pk}"' in page and "UBND xã Đức Hòa" in page
    assert "UBND huyện" not in text(officer.get(reverse("register:pick"), {"q": "dong lam"}))


def test_the_picker_keeps_what_was_chosen_and_takes_no_other_field_name(officer, province):
    key = str(province.committee.pk)
    page = text(officer.get(reverse("register:pick"), {"q": "xa", "name": "parent", "parent": key}))
    assert f'value="{key}" checked' in page
    assert "<script" not in text(officer.get(reverse("register:pick"), {"q": "xa", "name": "<script>"}))


@pytest.mark.parametrize("path", ["/co-quan/", "/co-quan/nguoi/", "/co-quan/chon/?q=a"])
def test_nobody_looks_without_signing_in(client, db, path):
    assert client.get(path).status_code == 302
