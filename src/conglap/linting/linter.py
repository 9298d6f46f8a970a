"""Check a document's form and language (kiểm tra thể thức): choose the standard, run the rules, cite the law."""

import datetime as dt
from collections.abc import Collection

from conglap.base.findings import Finding, Level
from conglap.directives.records import Directive
from conglap.linting.choice import choose
from conglap.linting.context import Context, Remark, Rule
from conglap.linting.rules import RULES
from conglap.linting.standards import Standard, written


def lint(
    directive: Directive,
    *,
    on: dt.date | None = None,
    only: Collection[str] = (),
    off: Collection[str] = (),
    recognised: bool = False,
) -> tuple[Finding, ...]:
    """Return what is wrong with a document, in reading order, with its legal source and how far that was checked.

    ``on`` is the day of a document that shows none; ``only`` and ``off`` name rules; ``recognised`` says that the
    words were read from a picture (OCR), where a slip may be the machine's: levels go down by one. Raises
    ``ValueError`` for a name that no rule has.
    """
    names = {rule.name for rule in RULES}
    if unknown := sorted({*only, *off} - names):
        raise ValueError(", ".join(unknown))
    choice = choose(directive, on)
    if choice.left_alone:
        return choice.said
    context = Context(directive, choice.standard, choice.day)
    chosen = [rule for rule in RULES if (not only or rule.name in only) and rule.name not in off]
    findings = [
        _finding(rule, remark, choice.standard, recognised)
        for rule in chosen
        if not rule.of_form or (choice.standard and rule.name in choice.standard.rules)
        for remark in rule.check(context)
    ]
    return (*choice.said, *sorted(findings, key=lambda found: found.span or (0, 0)))


_ONE_LOWER = {Level.ERROR: Level.WARNING, Level.WARNING: Level.INFO, Level.INFO: Level.INFO}


def _finding(rule: Rule, remark: Remark, standard: Standard | None, recognised: bool) -> Finding:
    law = standard.rules.get(rule.name) if standard and rule.of_form else None
    level = remark.level or rule.level
    return Finding(
        rule.name,
        _ONE_LOWER[level] if recognised else level,
        remark.message,
        remark.span,
        written(law) if law else None,
    )
