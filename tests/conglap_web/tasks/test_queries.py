"""Conditions on rows say the same as the rules; search finds with and without marks."""

import datetime as dt
import itertools

import pytest
from django.utils import timezone

from conglap.tasks import State, Urgency, has_not_reported, urgency_of
from conglap_web.platform import clock
from conglap_web.register.standing import standing_of
from conglap_web.tasks import access, queries
from conglap_web.tasks.models import Task
from conglap_web.tasks.numbers import numbers_by, numbers_of
from tests.conglap_web.factories import make_body, make_directive, make_duty, make_task


@pytest.fixture
def many(district):
    """Tasks in every state, with every kind of deadline and silence."""
    today, days = clock.today(), (None, -40, -1, 0, 7, 8)
    spoken = (None, 0, 29, 30, 31)
    for state, due, given, last in itertools.product(State, days, (0, 29, 30, 60), spoken):
        body = make_body(f"Ủy ban nhân dân xã {state} {due} {given} {last}")
        at = clock.now() - dt.timedelta(days=given)
        make_task(
            district.duty,
            body,
            state=state,
            due=None if due is None else today + dt.timedelta(days=due),
            created_at=at,
            last_reported_at=None if last is None else clock.now() - dt.timedelta(days=last),
        )
    return Task.objects.all()


def local(moment):
    return moment and timezone.localdate(moment)


def test_conditions_on_rows_say_the_same_as_the_rules(many, settings):
    settings.REPORT_EVERY_DAYS, on = 30, clock.today()
    rows = list(many)
    for urgency in Urgency:
        by_rule = {t.pk for t in rows if urgency_of(State(t.state), t.due, on) is urgency}
        assert {t.pk for t in many.filter(queries.is_urgent(urgency, on))} == by_rule and by_rule
    silent = {
        t.pk for t in rows if has_not_reported(State(t.state), local(t.created_at), local(t.last_reported_at), on, 30)
    }
    assert {t.pk for t in queries.with_last_word(many).filter(queries.is_silent(on))} == silent and silent


def test_the_figures_add_up(many, django_assert_num_queries):
    on = clock.today()
    with django_assert_num_queries(2):
        whole = numbers_of(many, on)
        parts = numbers_by(many, on, "state")
    assert whole.total == many.count() == sum(whole.segments.values()) == sum(whole.states.values())
    assert whole.overdue == many.filter(queries.is_urgent(Urgency.OVERDUE, on)).count()
    for name in ("total", "overdue", "soon", "silent", "waiting", "done", "open"):
        assert getattr(whole, name) == sum(getattr(figures, name) for _row, figures in parts)
    assert whole.done_percent == whole.done * 100 // (whole.total - whole.states["cancelled"])


def test_nothing_to_do_has_no_share(db):
    assert numbers_of(Task.objects.none(), clock.today()).done_percent is None


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("dang uy", True),
        ("Đảng ủy", True),
        ("đảng uỷ", True),
        ("UY DANG", True),  # any order
        ("đang", True),
        ("xã bình đông", True),  # by the name of the lead body
        ("199-kh", True),
        ("dang vien", False),
        ("pham thuy", True),  # by the person in charge
        ("%", False),
        ("_", False),
    ],
)
def test_search_finds_words_with_and_without_marks(district, q, found):
    duty = make_duty(district.directive, "Đảng ủy các xã lãnh đạo thực hiện", label="1")
    district.officer.full_name = "Phạm Thùy Dung"
    district.officer.save()
    task = make_task(duty, district.commune, assignee=district.officer)
    assert (task in queries.search(Task.objects.filter(pk=task.pk), q)) is found


def test_who_sees_which_tasks(district):
    d = district
    elsewhere = make_directive(make_body("Tỉnh ủy", level="province"))
    foreign = make_task(make_duty(elsewhere), make_body("Sở Nội vụ", level="province"))
    led_by_commune = make_task(make_duty(elsewhere), d.commune)
    seen = {
        "officer": {d.task},  # leads
        "finance_officer": {d.task},  # coordinates
        "board_head": {d.task},  # directs
        "chairman": {d.task, led_by_commune},
        "secretary": {d.task, led_by_commune},
        "clerk": {d.task, led_by_commune},
        "inspector": {d.task, led_by_commune},
        "administrator": {d.task, led_by_commune},
        "commune_head": {led_by_commune},
        "stranger": set(),
    }
    for who, tasks in seen.items():
        assert set(access.tasks_for(standing_of(getattr(d, who)))) == tasks, who
    assert foreign not in access.tasks_for(standing_of(d.secretary))


def test_the_condition_of_who_approves_agrees_with_the_capacities(district):
    own = make_task(district.duty, district.board)
    for who in ("secretary", "chairman", "board_head", "officer", "clerk", "inspector", "administrator", "stranger"):
        standing = standing_of(getattr(district, who))
        tasks = queries.light(Task.objects.all())
        by_parties = {pk for pk, parties in access.parties_of(standing, tasks).items() if "approver" in parties}
        assert {t.pk for t in tasks.filter(access.approvable_by(standing))} == by_parties, who
        urging = {"approver", "inspector", "receiver_clerk"}
        urged = {pk for pk, parties in access.parties_of(standing, tasks).items() if urging & set(parties)}
        assert {t.pk for t in tasks.filter(access.remindable_by(standing))} == urged, who
    assert own.pk not in {t.pk for t in tasks.filter(access.approvable_by(standing_of(district.board_head)))}
