"""A draft is written, read back and checked: nothing is lost, and only the number is missing."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from conglap.base.text import fold
from conglap.directives.reader import read
from conglap.directives.records import System
from conglap.documents import read_bytes, read_file, read_with_layout
from conglap.drafting import KINDS, Order, draft_from, remarks_on, render
from conglap.drafting.issuers import issuer_named
from conglap.drafting.records import DraftDuty, Purpose, Reporting
from conglap.drafting.sample import sample_draft
from conglap.linting import lint

DOCUMENTS = Path(__file__).resolve().parents[2] / "documents"
ISSUERS = {
    "state": issuer_named("Ủy ban nhân dân xã Long Khê"),
    "party": issuer_named("Đảng ủy xã Long Khê", parent="Đảng bộ tỉnh Lâm Hải"),
}


@pytest.fixture(scope="module")
def superior():
    return read(read_file(DOCUMENTS / "ke-hoach-dang-uy.txt"))


def ordered(system: str, kind: str, **more: object) -> Order:
    return Order(
        ISSUERS[system], dt.date(2026, 6, 10), kind, reporting=Reporting("Văn phòng", "trước ngày 15/12/2026"), **more
    )


@pytest.mark.parametrize("system", ISSUERS)
@pytest.mark.parametrize("kind", KINDS)
def test_read_back_it_gives_the_same_duties_to_the_same_bodies(superior, system, kind):
    draft = draft_from([superior], ordered(system, kind))
    again = read(read_bytes(render(draft), "du-thao.docx"))
    assert again.document.kind.name == kind
    assert again.document.system == system
    assert again.document.symbol is None
    body = [task for task in again.tasks if not task.id.startswith("PL")]
    for duty in draft.duties:
        task = next(task for task in body if fold(duty.text.rstrip(".")) in fold(task.text))
        assert tuple(named.name for named in task.lead) == duty.lead
        assert {fold(named.name) for named in task.coordinating} >= {fold(name) for name in duty.coordinating}
        rows = [row for row in again.tasks if row.id.startswith("PL") and row.text.rstrip(".") == duty.text.rstrip(".")]
        assert len(rows) == 1


@pytest.mark.parametrize("system", ISSUERS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_linter_finds_nothing_but_the_blank_number_and_day(superior, system, kind):
    draft = draft_from([superior], ordered(system, kind))
    source, layout = read_with_layout(render(draft), "du-thao.docx")
    assert layout is not None
    assert {finding.rule for finding in lint(read(source), on=draft.day, layout=layout)} == {"draft"}


def test_a_reminder_is_a_dispatch_that_urges(superior):
    draft = draft_from([superior], ordered("state", "Công văn", purpose=Purpose.REMINDING))
    again = read(read_bytes(render(draft), "don-doc.docx"))
    assert again.document.subject.startswith("đôn đốc thực hiện Kế hoạch số 47-KH/ĐU")
    assert "chưa hoàn thành" in again.text


def test_another_body_may_be_told_to_do_it_here(superior):
    first = draft_from([superior], ordered("state", "Kế hoạch")).duties[0]
    order = ordered("state", "Kế hoạch", leads={first.task: ("Phòng Văn hóa - Xã hội",)})
    assert draft_from([superior], order).duties[0].lead == ("Phòng Văn hóa - Xã hội",)


def test_without_an_annex_there_is_none(superior):
    draft = draft_from([superior], ordered("state", "Kế hoạch", annex=False))
    again = read(read_bytes(render(draft), "du-thao.docx"))
    assert "Phụ lục" not in again.text
    assert not any(task.id.startswith("PL") for task in again.tasks)


def test_what_nobody_may_invent_is_asked_for(superior):
    draft = draft_from([superior], Order(ISSUERS["state"], dt.date(2026, 6, 10)))
    said = " ".join(remark.message for remark in remarks_on(draft))
    assert "họ tên người ký" in said
    assert "thời hạn báo cáo" in said


def test_a_time_inside_the_words_of_a_duty_is_a_time():
    words = {"said": "Rà soát các điểm trường trước ngày 30/9/2026.", "unsaid": "Rà soát các điểm trường."}
    draft = sample_draft(System.STATE, "Kế hoạch")
    duties = tuple(DraftDuty(text, ("Phòng Kinh tế",), task=name) for name, text in words.items())
    (remark,) = [one for one in remarks_on(replace(draft, duties=duties)) if one.rule == "teeth"]
    assert remark.message == "Nhiệm vụ unsaid chưa có thời gian và sản phẩm."


def test_a_body_does_not_report_to_itself(superior):
    own = replace(superior, document=replace(superior.document, issuer="Ủy ban nhân dân xã Long Khê"))
    draft = draft_from([own], ordered("state", "Công văn", purpose=Purpose.REMINDING))
    assert not any("(báo cáo)" in recipient for recipient in draft.recipients)


def test_a_dispatch_of_the_state_asks_for_the_unit_in_its_symbol(superior):
    asked = [one.rule for one in remarks_on(draft_from([superior], ordered("state", "Công văn")))]
    assert "unit" in asked
    given = draft_from([superior], ordered("state", "Công văn", unit="VHXH"))
    assert "unit" not in [one.rule for one in remarks_on(given)]


def test_a_document_without_duties_leaves_nothing_to_pass_on():
    empty = read(read_bytes("Thông tin về thời tiết hôm nay.".encode(), "a.txt"))
    with pytest.raises(ValueError, match="không có nhiệm vụ"):
        draft_from([empty], ordered("state", "Kế hoạch"))
