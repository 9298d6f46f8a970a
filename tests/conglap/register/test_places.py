"""Where units sit: what people paste, and points beside outlines."""

import datetime as dt
from decimal import Decimal

import pytest

from conglap.register.areas import Area, all_areas, areas_on, known_from
from conglap.register.places import Doubt, Place, contains, distance_km, doubt_about, parse_place

FIRST_DAY = dt.date(2025, 7, 1)
SQUARE = ((108.0, 15.0), (109.0, 15.0), (109.0, 16.0), (108.0, 16.0), (108.0, 15.0))
HOLE = ((108.4, 15.4), (108.6, 15.4), (108.6, 15.6), (108.4, 15.6), (108.4, 15.4))
WITH_HOLE = Area("1", "Xã Vuông", "Tỉnh Thử", FIRST_DAY, None, ((SQUARE, HOLE),), (108.0, 15.0, 109.0, 16.0))


def place(latitude: str, longitude: str) -> Place:
    return Place(Decimal(latitude), Decimal(longitude))


@pytest.mark.parametrize(
    "written",
    [
        "15.1234, 108.7890",
        " (15.1234,108.7890) ",
        "15.1234 108.7890",
        "15,1234; 108,7890",
        "15,1234, 108,7890",
        """15°07'24.24"N 108°47'20.4"E""",
        """15º07’24,24”B, 108º47’20,4”Đ""",
    ],
)
def test_coordinates_are_read_as_people_paste_them(written):
    assert parse_place(written) == place("15.123400", "108.789000")


@pytest.mark.parametrize(
    "written", ["", "15.1234", "xã Bình Sơn", "15.1, 108.2, 3", """15°07'24"N 15°07'24"N""", "1e5, 3"]
)
def test_what_is_no_pair_of_coordinates_is_refused(written):
    with pytest.raises(ValueError, match=r".*"):
        parse_place(written)


def test_a_point_in_a_hole_lies_outside():
    assert contains(WITH_HOLE, place("15.2", "108.2"))
    assert not contains(WITH_HOLE, place("15.5", "108.5"))
    assert not contains(WITH_HOLE, place("16.5", "108.5"))


def test_the_distance_to_an_outline_is_in_kilometres():
    assert distance_km(WITH_HOLE, place("16.5", "108.5")) == pytest.approx(55.6, abs=0.1)
    assert distance_km(WITH_HOLE, place("15.5", "109.1")) == pytest.approx(10.7, abs=0.1)


def test_swapped_numbers_are_told_from_a_place_abroad_and_from_a_place_next_door():
    assert doubt_about(place("15.2", "108.2"), WITH_HOLE) is None
    assert doubt_about(place("108.2", "15.2"), WITH_HOLE) == Doubt.SWAPPED
    assert place("108.2", "15.2").turned == place("15.2", "108.2")
    assert doubt_about(place("48.85", "2.35"), WITH_HOLE) == Doubt.ABROAD
    assert doubt_about(place("16.5", "108.5"), WITH_HOLE) == Doubt.OUTSIDE
    assert doubt_about(place("16.5", "108.5"), None) is None


def test_a_point_a_few_steps_over_a_simplified_outline_raises_no_doubt():
    assert doubt_about(place("16.002", "108.5"), WITH_HOLE) is None  # 222 m
    assert doubt_about(place("16.004", "108.5"), WITH_HOLE) == Doubt.OUTSIDE  # 445 m


def test_outlines_are_known_from_the_day_of_the_new_communes():
    assert known_from() == FIRST_DAY
    assert areas_on(dt.date(2025, 6, 30)) == {}
    communes = areas_on(FIRST_DAY)
    assert len([area for area in communes.values() if area.province == "Tỉnh Quảng Ngãi"]) == 96
    assert communes["21025"].name == "Phường Cẩm Thành"


def test_every_outline_is_closed_has_a_name_and_lies_in_vietnam():
    for area in all_areas():
        assert area.code.isdecimal() and area.name
        west, south, east, north = area.box
        assert place(str(south), str(west)).in_vietnam and place(str(north), str(east)).in_vietnam
        for polygon in area.polygons:
            for ring in polygon:
                assert len(ring) >= 4 and ring[0] == ring[-1], area.name
