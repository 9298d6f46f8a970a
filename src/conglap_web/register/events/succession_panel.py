"""Where a body comes from and what became of it (nguồn gốc và kế thừa), for its page."""

import datetime as dt
import uuid
from dataclasses import dataclass

from django.http import HttpRequest
from django.template.loader import render_to_string

from conglap.register.events import SUCCESSION_KINDS
from conglap.register.succession import Heir
from conglap_web.platform.clock import today
from conglap_web.register.events.queries import NamesOverTime, ToldEvent, told
from conglap_web.register.events.succession import DAY, graph_around, predecessors_of, successors_of
from conglap_web.register.models import Body


@dataclass(frozen=True, slots=True)
class NamedHeir:
    """A predecessor or successor by name; ``others``: from whom else a mixed successor comes."""

    id: uuid.UUID
    name: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Everything that happened to a body, newest first, who stands for it now and from whom it comes."""

    events: list[ToldEvent]
    successors: list[NamedHeir]
    predecessors: list[NamedHeir]
    more: int  # older events that are not told here


MOST = 10  # events told on the page of a body


def story_of(body: Body, on: dt.date) -> Story | None:
    """Return the story of a body as of a day, or nothing where no event is known; at most five queries."""
    graph = graph_around([body.pk])
    if not graph.events:
        return None
    own = [event for event in graph.events.values() if any(row.body_id == body.pk for row in event.bodies.all())]
    linked = any(event.kind in SUCCESSION_KINDS for event in own)
    after = successors_of(body, on, graph) if linked else []
    before = predecessors_of(body, graph) if linked else []
    first = min(event.day for event in graph.events.values()) - DAY
    names = NamesOverTime({*graph.lives, body.pk})
    more = max(len(own) - MOST, 0)
    return Story(told(own[:MOST], names), _named(after, names, on, first), _named(before, names, first, first), more)


def _named(heirs: list[Heir], names: NamesOverTime, on: dt.date, first: dt.date) -> list[NamedHeir]:
    return [
        NamedHeir(
            uuid.UUID(heir.body),
            names.on(uuid.UUID(heir.body), on),
            tuple(sorted(names.on(uuid.UUID(key), first) for key in heir.others)),
        )
        for heir in heirs
    ]


def succession_of_body(request: HttpRequest, body: Body) -> str:
    """Show the story of a body on its page; nothing where no event is known."""
    story = story_of(body, max(today(), body.end or today()))
    return render_to_string("register/succession.html", {"story": story, "body": body}, request) if story else ""
