"""Words outside every task that may be one (có thể còn nhiệm vụ): a missed task must be marked too."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from conglap.directives.doubts.duties import LINE_OF, STRONG, plain_duty
from conglap.directives.doubts.reading import Found, Reading
from conglap.directives.records import Clause, Paragraph, Part, Span
from conglap.directives.tasks.name_lists import list_end, names_body_at
from conglap.directives.words import marks
from conglap.directives.words.labels import find_label

# Also as recognition writes them: "đê nghị", "yêu câu". It begins with a letter, so that it is tried only there.
_DEMAND = re.compile(
    r"[gyđdp](?<!\w[gyđdp])(?:(?<=g)iao|(?<=y)[êe]u c[ầâấa]u|(?<=[đd])[ềêểế] ngh[ịi]|(?<=p)hân công)"
    r" (?:cho )?(?P<who>\S)"
)
_FACT = re.compile(r"\b(?:đã|được|là|gồm|bao gồm|có quyền|xét|theo đề nghị|căn cứ)\b")
_PREAMBLE = re.compile(r"\W*(?:ngày \d+|căn cứ|thực hiện|xét|theo|trên cơ sở|để|nhằm|trong thời gian|thời gian qua)\b")
_ENDS = (".", ";", "/", ",")


def missed(reading: Reading) -> Iterator[Found]:
    """A paragraph outside every task that orders somebody, or an item beside tasks that is none."""
    if reading.fields.kind is not None and reading.fields.kind.code in _GIVE_NONE:
        return
    covered = _Covered(reading)
    lonely = _clauses_without(reading, covered)
    skip = -1
    for index in covered.free(reading.paragraphs):
        if index <= skip:
            continue
        start, end = reading.paragraphs[index].span
        if reading.text[end - 1] == ":":
            last = _end_of_list(reading, index, covered)
            if last > index and _RESPONSIBLE.search(reading.lowered, start, end):
                skip = last
                yield Found("", (start, reading.paragraphs[last].span[1]), _IN_LIST)
        elif reason := _why_missed(reading, covered, index, lonely):
            yield Found("", (start, end), reason)


_RESPONSIBLE_FOR = re.compile(r"\bchịu trách nhiệm (?:thi hành|thực hiện|tổ chức)")
_GIVE_NONE = frozenset({"BC", "TTr", "BB", "GCN", "GP", "HĐ"})  # reports and proposals tell, they do not order
_IN_LIST = "Có thể còn nhiệm vụ ở đây: danh mục việc mà một cơ quan có trách nhiệm làm."
_RESPONSIBLE = re.compile(r"trách nhiệm\W*(?:sau đây|như sau|sau)?\W*$")


def _end_of_list(reading: Reading, index: int, covered: "_Covered") -> int:
    """Return the last paragraph of the list that a colon opens: labelled alike, and none of them a task."""
    sort, last = None, index
    for place in range(index + 1, min(index + 40, len(reading.paragraphs))):
        span = reading.paragraphs[place].span
        here = _sort_of(reading.text[slice(*span)])
        if here is None or here != (sort := sort or here) or covered.has(span):
            break
        last = place
    return last


def _sort_of(line: str) -> str | None:
    """Return what a paragraph's label looks like: "1", "a" or a dash; ``None`` for none."""
    if marks.ITEM.match(line):
        return "-"
    label = find_label(line)
    return label.rank.name if label else None


def _clauses_without(reading: Reading, covered: "_Covered") -> set[int]:
    """Return where the clauses begin that hold no task while most of those beside them do."""
    beside: dict[str | None, list[tuple[Clause, bool]]] = {}
    for clause in reading.clauses:
        beside.setdefault(clause.parent, []).append((clause, covered.has(clause.span)))
    return {
        clause.span[0]
        for group in beside.values()
        if len(group) > 3 and sum(has for _, has in group) >= 0.75 * len(group)
        for clause, has in group
        if not has
    }


_TOLD_IN = (Part.BODY, Part.ANNEX)


class _Covered:
    """Which characters stand in a task, or in the lines that tell who and when of one."""

    def __init__(self, reading: Reading) -> None:
        spans = [task.span for task in reading.tasks]
        spans += [body.span for task in reading.tasks for body in (*task.lead, *task.coordinating, *task.directing)]
        spans += [task.timing.span for task in reading.tasks if task.timing.span]
        spans.sort()
        self.starts = [span[0] for span in spans]
        self.ends = list(accumulate((span[1] for span in spans), max))

    def free(self, paragraphs: tuple[Paragraph, ...]) -> Iterator[int]:
        """Yield the numbers of the paragraphs, longer than a heading, that share nothing with a task."""
        at, reached, count = 0, 0, len(self.starts)
        for index, paragraph in enumerate(paragraphs):
            start, end = paragraph.span
            while at < count and self.starts[at] < end:
                reached = self.ends[at]
                at += 1
            if reached <= start and end - start >= 30 and paragraph.table is None and paragraph.part in _TOLD_IN:
                yield index

    def has(self, span: Span) -> bool:
        """Say whether a span shares characters with a task or with what belongs to one."""
        index = bisect_right(self.starts, span[1] - 1) - 1
        return index >= 0 and self.ends[index] > span[0]


def _why_missed(reading: Reading, covered: _Covered, index: int, lonely: set[int]) -> str | None:
    start, end = reading.paragraphs[index].span
    text, lowered = reading.text, reading.lowered
    if text[end - 1] not in _ENDS and not _looks_whole(text, start, end):
        return None
    first = _past_label(text, start, end)
    if not _PREAMBLE.match(lowered, first):
        for found in _DEMAND.finditer(lowered, first, end):
            if names_body_at(lowered, found.start("who")):
                return "Có thể còn nhiệm vụ ở đây: câu có lời giao việc."
        if text[first].isupper() and names_body_at(lowered, first):
            stop, predicate = list_end(text, lowered, first, min(end, first + 200))
            if (predicate in STRONG or _RESPONSIBLE_FOR.search(lowered, stop, end)) and not _FACT.search(
                lowered, first, min(end, stop + 40)
            ):
                return "Có thể còn nhiệm vụ ở đây: câu nêu cơ quan và việc phải làm."
    if not _PREAMBLE.match(lowered, first) and (reason := plain_duty(reading, first, end)):
        return reason
    if first in lonely and not _OF_MONEY.match(lowered, first):
        return "Có thể còn nhiệm vụ ở đây: các mục cùng cấp đều là nhiệm vụ."
    return _why_beside(reading, covered, index, first) or _below_body(reading, covered, index, first)


def _below_body(reading: Reading, covered: _Covered, index: int, first: int) -> str | None:
    """The first item below a line that names a body ("2. Phòng Nội vụ") is no task."""
    start, end = reading.paragraphs[index].span
    if first == start or index == 0 or reading.paragraphs[index].part is not reading.paragraphs[index - 1].part:
        return None
    above = reading.paragraphs[index - 1].span
    words = reading.text[slice(*above)].rstrip(" :")
    if len(words) > 120 or words[-1:] in ".;" or covered.has(above):
        return None
    name = _past_label(reading.text, *above)
    if name == above[0]:
        return None
    if not names_body_at(reading.lowered, name) or names_body_at(reading.lowered, first) or end - start < 40:
        return None
    stop, _ = list_end(reading.text, reading.lowered, name, above[1])
    return "Có thể còn nhiệm vụ ở đây: mục này nằm dưới tên một cơ quan." if stop >= above[1] - 1 else None


def _looks_whole(text: str, start: int, end: int) -> bool:
    """A sentence that lost its full stop, not a heading."""
    return end - start > 90


def _why_beside(reading: Reading, covered: _Covered, index: int, first: int) -> str | None:
    """An item of the same list as a task beside it, or a paragraph beside one that says what must be done."""
    paragraph = reading.paragraphs[index]
    near = [
        other
        for other in reading.paragraphs[max(0, index - 1) : index + 2]
        if other is not paragraph and other.part is paragraph.part and covered.has(other.span)
    ]
    if not near:
        return None
    sign = reading.text[paragraph.span[0]]
    if LINE_OF.match(reading.lowered, first):
        return None
    if sign in _BULLETS and any(reading.text[other.span[0]] == sign for other in near):
        return "Có thể còn nhiệm vụ ở đây: mục này nằm cạnh nhiệm vụ trong cùng một danh sách."
    if first == paragraph.span[0] and _MUST.search(reading.lowered, *paragraph.span):
        return "Có thể còn nhiệm vụ ở đây: đoạn này nói việc cần làm, cạnh một nhiệm vụ."
    return None


_OF_MONEY = re.compile(
    r"kinh phí|việc |kết quả|thời gian|(?:nghị quyết|quyết định|thông tư|quy định|kế hoạch|chỉ thị) này|hiệu lực"
)
_BULLETS = "-–+•*"
_MUST = re.compile(r"[cp](?<!\w[cp])(?:(?<=c)ần|(?<=p)hải) (?!được|thiết)\w")


def _past_label(text: str, start: int, end: int) -> int:
    """Return where the words begin after a number, letter or dash."""
    line = text[start : min(end, start + 60)]
    if marks.is_item(line) and (found := marks.ITEM.match(line)):
        return start + found.end()
    label = find_label(line)
    return start + label.end if label else start
