"""Measuring the reader against labels."""

import datetime as dt
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from conglap.cli.app import app
from conglap.directives.measures.evaluation import Tally, evaluate
from conglap.directives.measures.gold import (
    GoldDocument,
    UnusableLabels,
    Wanted,
    WantedCitation,
    WantedTask,
    fingerprint,
    load,
)
from conglap.directives.measures.matching import count, count_citations, name_key, pair_tasks
from conglap.directives.reader import read
from conglap.directives.records import Citation, CitationRole, NamedBody, Task, Timing, TimingKind
from tests.conglap.directives.reading import SHARED, source_of

GOLD = Path(__file__).parents[3] / "gold"
LETTER = """# SOURCE: a note of the collection
ỦY BAN NHÂN DÂN
XÃ HÒA PHÚ
Số: 12/UBND-VP
Hòa Phú, ngày 05 tháng 3 năm 2024
V/v rà soát hộ nghèo
Kính gửi: Trạm Y tế xã.
Thực hiện Kế hoạch số 28/KH-UBND ngày 05/02/2024 của UBND tỉnh, UBND xã yêu cầu:
1. Giao Trạm Y tế xã chủ trì, phối hợp với Công an xã rà soát hộ nghèo, hoàn thành trước ngày 30/6/2024.
2. Giao Trường Tiểu học Hòa Phú lập danh sách học sinh.
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Lê Văn Mẫu
"""
FIRST, SECOND = "Giao Trạm Y tế xã chủ trì", "Giao Trường Tiểu học Hòa Phú"


def _labels(**changed: Any) -> dict[str, Any]:
    text = LETTER.partition("\n")[2]
    places = [[[start, text.index("\n", start)]] for start in (text.index(FIRST), text.index(SECOND))]
    bodies: list[dict[str, Any]] = [
        {"lead": ["Trạm Y tế xã"], "coordinating": ["Công an xã"], "timing": {"kind": "deadline", "due": "2024-06-29"}},
        {"lead": ["Trường Tiểu học Hòa Phú"], "coordinating": [], "timing": {"kind": "unspecified"}},
    ]
    tasks = [
        {"id": str(n), "at": at, "sha256": fingerprint(text[at[0][0] : at[0][1]]), "directing": [], **body}
        for n, (at, body) in enumerate(zip(places, bodies, strict=True), 1)
    ]
    subject = text.index("rà soát hộ nghèo\n")
    document = {
        "system": "state", "kind": "CV", "number": "12", "symbol": "12/UBND-VP",
        "issuer": "UBND xã Hoà Phú | Ủy ban nhân dân xã Hòa Phú", "place": "Hòa Phú", "date": "2024-03-05",
        "subject": {"at": [[subject, subject + len("rà soát hộ nghèo")]]},
        "signatory": {"authority": None, "title": "CHỦ TỊCH", "name": "Lê Văn Mẫu"},
        "addressees": ["Trạm Y tế xã"], "recipients": ["Như trên", "Lưu: VT"],
    }  # fmt: skip
    return {
        "file": "letter.txt", "sha256": hashlib.sha256(LETTER.encode()).hexdigest(), "set": "working",
        "labelled_by": "a test", "certainty": "high", "document": document, "doubtful": [], "clauses": ["1", "2"],
        "citations": [{"symbol": "28/KH-UBND", "date": "2024-02-05", "role": "basis"}], "tasks": tasks, **changed,
    }  # fmt: skip


def _folder(tmp_path: Path, labels: dict[str, Any]) -> tuple[Path, Path]:
    gold, texts = tmp_path / "gold", tmp_path / "texts"
    gold.mkdir()
    texts.mkdir()
    (gold / "letter.json").write_text(json.dumps(labels), encoding="utf-8")
    (texts / "letter.txt").write_text(LETTER, encoding="utf-8")
    return gold, texts


def _gold(tmp_path: Path, labels: dict[str, Any]) -> GoldDocument:
    gold, texts = _folder(tmp_path, labels)
    return load(gold / "letter.json", texts)


def _task(text: str, id: str = "1", **given: Any) -> Task:
    return Task(id, id, text, (0, len(text)), **given)


def _wanted(text: str, id: str = "1", doubtful: bool = False, **given: Any) -> WantedTask:
    labels: dict[str, Any] = {"directing": (), "lead": (), "coordinating": (), "timing": None, **given}
    return WantedTask(id=id, text=text, doubtful=doubtful, **labels)


def test_a_perfect_reading_has_neither_missed_nor_surplus(tmp_path: Path) -> None:
    gold = _gold(tmp_path, _labels())
    score = evaluate(gold, read(source_of(gold.text)))

    assert score.mistakes == []
    assert score.tallies["document"] == Tally(13, 0, 0)
    assert score.tallies["tasks"] == Tally(2, 0, 0)
    assert score.tallies["lead"].hits == 2 and score.tallies["coordinating"].hits == 1
    assert score.tallies["timing.kind"].hits == 2 and score.tallies["timing.stated"].hits == 1
    assert score.tallies["timing.due"] == Tally(1, 0, 0)
    assert score.tallies["citations"] == score.tallies["citations.symbol"] == Tally(1, 0, 0)


def test_every_wrong_label_is_one_missed_and_one_surplus_with_its_place(tmp_path: Path) -> None:
    labels = _labels(clauses=["1", "2", "3"])
    labels["document"]["place"] = "Sơn Tịnh"
    labels["tasks"][0]["lead"] = ["Phòng Nội vụ"]
    labels["tasks"][0]["timing"]["due"] = "2024-06-30"
    gold = _gold(tmp_path, labels)
    score = evaluate(gold, read(source_of(gold.text)))

    assert {(one.measure, one.place): (one.missed, one.surplus) for one in score.mistakes} == {
        ("document.place", None): (("Sơn Tịnh",), ("Hòa Phú",)),
        ("clauses", None): (("3",), ()),
        ("lead", "1"): (("Phòng Nội vụ",), ("Trạm Y tế xã",)),
        ("timing.due", "1"): (("2024-06-30",), ("2024-06-29",)),
    }
    assert score.tallies["lead"] == Tally(1, 1, 1)


def test_a_doubtful_field_is_left_out(tmp_path: Path) -> None:
    labels = _labels(doubtful=["place"])
    labels["document"]["place"] = None
    gold = _gold(tmp_path, labels)

    assert evaluate(gold, read(source_of(gold.text))).tallies["document.place"] == Tally(0, 0, 0)


def test_labels_of_another_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableLabels, match="mã băm"):
        _gold(tmp_path, _labels(sha256="0" * 64))


def test_a_task_whose_place_does_not_hold_its_words_is_refused(tmp_path: Path) -> None:
    labels = _labels()
    labels["tasks"][1]["at"] = labels["tasks"][0]["at"]
    with pytest.raises(UnusableLabels, match="nhiệm vụ 2"):
        _gold(tmp_path, labels)


def test_names_are_equal_whatever_their_tone_placement_case_blanks_and_marks() -> None:
    assert name_key("Uỷ  ban nhân dân xã Hoà Phú;") == name_key("ỦY BAN NHÂN DÂN XÃ HÒA PHÚ")
    assert name_key("Về việc rà soát") == name_key("V/v rà soát") == name_key("rà soát")
    assert name_key("Sở Nội vụ") != name_key("Sở Ngoại vụ")


def test_a_doubtful_name_counts_neither_when_found_nor_when_missed() -> None:
    wanted = (Wanted(("Sở Tài chính",)), Wanted(("Sở Nội vụ",), doubtful=True))

    assert count(wanted, ["Sở Tài chính"], name_key) == (1, (), ())
    assert count(wanted, ["Sở Tài chính", "Sở Nội vụ"], name_key) == (1, (), ())
    assert count(wanted, ["Sở Nội vụ", "Sở Y tế"], name_key) == (0, ("Sở Tài chính",), ("Sở Y tế",))


def test_one_name_found_twice_is_surplus_once() -> None:
    assert count((Wanted(("Sở Y tế", "SYT")),), ["SYT", "Sở Y tế"], name_key) == (1, (), ("Sở Y tế",))


def _mention(symbol: str | None, day: str | None, role: str = "mention") -> Citation:
    date = dt.date.fromisoformat(day) if day else None
    return Citation(symbol, None, date, None, CitationRole(role), symbol or "", (0, 0), "symbol")


def _expected(symbol: str | None, day: str | None, role: str = "mention", doubtful: bool = False) -> WantedCitation:
    return WantedCitation(Wanted((symbol,)) if symbol else None, day, role, doubtful)


def test_citations_are_counted_an_occurrence_with_date_and_role() -> None:
    wanted = [_expected("19-NQ/TW", "2017-10-25", "basis"), _expected("19-NQ/TW", "2022-06-16")]
    found = [_mention("19-NQ/TW", "2017-10-25", "basis"), _mention("19-NQ/TW", "2017-10-25")]

    counted = count_citations(wanted, found, symbol_only=False)
    assert counted.hits == 1
    assert counted.missed == ("19-NQ/TW, 2022-06-16, mention",)
    assert counted.surplus == ("19-NQ/TW, 2017-10-25, mention",)
    assert count_citations(wanted, found, symbol_only=True) == (2, (), ())


def test_a_date_given_once_counts_for_the_later_mentions() -> None:
    wanted = [_expected("62-KL/TW", "2023-10-02"), _expected("62-KL/TW", None)]
    found = [_mention("62-KL/TW", "2023-10-02"), _mention("62-KL/TW", "2023-10-02")]

    assert count_citations(wanted, found, symbol_only=False).hits == 2
    assert count_citations([wanted[0]] * 2, [found[0], _mention("62-KL/TW", None)], symbol_only=False).hits == 2


def test_a_law_without_symbol_is_no_other_citation() -> None:
    counted = count_citations([_expected(None, "2024-06-29")], [_mention("16/2023/QH15", None)], symbol_only=False)
    assert (counted.hits, counted.missed) == (0, ("(no symbol), 2024-06-29, mention",))


def test_tasks_are_paired_by_their_words_and_not_by_their_order() -> None:
    first, second = "Sở Nội vụ rà soát biên chế các đơn vị", "Sở Tài chính bố trí kinh phí năm 2024"
    pairs, unread, unlabelled = pair_tasks([_wanted(first, "1"), _wanted(second, "2")], [_task(second), _task(first)])

    assert [(wanted.text, found.text) for wanted, found in pairs] == [(first, first), (second, second)]
    assert (unread, unlabelled) == ([], [])


def test_a_task_cut_in_two_is_one_hit_and_one_surplus() -> None:
    whole = "Rà soát các đơn vị sự nghiệp công lập trên địa bàn. Báo cáo kết quả trước ngày 30 tháng 6"
    halves = [_task(half, f"1/{n}") for n, half in enumerate(whole.split(". "), 1)]
    pairs, unread, unlabelled = pair_tasks([_wanted(whole)], halves)

    assert (len(pairs), unread, len(unlabelled)) == (1, [], 1)


def test_a_task_that_swallowed_a_whole_list_is_not_its_small_items() -> None:
    items = [f"{verb} hồ sơ của đơn vị số {n} theo mẫu" for n, verb in enumerate(("Nhận", "Xem", "Sửa", "Ký", "Lưu"))]
    pairs, unread, unlabelled = pair_tasks(
        [_wanted(item, f"1.{n}") for n, item in enumerate(items)], [_task(" ".join(items))]
    )
    assert (pairs, len(unread), len(unlabelled)) == ([], 5, 1)


def test_a_found_task_with_a_doubtful_label_is_neither_hit_nor_surplus() -> None:
    text = "Hội phải sửa đổi điều lệ hội theo tên mới"
    pairs, unread, unlabelled = pair_tasks([_wanted(text, doubtful=True)], [_task(text)])
    assert (len(pairs), unread, unlabelled) == (1, [], [])

    assert pair_tasks([_wanted(text, doubtful=True)], []) == ([], [], [])


def test_a_recurrence_rule_is_the_same_in_any_order_of_its_parts_and_a_label_may_allow_two() -> None:
    text = "Sở Nội vụ tổng hợp, báo cáo định kỳ 6 tháng"
    rule = "BYMONTH=1,6;FREQ=YEARLY | FREQ=MONTHLY;INTERVAL=6"
    wanted = _wanted(text, timing={"kind": "recurring", "due": None, "rule": rule})
    gold = GoldDocument("a.txt", "working", text, {}, (), (), (wanted,))
    for written, hits in (("INTERVAL=6;FREQ=MONTHLY", 1), ("FREQ=YEARLY;BYMONTH=1,6", 1), ("FREQ=MONTHLY", 0)):
        found = _task(text, timing=Timing(TimingKind.RECURRING, rule=written), lead=(NamedBody("Sở Nội vụ", (0, 9)),))
        reading = read(source_of(""))
        score = evaluate(gold, type(reading)(text, (), reading.document, tasks=(found,)))
        assert score.tallies["timing.rule"].hits == hits


def test_the_command_prints_figures_a_set_and_the_mistakes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    labels = _labels()
    labels["document"]["place"] = "Sơn Tịnh"
    gold, texts = _folder(tmp_path, labels)
    command = ["evaluate", str(gold), "--texts", str(texts)]

    assert app([*command, "--format", "json", "--errors"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert list(result["sets"]) == ["working"]
    assert result["sets"]["working"]["tasks"] == {
        "hits": 2, "missed": 0, "surplus": 0, "precision": 1.0, "recall": 1.0, "f1": 1.0,
    }  # fmt: skip
    assert [one["measure"] for one in result["mistakes"]] == ["document.place"]

    assert app([*command, "--errors"]) == 0
    shown = capsys.readouterr().out
    assert "Tập làm việc: 1 văn bản" in shown
    assert "letter.txt document.place: −Sơn Tịnh ‖ +Hòa Phú" in shown


def test_the_command_prints_how_the_doubts_fit_the_mistakes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    labels = _labels()
    labels["document"]["place"] = "Sơn Tịnh"
    gold, texts = _folder(tmp_path, labels)
    command = ["evaluate", str(gold), "--texts", str(texts), "--doubts"]

    assert app([*command, "--format", "json"]) == 0
    doubts = json.loads(capsys.readouterr().out)["doubts"]["working"]
    assert (doubts["field"]["wrong"], doubts["field"]["wrong_flagged"]) == (1, 0)
    assert doubts["all"]["right"] > 15
    assert app([*command, "--errors"]) == 0
    shown = capsys.readouterr().out
    assert "Chỗ máy chưa chắc" in shown and "sai mà không nghi: field letter.txt place" in shown


def test_the_final_set_keeps_its_mistakes_to_itself_unless_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    labels = _labels(set="final")
    labels["document"]["place"] = "Sơn Tịnh"
    gold, texts = _folder(tmp_path, labels)

    app(["evaluate", str(gold), "--texts", str(texts), "--errors"])
    assert "Sơn Tịnh" not in capsys.readouterr().out
    app(["evaluate", str(gold), "--texts", str(texts), "--errors", "--set", "final"])
    assert "Sơn Tịnh" in capsys.readouterr().out


def test_absent_texts_are_said_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold, texts = _folder(tmp_path, _labels())

    assert app(["evaluate", str(gold), "--texts", str(tmp_path / "khong-co")]) == 1
    assert "Không thấy thư mục văn bản" in capsys.readouterr().err
    (texts / "letter.txt").unlink()
    assert app(["evaluate", str(gold), "--texts", str(texts)]) == 1
    assert "Không có văn bản letter.txt" in capsys.readouterr().err


def test_the_labels_of_the_repository_copy_no_text() -> None:
    files = sorted(GOLD.rglob("*.json"))
    assert len(files) >= 25
    for file in files:
        labels = json.loads(file.read_text(encoding="utf-8"))
        assert {"file", "sha256", "set", "labelled_by", "certainty"} <= set(labels)
        assert labels["set"] in ("working", "final")
        for task in labels["tasks"]:
            assert set(task) <= {
                "id", "clause", "at", "sha256", "directing", "lead", "coordinating", "timing", "doubtful",
            }  # fmt: skip


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "corpus/text").is_dir(), reason="the labelled documents are not here")
def test_every_label_of_the_repository_fits_its_document() -> None:
    for file in sorted(GOLD.glob("*.json")):
        gold = load(file, SHARED / "corpus/text")
        assert gold.text and gold.fields
