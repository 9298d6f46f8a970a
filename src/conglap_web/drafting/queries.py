"""Reading drafts across rows: words, remarks, who was not yet told, the next number."""

import re
import uuid
from collections.abc import Iterable

from django.db.models import Count, Prefetch, Q, QuerySet

from conglap.base.findings import Finding
from conglap.base.text import fold, squeeze
from conglap.drafting import remarks_on
from conglap.drafting.redline import Redlined, lines_of, redline
from conglap.drafting.wording import words_of
from conglap_web.directives.models import Directive, Duty
from conglap_web.drafting.models import Delivery, DeliveryReminder, Draft, DraftState, DraftVersion
from conglap_web.drafting.snapshots import draft_record

CLOSING = "closing"


def search(drafts: QuerySet[Draft], q: str) -> QuerySet[Draft]:
    """Return those whose symbol, subject, issuer or kind holds every word, typed with or without marks."""
    for word in fold(squeeze(q.replace("\0", " "))).split():  # PostgreSQL takes no NUL in a text
        drafts = drafts.filter(folded__contains=word)
    return drafts


def with_counts(drafts: QuerySet[Draft]) -> QuerySet[Draft]:
    """Add how many duties each has, how many recipients, and how many acknowledged."""
    return drafts.annotate(
        duty_count=Count("duties", distinct=True),
        delivery_count=Count("deliveries", distinct=True),
        received_count=Count("deliveries", filter=Q(deliveries__acknowledged_at__isnull=False), distinct=True),
    )


def duties_to_pass_on(directive: Directive, among: QuerySet[Draft] | None = None) -> list[Duty]:
    """Return the duties of a confirmed directive with their bodies and the drafts that already pass each on.

    Two queries more, however many there are; ``duty.passing`` lists the drafts that were not discarded, all of them
    or those ``among`` which a person looks.
    """
    live = (Draft.objects.all() if among is None else among).exclude(state=DraftState.DISCARDED)
    duties = list(
        directive.duties.filter(dropped=False)
        .exclude(label=CLOSING)
        .order_by("position", "id")
        .prefetch_related("bodies", Prefetch("passed_on__draft", queryset=Draft.objects.only("id", "state", "kind")))
    )
    known = set(live.filter(duties__source__directive=directive).values_list("pk", flat=True))
    for duty in duties:
        duty.directive = directive
        duty.passing = [row.draft for row in duty.passed_on.all() if row.draft_id in known]
    return duties


def chosen_duties(directive: Directive, keys: Iterable[str]) -> list[Duty]:
    """Return the chosen duties in the order of the document; keys of other documents are left out."""
    wanted = set(keys)
    return [duty for duty in duties_to_pass_on(directive) if str(duty.pk) in wanted]


def remarks(draft: Draft) -> list[Finding]:
    """Return what a person must still decide."""
    return remarks_on(draft_record(draft))


def current_lines(draft: Draft) -> list[str]:
    """Return the paragraphs of the draft as it stands."""
    return lines_of(words_of(draft_record(draft)))


def redline_between(draft: Draft, older: DraftVersion, newer: DraftVersion | None) -> list[Redlined]:
    """Return what changed from one version to another, or to what stands now."""
    return redline(older.lines, newer.lines if newer else current_lines(draft))


def last_reminders(deliveries: Iterable[Delivery]) -> dict[uuid.UUID, str]:
    """Return the words with which each recipient was last urged; at most one query."""
    keys = [one.pk for one in deliveries]
    said = DeliveryReminder.objects.filter(delivery__in=keys).order_by("created_at") if keys else ()
    return {one.delivery_id: one.text for one in said}


def next_number(draft: Draft, year: int) -> int:
    """Return the number after the highest of this issuer's issued drafts.

    The State counts from 01 every year (Điều 15 of Nghị định 30/2020/NĐ-CP); the Party counts by kind over a term,
    which the clerk corrects at its turn.
    """
    issued = Draft.objects.filter(issuing_body=draft.issuing_body_id, state=DraftState.ISSUED, kind=draft.kind)
    if draft.system == "state":
        issued = issued.filter(issued_year=year)
    numbers = [
        int(found[0]) for number in issued.values_list("number", flat=True) if (found := re.match(r"\d+", number))
    ]
    return max(numbers, default=0) + 1
