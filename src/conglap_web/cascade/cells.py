"""What the page of one cell shows: a duty beside what one document says of it."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest

from conglap_web.cascade import access
from conglap_web.cascade.models import Comparison
from conglap_web.cascade.snapshots import place_of
from conglap_web.cascade.words import LOSSES
from conglap_web.directives.models import Directive, Duty


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
        "remarks": remarks_of(found.comparison if found else None),
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


def remarks_of(comparison: Comparison | None) -> list[str]:
    """Return what the comparison says of two documents as a whole: unrelated, no duties, the wrong way round."""
    return [finding["message"] for finding in comparison.findings] if comparison and comparison.computed_at else []
