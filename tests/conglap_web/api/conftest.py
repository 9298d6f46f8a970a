"""A program that asks the API with somebody's key."""

import datetime as dt
import json
from dataclasses import dataclass

import pytest
from django.http import HttpResponse
from django.test import Client

from conglap_web.accounts.models import User
from conglap_web.accounts.tokens import create_token
from conglap_web.platform.clock import today
from tests.conglap_web.register.conftest import province  # noqa: F401


@dataclass
class Program:
    """Sends requests with one key, as another program would."""

    secret: str

    def get(self, path: str, /, **asked: object) -> HttpResponse:
        return Client().get(f"/api/{path}", asked, headers={"Authorization": f"Bearer {self.secret}"})

    def post(self, path: str, /, **sent: object) -> HttpResponse:
        headers = {"Authorization": f"Bearer {self.secret}"}
        return Client().post(f"/api/{path}", json.dumps(sent, default=str), "application/json", headers=headers)


def program_of(user: User, *, may_write: bool = True) -> Program:
    """A program with a key of this person."""
    _token, secret = create_token(
        by=user, name="Phần mềm nhân sự", may_write=may_write, expires_on=today() + dt.timedelta(days=30)
    )
    return Program(secret)


@pytest.fixture
def administrators_program(province) -> Program:  # noqa: F811
    return program_of(province.administrator)
