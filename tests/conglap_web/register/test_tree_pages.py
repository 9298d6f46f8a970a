"""The trees a part at a time: three ways to look, branches that open, long branches in stretches."""

import datetime as dt
import re

import pytest

from conglap_web.register.actions import add_body
from conglap_web.register.models import Body, BodyKind, BodyParent, Level, Sector, System, Tree
from conglap_web.register.trees import branches
from conglap_web.register.trees.branches import Forest
from conglap_web.register.trees.pages import Asked, branch, sections
from tests.conglap_web.register.conftest import MERGED


def school(number: int, parents: dict, **more: object) -> Body:
    given = {"kind": BodyKind.UNIT, "system": System.STATE, "level": Level.COMMUNE, "start": MERGED} | more
    return add_body(
        by=None, name=f"Trường số {number:03}", parents=parents, details={"sector": Sector.EDUCATION}, **given
    )


@pytest.fixture
def schools(province):
    """Five schools under the commune, in its territory; one private under the department's sector."""
    places = {Tree.STATE: province.commune, Tree.TERRITORY: province.commune}
    made = [school(number, places) for number in range(5)]
    private = {Tree.SECTOR: province.department, Tree.TERRITORY: province.commune}
    school(99, private, kind=BodyKind.NON_PUBLIC, system=System.NON_PUBLIC)
    return made


def roots(**asked: object) -> list:
    return [root for column in sections(Asked(**{"on": MERGED} | asked)) for part in column for root in part.roots]


def names(nodes: list) -> list[str]:
    return [node.name for node in nodes]


def test_numbers_say_how_many_stand_below_at_any_depth(province, schools):
    forest = Forest.of(MERGED, [Tree.STATE])
    assert forest.direct[Tree.STATE, province.province.pk] == 2  # the department and the commune
    assert forest.total[Tree.STATE, province.province.pk] == 7
    assert forest.total[Tree.STATE, province.commune.pk] == 5
    before = Forest.of(dt.date(2025, 6, 30), [Tree.STATE])
    assert before.total[Tree.STATE, province.province.pk] == 2  # the department and the district of then


def test_a_circle_of_parents_does_not_hang_the_numbers(province, schools):
    BodyParent.objects.create(body=province.province, parent=province.commune, tree=Tree.STATE, start=MERGED)
    assert Forest.of(MERGED, [Tree.STATE]).total[Tree.STATE, province.commune.pk] >= 5


def test_main_parts_stand_open_and_the_rest_comes_when_asked_for(province, schools):
    top = next(root for root in roots() if root.id == province.province.pk)
    commune = next(child for child in top.children if child.id == province.commune.pk)
    assert top.open and not commune.open and commune.total == 5 and commune.children == []
    top = next(root for root in roots(opened=province.commune.pk) if root.id == province.province.pk)
    commune = next(child for child in top.children if child.id == province.commune.pk)
    assert commune.open and names(commune.children) == [f"Trường số 00{number}" for number in range(5)]


def test_a_long_branch_comes_in_stretches(province, schools, monkeypatch):
    monkeypatch.setattr(branches, "MOST", 2)
    first = branch(MERGED, Tree.STATE, province.commune, 0)
    assert names(first.children) == ["Trường số 000", "Trường số 001"] and (first.more, first.following) == (3, 2)
    last = branch(MERGED, Tree.STATE, province.commune, 4)
    assert names(last.children) == ["Trường số 004"] and last.more == 0


def test_trees_by_sector_and_by_territory_hold_providers_that_are_not_public(province, schools):
    (sector,) = roots(way="nganh", opened=province.department.pk)
    assert sector.id == province.department.pk and names(sector.children) == ["Trường số 099"]
    (place,) = roots(way="dia-ban")
    assert place.id == province.commune.pk and place.total == 6 and not place.open


def test_the_page_opens_a_branch_without_scripts(officer, province, schools):
    closed = officer.get("/co-quan/?ngay=01/07/2025").content.decode()
    assert "Trường số 003" not in closed
    link = re.search(rf'href="(/co-quan/\?cay=he-thong&amp;mo={province.commune.pk}&amp;ngay=01/07/2025)#', closed)
    opened = officer.get(link[1].replace("&amp;", "&")).content.decode()
    assert "Trường số 003" in opened
    for tag in ("details", "ul", "li"):
        assert len(re.findall(rf"<{tag}\b", opened)) == opened.count(f"</{tag}>"), tag


def test_a_click_brings_one_branch_of_the_day(officer, province, schools, monkeypatch):
    monkeypatch.setattr(branches, "MOST", 3)
    address = f"/co-quan/nhanh/{province.commune.pk}/?tuyen=state&ngay=02/07/2025"
    part = officer.get(address).content.decode()
    assert part.count("<li id=") == 3 and "còn 2" in part and "ngay=02/07/2025" in part and "<html" not in part
    assert officer.get(address + "&tu=3").content.decode().count("<li id=") == 2


def test_the_page_counts_providers_that_are_not_public_by_sector(officer, province, schools):
    page = officer.get("/co-quan/").content.decode()
    assert "kind=non_public&amp;sector=education" in page


def test_search_shows_what_stands_above_in_the_chosen_tree(officer, province, schools):
    page = officer.get("/co-quan/?cay=dia-ban&q=so+002").content.decode().split("<main")[1]
    assert "<strong>Trường số 002</strong>" in page and "UBND xã Đức Hòa" in page and "Trường số 001" not in page


@pytest.mark.parametrize(
    "query", ["mo=abc", "tu=-1", "cay=la", "tu=99999999", "mo=01999999-0000-7000-8000-000000000000&tu=5"]
)
def test_an_address_that_makes_no_sense_still_answers(officer, schools, query):
    assert officer.get(f"/co-quan/?{query}").status_code == 200


@pytest.mark.parametrize("query", ["", "q=truong", "cay=nganh", "cay=dia-ban&ngay=01/01/2020"])
def test_the_trees_cost_about_a_dozen_queries(officer, schools, query, django_assert_max_num_queries):
    officer.get(f"/co-quan/?{query}")
    with django_assert_max_num_queries(12):
        officer.get(f"/co-quan/?{query}")
