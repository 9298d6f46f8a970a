"""What is wrong with a document's form and language, as it was said when the file was read (thể thức và ngôn ngữ)."""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from conglap.linting import RULES
from conglap_web.directives.highlights import Mark
from conglap_web.directives.models import Directive

LEVELS: tuple[tuple[str, Promise], ...] = (
    ("error", _("Lỗi")),
    ("warning", _("Cảnh báo")),
    ("info", _("Lưu ý")),
)
_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding of the linter: its number, rule, sentence, place, the words there, its place in the law."""

    number: int
    rule: str
    level: str
    message: str
    span: tuple[int, int] | None
    words: str
    cites: str


@dataclass(frozen=True, slots=True)
class FormCheck:
    """What the panel shows: the standard and the day, the findings by level, how many are switched off."""

    standard: str
    since: dt.date | None
    on: dt.date
    left_alone: bool
    groups: tuple[tuple[str, Promise, tuple[Remark, ...]], ...]
    hidden: int

    @property
    def remarks(self) -> list[Remark]:
        """All that are shown."""
        return [remark for _level, _label, group in self.groups for remark in group]

    @property
    def count(self) -> int:
        """How many are shown."""
        return len(self.remarks)


def form_check_of(directive: Directive, switched_off: Collection[str]) -> FormCheck | None:
    """Return the check that was kept with the reading, without the rules that the office has switched off."""
    kept = directive.form_check
    if not kept:
        return None
    every = [_remark(number, one, directive.text) for number, one in enumerate(kept["findings"])]
    shown = [one for one in every if one.rule not in switched_off]
    groups = ((level, label, tuple(one for one in shown if one.level == level)) for level, label in LEVELS)
    return FormCheck(
        standard=kept["standard"],
        since=dt.date.fromisoformat(kept["since"]) if kept["since"] else None,
        on=dt.date.fromisoformat(kept["on"]),
        left_alone=kept["left_alone"],
        groups=tuple(group for group in groups if group[2]),
        hidden=len(every) - len(shown),
    )


def _remark(number: int, finding: dict, text: str) -> Remark:
    span = tuple(finding["span"]) if finding["span"] else None
    words = " ".join(text[slice(*span)].split()) if span else ""
    words = words if len(words) <= _EXCERPT else f"{words[:_EXCERPT]}…"
    return Remark(
        number, finding["rule"], finding["level"], finding["message"], span, words or "…", finding["cites"] or ""
    )


def form_marks(check: FormCheck) -> Iterator[Mark]:
    """Yield where the findings stand in the text; such a mark shows only when its finding is chosen."""
    for remark in check.remarks:
        if remark.span:
            yield Mark(*remark.span, "hl hl-form", f"src-form-{remark.number}")


@dataclass(frozen=True, slots=True)
class Switch:
    """One rule on the page of settings."""

    rule: str
    label: str
    level: Promise
    on: bool


def switches(switched_off: Collection[str]) -> list[Switch]:
    """Return every rule of the linter with its switch."""
    words = dict(LEVELS)
    return [Switch(rule.name, rule.title, words[rule.level.value], rule.name not in switched_off) for rule in RULES]
