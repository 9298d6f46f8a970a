"""The document's text as HTML with everything that was read marked in it; overlapping marks nest correctly."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from conglap_web.directives.models import Directive, Duty, Part

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch ``[start, end)`` of the text to mark: its look (CSS), its own id, and the item it belongs to."""

    start: int
    end: int
    css: str
    source: str = ""  # id of the first <mark>
    ref: str = ""  # id of the item on the other side


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """One paragraph of the document, marked."""

    number: int
    span: Span
    html: SafeString


BODY_CSS = {
    Part.LEAD: "hl hl-body",
    Part.DIRECTING: "hl hl-body hl-body-directing",
    Part.COORDINATING: "hl hl-body hl-body-coordinating",
}


def paragraphs_of(text: str) -> Iterator[tuple[int, Span]]:
    """Yield the number and the span of each paragraph that is not empty."""
    start = 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            yield number, (start, start + len(line))
        start += len(line) + 1


def marked_paragraphs(text: str, marks: Iterable[Mark]) -> list[MarkedParagraph]:
    """Return every paragraph with its marks; all text is escaped."""
    size = len(text)
    # Outer before inner: an earlier start, then a later end, then the order given.
    waiting = sorted((m for m in marks if 0 <= m.start < m.end <= size), key=lambda m: (m.start, -m.end))
    named: set[str] = set()
    result = []
    reaching: list[Mark] = []
    at = 0
    for number, (start, end) in paragraphs_of(text):
        while at < len(waiting) and waiting[at].start < end:
            reaching.append(waiting[at])
            at += 1
        reaching = [mark for mark in reaching if mark.end > start]
        html = _paragraph(text, start, end, reaching, named)
        result.append(MarkedParagraph(number, (start, end), html))
    return result


def _paragraph(text: str, start: int, end: int, marks: list[Mark], named: set[str]) -> SafeString:
    """Return one paragraph; marks that cross each other are closed and opened again at the crossing."""
    here = sorted(((max(m.start, start), min(m.end, end), m) for m in marks), key=lambda one: (one[0], -one[1]))
    edges = sorted({start, end, *(edge for first, last, _ in here for edge in (first, last))})
    pieces: list[str] = []
    open_marks: list[tuple[int, Mark]] = []
    for left, right in zip(edges, [*edges[1:], end], strict=True):
        while any(last <= left for last, _ in open_marks):
            keep = _close_ended(open_marks, left, pieces)
            _open(keep, open_marks, pieces, named)
        _open([(last, m) for first, last, m in here if first == left], open_marks, pieces, named)
        if left < right:
            pieces.append(escape(text[left:right]))
    pieces.extend("</mark>" for _ in open_marks)
    return mark_safe("".join(pieces))  # noqa: S308 - every piece of text above went through escape


def _close_ended(open_marks: list[tuple[int, Mark]], at: int, pieces: list[str]) -> list[tuple[int, Mark]]:
    """Close down to the outermost mark that ends here; return those closed only because they stood inside."""
    outermost = next(place for place, (last, _) in enumerate(open_marks) if last <= at)
    closed = open_marks[outermost:]
    del open_marks[outermost:]
    pieces.extend("</mark>" for _ in closed)
    return [(last, mark) for last, mark in closed if last > at]


def _open(
    marks: Iterable[tuple[int, Mark]], open_marks: list[tuple[int, Mark]], pieces: list[str], named: set[str]
) -> None:
    for last, mark in marks:
        source = mark.source if mark.source not in named else ""
        named.add(mark.source)
        # Only the first stretch of a mark can be reached with the tab key.
        pieces.append(
            format_html(
                '<mark class="{}"{}{}{}>',
                mark.css,
                format_html(' id="{}"', source) if source else "",
                format_html(' data-ref="{}"', mark.ref) if mark.ref else "",
                mark_safe(' tabindex="0"') if source and "hl-task" in mark.css else "",
            )
        )
        open_marks.append((last, mark))


def marks_of(directive: Directive, duties: Iterable[Duty]) -> list[Mark]:
    """Return the marks of a directive: citations, and each duty with its bodies and time (``duty.named`` is set)."""
    marks = []
    for at, citation in enumerate((directive.read or {}).get("citations", [])):
        marks.append(Mark(*citation["span"], "hl hl-cite", f"src-cite-{at}", f"cite-{at}"))
    for duty in duties:
        marks.extend(duty_marks(duty))
    return marks


def duty_marks(duty: Duty) -> Iterator[Mark]:
    """Yield the marks of one duty: its sentences, its bodies, its time."""
    css = "hl hl-task is-dropped" if duty.dropped else "hl hl-task"
    for span in duty.spans:
        yield Mark(*span, css, f"src-task-{duty.pk}", f"task-{duty.pk}")
    if duty.dropped:
        return
    for body in duty.named:
        if body.span:
            yield Mark(*body.span, BODY_CSS[body.part], f"src-body-{body.pk}", f"body-{body.pk}")
    timing = ((duty.as_read or {}).get("timing") or {}).get("span")
    if timing:
        yield Mark(*timing, "hl hl-time", f"src-time-{duty.pk}", f"time-{duty.pk}")


def duty_in_context(duty: Duty) -> list[MarkedParagraph]:
    """Return the paragraphs in which the duty stands, each with the one before and after, the duty marked."""
    text = duty.directive.text
    marks = [Mark(*span, "hl hl-task", f"src-task-{duty.pk}", f"task-{duty.pk}") for span in duty.spans]
    every = marked_paragraphs(text, marks)
    inside = [any(m.start < p.span[1] and m.end > p.span[0] for m in marks) for p in every]
    return [every[at] for at in range(len(every)) if any(inside[max(at - 1, 0) : at + 2])]
