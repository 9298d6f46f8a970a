"""Tasks that a directive gives (nhiệm vụ)."""

from conglap.directives.records import Citation, Clause, DocumentFields, Paragraph, Task


def find_tasks(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    clauses: tuple[Clause, ...],
    fields: DocumentFields,
    citations: tuple[Citation, ...],
) -> tuple[Task, ...]:
    """Return the duties in reading order."""
    return ()
