"""What the page of a body and the page of a person show, gathered in a few queries."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from conglap_web.accounts.models import User
from conglap_web.audit.models import AuditEntry
from conglap_web.audit.queries import history_of
from conglap_web.register.models import Body, BodyName, BodyParent, BodyProfile, Membership
from conglap_web.register.queries import Head, heads_on, holding, name_of

HISTORY_ROWS = 50


@dataclass(frozen=True, slots=True)
class BodyPage:
    """Everything about a body as of a day."""

    body: Body
    name: str
    head: Head | None
    profile: BodyProfile  # of the day
    names: list[BodyName]
    profiles: list[BodyProfile]
    parents: list[BodyParent]  # each with ``name``
    children: list[BodyParent]  # those of the day, each with ``name``
    members: list[Membership]
    former: list[Membership]
    history: list[AuditEntry]

    @property
    def ended(self) -> bool:
        return self.body.end is not None


def body_page(body: Body, on: dt.date) -> BodyPage:
    """Gather the page of a body as of a day; nine queries."""
    parents = list(body.parents.order_by("tree", "-start"))
    children = list(body.children.filter(holding(on)))
    names = name_of([body.pk, *(e.parent_id for e in parents), *(e.body_id for e in children)], on)
    for edge in parents:
        edge.name = names[edge.parent_id]
    for edge in children:
        edge.name = names[edge.body_id]
    members, former = _split_posts(body.memberships.select_related("user").order_by("-is_head", "start"), on)
    profiles = list(body.profiles.order_by("-start"))
    return BodyPage(
        body=body,
        name=names[body.pk],
        head=heads_on(on, [body.pk]).get(body.pk),
        profile=next((one for one in profiles if one.start <= on), profiles[-1]),
        names=list(body.names.order_by("-start")),
        profiles=profiles,
        parents=parents,
        children=sorted(children, key=lambda edge: (edge.tree, edge.name)),
        members=members,
        former=former,
        history=list(history_of(body)[:HISTORY_ROWS]),
    )


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person, with posts now and before, each with ``name`` of its body."""

    person: User
    posts: list[Membership]
    former: list[Membership]
    history: list[AuditEntry]


def person_page(person: User, on: dt.date) -> PersonPage:
    """Gather the page of a person as of a day; three queries."""
    posts, former = _split_posts(person.memberships.order_by("-is_head", "start"), on)
    names = name_of([post.body_id for post in posts + former], on)
    for post in posts + former:
        post.name = names[post.body_id]
    return PersonPage(person, posts, former, list(history_of(person)[:HISTORY_ROWS]))


def _split_posts(posts: Iterable[Membership], on: dt.date) -> tuple[list[Membership], list[Membership]]:
    """Return the posts held on a day, and the others."""
    held, others = [], []
    for post in posts:
        (held if post.start <= on and (post.end is None or on < post.end) else others).append(post)
    return held, others
