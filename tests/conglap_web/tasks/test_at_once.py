"""Two people act on one task at the same moment: one wins, the other is told."""

import threading

import pytest
from django.db import connection

from conglap_web.audit.queries import verify_chains
from conglap_web.tasks import actions
from conglap_web.tasks.models import Task
from tests.conglap_web.factories import make_body, make_directive, make_duty, make_task, make_user


@pytest.mark.django_db(transaction=True)
def test_of_two_who_saw_the_same_version_only_one_is_heard():
    committee = make_body("Ủy ban nhân dân huyện", level="district")
    leaders = [make_user(f"Lãnh đạo {n}", committee, "leader") for n in range(2)]
    task = make_task(make_duty(make_directive(committee)), make_body("Phòng Nội vụ", under=committee), state="waiting")
    ready, heard, refused = threading.Barrier(2), [], []

    def decide(leader: object, act: object) -> None:
        try:
            ready.wait(10)
            act(leader)
            heard.append(leader)
        except actions.TaskRefused as refusal:
            refused.append(refusal.code)
        finally:
            connection.close()

    def approves(leader: object) -> None:
        actions.approve(by=leader, task=task, version=1)

    def returns(leader: object) -> None:
        actions.send_back(by=leader, task=task, reason="Thiếu số liệu", version=1)

    threads = [threading.Thread(target=decide, args=pair) for pair in zip(leaders, (approves, returns), strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(heard) == 1 and refused == ["stale"]
    assert Task.objects.get(pk=task.pk).version == 2
    assert verify_chains() == (1, [])
