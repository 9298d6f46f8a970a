"""Rows to the records that the comparison works on, and its results back to rows; no decisions."""

from dataclasses import replace
from typing import Any

from conglap.base.findings import Finding
from conglap.cascade import Cascade
from conglap.cascade.contract import as_json
from conglap.directives.reader import read
from conglap.directives.records import (
    Citation,
    CitationRole,
    DocumentFields,
    Kind,
    NamedBody,
    Span,
    Task,
    Timing,
    TimingKind,
)
from conglap.directives.records import Directive as DirectiveRecord
from conglap_web.cascade.models import Comparison, DutyCoverage, Link
from conglap_web.directives.models import Directive, Duty, Part
from conglap_web.directives.snapshots import citations_of, stored_source


def directive_record(directive: Directive) -> DirectiveRecord:
    """Return a confirmed directive: its text as it was read, its fields and duties as people confirmed them.

    The tasks' ids are the keys of the duties. Two queries.
    """
    found = read(stored_source(directive))
    fields = replace(found.document, **_confirmed_fields(directive))
    duties = directive.duties.filter(dropped=False).order_by("position").prefetch_related("bodies")
    return replace(found, document=fields, tasks=tuple(_task(duty, found.text) for duty in duties))


def citing_record(directive: Directive) -> DirectiveRecord:
    """Return a confirmed directive as far as it tells what it has to do with others: fields, text, citations."""
    fields = DocumentFields(subject=directive.subject or None, **_confirmed_fields(directive))
    return DirectiveRecord(directive.text, (), fields, citations=tuple(citations_of(directive)))


def citation_of(link: Link) -> Citation:
    """Return how a document names another, as far as it is kept."""
    role = CitationRole.BASIS
    return Citation(
        link.symbol, link.kind_code or None, link.date, link.issuer or None, role, link.symbol, (0, 0), "symbol"
    )


def _confirmed_fields(directive: Directive) -> dict[str, Any]:
    return {
        "kind": Kind(directive.kind_code, directive.kind_name) if directive.kind_name else None,
        "symbol": directive.symbol or None,
        "issuer": directive.issuer or None,
        "date": directive.date,
    }


def _task(duty: Duty, text: str) -> Task:
    span = place_of(duty, text)
    return Task(
        id=str(duty.pk),
        clause=duty.label or None,
        text=duty.text,
        span=span,
        directing=_bodies(duty, Part.DIRECTING),
        lead=_bodies(duty, Part.LEAD),
        coordinating=_bodies(duty, Part.COORDINATING),
        timing=_timing(duty, text, span),
        output=duty.output or None,
    )


def _timing(duty: Duty, text: str, span: Span) -> Timing:
    """Return a duty's time with its place: else that of the duty, where a person set it."""
    if duty.timing_kind == TimingKind.UNSPECIFIED:
        return Timing()
    start = text.find(duty.timing_text, span[0]) if duty.timing_text else -1
    place = (start, start + len(duty.timing_text)) if start >= 0 else span
    return Timing(TimingKind(duty.timing_kind), duty.timing_text or None, duty.due, duty.recurrence or None, place)


def place_of(duty: Duty, text: str) -> Span:
    """Return where a duty stands in the text of its document; one that a person worded anew, at its old place."""
    start = text.find(duty.text)
    if start >= 0:
        return start, start + len(duty.text)
    spans = [(one[0], one[1]) for one in duty.spans]
    return (min(spans)[0], max(end for _start, end in spans)) if spans else (0, 0)


def _bodies(duty: Duty, part: str) -> tuple[NamedBody, ...]:
    named = sorted((body for body in duty.bodies.all() if body.part == part), key=lambda body: body.position)
    return tuple(NamedBody(body.name, (body.span[0], body.span[1]) if body.span else (0, 0)) for body in named)


def coverage_rows(comparison: Comparison, found: Cascade) -> list[DutyCoverage]:
    """Return the rows of a comparison's duties, not yet written; ``detail`` is a task of ``conglap.cascade/1``."""
    return [
        DutyCoverage(comparison=comparison, duty_id=task["superior"], coverage=task["coverage"], detail=task)
        for task in as_json(found)["tasks"]
    ]


def comparison_columns(found: Cascade, subordinate: DirectiveRecord) -> dict[str, Any]:
    """Return the columns of ``Comparison`` that a result fills."""
    return {
        "claim": as_json(found)["implements"] | {"certain": found.implements.certain},
        "findings": [_finding(finding) for finding in found.findings],
        "added": [
            {"clause": place.clause, "span": list(place.span), "text": subordinate.text[slice(*place.span)]}
            for place in found.added
        ],
    }


def _finding(finding: Finding) -> dict[str, str]:
    return {"rule": finding.rule, "level": finding.level.value, "message": finding.message}
