"""All rules of doubt, by name (danh mục luật nghi ngờ)."""

from collections.abc import Iterator

from conglap.directives.doubts import (
    bodies,
    citations,
    clauses,
    cut_names,
    fields,
    letters,
    missed,
    names,
    tasks,
    timing,
)
from conglap.directives.doubts.reading import Found, Reading, Rule
from conglap.directives.records import Grade, Thing

_LOOK, _LIKELY = Grade.LOOK, Grade.LIKELY


def _recognised(reading: Reading) -> Iterator[Found]:
    """Read from a picture."""
    if reading.recognised:
        yield Found("", None, "Văn bản được đọc từ ảnh quét (OCR): hãy đối chiếu số, ngày và tên riêng với bản gốc.")


RULES: tuple[Rule, ...] = (
    Rule("unsure-source", Thing.SOURCE, _LOOK, _recognised),
    Rule("unsure-symbol-missing", Thing.FIELD, _LIKELY, fields.symbol_missing),
    Rule("unsure-kind-missing", Thing.FIELD, _LIKELY, fields.kind_missing),
    Rule("unsure-issuer-missing", Thing.FIELD, _LIKELY, fields.issuer_missing),
    Rule("unsure-date-missing", Thing.FIELD, _LOOK, fields.date_missing),
    Rule("unsure-subject", Thing.FIELD, _LIKELY, fields.subject_missing),
    Rule("unsure-date-order", Thing.FIELD, _LIKELY, fields.date_before_cited),
    Rule("unsure-kind-symbol", Thing.FIELD, _LIKELY, fields.kind_against_symbol),
    Rule("unsure-issuer-symbol", Thing.FIELD, _LOOK, fields.issuer_against_symbol),
    Rule("unsure-signer-name", Thing.FIELD, _LOOK, fields.name_missing),
    Rule("unsure-signer-title", Thing.FIELD, _LOOK, fields.title_missing),
    Rule("unsure-signer-deputy", Thing.FIELD, _LIKELY, fields.deputy_without_authority),
    Rule("unsure-recipients-end", Thing.FIELD, _LOOK, fields.recipients_without_archive),
    Rule("unsure-field-signs", Thing.FIELD, _LIKELY, fields.stray_signs),
    Rule("unsure-clause-gap", Thing.CLAUSE, _LIKELY, clauses.gaps),
    Rule("unsure-clause-twice", Thing.CLAUSE, _LIKELY, clauses.twice),
    Rule("unsure-clause-mixed", Thing.CLAUSE, _LOOK, clauses.mixed),
    Rule("unsure-citation-twin", Thing.CITATION, _LOOK, citations.undated_twin),
    Rule("unsure-citation-day", Thing.CITATION, _LIKELY, citations.day_not_read),
    Rule("unsure-citation-future", Thing.CITATION, _LIKELY, citations.day_after_document),
    Rule("unsure-citation-kind", Thing.CITATION, _LIKELY, citations.kind_against_symbol),
    Rule("unsure-citation-letters", Thing.CITATION, _LIKELY, citations.toned_letters),
    Rule("unsure-citation-missed", Thing.MISSED_CITATION, _LOOK, citations.missed),
    Rule("unsure-task-several", Thing.TASK, _LOOK, tasks.several_in_one),
    Rule("unsure-task-sentence", Thing.TASK, _LOOK, tasks.another_sentence),
    Rule("unsure-task-slogan", Thing.TASK, _LIKELY, tasks.slogan),
    Rule("unsure-task-past", Thing.TASK, _LOOK, tasks.tells_back),
    Rule("unsure-task-order", Thing.TASK, _LOOK, tasks.no_order),
    Rule("unsure-task-missed", Thing.MISSED_TASK, _LOOK, missed.missed),
    Rule("unsure-task-letters", Thing.MISSED_TASK, _LOOK, letters.missed),
    Rule("unsure-lead-long", Thing.LEAD, _LIKELY, names.names_too_long),
    Rule("unsure-lead-verb", Thing.LEAD, _LIKELY, names.verb_in_name),
    Rule("unsure-lead-beginning", Thing.LEAD, _LIKELY, names.unknown_beginning),
    Rule("unsure-lead-cut", Thing.LEAD, _LOOK, cut_names.cut_short),
    Rule("unsure-lead-unfinished", Thing.LEAD, _LOOK, cut_names.unfinished),
    Rule("unsure-lead-asks", Thing.LEAD, _LIKELY, bodies.leader_asks),
    Rule("unsure-lead-front", Thing.LEAD, _LIKELY, cut_names.cut_at_beginning),
    Rule("unsure-lead-letters", Thing.LEAD, _LOOK, letters.in_lead),
    Rule("unsure-lead-heading", Thing.LEAD, _LIKELY, bodies.heading_names_another),
    Rule("unsure-lead-nobody", Thing.LEAD, _LOOK, names.nobody_certain),
    Rule("unsure-lead-joined", Thing.LEAD, _LOOK, names.several_in_one),
    Rule("unsure-lead-chair", Thing.LEAD, _LIKELY, bodies.chair_not_leading),
    Rule("unsure-lead-missing", Thing.LEAD, _LOOK, bodies.nobody_leads),
    Rule("unsure-lead-inherited", Thing.LEAD, _LOOK, bodies.inherited_beside_subject),
    Rule("unsure-coordinating-cut", Thing.COORDINATING, _LOOK, cut_names.cut_short_coordinating),
    Rule("unsure-coordinating-joined", Thing.COORDINATING, _LOOK, names.several_in_one_coordinating),
    Rule("unsure-coordinating-letters", Thing.COORDINATING, _LOOK, letters.in_coordinating),
    Rule("unsure-coordinating-missing", Thing.COORDINATING, _LOOK, bodies.nobody_coordinates),
    Rule("unsure-directing-missing", Thing.DIRECTING, _LOOK, bodies.nobody_directs),
    Rule("unsure-directing-above", Thing.DIRECTING, _LOOK, bodies.nobody_directs_above),
    Rule("unsure-timing-missing", Thing.TIMING, _LIKELY, timing.limit_not_read),
    Rule("unsure-timing-ahead", Thing.TIMING, _LOOK, timing.day_ahead),
    Rule("unsure-timing-recurs", Thing.TIMING, _LOOK, timing.recurrence_beside),
    Rule("unsure-timing-two", Thing.TIMING, _LOOK, timing.two_days),
    Rule("unsure-timing-order", Thing.TIMING, _LIKELY, timing.due_before_document),
    Rule("unsure-timing-year", Thing.TIMING, _LOOK, timing.year_supplied),
    Rule("unsure-timing-thing", Thing.TIMING, _LOOK, timing.of_a_thing),
    Rule("unsure-timing-brackets", Thing.TIMING, _LOOK, timing.in_brackets),
    Rule("unsure-timing-letters", Thing.TIMING, _LOOK, letters.in_timing),
    Rule("unsure-timing-rule", Thing.TIMING, _LIKELY, timing.rule_not_read),
    Rule("unsure-output", Thing.OUTPUT, _LOOK, timing.odd_output),
)
