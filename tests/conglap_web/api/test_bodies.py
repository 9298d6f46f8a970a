"""Reading and writing bodies through the API, with the rights, refusals and journal of the pages."""

import datetime as dt

import pytest
from django.test import Client

from conglap_web.audit.models import AuditEntry
from conglap_web.register.models import Body
from tests.conglap_web.api.conftest import program_of
from tests.conglap_web.register.conftest import MERGED

BEFORE = MERGED - dt.timedelta(days=1)


def test_bodies_are_found_without_marks_as_of_a_day(province, administrators_program):
    then = administrators_program.get("bodies", q="huyen dong lam", on=BEFORE.isoformat()).json()
    now = administrators_program.get("bodies", q="huyen dong lam").json()
    assert [row["name"] for row in then["items"]] == ["UBND huyện Đông Lam"] and then["count"] == 1
    assert now["items"] == [] and now["count"] == 0


def test_bodies_are_filtered_by_kind_and_by_parent(province, administrators_program):
    under = administrators_program.get("bodies", parent=province.province.pk, tree="state").json()["items"]
    assert {row["name"] for row in under} == {"Sở Nội vụ tỉnh Lam Giang", "UBND xã Đức Hòa"}
    departments = administrators_program.get("bodies", kind="department", limit=1).json()
    assert [row["kind"] for row in departments["items"]] == ["department"]


def test_a_body_is_told_as_of_a_day_and_with_its_history(province, administrators_program):
    address = f"bodies/{province.department.pk}"
    assert administrators_program.get(address, on=BEFORE.isoformat()).json()["name"] == "Sở Nội vụ"
    assert administrators_program.get(address).json()["name"] == "Sở Nội vụ tỉnh Lam Giang"
    history = administrators_program.get(f"{address}/history").json()
    assert [(row["name"], row["end"]) for row in history["names"]] == [
        ("Sở Nội vụ", MERGED.isoformat()),
        ("Sở Nội vụ tỉnh Lam Giang", None),
    ]
    assert history["parents"][0]["parent"] == str(province.province.pk)
    gone = administrators_program.get(f"bodies/{province.district.pk}")
    assert gone.status_code == 404 and "không hoạt động" in gone.json()["detail"]


def add(program, province, **more):
    sent = {
        "name": "Trường Mầm non Đức Hòa",
        "system": "state",
        "kind": "unit",
        "level": "commune",
        "sector": "education",
        "start": MERGED,
        "latitude": "15.123456",
        "longitude": "108.5",
        "parents": {"state": province.commune.pk, "territory": province.commune.pk},
    }
    return program.post("bodies", **sent | more)


def test_a_unit_is_added_changed_renamed_moved_and_ended(province, administrators_program):
    made = add(administrators_program, province)
    assert made.status_code == 201 and made.json()["sector"] == "education"
    key, day = made.json()["id"], "2026-01-01"

    def write(what, **sent):
        version = Body.objects.get(pk=key).version
        answer = administrators_program.post(f"bodies/{key}/{what}", version=version, **sent)
        assert answer.status_code == 200, answer.content.decode()
        return answer.json()

    assert write("profiles", start=day, address="Thôn 1", sector="vocational")["latitude"] == "15.123456"
    assert write("names", start=day, name="Trường Mầm non Hoa Sen")["name"] == "Trường Mầm non Hoa Sen"
    write("parents", start=day, tree="state", parent=str(province.department.pk))
    assert write("end", end="2026-02-01")["end"] == "2026-02-01"
    actions = AuditEntry.objects.filter(object_id=key).order_by("position").values_list("action", "actor_name")
    done = ["body.add", "body.change", "body.rename", "body.move", "body.end"]
    assert list(actions) == [(action, "Đỗ Quản Trị") for action in done]


def test_who_may_not_on_the_pages_may_not_here(province):
    program = program_of(province.commune_administrator)
    refused = add(program, province, parents={"state": province.department.pk})
    assert refused.status_code == 403 and "không quản trị" in refused.json()["detail"]
    version = province.department.version
    renamed = program.post(f"bodies/{province.department.pk}/names", version=version, name="Sở X", start="2026-01-01")
    assert renamed.status_code == 403
    assert add(program_of(province.officer), province).status_code == 403


def test_sitting_in_a_commune_gives_no_right_and_no_parent_is_refused(province, administrators_program):
    alone = add(program_of(province.commune_administrator), province, parents={"territory": province.commune.pk})
    assert alone.status_code == 400 and "cơ quan cấp trên" in alone.json()["detail"]


def test_an_old_version_is_answered_409_and_nothing_is_written(province, administrators_program):
    answer = administrators_program.post(
        f"bodies/{province.department.pk}/names", version=1, name="Sở X", start="2026-01-01"
    )
    assert answer.status_code == 409 and "người khác" in answer.json()["detail"]
    assert not province.department.names.filter(name="Sở X").exists()


@pytest.mark.parametrize(
    ("sent", "status", "word"),
    [
        ({"latitude": "115.1", "longitude": "15.1"}, 422, "latitude"),
        ({"longitude": None}, 400, "kinh độ"),
        ({"name": " "}, 422, "name"),
        ({"sector": "fishing"}, 422, "sector"),
        ({"start": "2026-02-30"}, 422, "start"),
        ({"colour": "red"}, 422, "colour"),
        ({"start": "2031-01-01"}, 400, "quá xa"),
    ],
)
def test_what_cannot_be_is_refused_with_the_field(province, administrators_program, sent, status, word):
    answer = add(administrators_program, province, **sent)
    assert answer.status_code == status and word in answer.content.decode()


def test_a_session_can_read_but_not_write_without_the_forgery_token(province):
    page = Client(enforce_csrf_checks=True)
    page.force_login(province.administrator)
    assert page.get("/api/bodies").status_code == 200
    assert page.post("/api/bodies", "{}", "application/json").status_code == 403


def test_the_documentation_needs_nothing_from_elsewhere(province):
    page = Client().get("/api/docs")
    assert page.status_code == 200 and "//cdn" not in page.content.decode()
