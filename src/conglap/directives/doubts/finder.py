"""Goes over a finished reading and says of what it is not sure (tìm chỗ chưa chắc)."""

from collections.abc import Sequence
from dataclasses import replace

from conglap.base.findings import Finding, Level
from conglap.base.text import lowered_whole
from conglap.directives.doubts.reading import Reading
from conglap.directives.doubts.rules import RULES
from conglap.directives.records import Directive, Doubt


def find_doubts(directive: Directive, *, recognised: bool = False) -> tuple[Doubt, ...]:
    """Return the doubts about a finished reading, each thing and rule once, in the order of the rules.

    ``recognised`` says that the words were read from a picture (OCR).
    """
    reading = Reading(
        directive.text,
        lowered_whole(directive.text),
        directive.paragraphs,
        directive.document,
        directive.clauses,
        directive.citations,
        directive.tasks,
        recognised,
    )
    return tuple(
        Doubt(rule.name, rule.thing, found.of, found.span, rule.grade, found.reason)
        for rule in RULES
        for found in rule.check(reading)
    )


def with_doubts(directive: Directive, *, recognised: bool = False) -> Directive:
    """Return a reading with the doubts about it."""
    return replace(directive, doubts=find_doubts(directive, recognised=recognised))


def as_findings(doubts: Sequence[Doubt]) -> tuple[Finding, ...]:
    """Return doubts as the findings that the contract prints (mức ``info``)."""
    return tuple(Finding(doubt.rule, Level.INFO, doubt.reason, doubt.span) for doubt in doubts)
