"""Splitting and merging duties: new duties are made, the old ones stay behind them and no longer count."""

from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from conglap.base.text import fold, squeeze
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.directives.actions.duties import open_place
from conglap_web.directives.actions.versions import Refused, Stale, bump, locked_directive, locked_duty, outcome
from conglap_web.directives.models import (
    Directive,
    Duty,
    DutyBody,
    DutyBodyMatch,
    DutyOrigin,
    DutySource,
    TimingKind,
)

Spans = list[list[int]]
_TIMING = ("timing_kind", "timing_text", "due", "recurrence")


@transaction.atomic
def split_duty(*, by: User, duty: Duty, version: int, at: int) -> tuple[Duty, Duty]:
    """Split a duty at an offset into its text; each part keeps its own stretch of the document and its bodies.

    A body or a time that stands inside one part's sentences goes to that part, anything else (a heading, a line
    "Cơ quan chỉ đạo") to both.
    """
    fresh = locked_duty(duty, version=version)
    _refuse_spent(fresh)
    texts = (fresh.text[:at].strip(), fresh.text[at:].strip())
    if not all(texts):
        raise Refused(_("Chỗ tách phải nằm giữa nội dung: mỗi phần cần có chữ."))
    spans = spans_at(fresh, at)
    open_place(fresh.directive, fresh.position + 1, 2)
    parts = []
    for number, (text, own) in enumerate(zip(texts, spans, strict=True), start=1):
        part = _made_of(
            [fresh],
            origin=DutyOrigin.SPLIT,
            position=fresh.position + number,
            label=f"{fresh.label}/{number}"[:40] if fresh.label else "",
            text=text,
            spans=own,
            output=fresh.output,
            **{name: getattr(fresh, name) for name in _TIMING},
        )
        other = spans[0] if number == 2 else spans[1]
        _copy_bodies(part, [b for b in fresh.bodies.all() if _belongs(b, own, other)])
        parts.append(part)
    _retire([fresh])
    after = outcome(fresh, duties=[str(part) for part in parts])
    record(by=by, action="duty.split", about=fresh, before={"text": fresh.text}, after=after)
    return parts[0], parts[1]


@transaction.atomic
def merge_duties(*, by: User, directive: Directive, duties: Sequence[Duty], versions: Mapping[str, int]) -> Duty:
    """Merge duties of one directive into one; ``versions`` says, by key, which version of every one was seen."""
    locked = locked_directive(directive)
    chosen = list(locked.duties.filter(pk__in=[duty.pk for duty in duties]).order_by("position"))
    if len(chosen) < 2:
        raise Refused(_("Hãy chọn ít nhất hai nhiệm vụ để gộp."))
    for one in chosen:
        one.directive = locked
        _refuse_spent(one)
        if versions.get(str(one.pk)) != one.version:
            raise Stale(one)
    timed = next((one for one in chosen if one.timing_kind != TimingKind.UNSPECIFIED), chosen[0])
    open_place(locked, chosen[-1].position + 1, 1)
    merged = _made_of(
        chosen,
        origin=DutyOrigin.MERGED,
        position=chosen[-1].position + 1,
        label=" + ".join(one.label for one in chosen if one.label)[:40],
        text="\n".join(one.text for one in chosen),
        spans=sorted({tuple(span) for one in chosen for span in one.spans}),
        output="\n".join(dict.fromkeys(one.output for one in chosen if one.output)),
        **{name: getattr(timed, name) for name in _TIMING},
    )
    _copy_bodies(merged, _once(body for one in chosen for body in one.bodies.all()))
    _retire(chosen)
    before = {"duties": [str(one) for one in chosen]}
    record(by=by, action="duty.merge", about=merged, before=before, after=outcome(merged, text=merged.text))
    return merged


def _refuse_spent(duty: Duty) -> None:
    if duty.dropped:
        raise Refused(_("Nhiệm vụ này đang bị bỏ. Hãy lấy lại trước khi tách hoặc gộp."))


def _made_of(sources: Sequence[Duty], **columns: object) -> Duty:
    made = Duty.objects.create(directive=sources[0].directive, **columns)
    DutySource.objects.bulk_create([DutySource(duty=made, source=source) for source in sources])
    return made


def _retire(duties: Iterable[Duty]) -> None:
    for duty in duties:
        duty.dropped = True
        bump(duty)
        duty.save()


def _copy_bodies(duty: Duty, bodies: Sequence[DutyBody]) -> None:
    copies, matches = [], []
    for body in bodies:
        copy = DutyBody(duty=duty)
        for name in ("part", "position", "name", "span", "is_group", "match_reason", "match_score", "checked"):
            setattr(copy, name, getattr(body, name))
        copies.append(copy)
        ids = body.matches.values_list("body_id", flat=True)
        matches += [DutyBodyMatch(duty_body=copy, body_id=key) for key in ids]
    DutyBody.objects.bulk_create(copies)
    DutyBodyMatch.objects.bulk_create(matches, batch_size=1000)


def _once(bodies: Iterable[DutyBody]) -> list[DutyBody]:
    """Return the bodies, those named twice in one part once, renumbered; a checked mention wins."""
    chosen: dict[tuple[str, str], DutyBody] = {}
    for body in bodies:
        key = (body.part, fold(squeeze(body.name)))
        if key not in chosen or (body.checked and not chosen[key].checked):
            chosen[key] = body
    for place, body in enumerate(chosen.values()):
        body.position = place
    return list(chosen.values())


def _belongs(body: DutyBody, own: Spans, other: Spans) -> bool:
    def within(spans: Spans) -> bool:
        return any(start <= body.span[0] and body.span[1] <= end for start, end in spans)

    return not body.span or own == other or within(own) or not within(other)


def spans_at(duty: Duty, at: int) -> tuple[Spans, Spans]:
    """Return the spans of the two parts of a duty split at an offset into its text.

    Where a person has rewritten the text so that the place cannot be found again, both parts keep all spans.
    """
    place = _place_in_document(duty, at)
    if place is None:
        return list(duty.spans), list(duty.spans)
    document = duty.directive.text
    first = [_trimmed(document, start, min(end, place)) for start, end in duty.spans if start < place]
    second = [_trimmed(document, max(start, place), end) for start, end in duty.spans if end > place]
    return [span for span in first if span], [span for span in second if span]


def _place_in_document(duty: Duty, at: int) -> int | None:
    """Return where in the document the second part begins, comparing texts with white space squeezed."""
    head, tail = squeeze(duty.text[:at]), squeeze(duty.text[at:])
    document = duty.directive.text
    letters = [
        (place, document[place])
        for start, end in duty.spans
        for place in range(start, end)
        if not document[place].isspace()
    ]
    stripped = "".join(letter for _, letter in letters)
    front, rest = head.replace(" ", ""), tail.replace(" ", "")
    if stripped == front + rest and rest:
        return letters[len(front)][0]
    beginning = rest[:24]
    found = stripped.find(beginning)
    if len(beginning) < 6 or found < 1 or stripped.find(beginning, found + 1) >= 0:
        return None
    return letters[found][0]


def _trimmed(text: str, start: int, end: int) -> list[int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return [start, end] if start < end else []
