"""A name in a directive finds the right bodies of a small province."""

import time

import pytest

from conglap.register.matching import BodyIndex
from conglap.register.naming import canonical
from conglap.register.records import BodyCandidate

LAM_GIANG = [
    BodyCandidate("tu", "Tỉnh ủy Lam Giang", "", "party_committee", "province", "party"),
    BodyCandidate(
        "ubt", "Ủy ban nhân dân tỉnh Lam Giang", "UBND tỉnh", "people_committee", "province", "state", ("tu",)
    ),
    BodyCandidate("syt", "Sở Y tế", "", "department", "province", "state", ("ubt",)),
    BodyCandidate("sgd", "Sở Giáo dục và Đào tạo", "Sở GD&ĐT", "department", "province", "state", ("ubt",)),
    BodyCandidate("hu", "Huyện ủy An Bình", "", "party_committee", "district", "party", ("tu",)),
    BodyCandidate("btg", "Ban Tuyên giáo", "", "party_board", "district", "party", ("hu",)),
    BodyCandidate("btg-t", "Ban Tuyên giáo", "", "party_board", "province", "party", ("tu",)),
    BodyCandidate("ubh", "Ủy ban nhân dân huyện An Bình", "", "people_committee", "district", "state", ("ubt", "hu")),
    BodyCandidate("ubh2", "Ủy ban nhân dân huyện Phú Lộc", "", "people_committee", "district", "state", ("ubt",)),
    BodyCandidate("pnv", "Phòng Nội vụ", "", "division", "district", "state", ("ubh",)),
    BodyCandidate("pnv2", "Phòng Nội vụ", "", "division", "district", "state", ("ubh2",)),
    BodyCandidate("ptc", "Phòng Tài chính - Kế hoạch", "", "division", "district", "state", ("ubh",)),
    BodyCandidate("x1", "Ủy ban nhân dân xã Hòa Lâm", "", "people_committee", "commune", "state", ("ubh",)),
    BodyCandidate("x2", "Ủy ban nhân dân thị trấn Lam Sơn", "", "people_committee", "commune", "state", ("ubh",)),
    BodyCandidate("x3", "Ủy ban nhân dân xã Phú Thọ", "", "people_committee", "commune", "state", ("ubh2",)),
]
INDEX = BodyIndex(LAM_GIANG)


@pytest.mark.parametrize(
    ("name", "near", "expected"),
    [
        ("Sở Y tế", "ubt", {"syt"}),
        ("Giám đốc Sở Y tế", "ubt", {"syt"}),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "ubt", {"sgd"}),
        ("Sở GDĐT", "ubt", {"sgd"}),
        ("UBND tỉnh", "hu", {"ubt"}),
        ("UBND huyện", "hu", {"ubh"}),
        ("UBND huyện", "ubh2", {"ubh2"}),
        ("Chủ tịch UBND huyện", "ubh", {"ubh"}),
        ("Phòng Nội vụ", "ubh", {"pnv"}),
        ("Phòng Nội vụ", "ubh2", {"pnv2"}),
        ("Phòng Tài chính-Kế hoạch", "ubh", {"ptc"}),
        ("Phòng TC-KH", "ubh", {"ptc"}),
        ("Ban Thường vụ Huyện uỷ", "hu", {"hu"}),
        ("Ban Tuyên giáo Huyện ủy", "hu", {"btg"}),
        ("Ban Tuyên giáo Tỉnh ủy", "hu", {"btg-t"}),
        ("UBND xã Hoà Lâm", "ubh", {"x1"}),
        ("UBND các xã, thị trấn", "ubh", {"x1", "x2"}),
        ("UBND các xã, thị trấn", "hu", {"x1", "x2"}),
        ("Chủ tịch UBND các xã, phường", "ubt", {"x1", "x2", "x3"}),
        ("các phòng, ban, ngành liên quan", "ubh", {"pnv", "ptc"}),
        ("các sở, ban, ngành", "ubh", {"syt", "sgd"}),
        ("Thủ trưởng các cơ quan, đơn vị", "ubt", {"syt", "sgd"}),
    ],
)
def test_a_name_finds_its_bodies(name: str, near: str, expected: set[str]) -> None:
    assert set(INDEX.suggest(name, near=near).ids) == expected


def test_a_name_before_all_communes_stands_for_that_body_in_each() -> None:
    communes = [
        BodyCandidate(f"p{n}", "Phòng Văn hóa - Xã hội", "", "division", "commune", "state", (f"x{n}",))
        for n in (1, 2, 3)
    ]
    index = BodyIndex([*LAM_GIANG, *communes])
    suggestion = index.suggest("Phòng VH-XH các xã, phường, đặc khu", near="ubt")
    assert (set(suggestion.ids), suggestion.is_group) == ({"p1", "p2", "p3"}, True)
    assert set(index.suggest("Phòng Văn hóa - Xã hội thuộc UBND các xã", near="ubh").ids) == set()
    assert index.suggest("Công an cấp xã", near="ubt").ids == ()


@pytest.mark.parametrize("name", ["Phòng Nội vụ", "UBND huyện"])
def test_two_bodies_that_fit_equally_well_are_not_guessed_between(name: str) -> None:
    suggestion = INDEX.suggest(name, near="ubt")
    assert suggestion.ids == ()
    assert "2 cơ quan cùng tên" in suggestion.reason


def test_an_unknown_body_is_said_to_be_unknown() -> None:
    suggestion = INDEX.suggest("Sở Xây dựng", near="ubt")
    assert (suggestion.ids, suggestion.score) == ((), 0.0)
    assert "hãy chọn" in suggestion.reason


def test_a_group_of_those_concerned_is_unsure_and_says_so() -> None:
    suggestion = INDEX.suggest("các phòng, ban, ngành có liên quan", near="ubh")
    assert suggestion.is_group
    assert suggestion.score <= 0.5
    assert "liên quan" in suggestion.reason


def test_a_slip_of_one_letter_still_finds_the_body_but_less_surely() -> None:
    suggestion = INDEX.suggest("Phòng Tài chinh - Kê hoach", near="ubh")
    assert set(suggestion.ids) == {"ptc"}
    suggestion = INDEX.suggest("Phòng Tài chính - Kế hoạh", near="ubh")
    assert set(suggestion.ids) == {"ptc"}
    assert suggestion.score < 0.9


def test_tone_placement_dash_and_abbreviation_make_no_difference() -> None:
    assert canonical("UBND tỉnh") == canonical("Uỷ ban  nhân dân tỉnh;")
    assert canonical("Phòng TC–KH") != ""
    assert canonical("Phòng Tài chính – Kế hoạch") == canonical("Phòng Tài chính-Kế hoạch")


def test_cycles_in_the_tree_do_no_harm() -> None:
    index = BodyIndex(
        [
            BodyCandidate("a", "Sở Một", "", "department", "province", "state", ("b",)),
            BodyCandidate("b", "Sở Hai", "", "department", "province", "state", ("a",)),
        ]
    )
    assert set(index.suggest("Sở Hai", near="a").ids) == {"b"}


def test_five_thousand_bodies_and_sixty_names_take_less_than_a_second() -> None:
    many = [
        BodyCandidate(str(n), f"Ủy ban nhân dân xã Số {n}", "", "people_committee", "commune", "state", ("ubt",))
        for n in range(5000)
    ]
    start = time.process_time()
    index = BodyIndex([*LAM_GIANG, *many])
    for n in range(20):
        index.suggest("UBND các xã", near="ubt")
        index.suggest("Sở Xây dựng và Giao thông", near="ubt")
        index.suggest(f"UBND xã Số {n}", near="ubt")
    assert time.process_time() - start < 1.0
