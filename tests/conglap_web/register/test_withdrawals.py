"""What was planned for a day to come can be taken back, and everything is as it was before, but for the audit."""

import datetime as dt
import re

import pytest

from conglap_web.audit.models import AuditEntry
from conglap_web.platform.clock import today
from conglap_web.register.actions import (
    RegisterRefused,
    add_post,
    end_body,
    end_post,
    move_body,
    rename_body,
    withdraw_end,
)
from conglap_web.register.models import Body, BodyName, BodyParent, Membership, Role, Tree
from tests.conglap_web.register.conftest import FOUNDED

BACKEND = "django.contrib.auth.backends.ModelBackend"
SOON = dt.timedelta(days=30)


def state() -> list[object]:
    """Return everything dated in the register."""
    kinds = (Body, BodyName, BodyParent, Membership)
    return [list(kind.objects.order_by("pk").values_list("pk", "start", "end")) for kind in kinds]


def buttons(page: str) -> list[str]:
    return re.findall(r'action="([^"]+/rut-lai/[^"]*)"', page)


def end_department(province, day) -> None:
    Membership.objects.filter(body=province.department).update(end=today())
    end_body(by=None, body=province.department, version=province.department.version, end=day)


def rename(province, day) -> None:
    rename_body(by=None, body=province.department, version=province.department.version, name="Sở Khác", start=day)


def move(province, day) -> None:
    body, parent = province.department, province.commune
    move_body(by=None, body=body, version=body.version, tree=Tree.STATE, parent=parent, start=day)


def give(province, day) -> None:
    add_post(by=None, body=province.department, user=province.officer, title="X", role=Role.OFFICER, start=day)


def leave(province, day) -> None:
    end_post(by=None, post=province.department.memberships.get(), end=day)


@pytest.mark.parametrize("plan", [end_department, rename, move, give, leave])
def test_a_plan_is_taken_back_by_the_button_on_the_page(administrator, client, province, plan):
    if plan is end_department:
        Membership.objects.filter(body=province.department).update(end=today())
    before = state()
    plan(province, today() + SOON)
    assert state() != before
    address = f"/co-quan/{province.department.pk}/"
    (button,) = buttons(administrator.get(address).content.decode())
    client.force_login(province.commune_administrator, backend=BACKEND)
    assert buttons(client.get(address).content.decode()) == []
    assert client.post(button).status_code == 403
    client.force_login(province.administrator, backend=BACKEND)
    page = client.post(button, follow=True).content.decode()
    assert "Đã rút lại." in page and buttons(page) == []
    assert state() == before
    assert AuditEntry.objects.first().action in ("body.withdraw", "post.withdraw")
    assert "Rút lại thay đổi" in page, "the history says it"


@pytest.mark.parametrize("plan", [rename, move, give, leave])
def test_what_has_begun_is_not_taken_back(administrator, province, plan):
    plan(province, today())
    address = f"/co-quan/{province.department.pk}/"
    assert buttons(administrator.get(address).content.decode()) == []
    name, edge = province.department.names.latest("start"), province.department.parents.latest("start")
    posts = Membership.objects.filter(body=province.department)
    before, written = state(), AuditEntry.objects.count()
    for path in (
        f"{address}rut-lai/ket-thuc/",
        f"{address}rut-lai/ten/{name.pk}/",
        f"{address}rut-lai/cap-tren/{edge.pk}/",
        *(f"/co-quan/chuc-vu/{post.pk}/rut-lai/" for post in posts),
    ):
        assert "Chỉ rút lại được" in administrator.post(path, follow=True).content.decode()
    assert (state(), AuditEntry.objects.count()) == (before, written)


def test_an_end_that_has_come_is_not_taken_back(administrator, province):
    end_department(province, today())
    with pytest.raises(RegisterRefused, match="Chỉ rút lại được"):
        withdraw_end(by=province.administrator, body=province.department)
    assert administrator.post(f"/co-quan/{province.department.pk}/rut-lai/ket-thuc/").status_code == 403


def test_a_slip_to_the_end_of_the_calendar_written_long_ago_is_taken_back(administrator, province):
    post = Membership.objects.get(body=province.department)
    Membership.objects.filter(pk=post.pk).update(end=dt.date.max)
    administrator.post(f"/co-quan/chuc-vu/{post.pk}/rut-lai/")
    post.refresh_from_db()
    assert post.end is None


def test_an_end_is_not_taken_back_when_the_parent_ends_too(administrator, province):
    end_department(province, today() + SOON)
    Body.objects.filter(pk=province.province.pk).update(end=today() + 2 * SOON)
    page = administrator.post(f"/co-quan/{province.department.pk}/rut-lai/ket-thuc/", follow=True).content.decode()
    assert "Cơ quan cấp trên đã kết thúc" in page
    assert Body.objects.get(pk=province.department.pk).end == today() + SOON


def test_a_head_does_not_stay_when_the_next_one_is_already_named(administrator, province):
    post = province.department.memberships.get()
    end_post(by=None, post=post, end=today() + SOON)
    who, day = province.commune_administrator, today() + SOON
    add_post(by=None, body=province.department, user=who, title="GĐ", role=Role.HEAD, start=day, is_head=True)
    page = administrator.post(f"/co-quan/chuc-vu/{post.pk}/rut-lai/", follow=True).content.decode()
    assert "đang là người đứng đầu" in page
    post.refresh_from_db()
    assert post.end == day


def test_nobody_takes_back_the_end_of_the_own_post(administrator, province):
    me = province.administrator
    post = add_post(by=None, body=province.department, user=me, title="X", role=Role.CLERK, start=FOUNDED)
    end_post(by=None, post=post, end=today() + SOON)
    assert administrator.post(f"/co-quan/chuc-vu/{post.pk}/rut-lai/").status_code == 403
    assert buttons(administrator.get(f"/co-quan/{province.department.pk}/").content.decode()) == []
