"""What the list, the matrix and the graph of documents show."""

import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from conglap_web.cascade import access, families, queries, trees
from conglap_web.cascade.cells import remarks_of
from conglap_web.cascade.models import Coverage, Link
from conglap_web.cascade.parts import part_from, parts_around
from conglap_web.directives.models import Directive

COLUMNS = 8  # so many documents side by side; the others by the pages of the matrix
OTHERS = 30  # so many documents that only rest on this one
LISTED = 60  # so many superior documents on one page


def list_page(request: HttpRequest, superiors: Sequence[Directive], first: int, total: int) -> dict[str, Any]:
    """Return each superior with how many documents implement it and what became of its duties."""
    seen = access.confirmed_for(request.standing)
    tallies = queries.tallies(superiors, seen)
    below = queries.compared_below(superiors, seen)
    rows = [{"directive": one, "below": below.get(one.pk, 0), "tally": tallies[one.pk]} for one in superiors]
    return {"rows": rows, **parts_around(first, LISTED, total)}


def matrix_page(request: HttpRequest, superior: Directive, columns: Sequence[Directive]) -> dict[str, Any]:
    """Return the matrix: some columns at a time, each with its comparison."""
    first = part_from(request, len(columns))
    shown = list(columns[first : first + COLUMNS])
    rows = queries.matrix(superior, shown, columns)
    heads = _heads(request, superior, shown)
    only = request.GET.get("chi", "")
    return {
        "superior": superior,
        "columns": heads,
        "rows": [row for row in rows if not only or (row.best or "none") == only],
        "only": only,
        "counts": _counts(rows),
        **parts_around(first, COLUMNS, len(columns)),
        "may_link": access.may_join(request.standing),
        "progress": queries.progress_of(superior, columns),
        "remarks": [(head["directive"], one) for head in heads for one in remarks_of(head["comparison"])],
    }


def _counts(rows: Iterable[queries.Row]) -> list[dict[str, Any]]:
    """Return how many duties are passed on fully, partly, not at all, and how many the machine alone found so."""
    rows = list(rows)
    best, computed = (Counter(found or "none" for found in column) for column in _columns(rows))
    words = {
        Coverage.FULL: (_("giao lại đủ"), "is-done"),
        Coverage.PARTIAL: (_("giao lại một phần"), "is-waiting"),
        Coverage.NONE: (_("chưa giao lại"), "is-overdue"),
    }
    return [
        {"coverage": one.value, "number": best[one], "computed": computed[one], "label": label, "css": css}
        for one, (label, css) in words.items()
    ]


def _columns(rows: Sequence[queries.Row]) -> tuple[list[str], list[str]]:
    return [row.best for row in rows], [row.computed for row in rows]


def _heads(request: HttpRequest, superior: Directive, shown: Sequence[Directive]) -> list[dict[str, Any]]:
    comparisons = queries.comparisons_of(superior, shown)
    by_hand = set(Link.objects.filter(target=superior, source__in=shown).values_list("source_id", flat=True))
    heads = []
    for column in shown:
        comparison = comparisons.get(column.pk)
        heads.append(
            {
                "directive": column,
                "comparison": comparison,
                "running": bool(comparison and comparison.job and comparison.job.is_open),
                "by_hand": column.pk in by_hand,
                "may_compare": access.may_rule(request.standing, superior, column),
            }
        )
    return heads


def graph_page(request: HttpRequest, directive: Directive) -> dict[str, Any]:
    """Return the documents above and below one, of many below a part; who rests on it, changes it; circles."""
    seen = access.confirmed_for(request.standing)
    first = part_from(request, 10**6)
    above, below = trees.family_above(directive, seen), trees.family_below(directive, seen, first)
    named = list(families.links_to_one(directive, seen, (*families.CHANGING, *families.RESTING))[: OTHERS + 1])
    resting = [one for one in named if one.kind in families.RESTING]
    return {
        "directive": directive,
        "above": above,
        "below": below,
        "resting": resting,
        "more_resting": len(named) > OTHERS,
        "changes": [one for one in named if one.kind in families.CHANGING],
        "circles": trees.circles_in(above, below),
        "may_link": access.may_join(request.standing),
        "joinable": _joinable(request, directive, resting),
        **parts_around(first, trees.WIDEST, below.count),
    }


def _joinable(request: HttpRequest, superior: Directive, resting: Sequence[Link]) -> set[uuid.UUID]:
    """Return the keys of those documents that the person may join with the superior."""
    if not resting or not access.may_join(request.standing):
        return set()
    offered = access.documents_to_join(request.standing, superior)
    return set(offered.filter(pk__in=[one.source_id for one in resting]).values_list("pk", flat=True))


def link_page(superior: Directive, offered: QuerySet[Directive]) -> dict[str, Any]:
    """Return the documents that a person may want to join with this one: they rest on it, or may mean it."""
    resting = list(families.links_to_one(superior, offered, families.RESTING)[:OTHERS])
    return {"superior": superior, "resting": resting, "may_name": families.may_name(superior, offered)[:OTHERS]}


def excel_rows(rows: Iterable[queries.Row], columns: Sequence[Directive]) -> Iterable[tuple[object, ...]]:
    """Yield one row a duty: its label, words, best coverage, then one column a document."""
    words = {"full": _("Đủ"), "partial": _("Một phần"), "none": _("Chưa"), "": "–"}
    for row in rows:
        cells = [words[cell.coverage] if cell else "–" for cell in row.cells]
        yield row.duty.label, row.duty.text, words[row.best], *cells
