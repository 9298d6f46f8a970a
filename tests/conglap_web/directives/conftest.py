"""A small province and a directive of it, read and waiting for review."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from conglap_web.accounts.models import User
from conglap_web.directives import actions
from conglap_web.directives.models import Directive, Duty
from conglap_web.register.models import Body, Role
from tests.conglap_web.directives.contract_samples import sample
from tests.conglap_web.factories import make_body, make_user


@dataclass
class Province:
    """Bodies and people by what they are."""

    ubnd: Body
    snv: Body
    stc: Body
    communes: list[Body]
    elsewhere: Body
    clerk: User
    leader: User
    head_snv: User
    officer: User
    inspector: User
    administrator: User
    stranger: User


@pytest.fixture
def province(db: None) -> Province:
    """A provincial committee with two departments and three communes, and another province beside it."""
    ubnd = make_body("UBND tỉnh Lam Giang", level="province", short_name="UBND tỉnh")
    snv = make_body("Sở Nội vụ", under=ubnd, kind="department", level="province")
    stc = make_body("Sở Tài chính", under=ubnd, kind="department", level="province")
    communes = [make_body(f"UBND xã {name}", under=ubnd) for name in ("An Bình", "Bình Minh", "Đức Hòa")]
    elsewhere = make_body("UBND tỉnh Khác", level="province")
    return Province(
        ubnd,
        snv,
        stc,
        communes,
        elsewhere,
        clerk=make_user("Nguyễn Thị Phước", ubnd, Role.CLERK),
        leader=make_user("Đinh Trọng Nghĩa", ubnd, Role.LEADER),
        head_snv=make_user("Lê Thị Hồng Vân", snv, Role.HEAD, is_head=True),
        officer=make_user("Trần Minh Đức", snv, Role.OFFICER),
        inspector=make_user("Bùi Ngọc Khánh", ubnd, Role.INSPECTOR),
        administrator=make_user("Đặng Quốc Tuấn", ubnd, Role.ADMINISTRATOR),
        stranger=make_user("Người tỉnh khác", elsewhere, Role.CLERK),
    )


@pytest.fixture
def take_in(province: Province) -> Callable[..., Directive]:
    """Take a text in for the provincial committee and keep a given reading of it."""

    def do(read: dict | None = None, text: str = "Một văn bản") -> Directive:
        directive = actions.receive_text(by=province.clerk, receiver=province.ubnd, text=text, name="ke-hoach.txt")
        kept = actions.keep_reading(by=province.clerk, directive=directive, read=read or sample(), job=directive.job)
        assert kept
        directive.refresh_from_db()
        return directive

    return do


@pytest.fixture
def directive(take_in: Callable[..., Directive]) -> Directive:
    """The sample, under review."""
    return take_in()


@pytest.fixture
def duties(directive: Directive) -> list[Duty]:
    """The three duties of the sample, in order."""
    found = list(directive.duties.order_by("position"))
    for duty in found:
        duty.directive = directive
    return found
