"""Everything that an event would change, told before it is confirmed."""

import uuid
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from conglap.base.text import fold
from conglap.register.events import Matter as CoreMatter
from conglap_web.platform.clock import today
from conglap_web.register import orphans
from conglap_web.register.events.plans import NEW, EventPlan
from conglap_web.register.events.snapshots import planned_bodies
from conglap_web.register.events.succession import DAY
from conglap_web.register.models import BodyKind, BodyParent, EventKind, Level, Matter, Membership, Tree
from conglap_web.register.queries import holding, name_of


@dataclass(frozen=True, slots=True)
class Move:
    """A body that gets another parent."""

    body: str
    tree: str
    to: str


@dataclass(frozen=True, slots=True)
class NewTold:
    """A body to be set up, in words."""

    name: str
    kind: str
    level: str
    under: list[tuple[str, str]]  # tree, parent


@dataclass(frozen=True, slots=True)
class HandedTold:
    """A matter handed over, in words."""

    source: str
    matter: str
    count: int
    receiver: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What would change."""

    plan: EventPlan
    kind: str
    before: list[str]
    after: list[str]
    ending: list[str]
    new: list[NewTold]
    moves: list[Move]
    handed: list[HandedTold]
    posts: list[Membership]
    tasks: int  # things that could be handed over at once

    @property
    def people_left(self) -> int:
        """How many would still hold a post in a body that ends: nothing is recorded while there is one."""
        return 0 if self.plan.end_posts else len(self.posts)


def preview_of(plan: EventPlan) -> Preview:
    """Tell what a plan would change; about ten queries, nothing is written."""
    bodies = planned_bodies(plan)
    names: dict[str, str] = {key: body.name for key, body in bodies.items()}
    counts = {(left.body, left.matter): left.count for left in orphans.left_on(plan.ending)}
    moves = _moves(plan, names)
    new = [f"{NEW}{place}" for place in range(len(plan.new))]
    after = plan.before if plan.kind in (EventKind.TRANSFER, EventKind.RENAME) else plan.after
    posts = Membership.objects.filter(body__in=plan.ending).exclude(end__lte=plan.day).select_related("user")
    open_now = sum(count for (_body, matter), count in counts.items() if matter is CoreMatter.TASKS)
    return Preview(
        plan=plan,
        kind=str(EventKind(plan.kind).label),
        before=[names.get(str(key), "–") for key in plan.before],
        after=[names.get(key, "–") for key in (*map(str, after), *new)],
        ending=[names.get(str(key), "–") for key in plan.ending],
        new=_new(plan, names),
        moves=moves,
        handed=[
            HandedTold(
                names.get(str(one.source), "–"),
                str(Matter(one.matter).label),
                counts.get((str(one.source), CoreMatter(one.matter)), 0),
                names.get(one.receiver, "–"),
            )
            for one in plan.handovers
        ],
        posts=list(posts.order_by("user__full_name")),
        tasks=open_now if plan.day <= today() else 0,
    )


def _new(plan: EventPlan, names: Mapping[str, str]) -> list[NewTold]:
    return [
        NewTold(
            one.name,
            str(BodyKind(one.kind).label),
            str(Level(one.level).label),
            [(str(Tree(tree).label), names.get(str(parent), "–")) for tree, parent in one.parents.items()],
        )
        for one in plan.new
    ]


def _moves(plan: EventPlan, names: Mapping[str, str]) -> list[Move]:
    """Return the bodies under ending ones with where they go, or those of a transfer."""
    if plan.kind == EventKind.TRANSFER:
        taker = names.get(str(plan.taker), "–")
        return [Move(names.get(str(key), "–"), "", taker) for key in plan.before]
    rest = {one.source: one.receiver for one in plan.handovers if one.matter == Matter.BODIES}
    edges = list(BodyParent.objects.filter(holding(plan.day), parent__in=plan.ending).exclude(body__in=plan.ending))
    children: dict[uuid.UUID, str] = name_of({edge.body_id for edge in edges}, plan.day - DAY)
    trees: defaultdict[tuple[uuid.UUID, str], set[str]] = defaultdict(set)
    for edge in edges:
        to = plan.children.get(edge.body_id, rest.get(edge.parent_id, ""))
        trees[edge.body_id, names.get(to, "")].add(str(edge.get_tree_display()).lower())
    found = [Move(children.get(body, "–"), ", ".join(sorted(lines)), to) for (body, to), lines in trees.items()]
    return sorted(found, key=lambda move: (move.to, fold(move.body)))
