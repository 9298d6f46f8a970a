"""Setting up, renaming, moving and ending bodies: periods never overlap, nothing is deleted, refusals say why."""

import datetime as dt
import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conglap_web.audit.models import AuditEntry
from conglap_web.audit.queries import history_of, verify_chains
from conglap_web.register.actions import (
    RegisterRefused,
    StaleForm,
    add_body,
    add_post,
    end_body,
    end_post,
    move_body,
    rename_body,
)
from conglap_web.register.models import Body, BodyKind, BodyName, BodyParent, Level, Role, System, Tree
from conglap_web.register.queries import name_of
from tests.conglap_web.register.conftest import FOUNDED, MERGED, make_body

DAY = dt.date(2026, 3, 1)


def fresh(body: Body) -> Body:
    return Body.objects.get(pk=body.pk)


def refusal(action, **values) -> str:
    """Return the sentence with which an action refuses; nothing may have been written."""
    before = (Body.objects.count(), BodyName.objects.count(), BodyParent.objects.count(), AuditEntry.objects.count())
    with pytest.raises(RegisterRefused) as refused:
        action(by=None, **values)
    after = (Body.objects.count(), BodyName.objects.count(), BodyParent.objects.count(), AuditEntry.objects.count())
    assert before == after
    return str(refused.value)


def test_a_new_name_closes_the_old_one_on_the_same_day(province):
    body = fresh(province.commune)
    rename_body(by=None, body=body, version=body.version, name="UBND xã Đức Hòa Mới", start=DAY)
    assert [(n.name, n.start, n.end) for n in body.names.order_by("start")] == [
        ("UBND xã Đức Hòa", MERGED, DAY),
        ("UBND xã Đức Hòa Mới", DAY, None),
    ]


def test_a_name_corrected_on_its_own_first_day_leaves_one_name(province):
    body = fresh(province.commune)
    rename_body(by=None, body=body, version=body.version, name="UBND xã Đức Hoà", start=MERGED)
    assert [n.name for n in body.names.all()] == ["UBND xã Đức Hoà"]
    entry = history_of(body).first()
    assert (entry.before["name"], entry.after["name"]) == ("UBND xã Đức Hòa", "UBND xã Đức Hoà")


def test_a_name_is_not_put_before_a_later_one(province):
    body = fresh(province.department)
    why = refusal(rename_body, body=body, version=body.version, name="Sở X", start=dt.date(2020, 1, 1))
    assert "Đã có thay đổi về tên từ ngày 01/07/2025" in why


def test_a_name_is_not_put_before_the_body_itself(province):
    body = fresh(province.commune)
    assert "01/07/2025" in refusal(
        rename_body, body=body, version=body.version, name="X", start=MERGED - dt.timedelta(days=1)
    )


def test_a_stale_form_is_refused_and_nothing_is_lost(province):
    body = fresh(province.commune)
    rename_body(by=None, body=body, version=body.version, name="Tên của người khác", start=DAY)
    with pytest.raises(StaleForm, match="người khác đã thay đổi"):
        rename_body(by=None, body=body, version=body.version, name="Tên của tôi", start=DAY)
    assert name_of([body.pk], DAY)[body.pk] == "Tên của người khác"
    assert fresh(body).version == body.version + 1


def test_a_moved_body_stands_under_the_old_parent_until_the_day_before(province):
    other = make_body("Văn phòng", BodyKind.OFFICE, Level.PROVINCE, {Tree.STATE: province.province})
    body = fresh(province.department)
    move_body(by=None, body=body, version=body.version, tree=Tree.STATE, parent=other, start=DAY)
    assert [(e.parent_id, e.start, e.end) for e in body.parents.order_by("start")] == [
        (province.province.pk, FOUNDED, DAY),
        (other.pk, DAY, None),
    ]
    entry = history_of(body).first()
    assert entry.before == {"parent_state": "UBND tỉnh Lam Giang"}
    assert entry.after == {"parent_state": "Văn phòng", "start": "2026-03-01"}


def test_a_body_is_not_put_under_what_stands_under_it(province):
    top = fresh(province.province)
    why = refusal(move_body, body=top, version=top.version, tree=Tree.STATE, parent=province.commune, start=DAY)
    assert "“UBND xã Đức Hòa” đang đứng dưới “UBND tỉnh Lam Giang”" in why


def test_a_cycle_through_two_trees_or_a_later_change_is_refused(province):
    later = DAY + dt.timedelta(days=30)
    top, commune = fresh(province.province), fresh(province.commune)
    move_body(by=None, body=commune, version=commune.version, tree=Tree.STATE, parent=None, start=DAY)
    commune = fresh(commune)
    move_body(by=None, body=commune, version=commune.version, tree=Tree.LEADERSHIP, parent=top, start=later)
    assert "đang đứng dưới" in refusal(
        move_body, body=top, version=top.version, tree=Tree.PARTY, parent=commune, start=DAY
    )


def test_a_body_is_not_put_under_one_that_ended_or_has_not_begun(province):
    body = fresh(province.department)
    why = refusal(move_body, body=body, version=body.version, tree=Tree.STATE, parent=province.district, start=DAY)
    assert "đã kết thúc hoạt động từ ngày 01/07/2025" in why
    early = refusal(
        move_body,
        body=body,
        version=body.version,
        tree=Tree.STATE,
        parent=province.commune,
        start=dt.date(2024, 1, 1),
    )
    assert "chỉ thành lập từ ngày 01/07/2025" in early


def test_a_body_with_bodies_under_it_does_not_end_and_the_refusal_names_them(province):
    body = fresh(province.province)
    why = refusal(end_body, body=body, version=body.version, end=DAY)
    assert "Còn 2 cơ quan trực thuộc" in why and "UBND xã Đức Hòa" in why


def test_a_body_with_people_does_not_end_and_the_refusal_names_them(province):
    body = fresh(province.department)
    why = refusal(end_body, body=body, version=body.version, end=DAY)
    assert "Nguyễn Thị Phước (Giám đốc)" in why


def test_a_body_that_ends_closes_its_name_and_its_place(province):
    body = fresh(province.department)
    end_post(by=None, post=body.memberships.get(), end=DAY)
    end_body(by=None, body=body, version=body.version, end=DAY)
    assert fresh(body).end == DAY
    assert body.names.order_by("-start").first().end == DAY
    assert body.parents.get().end == DAY
    assert "đã kết thúc" in refusal(end_body, body=body, version=fresh(body).version, end=DAY)


def test_two_bodies_of_one_name_do_not_stand_under_one_parent(province):
    why = refusal(
        add_body,
        name="  sở nội vụ TỈNH lam giang ",
        kind=BodyKind.DEPARTMENT,
        system=System.STATE,
        level=Level.PROVINCE,
        start=DAY,
        parents={Tree.STATE: province.province},
    )
    assert "Sở Nội vụ tỉnh Lam Giang" in why


def test_a_code_is_used_once(province):
    make_body("Sở A", BodyKind.DEPARTMENT, Level.PROVINCE, code="000.00.01.H99")
    assert "000.00.01.H99" in refusal(
        add_body,
        name="Sở B",
        kind=BodyKind.DEPARTMENT,
        system=System.STATE,
        level=Level.PROVINCE,
        start=DAY,
        code="000.00.01.H99",
    )


def test_a_body_has_one_head_at_a_time_and_the_next_day_another(province):
    body, other = province.department, province.administrator
    with pytest.raises(RegisterRefused, match=r"Nguyễn Thị Phước \(Giám đốc\) đang là người đứng đầu"):
        add_post(by=None, body=body, user=other, title="Giám đốc", role=Role.HEAD, start=DAY, is_head=True)
    end_post(by=None, post=body.memberships.get(), end=DAY)
    post = add_post(by=None, body=body, user=other, title="Giám đốc", role=Role.HEAD, start=DAY, is_head=True)
    assert post.start == DAY


def test_the_same_post_is_not_held_twice_at_once(province):
    with pytest.raises(RegisterRefused, match="đã giữ vai trò"):
        add_post(by=None, body=province.department, user=province.officer, title="X", role=Role.HEAD, start=DAY)


def test_the_last_administrator_stays(province):
    post = province.province.memberships.get(role=Role.ADMINISTRATOR)
    with pytest.raises(RegisterRefused, match="người quản trị duy nhất"):
        end_post(by=None, post=post, end=DAY)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(days=st.lists(st.integers(0, 900), min_size=1, max_size=8))
def test_whatever_days_are_tried_names_and_parents_never_overlap(province, days):
    body = make_body(
        f"Phòng {Body.objects.count()}", BodyKind.DIVISION, Level.PROVINCE, {Tree.STATE: province.province}
    )
    parents = [province.department, province.province]
    for turn, offset in enumerate(days):
        day = FOUNDED + dt.timedelta(days=offset)
        for action, values in (
            (rename_body, {"name": f"Tên {turn} {offset}"}),
            (move_body, {"tree": Tree.STATE, "parent": parents[turn % 2]}),
        ):
            try:
                action(by=None, body=body, version=fresh(body).version, start=day, **values)
            except RegisterRefused:
                continue
    for rows in (body.names.order_by("start"), body.parents.order_by("start")):
        spans = [(row.start, row.end) for row in rows]
        assert spans[0][0] == FOUNDED and spans[-1][1] is None
        assert all(before[1] == after[0] for before, after in itertools.pairwise(spans))


def test_every_change_is_in_the_audit_chain(province):
    assert [entry.action for entry in history_of(province.district)] == ["body.end", "body.add"]
    assert verify_chains()[1] == []


def test_names_that_differ_by_a_tone_are_two_bodies_and_by_its_place_one(province):
    under = {Tree.STATE: province.province}
    make_body("UBND xã Bình Thạnh", BodyKind.PEOPLE_COMMITTEE, Level.COMMUNE, under)
    make_body("UBND xã Bình Thanh", BodyKind.PEOPLE_COMMITTEE, Level.COMMUNE, under)
    make_body("UBND xã Bình Hòa", BodyKind.PEOPLE_COMMITTEE, Level.COMMUNE, under)
    with pytest.raises(RegisterRefused, match="Đã có “UBND xã Bình Hòa”"):
        make_body("UBND xã Bình Hoà", BodyKind.PEOPLE_COMMITTEE, Level.COMMUNE, under)
