"""Of what the reader was not sure: marked on the review page, settled by what people do, never hidden."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from django.urls import reverse

from conglap_web.audit.models import AuditEntry
from conglap_web.audit.queries import verify_chains
from conglap_web.directives import actions, queries
from conglap_web.directives.models import Directive, Duty
from conglap_web.directives.unsure import Unsures, unsure_of
from conglap_web.platform.clock import today
from conglap_web.register.queries import NameBook
from tests.conglap_web.directives.contract_samples import TEXT, sample, span
from tests.conglap_web.factories import signed_in

pytestmark = pytest.mark.django_db

MISSED = "Các cơ quan nghiêm túc thực hiện."


def doubt(thing: str, of: str, reason: str, words: str | None = None, grade: str = "look") -> dict:
    place = span(TEXT, words) if words else None
    return {"rule": f"unsure-{thing}", "thing": thing, "of": of, "span": place, "grade": grade, "reason": reason}


DOUBTS = [
    doubt("field", "symbol", "Ký hiệu lạ.", "28/KH-UBND"),
    doubt("citation", "0", "Viện dẫn lạ.", "62-KL/TW"),
    doubt("clause", "3", "Số mục nhảy.", "3. Báo cáo"),
    doubt("lead", "1", "Chủ trì lạ.", "Sở Nội vụ"),
    doubt("timing", "1", "Thời hạn lạ.", "trước ngày 30/6/2026", "likely"),
    doubt("missed_task", "", "Có thể còn nhiệm vụ ở đây.", MISSED),
    doubt("task", "2", "Câu lạ."),
    doubt("output", "2", "Sản phẩm lạ."),
    doubt("coordinating", "2", "Phối hợp lạ."),
]


@pytest.fixture
def unsure_directive(province) -> Directive:
    directive = actions.receive_text(by=province.clerk, receiver=province.ubnd, text="Một văn bản", name="ke-hoach.txt")
    actions.keep_reading(by=province.clerk, directive=directive, read=sample(), job=directive.job, doubts=DOUBTS)
    directive.refresh_from_db()
    return directive


@pytest.fixture
def standing(unsure_directive) -> Callable[[], Unsures]:
    """Return the doubts that stand now."""

    def now() -> Unsures:
        fresh = Directive.objects.get(pk=unsure_directive.pk)
        duties = [one for one in queries.duties_with_bodies(fresh, NameBook(today())) if not one.became]
        return unsure_of(fresh, duties)

    return now


def reasons(found: Unsures) -> set[str]:
    return {one.reason for one in found.every}


def duty(directive: Directive, label: str) -> Duty:
    found = directive.duties.get(label=label)
    found.directive = directive
    return found


def page_of(browser, directive: Directive, query: str = "") -> str:
    return browser.get(f"{directive.get_absolute_url()}{query}").content.decode()


def test_every_doubt_is_marked_with_its_reason_in_sight(province, unsure_directive):
    html = page_of(signed_in(province.clerk), unsure_directive)
    assert "Máy chưa chắc 9 chỗ" in html
    for number, one in enumerate(DOUBTS):
        assert f'id="unsure-{number}"' in html and one["reason"] in html
    assert html.count("Cần xem lại") == len(DOUBTS)
    assert "is-likely" in html and "is-maybe" in html


def test_plain_links_lead_from_one_doubt_to_the_next_in_the_order_of_the_page(province, unsure_directive):
    html = page_of(signed_in(province.clerk), unsure_directive)
    order = [0, 1, 2, 5, 3, 4, 6, 7, 8]
    places = [html.index(f'id="unsure-{number}"') for number in order]
    assert places[:4] == sorted(places[:4]) and 'href="#unsure-0"' in html
    for now, following in pairwise(order):
        after = html[html.index(f'id="unsure-{now}"') :]
        assert f'href="#unsure-{following}"' in after[: after.index("</span></span>") + 20]


def test_a_missed_task_can_be_added_from_its_sentence(province, unsure_directive, standing):
    browser = signed_in(province.clerk)
    html = page_of(browser, unsure_directive)
    number = TEXT[: TEXT.index(MISSED)].count("\n")
    address = f"{reverse('directives:duty_add', args=[unsure_directive.pk])}?doan={number}"
    assert html.count("Thêm nhiệm vụ từ câu này") >= 2 and html.count(address) == 2
    assert f'<option value="{number}" selected>' in browser.get(address).content.decode()
    browser.post(address, {"paragraph": number, "text": "", "label": ""})
    assert "Có thể còn nhiệm vụ ở đây." not in reasons(standing())


@pytest.mark.parametrize(
    ("change", "settled"),
    [
        ({"text": "Rà soát lại"}, "Câu lạ."),
        ({"output": "Đề án"}, "Sản phẩm lạ."),
    ],
)
def test_a_change_of_the_thing_settles_its_doubt_and_taking_it_back_brings_it_back(
    province, unsure_directive, standing, change, settled
):
    second = duty(unsure_directive, "2")
    before = reasons(standing())
    actions.edit_duty(by=province.clerk, duty=second, version=1, values=change)
    assert before - reasons(standing()) == {settled}
    actions.restore_as_read(by=province.clerk, duty=duty(unsure_directive, "2"), version=2)
    assert reasons(standing()) == before


def test_a_new_time_settles_the_doubt_about_the_time_only(province, unsure_directive, standing):
    first = duty(unsure_directive, "1")
    actions.edit_duty(by=province.clerk, duty=first, version=1, values={"due": today()})
    assert {"Chủ trì lạ."} <= reasons(standing()) and "Thời hạn lạ." not in reasons(standing())


def test_accepting_the_lead_settles_the_doubt_about_it(province, unsure_directive, standing):
    first = duty(unsure_directive, "1")
    lead = first.bodies.get(part="lead")
    actions.accept_bodies(by=province.clerk, duty=first, version=1, named=lead)
    assert "Chủ trì lạ." not in reasons(standing())


def test_naming_a_body_settles_the_doubt_that_one_is_missing(province, unsure_directive, standing):
    actions.add_body(
        by=province.clerk, duty=duty(unsure_directive, "2"), version=1, part="coordinating", name="Sở Nội vụ"
    )
    assert "Phối hợp lạ." not in reasons(standing())


def test_leaving_a_duty_out_or_splitting_it_settles_what_was_unsure_of_it(province, unsure_directive, standing):
    actions.drop_duty(by=province.clerk, duty=duty(unsure_directive, "2"), version=1)
    assert reasons(standing()).isdisjoint({"Câu lạ.", "Sản phẩm lạ.", "Phối hợp lạ."})
    first = duty(unsure_directive, "1")
    actions.split_duty(by=province.clerk, duty=first, version=1, at=first.text.index("Xây dựng"))
    assert reasons(standing()).isdisjoint({"Chủ trì lạ.", "Thời hạn lạ."})


def test_a_corrected_field_settles_its_doubt(province, unsure_directive, standing):
    values = {"symbol": "29/KH-UBND"}
    version = unsure_directive.fields_version
    actions.edit_fields(by=province.clerk, directive=unsure_directive, version=version, values=values)
    assert "Ký hiệu lạ." not in reasons(standing())


def test_looked_at_is_kept_once_and_written_into_the_journal(province, unsure_directive, standing):
    browser = signed_in(province.clerk)
    address = reverse("directives:doubts_seen", args=[unsure_directive.pk])
    answer = browser.post(address, {"doubt": "0"})
    assert answer.status_code == 302 and answer.url.endswith("#fields")
    assert browser.post(address, {"doubt": "1"}).url.endswith("#citations")
    assert browser.post(address, {"doubt": "2"}).url.endswith("#places")
    browser.post(address, {"doubt": "2"})
    browser.post(address, {"doubt": "99"})
    browser.post(address, {"doubt": "x"})
    assert len(standing().every) == len(DOUBTS) - 3
    entries = AuditEntry.objects.filter(action="directive.doubts_seen").order_by("pk")
    assert [entry.after["doubts"] for entry in entries] == [["Ký hiệu lạ."], ["Viện dẫn lạ."], ["Số mục nhảy."]]
    assert verify_chains()[1] == []


def test_looked_at_in_a_card_answers_with_the_card(province, unsure_directive):
    first = duty(unsure_directive, "1")
    address = reverse("directives:doubts_seen", args=[unsure_directive.pk])
    sent = {"doubt": "4", "duty": str(first.pk), "version": "1"}
    answer = signed_in(province.clerk).post(address, sent, headers={"HX-Request": "true"})
    html = answer.content.decode()
    assert f'id="task-{first.pk}"' in html and "Thời hạn lạ." not in html and "Chủ trì lạ." in html
    assert 'hx-swap-oob="true"' in html and "Máy chưa chắc 8 chỗ" in html


def test_all_are_looked_at_with_one_click(province, unsure_directive, standing):
    browser = signed_in(province.clerk)
    address = reverse("directives:doubts_seen", args=[unsure_directive.pk])
    html = browser.post(address, {"doubt": "all"}, follow=True).content.decode()
    assert "Đã ghi nhận đã xem 9 chỗ." in html and "Cần xem lại" not in html
    assert standing().every == []
    unsure_directive.refresh_from_db()
    assert unsure_directive.version == 2, "no form that somebody has open becomes stale"


def test_the_filter_shows_only_what_is_unsure_and_stays_in_the_address(province, unsure_directive):
    browser = signed_in(province.clerk)
    html = page_of(browser, unsure_directive, "?loc=chua-chac")
    assert "Báo cáo kết quả hằng quý.</p>" not in html.split('id="tasks"')[1]
    assert 'name="loc" value="chua-chac"' in html and "Hiện tất cả" in html
    address = reverse("directives:doubts_seen", args=[unsure_directive.pk])
    assert "?loc=chua-chac#" in browser.post(address, {"doubt": "0", "loc": "chua-chac"}).url
    browser.post(address, {"doubt": "all"})
    assert "Không còn chỗ nào máy chưa chắc." in page_of(browser, unsure_directive, "?loc=chua-chac")


def test_confirming_says_how_many_nobody_looked_at(province, unsure_directive):
    for label in ("2", "3"):
        actions.drop_duty(by=province.clerk, duty=duty(unsure_directive, label), version=1)
    html = signed_in(province.clerk).get(reverse("directives:confirm", args=[unsure_directive.pk])).content.decode()
    assert "Máy chưa chắc 6 chỗ chưa ai xem lại." in html


def test_nobody_without_the_review_says_that_it_was_looked_at(province, unsure_directive):
    address = reverse("directives:doubts_seen", args=[unsure_directive.pk])
    assert signed_in(province.inspector).post(address, {"doubt": "0"}).status_code == 403
    html = page_of(signed_in(province.inspector), unsure_directive)
    assert "Cần xem lại" in html and "Đã xem</button>" not in html and "Đã xem tất cả" not in html


def test_a_confirmed_document_shows_no_doubts(province, unsure_directive):
    for label in ("2", "3"):
        actions.drop_duty(by=province.clerk, duty=duty(unsure_directive, label), version=1)
    unsure_directive.refresh_from_db()
    actions.confirm_directive(by=province.leader, directive=unsure_directive, version=unsure_directive.version)
    assert "Cần xem lại" not in page_of(signed_in(province.clerk), unsure_directive)
    address = reverse("directives:doubts_seen", args=[unsure_directive.pk])
    signed_in(province.clerk).post(address, {"doubt": "0"})
    unsure_directive.refresh_from_db()
    assert unsure_directive.seen_doubts == []
