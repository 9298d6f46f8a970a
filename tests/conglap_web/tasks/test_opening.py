"""A confirmed directive becomes tasks, inside the same transaction."""

import time

import pytest
from django.db import transaction

from conglap_web.audit.models import AuditEntry
from conglap_web.directives import confirmation
from conglap_web.directives.actions import confirm_directive
from conglap_web.directives.models import Part
from conglap_web.platform.clock import today
from conglap_web.tasks import actions
from conglap_web.tasks.models import Task
from conglap_web.tasks.queries import history_of_task
from tests.conglap_web.factories import make_body, make_directive, make_duty, name_bodies


def test_one_task_opens_for_each_kept_duty_and_lead_body_groups_expanded(district):
    directive = make_directive(district.committee, symbol="28/KH-UBND")
    communes = [make_body(f"Ủy ban nhân dân xã số {n}", under=district.committee) for n in range(3)]
    group = make_duty(directive, "Xây dựng kế hoạch", lead=communes, due=today())
    name_bodies(group, Part.LEAD, [communes[0]])  # named once more beside the group
    make_duty(directive, "Bỏ", lead=[district.inner], dropped=True)
    make_duty(directive, "Chưa rõ ai chủ trì", coordinating=[district.inner])
    made = actions.open_tasks(by=district.clerk, directive=directive)
    assert {(t.duty, t.body_id) for t in made} == {(group, body.pk) for body in communes}
    assert {(t.state, t.due) for t in Task.objects.filter(duty=group)} == {("new", today())}
    assert actions.open_tasks(by=district.clerk, directive=directive) == []


def test_nobody_gives_tasks_upward_or_sideways(district):
    directive = make_directive(district.commune)
    inside = make_body("Phòng Kinh tế xã", kind="division", under=district.commune)
    mixed = make_duty(directive, "Phối hợp rà soát", lead=[district.committee, district.inner, inside])
    make_duty(directive, "Báo cáo Huyện ủy", lead=[district.party])
    own = make_duty(directive, "Tự kiểm tra", lead=[district.commune])
    made = actions.open_tasks(by=district.commune_head, directive=directive)
    assert {(task.duty, task.body_id) for task in made} == {(mixed, inside.pk), (own, district.commune.pk)}
    by_the_party = make_duty(make_directive(district.party), lead=[district.committee, district.inner, district.board])
    assert len(actions.open_tasks(by=district.secretary, directive=by_the_party.directive)) == 3  # all trees count


def test_one_audit_row_lists_the_tasks_and_stands_in_the_history_of_each(district):
    directive = make_directive(district.committee)
    make_duty(directive, "Xây dựng kế hoạch", lead=[district.inner, district.finance])
    first, second = actions.open_tasks(by=district.clerk, directive=directive)
    entry = AuditEntry.objects.get(action="task.open")
    assert entry.object_id == directive.pk and entry.after == {
        "count": 2,
        "tasks": {"II.1": [str(first.pk), str(second.pk)]},
    }
    assert [row.pk for row in history_of_task(second)] == [entry.pk]
    assert [row.pk for row in history_of_task(district.task)] == []  # of another directive


def test_confirmation_runs_the_opening_and_a_failing_follower_undoes_it(district, monkeypatch):
    directive = make_directive(district.committee)
    make_duty(directive, lead=[district.inner])

    def fails(by: object, directive: object) -> None:
        raise RuntimeError("a later follower fails")

    monkeypatch.setattr(confirmation, "_followers", [*confirmation._followers, fails])
    with pytest.raises(RuntimeError), transaction.atomic():
        confirmation.run_followers(district.clerk, directive)
    assert not Task.objects.filter(duty__directive=directive).exists()
    monkeypatch.undo()
    with transaction.atomic():
        confirmation.run_followers(district.clerk, directive)
    assert Task.objects.filter(duty__directive=directive).count() == 1


def test_a_large_directive_opens_within_seconds(district, django_assert_max_num_queries):
    communes = [make_body(f"Ủy ban nhân dân xã số {n}", under=district.committee) for n in range(96)]
    directive = make_directive(district.committee)
    for number in range(60):
        make_duty(
            directive,
            f"Nhiệm vụ dài {number} " + "rà soát, sắp xếp các đơn vị sự nghiệp công lập; " * 10,
            lead=communes,
        )
    began = time.process_time()
    with django_assert_max_num_queries(150):
        made = actions.open_tasks(by=district.clerk, directive=directive)
    assert len(made) == 5760 and time.process_time() - began < 5


def test_confirming_opens_the_tasks_in_one_transaction(district, monkeypatch):
    directive = make_directive(district.committee, state="review")
    directive.kind_code, directive.kind_name, directive.issuer = "KH", "Kế hoạch", "Huyện ủy Bình Sơn"
    directive.save()
    duty = make_duty(directive, "Xây dựng kế hoạch", lead=[district.inner, district.commune])
    duty.bodies.update(checked=True)
    before = AuditEntry.objects.count()

    def fails(by: object, directive: object) -> None:
        raise RuntimeError("a later follower fails")

    monkeypatch.setattr(confirmation, "_followers", [*confirmation._followers, fails])
    with pytest.raises(RuntimeError):
        confirm_directive(by=district.clerk, directive=directive, version=directive.version)
    directive.refresh_from_db()
    assert (directive.state, duty.tasks.count(), AuditEntry.objects.count()) == ("review", 0, before)

    monkeypatch.undo()
    confirm_directive(by=district.clerk, directive=directive, version=directive.version)
    assert {task.body for task in duty.tasks.all()} == {district.inner, district.commune}
    assert set(AuditEntry.objects.values_list("action", flat=True)) >= {"task.open", "directive.confirm"}
