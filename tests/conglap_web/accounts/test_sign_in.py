"""Signing in is slowed down after failures, tells nothing about who exists, and sessions end."""

import datetime as dt

import pytest
from axes.models import AccessAttempt
from django.conf import settings
from django.test import Client
from django.utils import timezone

from conglap_web.accounts.actions import create_account, set_active, set_password
from conglap_web.accounts.attempts import address_of
from conglap_web.accounts.models import User
from conglap_web.audit.models import AuditEntry

LOGIN = "/tai-khoan/dang-nhap/"
PASSWORD = "Song-Lam-xanh-2026"


@pytest.fixture
def person(db) -> User:
    return create_account(
        by=None, username="van.thu", full_name="Nguyễn Văn Thư", password=PASSWORD, must_change_password=False
    )


def sign_in(client: Client, username: str = "van.thu", password: str = PASSWORD, **more: object):
    return client.post(LOGIN, {"username": username, "password": password}, **more)


def is_in(client: Client) -> bool:
    """Say whether the client is signed in, by asking for a page that needs it."""
    return client.get("/tai-khoan/mat-khau/").status_code == 200


def test_who_signs_in_gets_in_and_leaves_an_audit_row(client, person):
    assert sign_in(client).status_code == 302
    assert is_in(client)
    entry = AuditEntry.objects.first()
    assert (entry.action, entry.actor_id, entry.actor_name) == ("account.sign_in", person.pk, "Nguyễn Văn Thư")


def test_the_name_may_be_written_in_capitals(client, person):
    sign_in(client, username="Van.Thu ")
    assert is_in(client)


def test_a_wrong_password_is_counted_and_the_sixth_try_waits_even_if_right(client, person):
    for _ in range(4):
        assert sign_in(client, password="sai").status_code == 200
    assert AccessAttempt.objects.get(username="van.thu").failures_since_start == 4
    sign_in(client, password="sai")
    sixth = sign_in(client)
    assert sixth.status_code == 429
    page = sixth.content.decode()
    assert "Tạm dừng đăng nhập" in page and "Hãy chờ 5 phút" in page
    assert not is_in(client)


def test_another_address_and_another_name_are_not_held_up(client, person):
    other = create_account(
        by=None, username="khac", full_name="Trần Khác", password=PASSWORD, must_change_password=False
    )
    for _ in range(6):
        sign_in(client, password="sai")
    assert sign_in(Client(), REMOTE_ADDR="10.0.0.9").status_code == 302
    assert sign_in(Client(), username=other.username).status_code == 302


def test_after_the_pause_the_right_password_works(client, person):
    for _ in range(6):
        sign_in(client, password="sai")
    past = timezone.now() - settings.AXES_COOLOFF_TIME - dt.timedelta(seconds=1)
    AccessAttempt.objects.update(attempt_time=past)
    assert sign_in(client).status_code == 302


def test_a_success_forgets_the_failures(client, person):
    for _ in range(4):
        sign_in(client, password="sai")
    sign_in(client)
    client.post("/tai-khoan/dang-xuat/")
    for _ in range(4):
        assert sign_in(client, password="sai").status_code == 200


def test_an_unknown_name_a_wrong_password_and_a_closed_account_get_the_same_answer(client, person, rf):
    closed = create_account(by=None, username="da.khoa", full_name="Lê Khoá", password=PASSWORD)
    set_active(by=person, account=closed, active=False)
    answers = {
        sign_in(Client(), username=name, password=password).context["form"].non_field_errors().as_text()
        for name, password in (("van.thu", "sai"), ("khong.co", "sai"), ("da.khoa", PASSWORD))
    }
    assert len(answers) == 1
    assert "không đúng" in answers.pop()


def test_a_closed_account_is_signed_out_at_once(client, person):
    sign_in(client)
    set_active(by=person, account=person, active=False)
    assert not is_in(client)


def test_a_new_password_ends_the_sessions_of_the_old_one(client, person):
    sign_in(client)
    set_password(by=person, account=person, password="Nui-Hong-cao-2026", must_change=False)
    assert not is_in(client)


def test_an_idle_session_ends_and_the_sign_in_page_says_why(client, person):
    sign_in(client)
    assert is_in(client)
    session = client.session
    session["seen"] -= settings.SESSION_IDLE_SECONDS + 1
    session.save()
    answer = client.get("/tai-khoan/mat-khau/")
    assert answer.status_code == 302 and answer["Location"] == f"{LOGIN}?idle=1&next=%2Ftai-khoan%2Fmat-khau%2F"
    assert "lâu không thao tác" in client.get(answer["Location"]).content.decode()
    assert not is_in(client)


def test_work_keeps_a_session_alive(client, person):
    sign_in(client)
    is_in(client)
    for _ in range(3):
        session = client.session
        session["seen"] -= settings.SESSION_IDLE_SECONDS - 5
        session.save()
        assert is_in(client)


def test_a_session_ends_after_a_working_day_however_busy(client, person):
    sign_in(client)
    is_in(client)
    began = client.session.get("began")
    assert began is not None
    session = client.session
    session["began"] = began - settings.SESSION_COOKIE_AGE - 1
    session.save()
    answer = client.get("/tai-khoan/mat-khau/")
    assert answer.status_code == 302 and answer["Location"].startswith(f"{LOGIN}?ended=1")
    assert "hết một ngày làm việc" in client.get(answer["Location"]).content.decode()


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(client, person):
    cookie = sign_in(client).cookies["sessionid"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax"


def test_who_must_change_the_password_sees_only_that_page(client, person):
    set_password(by=person, account=person, password=PASSWORD, must_change=True)
    sign_in(client)
    answer = client.get("/")
    assert answer.status_code == 302 and answer["Location"] == "/tai-khoan/mat-khau/"
    new = "Canh-dong-lua-2026"
    client.post("/tai-khoan/mat-khau/", {"old": PASSWORD, "new": new, "again": new})
    person.refresh_from_db()
    assert person.check_password(new) and not person.must_change_password
    assert is_in(client), "changing the own password keeps the session"


@pytest.mark.parametrize(
    ("old", "new", "again", "why"),
    [
        (PASSWORD, "ngan", "ngan", "10"),
        (PASSWORD, "8264019375", "8264019375", "hoàn toàn là số"),
        (PASSWORD, "password123", "password123", "phổ biến"),
        (PASSWORD, "nguyenvanthu.van.thu", "nguyenvanthu.van.thu", "giống"),
        (PASSWORD, "Canh-dong-lua-2026", "Canh-dong-lua-2027", "không giống nhau"),
        ("sai", "Canh-dong-lua-2026", "Canh-dong-lua-2026", "Mật khẩu hiện tại không đúng"),
    ],
)
def test_a_weak_password_is_refused_with_its_reason(client, person, old, new, again, why):
    sign_in(client)
    answer = client.post("/tai-khoan/mat-khau/", {"old": old, "new": new, "again": again})
    assert answer.status_code == 200
    errors = " ".join(" ".join(found) for found in answer.context["form"].errors.values())
    assert why in errors, errors
    person.refresh_from_db()
    assert person.check_password(PASSWORD)


def test_passwords_never_reach_the_audit(client, person):
    sign_in(client)
    new = "Canh-dong-lua-2026"
    client.post("/tai-khoan/mat-khau/", {"old": PASSWORD, "new": new, "again": new})
    person.refresh_from_db()
    written = " ".join(f"{entry.before} {entry.after}" for entry in AuditEntry.objects.all())
    assert AuditEntry.objects.filter(action="account.password").exists()
    assert new not in written and PASSWORD not in written and person.password not in written


def test_signing_in_goes_back_to_the_page_asked_for_but_to_no_other_site(client, person):
    asked = client.get("/tai-khoan/mat-khau/")
    assert asked["Location"] == f"{LOGIN}?next=/tai-khoan/mat-khau/"
    home = client.post(
        f"{LOGIN}?next=https://ke-gian.vn/",
        {"username": "van.thu", "password": PASSWORD, "next": "https://ke-gian.vn/"},
    )
    assert home["Location"] == "/"


def test_the_language_changes_for_the_sign_in_page_too(client, db):
    assert 'lang="vi"' in client.get(LOGIN).content.decode()
    answer = client.post("/ngon-ngu/", {"language": "en", "next": LOGIN})
    assert answer["Location"] == LOGIN
    assert 'lang="en"' in client.get(LOGIN).content.decode()
    client.post("/ngon-ngu/", {"language": "vi", "next": LOGIN})
    assert 'lang="vi"' in client.get(LOGIN, HTTP_ACCEPT_LANGUAGE="en-US,en").content.decode()


def test_demo_accounts_stand_on_the_sign_in_page_only_in_a_demonstration(client, db, settings):
    assert "Quang-Ngai-2026" not in client.get(LOGIN).content.decode()
    settings.DEMO = True
    assert "Quang-Ngai-2026" in client.get(LOGIN).content.decode()


def test_failures_count_together_however_the_name_is_written(client, person):
    for written in ("van.thu", "Van.Thu", "VAN.THU", " van.thu ", "van.thU"):
        sign_in(client, username=written, password="sai")
    assert sign_in(client, username="vAn.thu").status_code == 429
    assert not is_in(client)


def test_many_names_from_one_address_have_to_wait_and_other_addresses_do_not(client, person, settings):
    settings.FAILURES_BY_ADDRESS = 8
    for number in range(8):
        assert sign_in(Client(), username=f"ten.{number}", password="sai").status_code == 200
    assert sign_in(Client()).status_code == 429
    assert sign_in(Client(), REMOTE_ADDR="10.0.0.9").status_code == 302
    past = timezone.now() - settings.AXES_COOLOFF_TIME - dt.timedelta(seconds=1)
    AccessAttempt.objects.update(attempt_time=past)
    assert sign_in(client).status_code == 302


def test_trying_during_the_pause_does_not_make_it_longer(client, person):
    for _ in range(5):
        sign_in(client, password="sai")
    before = AccessAttempt.objects.get().attempt_time
    assert sign_in(client).status_code == 429
    assert AccessAttempt.objects.get().attempt_time == before


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "203.0.113.7", "10.0.0.1"),
        (1, "203.0.113.7", "203.0.113.7"),
        (1, "1.2.3.4, 203.0.113.7", "203.0.113.7"),
        (2, "1.2.3.4, 203.0.113.7, 10.0.0.2", "203.0.113.7"),
        (2, "203.0.113.7", "10.0.0.1"),
        (1, "không phải địa chỉ", "10.0.0.1"),
        (1, "", "10.0.0.1"),
        (1, "2001:db8::0:1", "2001:db8::1"),
    ],
)
def test_behind_proxies_the_address_is_what_the_outermost_own_proxy_saw(rf, settings, proxies, forwarded, address):
    settings.TRUSTED_PROXIES = proxies
    assert address_of(rf.get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=forwarded)) == address


def test_visitors_behind_one_proxy_are_not_held_up_for_each_other(client, person, settings):
    settings.TRUSTED_PROXIES, settings.FAILURES_BY_ADDRESS = 1, 4
    for number in range(5):
        sign_in(Client(), username=f"ten.{number}", password="sai", HTTP_X_FORWARDED_FOR="203.0.113.7")
    assert sign_in(Client(), HTTP_X_FORWARDED_FOR="203.0.113.7").status_code == 429
    assert sign_in(Client(), HTTP_X_FORWARDED_FOR="203.0.113.8").status_code == 302
