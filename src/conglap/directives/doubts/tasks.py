"""Doubts about the tasks themselves (nhiệm vụ): several in one, or no order at all."""

import re
from collections.abc import Iterator

from conglap.directives.doubts.reading import Found, Reading
from conglap.directives.records import Task
from conglap.directives.tasks.name_lists import names_body_at, predicate_word_at

_LONGEST = 2500  # characters; above, an item holds several tasks or swallowed what follows
_LATER_ORDER = re.compile(r"[.;]\s(?:[^.;,]{0,60}, )?(?:giao|yêu cầu|đề nghị) (?:cho )?(?P<who>\S)")
_ORDERS = ("giao ", "yêu cầu ", "đề nghị ")
_COMMANDS = ("giao ", "yêu cầu ", "đề nghị ", "trách nhiệm", "chủ trì", "phối hợp", "tham mưu", "đôn đốc", "nghiêm túc")
_WORD = re.compile(r"\w+")


def several_in_one(reading: Reading) -> Iterator[Found]:
    """A later sentence of the task orders again: "…; giao Sở Y tế …"."""
    for task in reading.tasks:
        if len(task.text) > _LONGEST:
            yield Found(task.id, task.span, "Nội dung rất dài, có thể gồm nhiều nhiệm vụ.")
            continue
        later = (task.span[0] + 20, task.span[1])
        written = reading.lowered[slice(*later)]
        if not any(word in written for word in _ORDERS):
            continue
        for found in _LATER_ORDER.finditer(reading.lowered, *later):
            if names_body_at(reading.lowered, found.start("who")) and not _named(task, found.start("who")):
                yield Found(task.id, found.span(), "Trong mục có câu giao việc cho cơ quan khác, có thể phải tách.")
                break


def _named(task: Task, place: int) -> bool:
    return any(body.span[0] <= place < body.span[1] for body in (*task.lead, *task.coordinating, *task.directing))


def no_order(reading: Reading) -> Iterator[Found]:
    """Nobody told in the sentence and no word of an order."""
    for task in reading.tasks:
        start, end = task.span
        if any(start <= body.span[0] < end for body in task.lead) or ("/" in task.id and task.id.startswith("PL")):
            continue
        written = reading.lowered[start:end]
        if any(word in written for word in _COMMANDS):
            continue
        words = _WORD.finditer(reading.lowered, start, min(end, start + 160))
        if not any(predicate_word_at(reading.lowered, found.start()) for found in words):
            yield Found(task.id, task.span, "Câu không có từ giao việc rõ ràng, có thể không phải nhiệm vụ.")
