"""Doubts about the tasks themselves (nhiệm vụ): several in one, or no order at all."""

import re
from collections.abc import Iterator

from conglap.directives.doubts.reading import Found, Reading
from conglap.directives.records import Task
from conglap.directives.tasks.name_lists import list_end, names_body_at, predicate_word_at

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


def another_sentence(reading: Reading) -> Iterator[Found]:
    """A later sentence of the item begins with another body and what it does: "… . Sở Y tế báo cáo …"."""
    for task in reading.tasks:
        for found in _NEXT_SENTENCE.finditer(reading.text, task.span[0] + 20, task.span[1]):
            place = found.end()
            if not names_body_at(reading.lowered, place) or predicate_word_at(reading.lowered, place):
                continue
            stop, predicate = list_end(reading.text, reading.lowered, place, min(task.span[1], place + 200))
            if predicate and predicate not in _NO_ORDERS and not _named(task, place):
                name = reading.text[place:stop].strip()
                if not any(name.lower() in body.name.lower() for body in (*task.lead, *task.coordinating)):
                    yield Found(task.id, (place, stop), f"Trong mục có câu riêng về “{name[:60]}”, có thể phải tách.")
                    break


_NEXT_SENTENCE = re.compile(r"[.;] (?:Từ [^,.;]{4,40}, |Riêng |Đồng thời, )?(?=[A-ZĐỦÚÔ])")
_NO_ORDERS = frozenset({"là", "được", "đã", "sẽ", "có thể", "có quyền", "nếu", "khi", "để", "nhằm"})


def _named(task: Task, place: int) -> bool:
    return any(body.span[0] <= place < body.span[1] for body in (*task.lead, *task.coordinating, *task.directing))


def slogan(reading: Reading) -> Iterator[Found]:
    """ "… muôn năm!": words with an exclamation mark call out, they do not order."""
    for task in reading.tasks:
        if task.text.rstrip().endswith("!"):
            yield Found(task.id, task.span, "Câu kết thúc bằng dấu chấm than, có thể là khẩu hiệu.")


def tells_back(reading: Reading) -> Iterator[Found]:
    """Words of a report in an unnumbered task that demands nothing of anybody: "… đã đạt nhiều kết quả"."""
    for task in reading.tasks:
        if task.clause is not None:
            continue
        found = _TELLS_BACK.search(reading.lowered, *task.span)
        if found and not any(word in task.text.lower() for word in _DEMANDS):
            yield Found(task.id, found.span(), "Câu có lời nói về việc đã qua, có thể không phải nhiệm vụ.")


_TELLS_BACK = re.compile(
    r"\b(?:đã (?:được|có|ban hành|tổ chức|triển khai|thực hiện|đạt|quan tâm)|đạt (?:được |nhiều )?kết quả|"
    r"còn (?:hạn chế|tồn tại))\b"
)
_DEMANDS = ("giao ", "yêu cầu ", "đề nghị ", "trách nhiệm", "chủ trì", "nghiêm túc", "khắc phục", "phát huy")


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
