"""Between rows and the drafting rules: superior documents and duties become records, a draft's record rows."""

from collections.abc import Iterable, Sequence

from conglap.directives.records import Citation, NamedBody, System, Task, Timing, TimingKind
from conglap.directives.words.kinds import NAMES
from conglap.drafting.duties import duty_from
from conglap.drafting.mentions import Known, known_documents
from conglap.drafting.records import Draft as DraftRecord
from conglap.drafting.records import DraftDuty as DutyRecord
from conglap.drafting.records import Issuer, Purpose, Reporting, Signature, Source
from conglap_web.directives.models import Directive, Duty, Part
from conglap_web.directives.snapshots import citations_of
from conglap_web.drafting.models import Draft, DraftDuty


def source_record(directive: Directive) -> Source:
    """Return a confirmed directive as the basis of a draft."""
    return Source(
        directive.kind_name or NAMES["CV"],
        directive.symbol or None,
        directive.date,
        directive.issuer or None,
        directive.subject or None,
    )


def known_of(directives: Iterable[Directive]) -> dict[str, Known]:
    """Return what the superior documents tell of the documents they cite."""
    return known_documents(citation for directive in directives for citation in citations_of(directive))


def duty_records(duties: Iterable[Duty]) -> list[tuple[Duty, DutyRecord]]:
    """Return confirmed duties with what is passed on of each; they come with ``directive`` and ``bodies`` fetched."""
    sources: dict[object, tuple[Source, list[Citation]]] = {}
    records = []
    for duty in duties:
        if duty.directive_id not in sources:
            sources[duty.directive_id] = source_record(duty.directive), citations_of(duty.directive)
        source, citations = sources[duty.directive_id]
        task, as_read = _task(duty)
        records.append((duty, duty_from(task, source, citations if as_read else ())))
    return records


def _task(duty: Duty) -> tuple[Task, bool]:
    """Return a duty as a task, and whether its words still stand in the document as they were read."""
    span = (duty.spans[0][0], duty.spans[0][1]) if duty.spans else (0, len(duty.text))
    as_read = len(duty.spans) == 1 and duty.directive.text[span[0] : span[1]] == duty.text
    task = Task(
        id=duty.label,
        clause=None,
        text=duty.text,
        span=span if as_read else (0, len(duty.text)),
        directing=_bodies(duty, Part.DIRECTING),
        lead=_bodies(duty, Part.LEAD),
        coordinating=_bodies(duty, Part.COORDINATING),
        timing=Timing(TimingKind(duty.timing_kind), duty.timing_text or None),
        output=duty.output or None,
    )
    return task, as_read


def _bodies(duty: Duty, part: str) -> tuple[NamedBody, ...]:
    named = sorted((body for body in duty.bodies.all() if body.part == part), key=lambda body: body.position)
    return tuple(NamedBody(body.name, (0, 0)) for body in named)


def duty_rows(draft: Draft, pairs: Sequence[tuple[Duty | None, DutyRecord]], first: int = 1) -> list[DraftDuty]:
    """Return the rows of a draft's duties, not yet written."""
    return [
        DraftDuty(
            draft=draft,
            source=source,
            position=position,
            text=duty.text,
            lead=list(duty.lead),
            coordinating=list(duty.coordinating),
            directing=list(duty.directing),
            time=(duty.time or "")[:300],
            output=duty.output or "",
        )
        for position, (source, duty) in enumerate(pairs, first)
    ]


def columns_of(record: DraftRecord) -> dict[str, object]:
    """Return the columns of ``Draft`` that a draft's record fills."""
    return {
        "issuer": record.issuer.name[:250],
        "system": record.issuer.system.value,
        "kind": record.kind,
        "purpose": record.purpose.value,
        "subject": record.subject,
        "parent": (record.issuer.parent or "")[:250],
        "place": (record.issuer.place or "")[:80],
        "code": record.issuer.code[:30],
        "unit_code": (record.unit or "")[:20],
        "authority": record.signature.authority or "",
        "titles": list(record.signature.titles),
        "signer": record.signature.name or "",
        "addressees": list(record.addressees),
        "recipients": list(record.recipients),
        "report_to": record.reporting.to if record.reporting else "",
        "report_when": record.reporting.when if record.reporting else "",
        "annex": record.annex,
        "day": record.day,
    }


def draft_record(draft: Draft) -> DraftRecord:
    """Return the rows of a draft as the record from which its words are made."""
    return DraftRecord(
        issuer=Issuer(draft.issuer, System(draft.system), draft.code, draft.parent or None, draft.place or None),
        kind=draft.kind,
        subject=draft.subject,
        sources=tuple(source_record(directive) for directive in superiors_of(draft)),
        duties=tuple(_duty_record(duty) for duty in duties_of(draft)),
        signature=Signature(draft.authority or None, tuple(draft.titles), draft.signer or None),
        recipients=tuple(draft.recipients),
        day=draft.day,
        addressees=tuple(draft.addressees),
        reporting=Reporting(draft.report_to, draft.report_when) if draft.report_to and draft.report_when else None,
        purpose=Purpose(draft.purpose),
        annex=draft.annex,
        number=draft.number or None,
        issued=draft.issued_on,
        unit=draft.unit_code or None,
    )


def superiors_of(draft: Draft) -> list[Directive]:
    """Return the superior documents of a draft, without their texts; one query."""
    links = draft.superior_links.select_related("directive__file").defer("directive__text", "directive__read")
    return [link.directive for link in links]


def duties_of(draft: Draft) -> list[DraftDuty]:
    """Return the duties of a draft with the superior's duty of each; one query.

    The superior's text stays behind: it would come once more with every duty.
    """
    rows = draft.duties.select_related("source__directive")
    return list(rows.defer("source__directive__text", "source__directive__read"))


def _duty_record(duty: DraftDuty) -> DutyRecord:
    source = duty.source
    return DutyRecord(
        duty.text,
        tuple(duty.lead),
        tuple(duty.coordinating),
        tuple(duty.directing),
        duty.time or None,
        duty.output or None,
        source.directive.symbol if source else None,
        source.label if source else None,
    )
