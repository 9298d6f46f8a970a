"""Two people rule on or join documents at the same moment: one ruling is in force, one link stands."""

import datetime as dt
import threading
from collections.abc import Callable

import pytest
from django.db import connection

from conglap_web.audit.queries import verify_chains
from conglap_web.cascade import actions
from conglap_web.cascade.models import Comparison, DutyRule, Link, Ruling
from tests.conglap_web.cascade.conftest import DISPATCH, confirmed

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> None:
    """Do these things at the same moment; none may fail."""
    wrong, begin = [], threading.Barrier(len(acts))

    def run(act: Callable[[], object]) -> None:
        try:
            begin.wait(timeout=20)
            act()
        except Exception as problem:
            wrong.append(problem)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert wrong == []


def test_of_two_rulings_one_is_in_force_and_the_other_is_kept(family):
    duty = family.superior.duties.first()

    def rule(by, coverage):
        return lambda: actions.overrule(
            by=by, duty=duty, subordinate=family.subordinate, coverage=coverage, reason="Đã xem"
        )

    at_once(rule(family.chairman, "full"), rule(family.province_clerk, "none"))
    assert Ruling.objects.count() == 2
    assert Ruling.objects.filter(withdrawn_at=None).count() == 1
    assert verify_chains()[1] == []


def test_two_who_join_documents_make_one_link_and_one_comparison(family):
    text = DISPATCH.replace("28/KH-UBND", "90/KH-UBND").replace("15/UBND-VP", "19/UBND-VP")
    other = confirmed(family.commune, text, family.chairman)
    acts = [
        lambda by=by: actions.link_by_hand(by=by, subordinate=other, superior=family.superior)
        for by in (family.chairman, family.province_clerk)
    ]
    at_once(*acts)
    assert Link.objects.filter(source=other, target=family.superior).count() == 1
    assert Comparison.objects.filter(subordinate=other, superior=family.superior).count() == 1


def test_two_who_set_the_rule_of_a_duty_leave_one(family):
    duty = family.superior.duties.first()
    acts = [
        lambda by=by: actions.give_teeth(
            by=by, duty=duty, first=dt.date(2027, 1, 1), period="", evidence=str(by), report_to="Sở Nội vụ"
        )
        for by in (family.chairman, family.province_clerk)
    ]
    at_once(*acts)
    assert DutyRule.objects.count() == 1
