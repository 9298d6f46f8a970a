"""Two administrators at the same moment: one of them is refused, the tree stays a tree."""

import datetime as dt
import threading
from collections.abc import Callable

import pytest
from django.db import connection

from conglap_web.audit.models import AuditChain
from conglap_web.register.actions import RegisterRefused, add_body, end_body, move_body
from conglap_web.register.models import Body, BodyKind, BodyParent, Level, System, Tree
from conglap_web.register.trees import below

DAY = dt.date(2026, 3, 1)
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def two() -> list[Body]:
    AuditChain.objects.get_or_create()  # emptied with the other tables after a test with real transactions
    return [new(name) for name in ("Sở Một", "Sở Hai")]


def new(name: str, **more: object) -> Body:
    return add_body(
        by=None, name=name, kind=BodyKind.DEPARTMENT, system=System.STATE, level=Level.PROVINCE, start=DAY, **more
    )


def at_once(*acts: Callable[[], object]) -> list[str]:
    """Do these things at the same moment; return what each said: "done" or why it was refused."""
    said, begin = [], threading.Barrier(len(acts))

    def run(act: Callable[[], object]) -> None:
        try:
            begin.wait(timeout=10)
            act()
            said.append("done")
        except RegisterRefused as refused:
            said.append(str(refused))
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return sorted(said)


def test_two_bodies_put_under_each_other_do_not_make_a_ring(two):
    one, other = two

    def move(body: Body, parent: Body) -> Callable[[], object]:
        return lambda: move_body(by=None, body=body, version=1, tree=Tree.STATE, parent=parent, start=DAY)

    said = at_once(move(one, other), move(other, one))
    assert said.count("done") == 1 and any("đang đứng dưới" in why for why in said)
    assert BodyParent.objects.count() == 1
    assert sorted(len(below([body.pk], DAY)) for body in two) == [1, 2]


def test_a_body_does_not_end_while_another_is_put_under_it(two):
    parent = two[0]
    end = DAY + dt.timedelta(days=30)
    said = at_once(
        lambda: end_body(by=None, body=parent, version=1, end=end),
        lambda: new("Phòng Mới", parents={Tree.STATE: parent}),
    )
    assert said.count("done") == 1
    parent.refresh_from_db()
    assert (parent.end is None) == BodyParent.objects.filter(parent=parent).exists()


def test_two_forms_of_the_same_version_are_saved_once(two):
    end = DAY + dt.timedelta(days=30)
    said = at_once(*[lambda: end_body(by=None, body=two[0], version=1, end=end)] * 2)
    assert said.count("done") == 1 and any("người khác đã thay đổi" in why for why in said)
