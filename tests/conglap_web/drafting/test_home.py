"""What waits for a person of drafts and issued documents stands on the home page, and nothing else does."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conglap_web.drafting import actions, queries
from conglap_web.drafting.models import Draft
from conglap_web.drafting.moves import Act
from conglap_web.platform.clock import today
from tests.conglap_web.factories import signed_in

HEADING = "Dự thảo, văn bản chờ tôi"


def step(draft, by, act, remark=""):
    fresh = Draft.objects.get(pk=draft.pk)
    return actions.decide(by=by, draft=fresh, version=fresh.version, act=act, remark=remark)


def home(person):
    return signed_in(person).get("/").content.decode()


def waits_for(draft, *people):
    """Return those of the people on whose home page the draft stands."""
    return [who for who in people if f'href="{draft.get_absolute_url()}"' in home(who)]


def test_a_draft_stands_with_the_one_whose_step_is_next(commune, draft):
    people = (commune.officer, commune.head, commune.chairman, commune.clerk, commune.stranger)
    assert waits_for(draft, *people) == []
    step(draft, commune.officer, Act.SUBMIT)
    assert waits_for(draft, *people) == [commune.head]
    step(draft, commune.head, Act.FORWARD)
    assert waits_for(draft, *people) == [commune.chairman]
    step(draft, commune.chairman, Act.APPROVE)
    assert waits_for(draft, *people) == [commune.clerk]


def test_a_returned_draft_comes_back_to_its_drafter_and_to_no_colleague(commune, draft):
    step(draft, commune.officer, Act.SUBMIT)
    step(draft, commune.head, Act.RETURN, "Ghi rõ thời hạn.")
    assert waits_for(draft, commune.officer, commune.head) == [commune.officer]
    assert "bị trả lại" in home(commune.officer)
    step(draft, commune.officer, Act.SUBMIT)
    assert waits_for(draft, commune.officer) == []


@pytest.fixture
def issued(commune, draft):
    """The draft, issued today."""
    step(draft, commune.officer, Act.SUBMIT)
    step(draft, commune.head, Act.FORWARD)
    approved = step(draft, commune.chairman, Act.APPROVE)
    return actions.issue_draft(by=commune.clerk, draft=approved, version=approved.version, number="7", day=today())


def test_an_issued_document_waits_until_the_recipient_acknowledges_it_from_the_home_page(commune, issued):
    delivery = issued.deliveries.get(body=commune.school)
    address = f"/du-thao/{issued.pk}/noi-nhan/{delivery.pk}/"
    assert address in home(commune.principal) and HEADING in home(commune.principal)
    assert address not in home(commune.economist)
    signed_in(commune.principal).post(address)
    assert HEADING not in home(commune.principal)


def test_who_has_nothing_to_do_sees_no_empty_block(commune, issued):
    assert HEADING not in home(commune.stranger) and HEADING not in home(commune.officer)


def test_the_page_costs_the_same_however_much_waits_and_shows_no_endless_list(commune, draft):
    step(draft, commune.officer, Act.SUBMIT)
    step(draft, commune.head, Act.FORWARD)
    with CaptureQueriesContext(connection) as one:
        assert "Xem tất cả dự thảo" not in home(commune.chairman)
    for _ in range(9):
        duties = queries.duties_to_pass_on(commune.directive)
        other = actions.start_draft(
            by=commune.chairman, unit=commune.culture, issuing_body=commune.committee, kind="Kế hoạch", duties=duties
        )
        step(other, commune.officer, Act.SUBMIT)
        step(other, commune.head, Act.FORWARD)
    with CaptureQueriesContext(connection) as ten:
        assert "Xem tất cả dự thảo" in home(commune.chairman)
    assert len(ten) == len(one)
