"""Two people at the same moment: one event of two on the same bodies, nothing half done."""

import datetime as dt

import pytest

from conglap_web.audit.models import AuditChain
from conglap_web.audit.queries import verify_chains
from conglap_web.register.actions import end_body, move_body
from conglap_web.register.actions.events import record_event
from conglap_web.register.actions.events_withdrawal import withdraw_event
from conglap_web.register.events.plans import EventPlan
from conglap_web.register.models import Body, Event, EventKind, Tree
from conglap_web.register.trees import below
from tests.conglap_web.register.test_at_once import at_once, new

DAY = dt.date(2026, 4, 1)
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def three() -> list[Body]:
    AuditChain.objects.get_or_create()  # emptied with the other tables after a test with real transactions
    return [new(name) for name in ("Sở Một", "Sở Hai", "Sở Ba")]


def merge(*before: Body, into: Body) -> EventPlan:
    return EventPlan(
        kind=EventKind.MERGE,
        day=DAY,
        decision="1/NQ-HĐND",
        before=tuple(body.pk for body in before),
        after=(into.pk,),
        versions={body.pk: body.version for body in before},
    )


def test_of_two_mergers_of_one_body_one_is_refused(three):
    one, two, third = three
    said = at_once(
        lambda: record_event(by=None, plan=merge(one, two, into=two)),
        lambda: record_event(by=None, plan=merge(two, third, into=third)),
    )
    assert said.count("done") == 1 and any("người khác đã thay đổi" in why for why in said)
    assert Event.objects.count() == 1 and Body.objects.filter(end=DAY).count() == 1
    assert verify_chains()[1] == []


def test_a_body_does_not_end_twice_and_not_under_a_move(three):
    one, two, third = three
    said = at_once(
        lambda: record_event(by=None, plan=merge(one, two, into=two)),
        lambda: end_body(by=None, body=one, version=one.version, end=DAY),
        lambda: move_body(by=None, body=third, version=third.version, tree=Tree.STATE, parent=one, start=DAY),
    )
    assert said.count("done") >= 1
    one.refresh_from_db()
    assert one.end is None or below([one.pk], DAY) == {one.pk}  # nobody hangs under a body that has ended


def test_an_event_is_taken_back_once(three):
    event = record_event(by=None, plan=merge(three[0], three[1], into=three[1]))
    said = at_once(*[lambda: withdraw_event(by=None, event=event)] * 2)
    assert said == ["Lần sắp xếp này đã được rút lại.", "done"]
    assert not Body.objects.filter(end=DAY).exists()
