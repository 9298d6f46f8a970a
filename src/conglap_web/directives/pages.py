"""What the pages of a directive show, gathered in few queries; no writing."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from conglap.directives.records import Thing
from conglap_web.audit.queries import history_of
from conglap_web.directives import access, checks, queries
from conglap_web.directives.actions import CHECK
from conglap_web.directives.document_rows import citation_rows, field_marks, field_rows, in_words
from conglap_web.directives.form_check import form_check_of, form_marks
from conglap_web.directives.highlights import marked_paragraphs, marks_of, paragraphs_of
from conglap_web.directives.listing import DutyPage, asked, duty_page
from conglap_web.directives.models import Directive, DirectiveState, Duty, DutyOrigin, Part
from conglap_web.directives.snapshots import duty_columns
from conglap_web.directives.unsure import Unsures, nothing_unsure, unsure_marks, unsure_of

HISTORY = 200  # entries shown; the journal has all


def directive_page(
    request: HttpRequest, directive: Directive, *, may_review: bool, list_only: bool = False
) -> dict[str, Any]:
    """Return the context of a directive's page, or only of a stretch of its list of duties."""
    context: dict[str, Any] = {
        "directive": directive,
        "may_review": may_review,
        "editable": may_review and directive.state == DirectiveState.REVIEW,
        "may_see": may_review and (directive.state == DirectiveState.REVIEW or directive.checked_later),
        "may_check": may_review and directive.state in (DirectiveState.REVIEW, DirectiveState.CONFIRMED),
        "checking": bool(directive.job and directive.job.kind == CHECK and directive.job.is_open),
        "owns_job": bool(directive.job and directive.job.owner_id == request.user.pk),
    }
    if directive.text:
        context |= _content(request, directive, list_only=list_only)
    else:
        request.names.load({directive.receiver_id})
    if not list_only and directive.state in (DirectiveState.CONFIRMED, DirectiveState.DISCARDED):
        newest = list(history_of(directive, *directive.duties.only("pk"))[: HISTORY + 1])
        context |= {"entries": newest[:HISTORY], "history_cut": HISTORY if len(newest) > HISTORY else 0}
    return context


def _content(request: HttpRequest, directive: Directive, *, list_only: bool) -> dict[str, Any]:
    duties = queries.duties_with_bodies(directive, request.names)
    kept = [one for one in duties if not one.dropped]
    if directive.state == DirectiveState.CONFIRMED:
        duties = kept
    # A duty that was split or merged lives on in what was made of it.
    shown = [one for one in duties if not one.became]
    has_doubts = directive.state == DirectiveState.REVIEW or directive.checked_later
    unsure = unsure_of(directive, shown) if has_doubts else nothing_unsure(shown)
    page = duty_page(asked(request), shown)
    listed = to_settle(directive, shown, unsure, page) | {"duties": [prepared(one) for one in page.shown]}
    if list_only:
        return listed
    form_check = form_check_of(directive, queries.switched_off_rules(directive.receiver_id))
    marks = [*field_marks(directive), *marks_of(directive, shown), *unsure_marks(unsure)]
    marks += form_marks(form_check) if form_check else []
    return listed | {
        "kept_count": len(kept),
        "paragraphs": marked_paragraphs(directive.text, marks),
        "free": free_paragraphs(directive, shown),
        "missed": missed_paragraphs(directive, unsure),
        "citations": list(citation_rows(directive, unsure, only_unsure=page.only_unsure)),
        "unsure_citations": unsure.about(Thing.CITATION),
        "citation_count": len(directive.read.get("citations", [])),
        "findings": [one for one in directive.read.get("findings", []) if not one["rule"].startswith("unsure-")],
        "fields": [row for row in field_rows(directive, unsure) if row.unsure or not page.only_unsure],
        "form_check": form_check,
        "may_switch": directive.receiver_id in access.checked_offices(request.standing),
    }


def to_settle(directive: Directive, duties: Sequence[Duty], unsure: Unsures, page: DutyPage) -> dict[str, Any]:
    """Return what is missing before confirming and what the reader was not sure of, for the head of the page."""
    doubts = checks.doubts(directive, duties)
    for one in unsure.every:
        one.next_place = page.address(anchor=f"unsure-{one.following}") if one.following is not None else ""
    return {
        "unsure": unsure,
        "first_unsure": page.address(anchor=unsure.first.anchor) if unsure.first else "",
        "page": page,
        "doubts": checks.grouped(doubts),
        "blocking": sum(doubt.blocking for doubt in doubts),
    }


def missed_paragraphs(directive: Directive, unsure: Unsures) -> set[int]:
    """Return the numbers of the paragraphs that may hold a task which was missed; tells each doubt its first one."""
    places = [one for one in unsure.places if one.span]
    missed: set[int] = set()
    for number, (start, end) in paragraphs_of(directive.text) if places else ():
        for one in places:
            if one.span[0] < end and one.span[1] > start:
                one.paragraph = number if one.paragraph is None else one.paragraph
                if one.thing == Thing.MISSED_TASK:
                    missed.add(number)
    return missed


def free_paragraphs(directive: Directive, duties: Sequence[Duty]) -> set[int]:
    """Return the numbers of the paragraphs in which no kept duty stands: one may be missing there."""
    spans = sorted(tuple(span) for duty in duties if not duty.dropped for span in duty.spans)
    starts, reached = [span[0] for span in spans], list(accumulate((span[1] for span in spans), max))
    free = set()
    for number, (start, end) in paragraphs_of(directive.text):
        before = bisect_left(starts, end)  # how many begin before this paragraph ends
        if before == 0 or reached[before - 1] <= start:
            free.add(number)
    return free


def prepared(duty: Duty) -> Duty:
    """Give a duty what its card shows: its name, doubts, and what differs from what was read."""
    duty.name = checks.duty_name(duty)
    duty.doubts = [] if duty.dropped else [one for one in checks.of_duty(duty) if one.anchor.startswith("task-")]
    # Addresses are put together once a duty and not looked up by name in every row: a page has hundreds.
    at = reverse("directives:directive", args=[duty.directive_id])
    duty.url = f"{at}nhiem-vu/{duty.pk}/"
    for body in duty.named:
        body.doubt = checks.body_doubt(body)
        body.remark = checks.scope_remark(body, duty)
        body.url = f"{at}co-quan/{body.pk}/"
        body.part_label = str(Part(body.part).label)
        body.group_label = _("nhóm · %(count)s cơ quan") % {"count": body.count} if body.is_group else ""
    duty.note = origin_note(duty)
    duty.differences = list(differences(duty))
    duty.can_undo = bool(duty.came_from or duty.differences or (duty.dropped and duty.as_read))
    duty.needs_look = bool(duty.doubts or any(body.doubt for body in duty.named))
    duty.open_bodies = duty.needs_look or any(one.thing in _BODIES for one in duty.unsure)
    duty.unsure_task, duty.unsure_time, duty.unsure_output = (
        [one for one in duty.unsure if one.thing == thing] for thing in (Thing.TASK, Thing.TIMING, Thing.OUTPUT)
    )
    duty.unsure_bodies = [one for one in duty.unsure if one.thing in _BODIES]
    duty.unaccepted = sum(1 for body in duty.named if not body.checked and body.count)
    return duty


_BODIES = (Thing.DIRECTING, Thing.LEAD, Thing.COORDINATING)


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that a person changed: its name, what was read, what stands now."""

    label: str
    read: str
    now: str


def differences(duty: Duty) -> Iterator[Difference]:
    """Yield what a person changed of a duty that was read."""
    if duty.as_read is None:
        return
    read = duty_columns(duty.as_read)
    for name in ("label", "text", "timing_kind", "due", "timing_text", "output"):
        if read[name] != getattr(duty, name):
            label = str(Duty._meta.get_field(name).verbose_name)
            yield Difference(label, in_words(name, read[name]), in_words(name, getattr(duty, name)))
    if duty.dropped:
        return
    for part in Part:
        before = [one["name"] for one in duty.as_read.get(part.value) or []]
        now = [body.name for body in duty.named if body.part == part]
        if before != now:
            yield Difference(str(part.label), "; ".join(before) or "–", "; ".join(now) or "–")


def origin_note(duty: Duty) -> str:
    """Return how a duty came to be when it was not read as it is."""
    sources = ", ".join(checks.duty_name(one) for one in duty.came_from)
    match duty.origin:
        case DutyOrigin.ADDED:
            return _("Thêm tay")
        case DutyOrigin.SPLIT:
            return _("Tách từ %(sources)s") % {"sources": sources}
        case DutyOrigin.MERGED:
            return _("Gộp từ %(sources)s") % {"sources": sources}
        case _:
            return ""
