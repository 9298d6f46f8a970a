"""Events of bodies through the API: recorded, read, as linked data, refused and taken back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conglap_web.register.models import Body, BodyKind, Event, Level, Sector, Tree
from tests.conglap_web.api.conftest import program_of
from tests.conglap_web.api.test_fuzz import CHECKS, OPERATIONS
from tests.conglap_web.api.test_fuzz import _connection_stays_open as _stays_open  # noqa: F401
from tests.conglap_web.register.conftest import MERGED, make_body

DAY = "2026-03-01"


@pytest.fixture
def schools(province) -> list[Body]:
    under = {Tree.STATE: province.commune, Tree.TERRITORY: province.commune}
    details = {"sector": Sector.EDUCATION}
    names = ("Trường Tiểu học Đức Hòa", "Trường Tiểu học Đức Lâm")
    return [make_body(name, BodyKind.UNIT, Level.COMMUNE, under, start=MERGED, details=details) for name in names]


def merger(province, schools, **more):
    sent = {
        "kind": "merge",
        "day": DAY,
        "decision": "15/QĐ-UBND",
        "before": [str(school.pk) for school in schools],
        "new": [
            {
                "name": "Trường Tiểu học Hòa Bình",
                "kind": "unit",
                "level": "commune",
                "sector": "education",
                "parents": {"state": str(province.commune.pk)},
            }
        ],
        "versions": {str(school.pk): school.version for school in schools},
    }
    return sent | more


def test_a_merger_is_recorded_read_and_taken_back(province, schools, administrators_program):
    made = administrators_program.post("events", **merger(province, schools))
    assert made.status_code == 201, made.content.decode()
    assert [body["name"] for body in made.json()["after"]] == ["Trường Tiểu học Hòa Bình"]
    listed = administrators_program.get("events", kind="merge").json()
    assert listed["count"] == 1 and listed["items"] == [made.json()]
    assert Body.objects.get(pk=schools[0].pk).end.isoformat() == DAY
    back = administrators_program.post(f"events/{made.json()['id']}/withdraw")
    assert back.status_code == 200 and back.json()["withdrawn"]
    assert Body.objects.get(pk=schools[0].pk).end is None


@pytest.mark.parametrize(
    ("more", "status", "word"),
    [
        ({"versions": {}}, 400, "phiên bản"),
        ({"decision": ""}, 400, ""),
        ({"new": []}, 400, ""),
        ({"end_posts": "maybe"}, 422, "end_posts"),
        ({"handovers": [{"source": "", "matter": "tasks", "receiver": "new:0"}]}, 422, "source"),
        ({"children": {"00000000-0000-7000-8000-000000000000": "new:3"}}, 400, "new:3"),
        ({"children": {"00000000-0000-7000-8000-000000000000": "new:0"}}, 404, ""),
    ],
)
def test_what_cannot_be_recorded_is_refused_and_leaves_nothing(
    province, schools, administrators_program, more, status, word
):
    answer = administrators_program.post("events", **merger(province, schools, **more))
    assert answer.status_code == status and word in answer.content.decode()
    assert not Event.objects.exists() and Body.objects.get(pk=schools[0].pk).end is None


def test_an_old_version_is_answered_409(province, schools, administrators_program):
    Body.objects.filter(pk=schools[1].pk).update(version=7)
    answer = administrators_program.post("events", **merger(province, schools))
    assert answer.status_code == 409 and not Event.objects.exists()


def test_who_administers_one_side_only_records_nothing(province, schools):
    there = {"kind": "transfer", "taker": str(province.department.pk), "new": []}
    program = program_of(province.commune_administrator)
    answer = program.post("events", **merger(province, schools, **there))
    assert answer.status_code == 403 and "không quản trị" in answer.json()["detail"]
    assert program_of(province.officer).post("events", **merger(province, schools)).status_code == 403


def test_events_about_bodies_that_exist_never_make_it_fail(province, schools):
    secret = program_of(province.administrator).secret
    operation = next(one for one in OPERATIONS if one.label == "POST /api/events")
    bodies = [*schools, province.commune, province.department, province.district]

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(operation.as_strategy(), st.lists(st.sampled_from(bodies), max_size=3), st.lists(st.sampled_from(bodies)))
    def ask(case, before, after):
        if not isinstance(case.body, dict):
            return
        case.body["before"] = [str(body.pk) for body in before]
        case.body["after"] = [str(body.pk) for body in after]
        case.body["versions"] = {str(body.pk): Body.objects.get(pk=body.pk).version for body in bodies}
        case.call_and_validate(headers={"Authorization": f"Bearer {secret}"}, checks=CHECKS)

    ask()
