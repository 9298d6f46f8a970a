"""Doubts where words were glued or torn when the file was made: "phối hợpvới", "thành ph ố" (chữ dính, chữ rời)."""

import re
from collections.abc import Iterator

from conglap.directives.doubts.reading import Found, Reading
from conglap.directives.records import Part, Span, TimingKind
from conglap.directives.tasks.name_lists import names_body_at

# No syllable of Vietnamese has vowels on both sides of a consonant; most letters are no syllable ("ở", "ý" are).
_TONED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_TORN = "áảãăằắẳẵặâầấẩẫậèéẻẽẹêềểễệìíĩịòóõọồốỗộờớỡợùúũụưứửữựỳỷỹỵđ"
_VOWELS = _TONED[:-1] + "aeiouy"
_GLUED = rf"(?=[^\W\d_]*[{_TONED}])[^\W\d_]*?[{_VOWELS}][^\W\d_{_VOWELS}]+[{_VOWELS}][^\W\d_]*"
_BROKEN = re.compile(rf"(?<![^\W\d_])(?:{_GLUED}|(?<=[a-z{_TONED}] )[{_TORN}](?= [a-z{_TONED}]))(?![^\W\d_])")
# A cheap look: a consonant between vowels inside a word, or a letter alone.
_MAY_BE_BROKEN = re.compile(rf"[{_VOWELS} ](?:(?<! )[^\s{_VOWELS}]+[{_VOWELS}]|(?<= )[{_TORN}] )")
_BODY = Part.BODY
_CLOSE = 16  # characters before a figure of time
_NEAR = 40  # characters around a name in which a broken word may have cut it
_REASON = "Chữ ở đây bị dính hoặc bị rời (“{}”), có thể đọc sai."


def in_lead(reading: Reading) -> Iterator[Found]:
    """A broken word in or right after the name of who leads."""
    for task in reading.tasks:
        for body in task.lead:
            if found := _broken(reading, (body.span[0], body.span[1] + _NEAR)):
                yield Found(task.id, body.span, _REASON.format(found))
                break


def in_coordinating(reading: Reading) -> Iterator[Found]:
    """A broken word near "phối hợp"."""
    for task in reading.tasks:
        at = reading.lowered.find("phối", *task.span)
        if at >= 0 and (found := _broken(reading, (at, min(task.span[1], at + 2 * _NEAR)))):
            yield Found(task.id, task.span, _REASON.format(found))


def in_timing(reading: Reading) -> Iterator[Found]:
    """A broken word in a task with figures and no time."""
    for task in reading.tasks:
        if task.timing.kind is not TimingKind.UNSPECIFIED:
            continue
        for found in _TIME.finditer(reading.lowered, *task.span):
            if words := _broken(reading, (max(task.span[0], found.start() - _CLOSE), found.end())):
                yield Found(task.id, task.span, _REASON.format(words))
                break


def missed(reading: Reading) -> Iterator[Found]:
    """An item outside every task that begins with a body and holds a broken word: its order may not have been seen."""
    spans = sorted(task.span for task in reading.tasks)
    for paragraph in reading.paragraphs:
        if paragraph.part is not _BODY or paragraph.table is not None:
            continue
        start, end = paragraph.span
        label = _LABELLED.match(reading.text, start, end)
        if end - start < 30 or not label or not names_body_at(reading.lowered, label.end()):
            continue
        if any(left < end and start < right for left, right in spans):
            continue
        if found := _broken(reading, paragraph.span):
            yield Found("", paragraph.span, _REASON.format(found))


_TIME = re.compile(r"(?:ngày|tháng|quý|năm)\s?\d")
_LABELLED = re.compile(r"\s*(?:[-–+•*]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s")


def _broken(reading: Reading, span: Span) -> str | None:
    start, end = span
    if not _MAY_BE_BROKEN.search(reading.lowered, max(0, start - 1), end + 1):
        return None
    found = _BROKEN.search(reading.lowered, start, end)
    return found[0] if found else None
