"""Doubts about names that end or begin too soon: what stands beside them may belong to them (tên bị cắt)."""

import re
from collections.abc import Iterator

from conglap.directives.doubts.reading import Found, Reading
from conglap.directives.records import Span, Thing
from conglap.directives.tasks.name_lists import names_body_at, predicate_word_at
from conglap.directives.words.body_words import ENDERS, words


def cut_short(reading: Reading) -> Iterator[Found]:
    """What follows the name is neither a word of an order nor a sign: the name may go on."""
    return _cut_short(reading, Thing.LEAD)


def cut_short_coordinating(reading: Reading) -> Iterator[Found]:
    """The same among the coordinating bodies."""
    return _cut_short(reading, Thing.COORDINATING)


def _cut_short(reading: Reading, part: Thing) -> Iterator[Found]:
    places: dict[Span, bool] = {}  # a heading's body is that of many tasks
    for task in reading.tasks:
        for body in getattr(task, part.value):
            if body.span not in places:
                places[body.span] = _goes_on(reading, body.span[1])
            if places[body.span]:
                more = reading.text[body.span[1] : body.span[1] + 25].split("\n")[0]
                yield Found(task.id, body.span, f"Sau “{body.name}” còn “{more.strip()}…”: tên có thể bị cắt ngắn.")


def _goes_on(reading: Reading, end: int) -> bool:
    text = reading.text
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isalpha():
        return False
    if reading.lowered.startswith("và ", end + 1):
        end += 3
        return not (names_body_at(reading.lowered, end + 1) or predicate_word_at(reading.lowered, end + 1))
    following = _FIRST_WORD.match(reading.lowered, end + 1)
    if following is None or following[0] in _AFTER_NAMES or following[0] in ENDERS:
        return False
    return predicate_word_at(reading.lowered, end + 1) is None and not names_body_at(reading.lowered, end + 1)


_FIRST_WORD = re.compile(r"[^\W\d_]+")
_AFTER_NAMES = frozenset(
    words(
        "có|chịu|phải|cần|được|đã|sẽ|đang|trong|trên|tại|theo|để|khi|nếu|căn|với|cùng|và|hoặc|thuộc|của|ở|trước|sau|liên"
        "|nhằm|biết|định|kỳ|hằng|hàng|là|thì|không|tự|bằng|giữa|nêu|này|thông|đối|xem|ngay|cũng|tiếp|các|những"
    )
)


def unfinished(reading: Reading) -> Iterator[Found]:
    """A name that ends in the middle: with a word that more must follow, or before the end of its heading."""
    for task in reading.tasks:
        for body in task.lead:
            if _ENDS_OPEN.search(body.name.lower()) or body.name.count("(") != body.name.count(")"):
                yield Found(task.id, body.span, f"Tên “{body.name}” dừng ở giữa chừng.")
            elif body.span[1] <= task.span[0] and (rest := _rest_of_heading(reading, body.span[1])):
                yield Found(task.id, body.span, f"Sau “{body.name}” tiêu đề còn “{rest[:40]}”: tên có thể bị cắt ngắn.")


_ENDS_OPEN = re.compile(
    r"\b(?:lĩnh vực|mảng|phụ trách|trực tiếp|hồ chứa|(?<!trực )thuộc|của|các|những|và|phòng, chống|công tác|"
    r"giới thiệu|ứng|về)$"
)
_FOLLOWS = re.compile(
    r"\W*(?:có trách nhiệm|chịu trách nhiệm|chủ trì|phối hợp|thực hiện|chỉ đạo|phụ trách|chủ động|cần|phải)\b"
)


def _rest_of_heading(reading: Reading, end: int) -> str:
    """Return what follows a name on its line, where the line is a heading without a stop or a colon."""
    text = reading.text
    stop = text.find("\n", end, end + 160)
    if stop < 0 or text[end : end + 1] in ",;:.(\n" or not text[end:stop].strip():
        return ""
    rest = text[end:stop].strip()
    if rest[-1] in ".;:,/" or _FOLLOWS.match(rest) or rest.startswith(("(", "-", "–", "và ", ",")):
        return ""
    return rest if len(rest) > 3 else ""


def cut_at_beginning(reading: Reading) -> Iterator[Found]:
    """ "cơ quan, [đơn vị, địa phương] báo cáo": what stands before the comma may belong to the name."""
    for task in reading.tasks:
        for body in task.lead:
            start = body.span[0]
            if body.name.lower().startswith(_GENERIC) and _LISTED.search(reading.lowered, max(0, start - 24), start):
                yield Found(task.id, body.span, f"Trước “{body.name}” còn tên khác: tên có thể bị cắt mất phần đầu.")


_GENERIC = ("đơn vị", "cá nhân", "tổ chức", "địa phương", "cơ quan", "ban", "ngành")
_LISTED = re.compile(r"(?:cơ quan|đơn vị|tổ chức|sở|ban|ngành|các cấp|doanh nghiệp),\s$")
