"""Read a directive: text, fields, clauses, citations and tasks from the lines of a file (bóc tách văn bản)."""

from conglap.directives.citations.finder import find_citations
from conglap.directives.clauses.finder import find_clauses
from conglap.directives.completeness import contents_set_aside, nothing_lost, one_document
from conglap.directives.doubts.finder import with_doubts
from conglap.directives.fields.finder import find_fields
from conglap.directives.paragraphs.layout import lay_out
from conglap.directives.records import Directive
from conglap.directives.tasks.finder import find_tasks
from conglap.documents.records import SourceText


def read(source: SourceText) -> Directive:
    """Return the directive that a file's text holds; what was not found is ``None`` or ``()``, never a guess."""
    laid_out = lay_out(source.lines)
    text, paragraphs = laid_out.text, laid_out.paragraphs
    clauses = find_clauses(text, paragraphs)
    fields = find_fields(text, paragraphs)
    citations = find_citations(text, paragraphs, fields)
    tasks = find_tasks(text, paragraphs, clauses, fields, citations)
    findings = nothing_lost(laid_out) + contents_set_aside(laid_out) + one_document(text, paragraphs, fields)
    directive = Directive(text, paragraphs, fields, clauses, citations, tasks, findings)
    return with_doubts(directive, recognised=source.ocr)
