"""Two days side by side: which units came, ended, changed name, manager or place."""

import datetime as dt
import io

import openpyxl
import pytest

from conglap_web.register.actions import add_body, end_body, move_body, rename_body
from conglap_web.register.models import Body, BodyKind, Level, Sector, System, Tree
from conglap_web.register.units.comparing import ADDED, ENDED, MOVED, RENAMED, RESITED, Comparison
from conglap_web.register.units.listing import UnitsAsked
from tests.conglap_web.register.conftest import FOUNDED, MERGED

BEFORE, AFTER = dt.date(2025, 6, 30), dt.date(2025, 7, 2)


def unit(name: str, sector: str, parents: dict, start: dt.date = FOUNDED) -> Body:
    return add_body(
        by=None,
        name=name,
        kind=BodyKind.UNIT,
        system=System.STATE,
        level=Level.COMMUNE,
        start=start,
        parents=parents,
        details={"sector": sector},
    )


@pytest.fixture
def changed(province):
    """One unit that stays, and one of each change on 1 July 2025."""
    top, department, commune = province.province, province.department, province.commune
    unit("Trường ở lại", Sector.EDUCATION, {Tree.STATE: top})
    renamed = unit("Trường cũ", Sector.EDUCATION, {Tree.STATE: top})
    rename_body(by=None, body=renamed, version=1, name="Trường mới", start=MERGED)
    moved = unit("Trạm chuyển", Sector.HEALTH, {Tree.STATE: top, Tree.TERRITORY: top})
    move_body(by=None, body=moved, version=1, tree=Tree.STATE, parent=department, start=MERGED)
    move_body(by=None, body=moved, version=2, tree=Tree.TERRITORY, parent=commune, start=MERGED)
    ended = unit("Trung tâm kết thúc", Sector.HEALTH, {Tree.STATE: top})
    end_body(by=None, body=ended, version=1, end=MERGED)
    unit("Trường thêm", Sector.EDUCATION, {Tree.STATE: commune}, MERGED)


def names(kind: str, **asked: object) -> list[tuple[str | None, str | None]]:
    rows = Comparison(UnitsAsked(**asked), BEFORE, AFTER).changed(kind)
    return [(one.before and one.before.name, one.after and one.after.name) for one in rows]


def test_each_change_is_found_with_both_sides(changed, province):
    assert names(ADDED) == [(None, "Trường thêm")]
    assert names(ENDED) == [("Trung tâm kết thúc", None)]
    assert names(RENAMED) == [("Trường cũ", "Trường mới")]
    assert names(MOVED) == names(RESITED) == [("Trạm chuyển", "Trạm chuyển")]
    (one,) = Comparison(UnitsAsked(), BEFORE, AFTER).changed(MOVED)
    assert (one.before.manager, one.after.manager) == (province.province.pk, province.department.pk)
    assert Comparison(UnitsAsked(), BEFORE, AFTER).counts == {ADDED: 1, ENDED: 1, RENAMED: 1, MOVED: 1, RESITED: 1}


def test_filters_narrow_the_changes(changed):
    assert names(RENAMED, sector=Sector.HEALTH) == [] and names(ENDED, sector=Sector.HEALTH)
    assert names(ADDED, q="khong co") == []


def test_numbers_by_group_add_up(changed):
    rows = {row.key: row for row in Comparison(UnitsAsked(), BEFORE, AFTER).groups("nganh")}
    education, health = rows["education"], rows["health"]
    assert (education.before, education.after, education.difference, education.added) == (2, 3, 1, 1)
    assert (health.before, health.after, health.difference, health.ended) == (2, 1, -1, 1)


@pytest.mark.parametrize(
    "query", ["", "theo=cap", "theo=dia-ban&loai=chuyen", "tu=01/01/2026&den=01/01/2026", "tu=x&den=y", "page=9"]
)
def test_the_page_answers_whatever_is_asked(officer, changed, query):
    assert officer.get(f"/co-quan/so-sanh/?{query}").status_code == 200


def test_the_page_shows_both_names_with_links_of_their_days(officer, changed):
    page = officer.get("/co-quan/so-sanh/?tu=30/06/2025&den=02/07/2025&loai=doi-ten").content.decode()
    assert "Trường cũ" in page and "Trường mới" in page
    assert "?ngay=30/06/2025" in page and "?ngay=02/07/2025" in page


def test_all_changes_go_to_excel(officer, changed):
    answer = officer.get("/co-quan/so-sanh/?tu=30/06/2025&den=02/07/2025&format=xlsx")
    rows = list(openpyxl.load_workbook(io.BytesIO(answer.content)).active.iter_rows(min_row=2, values_only=True))
    assert len(rows) == 5
    assert [row[2] for row in rows if row[0] == "Đổi tên"] == ["Trường cũ"]


def test_the_comparison_costs_a_bounded_number_of_queries(officer, changed, django_assert_max_num_queries):
    address = "/co-quan/so-sanh/?tu=30/06/2025&den=02/07/2025&loai=chuyen"
    officer.get(address)
    with django_assert_max_num_queries(24):
        officer.get(address)
