"""Readings put together by hand: what a reader might have made of a text, right or wrong."""

import datetime as dt
from dataclasses import replace

from conglap.directives.clauses.finder import find_clauses
from conglap.directives.doubts import find_doubts
from conglap.directives.records import (
    Citation,
    CitationRole,
    Clause,
    Directive,
    DocumentFields,
    Kind,
    NamedBody,
    Paragraph,
    Part,
    Signatory,
    Span,
    Task,
    Timing,
    TimingKind,
)

ON = dt.date(2024, 3, 20)


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """Return every line as a paragraph of the body."""
    found, start = [], 0
    for line in text.split("\n"):
        found.append(Paragraph((start, start + len(line)), Part.BODY))
        start += len(line) + 1
    return tuple(found)


def span_of(text: str, words: str) -> Span:
    """Return the first place of words that must stand in the text."""
    at = text.index(words)
    return at, at + len(words)


def task(text: str, words: str | None = None, *, id: str = "1", clause: str | None = None, **parts: object) -> Task:
    """Return a task of these words; lead, coordinating, directing are names in the text, divided by " | "."""
    words = words or text
    bodies = {
        name: tuple(NamedBody(one, span_of(text, one)) for one in str(parts.pop(name)).split(" | "))
        for name in ("lead", "coordinating", "directing")
        if name in parts
    }
    return Task(id, clause, words, span_of(text, words), **bodies, **parts)  # type: ignore[arg-type]


def timing(
    text: str, words: str, kind: str = "deadline", due: dt.date | None = None, rule: str | None = None
) -> Timing:
    """Return a time as written."""
    return Timing(TimingKind(kind), words, due, rule, span_of(text, words))


def one_task(text: str, **parts: object) -> Directive:
    """Return a document that is one task."""
    return of(text, tasks=(task(text, **parts),))


def of(text: str, *, tasks: tuple[Task, ...] = (), clauses: bool = False, **parts: object) -> Directive:
    """Return a document of the 20th of March 2024."""
    paragraphs = paragraphs_of(text)
    found: tuple[Clause, ...] = find_clauses(text, paragraphs) if clauses else ()
    fields = parts.pop("fields", DocumentFields(date=ON, kind=Kind("CV", "Công văn")))
    return Directive(text, paragraphs, fields, found, tasks=tasks, **parts)  # type: ignore[arg-type]


def with_letterhead(line: str, **fields: object) -> Directive:
    """Return a document whose first line stands in the letterhead."""
    made = with_fields(**fields)
    text = f"{line}\n{made.text}"
    head = Paragraph((0, len(line)), Part.LETTERHEAD)
    return replace(made, text=text, paragraphs=(head, Paragraph((len(line) + 1, len(text)), Part.BODY)))


def with_fields(*citations: Citation, **fields: object) -> Directive:
    """Return a document with these fields; the others are those of a tidy plan."""
    tidy = {
        "kind": Kind("KH", "Kế hoạch"), "number": "15", "symbol": "15/KH-SNV", "issuer": "Sở Nội vụ", "date": ON,
        "subject": "Kiểm tra công vụ", "recipients": ("Như trên", "Lưu: VT"),
        "signatory": Signatory("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn An"),
    }  # fmt: skip
    return of("Nội dung.", fields=DocumentFields(**(tidy | fields)), citations=citations)  # type: ignore[arg-type]


def citing(text: str, *cited: tuple[str, str | None, dt.date | None], day: dt.date | None = ON) -> Directive:
    """Return a text in which (symbol, kind, date) are cited."""
    found = tuple(
        Citation(symbol, kind, date, None, CitationRole.MENTION, symbol, span_of(text, symbol), "symbol")
        for symbol, kind, date in cited
    )
    return of(text, citations=found, fields=DocumentFields(date=day))


def rules_raised(directive: Directive) -> set[str]:
    """Return the names of the rules that doubt something."""
    return {doubt.rule for doubt in find_doubts(directive)}
