"""The register as open data: points, a sheet, linked data, all as of a day."""

import csv
import datetime as dt
import io
import json
from decimal import Decimal

import pytest

from conglap_web.register.models import Body, BodyKind, Level, Sector, Tree
from tests.conglap_web.api.test_events import DAY, merger
from tests.conglap_web.register.conftest import MERGED, make_body

BEFORE = (MERGED - dt.timedelta(days=1)).isoformat()


@pytest.fixture
def schools(province) -> list[Body]:
    under = {Tree.STATE: province.commune, Tree.TERRITORY: province.commune}
    place = {"sector": Sector.EDUCATION, "latitude": Decimal("15.1"), "longitude": Decimal("108.8")}
    names = ("Trường Tiểu học Đức Hòa", "=Trường Tiểu học Đức Lâm")
    return [make_body(name, BodyKind.UNIT, Level.COMMUNE, under, start=MERGED, details=place) for name in names]


def sent(answer) -> str:
    return b"".join(answer.streaming_content).decode() if answer.streaming else answer.content.decode()


def test_units_are_points_of_a_day(schools, administrators_program):
    answer = administrators_program.get("units.geojson", sector="education")
    features = json.loads(sent(answer))["features"]
    assert answer["Content-Type"].startswith("application/geo+json")
    assert {feature["id"] for feature in features} == {str(school.pk) for school in schools}
    assert features[0]["geometry"] == {"type": "Point", "coordinates": [108.8, 15.1]}
    assert json.loads(sent(administrators_program.get("units.geojson", on=BEFORE)))["features"] == []


def test_units_are_a_sheet_without_formulas(schools, administrators_program):
    rows = list(csv.reader(io.StringIO(sent(administrators_program.get("units.csv")).removeprefix("\ufeff"))))
    told = [cell for row in rows for cell in row]
    assert "Trường Tiểu học Đức Hòa" in told and "'=Trường Tiểu học Đức Lâm" in told


def test_changes_are_linked_data_with_their_documents(province, schools, administrators_program):
    made = administrators_program.post("events", **merger(province, schools)).json()
    answer = administrators_program.get("events.jsonld", first=DAY)
    document = json.loads(sent(answer))
    assert answer["Content-Type"].startswith("application/ld+json")
    (event,) = [one for one in document["@graph"] if one["type"] == "org:ChangeEvent"]
    assert event["id"].endswith(f"/{made['id']}/") and event["date"] == DAY and len(event["originalOrganization"]) == 2
    decision = next(one for one in document["@graph"] if one["id"] == event["used"])
    assert decision["identifier"] == "15/QĐ-UBND"
    names = {one["id"]: one["prefLabel"] for one in document["@graph"] if one["type"] == "org:Organization"}
    assert names[event["resultingOrganization"][0]] == "Trường Tiểu học Hòa Bình"
    assert json.loads(sent(administrators_program.get("events.jsonld", first="2026-03-02")))["@graph"] == []
