"""Corrections: after accepting them the fault is gone, after rejecting them the file is as it was."""

from collections.abc import Iterable
from typing import Any

import pytest

from conglap.directives.reader import read
from conglap.documents import UnreadableFile
from conglap.linting import RULES, Corrected, Wish, correct, lint
from conglap.linting.confusions import CONFUSIONS
from conglap.linting.correcting import BY_HAND as BY_HAND_REASON
from tests.conglap.documents.tracked import W, accepted, changes, parts, rejected
from tests.conglap.documents.word_files import p, word_file
from tests.conglap.linting.faults import FAULTS
from tests.conglap.linting.in_process import looked_at, without_children
from tests.conglap.linting.layout_faults import LAYOUT_FAULTS, Spoil
from tests.conglap.linting.second_faults import SECOND_FAULTS
from tests.conglap.linting.word_documents import DOCUMENTS, made

__all__ = ["without_children"]  # a fixture that every test here uses

Fault = tuple[Any, ...]  # its rule first, then its document

MOMENT = "2026-11-21T08:30:00Z"
MENDING = {rule.name for rule in RULES if rule.mends}
# What these rules find and only a person can mend: nothing says what is right, or a line is missing.
BY_HAND = {"ngày 20", "Lưu: NC.", "Lưu: VT.", "Lưu VT", "Lưu: KHTC.", "210/TBao-UBND"}
# Mended, but with other words than those that the fault took away.
IN_OTHER_WORDS = {"Luật số 72/2025/QH15 về Tổ chức chính quyền địa phương;", "c\u043e hiệu lực"}


def _mended_text(rule: str, wrong: str) -> bool:
    if rule == "spelling":
        return any(slip in wrong.lower() for slip in CONFUSIONS)  # others are only suspected
    return rule in MENDING and wrong not in BY_HAND and bool(wrong) and not wrong.startswith("- Lưu")


def _one_a_rule(faults: Iterable[Fault]) -> list[Fault]:
    """Return the last fault of each rule in each family: all of them take minutes."""
    return list({(fault[0], fault[1].startswith("party")): fault for fault in faults}.values())


TEXT_FAULTS = _one_a_rule(fault for fault in (*FAULTS, *SECOND_FAULTS) if _mended_text(fault[0], fault[3]))
LOOKS = _one_a_rule(
    fault for fault in LAYOUT_FAULTS
    if fault[0] in MENDING and fault[:2] not in {("page-number", name) for name in DOCUMENTS if name != "ward notice"}
)  # fmt: skip


def corrected(data: bytes, **wish: object) -> Corrected:
    return correct(data, "a.docx", Wish(**wish), moment=MOMENT)  # type: ignore[arg-type]


def rules_in(data: bytes) -> list[str]:
    source, layout = looked_at(data)
    return [found.rule for found in lint(read(source), layout=layout)]


def is_mended_and_comes_back(data: bytes, rule: str) -> None:
    result = corrected(data)
    assert rule in {found.rule for found in result.done}, result.left
    assert rule not in rules_in(accepted(result.data))
    assert looked_at(accepted(result.data))[0].lines == looked_at(result.data)[0].lines
    assert looked_at(rejected(result.data))[1] == looked_at(data)[1]
    before, after = parts(data), parts(result.data)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]


@pytest.mark.parametrize(("rule", "name", "right", "wrong"), TEXT_FAULTS)
def test_a_fault_of_the_text_is_mended_and_nothing_else_is_changed(
    rule: str, name: str, right: str, wrong: str
) -> None:
    faulty = made(name, DOCUMENTS[name].replace(right, wrong, 1)).bytes()
    is_mended_and_comes_back(faulty, rule)
    if wrong not in IN_OTHER_WORDS and rule != "capital-state":  # there the fault itself brought new words
        whole, _ = looked_at(made(name).bytes())
        mended, _ = looked_at(accepted(corrected(faulty, only=[rule]).data))
        assert [line.text for line in mended.lines] == [line.text for line in whole.lines]


@pytest.mark.parametrize(("rule", "name", "spoil"), LOOKS)
def test_a_fault_of_layout_is_mended(rule: str, name: str, spoil: Spoil) -> None:
    file = made(name)
    spoil(file)
    is_mended_and_comes_back(file.bytes(), rule)


def test_many_faults_are_mended_at_once() -> None:
    wrong = (
        DOCUMENTS["state plan"]
        .replace("Số: 28/KH-UBND", "Số 8 /KH-UBND").replace("ngày 05 tháng 02", "ngày 5 tháng 2")
        .replace("Kế hoạch số 15/KH-UBND ngày", "Kế hoạch số 15-KH/UBND ngày").replace("phục vụ Nhân dân", "phục vụ nhân dân")
        .replace("chủ trì, phối", "chủ chì , phối").replace("(báo cáo);", "(báo cáo),").replace("TM. ỦY", "T/M ỦY")
        .replace("Nguyễn Văn An", "TS. Nguyễn Văn An").replace("Nhân dân./.", "Nhân dân.")
    )  # fmt: skip
    data = made("state plan", wrong).bytes()
    result = corrected(data)
    fixed = {found.rule for found in result.done}
    assert fixed >= {"number-line", "number-zero", "date-zero", "citation-form", "capital-people", "spelling",
                     "blank-before-mark", "recipients-punctuation", "authority-form", "signer-name", "end-mark"}  # fmt: skip
    assert not fixed & set(rules_in(accepted(result.data)))
    assert looked_at(rejected(result.data))[1] == looked_at(data)[1]


def test_the_changes_bear_the_author_and_the_moment_that_were_given() -> None:
    data = made("state plan", DOCUMENTS["state plan"].replace("Số: 28", "Số 28")).bytes()
    result = correct(data, "a.docx", Wish(), moment=MOMENT, author="Văn phòng")
    [change] = changes(result.data)
    assert (change.get(f"{W}author"), change.get(f"{W}date")) == ("Văn phòng", MOMENT)


def test_what_only_a_person_can_mend_is_told() -> None:
    data = made("state plan", DOCUMENTS["state plan"].replace("ngày 20/01/2026", "ngày 30/02/2026")).bytes()
    result = corrected(data)
    assert (result.done, result.data) == ((), data)
    assert ("impossible-date", BY_HAND_REASON) in {(left.finding.rule, left.reason) for left in result.left}


def test_where_somebody_changes_already_the_reason_is_told() -> None:
    tracked = '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>Các đơn vị phân đấu hoàn thành.</w:t></w:r></w:ins></w:p>'
    result = corrected(word_file(p("Ủy ban nhân dân xã yêu cầu Sở Nội vụ và UBND huyện thực hiện.") + tracked))
    reasons = {left.finding.rule: left.reason for left in result.left}
    assert "Track Changes" in reasons["spelling"]
    assert "spelling" not in {found.rule for found in result.done}


def test_rules_that_are_not_wanted_mend_nothing() -> None:
    data = made("state plan", DOCUMENTS["state plan"].replace("Số: 28", "Số 28").replace("chủ trì", "chủ chì")).bytes()
    assert {found.rule for found in corrected(data, off=["spelling"]).done} == {"number-line"}


def test_other_files_are_refused_with_a_sentence() -> None:
    with pytest.raises(UnreadableFile, match="DOCX"):
        corrected("Ủy ban nhân dân xã phân đấu.".encode())
