"""Keys of programs: made once, shown once, and as strong as their owner and no stronger."""

import datetime as dt

import pytest
from django.test import Client

from conglap_web.accounts.models import ApiToken
from conglap_web.accounts.tokens import MOST, TokenRefused, create_token, revoke_token, token_given
from conglap_web.audit.models import AuditEntry
from conglap_web.platform.clock import today
from tests.conglap_web.api.conftest import Program, program_of

A_MONTH = dt.timedelta(days=30)


def make(user, name="Phần mềm nhân sự", **more):
    return create_token(by=user, **{"name": name, "may_write": False, "expires_on": today() + A_MONTH} | more)


def test_only_the_digest_of_a_key_is_kept_and_the_journal_does_not_know_it(province):
    token, secret = make(province.officer)
    assert secret not in str(ApiToken.objects.values().get(pk=token.pk))
    entry = AuditEntry.objects.get(action="account.token")
    assert secret not in str(entry.after) and token.digest not in str(entry.after)
    assert token_given(secret).user == province.officer


@pytest.mark.parametrize(
    "change",
    [
        lambda token: revoke_token(by=token.user, token=token),
        lambda token: ApiToken.objects.filter(pk=token.pk).update(expires_on=today()),
        lambda token: type(token.user).objects.filter(pk=token.user_id).update(is_active=False),
        lambda token: type(token.user).objects.filter(pk=token.user_id).update(must_change_password=True),
    ],
    ids=["revoked", "expired today", "account closed", "password to be changed"],
)
def test_a_key_out_of_use_opens_nothing(province, change):
    token, secret = make(province.officer)
    assert Program(secret).get("bodies").status_code == 200
    change(token)
    assert Program(secret).get("bodies").status_code == 401


def test_without_a_key_or_with_a_wrong_one_the_answer_is_401_and_not_the_sign_in_page(province):
    assert Client().get("/api/bodies").status_code == 401
    assert Program("clp_khong-co").get("bodies").status_code == 401
    assert Program("x" * 5000).get("bodies").status_code == 401


def test_a_key_for_reading_cannot_write(province):
    answer = program_of(province.administrator, may_write=False).post("bodies", name="Trung tâm")
    assert answer.status_code == 403 and "chỉ cho phép đọc" in answer.json()["detail"]


@pytest.mark.parametrize(
    "asked",
    [{"name": "  "}, {"expires_on": dt.date(2020, 1, 1)}, {"expires_on": dt.date(2199, 1, 1)}],
    ids=["no name", "already over", "too long"],
)
def test_a_key_without_purpose_or_end_is_refused(province, asked):
    with pytest.raises(TokenRefused):
        make(province.officer, **asked)


def test_nobody_gathers_keys_without_end(province):
    for number in range(MOST):
        make(province.officer, f"Phần mềm {number}")
    with pytest.raises(TokenRefused, match="huỷ bớt"):
        make(province.officer)


def test_the_page_shows_a_new_key_once_and_takes_it_back(province):
    page = Client()
    page.force_login(province.officer)
    sent = {"name": "Phần mềm nhân sự", "expires_on": "01/02/2027"}
    made = page.post("/tai-khoan/ma-truy-cap/", sent)
    secret = made.context["secret"]
    assert secret in made.content.decode() and made["Cache-Control"] == "no-store"
    assert secret not in page.get("/tai-khoan/ma-truy-cap/").content.decode()
    token = ApiToken.objects.get()
    page.post(f"/tai-khoan/ma-truy-cap/{token.pk}/huy/")
    assert token_given(secret) is None


def test_nobody_takes_back_the_key_of_another(province):
    token, secret = make(province.officer)
    other = Client()
    other.force_login(province.administrator)
    assert other.post(f"/tai-khoan/ma-truy-cap/{token.pk}/huy/").status_code == 404
    assert token_given(secret)
