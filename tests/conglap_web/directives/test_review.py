"""Correcting what was read: every change keeps what was read beside it, and two people never overwrite each other."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from conglap_web.audit.models import AuditEntry
from conglap_web.audit.queries import verify_chains
from conglap_web.directives import actions
from conglap_web.directives.models import Directive, DirectiveState, Duty, DutyBody, Part
from conglap_web.platform.clock import today
from conglap_web.register.models import Body
from conglap_web.tasks.models import Task
from tests.conglap_web.factories import make_body, signed_in

pytestmark = pytest.mark.django_db


def kept(directive: Directive) -> list[Duty]:
    return list(directive.duties.filter(dropped=False).order_by("position"))


def words(duty: Duty) -> list[str]:
    return [duty.directive.text[start:end] for start, end in duty.spans]


def url(name: str, duty: Duty) -> str:
    return reverse(f"directives:{name}", args=[duty.directive_id, duty.pk])


def form_of(duty: Duty, **changes: object) -> dict[str, object]:
    values = {name: getattr(duty, name) or "" for name in ("label", "text", "timing_kind", "timing_text", "output")}
    values["due"] = f"{duty.due:%d/%m/%Y}" if duty.due else ""
    return values | {"version": duty.version} | changes


def test_a_changed_duty_shows_what_was_read_and_can_be_taken_back(province, duties):
    duty = duties[0]
    browser = signed_in(province.clerk)
    read = duty.text
    response = browser.post(url("duty_edit", duty), form_of(duty, text="Rà soát lại", due="15/07/2026"))
    assert response.status_code == 302
    duty.refresh_from_db()
    assert (duty.text, duty.due, duty.version) == ("Rà soát lại", dt.date(2026, 7, 15), 2)
    page = browser.get(duty.directive.get_absolute_url()).content.decode()
    assert "bản bóc tách ghi: 29/06/2026" in page and "Đã sửa 2 chỗ" in page
    browser.post(url("duty_as_read", duty), {"version": 2})
    duty.refresh_from_db()
    assert (duty.text, duty.due) == (read, dt.date(2026, 6, 29))
    assert "Đã sửa" not in browser.get(duty.directive.get_absolute_url()).content.decode()
    actions_done = set(AuditEntry.objects.filter(object_id=duty.pk).values_list("action", flat=True))
    assert actions_done == {"duty.edit", "duty.as_read"}
    assert verify_chains()[1] == []


def test_a_stale_form_is_refused_and_comes_back_with_what_was_typed(province, duties):
    duty = duties[0]
    actions.edit_duty(by=province.leader, duty=duty, version=1, values={"text": "Lãnh đạo sửa trước"})
    browser = signed_in(province.clerk)
    page = browser.post(url("duty_edit", duty), form_of(duty, text="Văn thư sửa sau"))
    html = page.content.decode()
    assert page.status_code == 422
    assert "Văn thư sửa sau" in html and "Lãnh đạo sửa trước" in html and str(province.leader) in html
    duty.refresh_from_db()
    assert duty.text == "Lãnh đạo sửa trước"
    # Sent once more, now knowing the other's change, it is written.
    assert 'name="version" value="2"' in html
    assert browser.post(url("duty_edit", duty), form_of(duty, text="Văn thư sửa sau")).status_code == 302


@pytest.mark.parametrize("name", ["duty_drop", "duty_as_read", "duty_merge_next", "bodies_accept"])
def test_a_stale_button_changes_nothing_and_says_who_was_first(province, duties, name):
    actions.edit_duty(by=province.leader, duty=duties[0], version=1, values={"text": "Lãnh đạo sửa trước"})
    before = list(Duty.objects.values_list("pk", "dropped", "text"))
    page = signed_in(province.clerk).post(url(name, duties[0]), {"version": 1}, follow=True).content.decode()
    assert "vừa được người khác sửa" in page and str(province.leader) in page
    assert list(Duty.objects.values_list("pk", "dropped", "text")) == before


def test_stale_fields_are_refused_with_both_texts(province, directive):
    address = reverse("directives:fields", args=[directive.pk])
    browser = signed_in(province.clerk)
    typed = {"version": directive.fields_version, "kind_code": "KH", "subject": "Tôi sửa", "date": "05/02/2026"}
    actions.edit_fields(
        by=province.leader, directive=directive, version=directive.fields_version, values={"subject": "Người kia sửa"}
    )
    page = browser.post(address, typed)
    assert page.status_code == 422
    assert "Tôi sửa" in page.content.decode() and "Người kia sửa" in page.content.decode()
    directive.refresh_from_db()
    assert directive.subject == "Người kia sửa"


def test_fields_are_corrected_with_vietnamese_days_and_lists_by_line(province, directive):
    address = reverse("directives:fields", args=[directive.pk])
    typed = {
        "version": directive.fields_version,
        "kind_code": "CV",
        "date": "07/03/2026",
        "subject": "Trích  yếu\nmới",
        "issuer": "UBND tỉnh",
        "addressees": " Sở Nội vụ \n\nUBND các xã",
    }
    assert signed_in(province.clerk).post(address, typed).status_code == 302
    directive.refresh_from_db()
    assert (directive.kind_name, directive.date, directive.subject) == (
        "Công văn",
        dt.date(2026, 3, 7),
        "Trích yếu mới",
    )
    assert directive.addressees == ["Sở Nội vụ", "UBND các xã"]
    page = signed_in(province.clerk).get(directive.get_absolute_url()).content.decode()
    assert "bản bóc tách ghi: Kế hoạch" in page and "bản bóc tách ghi: 05/02/2026" in page
    wrong = signed_in(province.clerk).post(address, typed | {"date": "31/02/2026", "version": 2})
    assert wrong.status_code == 422


def test_an_edit_of_a_duty_does_not_make_the_fields_stale(province, directive, duties):
    actions.edit_duty(by=province.leader, duty=duties[0], version=1, values={"output": "Đề án"})
    actions.edit_fields(by=province.clerk, directive=directive, version=directive.fields_version, values={"place": "X"})


def test_a_split_at_a_sentence_gives_each_part_its_own_stretch_and_bodies(province, duties):
    duty = duties[0]
    at = duty.text.index("Xây dựng")
    DutyBody.objects.create(
        duty=duty, part=Part.LEAD, name="ở câu đầu", span=[duty.spans[0][0], duty.spans[0][0] + 4], position=5
    )
    response = signed_in(province.clerk).post(url("duty_split", duty), {"version": 1, "at": at})
    assert response.status_code == 302
    first, second, *_rest = kept(duty.directive)
    assert words(first) == ["Rà soát mạng lưới trường học."]
    assert words(second)[0].startswith("Xây dựng phương án") and words(second)[0].endswith("30/6/2026.")
    assert (first.label, second.label) == ("1/1", "1/2")
    assert {"Sở Nội vụ", "ở câu đầu"} <= set(first.bodies.values_list("name", flat=True))
    assert set(second.bodies.values_list("name", flat=True)) == {"Sở Nội vụ", "UBND các xã"}
    assert set(second.bodies.get(name="UBND các xã").matched.all()) == set(province.communes)


def test_a_split_in_the_middle_of_a_sentence_by_the_words_that_follow(province, duties):
    response = signed_in(province.clerk).post(
        url("duty_split", duties[0]), {"version": 1, "begins": "lấy ý kiến Nhân dân"}
    )
    assert response.status_code == 302
    assert kept(duties[0].directive)[1].text == "lấy ý kiến Nhân dân trước ngày 30/6/2026."
    wrong = signed_in(province.clerk).post(url("duty_split", duties[1]), {"version": 1, "begins": "không có chữ này"})
    assert wrong.status_code == 422 and "không có chữ này" in wrong.content.decode()


def test_a_split_can_be_taken_back_and_nothing_is_left_of_it(province, duties):
    duty = duties[0]
    _first, second = actions.split_duty(by=province.clerk, duty=duty, version=1, at=30)
    actions.restore_as_read(by=province.clerk, duty=second, version=1)
    assert [one.pk for one in kept(duty.directive)] == [one.pk for one in duties]
    assert Duty.objects.count() == 3
    assert set(duty.bodies.values_list("name", flat=True)) == {"Sở Nội vụ", "UBND các xã"}


def test_a_merge_keeps_both_stretches_in_one_duty_and_can_be_taken_back(province, duties):
    seen = {f"version-{duty.pk}": duty.version for duty in duties}
    response = signed_in(province.clerk).post(url("duty_merge_next", duties[0]), seen)
    assert response.status_code == 302
    merged, last = kept(duties[0].directive)
    assert last.pk == duties[2].pk
    assert words(merged) == [duties[0].text, duties[1].text] and merged.label == "1 + 2"
    assert merged.due == dt.date(2026, 6, 29)
    assert set(merged.bodies.values_list("name", flat=True)) == {"Sở Nội vụ", "UBND các xã", "Sở Tài chính"}
    page = signed_in(province.clerk).get(merged.directive.get_absolute_url()).content.decode()
    assert "Gộp từ 1, 2" in page
    actions.restore_as_read(by=province.clerk, duty=merged, version=1)
    assert [one.pk for one in kept(merged.directive)] == [one.pk for one in duties]


def test_chosen_duties_are_merged_unless_one_of_them_changed_meanwhile(province, directive, duties):
    chosen = {"duty": [str(duties[0].pk), str(duties[2].pk)]}
    seen = {f"version-{duty.pk}": duty.version for duty in duties}
    actions.edit_duty(by=province.leader, duty=duties[2], version=1, values={"output": "Báo cáo"})
    address = reverse("directives:duty_merge", args=[directive.pk])
    browser = signed_in(province.clerk)
    assert "vừa được người khác sửa" in browser.post(address, chosen | seen, follow=True).content.decode()
    assert len(kept(directive)) == 3
    browser.post(address, chosen | seen | {f"version-{duties[2].pk}": 2})
    assert [duty.label for duty in kept(directive)] == ["2", "1 + 3"]
    assert "ít nhất hai" in browser.post(address, {"duty": str(duties[1].pk)}, follow=True).content.decode()


@pytest.mark.parametrize("name", ["duty_merge_next", "duty_merge", "duty_drop_chosen"])
@pytest.mark.parametrize("second", [{}, {"version": "0"}, {"version": "x" * 9}])
def test_every_chosen_duty_says_which_version_was_seen(province, directive, duties, name, second):
    sent = {"duty": [str(duty.pk) for duty in duties[:2]], "version": 1, f"version-{duties[0].pk}": 1}
    sent |= {f"version-{duties[1].pk}": value for value in second.values()}
    address = url(name, duties[0]) if name == "duty_merge_next" else reverse(f"directives:{name}", args=[directive.pk])
    answer = signed_in(province.clerk).post(address, sent, follow=True).content.decode()
    assert "vừa được người khác sửa" in answer and [duty.pk for duty in kept(directive)] == [d.pk for d in duties]


def test_the_page_sends_the_versions_of_all_duties_with_a_merge(province, directive, duties):
    page = signed_in(province.clerk).get(directive.get_absolute_url()).content.decode()
    assert f'<button form="merge" formaction="{directive.get_absolute_url()}nhiem-vu/{duties[0].pk}/gop/">' in page
    assert all(f'form="merge" name="version-{duty.pk}" value="1"' in page for duty in duties)


def test_a_part_that_was_merged_again_is_taken_back_from_the_outside_in(province, duties):
    _first, second = actions.split_duty(by=province.clerk, duty=duties[0], version=1, at=30)
    merged = actions.merge_duties(
        by=province.clerk,
        directive=duties[0].directive,
        duties=[second, duties[1]],
        versions={str(second.pk): 1, str(duties[1].pk): 1},
    )
    with pytest.raises(actions.Refused, match="khôi phục phần đó"):
        actions.restore_as_read(by=province.clerk, duty=_first, version=1)
    actions.restore_as_read(by=province.clerk, duty=merged, version=1)
    actions.restore_as_read(by=province.clerk, duty=_first, version=1)
    assert [one.pk for one in kept(duties[0].directive)] == [one.pk for one in duties]


def test_a_duty_is_added_from_a_paragraph_at_its_place_in_the_document(province, directive, duties):
    number = directive.text.split("\n").index("Thực hiện Kết luận số 62-KL/TW ngày 02/10/2023 của Bộ Chính trị.")
    address = reverse("directives:duty_add", args=[directive.pk])
    browser = signed_in(province.clerk)
    assert browser.post(address, {"paragraph": number, "text": "Kết luận số 62-KL/TW"}).status_code == 302
    added = kept(directive)[0]
    assert (added.origin, words(added)) == ("added", ["Kết luận số 62-KL/TW"])
    assert browser.post(address, {"text": "Việc không có trong văn bản", "label": "X"}).status_code == 302
    assert kept(directive)[-1].spans == []
    assert browser.post(address, {}).status_code == 422
    with pytest.raises(actions.Refused, match="do người thêm"):
        actions.restore_as_read(by=province.clerk, duty=added, version=1)


@pytest.mark.parametrize("paragraph", ["2. Công khai giá", "Chủ trì: Sở Tài chính."])
def test_a_whole_paragraph_is_added_without_its_label(province, directive, paragraph):
    lines = directive.text.split("\n")
    number = next(at for at, line in enumerate(lines) if line.startswith(paragraph))
    page = signed_in(province.clerk).get(directive.get_absolute_url()).content.decode()
    address = reverse("directives:duty_add", args=[directive.pk])
    signed_in(province.clerk).post(address, {"paragraph": number})
    added = directive.duties.get(origin="added")
    assert added.text == lines[number].removeprefix("2. ") == words(added)[0]
    # The sign that offers a paragraph stands only where no duty was found.
    assert (f"{address}?doan={number}" in page) == paragraph.startswith("Chủ trì")


def test_a_dropped_duty_stays_visible_and_can_be_taken_back(province, duties):
    browser, duty = signed_in(province.clerk), duties[1]
    browser.post(url("duty_drop", duty), {"version": 1})
    page = browser.get(duty.directive.get_absolute_url()).content.decode()
    assert "đã bỏ" in page and "Lấy lại" in page and len(kept(duty.directive)) == 2
    browser.post(url("duty_restore", duty), {"version": 2})
    assert len(kept(duty.directive)) == 3


def test_chosen_duties_are_dropped_together_or_not_at_all(province, directive, duties):
    address = reverse("directives:duty_drop_chosen", args=[directive.pk])
    browser = signed_in(province.clerk)
    chosen = {"duty": [str(duty.pk) for duty in duties[:2]]} | {f"version-{duty.pk}": 1 for duty in duties}
    actions.edit_duty(by=province.leader, duty=duties[1], version=1, values={"output": "Báo cáo"})
    assert str(province.leader) in browser.post(address, chosen, follow=True).content.decode()
    assert len(kept(directive)) == 3
    browser.post(address, chosen | {f"version-{duties[1].pk}": 2})
    assert [duty.pk for duty in kept(directive)] == [duties[2].pk]
    assert "ít nhất một" in browser.post(address, {}, follow=True).content.decode()


def named(duty: Duty, part: str = Part.LEAD) -> DutyBody:
    return duty.bodies.get(part=part)


def body_url(name: str, body: DutyBody) -> str:
    return reverse(f"directives:{name}", args=[body.duty.directive_id, body.pk])


def test_a_suggested_body_is_accepted_changed_and_cleared(province, duties):
    browser, lead = signed_in(province.clerk), named(duties[0])
    browser.post(body_url("body_accept", lead), {"version": 1})
    lead.refresh_from_db()
    assert lead.checked and list(lead.matched.all()) == [province.snv]
    found = browser.get(body_url("body_pick", lead), {"q": "so tai chinh"}).content.decode()
    assert str(province.stc.pk) in found
    browser.post(body_url("body_pick", lead), {"version": 2, "body": str(province.stc.pk)})
    assert list(lead.matched.all()) == [province.stc]
    browser.post(body_url("body_clear", lead), {"version": 3})
    assert not lead.matched.exists()
    browser.post(body_url("body_remove", lead), {"version": 4})
    assert not DutyBody.objects.filter(pk=lead.pk).exists()


def test_a_body_is_given_another_part_and_the_card_says_what_was_read(province, duties):
    browser, lead = signed_in(province.clerk), named(duties[1])
    browser.post(body_url("body_part", lead), {"version": 1, "part": "coordinating"})
    lead.refresh_from_db()
    assert lead.part == Part.COORDINATING and list(lead.matched.all()) == [province.stc]
    page = browser.get(duties[1].directive.get_absolute_url()).content.decode()
    assert "Chủ trì – bản bóc tách ghi: Sở Tài chính" in page
    browser.post(body_url("body_part", lead), {"version": 2, "part": "nonsense"})
    lead.refresh_from_db()
    assert lead.part == Part.COORDINATING


def test_one_choice_counts_for_the_same_name_everywhere_but_where_somebody_looked(province, take_in):
    from tests.conglap_web.directives.contract_samples import TEXT, sample
    from tests.conglap_web.directives.contract_samples import named as mention

    read = sample()
    for task in read["tasks"]:
        task["lead"] = mention(TEXT, "Sở Nội vụ")
    directive = take_in(read)
    first, second, third = directive.duties.order_by("position")
    actions.accept_bodies(by=province.clerk, duty=third, version=1)
    signed_in(province.clerk).post(
        body_url("body_pick", named(first)), {"version": 1, "body": str(province.stc.pk), "everywhere": "on"}
    )
    assert [list(named(one).matched.all()) for one in (first, second, third)] == [
        [province.stc],
        [province.stc],
        [province.snv],
    ]


def test_a_group_opens_to_its_members_and_some_can_be_taken_out_and_put_back(province, duties):
    browser, group = signed_in(province.clerk), named(duties[0], Part.COORDINATING)
    page = browser.get(duties[0].directive.get_absolute_url()).content.decode()
    assert "nhóm · 3 cơ quan" in page and "Bình Minh" not in page
    members = browser.get(body_url("body_members", group)).content.decode()
    assert all(f'value="{one.pk}" checked' in members for one in province.communes)
    left = [str(one.pk) for one in province.communes[1:]]
    browser.post(body_url("body_members", group), {"version": 1, "body": left})
    assert {str(pk) for pk in group.matched.values_list("pk", flat=True)} == set(left)
    members = browser.get(body_url("body_members", group)).content.decode()
    assert f'value="{province.communes[0].pk}">' in members
    nobody = browser.post(body_url("body_members", group), {"version": 2, "body": []}, follow=True)
    assert "ít nhất một cơ quan" in nobody.content.decode() and group.matched.count() == 2


def test_stale_choices_of_bodies_come_back_as_they_were_made(province, duties):
    browser, group = signed_in(province.clerk), named(duties[0], Part.COORDINATING)
    actions.edit_duty(by=province.leader, duty=duties[0], version=1, values={"output": "Đề án của lãnh đạo"})
    chosen = province.communes[2]
    page = browser.post(body_url("body_members", group), {"version": 1, "body": [str(chosen.pk)]})
    html = page.content.decode()
    assert page.status_code == 422 and "Đề án của lãnh đạo" in html and group.matched.count() == 3
    assert html.count(" checked") == 1 and f'value="{chosen.pk}" checked' in html
    part = browser.post(body_url("body_members", group), {"version": 1, "body": [str(chosen.pk)]}, headers=HTMX)
    assert part.headers["HX-Retarget"] == f"#slot-{group.pk}" and "<html" not in part.content.decode()
    typed = {"version": 1, "part": "lead", "name": "Một cơ quan vừa gõ"}
    page = browser.post(url("body_add", duties[0]), typed)
    assert page.status_code == 422 and "Một cơ quan vừa gõ" in page.content.decode()
    assert browser.post(url("body_add", duties[0]), typed | {"version": 2}).status_code == 302


def test_a_body_is_added_with_a_suggestion_still_to_be_checked(province, duties):
    browser = signed_in(province.clerk)
    typed = {"version": 1, "part": "lead", "name": "Sở Tài chính"}
    assert browser.post(url("body_add", duties[2]), typed).status_code == 302
    added = named(duties[2])
    assert list(added.matched.all()) == [province.stc] and not added.checked


def test_htmx_gets_the_card_alone_with_what_is_still_missing(province, duties):
    response = signed_in(province.clerk).post(body_url("body_accept", named(duties[0])), {"version": 1}, headers=HTMX)
    html = response.content.decode()
    assert response.status_code == 200 and "<html" not in html
    assert f'id="task-{duties[0].pk}"' in html and 'id="doubts" hx-swap-oob="true"' in html
    assert 'name="version" value="2"' in html


HTMX = {"HX-Request": "true"}


def test_htmx_fetches_the_page_anew_when_a_change_is_refused_or_reaches_further(province, take_in):
    from tests.conglap_web.directives.contract_samples import TEXT, sample
    from tests.conglap_web.directives.contract_samples import named as mention

    read = sample()
    for task in read["tasks"]:
        task["lead"] = mention(TEXT, "Sở Nội vụ")
    first = take_in(read).duties.first()
    browser = signed_in(province.clerk)
    stale = browser.post(body_url("body_accept", named(first)), {"version": 9}, headers=HTMX)
    assert stale.headers["HX-Redirect"].endswith(f"#task-{first.pk}") and not stale.content
    assert "vừa được người khác sửa" in browser.get(first.directive.get_absolute_url()).content.decode()
    typed = {"version": 1, "body": str(province.stc.pk), "everywhere": "on"}
    wide = browser.post(body_url("body_pick", named(first)), typed, headers=HTMX)
    assert wide.headers["HX-Redirect"].split("?")[0] == first.directive.get_absolute_url()
    assert "2 chỗ khác" in browser.get(first.directive.get_absolute_url()).content.decode()


@pytest.mark.parametrize("name", ["body_pick", "body_members"])
def test_a_part_asks_for_htmx_only_where_its_target_stands(province, duties, name):
    address = body_url(name, named(duties[0], Part.COORDINATING))
    browser = signed_in(province.clerk)
    part = browser.get(address, headers=HTMX).content.decode()
    assert "<html" not in part and f'hx-target="#task-{duties[0].pk}"' in part
    page = browser.get(address).content.decode()
    assert "<html" in page and f'hx-target="#task-{duties[0].pk}"' not in page


def test_what_is_unsure_is_marked_and_what_is_missing_keeps_from_confirming(province, directive, duties):
    browser = signed_in(province.clerk)
    page = browser.get(directive.get_absolute_url()).content.decode()
    assert "Chưa có cơ quan chủ trì." in page and "1 chỗ thiếu" in page
    confirm = reverse("directives:confirm", args=[directive.pk])
    refusal = browser.get(confirm).content.decode()
    assert f"#task-{duties[2].pk}" in refusal and "Chưa xác nhận được" in refusal
    with pytest.raises(actions.NotReady) as why:
        actions.confirm_directive(by=province.clerk, directive=directive, version=directive.version)
    assert [gap.anchor for gap in why.value.gaps] == [f"task-{duties[2].pk}"]
    directive.refresh_from_db()
    assert directive.state == DirectiveState.REVIEW


def test_a_name_that_many_duties_repeat_is_one_thing_to_settle(province, take_in):
    from tests.conglap_web.directives.contract_samples import TEXT, sample
    from tests.conglap_web.directives.contract_samples import named as mention

    read = sample()
    for task in read["tasks"]:
        task["lead"] = mention(TEXT, "Nhân dân")
    directive = take_in(read)
    page = signed_in(province.clerk).get(directive.get_absolute_url()).content.decode()
    assert page.count("Nhân dân: chưa nối với cơ quan nào trong danh mục.") == 1
    assert all(f'href="#body-{named(duty).pk}"' in page for duty in directive.duties.all())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"kind_code": ""}, "Chưa chọn loại văn bản"),
        ({"issuer": ""}, "Chưa có cơ quan ban hành"),
        ({"subject": ""}, "Chưa có trích yếu"),
    ],
)
def test_a_required_field_keeps_from_confirming(province, directive, change, words):
    Directive.objects.filter(pk=directive.pk).update(**change)
    confirm = reverse("directives:confirm", args=[directive.pk])
    assert words in signed_in(province.clerk).get(confirm).content.decode()


def test_a_deadline_needs_a_day_or_words(province, duties):
    Duty.objects.filter(pk=duties[0].pk).update(due=None, timing_text="")
    Duty.objects.filter(pk=duties[2].pk).update(dropped=True)
    confirm = reverse("directives:confirm", args=[duties[0].directive_id])
    assert "chưa xác định ngày" in signed_in(province.clerk).get(confirm).content.decode()
    Duty.objects.filter(pk=duties[0].pk).update(timing_text="trong 10 ngày kể từ khi nhận")
    assert "Xác nhận 2 nhiệm vụ cho 2 cơ quan" in signed_in(province.clerk).get(confirm).content.decode()


def test_a_lead_body_that_ended_since_it_was_suggested_keeps_from_confirming(province, directive, duties):
    actions.drop_duty(by=province.clerk, duty=duties[2], version=1)
    Body.objects.filter(pk=province.stc.pk).update(end=today())
    confirm = reverse("directives:confirm", args=[directive.pk])
    page = signed_in(province.clerk).get(confirm).content.decode()
    assert "Chưa xác nhận được" in page and "Sở Tài chính: có cơ quan đã kết thúc hoạt động" in page


def test_a_document_without_tasks_is_kept_and_opens_none(province, directive):
    directive.duties.update(dropped=True)
    confirm = reverse("directives:confirm", args=[directive.pk])
    browser = signed_in(province.clerk)
    assert "Xác nhận văn bản, không giao nhiệm vụ" in browser.get(confirm).content.decode()
    answer = browser.post(confirm, {"version": directive.version}, follow=True).content.decode()
    assert "Văn bản không có nhiệm vụ nào." in answer
    directive.refresh_from_db()
    assert directive.state == DirectiveState.CONFIRMED
    assert not Task.objects.exists()


def test_confirming_makes_tasks_and_closes_the_review(province, directive, duties):
    actions.drop_duty(by=province.clerk, duty=duties[2], version=1)
    assert not Task.objects.exists()
    browser = signed_in(province.leader)
    confirm = reverse("directives:confirm", args=[directive.pk])
    directive.refresh_from_db()
    browser.post(confirm, {"version": directive.version})
    directive.refresh_from_db()
    assert (directive.state, directive.confirmed_by) == (DirectiveState.CONFIRMED, province.leader)
    assert set(Task.objects.values_list("body", flat=True)) == {province.snv.pk, province.stc.pk}
    entry = AuditEntry.objects.get(action="directive.confirm")
    assert entry.after["duties"] == 2 and entry.before == {"state": "review"}
    page = browser.get(directive.get_absolute_url()).content.decode()
    assert "Lịch sử" in page and "Xác nhận văn bản" in page
    assert "/sua/" not in page and 'form="merge"' not in page
    assert browser.post(url("duty_drop", duties[0]), {"version": 1}, follow=True).status_code == 200
    assert not Duty.objects.get(pk=duties[0].pk).dropped
    with pytest.raises(actions.Refused):
        actions.discard_directive(by=province.leader, directive=directive, reason="x")


def test_lead_bodies_outside_the_receivers_scope_are_on_record_but_get_no_task(province, directive, duties):
    snv, stc = duties[0].bodies.get(part=Part.LEAD), duties[1].bodies.get(part=Part.LEAD)
    actions.match_body(by=province.clerk, named=snv, version=1, body=province.elsewhere)
    actions.drop_duty(by=province.clerk, duty=duties[2], version=1)
    remark = "Sở Nội vụ không thuộc phạm vi giao việc của UBND tỉnh Lam Giang: chỉ ghi nhận trong văn bản, không mở"
    browser, confirm = signed_in(province.clerk), reverse("directives:confirm", args=[directive.pk])
    assert browser.get(directive.get_absolute_url()).content.decode().count(remark) == 2  # above, and beside the name
    page = browser.get(confirm).content.decode()
    assert remark in page and "Xác nhận 1 nhiệm vụ cho 1 cơ quan" in page and "Chưa xác nhận được" not in page
    stc.duty.refresh_from_db()
    actions.match_body(by=province.clerk, named=stc, version=1, body=province.elsewhere)
    assert "Xác nhận văn bản, không giao nhiệm vụ" in browser.get(confirm).content.decode()
    directive.refresh_from_db()
    answer = browser.post(confirm, {"version": directive.version}, follow=True).content.decode()
    assert "Không mở nhiệm vụ nào" in answer and not Task.objects.exists()
    assert AuditEntry.objects.get(action="directive.confirm").after["lead_bodies"] == 0
    assert duties[0].bodies.get(part=Part.LEAD).matches.get().body == province.elsewhere


def test_a_confirmation_of_something_older_than_it_is_now_is_refused(province, directive, duties):
    actions.drop_duty(by=province.clerk, duty=duties[2], version=1)
    seen = directive.version  # as it stood before
    confirm = reverse("directives:confirm", args=[directive.pk])
    page = signed_in(province.leader).post(confirm, {"version": seen}, follow=True).content.decode()
    assert "vừa được người khác sửa" in page
    directive.refresh_from_db()
    assert directive.state == DirectiveState.REVIEW and not Task.objects.exists()


def test_a_follower_that_fails_undoes_the_confirmation(province, directive, duties, monkeypatch):
    def broken(*_args):
        raise RuntimeError("follower")

    monkeypatch.setattr("conglap_web.directives.confirmation._followers", [broken])
    actions.drop_duty(by=province.clerk, duty=duties[2], version=1)
    directive.refresh_from_db()
    with pytest.raises(RuntimeError):
        actions.confirm_directive(by=province.leader, directive=directive, version=directive.version)
    directive.refresh_from_db()
    assert directive.state == DirectiveState.REVIEW
    assert not AuditEntry.objects.filter(action="directive.confirm").exists()


def test_the_issuer_is_chosen_from_the_register(province, directive):
    address = reverse("directives:issuer", args=[directive.pk])
    browser = signed_in(province.clerk)
    assert str(province.elsewhere.pk) in browser.get(address, {"q": "tinh khac"}).content.decode()
    browser.post(address, {"version": directive.fields_version, "body": str(province.elsewhere.pk)})
    directive.refresh_from_db()
    assert directive.issuing_body == province.elsewhere


def test_a_body_that_ended_is_not_offered(province, duties):
    ended = make_body("Sở Cũ Kỹ", under=province.ubnd)
    Body.objects.filter(pk=ended.pk).update(end=today())
    page = signed_in(province.clerk).get(body_url("body_pick", named(duties[0])), {"q": "cu ky"}).content.decode()
    assert str(ended.pk) not in page
