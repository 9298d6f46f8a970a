"""Doubts about who directs, leads and coordinates (cơ quan chỉ đạo, chủ trì, phối hợp): somebody may be missing."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from conglap.directives.doubts.reading import Found, Reading
from conglap.directives.records import NamedBody, Span, Task
from conglap.directives.tasks.name_lists import names_body_at, predicate_word_at

# "do Sở Y tế chủ trì", "…; Sở Y tế chủ trì"
_BEFORE_CHAIR = re.compile(r"(?:\bdo |\bgiao (?:cho )?|[.;] )(?P<who>[^.;:]{4,80}?) (?:làm )?$")
_BESIDE = re.compile(r"phối hợp,?(?: (?!với|cùng)\w+){0,3} (?:với|cùng) (?P<who>\S)")
_TELLS = re.compile(r"(?:đề nghị|yêu cầu|giao) [^.;:]{5,200}? chỉ đạo (?P<who>\S)")
_DIRECTS = re.compile(r"(?:^|[,;.] |và )(?:\w+ ){0,3}chỉ đạo,? (?:các |những )?(?P<who>\S)")


def heading_names_another(reading: Reading) -> Iterator[Found]:
    """A clause above begins with a body's name, and the lead is an addressee or nobody."""
    clauses = {clause.id: clause for clause in reading.clauses}
    for task in reading.tasks:
        if any(body.span[0] >= reading.letterhead_end for body in task.lead):
            continue
        above = clauses.get(task.clause or "")
        while above is not None:
            start = _past_demand(reading, above.own_span[0])
            if start < task.span[0] and names_body_at(reading.lowered, start):
                words = reading.text[start : min(above.own_span[1], start + 60)].split("\n")[0]
                yield Found(task.id, (start, start + len(words)), f"Mục trên nêu “{words}”, có thể là cơ quan chủ trì.")
                break
            above = clauses.get(above.parent or "")


def _past_demand(reading: Reading, start: int) -> int:
    found = _DEMANDS.match(reading.lowered, start)
    return found.end() if found else start


_DEMANDS = re.compile(r"(?:giao|yêu cầu|đề nghị|đối với|trách nhiệm của|nhiệm vụ(?: \w+){0,3} của)\s+(?:cho\s+)?")


def chair_not_leading(reading: Reading) -> Iterator[Found]:
    """ "… do Sở Y tế chủ trì": somebody is said to preside who was not taken as leading."""
    for task in reading.tasks:
        at = reading.lowered.find("chủ trì", *task.span)
        if at < 0:
            continue
        if not task.lead:
            yield Found(task.id, (at, at + 7), "Câu có chữ “chủ trì” nhưng không đọc được cơ quan chủ trì.")
        found = _BEFORE_CHAIR.search(reading.lowered, max(task.span[0], at - 90), at)
        if found and names_body_at(reading.lowered, found.start("who")) and not _leads(task, found.start("who"), at):
            place = found.span("who")
            yield Found(task.id, place, f"Câu có ghi “{reading.text[slice(*place)]} chủ trì”.")


def _leads(task: Task, start: int, end: int) -> bool:
    named: tuple[NamedBody, ...] = (*task.lead, *task.coordinating, *task.directing)
    return any(body.span[0] < end and body.span[1] > start for body in named)


def nobody_leads(reading: Reading) -> Iterator[Found]:
    """One task among others that have a lead has none itself."""
    led = [task for task in reading.tasks if task.lead]
    if len(led) * 4 < len(reading.tasks) * 3:
        return
    for task in reading.tasks:
        if not task.lead:
            yield Found(task.id, task.span, "Không đọc được cơ quan chủ trì, khác với phần lớn nhiệm vụ trong văn bản.")


def inherited_beside_subject(reading: Reading) -> Iterator[Found]:
    """The lead comes from elsewhere although the sentence itself begins with a body's name."""
    for task in reading.tasks:
        if not task.lead or any(task.span[0] <= body.span[0] < task.span[1] for body in task.lead):
            continue
        start = task.span[0]
        begins = reading.text[start : start + 1].isupper() and names_body_at(reading.lowered, start)
        if begins and predicate_word_at(reading.lowered, start) is None:
            reason = f"Lấy “{task.lead[0].name}” ở nơi khác làm chủ trì, trong khi câu bắt đầu bằng tên một cơ quan."
            yield Found(task.id, (start, min(start + 60, task.span[1])), reason)


def leader_asks(reading: Reading) -> Iterator[Found]:
    """ "UBND tỉnh yêu cầu …" and UBND tỉnh read as leading: it asks others."""
    for task in reading.tasks:
        for body in task.lead:
            if reading.lowered.startswith(_ASKS, body.span[1]) and task.span[0] <= body.span[0] < task.span[1]:
                yield Found(task.id, body.span, f"“{body.name}” là nơi yêu cầu, có thể không phải nơi chủ trì.")


_ASKS = (" yêu cầu", " đề nghị", " giao ", " phân công ")


def nobody_coordinates(reading: Reading) -> Iterator[Found]:
    """ "phối hợp với …" and no coordinating body."""
    for task in reading.tasks:
        if task.coordinating or not reading.has("phối hợp", task.span):
            continue
        for found in _BESIDE.finditer(reading.lowered, *task.span):
            if names_body_at(reading.lowered, found.start("who")):
                yield Found(task.id, found.span(), "Câu có “phối hợp với” nhưng không đọc được cơ quan phối hợp.")
                break


def nobody_directs(reading: Reading) -> Iterator[Found]:
    """ "chỉ đạo các …" and nobody directing."""
    for task in reading.tasks:
        if task.directing or not reading.has("chỉ đạo ", task.span):
            continue
        for found in _DIRECTS.finditer(reading.lowered, *task.span):
            if names_body_at(reading.lowered, found.start("who")):
                yield Found(task.id, found.span(), "Câu có “chỉ đạo” nhưng không đọc được cơ quan chỉ đạo.")
                break


def nobody_directs_above(reading: Reading) -> Iterator[Found]:
    """Tasks below "UBND các tỉnh chỉ đạo các cơ quan chuyên môn …:" without anybody directing."""
    above = [
        (paragraph.span, _directing_in(reading, paragraph.span))
        for paragraph in reading.paragraphs
        if paragraph.table is None and reading.text[paragraph.span[1] - 1 : paragraph.span[1]] == ":"
    ]
    if not any(place for _, place in above):
        return
    starts = [span[0] for span, _ in above]
    for task in reading.tasks:
        index = bisect_right(starts, task.span[0]) - 1
        span, place = above[index] if index >= 0 else ((0, 0), None)
        inherits = any(span[0] <= body.span[0] < span[1] for body in task.lead)
        if place and inherits and not task.directing:
            yield Found(task.id, place, "Câu dẫn ở trên có “chỉ đạo” nhưng không đọc được cơ quan chỉ đạo.")


def _directing_in(reading: Reading, span: Span) -> Span | None:
    if not reading.has("chỉ đạo ", span):
        return None
    found = _TELLS.search(reading.lowered, *span)
    return found.span() if found and names_body_at(reading.lowered, found.start("who")) else None
