"""Each kind of event carried out through the actions, refused with its reason, and taken back."""

import datetime as dt

import pytest

from conglap_web.audit.models import AuditEntry
from conglap_web.platform.clock import today
from conglap_web.register import orphans
from conglap_web.register.actions import RegisterRefused, StaleForm, add_post, move_body, rename_body
from conglap_web.register.actions.events import EventRefused, check_plan, record_event
from conglap_web.register.actions.events_withdrawal import withdraw_event
from conglap_web.register.events.plans import EventPlan, HandoverPlan, NewBody
from conglap_web.register.events.succession import successors_of
from conglap_web.register.models import (
    Body,
    BodyKind,
    BodyParent,
    Event,
    EventKind,
    Level,
    Matter,
    Role,
    Sector,
    Tree,
)
from conglap_web.register.queries import name_of, profile_on
from tests.conglap_web.register.conftest import MERGED, make_body, make_person

DAY = dt.date(2026, 3, 1)


def plan(kind: str, *before: Body, **more: object) -> EventPlan:
    fields = {"decision": "15/QĐ-UBND", "day": DAY, "end_posts": True} | more
    return EventPlan(kind=EventKind(kind), before=tuple(body.pk for body in before), **fields)


def new_school(province, name: str = "Trường Tiểu học Hòa Bình") -> NewBody:
    return NewBody(
        name, BodyKind.UNIT, Level.COMMUNE, {Tree.STATE: province.department.pk}, details={"sector": Sector.EDUCATION}
    )


def parents(body: Body, on: dt.date = DAY) -> set[str]:
    rows = BodyParent.objects.filter(body=body, start__lte=on).exclude(end__lte=on)
    return {f"{edge.tree}:{name_of([edge.parent_id], on)[edge.parent_id]}" for edge in rows}


def everything() -> dict[str, list[dict]]:
    """Every dated row, without what rises or follows by itself."""
    from conglap_web.register.actions.events_journal import state_of

    return state_of(Body.objects.values_list("pk", flat=True))


def merge(province, schools, **more: object) -> EventPlan:
    return plan("merge", schools[0], schools[1], new=(new_school(province),), **more)


def test_merged_schools_end_with_their_posts_and_the_new_one_succeeds_them(province, schools):
    event = record_event(by=province.administrator, plan=merge(province, schools))
    one = Body.objects.get(pk=schools[0].pk)
    assert one.end == DAY and one.names.get().end == DAY and one.memberships.get().end == DAY
    (heir,) = successors_of(one, DAY)
    new = Body.objects.get(pk=heir.body)
    assert name_of([new.pk], DAY)[new.pk] == "Trường Tiểu học Hòa Bình" and heir.is_mixed
    assert profile_on(new, DAY).sector == Sector.EDUCATION
    assert successors_of(one, DAY - dt.timedelta(1)) == []  # on the day before it still exists
    assert sorted(event.bodies.values_list("side", flat=True)) == ["after", "before", "before"]
    done = list(AuditEntry.objects.filter(object_id__in=[event.pk, one.pk]).values_list("action", flat=True))
    assert {"event.add", "body.end", "post.end"} <= set(done)


def test_a_school_taken_into_another_leaves_that_one_as_it_was(province, schools):
    record_event(by=None, plan=plan("merge", schools[0], schools[1], after=(schools[1].pk,)))
    assert [Body.objects.get(pk=s.pk).end for s in schools[:2]] == [DAY, None]
    (heir,) = successors_of(Body.objects.get(pk=schools[0].pk), DAY)
    assert heir.body == str(schools[1].pk)


def test_a_split_sets_new_bodies_up_beside_the_one_that_goes_on(province, schools):
    event = record_event(
        by=None, plan=plan("split", schools[0], after=(schools[0].pk,), new=(new_school(province, "Trường mới"),))
    )
    assert Body.objects.get(pk=schools[0].pk).end is None
    assert event.bodies.filter(side="after").count() == 2


def test_a_transfer_moves_bodies_by_their_own_tree_and_leaves_the_others(province, schools):
    event = record_event(by=None, plan=plan("transfer", *schools[:2], taker=province.commune.pk))
    assert parents(schools[0]) == {"state:UBND xã Đức Hòa", "territory:UBND xã Đức Hòa"}
    assert parents(schools[0], DAY - dt.timedelta(1)) == {
        "state:Sở Nội vụ tỉnh Lam Giang",
        "territory:UBND xã Đức Hòa",
    }
    assert event.bodies.get(side="taker").body == province.commune


def test_a_body_is_renamed_and_another_converted(province, schools):
    record_event(by=None, plan=plan("rename", schools[0], after=(schools[0].pk,), name="Trường Tiểu học Kim Đồng"))
    assert name_of([schools[0].pk], DAY)[schools[0].pk] == "Trường Tiểu học Kim Đồng"
    market = make_body("Ban Quản lý chợ", BodyKind.UNIT, Level.COMMUNE, {Tree.STATE: province.commune}, start=DAY)
    later = DAY + dt.timedelta(30)
    record_event(by=None, plan=plan("convert", market, after=(market.pk,), becomes=BodyKind.COMPANY, day=later))
    assert profile_on(market, later).kind == BodyKind.COMPANY
    assert profile_on(market, later - dt.timedelta(1)).kind == BodyKind.UNIT


def test_a_school_does_not_become_a_company(province, schools):
    asked = plan("convert", schools[0], after=(schools[0].pk,), becomes=BodyKind.COMPANY)
    with pytest.raises(EventRefused, match="Trường học không thuộc diện chuyển thành công ty cổ phần"):
        record_event(by=None, plan=asked)
    into_new = NewBody("Công ty cổ phần A", BodyKind.COMPANY, Level.COMMUNE, {Tree.SECTOR: province.department.pk})
    with pytest.raises(EventRefused, match="Trường học không thuộc diện"):
        record_event(by=None, plan=plan("convert", schools[0], new=(into_new,)))
    assert not Event.objects.exists()


def test_bodies_under_one_that_ends_go_where_the_handover_says(province, schools):
    asked = plan("dissolve", province.department)
    with pytest.raises(EventRefused, match=r"còn 3 cơ quan, đơn vị trực thuộc"):
        record_event(by=None, plan=asked)
    rest = HandoverPlan(province.department.pk, Matter.BODIES, str(province.commune.pk))
    handed = plan("dissolve", province.department, handovers=(rest,), children={schools[2].pk: str(schools[1].pk)})
    record_event(by=None, plan=handed)
    assert "state:UBND xã Đức Hòa" in parents(schools[0])
    assert "state:Trường Tiểu học số 2" in parents(schools[2])
    assert parents(schools[0], DAY - dt.timedelta(1)) >= {"state:Sở Nội vụ tỉnh Lam Giang"}


def test_the_receiver_that_stood_under_the_ended_body_takes_its_place(province, schools):
    rest = HandoverPlan(province.department.pk, Matter.BODIES, str(schools[0].pk))
    record_event(by=None, plan=plan("dissolve", province.department, handovers=(rest,)))
    assert "state:UBND tỉnh Lam Giang" in parents(schools[0])
    assert "state:Trường Tiểu học số 1" in parents(schools[1])


def test_a_parent_and_a_child_end_by_the_same_event(province, schools):
    for body in schools[1:]:
        move_body(by=None, body=body, version=1, tree=Tree.STATE, parent=province.commune, start=DAY)
    record_event(by=None, plan=plan("dissolve", province.department, schools[0]))
    assert {Body.objects.get(pk=b.pk).end for b in (province.department, schools[0])} == {DAY}


def test_posts_in_a_body_that_ends_refuse_with_who_holds_them(province, schools):
    with pytest.raises(RegisterRefused, match=r"Trần Hiệu Trưởng \(Hiệu trưởng\)"):
        record_event(by=None, plan=merge(province, schools, end_posts=False))
    assert not Event.objects.exists() and Body.objects.get(pk=schools[1].pk).end is None


def test_open_matters_without_a_successor_refuse_and_nothing_is_lost(province, schools, monkeypatch):
    class Tasks:
        code, label, matter, blocks = "t", "Nhiệm vụ", Matter.TASKS, True

        def counts(self, bodies):
            return {schools[0].pk: 2} if schools[0].pk in bodies else {}

    monkeypatch.setitem(orphans._providers, "t", Tasks())
    with pytest.raises(EventRefused, match="“Trường Tiểu học số 1” kết thúc khi còn 2 nhiệm vụ chưa xong"):
        record_event(by=None, plan=merge(province, schools))
    handed = merge(province, schools, handovers=(HandoverPlan(schools[0].pk, Matter.TASKS, "new:0"),))
    event = record_event(by=None, plan=handed)
    assert event.handovers.get().receiver_id == event.bodies.get(side="after").body_id


@pytest.mark.parametrize(
    ("kind", "day", "why"),
    [
        ("dissolve", MERGED, "chưa có trước ngày"),
        ("dissolve", dt.date(2009, 1, 1), "chưa có trước ngày"),
        ("merge", DAY, "cần ít nhất hai"),
        ("transfer", DAY, "Chưa chọn cơ quan tiếp nhận"),
    ],
)
def test_an_event_that_cannot_be_is_refused(province, schools, kind, day, why):
    with pytest.raises(EventRefused, match=why):
        record_event(by=None, plan=plan(kind, schools[0], day=day, after=() if kind != "merge" else (schools[1].pk,)))


def test_an_event_after_the_body_ended_is_refused(province):
    with pytest.raises(EventRefused, match="đã kết thúc hoạt động từ 01/07/2025"):
        record_event(by=None, plan=plan("dissolve", province.district))


def test_how_a_body_ended_can_be_told_afterwards(province):
    told = plan(
        "split", province.district, after=(province.commune.pk, province.department.pk), day=dt.date(2025, 7, 1)
    )
    record_event(by=None, plan=told)
    assert {h.body for h in successors_of(province.district, DAY)} == {
        str(province.commune.pk),
        str(province.department.pk),
    }


def test_a_unit_in_two_merges_on_one_day_is_refused(province, schools):
    record_event(by=None, plan=plan("merge", schools[0], schools[1], after=(schools[1].pk,)))
    with pytest.raises(EventRefused, match="Trường Tiểu học số 2” đã có trong một lần hợp nhất, sáp nhập khác"):
        record_event(by=None, plan=plan("merge", schools[1], schools[2], after=(schools[2].pk,)))


def test_an_event_is_planned_at_most_a_year_ahead(province, schools):
    with pytest.raises(RegisterRefused, match="Ngày này quá xa"):
        record_event(by=None, plan=merge(province, schools, day=today() + dt.timedelta(400)))
    soon = today() + dt.timedelta(30)
    record_event(by=None, plan=merge(province, schools, day=soon))
    assert Body.objects.get(pk=schools[0].pk).end == soon


def test_a_form_opened_before_somebody_changed_a_body_is_refused(province, schools):
    seen = {body.pk: Body.objects.get(pk=body.pk).version for body in schools}
    rename_body(by=None, body=schools[0], version=seen[schools[0].pk], name="Trường Một", start=dt.date(2026, 1, 1))
    with pytest.raises(StaleForm):
        record_event(by=None, plan=merge(province, schools, versions=seen))
    assert not Event.objects.exists()


def test_a_step_that_is_refused_undoes_the_steps_before(province, schools):
    rename_body(by=None, body=schools[1], version=1, name="Tên về sau", start=DAY + dt.timedelta(30))
    before = everything()
    with pytest.raises(RegisterRefused, match="Đã có thay đổi về tên"):
        record_event(by=None, plan=merge(province, schools))
    assert everything() == before and not Event.objects.exists()
    assert not AuditEntry.objects.filter(action="event.add").exists()


def test_the_new_body_may_have_the_name_of_one_that_ends(province, schools):
    again = new_school(province, "Trường Tiểu học số 1")
    record_event(by=None, plan=plan("merge", schools[0], schools[1], new=(again,)))
    taken = new_school(province, "Trường Tiểu học số 3")
    with pytest.raises(RegisterRefused, match="Đã có “Trường Tiểu học số 3”"):
        record_event(by=None, plan=plan("split", schools[2], after=(schools[2].pk,), new=(taken,)))


@pytest.mark.parametrize("kind", ["merge", "transfer", "rename", "convert", "dissolve", "split", "establish"])
def test_taking_an_event_back_leaves_every_row_as_before(province, schools, kind):
    before = everything()
    rest = HandoverPlan(province.department.pk, Matter.BODIES, str(province.commune.pk))
    asked = {
        "merge": lambda: merge(province, schools),
        "transfer": lambda: plan("transfer", *schools, taker=province.commune.pk),
        "rename": lambda: plan("rename", schools[0], after=(schools[0].pk,), name="Tên khác"),
        "convert": lambda: plan("convert", schools[0], after=(schools[0].pk,), becomes=BodyKind.OTHER),
        "dissolve": lambda: plan("dissolve", province.department, handovers=(rest,)),
        "split": lambda: plan("split", schools[0], new=(new_school(province), new_school(province, "Trường B"))),
        "establish": lambda: plan("establish", new=(new_school(province),)),
    }[kind]()
    event = record_event(by=province.administrator, plan=asked)
    assert everything() != before
    withdraw_event(by=province.administrator, event=event)
    assert everything() == before
    event.refresh_from_db()
    assert event.withdrawn_at is not None
    assert AuditEntry.objects.filter(action="event.withdraw", object_id=event.pk).exists()
    with pytest.raises(RegisterRefused, match="đã được rút lại"):
        withdraw_event(by=None, event=event)
    record_event(by=None, plan=asked)  # and it can be recorded again


def test_an_event_on_which_a_later_one_rests_is_not_taken_back(province, schools):
    event = record_event(by=None, plan=merge(province, schools))
    new = event.bodies.get(side="after").body
    later = record_event(by=None, plan=plan("merge", new, schools[2], after=(schools[2].pk,), day=DAY.replace(month=5)))
    with pytest.raises(RegisterRefused, match="Sau đó còn một lần sắp xếp liên quan"):
        withdraw_event(by=None, event=event)
    withdraw_event(by=None, event=later)
    withdraw_event(by=None, event=event)
    assert Body.objects.get(pk=schools[0].pk).end is None
    told = AuditEntry.objects.filter(action="body.withdraw", object_id=schools[0].pk).latest("at")
    assert told.after["note"] == "Rút lại: Hợp nhất, sáp nhập từ 01/03/2026, văn bản 15/QĐ-UBND."


def test_an_event_after_which_a_row_was_changed_is_not_taken_back(province, schools):
    event = record_event(by=None, plan=plan("transfer", schools[0], taker=province.commune.pk))
    school = Body.objects.get(pk=schools[0].pk)
    move_body(by=None, body=school, version=school.version, tree=Tree.STATE, parent=province.province, start=today())
    with pytest.raises(RegisterRefused, match="đã có thay đổi khác"):
        withdraw_event(by=None, event=event)


def test_a_new_body_that_is_used_elsewhere_is_not_taken_away(province, schools):
    event = record_event(by=None, plan=merge(province, schools))
    new = event.bodies.get(side="after").body
    make_body("Phân hiệu", BodyKind.UNIT, Level.COMMUNE, {Tree.STATE: new}, start=DAY)
    add_post(by=None, body=new, user=make_person("moi", "Lê Mới"), title="Hiệu trưởng", role=Role.HEAD, start=DAY)
    before = everything()
    with pytest.raises(RegisterRefused, match=r"từ 01/03/2026 đã được dùng ở nơi khác \(chức vụ, cơ quan, đơn vị"):
        withdraw_event(by=None, event=event)
    assert everything() == before
    assert Body.objects.filter(pk=new.pk).exists()


def test_a_check_writes_nothing(province, schools):
    before = everything()
    assert check_plan(merge(province, schools)) == []
    assert everything() == before and not Event.objects.exists()
