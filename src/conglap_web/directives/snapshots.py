"""Between the contract ``conglap.directive/1`` and rows: what was read becomes columns and duties; no decisions."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from conglap.directives.contract import finding_as_json
from conglap.directives.records import Citation, CitationRole
from conglap.directives.records import Directive as ReadDirective
from conglap.documents.layout import Layout
from conglap.documents.records import Line, SourceText
from conglap.linting import lint
from conglap.linting.choice import choose
from conglap.register.matching import BodyIndex
from conglap.register.records import Suggestion
from conglap_web.directives.models import (
    Directive,
    Duty,
    DutyBody,
    DutyBodyMatch,
    DutyOrigin,
    Part,
    System,
    TimingKind,
)
from conglap_web.platform.clock import today
from conglap_web.register.snapshots import body_candidates

Read = Mapping[str, Any]

# Plain columns of the document: name of the column, length that it holds.
_WIDTHS = {"number": 20, "symbol": 80, "issuer": 250, "place": 80, "subject": 4000}


class Matcher:
    """Suggests bodies of the register for names in one directive, as the register stands today."""

    def __init__(self, index: BodyIndex, near: str | None) -> None:
        self.index = index
        self.near = near
        self._known: dict[str, Suggestion] = {}

    def suggest(self, name: str) -> Suggestion:
        """Return the suggestion for a name; the same name is looked up once."""
        if name not in self._known:
            self._known[name] = self.index.suggest(name, near=self.near)
        return self._known[name]


def index_today() -> BodyIndex:
    """Return the bodies of today, prepared for matching."""
    return BodyIndex(body_candidates(today()))


def matcher_for(directive: Directive) -> Matcher:
    """Return the matcher of a directive; "UBND huyện" is looked for around its issuer, else around its receiver."""
    return Matcher(index_today(), str(directive.issuing_body_id or directive.receiver_id))


def matcher_for_reading(read: Read, receiver_id: uuid.UUID) -> tuple[uuid.UUID | None, Matcher]:
    """Return the issuer in the register, if its name is certain, and a matcher that has met every name in ``read``.

    All the work is done here, so that the transaction which writes the rows stays short.
    """
    index = index_today()
    issuer = read["document"].get("issuer") or ""
    found = index.suggest(issuer, near=str(receiver_id)) if issuer else None
    known = found is not None and len(found.ids) == 1 and not found.is_group
    key = uuid.UUID(found.ids[0]) if found is not None and known else None
    matcher = Matcher(index, str(key or receiver_id))
    for task in read["tasks"]:
        for part in Part:
            for named in task.get(part.value) or []:
                matcher.suggest(named["name"])
    return key, matcher


def fields_of(read: Read) -> dict[str, object]:
    """Return the columns of ``Directive`` that the document's fields fill."""
    document = read["document"]
    kind, signatory = document.get("kind") or {}, document.get("signatory") or {}
    columns: dict[str, object] = {name: (document.get(name) or "")[:width].strip() for name, width in _WIDTHS.items()}
    columns |= {
        "system": document.get("system") if document.get("system") in System.values else "",
        "kind_code": (kind.get("code") or "")[:12],
        "kind_name": (kind.get("name") or "")[:80],
        "date": _day(document.get("date")),
        "signatory_authority": (signatory.get("authority") or "")[:200],
        "signatory_title": (signatory.get("title") or "")[:150],
        "signatory_name": (signatory.get("name") or "")[:120],
        "addressees": list(document.get("addressees") or []),
        "recipients": list(document.get("recipients") or []),
    }
    return columns


def duty_columns(task: Read) -> dict[str, object]:
    """Return the columns of ``Duty`` that a task of the contract fills."""
    timing = task.get("timing") or {}
    kind = timing.get("kind")
    return {
        "label": (task.get("id") or "")[:40],
        "text": task["text"],
        "spans": [list(task["span"])],
        "timing_kind": kind if kind in TimingKind.values else TimingKind.UNSPECIFIED,
        "timing_text": (timing.get("as_written") or "")[:300],
        "due": _day(timing.get("due")),
        "recurrence": (timing.get("rule") or "")[:200],
        "output": task.get("output") or "",
    }


def citations_of(directive: Directive) -> list[Citation]:
    """Return the documents that a directive cites, as they were read; spans are of ``directive.text``."""
    return [
        Citation(
            entry["symbol"],
            entry["kind"],
            _day(entry["date"]),
            entry["issuer"],
            CitationRole(entry["role"]),
            entry["as_written"],
            (entry["span"][0], entry["span"][1]),
            entry["resolved_by"],
        )
        for entry in (directive.read or {}).get("citations", [])
    ]


def make_duties(directive: Directive, read: Read, matcher: Matcher) -> list[Duty]:
    """Write the duties of a directive as read, each body with the matches suggested for it."""
    duties = [
        Duty(
            directive=directive,
            position=place,
            as_read=dict(task),
            origin=DutyOrigin.READ,
            **duty_columns(task),
        )
        for place, task in enumerate(read["tasks"], start=1)
    ]
    Duty.objects.bulk_create(duties)
    make_bodies([(duty, duty.as_read) for duty in duties], matcher)
    return duties


def make_bodies(pairs: Iterable[tuple[Duty, Read]], matcher: Matcher) -> list[DutyBody]:
    """Write the bodies that tasks name, and the bodies of the register that are suggested for each."""
    bodies, matches = [], []
    for duty, task in pairs:
        for part in Part:
            for place, named in enumerate(task.get(part.value) or []):
                body, found = suggested_body(duty, part, named["name"], named.get("span"), place, matcher)
                bodies.append(body)
                matches += found
    DutyBody.objects.bulk_create(bodies)
    DutyBodyMatch.objects.bulk_create(matches, batch_size=1000)
    return bodies


def suggested_body(
    duty: Duty, part: str, name: str, span: list[int] | None, position: int, matcher: Matcher
) -> tuple[DutyBody, list[DutyBodyMatch]]:
    """Return a named body and its matches, not yet written."""
    suggestion = matcher.suggest(name)
    body = DutyBody(
        duty=duty,
        part=part,
        position=position,
        name=name[:300],
        span=list(span) if span else None,
        is_group=suggestion.is_group,
        match_reason=suggestion.reason[:300],
        match_score=suggestion.score,
    )
    ids = dict.fromkeys(suggestion.ids)
    return body, [DutyBodyMatch(duty_body=body, body_id=uuid.UUID(key)) for key in ids]


def stored_source(directive: Directive) -> SourceText:
    """Return the text of a directive as it was read, to be read once more: its characters keep their places."""
    lines = tuple(Line(line, whole=True) for line in directive.text.split("\n"))
    return SourceText(directive.file.name, directive.sha256, "text/plain", False, lines)


def doubts_of(directive: ReadDirective) -> list[dict[str, object]]:
    """Return the doubts of a reading as they are kept: rule, thing, which one, characters, grade, reason."""
    return [
        {
            "rule": doubt.rule,
            "thing": doubt.thing.value,
            "of": doubt.of,
            "span": list(doubt.span) if doubt.span else None,
            "grade": doubt.grade.value,
            "reason": doubt.reason,
        }
        for doubt in directive.doubts
    ]


def checked_form(
    directive: ReadDirective, *, on: dt.date, recognised: bool, layout: Layout | None = None, gazette: bool = False
) -> dict[str, object]:
    """Return what is wrong with form and language by the standard of the document's day, as it is kept.

    ``on`` is the day of the check; the standard's name and this day stay with the findings, so that a later
    standard changes nothing that was said before.
    """
    choice = choose(directive, directive.document.date or on)
    findings = lint(directive, on=on, recognised=recognised, layout=layout, gazette=gazette)
    return {
        "on": on.isoformat(),
        "standard": choice.standard.document if choice.standard else "",
        "since": choice.standard.period.start.isoformat() if choice.standard else "",
        "left_alone": choice.left_alone,
        "findings": [finding_as_json(one) for one in findings],
    }


def _day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None
