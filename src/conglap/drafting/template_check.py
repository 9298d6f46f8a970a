"""Trying a template before it is used (kiểm tra mẫu): filled with invented words, read back, checked for its form."""

from conglap.base.findings import Finding, Level
from conglap.base.text import fold
from conglap.directives.reader import read
from conglap.directives.records import Directive, System
from conglap.documents import read_with_layout
from conglap.drafting.rendering import render
from conglap.drafting.sample import sample_draft
from conglap.linting import lint

_EXPECTED = frozenset({"draft"})  # a blank number is what a draft should have


def check_template(template: bytes, system: System, kind: str) -> list[Finding]:
    """Return what is wrong with the document that a template makes; an empty list: it can be used as it is.

    Raises ``TemplateRefused`` where the template cannot be used at all.
    """
    draft = sample_draft(system, kind)
    source, layout = read_with_layout(render(draft, template), "mau.docx")
    directive = read(source)
    missing = [_not_written(duty.text) for duty in draft.duties if not _is_in(duty.text, directive)]
    form = [found for found in lint(directive, on=draft.day, layout=layout) if found.rule not in _EXPECTED]
    return [*missing, *form]


def _is_in(text: str, directive: Directive) -> bool:
    return fold(text.rstrip(".")) in fold(directive.text)


def _not_written(text: str) -> Finding:
    return Finding("duty", Level.ERROR, f"Văn bản dựng từ mẫu thiếu nhiệm vụ “{text[:50]}…”.")
