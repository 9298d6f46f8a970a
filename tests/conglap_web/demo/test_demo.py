"""The demonstration is built from nothing, once, through the actions."""

import datetime as dt
import time

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.db import transaction
from django.test import RequestFactory

from conglap_web.accounts.models import User
from conglap_web.audit.models import AuditEntry
from conglap_web.audit.queries import verify_chains
from conglap_web.demo.accounts import ACCOUNTS, PASSWORD
from conglap_web.platform.clock import today
from conglap_web.register.models import Body, Role
from conglap_web.register.queries import bodies_on, edges_on, heads_on
from conglap_web.register.standing import standing_of

BEFORE = dt.date(2024, 6, 1)


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup, django_db_blocker):
    """The demonstration, built once for this file; yields the seconds it took. Gone with the file's transaction."""
    with django_db_blocker.unblock(), transaction.atomic():
        began = time.monotonic()
        call_command("demo")
        yield time.monotonic() - began
        transaction.set_rollback(True)


def test_it_is_built_in_less_than_twenty_seconds(demo):
    assert demo < 20


def test_a_second_run_changes_nothing_and_says_so(capsys):
    bodies, entries = Body.objects.count(), AuditEntry.objects.count()
    call_command("demo")
    assert "không thay đổi gì" in capsys.readouterr().err
    assert (Body.objects.count(), AuditEntry.objects.count()) == (bodies, entries)


def test_the_district_exists_in_2024_and_not_today():
    before = {body.name for body in bodies_on(BEFORE)}
    now = {body.name for body in bodies_on(today())}
    assert {"Huyện ủy Đông Lam", "Phòng Nội vụ huyện Đông Lam"} <= before
    assert not any("huyện" in name.lower() for name in now)
    assert "Ủy ban nhân dân xã Đức Hòa" in now - before
    assert "Ban Tuyên giáo Tỉnh ủy Lam Giang" in before
    assert "Ban Tuyên giáo và Dân vận Tỉnh ủy Lam Giang" in now


def test_no_body_stands_under_one_that_does_not_exist():
    for day in (BEFORE, today()):
        existing = set(bodies_on(day).values_list("id", flat=True))
        assert all({body, parent} <= existing for body, parent, _tree in edges_on(day))


def test_every_body_has_a_head_before_and_now():
    for day in (BEFORE, today()):
        heads = heads_on(day)
        headless = [body.name for body in bodies_on(day) if body.pk not in heads]
        assert headless == []


def test_every_role_has_an_account_that_can_sign_in_and_the_others_cannot():
    request = RequestFactory().post("/")
    for account in ACCOUNTS:
        assert authenticate(request, username=account.username, password=PASSWORD), account.username
    assert {account.role for account in ACCOUNTS} == set(Role)
    known = {account.username for account in ACCOUNTS}
    assert not any(user.has_usable_password() for user in User.objects.exclude(username__in=known))


def test_the_administrator_reaches_every_body_through_the_trees():
    standing = standing_of(User.objects.get(username="quantri"))
    assert standing.scope_of(Role.ADMINISTRATOR) == set(bodies_on(today()).values_list("id", flat=True))


def test_the_audit_chain_of_the_demonstration_is_whole():
    checked, problems = verify_chains()
    assert checked > 500 and problems == []
