"""Reading bodies across rows: what they were called, whom they had as head, as of a day."""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case, F, FilteredRelation, IntegerField, Q, QuerySet, Value, When

from conglap.base.text import fold, squeeze
from conglap_web.register.models import Body, BodyName, BodyParent, BodyProfile, Membership

# What a body is and where it sits: the dated columns of its profile.
PROFILE_FIELDS = ("kind", "level", "sector", "legal_personality", "area_code", "address", "latitude", "longitude")


def holding(on: dt.date, prefix: str = "") -> Q:
    """Return the condition that a period ``[start, end)`` contains a day; ``prefix`` reaches over a relation."""
    return Q(**{f"{prefix}start__lte": on}) & (Q(**{f"{prefix}end__isnull": True}) | Q(**{f"{prefix}end__gt": on}))


def with_names(bodies: QuerySet[Body], on: dt.date) -> QuerySet[Body]:
    """Add ``name``, ``short_name`` and ``folded_name`` as of a day to the rows, in the same query."""
    return bodies.annotate(name_then=FilteredRelation("names", condition=holding(on, "names__"))).annotate(
        name=F("name_then__name"), short_name=F("name_then__short_name"), folded_name=F("name_then__folded")
    )


def with_profiles(bodies: QuerySet[Body], on: dt.date) -> QuerySet[Body]:
    """Add what each body was on a day (``kind``, ``level``, ``sector`` …) to the rows, in the same query."""
    then = bodies.annotate(profile_then=FilteredRelation("profiles", condition=holding(on, "profiles__")))
    return then.annotate(**{field: F(f"profile_then__{field}") for field in PROFILE_FIELDS})


def bodies_on(on: dt.date) -> QuerySet[Body]:
    """Return the bodies that exist on a day, each with ``name``, ``short_name`` and ``folded_name`` of that day."""
    return with_names(Body.objects.filter(holding(on)), on)


def profile_on(body: Body, on: dt.date) -> BodyProfile:
    """Return what a body was on a day; before its first day what it was first, after its last what it was last."""
    rows = list(BodyProfile.objects.filter(body=body).order_by("start"))
    return next((row for row in reversed(rows) if row.start <= on), rows[0])


def find_bodies(q: str, on: dt.date) -> QuerySet[Body]:
    """Return the bodies of a day whose name or short name holds every word of ``q``, written with or without marks.

    Names that begin with what was typed come first.
    """
    typed = fold(squeeze(q.replace("\0", " ")))  # PostgreSQL takes no NUL in a text
    found = bodies_on(on)
    for word in typed.split():
        found = found.filter(folded_name__contains=word)
    begins = Case(When(folded_name__startswith=typed, then=Value(0)), default=Value(1), output_field=IntegerField())
    return found.annotate(begins=begins).order_by("begins", "folded_name", "id")


def names_with(q: str, on: dt.date) -> QuerySet[BodyName]:
    """Return the names of a day that hold every word of ``q``, written with or without marks."""
    rows = BodyName.objects.filter(holding(on))
    for word in fold(squeeze(q.replace("\0", " "))).split():  # PostgreSQL takes no NUL in a text
        rows = rows.filter(folded__contains=word)
    return rows


def first_found(q: str, on: dt.date, limit: int) -> list[uuid.UUID]:
    """Return the first bodies of a day by name that ``find_bodies`` would give.

    Two walks along the index of names, each ending when enough are found: among fifty thousand names some milliseconds.
    """
    typed = fold(squeeze(q.replace("\0", " ")))
    begins = names_with(q, on).filter(folded__startswith=typed).order_by("folded", "body")
    found = list(begins.values_list("body", flat=True)[:limit])
    if len(found) < limit:
        others = names_with(q, on).exclude(folded__startswith=typed).order_by("folded", "body")
        found += others.values_list("body", flat=True)[: limit - len(found)]
    return found


def count_named(q: str, on: dt.date) -> int:
    """Return how many bodies of a day ``find_bodies`` would give."""
    return names_with(q, on).count()


def name_of(body_ids: Iterable[uuid.UUID], on: dt.date, *, short: bool = False) -> dict[uuid.UUID, str]:
    """Return the names of bodies as of a day in one query; ``short`` prefers the short name.

    A body that did not exist on the day keeps the last name it had before it, or else its first one.
    """
    return {key: one[short] for key, one in _names(BodyName.objects.filter(body__in=set(body_ids)), on).items()}


def _names(rows: QuerySet[BodyName], on: dt.date) -> dict[uuid.UUID, tuple[str, str]]:
    """Return the name and the short name that hold on the day, or the nearest before, or the first."""
    chosen: dict[uuid.UUID, tuple[str, str]] = {}
    for body, name, short_name, start in rows.order_by("body_id", "start").values_list(
        "body_id", "name", "short_name", "start"
    ):
        if body not in chosen or start <= on:
            chosen[body] = (name, short_name or name)
    return chosen


class NameBook:
    """The names of one day, fetched in at most one query a page: every request has one as ``request.names``.

    ``load(ids)`` fetches just those; asking for a body that was not loaded fetches all names once, so a page that
    forgets ``load`` still costs one query and not one a row.
    """

    def __init__(self, on: dt.date) -> None:
        self.on = on
        self._known: dict[uuid.UUID, tuple[str, str]] = {}
        self._complete = False

    def load(self, body_ids: Iterable[uuid.UUID]) -> None:
        """Fetch the names of these bodies, those already known left out."""
        missing = set(body_ids) - self._known.keys()
        if missing and not self._complete:
            self._known |= _names(BodyName.objects.filter(body__in=missing), self.on)

    def __getitem__(self, body_id: uuid.UUID) -> str:
        return self._entry(body_id)[0]

    def short(self, body_id: uuid.UUID) -> str:
        """Return the short name, or the name where there is none."""
        return self._entry(body_id)[1]

    def _entry(self, body_id: uuid.UUID) -> tuple[str, str]:
        if body_id not in self._known and not self._complete:
            self._known = _names(BodyName.objects.all(), self.on)
            self._complete = True
        return self._known.get(body_id, ("–", "–"))


@dataclass(frozen=True, slots=True)
class Head:
    """Who heads a body on a day (người đứng đầu)."""

    user_id: uuid.UUID
    name: str
    title: str


def heads_on(on: dt.date, body_ids: Iterable[uuid.UUID] | None = None) -> dict[uuid.UUID, Head]:
    """Return the head of each body on a day, in one query; ``None`` asks for all bodies."""
    rows = Membership.objects.filter(holding(on), is_head=True)
    if body_ids is not None:
        rows = rows.filter(body__in=set(body_ids))
    columns = rows.order_by("start").values_list("body_id", "user_id", "user__full_name", "title")
    return {body: Head(user, name, title) for body, user, name, title in columns}


def edges_on(on: dt.date, *trees: str) -> list[tuple[uuid.UUID, uuid.UUID, str]]:
    """Return ``(body, parent, tree)`` of a day, by the given trees or all, in one query."""
    rows = BodyParent.objects.filter(holding(on))
    if trees:
        rows = rows.filter(tree__in=trees)
    return list(rows.values_list("body_id", "parent_id", "tree"))


def posts_on(on: dt.date) -> QuerySet[Membership]:
    """Return the posts held on a day in bodies that exist then, each with ``body_name`` and ``body_folded``."""
    posts = Membership.objects.filter(holding(on), holding(on, "body__")).select_related("user")
    names = FilteredRelation("body__names", condition=holding(on, "body__names__"))
    return posts.annotate(name_then=names).annotate(body_name=F("name_then__name"), body_folded=F("name_then__folded"))
