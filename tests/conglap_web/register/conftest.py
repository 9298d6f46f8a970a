"""A small province across the end of its district: enough to see names, parents and heads change."""

import datetime as dt
from dataclasses import dataclass

import pytest

from conglap_web.accounts.models import User
from conglap_web.register.actions import add_body, add_post, end_body, rename_body
from conglap_web.register.models import Body, BodyKind, Level, Role, Sector, System, Tree

FOUNDED = dt.date(2010, 1, 1)
MERGED = dt.date(2025, 7, 1)  # the first day without districts


@dataclass
class Province:
    province: Body
    department: Body
    district: Body
    commune: Body
    committee: Body
    front: Body
    administrator: User
    officer: User
    commune_administrator: User


def make_person(username: str, full_name: str) -> User:
    return User.objects.create_user(username, "Mat-khau-thu-nghiem", full_name=full_name)


def make_body(name: str, kind: str, level: str, parents: dict | None = None, **more: object) -> Body:
    return add_body(
        by=None,
        **{"name": name, "kind": kind, "system": System.STATE, "level": level, "start": FOUNDED, "parents": parents}
        | more,
    )


@pytest.fixture
def province(db) -> Province:
    top = make_body("UBND tỉnh Lam Giang", BodyKind.PEOPLE_COMMITTEE, Level.PROVINCE)
    committee = make_body("Tỉnh ủy Lam Giang", BodyKind.PARTY_COMMITTEE, Level.PROVINCE, system=System.PARTY)
    department = make_body("Sở Nội vụ", BodyKind.DEPARTMENT, Level.PROVINCE, {Tree.STATE: top}, short_name="SNV")
    district = make_body("UBND huyện Đông Lam", BodyKind.PEOPLE_COMMITTEE, Level.DISTRICT, {Tree.STATE: top})
    commune = make_body("UBND xã Đức Hòa", BodyKind.PEOPLE_COMMITTEE, Level.COMMUNE, {Tree.STATE: top}, start=MERGED)
    front = make_body(
        "Ủy ban MTTQ tỉnh", BodyKind.FRONT, Level.PROVINCE, {Tree.LEADERSHIP: committee}, system=System.FRONT
    )
    rename_body(by=None, body=department, version=1, name="Sở Nội vụ tỉnh Lam Giang", start=MERGED)
    end_body(by=None, body=district, version=1, end=MERGED)
    people = [
        make_person("quan.tri", "Đỗ Quản Trị"),
        make_person("chuyen.vien", "Nguyễn Thị Phước"),
        make_person("quan.tri.xa", "Lê Văn Xã"),
    ]
    add_post(by=None, body=top, user=people[0], title="Quản trị", role=Role.ADMINISTRATOR, start=FOUNDED)
    add_post(by=None, body=department, user=people[1], title="Giám đốc", role=Role.HEAD, start=FOUNDED, is_head=True)
    add_post(by=None, body=commune, user=people[2], title="Quản trị", role=Role.ADMINISTRATOR, start=MERGED)
    for body in (top, department, district, commune, committee, front):
        body.refresh_from_db()
    return Province(top, department, district, commune, committee, front, *people)


@pytest.fixture
def administrator(client, province):
    """A client signed in as the administrator of the province."""
    client.force_login(province.administrator, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def officer(client, province):
    """A client signed in as somebody who administers nothing."""
    client.force_login(province.officer, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def schools(province) -> list[Body]:
    """Three schools under the department, with a post in the first."""
    made = [
        make_body(
            f"Trường Tiểu học số {n}",
            BodyKind.UNIT,
            Level.COMMUNE,
            {Tree.STATE: province.department, Tree.TERRITORY: province.commune},
            start=MERGED,
            details={"sector": Sector.EDUCATION},
        )
        for n in (1, 2, 3)
    ]
    head = make_person("hieu.truong", "Trần Hiệu Trưởng")
    add_post(by=None, body=made[0], user=head, title="Hiệu trưởng", role=Role.HEAD, start=MERGED)
    return made
