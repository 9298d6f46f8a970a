"""Taking in many units: what is new is set up, what differs changes from a day on, what is the same stays untouched."""

import datetime as dt
from decimal import Decimal

import pytest

from conglap.register.unit_rows import UnitRow
from conglap_web.audit.models import AuditEntry
from conglap_web.audit.queries import history_of, verify_chains
from conglap_web.register.actions import add_post, end_body, import_units, rename_body
from conglap_web.register.models import Body, BodyParent, Membership, RowOutcome, Tree
from conglap_web.register.queries import name_of, profile_on
from conglap_web.register.standing import standing_of
from tests.conglap_web.register.conftest import MERGED, make_body, make_person

DAY = dt.date(2026, 3, 1)
BUILT = dt.date(2012, 8, 15)


def unit(number: int = 2, **more: object) -> UnitRow:
    given = {
        "name": f"Trường Tiểu học số {number}",
        "kind": "unit",
        "code": f"K{number}",
        "sector": "education",
        "parent": "UBND xã Đức Hòa",
        "territory": "xã Đức Hòa",
        "sector_manager": "Sở Nội vụ tỉnh Lam Giang",
        "start": BUILT,
    }
    return UnitRow(number, **{**given, **more})


def taken(rows: list[UnitRow], **more: object) -> list[tuple[str, list[str]]]:
    """Import rows as the system; return the outcome and the rules against each."""
    plan = import_units(by=None, rows=rows, **{"on": DAY, **more})
    return [(str(done.outcome), [one.rule for one in done.reasons]) for done in plan.rows]


def parents(body: Body, on: dt.date = DAY) -> dict[str, object]:
    edges = BodyParent.objects.filter(body=body, start__lte=on).exclude(end__lte=on)
    return dict(edges.values_list("tree", "parent_id"))


def test_a_new_unit_gets_its_name_profile_parents_and_audit_row(province):
    row = unit(short_name="TH số 2", latitude=Decimal("15.123400"), longitude=Decimal("108.700000"), address="Thôn 1")
    assert taken([row]) == [("create", [])]
    body = Body.objects.get(code="K2")
    assert (body.start, body.end, body.system) == (BUILT, None, "state")
    name, profile = body.names.get(), profile_on(body, DAY)
    assert (name.name, name.short_name, name.folded) == (row.name, "TH số 2", "truong tieu hoc so 2 th so 2")
    assert (profile.kind, profile.level, profile.sector) == ("unit", "commune", "education")
    assert (profile.latitude, profile.address) == (Decimal("15.123400"), "Thôn 1")
    commune = province.commune.pk
    assert parents(body) == {"state": commune, "territory": commune, "sector": province.department.pk}
    entry = history_of(body).get()
    assert (entry.action, entry.after["name"], entry.after["parent_state"]) == ("body.add", row.name, "UBND xã Đức Hòa")
    assert verify_chains()[1] == []


def test_a_unit_older_than_its_managing_body_stands_under_it_from_the_day_that_is_there(province):
    taken([unit()])
    assert {edge.start for edge in BodyParent.objects.filter(body__code="K2", tree=Tree.STATE)} == {MERGED}


def test_the_same_rows_again_change_nothing(province):
    rows = [unit(2), unit(3), unit(4, code="")]
    taken(rows)
    before = AuditEntry.objects.count()
    assert taken(rows) == [("same", [])] * 3
    assert AuditEntry.objects.count() == before


def test_what_differs_changes_from_the_day_and_the_days_before_keep_what_they_had(province):
    taken([unit()])
    body = Body.objects.get(code="K2")
    row = unit(name="Trường Tiểu học Đức Hòa", address="Thôn 2", parent="Sở Nội vụ tỉnh Lam Giang")
    assert taken([row]) == [("change", [])]
    before = DAY - dt.timedelta(days=1)
    assert (name_of([body.pk], before)[body.pk], name_of([body.pk], DAY)[body.pk]) == (unit().name, row.name)
    assert (profile_on(body, before).address, profile_on(body, DAY).address) == ("", "Thôn 2")
    assert parents(body, before)["state"] == province.commune.pk
    assert parents(body)["state"] == province.department.pk
    entry = history_of(body).first()
    assert entry.action == "body.import"
    assert entry.before == {
        "name": unit().name,
        "address": "",
        "parent_state": "UBND xã Đức Hòa",
        "parent_state_id": str(province.commune.pk),
    }
    assert Body.objects.get(pk=body.pk).version == body.version + 1


def test_a_change_on_the_first_day_of_what_holds_corrects_it(province):
    taken([unit()])
    row = unit(sector="health", parent="", territory="", sector_manager="", short_name="TH", name="Trường mới")
    assert taken([row], on=BUILT) == [("change", [])]
    body = Body.objects.get(code="K2")
    assert (body.profiles.get().sector, body.names.get().folded) == ("health", "truong moi th")


def test_a_parent_corrected_on_the_day_it_began_leaves_one(province):
    taken([unit()])
    assert taken([unit(parent="Sở Nội vụ tỉnh Lam Giang")], on=MERGED) == [("change", [])]
    edges = BodyParent.objects.filter(body__code="K2", tree=Tree.STATE)
    assert [(edge.parent_id, edge.start, edge.end) for edge in edges] == [(province.department.pk, MERGED, None)]


def test_an_empty_cell_keeps_what_is_held_and_a_dash_takes_it_away(province):
    taken([unit(address="Thôn 1", legal_personality=True)])
    assert taken([unit()]) == [("same", [])]
    assert taken([unit(cleared=frozenset({"address", "legal_personality", "territory"}), territory="")]) == [
        ("change", [])
    ]
    body = Body.objects.get(code="K2")
    profile = profile_on(body, DAY)
    assert (profile.address, profile.legal_personality) == ("", None)
    assert "territory" not in parents(body)


def test_units_of_one_sheet_may_stand_under_each_other_in_any_order(province):
    branch = unit(2, name="Phân hiệu 1", parent="Trường Tiểu học số 3")
    assert taken([branch, unit(3)]) == [("create", []), ("create", [])]
    school = Body.objects.get(code="K3")
    assert parents(Body.objects.get(code="K2"))["state"] == school.pk


def test_what_stands_under_a_refused_row_is_refused_with_it(province):
    rows = [unit(2, name="Phân hiệu 1", parent="Trường Tiểu học số 3"), unit(3, start=None)]
    assert taken(rows) == [("refused", ["parent_refused"]), ("refused", ["needed_to_create"])]
    assert not Body.objects.filter(code__in=("K2", "K3")).exists()


def test_a_circle_with_the_register_is_refused(province):
    taken([unit(2), unit(3, parent="Trường Tiểu học số 2")])
    assert taken([unit(2, parent="Trường Tiểu học số 3")]) == [("refused", ["circle"])]


def test_two_rows_that_would_stand_under_each_other_are_refused(province):
    rows = [unit(2, parent="Trường Tiểu học số 3"), unit(3, parent="Trường Tiểu học số 2")]
    assert [outcome for outcome, _ in taken(rows)] == ["refused", "refused"]


def test_one_code_twice_is_refused_in_the_sheet_and_matched_in_the_register(province):
    assert taken([unit(2), unit(3, code="K2")])[1] == ("refused", ["same_code"])


def test_names_that_differ_in_the_place_of_a_tone_are_offered_as_one(province):
    taken([unit(2, name="Trường Mầm non Hoà Bình", code="")])
    rows = [unit(2, name="Trường Mầm non Hòa Bình", code="K9")]
    assert taken(rows) == [("doubtful", ["alike"])]
    assert Body.objects.filter(code="K9").count() == 0
    assert taken(rows, choices={2: "one"}) == [("change", [])]
    assert Body.objects.get(code="K9").names.order_by("-start").first().name == "Trường Mầm non Hòa Bình"


def test_names_alike_that_are_two_units_are_set_up_when_somebody_says_so(province):
    taken([unit(2, name="Trường Mầm non Hoà Bình", code="")])
    rows = [unit(2, name="Trường Mầm non Hòa Bình", code="K9")]
    assert taken(rows, choices={2: "apart"}) == [("create", [])]


def test_names_with_other_tones_are_other_units(province):
    rows = [unit(2, name="Trường Mầm non Hoa Mai", code=""), unit(3, name="Trường Mầm non Hòa Mai", code="")]
    assert taken(rows) == [("create", []), ("create", [])]


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"parent": "Sở Không Có Thật"}, "no_such_body"),
        ({"parent": ""}, "needed_to_create"),
        ({"parent": "UBND huyện Đông Lam"}, "parent_ended"),
        ({"start": dt.date(2099, 1, 1)}, "too_far"),
        ({"end": dt.date(2099, 1, 1)}, "too_far"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_reason(province, change, rule):
    outcome, rules = taken([unit(**change)])[0]
    assert (outcome, rule in rules) == ("refused", True)


def test_a_first_day_other_than_the_registers_is_refused(province):
    taken([unit()])
    assert taken([unit(start=dt.date(2013, 1, 1))]) == [("refused", ["other_start"])]


def test_a_unit_ends_with_all_that_holds_of_it(province):
    taken([unit()])
    end = dt.date(2026, 5, 1)
    assert taken([unit(end=end)]) == [("change", [])]
    body = Body.objects.get(code="K2")
    assert {body.end, body.names.get().end, body.profiles.get().end} == {end}
    assert {edge.end for edge in body.parents.all()} == {end}
    assert taken([unit(end=end)]) == [("same", [])]
    assert taken([unit(end=end)], on=dt.date(2026, 6, 1)) == [("same", [])]
    assert taken([unit(end=end, address="Thôn 3")], on=dt.date(2026, 6, 1)) == [("refused", ["has_ended"])]


def test_a_unit_with_people_or_units_does_not_end(province):
    taken([unit(2), unit(3, parent="Trường Tiểu học số 2")])
    person = make_person("hieu.truong", "Trần Thị Hiệu")
    school = Body.objects.get(code="K2")
    add_post(by=None, body=school, user=person, title="Hiệu trưởng", role="head", start=BUILT)
    outcome, rules = taken([unit(2, end=dt.date(2026, 5, 1))])[0]
    assert (outcome, sorted(rules)) == ("refused", ["still_has_people", "still_has_units"])
    assert Membership.objects.get(user=person).end is None


def test_a_provider_that_is_not_public_stands_under_its_sector(province):
    row = unit(kind="non_public", parent="", name="Trường Mầm non tư thục Ánh Dương")
    assert taken([row]) == [("create", [])]
    body = Body.objects.get(code="K2")
    assert (body.system, set(parents(body))) == ("non_public", {"sector", "territory"})
    assert profile_on(body, DAY).level == "province"


def test_an_administrator_takes_in_what_stands_under_the_own_body_only(province):
    scope = standing_of(province.commune_administrator, DAY).scope_of("administrator")
    rows = [unit(2), unit(3, parent="Sở Nội vụ tỉnh Lam Giang")]
    assert taken(rows, scope_ids=scope) == [("create", []), ("refused", ["not_your_parent"])]
    taken([unit(3, parent="Sở Nội vụ tỉnh Lam Giang")])
    scope = standing_of(province.commune_administrator, DAY).scope_of("administrator")
    assert taken([unit(3, parent="", address="Thôn 9")], scope_ids=scope) == [("refused", ["not_yours"])]
    assert taken([unit(2, parent="Sở Nội vụ tỉnh Lam Giang")], scope_ids=scope) == [("refused", ["not_your_parent"])]


def test_what_was_written_for_a_later_day_is_not_overtaken(province):
    taken([unit()])
    body = Body.objects.get(code="K2")
    rename_body(by=None, body=body, version=1, name="Tên mới", start=dt.date(2026, 6, 1))
    assert taken([unit(name="Tên khác")]) == [("refused", ["changed_later"])]


def test_an_ended_body_is_no_parent(province):
    taken([unit(2)])
    body = Body.objects.get(code="K2")
    end_body(by=None, body=body, version=1, end=dt.date(2026, 2, 1))
    assert taken([unit(3, parent="K2")]) == [("refused", ["parent_ended"])]


def test_a_name_of_several_bodies_is_told_apart_by_what_they_stand_under(province):
    for above in (province.province, province.commune):
        make_body("Phòng Văn hóa", "division", "commune", {Tree.STATE: above}, start=MERGED)
    outcome, rules = taken([unit(parent="Phòng Văn hóa")])[0]
    assert (outcome, "several_bodies" in rules) == ("refused", True)
    assert taken([unit(parent="Phòng Văn hóa (UBND xã Đức Hòa)")]) == [("create", [])]


def test_a_name_without_its_place_is_found_where_only_one_begins_so(province):
    rows = [unit(parent="Sở Nội vụ"), unit(4, parent="Sở nội  vụ Tỉnh Lam Giang")]
    assert taken(rows) == [("create", [])] * 2
    assert parents(Body.objects.get(code="K2"))["state"] == province.department.pk
    plan = import_units(by=None, rows=[unit(5, parent="Sở Nội vị")], on=DAY)
    assert "Có phải ý là “Sở Nội vụ tỉnh Lam Giang”?" in plan.rows[0].reasons[0].message


def test_every_outcome_is_counted(province):
    plan = import_units(by=None, rows=[unit(2), unit(3, start=None)], on=DAY)
    assert plan.counts() == {"create": 1, "change": 0, "same": 0, "doubtful": 0, "refused": 1}
    assert set(plan.counts()) == set(RowOutcome.values)
