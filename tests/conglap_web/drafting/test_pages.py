"""The pages of drafts: each person sees and does what is theirs, in few queries."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document

from conglap.directives.records import System
from conglap.drafting.default_template import default_template
from conglap_web.drafting import actions, queries
from conglap_web.drafting.models import Draft, DraftState, Template
from conglap_web.drafting.moves import Act
from tests.conglap_web.drafting.test_actions import approved, issued, step
from tests.conglap_web.factories import signed_in

MOST_QUERIES = 20


def page(person, name, /, *args, **query):
    return signed_in(person).get(reverse(f"drafting:{name}", args=args), query)


def send(person, name, /, *args, **values):
    return signed_in(person).post(reverse(f"drafting:{name}", args=args), values)


def test_from_the_directive_to_a_first_draft(commune):
    shown = page(commune.officer, "start", commune.directive.pk)
    text = shown.content.decode()
    assert text.count("checked") == 3  # none is passed on yet
    answer = send(
        commune.officer,
        "start",
        commune.directive.pk,
        unit=commune.culture.pk,
        issuing_body=commune.committee.pk,
        kind="Công văn",
        purpose="passing_on",
        duties=[duty.pk for duty in commune.duties[:2]],
    )
    draft = Draft.objects.get()
    assert answer.url == draft.get_absolute_url()
    assert draft.duties.count() == 2
    assert draft.addressees == ["Phòng Văn hóa - Xã hội", "Phòng Kinh tế"]
    again = page(commune.officer, "start", commune.directive.pk).content.decode()
    assert again.count("checked") == 1


def test_starting_without_a_duty_says_what_to_do(commune):
    answer = send(
        commune.officer,
        "start",
        commune.directive.pk,
        unit=commune.culture.pk,
        issuing_body=commune.committee.pk,
        kind="Kế hoạch",
        purpose="passing_on",
    )
    assert answer.status_code == 422
    assert "ít nhất một nhiệm vụ" in answer.content.decode()


def test_nobody_issues_in_the_name_of_a_body_that_is_not_above(commune):
    answer = send(
        commune.officer,
        "start",
        commune.directive.pk,
        unit=commune.culture.pk,
        issuing_body=commune.economy.pk,
        kind="Kế hoạch",
        purpose="passing_on",
        duties=[commune.duties[0].pk],
    )
    assert answer.status_code == 422
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("who", "sees"),
    [("officer", True), ("head", True), ("chairman", True), ("clerk", True), ("economist", False), ("stranger", False)],
)
def test_a_draft_is_seen_by_those_who_write_and_those_who_issue(commune, draft, who, sees):
    assert (page(getattr(commune, who), "draft", draft.pk).status_code == 200) is sees
    listed = page(getattr(commune, who), "list").content.decode()
    assert (draft.subject in listed) is sees


def test_an_issued_document_is_seen_by_its_recipients_too(commune, draft):
    draft = issued(commune, draft)
    assert page(commune.economist, "draft", draft.pk).status_code == 200
    assert page(commune.stranger, "draft", draft.pk).status_code == 404


def test_the_page_keeps_to_its_queries_whatever_the_length(commune, draft, django_assert_max_num_queries):
    for place in range(30):
        actions.comment(by=commune.head, draft=draft, text=f"Góp ý {place}")
        values = {"text": f"Nhiệm vụ thêm {place}", "lead": [f"Phòng {place % 7}"]}
        draft = actions.write_duty(by=commune.officer, draft=draft, version=draft.version, values=values)
    client = signed_in(commune.officer)
    with django_assert_max_num_queries(MOST_QUERIES):
        assert client.get(draft.get_absolute_url()).status_code == 200
    with django_assert_max_num_queries(MOST_QUERIES):
        assert client.get(reverse("drafting:list")).status_code == 200


def test_words_and_duties_are_edited_on_their_pages(commune, draft):
    form = {
        "subject": "triển khai kế hoạch sắp xếp", "place": "Long Khê", "code": "UBND", "titles": "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        "authority": "TM. ỦY BAN NHÂN DÂN", "signer": "Phạm Dũng", "recipients": "Ủy ban nhân dân tỉnh\nLưu: VT",
        "report_to": "Phòng Kinh tế", "version": draft.version,
    }  # fmt: skip
    answer = send(commune.officer, "words", draft.pk, **form)
    assert "Ghi cả nơi nhận báo cáo" in answer.content.decode()
    send(commune.officer, "words", draft.pk, **form, report_when="trước ngày 15/12/2026")
    draft.refresh_from_db()
    assert draft.titles == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    duty = draft.duties.first()
    send(commune.officer, "duty", draft.pk, duty.pk, text="Rà soát.", lead="Phòng Kinh tế", version=draft.version)
    duty.refresh_from_db()
    assert (duty.text, duty.lead) == ("Rà soát.", ["Phòng Kinh tế"])


def test_what_somebody_else_changed_meanwhile_is_not_lost_and_what_was_typed_stays(commune, draft):
    duty, seen = draft.duties.first(), draft.version
    actions.edit_draft(by=commune.head, draft=draft, version=seen, values={"signer": "Phạm Dũng"})
    answer = send(commune.officer, "duty", draft.pk, duty.pk, text="Chữ vừa gõ", lead="Phòng Kinh tế", version=seen)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "người khác sửa" in text
    assert "Chữ vừa gõ" in text
    assert f'name="version" value="{seen + 1}"' in text


def test_buttons_show_only_what_the_person_may_do_now(commune, draft):
    assert "Trình duyệt" in page(commune.officer, "draft", draft.pk).content.decode()
    draft = step(commune.officer, draft, Act.SUBMIT)
    officer, head = (page(who, "draft", draft.pk).content.decode() for who in (commune.officer, commune.head))
    assert "Trình lãnh đạo" in head
    assert "Trình lãnh đạo" not in officer
    assert "Rút lại để sửa" in officer


def test_the_whole_way_through_the_pages(commune, draft):
    for who, act in ((commune.officer, "submit"), (commune.head, "forward"), (commune.chairman, "approve")):
        draft.refresh_from_db()
        send(who, "decide", draft.pk, act, version=draft.version)
    draft.refresh_from_db()
    assert draft.state == DraftState.APPROVED
    day = f"{draft.day:%d/%m/%Y}"
    answer = send(commune.clerk, "issue", draft.pk, number="3", day=day, version=draft.version)
    draft.refresh_from_db()
    assert answer.url == draft.get_absolute_url()
    assert draft.symbol == "03/KH-UBND"
    delivery = draft.deliveries.get(body=commune.economy)
    send(commune.economist, "acknowledge", draft.pk, delivery.pk)
    delivery.refresh_from_db()
    assert delivery.acknowledged_by == commune.economist


def test_nobody_acknowledges_for_another_body(commune, draft):
    draft = issued(commune, draft)
    delivery = draft.deliveries.get(body=commune.economy)
    assert send(commune.principal, "acknowledge", draft.pk, delivery.pk).status_code == 403


def test_an_old_page_does_not_decide(commune, draft):
    old = draft.version
    actions.edit_draft(by=commune.officer, draft=draft, version=old, values={"signer": "Phạm Dũng"})
    send(commune.officer, "decide", draft.pk, "submit", version=old)
    draft.refresh_from_db()
    assert draft.state == DraftState.EDITING


def test_the_word_file_opens_and_is_named(commune, draft):
    answer = page(commune.officer, "file", draft.pk)
    assert "du-thao-" in answer["Content-Disposition"]
    assert any("KẾ HOẠCH" in one.text for one in Document(io.BytesIO(answer.content)).paragraphs)


def test_the_check_of_the_form_finds_only_the_blank_number_and_day(commune, draft):
    text = page(commune.officer, "check", draft.pk).content.decode()
    assert "Chưa có số văn bản" in text
    assert ">Lỗi<" not in text


def test_versions_are_compared_on_a_page(commune, draft):
    duty = draft.duties.first()
    values = {"text": "Rà soát quy mô trường, lớp trước ngày 15/8/2026."}
    actions.edit_duty(by=commune.officer, duty=duty, version=draft.version, values=values)
    text = page(commune.officer, "version", draft.pk, 1).content.decode()
    assert "<del>30/9/2026.</del>" in text
    assert "<ins>15/8/2026.</ins>" in text


def upload(content: bytes, name: str = "mau.docx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_an_office_uses_its_own_template(commune, draft):
    file = upload(default_template(System.STATE, "Kế hoạch"))
    send(
        commune.clerk, "templates", body=commune.committee.pk, name="Mẫu xã", system="state", kind="Kế hoạch", file=file
    )
    template = Template.objects.get()
    assert template.remarks == []
    assert "Mẫu xã" in page(commune.officer, "templates").content.decode()
    assert send(commune.economist, "template_retire", template.pk).status_code == 403
    send(commune.clerk, "template_retire", template.pk)
    assert "Mẫu xã" not in page(commune.officer, "templates").content.decode()


def test_a_template_that_cannot_be_used_is_refused_with_a_sentence(commune):
    made = Document()
    made.add_paragraph("{{ settings.SECRET_KEY }}")
    file = io.BytesIO()
    made.save(file)
    answer = send(
        commune.clerk,
        "templates",
        body=commune.committee.pk,
        name="Mẫu lạ",
        system="state",
        kind="Kế hoạch",
        file=upload(file.getvalue()),
    )
    assert answer.status_code == 422
    assert "từ khóa không có" in answer.content.decode()
    assert not Template.objects.exists()


@pytest.mark.parametrize("kind", ["ke-hoach", "cong-van", "quyet-dinh"])
@pytest.mark.parametrize("system", ["state", "party"])
def test_the_common_templates_can_be_taken_home(commune, system, kind):
    answer = page(commune.officer, "template_common", system, kind)
    assert answer.content.startswith(b"PK")


def test_an_approved_draft_that_is_not_theirs_is_not_issued(commune, draft):
    ready = approved(commune, draft)
    assert send(commune.officer, "issue", ready.pk, number="1", day="01/01/2026").status_code == 403
    assert queries.next_number(ready, ready.day.year) == 1
