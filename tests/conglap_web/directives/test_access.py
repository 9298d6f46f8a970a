"""Who may open which page: every address of the inbox for people of each kind."""

from __future__ import annotations

import uuid

import pytest
from django.urls import reverse

from conglap_web.directives import access, actions
from conglap_web.directives.models import Directive
from conglap_web.directives.urls import urlpatterns
from conglap_web.register.models import BodyParent, Role, Tree
from conglap_web.register.standing import standing_of
from tests.conglap_web.factories import LONG_AGO, give_post, make_body, make_user, signed_in

pytestmark = pytest.mark.django_db

GET = {
    "directive",
    "file",
    "duty",
    "discard",
    "confirm",
    "fields",
    "issuer",
    "duty_add",
    "duty_edit",
    "duty_split",
    "body_add",
    "body_pick",
    "body_members",
}
READ = {"directive", "file", "duty", "body_members"}
NAMES = sorted(
    pattern.name for pattern in urlpatterns if pattern.name not in {"list", "upload", "rules", "office_rules"}
)


def address(name: str, directive, duty, named) -> str:
    pattern = next(p for p in urlpatterns if p.name == name)
    given = {"key": directive.pk, "duty_key": duty.pk, "named_key": named.pk}
    return reverse(f"directives:{name}", kwargs={k: given[k] for k in pattern.pattern.converters})


def ask(user, name, directive, duty):
    url = address(name, directive, duty, duty.bodies.first())
    browser = signed_in(user)
    return browser.get(url) if name in GET else browser.post(url, {"version": duty.version})


@pytest.mark.parametrize("name", NAMES)
def test_the_clerk_of_the_receiver_opens_every_page(province, directive, duties, name):
    assert ask(province.clerk, name, directive, duties[0]).status_code in (200, 302)


@pytest.mark.parametrize("name", NAMES)
def test_a_clerk_of_another_province_finds_nothing(province, directive, duties, name):
    assert ask(province.stranger, name, directive, duties[0]).status_code == 404


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("who", ["inspector", "administrator"])
def test_who_only_looks_on_reads_but_changes_nothing(province, directive, duties, name, who):
    status = ask(getattr(province, who), name, directive, duties[0]).status_code
    assert status in ((200, 302) if name in READ else (403,))
    directive.refresh_from_db()
    assert directive.state == "review" and directive.version == 2


def test_every_page_needs_a_sign_in(client, directive, duties):
    for name in NAMES:
        url = address(name, directive, duties[0], duties[0].bodies.first())
        response = client.get(url) if name in GET else client.post(url)
        assert response.status_code == 302 and "/dang-nhap/" in response.url


def test_a_lead_body_sees_the_directive_only_once_it_is_confirmed(province, directive, duties):
    page = reverse("directives:directive", args=[directive.pk])
    inbox = reverse("directives:list")
    browser = signed_in(province.officer)
    assert browser.get(page).status_code == 404
    assert "28/KH-UBND" not in browser.get(inbox).content.decode()
    actions.drop_duty(by=province.clerk, duty=duties[2], version=1)
    directive.refresh_from_db()
    actions.confirm_directive(by=province.leader, directive=directive, version=directive.version)
    assert browser.get(page).status_code == 200
    assert "28/KH-UBND" in browser.get(inbox).content.decode()


def test_a_body_whose_only_duty_was_dropped_does_not_see_the_directive(province, directive, duties):
    actions.drop_duty(by=province.clerk, duty=duties[0], version=1)
    actions.drop_duty(by=province.clerk, duty=duties[2], version=1)
    directive.refresh_from_db()
    actions.confirm_directive(by=province.leader, directive=directive, version=directive.version)
    page = reverse("directives:directive", args=[directive.pk])
    assert signed_in(province.officer).get(page).status_code == 404


def test_only_clerk_head_and_leader_of_a_body_take_documents_in(province):
    page = reverse("directives:upload")
    expected = {"clerk": 200, "leader": 200, "head_snv": 200, "officer": 403, "inspector": 403, "administrator": 403}
    found = {who: signed_in(getattr(province, who)).get(page).status_code for who in expected}
    assert found == expected


def test_nobody_takes_a_document_in_for_a_body_of_others(province):
    text = {"receiver": str(province.elsewhere.pk), "text": "Một văn bản"}
    response = signed_in(province.clerk).post(reverse("directives:upload"), text)
    assert response.status_code in (403, 422)


def test_a_duty_is_found_only_under_its_own_directive(province, take_in, directive, duties):
    other = take_in(text="Văn bản khác")
    url = reverse("directives:duty_edit", args=[other.pk, duties[0].pk])
    assert signed_in(province.clerk).get(url).status_code == 404
    url = reverse("directives:duty_edit", args=[other.pk, uuid.uuid4()])
    assert signed_in(province.clerk).get(url).status_code == 404


def test_who_serves_two_bodies_chooses_the_receiver(province):
    give_post(province.clerk, province.snv, Role.HEAD)
    browser, page = signed_in(province.clerk), reverse("directives:upload")
    assert "Sở Nội vụ" in browser.get(page).content.decode()
    assert browser.post(page, {"text": "Một văn bản"}).status_code == 422
    browser.post(page, {"text": "Một văn bản", "receiver": str(province.snv.pk)})
    assert Directive.objects.get().receiver == province.snv


def test_a_reader_sees_the_members_of_a_group_without_boxes(province, directive, duties):
    actions.drop_duty(by=province.clerk, duty=duties[2], version=1)
    directive.refresh_from_db()
    actions.confirm_directive(by=province.leader, directive=directive, version=directive.version)
    group = duties[0].bodies.get(part="coordinating")
    url = reverse("directives:body_members", args=[directive.pk, group.pk])
    for person in (province.officer, province.clerk):
        page = signed_in(person).get(url).content.decode()
        assert "UBND xã Đức Hòa" in page and 'type="checkbox"' not in page
    assert signed_in(province.officer).post(url, {"version": 1}).status_code == 403
    assert group.matched.count() == 3


@pytest.mark.parametrize("name", NAMES)
def test_after_confirmation_no_page_changes_anything(province, directive, duties, name):
    actions.drop_duty(by=province.clerk, duty=duties[2], version=1)
    directive.refresh_from_db()
    actions.confirm_directive(by=province.leader, directive=directive, version=directive.version)
    before = list(directive.duties.values_list("text", "dropped", "version"))
    directive.refresh_from_db()
    duties[0].refresh_from_db()
    response = ask(province.clerk, name, directive, duties[0])
    assert response.status_code == 302 or name in READ
    assert list(directive.duties.values_list("text", "dropped", "version")) == before


def test_political_leadership_lets_a_clerk_see_but_not_handle_the_papers_of_the_body_led(province, directive, duties):
    party = make_body("Tỉnh ủy Lam Giang", kind="party_committee", system="party", level="province")
    BodyParent.objects.create(body=province.ubnd, parent=party, tree=Tree.LEADERSHIP, start=LONG_AGO)
    clerk = make_user("Văn thư Tỉnh ủy", party, Role.CLERK)
    for name in NAMES:
        status = ask(clerk, name, directive, duties[0]).status_code
        assert status in ((200, 302) if name in READ else (403,)), name
    assert directive not in access.directives_to_confirm(standing_of(clerk))
    above = make_user("Văn thư cấp trên", make_body("Chính phủ", level="central"), Role.CLERK)
    BodyParent.objects.create(body=province.ubnd, parent=above.memberships.get().body, tree=Tree.STATE, start=LONG_AGO)
    assert directive in access.directives_to_confirm(standing_of(above))
    assert ask(above, "confirm", directive, duties[0]).status_code == 200
