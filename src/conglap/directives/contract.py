"""The JSON that ``conglap read`` prints: what other programs rely on (định dạng trao đổi)."""

from collections.abc import Sequence
from typing import Any

from conglap.base.findings import Finding
from conglap.directives.doubts.finder import as_findings
from conglap.directives.records import (
    Citation,
    Clause,
    Directive,
    DocumentFields,
    NamedBody,
    Task,
    Timing,
)
from conglap.documents.records import SourceText, UnreadableFile

SCHEMA = "conglap.directive/1"

Json = dict[str, Any]


def as_json(source: SourceText, directive: Directive) -> Json:
    """Return the object for one file that was read; spans are ``[start, end)`` characters of ``text``."""
    return {
        "schema": SCHEMA,
        "source": {
            "name": source.name,
            "sha256": source.sha256,
            "media_type": source.media_type,
            "ocr": source.ocr,
        },
        "text": directive.text,
        "document": _document(directive.document),
        "clauses": [_clause(clause) for clause in directive.clauses],
        "citations": [_citation(citation) for citation in directive.citations],
        "tasks": [_task(task) for task in directive.tasks],
        "findings": [
            finding_as_json(finding)
            for finding in (*source.findings, *directive.findings, *as_findings(directive.doubts))
        ],
    }


def error_as_json(name: str, error: UnreadableFile) -> Json:
    """Return the object for one file that could not be read (tệp không đọc được)."""
    return {"schema": SCHEMA, "source": {"name": name}, "error": {"code": error.code, "message": str(error)}}


def _document(fields: DocumentFields) -> Json:
    kind, signatory = fields.kind, fields.signatory
    return {
        "system": fields.system.value if fields.system else None,
        "kind": {"code": kind.code, "name": kind.name} if kind else None,
        "number": fields.number,
        "symbol": fields.symbol,
        "issuer": fields.issuer,
        "place": fields.place,
        "date": fields.date.isoformat() if fields.date else None,
        "subject": fields.subject,
        "signatory": {
            "authority": signatory.authority,
            "title": signatory.title,
            "name": signatory.name,
        }
        if signatory
        else None,
        "addressees": list(fields.addressees),
        "recipients": list(fields.recipients),
    }


def _clause(clause: Clause) -> Json:
    return {
        "id": clause.id,
        "parent": clause.parent,
        "label": clause.label,
        "heading": clause.heading,
        "span": list(clause.span),
    }


def _citation(citation: Citation) -> Json:
    return {
        "symbol": citation.symbol,
        "kind": citation.kind,
        "date": citation.date.isoformat() if citation.date else None,
        "issuer": citation.issuer,
        "role": citation.role.value,
        "as_written": citation.as_written,
        "span": list(citation.span),
        "resolved_by": citation.resolved_by,
    }


def _task(task: Task) -> Json:
    return {
        "id": task.id,
        "clause": task.clause,
        "text": task.text,
        "span": list(task.span),
        "directing": _bodies(task.directing),
        "lead": _bodies(task.lead),
        "coordinating": _bodies(task.coordinating),
        "timing": _timing(task.timing),
        "output": task.output,
    }


def _bodies(bodies: Sequence[NamedBody]) -> list[Json]:
    return [{"name": body.name, "span": list(body.span)} for body in bodies]


def _timing(timing: Timing) -> Json:
    return {
        "kind": timing.kind.value,
        "as_written": timing.as_written,
        "due": timing.due.isoformat() if timing.due else None,
        "rule": timing.rule,
        "span": list(timing.span) if timing.span else None,
    }


def finding_as_json(finding: Finding) -> Json:
    """Return one finding (phát hiện)."""
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "message": finding.message,
        "span": list(finding.span) if finding.span else None,
        "cites": finding.cites,
    }
