"""Measuring doubts: are the mistakes flagged, and what is right left alone."""

import datetime as dt
from dataclasses import replace

from conglap.directives.doubts.finder import find_doubts
from conglap.directives.measures.calibration import calibrate, total
from conglap.directives.measures.gold import GoldDocument, Wanted, WantedCitation, WantedTask
from conglap.directives.records import (
    Citation,
    CitationRole,
    Directive,
    DocumentFields,
    Doubt,
    Grade,
    NamedBody,
    Task,
    Thing,
)

TEXT = "1. Hội Thân nhân kiều bào tỉnh tổ chức gặp mặt.\nĐề nghị các phòng, ban cử cán bộ tham dự."
_TASK = Task("1", None, TEXT[3:47], (3, 47), lead=(NamedBody("Hội Thân nhân", (3, 16)),))
_WHO = WantedTask("1", TEXT[3:47], (), (Wanted(("Hội Thân nhân kiều bào tỉnh",)),), (), None, doubtful=False)
_MISSED = WantedTask("2", TEXT[48:], (), (), (), None, doubtful=False)


def _gold(**parts: object) -> GoldDocument:
    plain = {"file": "a.txt", "set": "working", "text": TEXT, "fields": {}, "clauses": (), "citations": (), "tasks": ()}
    return GoldDocument(**(plain | parts))  # type: ignore[arg-type]


def _doubt(thing: Thing, of: str, span: tuple[int, int] | None = None) -> Doubt:
    return Doubt("unsure-x", thing, of, span, Grade.LOOK, "…")


def _read(*doubts: Doubt, **parts: object) -> Directive:
    return replace(Directive(TEXT, (), DocumentFields(), tasks=(_TASK,)), doubts=doubts, **parts)


def test_a_wrong_lead_is_found_out_when_a_doubt_is_about_it() -> None:
    gold = _gold(tasks=(_WHO,))
    silent = calibrate(gold, _read()).sorts["lead"]
    assert (silent.wrong, silent.wrong_flagged, silent.found_out) == (1, 0, 0.0)
    flagged = calibrate(gold, _read(_doubt(Thing.LEAD, "1"))).sorts["lead"]
    assert (flagged.wrong_flagged, flagged.found_out, flagged.precision) == (1, 1.0, 1.0)
    elsewhere = calibrate(gold, _read(_doubt(Thing.COORDINATING, "1"))).sorts
    assert elsewhere["lead"].wrong_flagged == 0
    assert (elsewhere["coordinating"].right, elsewhere["coordinating"].right_flagged) == (1, 1)


def test_a_missed_task_is_found_out_when_its_words_are_marked() -> None:
    gold = _gold(tasks=(_WHO, _MISSED))
    assert calibrate(gold, _read()).sorts["task"].wrong_flagged == 0
    marked = calibrate(gold, _read(_doubt(Thing.MISSED_TASK, "", (48, len(TEXT)))))
    assert (marked.sorts["task"].wrong, marked.sorts["task"].wrong_flagged) == (1, 1)


def test_words_marked_in_vain_disturb() -> None:
    marked = calibrate(_gold(tasks=(_WHO,)), _read(_doubt(Thing.MISSED_TASK, "", (48, len(TEXT)))))
    assert (marked.sorts["task"].right, marked.sorts["task"].right_flagged) == (2, 1)
    assert marked.needless == ["task a.txt (Đề nghị các phòng, ban cử cán bộ tham dự.): unsure-x"]


def test_fields_count_one_by_one() -> None:
    gold = _gold(fields={"symbol": (Wanted(("1/KH-SNV",)),), "place": (Wanted(("Hà Nam",)),)})
    sorts = calibrate(gold, _read(_doubt(Thing.FIELD, "symbol"), document=DocumentFields(place="Hà Nam"))).sorts
    assert (sorts["field"].wrong, sorts["field"].wrong_flagged, sorts["field"].right) == (1, 1, 1)
    assert sorts["field"].disturbed == 0.0


def test_a_citation_with_a_wrong_day_is_one_mistake() -> None:
    label = WantedCitation(Wanted(("12/QĐ-SYT",)), "2012-02-21", "mention", doubtful=False)
    found = Citation("12/QĐ-SYT", "QĐ", dt.date(2012, 2, 2), None, CitationRole.MENTION, "12/QĐ-SYT", (0, 9), "symbol")
    sorts = calibrate(_gold(citations=(label,)), _read(_doubt(Thing.CITATION, "0"), citations=(found,))).sorts
    assert (sorts["citation"].wrong, sorts["citation"].wrong_flagged, sorts["citation"].right) == (1, 1, 0)


def test_a_missing_clause_shows_at_its_neighbours() -> None:
    gold = _gold(clauses=(Wanted(("II.2",)),))
    beside = calibrate(gold, _read(_doubt(Thing.CLAUSE, "II.3"))).sorts["clause"]
    assert (beside.wrong, beside.wrong_flagged) == (1, 1)
    assert calibrate(gold, _read(_doubt(Thing.CLAUSE, "III.3"))).sorts["clause"].wrong_flagged == 0


def test_documents_add_up() -> None:
    one = calibrate(_gold(tasks=(_WHO,)), _read(_doubt(Thing.LEAD, "1")))
    sums = total([one, one])
    assert (sums["lead"].wrong, sums["all"].wrong, sums["all"].right) == (2, 2, 2)


def test_the_doubts_of_a_real_rule_reach_the_measure() -> None:
    directive = _read()
    read = replace(directive, doubts=find_doubts(directive))
    assert calibrate(_gold(tasks=(_WHO,)), read).sorts["lead"].wrong_flagged == 1
