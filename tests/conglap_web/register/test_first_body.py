"""A new site gets its first body and administrator from the command line, once."""

import pytest
from django.core.management import CommandError, call_command

from conglap_web.accounts.models import User
from conglap_web.register.models import Body, Role
from conglap_web.register.standing import standing_of

pytestmark = pytest.mark.django_db


def test_the_first_administrator_can_sign_in_and_administers_the_first_body(client, capsys):
    call_command("first_body", "Tỉnh ủy Mới", full_name="Nguyễn Văn Đầu")
    password = capsys.readouterr().out.split("dùng một lần: ")[1].strip()
    answer = client.post("/tai-khoan/dang-nhap/", {"username": "quantri", "password": password}, follow=True)
    assert "Mật khẩu" in answer.content.decode(), "the one-time password must be changed first"
    standing = standing_of(User.objects.get(username="quantri"))
    assert standing.scope_of(Role.ADMINISTRATOR) == {Body.objects.get().pk}


def test_it_refuses_where_there_are_bodies_and_days_that_are_none(capsys):
    with pytest.raises(CommandError, match="không phải là ngày"):
        call_command("first_body", "Tỉnh ủy Mới", full_name="A", start="31/02/2025")
    call_command("first_body", "Tỉnh ủy Mới", full_name="Nguyễn Văn Đầu")
    with pytest.raises(CommandError, match="đã có cơ quan"):
        call_command("first_body", "Tỉnh ủy Khác", full_name="B")
    assert Body.objects.count() == 1
