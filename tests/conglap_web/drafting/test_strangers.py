"""What people must not see or do with drafts, and what odd input must not break."""

import io
import re
import uuid

import pytest
from django.urls import reverse
from docx import Document

from conglap.directives.records import System
from conglap.drafting.default_template import default_template
from conglap_web.audit.models import AuditEntry
from conglap_web.drafting import actions, queries
from conglap_web.drafting.actions import issuing
from conglap_web.drafting.models import Draft, DraftDuty, DraftState, Template
from conglap_web.drafting.moves import Act
from conglap_web.platform.models import StoredFile
from conglap_web.register.models import Role
from tests.conglap_web.drafting.conftest import TODAY
from tests.conglap_web.drafting.test_actions import approved, issued, step
from tests.conglap_web.factories import make_body, make_user, name_bodies, signed_in

ACTS = [act.value for act in Act if act is not Act.ISSUE]
POST_ONLY = ("keep", "add", "comment", "drop_duty", "move_duty", "settle", "acknowledge", "template_retire", *ACTS)
NASTY = "<script>alert(1)</script>\"'>{{ 7*7 }}"


def address(name: str, draft, /, duty=None, comment=None, delivery=None, template=None) -> str:
    """The address of a page or an act of the app."""
    if name in ACTS:
        return reverse("drafting:decide", args=[draft.pk, name])
    more = {
        "version": [1],
        "duty": [duty], "drop_duty": [duty], "move_duty": [duty],
        "settle": [comment], "acknowledge": [delivery],
    }.get(name, [])  # fmt: skip
    if name.startswith("template_"):
        return reverse(f"drafting:{name}", args=[template])
    return reverse(f"drafting:{name}", args=[draft.pk, *more])


@pytest.fixture
def parts(commune, draft):
    """A draft with a remark, a template of the office, and their keys."""
    said = actions.comment(by=commune.head, draft=draft, text="Bí mật: nêu rõ kinh phí")
    template = actions.add_template(
        by=commune.clerk,
        body=commune.committee,
        name="Mẫu xã",
        form=("state", "Kế hoạch"),
        content=default_template(System.STATE, "Kế hoạch"),
        file_name="mẫu kế hoạch xã.docx",
    )
    return {"duty": draft.duties.first().pk, "comment": said.pk, "delivery": uuid.uuid4(), "template": template.pk}


@pytest.mark.parametrize("who", ["stranger", "economist", "principal"])
def test_to_strangers_nothing_of_a_draft_is_there(commune, draft, parts, who):
    before = AuditEntry.objects.count()
    client = signed_in(getattr(commune, who))
    for name in ("draft", "file", "check", "version", "words", "more", "new_duty", "duty", "issue", "remind"):
        assert client.get(address(name, draft, **parts)).status_code == 404, name
    for name in POST_ONLY:
        if name != "template_retire":
            values = {"version": draft.version, "text": "x", "remark": "x", "note": "x"}
            assert client.post(address(name, draft, **parts), values).status_code == 404, name
    assert AuditEntry.objects.count() == before
    draft.refresh_from_db()
    assert draft.state == DraftState.EDITING


def test_nobody_takes_the_template_of_another_office(commune, draft, parts):
    client = signed_in(commune.stranger)
    assert client.get(address("template_file", draft, **parts)).status_code == 404
    assert client.post(address("template_retire", draft, **parts)).status_code == 404
    assert signed_in(commune.officer).post(address("template_retire", draft, **parts)).status_code == 403
    answer = signed_in(commune.officer).get(address("template_file", draft, **parts))
    assert "filename*=utf-8''m%E1%BA%ABu" in answer["Content-Disposition"]


@pytest.mark.parametrize("name", POST_ONLY)
def test_a_link_changes_nothing(commune, draft, parts, name):
    assert signed_in(commune.officer).get(address(name, draft, **parts)).status_code == 405


def test_keys_of_another_draft_do_not_fit(commune, draft, parts):
    other = actions.start_draft(
        by=commune.officer,
        unit=commune.culture,
        issuing_body=commune.committee,
        kind="Công văn",
        duties=queries.duties_to_pass_on(commune.directive),
    )
    client = signed_in(commune.officer)
    for name in ("drop_duty", "move_duty", "settle"):
        answer = client.post(address(name, other, **parts), {"version": other.version})
        assert answer.status_code == 404, name
    assert client.get(address("duty", other, **parts)).status_code == 404
    wrong = {"text": "x", "duty": parts["duty"]}
    assert client.post(address("comment", other), wrong).status_code == 404
    assert draft.duties.count() == 3


def test_recipients_see_what_was_issued_and_not_how_it_came_about(commune, draft, parts):
    draft = step(commune.officer, draft, Act.SUBMIT)
    draft = step(commune.head, draft, Act.RETURN, "Lý do nội bộ")
    draft = issued(commune, draft)
    client = signed_in(commune.economist)
    shown = client.get(draft.get_absolute_url()).content.decode()
    assert "Tham mưu bố trí kinh phí" in shown
    assert "Xác nhận đã nhận" in shown
    for inner in ("Bí mật", "Lý do nội bộ", "Bản trình", "Gửi góp ý"):
        assert inner not in shown, inner
    assert client.get(address("version", draft)).status_code == 404
    assert client.post(address("comment", draft), {"text": "x"}).status_code == 404
    assert client.get(address("file", draft)).status_code == 200
    assert "Bí mật" in signed_in(commune.officer).get(draft.get_absolute_url()).content.decode()


def test_a_superior_document_that_the_person_cannot_open_is_named_without_a_link(commune, draft):
    draft = issued(commune, draft)
    sub = make_user("Trưởng thôn", make_body("Trạm Y tế Long Khê", kind="unit", under=commune.school), Role.HEAD)
    link = commune.directive.get_absolute_url()
    assert link in signed_in(commune.officer).get(draft.get_absolute_url()).content.decode()
    assert signed_in(sub).get(draft.get_absolute_url()).status_code == 404
    commune.directive.duties.update(dropped=True)
    type(commune.directive).objects.filter(pk=commune.directive.pk).update(receiver=commune.province)
    answer = signed_in(commune.principal).get(draft.get_absolute_url())
    assert answer.status_code == 200
    assert link not in answer.content.decode()
    assert "28/KH-UBND" in answer.content.decode()


def test_what_another_commune_passed_on_neither_shows_nor_counts(commune, draft):
    other = make_body("Ủy ban nhân dân xã Kia", under=commune.province)
    foreign = make_user("Chuyên viên xã Kia", other, Role.CLERK)
    name_bodies(commune.duties[0], "coordinating", [other])
    shown = signed_in(foreign).get(reverse("drafting:start", args=[commune.directive.pk])).content.decode()
    assert shown.count("checked") == 3
    assert str(draft.pk) not in shown
    neighbour = signed_in(commune.economist).get(reverse("drafting:start", args=[commune.directive.pk]))
    assert neighbour.content.decode().count("checked") == 0  # the same issuer passes all on already
    assert str(draft.pk) not in neighbour.content.decode()


def test_typed_markup_stays_text(commune, draft):
    duty = draft.duties.first()
    values = {"text": NASTY, "lead": [NASTY], "output": NASTY, "time": NASTY}
    draft = actions.edit_duty(by=commune.officer, duty=duty, version=draft.version, values=values)
    draft = actions.edit_draft(by=commune.officer, draft=draft, version=draft.version, values={"subject": NASTY})
    actions.comment(by=commune.head, draft=draft, text=NASTY)
    actions.save_version(by=commune.officer, draft=draft, version=draft.version, note=NASTY)
    client = signed_in(commune.officer)
    pages = [draft.get_absolute_url(), reverse("drafting:list"), address("version", draft), address("check", draft)]
    for page in [*pages, address("duty", draft, duty=duty.pk), address("words", draft)]:
        text = client.get(page).content.decode()
        assert "<script>alert(1)" not in text, page
        assert "&lt;script&gt;" in text, page
    answer = client.get(address("file", draft))  # curly brackets in the words are words, and are not carried out
    assert answer.status_code == 200
    lines = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(answer.content)).paragraphs)
    assert "{{ 7*7 }}" in lines
    assert "49" not in lines


def test_control_characters_and_floods_of_text_are_no_error(commune, draft):
    client = signed_in(commune.officer)
    odd = "Rà soát\x00\x0b quy mô\x1f trường"
    client.post(address("comment", draft), {"text": odd})
    assert draft.comments.get().text.split() == ["Rà", "soát", "quy", "mô", "trường"]
    form = {"text": "Rà soát\x0b quy mô", "lead": "Phòng\x00 Kinh tế\nPhòng\x0c Nội vụ", "version": draft.version}
    client.post(address("duty", draft, duty=draft.duties.first().pk), form)
    assert draft.duties.first().lead == ["Phòng Kinh tế", "Phòng", "Nội vụ"]
    draft.refresh_from_db()
    client.post(address("keep", draft), {"version": draft.version, "note": odd})
    assert draft.versions.first().note.startswith("Rà soát")
    assert client.get(address("file", draft)).status_code == 200
    client.post(address("submit", draft), {"version": draft.version + 1, "remark": odd})
    for name, values in (("comment", {"text": "x" * 9000}), ("discard", {"remark": "x" * 9000})):
        draft.refresh_from_db()
        client.post(address(name, draft), values | {"version": draft.version})
    draft.refresh_from_db()
    assert draft.state != DraftState.DISCARDED
    assert draft.comments.count() == 1
    assert client.get(reverse("drafting:list"), {"q": "a\x00b"}).status_code == 200
    assert client.get(reverse("drafting:choose"), {"q": "a\x00b"}).status_code == 200


@pytest.mark.parametrize("field", ["text", "lead", "output"])
def test_a_duty_of_endless_length_comes_back_with_a_sentence(commune, draft, field):
    form = {"text": "Rà soát", "lead": "Phòng Kinh tế", "version": draft.version} | {field: "rất dài " * 5000}
    answer = signed_in(commune.officer).post(address("duty", draft, duty=draft.duties.first().pk), form)
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode() or "has-errors" in answer.content.decode()


@pytest.mark.parametrize("number", ["9" * 30, "٣", "²", "-1", "", "9" * 5000])
def test_versions_that_are_no_versions_are_refused_quietly(commune, draft, number):
    client = signed_in(commune.officer)
    assert client.post(address("submit", draft), {"version": number}).status_code == 302
    assert client.get(address("version", draft), {"voi": number}).status_code in (200, 404)
    draft.refresh_from_db()
    assert draft.state == DraftState.EDITING
    assert client.get(f"/du-thao/{draft.pk}/phien-ban/{'9' * 30}/").status_code == 404


def test_a_second_click_on_issue_leads_back_to_the_issued_draft(commune, draft):
    ready = approved(commune, draft)
    client, form = signed_in(commune.clerk), {"number": "4", "day": f"{TODAY:%d/%m/%Y}", "version": ready.version}
    assert client.get(address("issue", draft)).status_code == 200
    for _click in range(2):
        assert client.post(address("issue", draft), form).url == draft.get_absolute_url()
    assert Draft.objects.filter(state=DraftState.ISSUED).count() == 1
    assert client.get(address("issue", draft)).url == draft.get_absolute_url()
    with pytest.raises(actions.Stale):
        actions.issue_draft(by=commune.chairman, draft=ready, version=ready.version, number="9", day=TODAY)


@pytest.mark.parametrize("number", ["1٣", "¹", "1ă", "0", "000", "123456"])
def test_numbers_are_digits_that_everybody_can_read(commune, draft, number):
    ready = approved(commune, draft)
    with pytest.raises(actions.Refused, match="chữ số"):
        actions.issue_draft(by=commune.clerk, draft=ready, version=ready.version, number=number, day=TODAY)


def test_what_breaks_while_issuing_leaves_the_draft_as_it_was(commune, draft, monkeypatch):
    ready, files = approved(commune, draft), StoredFile.objects.count()

    def broken(**_values):
        raise RuntimeError("the machine stopped")

    monkeypatch.setattr(issuing, "adopt_directive", broken)
    with pytest.raises(RuntimeError):
        actions.issue_draft(by=commune.clerk, draft=ready, version=ready.version, number="3", day=TODAY)
    monkeypatch.undo()
    assert (Draft.objects.get(pk=ready.pk).state, StoredFile.objects.count()) == (DraftState.APPROVED, files)
    again = actions.issue_draft(by=commune.clerk, draft=ready, version=ready.version, number="3", day=TODAY)
    assert again.symbol == "03/KH-UBND"


def test_a_template_is_used_only_for_its_own_form(commune, draft, parts):
    template = Template.objects.get(pk=parts["template"])
    with pytest.raises(actions.Refused, match="không dùng cho"):
        actions.start_draft(
            by=commune.officer,
            unit=commune.culture,
            issuing_body=commune.committee,
            kind="Công văn",
            duties=queries.duties_to_pass_on(commune.directive),
            template=template,
        )


def test_a_draft_keeps_a_template_that_went_out_of_use_and_can_leave_it(commune, draft, parts):
    template = Template.objects.get(pk=parts["template"])
    draft = actions.edit_draft(by=commune.officer, draft=draft, version=draft.version, values={"template": template})
    actions.retire_template(by=commune.clerk, template=template)
    client = signed_in(commune.officer)
    assert client.get(address("file", draft)).status_code == 200
    text = client.get(address("words", draft)).content.decode()
    assert re.search(rf'value="{template.pk}" selected', text)
    draft = actions.edit_draft(by=commune.officer, draft=draft, version=draft.version, values={"template": None})
    assert str(template.pk) not in client.get(address("words", draft)).content.decode()


def test_a_draft_of_three_hundred_duties_stays_light(commune, draft, django_assert_max_num_queries):
    DraftDuty.objects.bulk_create(
        DraftDuty(
            draft=draft,
            source=commune.duties[place % 3],
            position=place + 10,
            text=f"Rà soát việc thứ {place} " + "và báo cáo kết quả thực hiện " * 5,
            lead=[f"Phòng {place % 9}"],
        )
        for place in range(300)
    )
    client = signed_in(commune.officer)
    for name in ("draft", "more", "words", "version", "check", "file"):
        with django_assert_max_num_queries(20):
            answer = client.get(address(name, draft))
        assert answer.status_code == 200
        assert len(answer.content) < 1_000_000, name
    with django_assert_max_num_queries(20):
        assert client.get(reverse("drafting:start", args=[commune.directive.pk])).status_code == 200


def test_every_write_leaves_its_row_in_the_audit(commune, draft, parts):
    done = set(AuditEntry.objects.values_list("action", flat=True))
    assert {"draft.start", "draft.comment", "template.add"} <= done
    client = signed_in(commune.officer)
    client.post(address("settle", draft, **parts))
    issued(commune, draft)
    delivery = Draft.objects.get().deliveries.get(body=commune.economy)
    signed_in(commune.economist).post(address("acknowledge", draft, delivery=delivery.pk), {"note": "x\x00y"})
    signed_in(commune.clerk).post(address("template_retire", draft, **parts))
    done = set(AuditEntry.objects.values_list("action", flat=True))
    assert {"draft.settle_comment", "draft.issue", "draft.acknowledge", "template.retire"} <= done
