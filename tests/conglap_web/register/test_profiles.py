"""What a body is and where it sits has dates; two of them never hold at once."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction

from conglap_web.platform.clock import today
from conglap_web.register.access import body_to_take_from_parents, may_administer
from conglap_web.register.actions import (
    RegisterRefused,
    StaleForm,
    add_post,
    change_profile,
    end_body,
    withdraw_end,
    withdraw_profile,
)
from conglap_web.register.models import Body, BodyKind, BodyName, BodyProfile, Level, Role, Sector, System, Tree
from conglap_web.register.queries import bodies_on, profile_on, with_profiles
from conglap_web.register.standing import standing_of
from tests.conglap_web.register.conftest import FOUNDED, MERGED, make_body, make_person

NEXT_MONTH = today() + dt.timedelta(days=30)


@pytest.fixture
def school(province) -> Body:
    place = {"latitude": Decimal("15.123456"), "longitude": Decimal("108.5"), "sector": Sector.EDUCATION}
    return make_body(
        "Trường Tiểu học Đức Hòa",
        BodyKind.UNIT,
        Level.COMMUNE,
        {Tree.STATE: province.commune},
        start=MERGED,
        details=place,
    )


def change(body, start=dt.date(2026, 1, 1), **changed):
    body.refresh_from_db()
    change_profile(by=None, body=body, version=body.version, start=start, changed=changed)


def test_a_change_holds_from_its_day_and_leaves_what_was_before(school):
    change(school, kind=BodyKind.COMPANY, address="  Thôn  1 ")
    row = with_profiles(bodies_on(dt.date(2026, 1, 1)).filter(pk=school.pk), dt.date(2026, 1, 1)).get()
    assert (row.kind, row.address, row.sector) == (BodyKind.COMPANY, "Thôn 1", Sector.EDUCATION)
    before = profile_on(school, dt.date(2025, 12, 31))
    assert (before.kind, before.address, before.end) == (BodyKind.UNIT, "", dt.date(2026, 1, 1))


def test_on_the_first_day_of_a_profile_a_change_corrects_it(school):
    change(school, start=MERGED, address="Thôn 2")
    assert [row.address for row in school.profiles.all()] == ["Thôn 2"]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"latitude": None}, "latitude"),
        ({"latitude": Decimal(95), "longitude": Decimal(15)}, "latitude"),
        ({"sector": Sector.EDUCATION}, ""),
    ],
)
def test_half_a_place_no_place_on_earth_and_no_change_are_refused(school, changed, field):
    with pytest.raises(RegisterRefused) as refused:
        change(school, **changed)
    assert refused.value.field == field and school.profiles.count() == 1


def test_an_old_form_and_a_change_before_a_later_one_are_refused(school):
    change(school, start=dt.date(2026, 3, 1), address="Thôn 3")
    with pytest.raises(StaleForm):
        change_profile(by=None, body=school, version=1, start=dt.date(2026, 4, 1), changed={"address": "Thôn 4"})
    with pytest.raises(RegisterRefused, match="01/03/2026"):
        change(school, start=dt.date(2026, 2, 1), address="Thôn 5")


def test_a_planned_change_can_be_withdrawn_and_a_planned_end_too(school):
    change(school, start=NEXT_MONTH, address="Thôn 6")
    planned = school.profiles.get(start=NEXT_MONTH)
    withdraw_profile(by=None, body=school, key=planned.pk)
    assert [(row.address, row.end) for row in school.profiles.all()] == [("", None)]
    school.refresh_from_db()
    end_body(by=None, body=school, version=school.version, end=NEXT_MONTH)
    assert school.profiles.get().end == NEXT_MONTH
    withdraw_end(by=None, body=school)
    assert school.profiles.get().end is None


def test_the_commune_where_a_unit_sits_has_no_say_over_it(province):
    hospital = make_body(
        "Bệnh viện Đa khoa tỉnh",
        BodyKind.UNIT,
        Level.PROVINCE,
        {Tree.STATE: province.department, Tree.TERRITORY: province.commune},
        start=MERGED,
    )
    assert not may_administer(standing_of(province.commune_administrator), hospital)
    assert may_administer(standing_of(province.administrator), hospital)


def test_a_provider_that_is_not_public_is_kept_by_who_manages_its_sector(province):
    provider = make_body(
        "Trường Mầm non tư thục Hoa Mai",
        BodyKind.NON_PUBLIC,
        Level.COMMUNE,
        {Tree.SECTOR: province.commune, Tree.TERRITORY: province.commune},
        system=System.NON_PUBLIC,
        start=MERGED,
    )
    assert may_administer(standing_of(province.commune_administrator), provider)
    assert not may_administer(standing_of(province.officer), provider)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite knows no exclusion constraints")
@pytest.mark.parametrize("model", [BodyName, BodyProfile])
def test_the_database_itself_refuses_two_rows_that_hold_at_once(school, model):
    row = model.objects.get(body=school)
    row.pk, row.start = type(row)().pk, FOUNDED
    with pytest.raises(IntegrityError, match="apart"), transaction.atomic():
        row.save(force_insert=True)


def test_who_ends_a_unit_needs_no_say_over_the_commune_where_it_sits(province):
    unit = make_body(
        "Trung tâm Lưu trữ",
        BodyKind.UNIT,
        Level.PROVINCE,
        {Tree.STATE: province.department, Tree.TERRITORY: province.commune},
        start=MERGED,
    )
    own = make_person("quan.tri.so", "Trần Văn Sở")
    add_post(by=None, body=province.department, user=own, title="Quản trị", role=Role.ADMINISTRATOR, start=FOUNDED)
    assert body_to_take_from_parents(standing_of(own), unit.pk) == unit
    with pytest.raises(PermissionDenied):
        body_to_take_from_parents(standing_of(province.commune_administrator), unit.pk)
