"""Doubts about a record that was confirmed or corrected, found by reading its text anew (soát lại bản ghi cũ)."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from conglap.base.text import fold, squeeze
from conglap.directives.contract import as_json
from conglap.directives.records import Directive as ReadDirective
from conglap.directives.records import Grade, Span, Task, Thing
from conglap.documents.records import SourceText
from conglap_web.directives.models import Directive, Duty
from conglap_web.directives.snapshots import doubts_of, fields_of
from conglap_web.directives.unsure import COLUMNS

Doubt = dict[str, object]
_OF_TASKS = (Thing.TASK, Thing.DIRECTING, Thing.LEAD, Thing.COORDINATING, Thing.TIMING, Thing.OUTPUT)


def doubts_against(directive: Directive, source: SourceText, reading: ReadDirective) -> list[Doubt]:
    """Return the doubts of a new reading of a record's own text, told of the record's duties and citations.

    Where the new reading finds a task or a value of the document that the record does not have, that is a doubt too.
    """
    every = list(directive.duties.order_by("position"))  # what a person left out was decided on, and is no doubt
    duties = [duty for duty in every if not duty.dropped]
    tasks = {task.id: _duty_of(task, duties) for task in reading.tasks}
    found = [told for doubt in doubts_of(reading) if (told := _told(directive, reading, doubt, tasks))]
    told = {_words(duty.text) for duty in every}
    missed = (task for task in reading.tasks if not _stands(task.span, every) and _words(task.text) not in told)
    found += [_missed(task) for task in missed]
    return [*found, *_fields_that_differ(directive, source, reading)]


def _told(directive: Directive, reading: ReadDirective, doubt: Doubt, tasks: dict[str, Duty | None]) -> Doubt | None:
    """Return a doubt with the record's own name for what it is about; ``None`` where the record has no such thing."""
    if doubt["thing"] in _OF_TASKS:
        duty = tasks.get(str(doubt["of"]))
        return doubt | {"of": duty.as_read["id"]} if duty else None
    if doubt["thing"] == Thing.CITATION:
        span = list(reading.citations[int(str(doubt["of"]))].span)
        known = [list(one["span"]) for one in (directive.read or {}).get("citations", [])]
        if span not in known:
            return doubt | {"thing": Thing.MISSED_CITATION.value, "of": "", "span": span}
        return doubt | {"of": str(known.index(span))}
    return doubt


def _duty_of(task: Task, duties: list[Duty]) -> Duty | None:
    """Return the duty that was read from the same words as a task of the new reading."""
    return next((duty for duty in duties if duty.as_read and list(duty.as_read["span"]) == list(task.span)), None)


def _stands(span: Span, duties: list[Duty]) -> bool:
    return any(start < span[1] and end > span[0] for duty in duties for start, end in duty.spans)


def _words(text: str) -> str:
    """Return what two copies of one duty share: an annex says once more what the document orders."""
    return fold(squeeze(text)).strip(" ./;")


def _missed(task: Task) -> Doubt:
    reason = _("Đọc lại thấy ở đây một nhiệm vụ mà bản đã ghi không có.")
    return _doubt("read-anew-task", Thing.MISSED_TASK, "", task.span, reason)


def _fields_that_differ(directive: Directive, source: SourceText, reading: ReadDirective) -> Iterator[Doubt]:
    """Yield values of the document that are read otherwise now, where nobody has changed them."""
    then, now = fields_of(directive.read or {"document": {}}), fields_of(as_json(source, reading))
    names = {column: name for name, column in COLUMNS.items()}
    for column, value in now.items():
        if value and value != then[column] and getattr(directive, column) == then[column] and column in _SHOWN:
            reason = _("Đọc lại thấy: %(value)s") % {"value": _in_words(value)}
            yield _doubt("read-anew-field", Thing.FIELD, names.get(column, column), None, reason)


_SHOWN = ("kind_name", "symbol", "issuer", "place", "date", "subject", "signatory_title", "signatory_name")


def _in_words(value: object) -> str:
    return f"{value:%d/%m/%Y}" if hasattr(value, "strftime") else str(value)[:200]


def _doubt(rule: str, thing: Thing, of: str, span: Span | None, reason: str) -> Doubt:
    return {
        "rule": rule,
        "thing": thing.value,
        "of": of,
        "span": list(span) if span else None,
        "grade": Grade.LIKELY.value,
        "reason": reason,
    }
