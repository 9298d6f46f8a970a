"""Correct a Word file with tracked changes (sửa, có theo dõi thay đổi): what a rule knows how to mend is mended."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conglap.base.findings import Finding
from conglap.directives.reader import read
from conglap.documents.layout import Layout
from conglap.documents.looking import read_with_layout, revised
from conglap.documents.media import Kind
from conglap.documents.refusals import refusal
from conglap.documents.revisions import OBSTACLES, Replace, Revision
from conglap.linting.context import Context, Edit, Remark
from conglap.linting.linter import Found, Wish, examine

AUTHOR = "Conglap"
BY_HAND = "người soạn thảo xem lại và sửa"
NO_FAULT = "không phải lỗi, ghi khi ban hành"
_OVERLAP = "trùng chỗ với một sửa đổi khác; chạy lại sau khi duyệt"
_STILL_THERE = "đã ghi đề nghị sửa nhưng kiểm tra lại vẫn còn"


@dataclass(frozen=True, slots=True)
class Left:
    """A finding that was not mended, or not wholly, and why (việc còn phải làm bằng tay)."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A corrected file, its text before, what was mended in it and what was left."""

    data: bytes
    text: str
    done: tuple[Finding, ...]
    left: tuple[Left, ...]


def correct(data: bytes, name: str, wish: Wish, *, moment: str, author: str = AUTHOR) -> Corrected:
    """Return a DOCX with the findings mended as tracked changes of ``author`` at ``moment`` ("2026-11-21T08:30:00Z").

    What was mended is looked for again in the result. Raises ``UnreadableFile``: ``not_docx`` for any other file.
    """
    source, layout = read_with_layout(data, name)
    if source.media_type != Kind.DOCX or layout is None:
        raise refusal("not_docx", name)
    directive = read(source)
    found, context = examine(directive, wish, layout)
    asked, left = asked_of(found, context, layout)
    if not asked:
        return Corrected(data, directive.text, (), tuple(left))
    flat = [revision for _, revisions in asked for revision in revisions]
    result = revised(data, name, flat, author=author, moment=moment)
    done, not_made = _sorted_out(asked, result.outcomes)
    remaining = _remaining(result.data, name, wish)
    for finding in done:
        if remaining[(finding.rule, finding.message)]:
            not_made.append(Left(finding, _STILL_THERE))
    done = [finding for finding in done if not remaining[(finding.rule, finding.message)]]
    # What two places said together goes when one of them is mended.
    gone = [one.finding for one in left if not remaining[(one.finding.rule, one.finding.message)]]
    still = [one for one in left if one.finding not in gone]
    return Corrected(result.data, directive.text, (*done, *gone), (*still, *not_made))


Asked = list[tuple[Finding, list[Revision]]]


def asked_of(found: Iterable[Found], context: Context, layout: Layout) -> tuple[Asked, list[Left]]:
    """Return the findings with the changes that mend them, and those that nobody but a person can mend."""
    asked: Asked = []
    left: list[Left] = []
    taken: list[Replace] = []
    for one in found:
        revisions = _revisions(one.remark, context, layout) if one.remark else None
        if revisions is None:
            if one.remark:
                left.append(Left(one.finding, NO_FAULT if one.finding.rule == "draft" else BY_HAND))
            continue
        words = [revision for revision in revisions if isinstance(revision, Replace)]
        if any(_overlap(new, old) for new in words for old in taken):
            left.append(Left(one.finding, _OVERLAP))
            continue
        taken += words
        asked.append((one.finding, revisions))
    return asked, left


def _revisions(remark: Remark, context: Context, layout: Layout) -> list[Revision] | None:
    """Return the changes that a remark asks for, ``None`` where it knows none or a place is not sure."""
    words = [_replacing(edit, context, layout) for edit in remark.edits]
    if any(word is None for word in words):
        return None
    return [*(word for word in words if word), *remark.revisions] or None


def _replacing(edit: Edit, context: Context, layout: Layout) -> Replace | None:
    spots = context.placement.spots(edit.span) if context.placement else []
    if len(spots) != 1:
        return None
    [spot] = spots
    was = layout.lines[spot.line].line.text[spot.start : spot.end]
    start, end, new = spot.start, spot.end, edit.new
    while was and new and was[0] == new[0]:
        was, new, start = was[1:], new[1:], start + 1
    while was and new and was[-1] == new[-1]:
        was, new, end = was[:-1], new[:-1], end - 1
    return Replace(spot.line, start, end, was, new)


def _overlap(one: Replace, other: Replace) -> bool:
    if one.line != other.line or one == other:
        return one == other
    return one.start <= other.end and other.start <= one.end


def _sorted_out(asked: Asked, outcomes: Sequence[str | None]) -> tuple[list[Finding], list[Left]]:
    done: list[Finding] = []
    left: list[Left] = []
    at = 0
    for finding, revisions in asked:
        failed = [why for why in outcomes[at : at + len(revisions)] if why]
        at += len(revisions)
        if failed:
            many = f" ({len(failed)} trong {len(revisions)} chỗ)" if len(revisions) > 1 else ""
            left.append(Left(finding, f"{OBSTACLES.get(failed[0], failed[0])}{many}"))
        else:
            done.append(finding)
    return done, left


def _remaining(data: bytes, name: str, wish: Wish) -> Counter[tuple[str, str]]:
    source, layout = read_with_layout(data, name)
    found, _ = examine(read(source), wish, layout)
    return Counter((one.finding.rule, one.finding.message) for one in found)
