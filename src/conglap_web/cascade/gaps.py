"""What the pages of gaps show: duties that nobody passed on, that nobody ordered, that have no teeth."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from conglap.cascade.teeth import MISSING, duties_without_teeth
from conglap_web.cascade import access, queries
from conglap_web.cascade.models import Comparison, DutyRule
from conglap_web.cascade.parts import part_from, parts_around
from conglap_web.cascade.snapshots import directive_record
from conglap_web.directives.models import Directive, Duty

NARROWING = 8  # so many documents named beside a duty that they pass on in part
ADDING = 20  # so many documents with duties of their own on one page


def gaps_page(request: HttpRequest, superior: Directive, columns: Sequence[Directive]) -> dict[str, Any]:
    """Return the duties that nobody passed on, that nobody ordered, that have no teeth."""
    rows = queries.matrix(superior, [], columns)
    narrowed = [row.duty for row in rows if row.best == "partial"]
    narrowing = queries.narrowing(narrowed, columns)
    adding = queries.adding(superior, columns)
    total = adding.count()
    first = part_from(request, total)
    names = {column.pk: column for column in columns}
    return {
        "superior": superior,
        "lost": [row for row in rows if row.best in ("", "none")],
        "narrowed": [(duty, narrowing[duty.pk][:NARROWING], len(narrowing[duty.pk])) for duty in narrowed],
        "added": [(names[one.subordinate_id], one.added) for one in adding[first : first + ADDING]],
        **parts_around(first, ADDING, total),
        "toothless": toothless(superior, [row.duty for row in rows], request.standing.on),
        "may_rule": access.may_rule(request.standing, superior, superior),
    }


def gap_rows(context: dict[str, Any], adding: Iterable[Comparison]) -> Iterable[tuple[object, ...]]:
    """Yield the gaps for Excel."""
    superior = str(context["superior"])
    for row in context["lost"]:
        yield _("Chưa giao lại"), superior, row.duty.label, row.duty.text, ""
    for duty, _shown, _number in context["narrowed"]:
        yield _("Giao lại một phần"), superior, duty.label, duty.text, ""
    for comparison in adding:
        for place in comparison.added:
            yield (
                _("Không có ở văn bản cấp trên"),
                str(comparison.subordinate),
                place["clause"] or "",
                place["text"],
                "",
            )
    for duty, missing, _rule in context["toothless"]:
        yield _("Chưa ràng buộc"), superior, duty.label, duty.text, ", ".join(missing)


def toothless(
    superior: Directive, duties: Iterable[Duty], on: dt.date
) -> list[tuple[Duty, list[str], DutyRule | None]]:
    """Return the duties that nothing makes checkable, with what each lacks and the rule a person set, if any."""
    by_key = {str(duty.pk): duty for duty in duties}
    rules = queries.with_rules(by_key.values())
    return [
        (by_key[bite.task], [MISSING[tooth] for tooth in bite.missing], rules.get(by_key[bite.task].pk))
        for bite in duties_without_teeth(directive_record(superior), on=on)
        if bite.missing and bite.task in by_key
    ]


def teeth_page(request: HttpRequest, duty: Duty) -> dict[str, Any]:
    """Return what a duty lacks, and the rule in force or the proposal that a person accepts or edits."""
    on = request.standing.on
    bites = {bite.task: bite for bite in duties_without_teeth(directive_record(duty.directive), on=on)}
    bite = bites.get(str(duty.pk))
    rule = queries.with_rules([duty]).get(duty.pk)
    usual: dict[str, object] = {}
    if rule:
        usual = {"first": rule.first, "period": rule.period, "evidence": rule.evidence, "report_to": rule.report_to}
    elif bite and bite.proposal:
        made = bite.proposal
        usual = {"first": made.first, "period": made.rule or "", "evidence": made.evidence}
        usual["report_to"] = made.report_to or duty.directive.issuer
    return {"usual": usual, "missing": [MISSING[tooth] for tooth in bite.missing] if bite else []}
