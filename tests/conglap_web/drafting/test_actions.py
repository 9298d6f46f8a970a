"""A draft from its duties to its number: who may do what, what is kept, what is refused."""

import datetime as dt

import pytest

from conglap.directives.reader import read
from conglap.documents import read_bytes
from conglap_web.audit.models import AuditEntry
from conglap_web.directives.models import DirectiveState
from conglap_web.drafting import actions, queries
from conglap_web.drafting.models import Delivery, Draft, DraftState
from conglap_web.drafting.moves import Act
from conglap_web.platform.files import content_of
from conglap_web.tasks.models import Task
from tests.conglap_web.drafting.conftest import TODAY


def step(by, draft, act, remark=""):
    return actions.decide(by=by, draft=draft, version=draft.version, act=act, remark=remark)


def approved(commune, draft) -> Draft:
    draft = step(commune.officer, draft, Act.SUBMIT)
    draft = step(commune.head, draft, Act.FORWARD)
    return step(commune.chairman, draft, Act.APPROVE)


def issued(commune, draft, number="5") -> Draft:
    ready = approved(commune, draft)
    return actions.issue_draft(by=commune.clerk, draft=ready, version=ready.version, number=number, day=TODAY)


def test_a_draft_takes_the_duties_over_with_names_that_hold_below(commune, draft):
    rows = list(draft.duties.all())
    assert [row.lead for row in rows] == [["Phòng Văn hóa - Xã hội"], ["Phòng Kinh tế"], ["Trường Tiểu học Long Khê"]]
    assert rows[0].text == "Rà soát quy mô trường, lớp trước ngày 30/9/2026."
    assert "Kế hoạch số 28/KH-UBND" in rows[2].text
    assert [row.source for row in rows] == commune.duties
    assert draft.issuer == "Ủy ban nhân dân xã Long Khê"
    assert draft.authority == "TM. ỦY BAN NHÂN DÂN"
    assert "28/KH-UBND" in draft.subject
    assert draft.versions.count() == 1


def test_what_is_passed_on_is_known_of_the_superiors_duties(commune, draft):
    assert all(duty.passing == [draft] for duty in queries.duties_to_pass_on(commune.directive))
    step(commune.officer, draft, Act.DISCARD, "Soạn lại")
    assert all(duty.passing == [] for duty in queries.duties_to_pass_on(commune.directive))


def test_the_way_goes_from_drafter_to_head_to_leader_and_each_step_is_audited(commune, draft):
    draft = approved(commune, draft)
    assert draft.state == DraftState.APPROVED
    assert draft.approver == commune.chairman
    done = list(AuditEntry.objects.filter(object_id=draft.pk).order_by("id").values_list("action", flat=True))
    assert done == ["draft.start", "draft.submit", "draft.forward", "draft.approve"]


@pytest.mark.parametrize(
    ("who", "act"),
    [("officer", Act.FORWARD), ("officer", Act.APPROVE), ("economist", Act.SUBMIT), ("stranger", Act.SUBMIT)],
)
def test_nobody_takes_a_step_that_is_not_theirs(commune, draft, who, act):
    with pytest.raises(actions.Refused, match="không"):
        step(getattr(commune, who), draft, act)
    assert Draft.objects.get(pk=draft.pk).state == DraftState.EDITING


def test_the_head_of_the_unit_cannot_approve_for_the_leader(commune, draft):
    draft = step(commune.officer, draft, Act.SUBMIT)
    with pytest.raises(actions.Refused):
        step(commune.head, draft, Act.APPROVE)


def test_a_return_says_why_and_gives_the_pen_back(commune, draft):
    draft = step(commune.officer, draft, Act.SUBMIT)
    with pytest.raises(actions.Refused, match="lý do"):
        step(commune.head, draft, Act.RETURN)
    with pytest.raises(actions.Refused, match="không sửa được"):
        actions.edit_draft(by=commune.officer, draft=draft, version=draft.version, values={"place": "Long Khê"})
    draft = step(commune.head, draft, Act.RETURN, "Bổ sung thời hạn")
    assert (draft.state, draft.remark) == (DraftState.EDITING, "Bổ sung thời hạn")
    actions.edit_draft(by=commune.officer, draft=draft, version=draft.version, values={"signer": "Phạm Dũng"})


def test_two_people_at_once_are_noticed(commune, draft):
    seen = draft.version
    actions.edit_draft(by=commune.officer, draft=draft, version=seen, values={"signer": "Phạm Dũng"})
    with pytest.raises(actions.Stale):
        actions.edit_draft(by=commune.head, draft=draft, version=seen, values={"signer": "Phạm Văn Dũng"})
    assert Draft.objects.get(pk=draft.pk).signer == "Phạm Dũng"


def test_what_the_head_changes_shows_between_the_versions(commune, draft):
    draft = step(commune.officer, draft, Act.SUBMIT)
    duty = draft.duties.first()
    draft = actions.edit_duty(
        by=commune.head,
        duty=duty,
        version=draft.version,
        values={"text": "Rà soát quy mô trường trước ngày 15/8/2026."},
    )
    draft = step(commune.head, draft, Act.FORWARD)
    newer, older = draft.versions.all()[:2]
    shown = "".join(
        f"[{piece.change}:{piece.text}]"
        for line in queries.redline_between(draft, older, newer)
        for piece in line
        if piece.change != "same"
    )
    assert "[removed:30/9/2026.]" in shown
    assert "[added:15/8/2026.]" in shown


def test_the_same_words_make_no_second_version(commune, draft):
    with pytest.raises(actions.Refused, match="chưa có gì khác"):
        actions.save_version(by=commune.officer, draft=draft, version=draft.version, note="")


def test_duties_can_be_moved_dropped_added_and_written(commune, draft):
    first = draft.duties.first()
    draft = actions.move_duty(by=commune.officer, duty=first, version=draft.version, step=1)
    assert list(draft.duties.values_list("source__label", flat=True)) == ["II.2", "II.1", "II.3"]
    draft = actions.drop_duty(by=commune.officer, duty=draft.duties.first(), version=draft.version)
    left = [duty.label for duty in queries.duties_to_pass_on(commune.directive) if not duty.passing]
    assert left == ["II.2"]
    draft = actions.add_duties(
        by=commune.officer,
        draft=draft,
        version=draft.version,
        duties=queries.duties_to_pass_on(commune.directive),
    )
    values = {"text": "Công khai kết quả.", "lead": ["Phòng Kinh tế"]}
    draft = actions.write_duty(by=commune.officer, draft=draft, version=draft.version, values=values)
    assert list(draft.duties.values_list("source__label", flat=True)) == ["II.1", "II.3", "II.2", None]


def test_the_last_duty_stays(commune, draft):
    for duty in list(draft.duties.all())[1:]:
        draft = actions.drop_duty(by=commune.officer, duty=duty, version=draft.version)
    with pytest.raises(actions.Refused, match="ít nhất một"):
        actions.drop_duty(by=commune.officer, duty=draft.duties.first(), version=draft.version)


def test_an_issued_draft_is_a_directive_whose_duties_are_tasks(commune, draft):
    draft = issued(commune, draft)
    assert (draft.state, draft.symbol) == (DraftState.ISSUED, "05/KH-UBND")
    assert draft.directive.state == DirectiveState.CONFIRMED
    assert draft.directive.symbol == "05/KH-UBND"
    assert draft.directive.date == TODAY
    tasks = Task.objects.filter(duty__directive=draft.directive)
    assert {(task.body, task.duty.text) for task in tasks} >= {
        (commune.culture, "Rà soát quy mô trường, lớp trước ngày 30/9/2026."),
        (commune.economy, "Tham mưu bố trí kinh phí sắp xếp các điểm trường."),
    }
    assert tasks.get(body=commune.culture, duty__text__startswith="Rà soát").due == dt.date(2026, 9, 29)
    assert tasks.count() == 3  # the appeal to everybody gives nobody a task of its own


def test_the_issued_file_carries_number_and_day_and_each_duty_once_for_the_record(commune, draft):
    draft = issued(commune, draft, "12")
    text = read(read_bytes(content_of(draft.file), draft.file.name)).text
    assert "Số: 12/KH-UBND" in text
    day = f"ngày {TODAY.day:02d} tháng {TODAY.month if TODAY.month > 2 else f'{TODAY.month:02d}'} năm {TODAY.year}"
    assert f"Long Khê, {day}" in text
    assert f"(Kèm theo Kế hoạch số 12/KH-UBND {day}" in text
    texts = [duty.text for duty in draft.directive.duties.all()]
    assert len(texts) == len(set(texts))


def test_where_a_lead_body_is_unknown_the_document_waits_for_it(commune, draft):
    values = {"lead": ["Trung tâm chưa có trong danh bạ"]}
    draft = actions.edit_duty(by=commune.officer, duty=draft.duties.first(), version=draft.version, values=values)
    draft = issued(commune, draft)
    assert draft.state == DraftState.ISSUED
    assert draft.directive.state == DirectiveState.REVIEW


def test_a_number_is_given_once_a_year(commune, draft):
    issued(commune, draft, "7")
    other = actions.start_draft(
        by=commune.officer,
        unit=commune.culture,
        issuing_body=commune.committee,
        kind="Kế hoạch",
        duties=queries.duties_to_pass_on(commune.directive)[:1],
    )
    other = approved(commune, other)
    assert queries.next_number(other, TODAY.year) == 8
    with pytest.raises(actions.Refused, match="đã được cấp"):
        actions.issue_draft(by=commune.clerk, draft=other, version=other.version, number="07", day=TODAY)
    assert Draft.objects.get(pk=other.pk).state == DraftState.APPROVED


@pytest.mark.parametrize(
    ("number", "day", "said"),
    [
        ("", TODAY, "chữ số"),
        ("12/KH", TODAY, "chữ số"),
        ("1", TODAY + dt.timedelta(days=1), "sau hôm nay"),
        ("1", TODAY - dt.timedelta(days=1), "trước ngày bắt đầu"),
    ],
)
def test_a_wrong_number_or_day_is_refused_with_the_reason(commune, draft, number, day, said):
    ready = approved(commune, draft)
    with pytest.raises(actions.Refused, match=said):
        actions.issue_draft(by=commune.clerk, draft=ready, version=ready.version, number=number, day=day)


def test_only_an_approved_draft_is_issued_and_only_by_the_issuers_people(commune, draft):
    with pytest.raises(actions.Refused):
        actions.issue_draft(by=commune.clerk, draft=draft, version=draft.version, number="1", day=TODAY)
    ready = approved(commune, draft)
    with pytest.raises(actions.Refused):
        actions.issue_draft(by=commune.officer, draft=ready, version=ready.version, number="1", day=TODAY)


def test_every_recipient_is_told_once_and_acknowledges_for_itself(commune, draft):
    draft = issued(commune, draft)
    told = {delivery.body: delivery for delivery in draft.deliveries.all()}
    assert {commune.culture, commune.economy, commune.school, commune.province} <= set(told)
    assert told[commune.culture].to_do
    assert not told[commune.province].to_do
    delivery = actions.acknowledge(by=commune.economist, delivery=told[commune.economy])
    first = delivery.acknowledged_at
    assert actions.acknowledge(by=commune.chairman, delivery=delivery).acknowledged_at == first
    assert Delivery.objects.filter(acknowledged_at=None, draft=draft).count() == len(told) - 1


def test_remarks_are_said_once_and_settled(commune, draft):
    said = actions.comment(by=commune.head, draft=draft, text="Nêu rõ kinh phí", duty=draft.duties.first())
    assert actions.comment(by=commune.head, draft=draft, text="Nêu rõ kinh phí", duty=draft.duties.first()) == said
    said.draft = draft
    assert actions.settle_comment(by=commune.officer, comment=said).settled_by == commune.officer
    with pytest.raises(actions.Refused, match="góp ý"):
        actions.comment(by=commune.head, draft=draft, text="  ")
