"""Check a document's form and language (kiểm tra thể thức): choose the standard, run the rules, cite the law."""

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass

from conglap.base.findings import Finding, Level
from conglap.directives.records import Directive
from conglap.documents.layout import Layout
from conglap.documents.records import SourceText
from conglap.linting.choice import choose
from conglap.linting.context import Context, Remark, Rule
from conglap.linting.rules import RULES
from conglap.linting.standards import Standard, written

_GAZETTE = re.compile(r"^(?:\d+\s+)?CÔNG BÁO\s?/|^CÔNG BÁO\b.{0,20}\bSố\s?\d")
_FIRST_LINES = 40


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for, as ``lint`` explains it."""

    on: dt.date | None = None
    only: Collection[str] = ()
    off: Collection[str] = ()
    recognised: bool = False
    gazette: bool = False

    def __post_init__(self) -> None:
        if unknown := sorted({*self.only, *self.off} - {rule.name for rule in RULES}):
            raise ValueError(", ".join(unknown))

    def rules(self) -> list[Rule]:
        """Return the rules that are wanted."""
        return [rule for rule in RULES if (not self.only or rule.name in self.only) and rule.name not in self.off]


def is_gazette(source: SourceText) -> bool:
    """Say whether a text is as Công báo prints it, by the running head of its first page."""
    return any(_GAZETTE.match(line.text.strip()) for line in source.lines[:_FIRST_LINES])


@dataclass(frozen=True, slots=True)
class Found:
    """One finding with the remark behind it, which knows how it is mended."""

    finding: Finding
    remark: Remark | None = None


def lint(
    directive: Directive,
    *,
    on: dt.date | None = None,
    only: Collection[str] = (),
    off: Collection[str] = (),
    recognised: bool = False,
    layout: Layout | None = None,
    gazette: bool = False,
) -> tuple[Finding, ...]:
    """Return what is wrong with a document, in reading order, with its legal source and how far that was checked.

    ``on`` is the day of a document that shows none; ``only`` and ``off`` name rules; ``recognised`` says that the
    words were read from a picture (OCR), where a slip may be the machine's: levels go down by one. ``layout`` is that
    of the Word file (``conglap.documents.read_with_layout``); without it, how the parts look is not checked.
    ``gazette`` says that the text is as Công báo prints it, without Nơi nhận (``is_gazette`` knows). Raises
    ``ValueError`` for a name that no rule has.
    """
    found, _ = examine(directive, Wish(on, only, off, recognised, gazette), layout)
    return tuple(one.finding for one in found)


def examine(directive: Directive, wish: Wish, layout: Layout | None = None) -> tuple[list[Found], Context]:
    """Return the findings with their remarks, in reading order, and the context that they were made in."""
    choice = choose(directive, wish.on)
    context = Context(directive, choice.standard, choice.day, layout, wish.gazette)
    said = [Found(finding) for finding in choice.said]
    if choice.left_alone:
        return said, context
    found = [
        Found(_finding(rule, remark, choice.standard, wish.recognised), remark)
        for rule in wish.rules()
        if not rule.of_form or (choice.standard and rule.name in choice.standard.rules)
        for remark in rule.check(context)
    ]
    return [*said, *sorted(found, key=lambda one: one.finding.span or (0, 0))], context


_ONE_LOWER = {Level.ERROR: Level.WARNING, Level.WARNING: Level.INFO, Level.INFO: Level.INFO}


def _finding(rule: Rule, remark: Remark, standard: Standard | None, recognised: bool) -> Finding:
    law = remark.cites or (standard.rules.get(rule.name) if standard and rule.of_form else None)
    level = remark.level or rule.level
    return Finding(
        rule.name,
        _ONE_LOWER[level] if recognised else level,
        remark.message,
        remark.span,
        written(law) if law else None,
    )
