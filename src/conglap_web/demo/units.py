"""Fictional units in real communes (đơn vị minh họa): the same at every run, placed inside the outlines."""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from conglap.register.areas import Area
from conglap.register.places import Place, contains
from conglap.register.unit_rows import UnitRow
from conglap_web.register.models import BodyKind, Level, Sector, System

TWO_LEVELS = dt.date(2025, 7, 1)
STATIONS = dt.date(2026, 1, 1)  # commune health stations became units of the communes (TT 43/2025/TT-BYT)
_FLOWERS = ("Hoa Mai", "Hoa Sen", "Hướng Dương", "Sao Mai", "Ánh Dương", "Hoa Phượng", "Tuổi Thơ", "Măng Non")
# What a commune or ward has, with how many at least and at most.
_OF_COMMUNE = (
    ("Trường Mầm non", Sector.EDUCATION, 1, 2),
    ("Trường Tiểu học", Sector.EDUCATION, 1, 2),
    ("Trường THCS", Sector.EDUCATION, 1, 1),
)
# Units of the province: name, sector, key of the managing body in province.toml, commune where it sits.
_OF_PROVINCE = (
    ("Trường Cao đẳng Quảng Ngãi", Sector.VOCATIONAL, "ubnd", "phường Nghĩa Lộ"),
    ("Bệnh viện Đa khoa tỉnh Quảng Ngãi", Sector.HEALTH, "syt", "phường Nghĩa Lộ"),
    ("Bệnh viện Đa khoa khu vực Đăk Hà", Sector.HEALTH, "syt", "xã Đăk Hà"),
    ("Trung tâm Kiểm soát bệnh tật tỉnh Quảng Ngãi", Sector.HEALTH, "syt", "phường Cẩm Thành"),
    ("Trung tâm Y tế khu vực Mộ Đức", Sector.HEALTH, "syt", "xã Mộ Đức"),
    ("Trung tâm Y tế khu vực Ba Tơ", Sector.HEALTH, "syt", "xã Ba Tơ"),
    ("Trung tâm Y tế quân dân y Lý Sơn", Sector.HEALTH, "syt", "đặc khu Lý Sơn"),
    ("Trường THPT Cẩm Thành", Sector.EDUCATION, "sgd", "phường Cẩm Thành"),
    ("Trường THPT Vạn Tường", Sector.EDUCATION, "sgd", "xã Vạn Tường"),
    ("Trường THPT Sơn Tịnh", Sector.EDUCATION, "sgd", "xã Sơn Tịnh"),
    ("Trường THPT Sa Huỳnh", Sector.EDUCATION, "sgd", "phường Sa Huỳnh"),
    ("Trường THPT Kon Tum", Sector.EDUCATION, "sgd", "phường Kon Tum"),
    ("Trường PTDTNT THPT Măng Đen", Sector.EDUCATION, "sgd", "xã Măng Đen"),
    ("Thư viện tỉnh Quảng Ngãi", Sector.CULTURE, "svh", "phường Cẩm Thành"),
    ("Trung tâm Huấn luyện thể thao tỉnh Quảng Ngãi", Sector.CULTURE, "svh", "phường Nghĩa Lộ"),
    ("Trung tâm Khuyến nông tỉnh Quảng Ngãi", Sector.AGRICULTURE, "snn", "phường Trương Quang Trọng"),
)
# Units of the district that end up elsewhere than in a commune, with the key of who takes them over.
OF_DISTRICT = (
    ("Trung tâm Y tế Bình Sơn", Sector.HEALTH, "syt"),
    ("Trung tâm Dịch vụ nông nghiệp Bình Sơn", Sector.AGRICULTURE, "snn"),
)


@dataclass(frozen=True, slots=True)
class Seat:
    """Where units are to sit: the commune's outline, and references (``#key``) to who manages them and the commune."""

    area: Area
    manager: str
    territory: str


class UnitMaker:
    """Makes rows of units as the sheet of units has them; the same at every run."""

    def __init__(self) -> None:
        self._chance = random.Random(2026)  # noqa: S311  places, not secrets
        self._made = 0

    def old_schools(self, place: str, seat: Seat) -> Iterator[UnitRow]:
        """Yield the three schools of a commune that is to be merged; they belong to the district."""
        name = place.split(" ", 1)[1].removeprefix("trấn ")
        for kind in ("Trường Mầm non", "Trường Tiểu học", "Trường THCS"):
            start = dt.date(self._chance.randint(1998, 2015), 9, 1)
            yield self._unit(f"{kind} {name}", Sector.EDUCATION, seat, start, Level.DISTRICT)

    def of_district(self, seat: Seat) -> Iterator[UnitRow]:
        for name, sector, _taker in OF_DISTRICT:
            yield self._unit(name, sector, seat, dt.date(2008, 1, 1), Level.DISTRICT)

    def of_province(self) -> Iterator[tuple[UnitRow, str, str]]:
        """Yield the province's units without a place, each with its manager's key and its commune."""
        for name, sector, manager, place in _OF_PROVINCE:
            yield self._row(name, sector, dt.date(2003, 9, 1), Level.PROVINCE), manager, place

    def of_commune(self, place: str, seat: Seat) -> Iterator[UnitRow]:
        """Yield the schools of a commune outside the district: the register knows them since 1 July 2025."""
        name = place.split(" ", 1)[1].removeprefix("khu ")
        for kind, sector, least, most in _OF_COMMUNE:
            count = self._chance.randint(least, most)
            for number in range(1, count + 1):
                numbered = f"{kind} số {number} {name}" if count > 1 else f"{kind} {name}"
                yield self._unit(numbered, sector, seat, TWO_LEVELS, Level.COMMUNE)

    def station(self, place: str, seat: Seat) -> UnitRow:
        """Return the health station of a commune."""
        return self._unit(f"Trạm Y tế {place}", Sector.HEALTH, seat, STATIONS, Level.COMMUNE)

    def not_public(self, place: str, seat: Seat) -> Iterator[UnitRow]:
        """Yield private nursery schools, in wards more than in communes; the commune manages their sector."""
        name = place.split(" ", 1)[1]
        for flower in self._chance.sample(_FLOWERS, 2 if place.startswith("phường") else self._chance.randint(0, 1)):
            row = self._unit(
                f"Trường Mầm non tư thục {flower} {name}", Sector.EDUCATION, seat, TWO_LEVELS, Level.COMMUNE
            )
            private = {"kind": BodyKind.NON_PUBLIC, "system": System.NON_PUBLIC, "parent": ""}
            yield replace(row, **private, sector_manager=seat.manager)

    def placed(self, row: UnitRow, seat: Seat) -> UnitRow:
        """Return a row with its commune and a point in it."""
        return replace(row, territory=seat.territory, **self._point(seat.area))

    def _unit(self, name: str, sector: Sector, seat: Seat, start: dt.date, level: Level) -> UnitRow:
        row = replace(self._row(name, sector, start, level), parent=seat.manager)
        return self.placed(row, seat)

    def _row(self, name: str, sector: Sector, start: dt.date, level: Level) -> UnitRow:
        self._made += 1
        return UnitRow(
            number=self._made,
            name=name,
            kind=BodyKind.UNIT,
            code=f"MH{self._made:05}",  # MH: minh họa, no code of any real unit
            system=System.STATE,
            level=level,
            sector=sector,
            legal_personality=True,
            start=start,
        )

    def _point(self, area: Area) -> dict[str, Decimal]:
        west, south, east, north = area.box
        while True:
            place = Place(self._degrees(south, north), self._degrees(west, east))
            if contains(area, place):
                return {"latitude": place.latitude, "longitude": place.longitude}

    def _degrees(self, least: float, most: float) -> Decimal:
        return Decimal(f"{self._chance.uniform(least, most):.6f}")
