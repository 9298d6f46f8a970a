"""Two people act on drafts at the same moment: one wins, the other is told, nothing is done twice."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection

from conglap_web.audit.queries import verify_chains
from conglap_web.directives.models import Directive
from conglap_web.drafting import actions, queries
from conglap_web.drafting.models import Delivery, DeliveryReminder, Draft, DraftState
from conglap_web.drafting.moves import Act
from conglap_web.register.models import Role
from tests.conglap_web.drafting.conftest import TODAY
from tests.conglap_web.drafting.test_actions import approved, step
from tests.conglap_web.factories import make_user

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> list[str]:
    """Do these things at the same moment; return what each said: "done" or the name of its refusal."""
    said, begin = [], threading.Barrier(len(acts))

    def run(act: Callable[[], object]) -> None:
        try:
            begin.wait(timeout=20)
            act()
            said.append("done")
        except actions.Refused as refused:
            said.append(type(refused).__name__)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return sorted(said)


def issue(commune, by, draft: Draft, number: str) -> Callable[[], object]:
    return lambda: actions.issue_draft(by=by, draft=draft, version=draft.version, number=number, day=TODAY)


def test_two_clerks_issue_one_draft_once(commune, draft):
    ready, before = approved(commune, draft), Directive.objects.count()
    said = at_once(issue(commune, commune.clerk, ready, "5"), issue(commune, commune.chairman, ready, "6"))
    assert said == ["Stale", "done"]
    assert Directive.objects.count() == before + 1
    names = list(Delivery.objects.values_list("name", flat=True))
    assert len(names) == len(set(names))
    assert verify_chains()[1] == []


def test_two_drafts_do_not_get_one_number(commune, draft):
    other = actions.start_draft(
        by=commune.officer,
        unit=commune.culture,
        issuing_body=commune.committee,
        kind="Kế hoạch",
        duties=queries.duties_to_pass_on(commune.directive)[:1],
    )
    both = [approved(commune, one) for one in (draft, other)]
    assert at_once(*(issue(commune, commune.clerk, one, "5") for one in both)) == ["Refused", "done"]
    assert Draft.objects.filter(state=DraftState.ISSUED, symbol="05/KH-UBND").count() == 1


def test_of_two_who_edit_what_they_saw_one_is_heard(commune, draft):
    acts = [
        lambda by=by: actions.edit_draft(by=by, draft=draft, version=draft.version, values={"signer": str(by)})
        for by in (commune.officer, commune.head)
    ]
    assert at_once(*acts) == ["Stale", "done"]
    assert Draft.objects.get(pk=draft.pk).version == draft.version + 1


def test_two_clicks_on_urge_send_one_reminder_each(commune, draft):
    ready = approved(commune, draft)
    sent = actions.issue_draft(by=commune.clerk, draft=ready, version=ready.version, number="5", day=TODAY)
    keys = list(sent.deliveries.filter(body__isnull=False).values_list("pk", flat=True))

    def urge() -> object:
        return actions.remind_recipients(by=commune.clerk, draft=sent, keys=keys, text="Đề nghị xác nhận.")

    assert at_once(urge, urge) == ["Refused", "done"]
    assert DeliveryReminder.objects.count() == len(keys)


def test_of_two_who_decide_at_once_one_is_refused_with_the_reason(commune, draft):
    ready = step(commune.officer, draft, Act.SUBMIT)
    other = make_user("Phó Trưởng phòng", commune.culture, Role.HEAD)
    refused = []

    def decide(by, act: Act) -> object:
        try:
            return actions.decide(by=by, draft=ready, version=ready.version, act=act, remark="Xem lại")
        except actions.Refused as reason:
            refused.append(str(reason))
            raise

    said = at_once(lambda: decide(commune.head, Act.FORWARD), lambda: decide(other, Act.RETURN))
    assert said == ["Stale", "done"]
    assert "vừa được người khác sửa" in refused[0]
    assert Draft.objects.get(pk=draft.pk).state in (DraftState.LEADER, DraftState.EDITING)
    assert verify_chains()[1] == []
