"""Places that are compared by themselves, not word by word: citations, days, names of bodies, "Kế hoạch này"."""

import re
from collections.abc import Iterator

from conglap.cascade.periods import counted_periods, spells, with_count
from conglap.directives.records import Directive, Span
from conglap.directives.tasks.recurrence import find_recurrence
from conglap.directives.tasks.written_days import written_days

_DATE_AFTER = re.compile(
    r",?\s*ngày\s+\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|,?\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
)
_BEFORE_DAY = re.compile(
    r"(?:(?:hoàn thành|xong|chậm nhất|muộn nhất|hạn chót|thời hạn|không quá|trước|trong|đến|hết|vào|cuối|đầu|"
    r"giữa|là|từ|kể từ|phải)\s+)*(?:ngày\s+)?$"
)
_ITSELF = re.compile(
    r"\b(?:nội dung\s+)?(?:kế hoạch|công văn|chỉ thị|quyết định|nghị quyết|chương trình|hướng dẫn|thông báo|"
    r"công điện|kết luận)\s+(?:hành động\s+)?này\b|\b(?:kế hoạch|văn bản|chỉ thị|nghị quyết) (?:của )?cấp trên\b"
)
_PART_OF_DAY = re.compile(r"(?:vào\s+)?(?:buổi\s+)?(?:sáng|trưa|chiều|tối)\s+$")
# "tổ chức triển khai Kế hoạch, …": a kind of document in capitals and without a number is the document itself.
_ITSELF_IN_CAPITALS = re.compile(
    r"(?<=\w )(?:Kế hoạch|Kết luận|Chỉ thị|Quyết định|Chương trình|Đề án|Nghị quyết|Thông báo|Công điện)"
    r"(?=\s*(?:[,.;:)\n]|$|và\b|trên địa bàn))"
)


def hidden_places(directive: Directive) -> list[Span]:
    """Return the places of a directive whose words are not compared one by one, in order; bodies are not among them."""
    lowered = directive.text.lower()
    places = [*_citations(directive), *_days(directive, lowered)]
    places += [found.span() for found in _ITSELF.finditer(lowered)]
    places += [found.span() for found in _ITSELF_IN_CAPITALS.finditer(directive.text)]
    return sorted(places)


def _citations(directive: Directive) -> Iterator[Span]:
    for citation in directive.citations:
        start, end = citation.span
        if day := _DATE_AFTER.match(directive.text, end):
            end = day.end()
        issuer = f" của {citation.issuer}"
        if citation.issuer and directive.text.startswith(issuer, end):
            end += len(issuer)
        yield start, end


def _days(directive: Directive, lowered: str) -> Iterator[Span]:
    for paragraph in directive.paragraphs:
        start, end = paragraph.span
        for day in written_days(lowered, start, end, directive.document.date):
            if day.unit == "year" and day.last and directive.document.date and day.last < directive.document.date:
                continue  # "hồ sơ hình thành trước năm 2010" is no time to do it by
            left = lowered[max(start, day.start - 60) : day.start]
            before = _BEFORE_DAY.search(left)
            opening = before.group() if before else ""
            yield day.start - len(opening), day.end
        if recurrence := find_recurrence(lowered, start, end):
            start_, end_ = with_count(lowered, (recurrence.start, recurrence.end))
            part = _PART_OF_DAY.search(lowered[max(start, start_ - 20) : start_])
            yield start_ - len(part.group()) if part else start_, end_
        yield from counted_periods(lowered, (start, end))
        yield from (spell.span for spell in spells(lowered, (start, end)))


def body_places(directive: Directive) -> list[Span]:
    """Return the places where tasks name their bodies."""
    return [body.span for task in directive.tasks for body in (*task.directing, *task.lead, *task.coordinating)]
