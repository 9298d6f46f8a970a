"""What the pages of comparisons show."""

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from conglap.cascade.teeth import MISSING, duties_without_teeth
from conglap_web.cascade import access, families, queries
from conglap_web.cascade.models import Comparison, DutyCoverage, DutyRule, Link
from conglap_web.cascade.snapshots import directive_record, place_of
from conglap_web.cascade.words import LOSSES
from conglap_web.directives.models import Directive, Duty
from conglap_web.platform.models import JobState

COLUMNS = 8  # so many documents side by side; the others by the pages of the matrix
ADDING = 20  # so many documents with duties of their own on one page of the gaps


def family_rows(superiors: Sequence[Directive], seen: QuerySet[Directive]) -> list[dict[str, Any]]:
    """Return each superior with how many documents pass it on and what became of its duties; two queries."""
    counts = DutyCoverage.objects.filter(comparison__superior__in=superiors, comparison__subordinate__in=seen)
    best: dict[uuid.UUID, Counter[str]] = {}
    for superior, coverage, number in counts.values_list("comparison__superior", "coverage").annotate(Count("id")):
        best.setdefault(superior, Counter())[coverage] = number
    below = dict(
        counts.values_list("comparison__superior").annotate(number=Count("comparison__subordinate", distinct=True))
    )
    return [
        {
            "directive": superior,
            "below": below.get(superior.pk, 0),
            "full": best.get(superior.pk, Counter())["full"],
            "partial": best.get(superior.pk, Counter())["partial"],
            "none": best.get(superior.pk, Counter())["none"],
        }
        for superior in superiors
    ]


def matrix_page(request: HttpRequest, superior: Directive, columns: Sequence[Directive]) -> dict[str, Any]:
    """Return the matrix: some columns at a time, each with its comparison."""
    first = _first(request, len(columns))
    shown = list(columns[first : first + COLUMNS])
    comparisons = queries.comparisons_of(superior, shown)
    rows = queries.matrix(superior, shown, columns)
    by_hand = set(Link.objects.filter(target=superior, source__in=shown).values_list("source_id", flat=True))
    heads = []
    for column in shown:
        comparison = comparisons.get(column.pk)
        job = comparison.job if comparison else None
        heads.append(
            {
                "directive": column,
                "comparison": comparison,
                "running": bool(job and job.state in (JobState.QUEUED, JobState.RUNNING)),
                "by_hand": column.pk in by_hand,
                "may_compare": access.may_rule(request.standing, superior, column),
            }
        )
    only = request.GET.get("chi", "")
    return {
        "superior": superior,
        "columns": heads,
        "rows": [row for row in rows if not only or row.best == only or (only == "none" and not row.best)],
        "only": only,
        "counts": Counter(row.best or "none" for row in rows),
        **_around(first, COLUMNS, len(columns)),
        "may_link": access.may_rule(request.standing, superior, superior),
        "running": any(head["running"] for head in heads),
        "remarks": [(head["directive"], one) for head in heads for one in _remarks(head["comparison"])],
    }


def _remarks(comparison: Comparison | None) -> list[str]:
    """Return what the comparison says of two documents as a whole: unrelated, no duties, the wrong way round."""
    return [finding["message"] for finding in comparison.findings] if comparison and comparison.computed_at else []


def graph_page(request: HttpRequest, directive: Directive) -> dict[str, Any]:
    """Return the documents above and below one, of many below a part."""
    seen = access.confirmed_for(request.standing)
    first = _first(request, 10**6)
    below = families.family_below(directive, seen, first)
    return {
        "directive": directive,
        "above": families.family_above(directive, seen),
        "below": below,
        "changes": families.changes_to(directive, seen),
        **_around(first, families.WIDEST, below.count),
    }


def _around(first: int, width: int, total: int) -> dict[str, int | None]:
    """Return where the parts before and after this one of a long list begin, ``None`` where there is none."""
    return {
        "total": total,
        "before": max(first - width, 0) if first else None,
        "after": first + width if first + width < total else None,
    }


def _first(request: HttpRequest, total: int) -> int:
    value = request.GET.get("tu", "0")
    return min(int(value), max(total - 1, 0)) if value.isdecimal() and len(value) < 7 else 0


def excel_rows(rows: Iterable[queries.Row], columns: Sequence[Directive]) -> Iterable[tuple[object, ...]]:
    """Yield one row a duty: its label, words, best coverage, then one column a document."""
    words = {"full": _("Đủ"), "partial": _("Một phần"), "none": _("Chưa"), "": "–"}
    for row in rows:
        cells = [words[cell.coverage] if cell else "–" for cell in row.cells]
        yield row.duty.label, row.duty.text, words[row.best], *cells


def cell_page(request: HttpRequest, duty: Duty, subordinate: Directive) -> dict[str, Any]:
    """Return a duty and what the document says of it, with what was lost marked in both."""
    found = access.coverage_for(request.standing, duty, subordinate)
    detail = found.detail if found else {"by": [], "lost": []}
    start, end = place_of(duty, duty.directive.text)
    lost = [loss["superior_span"] for loss in detail["lost"]]
    as_read = duty.directive.text[start:end] == duty.text
    near = [tuple(loss["subordinate_span"]) for loss in detail["lost"] if loss["subordinate_span"]]
    ruling = access.ruling_for(request.standing, duty, subordinate)
    return {
        "duty": duty,
        "superior": duty.directive,
        "subordinate": subordinate,
        "coverage": ruling.coverage if ruling else (found.coverage if found else ""),
        "computed": found.coverage if found else "",
        "left": marked(duty.directive.text, (start, end), lost) if as_read else [(duty.text, False)],
        "right": [
            {"clause": place["clause"], "pieces": marked(subordinate.text, tuple(place["span"]), near)}
            for place in detail["by"]
        ],
        "lost": [loss | {"label": LOSSES[loss["kind"]]} for loss in detail["lost"]],
        "ruling": ruling,
        "may_rule": access.may_rule(request.standing, duty.directive, subordinate),
        "compared": found is not None,
        "remarks": _remarks(found.comparison if found else None),
        "older": access.rulings_for(request.standing, duty, subordinate),
    }


def marked(text: str, span: tuple[int, int], marks: Iterable[Sequence[int]]) -> list[tuple[str, bool]]:
    """Return the words of a span as pieces, each with whether it is marked."""
    start, end = span
    pieces, place = [], start
    for first, last in sorted((max(one[0], start), min(one[1], end)) for one in marks):
        if first >= last or last <= place:
            continue
        first = max(first, place)
        pieces += [(text[place:first], False), (text[first:last], True)]
        place = last
    return [piece for piece in [*pieces, (text[place:end], False)] if piece[0]]


def gaps_page(request: HttpRequest, superior: Directive, columns: Sequence[Directive]) -> dict[str, Any]:
    """Return the duties that nobody passed on, that nobody ordered, that have no teeth."""
    rows = queries.matrix(superior, [], columns)
    narrowed = [row.duty for row in rows if row.best == "partial"]
    narrowing = queries.narrowing(narrowed, columns)
    adding = queries.adding(superior, columns)
    total = adding.count()
    first = _first(request, total)
    names = {column.pk: column for column in columns}
    return {
        "superior": superior,
        "lost": [row for row in rows if row.best in ("", "none")],
        "narrowed": [(duty, narrowing[duty.pk][:COLUMNS], len(narrowing[duty.pk])) for duty in narrowed],
        "added": [(names[one.subordinate_id], one.added) for one in adding[first : first + ADDING]],
        **_around(first, ADDING, total),
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
