"""Reading directives and duties across rows."""

import re
import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from conglap.base.text import fold, squeeze
from conglap_web.directives.models import (
    Directive,
    DirectiveState,
    Duty,
    DutyBody,
    DutyBodyMatch,
    DutyOrigin,
    DutySource,
    Part,
    SwitchedOffRule,
)
from conglap_web.platform.clock import today
from conglap_web.register.queries import NameBook
from conglap_web.register.trees import below

_PART_ORDER = {Part.DIRECTING: 0, Part.LEAD: 1, Part.COORDINATING: 2}


def search(directives: QuerySet[Directive], q: str) -> QuerySet[Directive]:
    """Return those whose symbol, subject, issuer or kind holds every word of ``q``, typed with or without marks."""
    for word in fold(squeeze(q.replace("\0", " "))).split():  # PostgreSQL takes no NUL in a text
        directives = directives.filter(folded__contains=word)
    return directives


def duties_with_bodies(directive: Directive, names: NameBook, *, kept_only: bool = False) -> list[Duty]:
    """Return the duties in order, in at most six queries, however many there are.

    Each has ``named`` (its bodies by part; each with ``count``, how many of them ``ended`` or are ``inside`` the
    receiver's scope, and ``ids`` unless it is a group), ``came_from`` and ``became`` (duties that were split or
    merged). Members of groups are counted, not fetched.
    """
    scope = below([directive.receiver_id], names.on)
    duties = list(directive.duties.order_by("position", "id"))
    bodies = list(
        DutyBody.objects.filter(duty__directive=directive, duty__dropped=False)
        .annotate(
            count=Count("matches"),
            ended=Count("matches", filter=Q(matches__body__end__lte=names.on)),
            inside=Count("matches", filter=Q(matches__body__in=scope)),
        )
        .order_by("position", "id")
    )
    _join_single_matches(directive, bodies, names)
    _join_bodies(duties, bodies)
    _join_sources(directive, duties)
    for duty in duties:
        duty.directive, duty.receiver_name = directive, names[directive.receiver_id]
    return [duty for duty in duties if not duty.dropped] if kept_only else duties


def _join_single_matches(directive: Directive, bodies: Sequence[DutyBody], names: NameBook) -> None:
    matched: defaultdict[uuid.UUID, list[uuid.UUID]] = defaultdict(list)
    rows = DutyBodyMatch.objects.filter(
        duty_body__duty__directive=directive, duty_body__is_group=False, duty_body__duty__dropped=False
    )
    for named, body in rows.values_list("duty_body_id", "body_id"):
        matched[named].append(body)
    own = {directive.receiver_id, directive.issuing_body_id} - {None}
    names.load({*own, *(body for ids in matched.values() for body in ids)})
    for body in bodies:
        body.ids = matched[body.pk]


def _join_bodies(duties: Iterable[Duty], bodies: Iterable[DutyBody]) -> None:
    by_duty: defaultdict[uuid.UUID, list[DutyBody]] = defaultdict(list)
    for body in bodies:
        by_duty[body.duty_id].append(body)
    for duty in duties:
        duty.named = sorted(by_duty[duty.pk], key=lambda b: (_PART_ORDER[b.part], b.position))


def _join_sources(directive: Directive, duties: Iterable[Duty]) -> None:
    known = {duty.pk: duty for duty in duties}
    for duty in known.values():
        duty.came_from, duty.became = [], []
    if not any(duty.origin in (DutyOrigin.SPLIT, DutyOrigin.MERGED) for duty in duties):
        return
    links = DutySource.objects.filter(duty__directive=directive).values_list("duty_id", "source_id")
    for duty_id, source_id in links:
        known[duty_id].came_from.append(known[source_id])
        known[source_id].became.append(known[duty_id])


def next_duty(duty: Duty) -> Duty | None:
    """Return the kept duty that follows in the document."""
    later = duty.directive.duties.filter(dropped=False, position__gt=duty.position)
    return later.order_by("position").first()


def switched_off_rules(body_id: uuid.UUID) -> set[str]:
    """Return the rules of form and language that an office has switched off."""
    return set(SwitchedOffRule.objects.filter(body_id=body_id).values_list("rule", flat=True))


def waiting_for_review(directives: QuerySet[Directive]) -> int:
    """Return how many of these wait for somebody to confirm them."""
    return directives.filter(state=DirectiveState.REVIEW).count()


@dataclass(frozen=True, slots=True)
class TasksToOpen:
    """What a confirmation opens: (duty, lead body) each once, in the order of the document."""

    pairs: Sequence[tuple[uuid.UUID, uuid.UUID]]

    @property
    def duties(self) -> int:
        return len({duty for duty, _body in self.pairs})

    @property
    def bodies(self) -> int:
        return len({body for _duty, body in self.pairs})


def tasks_to_open(directive: Directive) -> TasksToOpen:
    """Return which lead bodies get a task of which kept duty: groups expanded, a body named twice counted once.

    Nobody gives tasks upward or sideways: lead bodies that do not stand under the receiver are only on record.
    """
    rows = DutyBodyMatch.objects.filter(
        duty_body__duty__directive=directive, duty_body__duty__dropped=False, duty_body__part=Part.LEAD
    ).order_by("duty_body__duty__position", "duty_body__position", "pk")
    scope = below([directive.receiver_id], today())
    pairs = dict.fromkeys(rows.values_list("duty_body__duty_id", "body_id"))
    return TasksToOpen([(duty, body) for duty, body in pairs if body in scope])


def same_name(named: DutyBody) -> QuerySet[DutyBody]:
    """Return the other kept mentions of the same name in the directive that nobody has checked yet."""
    others = DutyBody.objects.filter(
        Q(duty__directive=named.duty.directive_id), name=named.name, checked=False, duty__dropped=False
    )
    return others.exclude(pk=named.pk)


def members_of(named: DutyBody) -> list[uuid.UUID]:
    """Return the bodies of the register that a name in a duty stands for."""
    return list(named.matches.values_list("body_id", flat=True))


def breaks_of(text: str) -> list[int]:
    """Return the offsets at which a duty may be split: after sentences, semicolons and lines."""
    ends = (found.end() for found in re.finditer(r"(?:[.;!?…]+[”\"')]*\s+|\n\s*)(?=\S)", text))
    return [at for at in dict.fromkeys(ends) if 0 < at < len(text)]


def with_duty_count(directives: QuerySet[Directive]) -> QuerySet[Directive]:
    """Add ``duty_count``, the number of kept duties, and fetch the file's name in the same query."""
    kept = Count("duties", filter=Q(duties__dropped=False))
    return (
        directives.select_related("file")
        .defer("text", "read", "folded", "doubts", "form_check")
        .annotate(duty_count=kept)
    )
