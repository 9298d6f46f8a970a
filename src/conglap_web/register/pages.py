"""What the page of a body and the page of a person show, gathered in a few queries."""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from conglap.register.areas import areas_on
from conglap.register.places import Doubt, Place, doubt_about
from conglap_web.accounts.models import User
from conglap_web.audit.models import AuditEntry
from conglap_web.audit.queries import history_of
from conglap_web.register.models import SERVICE_KINDS, Body, BodyName, BodyParent, BodyProfile, Membership, Tree
from conglap_web.register.queries import Head, heads_on, holding, name_of
from conglap_web.register.units.place_fields import written_place

HISTORY_ROWS = 50
CHILDREN_SHOWN = 30  # a tree; all of them stand in the tree of bodies and in the list of units


@dataclass(frozen=True, slots=True)
class Branch:
    """What stands directly under a body in one tree: how many, and the first of them by name."""

    tree: str
    label: str
    total: int
    shown: list[tuple[uuid.UUID, str]]

    @property
    def more(self) -> int:
        return self.total - len(self.shown)


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
    branches: list[Branch]  # of the day
    members: list[Membership]
    former: list[Membership]
    history: list[AuditEntry]
    on: dt.date

    @property
    def ended(self) -> bool:
        return self.body.end is not None

    @property
    def is_unit(self) -> bool:
        """Whether it delivers public services: then it has its place in the list and on the map."""
        return self.profile.kind in SERVICE_KINDS

    @property
    def above(self) -> dict[str, BodyParent]:
        """Under whom it stands on the day, by tree."""
        return {
            edge.tree: edge for edge in self.parents if edge.start <= self.on and (not edge.end or self.on < edge.end)
        }


def body_page(body: Body, on: dt.date) -> BodyPage:
    """Gather the page of a body as of a day; ten queries, however much stands under it."""
    parents = list(body.parents.order_by("tree", "-start"))
    names = name_of([body.pk, *(edge.parent_id for edge in parents)], on)
    for edge in parents:
        edge.name = names[edge.parent_id]
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
        branches=branches_of(body, on),
        members=members,
        former=former,
        history=list(history_of(body)[:HISTORY_ROWS]),
        on=on,
    )


def branches_of(body: Body, on: dt.date) -> list[Branch]:
    """Return what stands directly under a body on a day, tree by tree; two queries."""
    below = BodyParent.objects.filter(holding(on), parent=body)
    totals = dict(below.order_by().values("tree").annotate(n=Count("*")).values_list("tree", "n"))
    if not totals:
        return []
    named = below.filter(holding(on, "body__names__")).annotate(
        place=Window(RowNumber(), partition_by=[F("tree")], order_by=[F("body__names__folded"), F("body")])
    )
    shown: dict[str, list[tuple[uuid.UUID, str]]] = {tree: [] for tree in totals}
    rows = named.filter(place__lte=CHILDREN_SHOWN).order_by("tree", "place")
    for tree, key, name in rows.values_list("tree", "body_id", "body__names__name"):
        shown[tree].append((key, name))
    return [Branch(tree, str(Tree(tree).label), totals[tree], shown[tree]) for tree in Tree.values if tree in totals]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a body sits, for the small map: what may be wrong with it, and the outline of its commune."""

    place: Place
    doubt: Doubt | None
    drawing: dict[str, object]

    @property
    def written(self) -> str:
        """The place as forms show it, the same in every language."""
        return written_place(self.place)


def spot_of(page: BodyPage) -> Spot | None:
    """Return where a body sits on the day, or ``None`` where that is not recorded; at most one query."""
    profile, commune = page.profile, page.above.get(Tree.TERRITORY)
    if profile.latitude is None:
        return None
    place = Place(profile.latitude, profile.longitude)
    code = ""
    if commune:
        rows = BodyProfile.objects.filter(holding(page.on), body=commune.parent_id)
        code = rows.values_list("area_code", flat=True).first() or ""
    area = areas_on(page.on).get(code)
    outline = {"type": "MultiPolygon", "coordinates": area.polygons} if area else None
    drawing = {"lat": float(place.latitude), "lon": float(place.longitude), "outline": outline}
    return Spot(place, doubt_about(place, area), drawing)


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
