"""The JSON that ``conglap cascade`` prints (định dạng trao đổi): ``conglap.cascade/1``."""

from collections.abc import Sequence
from typing import Any

from conglap.cascade.chain import Chain
from conglap.cascade.records import Cascade, Loss, Place, TaskCoverage
from conglap.directives.contract import finding_as_json

SCHEMA = "conglap.cascade/1"

Json = dict[str, Any]


def as_json(cascade: Cascade) -> Json:
    """Return the object for two levels; spans are ``[start, end)`` characters of what ``conglap read`` gives."""
    return {
        "schema": SCHEMA,
        "implements": {"claimed": cascade.implements.claimed, "span": _span(cascade.implements.span)},
        "tasks": [_task(task) for task in cascade.tasks],
        "added": [_place(place) for place in cascade.added],
        "findings": [finding_as_json(finding) for finding in cascade.findings],
    }


def chain_as_json(chain: Chain, names: Sequence[str]) -> Json:
    """Return the object for three or more levels: each link as for two, and the weakest link per superior task."""
    return {
        "schema": SCHEMA,
        "levels": list(names),
        "links": [as_json(link) for link in chain.links],
        "tasks": [
            {
                "superior": task.superior,
                "coverage": task.coverage.value,
                "weakest": task.weakest,
                "links": [coverage.value for coverage in task.links],
            }
            for task in chain.tasks
        ],
    }


def _task(task: TaskCoverage) -> Json:
    return {
        "superior": task.superior,
        "coverage": task.coverage.value,
        "by": [_place(place) for place in task.by],
        "lost": [_loss(loss) for loss in task.lost],
    }


def _loss(loss: Loss) -> Json:
    return {
        "kind": loss.kind.value,
        "superior_text": loss.superior_text,
        "superior_span": list(loss.superior_span),
        "subordinate_text": loss.subordinate_text,
        "subordinate_span": _span(loss.subordinate_span),
    }


def _place(place: Place) -> Json:
    return {"clause": place.clause, "span": list(place.span)}


def _span(span: tuple[int, int] | None) -> list[int] | None:
    return list(span) if span else None
