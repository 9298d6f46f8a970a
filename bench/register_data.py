"""A province of many units, invented for measuring: real communes and outlines, no real unit, two years of history."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from conglap.base.text import fold
from conglap.register.areas import Area, areas_on
from conglap.register.places import Place, contains, parse_place

if TYPE_CHECKING:
    from django.db.models import Model

OPENED, TURNED = dt.date(2010, 1, 1), dt.date(2025, 7, 1)
OLD_DAY = dt.date(2024, 5, 1)
DISTRICTS = 13
COMMITTEE = {"kind": "people_committee"}
# Sector, weight, who manages it, what its units are called.
TRADES: list[tuple[str, int, str, list[str]]] = [
    ("education", 25, "Sở Giáo dục và Đào tạo", ["Trường Mầm non", "Trường Tiểu học"]),
    ("education", 25, "Sở Giáo dục và Đào tạo", ["Trường Trung học cơ sở", "Trường Tiểu học và Trung học cơ sở"]),
    ("health", 16, "Sở Y tế", ["Trạm Y tế", "Phòng khám đa khoa", "Trung tâm Y tế", "Nhà hộ sinh"]),
    ("culture", 9, "Sở Văn hóa, Thể thao và Du lịch", ["Trung tâm Văn hóa - Thể thao", "Thư viện", "Nhà văn hóa"]),
    ("agriculture", 8, "Sở Nông nghiệp và Môi trường", ["Trạm Khuyến nông", "Ban Quản lý rừng phòng hộ"]),
    ("vocational", 5, "Sở Giáo dục và Đào tạo", ["Trung tâm Giáo dục nghề nghiệp", "Trường Trung cấp nghề"]),
    ("social", 5, "Sở Nội vụ", ["Trung tâm Dịch vụ việc làm", "Cơ sở Bảo trợ xã hội"]),
    ("information", 3, "Sở Khoa học và Công nghệ", ["Đài Truyền thanh", "Trung tâm Công nghệ thông tin"]),
    ("science", 2, "Sở Khoa học và Công nghệ", ["Trung tâm Ứng dụng tiến bộ khoa học"]),
    ("economic", 2, "Sở Công Thương", ["Ban Quản lý chợ", "Trung tâm Khuyến công"]),
]
NAMED_AFTER = (
    "Hoa Sen", "Hoa Mai", "Sao Mai", "Họa Mi", "Bình Minh", "Ánh Dương", "Hướng Dương", "Tuổi Thơ", "Măng Non",
    "Lê Lợi", "Nguyễn Trãi", "Quang Trung", "Trần Phú", "Võ Thị Sáu", "Kim Đồng", "Hùng Vương", "Phan Bội Châu",
)  # fmt: skip


@dataclass
class Rows:
    """The rows of every table, in the order in which they are written."""

    bodies: list[Model] = field(default_factory=list)
    names: list[Model] = field(default_factory=list)
    profiles: list[Model] = field(default_factory=list)
    parents: list[Model] = field(default_factory=list)

    def save(self) -> None:
        """Write all rows, some thousand at a time."""
        from conglap_web.register.models import Body, BodyName, BodyParent, BodyProfile

        for model, rows in (
            (Body, self.bodies),
            (BodyName, self.names),
            (BodyProfile, self.profiles),
            (BodyParent, self.parents),
        ):
            model.objects.bulk_create(rows, batch_size=2000)


def fill(units: int) -> None:
    """Fill an empty register with a province of so many units."""
    rows, chance = Rows(), random.Random(units)
    areas = list(areas_on(TURNED).values())
    top = add(rows, "Ủy ban nhân dân tỉnh", OPENED, **COMMITTEE, level="province", area_code="51")
    departments = {
        name: add(rows, name, OPENED, kind="department", level="province", under=[("state", top, OPENED, None)])
        for name in dict.fromkeys(trade[2] for trade in TRADES)
    }
    until, since = [("state", top, OPENED, TURNED)], [("state", top, TURNED, None)]
    districts = [
        add(rows, f"Ủy ban nhân dân huyện số {number}", OPENED, TURNED, **COMMITTEE, level="district", under=until)
        for number in range(1, DISTRICTS + 1)
    ]
    communes = [
        add(rows, committee_of(area), TURNED, **COMMITTEE, level="commune", area_code=area.code, under=since)
        for area in areas
    ]
    for number, trade in enumerate(chance.choices(TRADES, [trade[1] for trade in TRADES], k=units)):
        where = chance.randrange(len(areas))
        around = [districts[where % DISTRICTS], communes[where], departments[trade[2]]]
        add_unit(rows, chance, number, trade, areas[where], around)
    rows.save()


def committee_of(area: Area) -> str:
    """Return the name of the people's committee of a commune."""
    return f"Ủy ban nhân dân {area.name[0].lower()}{area.name[1:]}"


def add_unit(rows: Rows, chance: random.Random, number: int, trade: tuple, area: Area, around: list[Model]) -> None:
    """Add one unit: before July 2025 under its district, then under its commune; some stand under the department."""
    district, commune, department = around
    sector, _, _, called = trade
    public, ended = chance.random() > 0.2, chance.random() < 0.03
    start = OPENED + dt.timedelta(days=chance.randrange(4500))
    end = TURNED + dt.timedelta(days=1 + chance.randrange(400)) if ended else None
    place = point_in(area, chance) if chance.random() < 0.85 else None
    name = f"{chance.choice(called)} {'' if public else 'tư thục '}{chance.choice(NAMED_AFTER)} số {number} {area.name}"
    managed_by_department = public and (sector == "health" or chance.random() < 0.15)
    under = [("territory", district, start, TURNED), ("territory", commune, TURNED, end)]
    under.append(("sector", department, start, end))
    if managed_by_department:
        under.append(("state", department, start, end))
    elif public:
        under += [("state", district, start, TURNED), ("state", commune, TURNED, end)]
    own = {"kind": "unit", "level": "commune", "system": "state"}
    private = {"kind": "non_public", "level": "", "system": "non_public"}
    more = {"sector": sector, "code": f"U{number:06}", "legal_personality": chance.random() < 0.7, "under": under}
    more |= {"renamed": chance.random() < 0.25, "changed": public and not managed_by_department}
    more |= {"latitude": place and place.latitude, "longitude": place and place.longitude}
    add(rows, name, start, end, **(own if public else private), **more)


def add(
    rows: Rows, name: str, start: dt.date, end: dt.date | None = None, *, under: list | None = None, **more: object
) -> Model:
    """Add a body with its names, profiles and parents; ``renamed`` and ``changed`` give it two of them in July 2025."""
    from conglap_web.register.models import Body, BodyName, BodyParent, BodyProfile

    renamed, changed = more.pop("renamed", False), more.pop("changed", False)
    body = Body(system=more.pop("system", "state"), code=more.pop("code", ""), start=start, end=end)
    rows.bodies.append(body)
    for first, last in stretches(start, end, parted=bool(renamed)):
        called = f"{name} (cũ)" if renamed and first == start else name
        rows.names.append(BodyName(body=body, name=called, folded=fold(called), start=first, end=last))
    for first, last in stretches(start, end, parted=bool(changed)):
        level = "district" if changed and first == start else more.get("level") or "province"
        rows.profiles.append(BodyProfile(body=body, start=first, end=last, **{**more, "level": level}))
    for tree, parent, first, last in under or []:
        rows.parents.append(BodyParent(body=body, parent=parent, tree=tree, start=first, end=last))
    return body


def stretches(start: dt.date, end: dt.date | None, *, parted: bool) -> Iterator[tuple[dt.date, dt.date | None]]:
    """Yield the period whole, or in two parts at the day when the districts ended."""
    if parted and start < TURNED and (end is None or end > TURNED):
        yield start, TURNED
        yield TURNED, end
    else:
        yield start, end


def point_in(area: Area, chance: random.Random) -> Place:
    """Return a point within the outline of a commune; one in three hundred is written the wrong way round."""
    west, south, east, north = area.box
    while True:
        place = parse_place(f"{chance.uniform(south, north):.6f}, {chance.uniform(west, east):.6f}")
        if contains(area, place):
            return Place(place.latitude + 1, place.longitude) if chance.random() < 0.003 else place
