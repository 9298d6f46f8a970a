"""1 July 2025 as it was: Bình Sơn district ends, its communes become five by Resolution 1677/NQ-UBTVQH15 of 16/6/2025.

Which communes became which is told by the resolution; the schools, the people and the figures here are made up.
"""

import datetime as dt
from fractions import Fraction

import pytest

from conglap.register.structure import restate
from conglap_web.register.actions.events import EventRefused, record_event
from conglap_web.register.actions.events_handing import hand_over_by
from conglap_web.register.events.plans import EventPlan, HandoverPlan, NewBody
from conglap_web.register.events.queries import events_between
from conglap_web.register.events.steps import proposed_receivers
from conglap_web.register.events.succession import graph_around, successors_of
from conglap_web.register.models import Body, BodyKind, BodyParent, EventKind, Level, Matter, Role, Tree
from conglap_web.register.orphans.listing import orphan_rows
from conglap_web.register.queries import bodies_on, name_of
from conglap_web.register.standing import standing_of
from conglap_web.tasks.models import Task
from tests.conglap_web.factories import make_directive, make_duty, make_task, make_user
from tests.conglap_web.register.conftest import FOUNDED, make_body

EVE, DAY = dt.date(2025, 6, 30), dt.date(2025, 7, 1)
COMMUNES = {
    "Bình Sơn": [
        "thị trấn Châu Ổ",
        "xã Bình Thạnh",
        "xã Bình Chánh",
        "xã Bình Dương",
        "xã Bình Nguyên",
        "xã Bình Trung",
        "xã Bình Long",
    ],
    "Vạn Tường": ["xã Bình Thuận", "xã Bình Đông", "xã Bình Trị", "xã Bình Hải", "xã Bình Hòa", "xã Bình Phước"],
    "Bình Minh": ["xã Bình Khương", "xã Bình An", "xã Bình Minh"],
    "Bình Chương": ["xã Bình Mỹ", "xã Bình Chương"],
    "Đông Sơn": ["xã Bình Hiệp", "xã Bình Thanh", "xã Bình Tân Phú", "xã Bình Châu", "xã Tịnh Hòa"],
}
OUTSIDE = "xã Tịnh Hòa"
CENTRE = "Trung tâm Y tế huyện Bình Sơn"


def plan(kind: EventKind, before: list[Body], **more: object) -> EventPlan:
    decided = {"decision": "1677/NQ-UBTVQH15", "decided_on": dt.date(2025, 6, 16), "end_posts": True}
    return EventPlan(kind=kind, day=DAY, before=tuple(body.pk for body in before), **(decided | more))


class District:
    """Bình Sơn before the day, and the events that end it."""

    def __init__(self) -> None:
        self.province = self.committee("UBND tỉnh Quảng Ngãi", Level.PROVINCE)
        self.health = make_body("Sở Y tế", BodyKind.DEPARTMENT, Level.PROVINCE, {Tree.STATE: self.province})
        self.district = self.committee("UBND huyện Bình Sơn", Level.DISTRICT, self.province)
        self.old = {
            name: self.committee(f"UBND {name}", Level.COMMUNE, self.province if name == OUTSIDE else self.district)
            for names in COMMUNES.values()
            for name in names
        }
        self.schools = {name: self.school(name) for name in self.old if name != OUTSIDE}
        self.centre = make_body(CENTRE, BodyKind.UNIT, Level.DISTRICT, {Tree.STATE: self.district}, start=FOUNDED)
        self.leader = make_user("Lãnh đạo tỉnh", self.province, Role.LEADER)
        directive = make_directive(self.province)
        self.own = make_task(make_duty(directive, lead=[self.district]), self.district)
        self.of_commune = make_task(make_duty(directive, lead=[self.old["xã Bình Châu"]]), self.old["xã Bình Châu"])

    @staticmethod
    def committee(name: str, level: str, under: Body | None = None) -> Body:
        parents = {Tree.STATE: under} if under else {}
        return make_body(name, BodyKind.PEOPLE_COMMITTEE, level, parents, start=FOUNDED)

    def school(self, name: str) -> Body:
        place = {Tree.STATE: self.district, Tree.TERRITORY: self.old[name]}
        return make_body(f"Trường THCS {name}", BodyKind.UNIT, Level.COMMUNE, place, start=FOUNDED)

    def happens(self) -> None:
        for name, old in COMMUNES.items():
            self.merge(name, [self.old[one] for one in old])
        record_event(by=None, plan=plan(EventKind.TRANSFER, [self.centre], taker=self.health.pk))
        self.split()

    def merge(self, name: str, old: list[Body]) -> None:
        new = NewBody(f"UBND xã {name}", BodyKind.PEOPLE_COMMITTEE, Level.COMMUNE, {Tree.STATE: self.province.pk})
        handed = [HandoverPlan(body.pk, matter, "new:0") for body in old for matter in (Matter.TASKS, Matter.BODIES)]
        record_event(by=None, plan=plan(EventKind.MERGE, old, new=(new,), handovers=tuple(handed)))

    def split(self) -> None:
        new = self.new()
        places = proposed_receivers([one.pk for one in self.schools.values()], DAY, {str(key) for key in new.values()})
        record_event(by=None, plan=plan(EventKind.SPLIT, [self.district], after=tuple(new.values()), children=places))

    @staticmethod
    def new() -> dict[str, object]:
        found = bodies_on(DAY).filter(name__in=[f"UBND xã {name}" for name in COMMUNES])
        return {body.name.removeprefix("UBND xã "): body.pk for body in found}


@pytest.fixture
def district(db) -> District:
    made = District()
    made.happens()
    return made


def names_on(day: dt.date) -> set[str]:
    return {body.name for body in bodies_on(day)}


def parent_of(body: Body, tree: str, day: dt.date) -> str:
    edge = BodyParent.objects.filter(body=body, tree=tree, start__lte=day).exclude(end__lte=day).get()
    return name_of([edge.parent_id], day)[edge.parent_id]


def test_on_the_last_day_everything_is_as_it_was_and_on_the_first_all_is_new(district):
    before, after = names_on(EVE), names_on(DAY)
    old, new = {f"UBND {name}" for name in district.old}, {f"UBND xã {name}" for name in COMMUNES}
    assert "UBND huyện Bình Sơn" in before and old <= before and len(old) == 23
    assert "UBND huyện Bình Sơn" not in after and new <= after
    assert not (old & after) - new  # two of the new communes have the name of an old one
    for body in bodies_on(DAY).filter(name__in=new):
        assert body.start == DAY and parent_of(body, Tree.STATE, DAY) == "UBND tỉnh Quảng Ngãi"


def test_the_district_has_five_successors_and_one_of_them_is_mixed(district):
    district.district.refresh_from_db()
    heirs = successors_of(district.district, DAY)
    new = {str(key): name for name, key in District.new().items()}
    assert {new[heir.body] for heir in heirs} == set(COMMUNES)
    mixed = {new[heir.body]: heir.others for heir in heirs if heir.is_mixed}
    assert mixed == {"Đông Sơn": {str(district.old[OUTSIDE].pk)}}


@pytest.mark.parametrize(("old", "new"), [("xã Bình Châu", "Đông Sơn"), ("thị trấn Châu Ổ", "Bình Sơn")])
def test_a_commune_has_one_successor(district, old, new):
    body = Body.objects.get(pk=district.old[old].pk)
    (heir,) = successors_of(body, DAY)
    assert heir.body == str(District.new()[new]) and heir.is_mixed
    assert successors_of(body, EVE) == []


def test_schools_go_to_the_commune_where_they_sit_and_the_health_centre_to_the_department(district):
    for new, olds in COMMUNES.items():
        for school in (district.schools[name] for name in olds if name != OUTSIDE):
            for tree in (Tree.STATE, Tree.TERRITORY):
                assert parent_of(school, tree, DAY) == f"UBND xã {new}"
            assert parent_of(school, Tree.STATE, EVE) == "UBND huyện Bình Sơn"
    assert parent_of(district.centre, Tree.STATE, DAY) == "Sở Y tế"
    assert parent_of(district.centre, Tree.STATE, EVE) == "UBND huyện Bình Sơn"


def test_what_hangs_is_proposed_to_the_successors_with_the_resolution(district):
    rows = {row.orphan.key: row for row in orphan_rows(standing_of(district.leader), kind="tasks")}
    assert {choice.name for choice in rows[district.own.pk].choices} == {f"UBND xã {name}" for name in COMMUNES}
    (choice,) = rows[district.of_commune.pk].choices
    assert choice.name == "UBND xã Đông Sơn" and choice.event.decision == "1677/NQ-UBTVQH15"
    assert rows[district.own.pk].since == DAY
    for event in {choice.event for row in rows.values() for choice in row.choices}:
        hand_over_by(by=district.leader, event=event)
    assert Task.objects.get(pk=district.of_commune.pk).body_id == District.new()["Đông Sơn"]
    assert Task.objects.get(pk=district.own.pk).body == district.district  # five may take it: a person decides


def test_figures_of_the_old_communes_are_told_on_the_new_ones_and_the_districts_own_is_not_divided(district):
    values = {str(body.pk): place for place, body in enumerate(district.old.values(), start=1)}
    values[str(district.district.pk)] = 100
    graph = graph_around([*(body.pk for body in district.old.values()), district.district.pk])
    told = restate(values, graph.succession, of=EVE, on=DAY)
    new = {str(key): name for name, key in District.new().items()}
    assert {new[key]: value for key, value in told.by_body.items()} == {
        "Bình Sơn": 28,
        "Vạn Tường": 63,
        "Bình Minh": 45,
        "Bình Chương": 35,
        "Đông Sơn": 105,
    }
    (undivided,) = told.undivided
    assert undivided.value == 100 and set(undivided.among) == set(new)
    assert told.total == sum(values.values())
    back = restate({key: Fraction(value) for key, value in told.by_body.items()}, graph.succession, of=DAY, on=EVE)
    assert back.by_body == {} and back.total == told.total - 100  # which part came from which is not known any more


def test_the_events_of_the_day_are_told_by_name_in_a_few_queries(district, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        told = events_between(DAY, DAY)
    assert [one.event.kind for one in told] == [*["merge"] * 5, "transfer", "split"]
    assert {body.name for body in told[-1].after} == {f"UBND xã {name}" for name in COMMUNES}
    assert told[0].before[0].name.startswith("UBND ") and len(told[0].before) == 7
    assert events_between(DAY + dt.timedelta(1), None) == [] == events_between(None, EVE)


def test_a_commune_of_the_district_that_nobody_took_over_holds_it_back(db):
    made = District()
    with pytest.raises(EventRefused, match="“UBND huyện Bình Sơn” kết thúc khi còn 45 cơ quan, đơn vị trực thuộc"):
        record_event(
            by=None,
            plan=plan(EventKind.SPLIT, [made.district], after=(made.health.pk, made.province.pk)),
        )
