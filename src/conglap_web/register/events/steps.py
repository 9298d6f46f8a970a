"""The steps of recording an event: what was filled in so far, and the plan that it makes."""

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any

from django.core import signing

from conglap_web.accounts.models import User
from conglap_web.register.events.plans import NEW, EventPlan, HandoverPlan, NewBody
from conglap_web.register.events.succession import DAY, graph_around
from conglap_web.register.models import MANAGING_TREES, TREE_OF_SYSTEM, Body, BodyParent, EventKind, Tree
from conglap_web.register.queries import holding

State = dict[str, Any]  # what the hidden field of the page carries
_SALT = "register.event"

KIND, BEFORE, AFTER, HANDOVER, PREVIEW = "kind", "before", "after", "handover", "preview"


def read_state(written: str, user: User) -> State:
    """Return what the page of this person carried, or nothing where it cannot be read or was made elsewhere."""
    try:
        return signing.loads(written, salt=f"{_SALT}:{user.pk}")
    except signing.BadSignature:
        return {}


def write_state(state: State, user: User) -> str:
    """Return what the page is to carry: signed, so that only what the forms let through comes back."""
    return signing.dumps(state, salt=f"{_SALT}:{user.pk}", compress=True)


def steps_of(state: State) -> list[str]:
    """Return the steps that this kind of event needs, in order."""
    kind = state.get("kind", "")
    left_out = {EventKind.ESTABLISH: {BEFORE, HANDOVER}, EventKind.DISSOLVE: {AFTER}}.get(kind, set())
    if kind in (EventKind.TRANSFER, EventKind.RENAME) or (state.get(AFTER_DONE) and not ending(state)):
        left_out = left_out | {HANDOVER}
    return [step for step in (KIND, BEFORE, AFTER, HANDOVER, PREVIEW) if step not in left_out]


AFTER_DONE = "after_done"


def day_of(state: State) -> dt.date:
    """Return the day of the event; raises ``ValueError`` where none was filled in yet."""
    return dt.date.fromisoformat(str(state.get("day", "")))


def ending(state: State) -> list[uuid.UUID]:
    """Return the bodies that end by it."""
    after = set(state.get("after", []))
    return [uuid.UUID(key) for key in state.get("before", []) if key not in after]


def plan_of(state: State) -> EventPlan:
    """Return the plan; raises ``ValueError`` or ``KeyError`` where the page carried something else."""
    day, kind = day_of(state), EventKind(state["kind"])
    before = tuple(map(uuid.UUID, state.get("before", [])))
    children = {uuid.UUID(child): str(to) for child, to in state.get("children", {}).items() if to}
    handovers = (
        HandoverPlan(uuid.UUID(source), matter, str(to))
        for source, matter, to in state.get("handovers", [])
        if to and kind not in (EventKind.TRANSFER, EventKind.RENAME)
    )
    return EventPlan(
        kind=kind,
        day=day,
        decision=str(state.get("decision", "")),
        decided_on=dt.date.fromisoformat(state["decided_on"]) if state.get("decided_on") else None,
        decided_by=str(state.get("decided_by", "")),
        note=str(state.get("note", "")),
        before=before,
        after=before if kind == EventKind.RENAME else tuple(map(uuid.UUID, state.get("after", []))),
        new=tuple(_new_body(one, before, day) for one in state.get("new", [])),
        taker=uuid.UUID(state["taker"]) if state.get("taker") else None,
        name=str(state.get("name", "")),
        short_name=str(state.get("short_name", "")),
        becomes=str(state.get("becomes", "")) if not state.get("new") else "",
        handovers=tuple(handovers),
        children=children,
        end_posts=bool(state.get("end_posts")),
        versions={uuid.UUID(key): int(seen) for key, seen in state.get("versions", {}).items()},
    )


def _new_body(given: Mapping[str, Any], before: tuple[uuid.UUID, ...], day: dt.date) -> NewBody:
    """Return a body to set up: under the parent given, and where the first of the old ones stood by the other trees."""
    made = NewBody(
        name=str(given["name"]),
        short_name=str(given.get("short_name", "")),
        kind=str(given["kind"]),
        level=str(given["level"]),
        parents={},
        details={"sector": str(given.get("sector", ""))},
    )
    parents = dict(inherited_parents(before[0], day)) if before else {}
    own = TREE_OF_SYSTEM[made.system]
    parents = {
        tree: parent for tree, parent in parents.items() if tree not in MANAGING_TREES or tree == Tree.LEADERSHIP
    }
    if given.get("parent"):
        parents[own] = uuid.UUID(str(given["parent"]))
    return NewBody(made.name, made.kind, made.level, parents, made.short_name, made.code, made.details)


def inherited_parents(body: uuid.UUID, day: dt.date) -> dict[str, uuid.UUID]:
    """Return where a body stood just before a day, a parent that has ended replaced by its only successor."""
    edges = list(BodyParent.objects.filter(holding(day - DAY), body=body).select_related("parent"))
    gone = [edge.parent_id for edge in edges if edge.parent.end is not None and edge.parent.end <= day]
    heirs = only_heirs(gone, day)
    found = {edge.tree: heirs.get(edge.parent_id) if edge.parent_id in gone else edge.parent_id for edge in edges}
    return {tree: parent for tree, parent in found.items() if parent}


def only_heirs(bodies: list[uuid.UUID], day: dt.date) -> dict[uuid.UUID, uuid.UUID]:
    """Return the successor of each body on a day where there is exactly one."""
    graph = graph_around(bodies)
    found = {body: graph.succession.successors(str(body), since=day - DAY, on=day) for body in bodies}
    return {body: uuid.UUID(heirs[0].body) for body, heirs in found.items() if len(heirs) == 1 and heirs[0].through}


def proposed_parent(state: State) -> uuid.UUID | None:
    """Return under whom a new body most likely stands: as the first old one, or above where that one's parent ends."""
    before = [uuid.UUID(key) for key in state.get("before", [])]
    if not before:
        return None
    day = day_of(state)
    edge = BodyParent.objects.filter(holding(day - DAY), body=before[0], tree__in=TREE_OF_SYSTEM.values())
    parent = edge.select_related("parent").order_by("tree").first()
    if parent is None:
        return None
    if parent.parent_id in before or (parent.parent.end is not None and parent.parent.end <= day):
        upper = BodyParent.objects.filter(holding(day - DAY), body=parent.parent_id, tree=parent.tree).first()
        return upper.parent_id if upper else None
    return parent.parent_id


def proposed_receivers(children: list[uuid.UUID], day: dt.date, allowed: set[str]) -> dict[uuid.UUID, str]:
    """Propose for each body under an ending one the committee of the place where it sits, or that one's successor."""
    rows = BodyParent.objects.filter(holding(day - DAY), body__in=children, tree=Tree.TERRITORY)
    place = dict(rows.values_list("body_id", "parent_id"))
    heirs = only_heirs(list(set(place.values())), day)
    found = {child: str(heirs.get(parent, parent)) for child, parent in place.items()}
    return {child: to for child, to in found.items() if to in allowed}


def versions_of(plan: EventPlan) -> dict[str, int]:
    """Return the versions of the bodies of a plan as they are now, for the page to carry."""
    return {str(key): seen for key, seen in Body.objects.filter(pk__in=plan.named()).values_list("pk", "version")}


def new_references(state: State) -> list[tuple[str, str]]:
    """Return the references of the new bodies with their names."""
    return [(f"{NEW}{place}", str(one.get("name", ""))) for place, one in enumerate(state.get("new", []))]
