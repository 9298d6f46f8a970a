"""Rows of a bulk act enter the chain together, or not at all."""

import pytest

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record, recorded_together
from conglap_web.audit.models import AuditEntry
from conglap_web.audit.queries import verify_chains


@pytest.fixture
def user(db) -> User:
    return User.objects.create_user("van.thu", None, full_name="Nguyễn Văn Thư")


def test_rows_recorded_together_stand_in_the_chain_like_others(user, django_assert_max_num_queries):
    record(by=user, action="test.write", about=user)
    with django_assert_max_num_queries(8), recorded_together():
        for number in range(50):
            record(by=user, action="test.many", about=user, after={"n": number, "đ": "ế"})
    record(by=user, action="test.write", about=user)
    assert verify_chains() == (52, [])
    assert [e.after["n"] for e in AuditEntry.objects.filter(action="test.many").order_by("position")] == list(range(50))


def rename_and_fail(user: User) -> None:
    user.full_name = "Tên khác"
    user.save()
    record(by=user, action="test.write", about=user)
    raise RuntimeError


def test_a_failure_inside_leaves_neither_the_writes_nor_their_rows(user):
    with pytest.raises(RuntimeError), recorded_together():
        rename_and_fail(user)
    user.refresh_from_db()
    assert user.full_name == "Nguyễn Văn Thư" and not AuditEntry.objects.exists()
    record(by=user, action="test.write", about=user)  # what was gathered is forgotten
    assert verify_chains() == (1, [])


def test_nothing_recorded_adds_nothing(user):
    with recorded_together():
        pass
    assert verify_chains() == (0, [])
