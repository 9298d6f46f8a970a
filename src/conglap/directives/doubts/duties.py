"""Sentences that say a duty plainly though no task was read: a day to keep, "có trách nhiệm" (câu nêu việc)."""

import re

from conglap.directives.doubts.reading import Reading
from conglap.directives.tasks.name_lists import list_end, names_body_at
from conglap.directives.words.body_words import words

STRONG = frozenset(
    words(
        "chủ trì|có trách nhiệm|chịu trách nhiệm|phối hợp|tham mưu|hướng dẫn|đôn đốc|rà soát|tổ chức|triển khai"
        "|thực hiện|báo cáo|kiểm tra|bố trí|thống nhất|khẩn trương|chủ động|tăng cường|bảo đảm|đảm bảo|xây dựng"
        "|tổng hợp|quan tâm"
    )
)
# Documents whose paragraphs mostly order; in regulations duties and days bind for good.
_PLANS = frozenset({"KH", "CV", "CT", "CĐ", "TB", "KL", "HD", "CTr"})
_BY_A_DAY = re.compile(
    r"phải\s[^.;]{3,160}?(?:chậm nhất|muộn nhất|trước)\s[^.;]{0,30}?\d|chậm nhất\s[^.;]{4,220}?\sphải\s"
)
_ANSWERS = re.compile(r"t(?<=\bcó t)rách nhiệm (?!trước|chung|của|cao|trong|với|về|xã hội)\w")
# Lines that say how, where and with what: no work of their own.
LINE_OF = re.compile(
    r"(?:kết quả|sản phẩm|địa điểm|tài liệu|thành phần|thời gian|thời hạn|nguyên tắc|hình thức|số lượng|đối tượng|"
    r"biểu mẫu|mẫu|lưu ý|ghi chú|kinh phí|phạm vi|quy mô)\b[^:.]{0,50}:"
)


def _is_plan(reading: Reading) -> bool:
    return reading.fields.kind is not None and reading.fields.kind.code in _PLANS


def _behind_title(lowered: str, start: int, end: int) -> int:
    """Return where the words begin behind a short title and its colon, 0 where none stands."""
    colon = lowered.find(": ", start, min(end, start + 70))
    return colon + 2 if colon > 0 else 0


def plain_duty(reading: Reading, first: int, end: int) -> str | None:
    """Return why a paragraph of a plan, a dispatch or a conclusion says a duty, ``None`` where it does not."""
    text, lowered = reading.text, reading.lowered
    if not _is_plan(reading) or LINE_OF.match(lowered, first):
        return None
    if by := _BY_A_DAY.search(lowered, first, end):
        return f"Có thể còn nhiệm vụ ở đây: câu có hạn “{text[by.start() : by.end()]}”."
    if _ANSWERS.search(lowered, first, end) and not lowered.startswith("người ", first):
        return "Có thể còn nhiệm vụ ở đây: câu nêu trách nhiệm."
    place = _behind_title(lowered, first, end)
    if place and names_body_at(lowered, place):
        stop, predicate = list_end(text, lowered, place, min(end, place + 200))
        if predicate in STRONG and stop > place:
            return "Có thể còn nhiệm vụ ở đây: sau dấu hai chấm có cơ quan và việc phải làm."
    return None
