"""Words that lead up to an order: "Căn cứ …,", "Đối với …", "Năm 2026: …", "Riêng …" (phần mở đầu câu giao việc)."""

import re

from conglap.directives.records import NamedBody
from conglap.directives.tasks.bodies import split_bodies
from conglap.directives.tasks.name_lists import list_end, names_body_at, predicate_word_at
from conglap.directives.tasks.order_rules import OrderKind
from conglap.directives.tasks.told import Order, bare, demanded, subject_told

_OPENING = (
    "để|nhằm|căn cứ|trên cơ sở|trên đây|trong|đối với|khi|nếu|về|trước|từ|hàng|hằng|định kỳ|theo|qua|sau|đồng thời|"
    "ngoài ra|ngoài|riêng|vậy|do đó|vì vậy|trường hợp|đến|cùng với|bên cạnh|tại|vào|với|ngày|nhận được|chậm nhất|"
    "mặt khác|tiếp thu|quá trình|thời gian tới|ngay|kết thúc"
)
_DATED = "năm|tháng|quý|giai đoạn|tuần|đợt"
_WEAKLY_OPENING = "thực hiện|triển khai|tiếp tục|nhất trí|thống nhất|đồng ý|được sự|xét|quán triệt"
_OPENER = re.compile(rf"(?:{_OPENING})\b")
_WEAK_OPENER = re.compile(rf"(?:{_WEAKLY_OPENING})\b")
LEADING = f"{_OPENING}|{_WEAKLY_OPENING}|{_DATED}|trách nhiệm"
# "…, nếu có vướng mắc đề nghị các tỉnh phản ánh …": often the comma is left out here.
_CLAUSE_START = re.compile(
    r"[,;:\s](?:(?<!\s)\s*(?=[^\W\d])|(?:(?<=vướng mắc\s)|(?<=phát sinh\s)|(?<=khó khăn\s))"
    r"(?=(?:các|những|đề nghị|yêu cầu|thủ trưởng)\b))"
)
_GENERIC = ("đơn vị", "cá nhân", "tổ chức", "địa phương")
_ENDS_GENERIC = re.compile(r"(?:cơ quan|đơn vị|tổ chức|sở|ban|ngành)\s*,\s*$")


def led_up_to(text: str, lowered: str, start: int, end: int) -> Order | None:
    """Return the order behind words that lead up to it: "Đối với …", "Căn cứ …", "Thực hiện …,"."""
    return (
        _timed(text, lowered, start, end)
        or _singled_out(text, lowered, start, end)
        or _concerning(text, lowered, start, end)
        or _after_opening(text, lowered, start, end)
    )


# "Năm 2026: Trình …", "Quý II/2026: Sở Y tế …", "Tháng 4/2026, tổ chức …"
_TIME_HEAD = re.compile(rf"(?:{_DATED})\s+(?:thứ\s+)?(?:\d|[ivx]+\b|đầu|hai|ba)[^:;,]{{0,50}}(?P<mark>[:,])\s+(?=\S)")
_TOLD_BACK = re.compile(r"\b(?:đã|đạt|tăng|giảm|ước)\s")


def _timed(text: str, lowered: str, start: int, end: int) -> Order | None:
    """A year, quarter or month before a colon or comma says when; what follows says what."""
    match = _TIME_HEAD.match(lowered, start, end)
    if not match or (
        match.group("mark") == "," and _TOLD_BACK.search(lowered, match.end(), min(end, match.end() + 90))
    ):
        return None
    place = match.end()
    return (
        demanded(text, lowered, place, start, end)
        or subject_told(text, lowered, place, start, end)
        or bare(lowered, place, start, end)
    )


_OF_THE_PAST = re.compile(
    r"(?:trong\s+)?(?:(?:những|các|nhiều|\d{1,2})\s+)?(?:năm|tháng|thời gian|nhiệm kỳ|ngày|tuần)"
    r"(?:\s+(?:gần đây|vừa qua|qua|học qua))(?:,|\s)|(?:từ|kể từ)\s[^,]{3,40}\s(?:đến|tới) nay,|"
    r"(?:sau|qua) \d{1,2} năm\b"
)


_BY_WHEN = frozenset({"chậm nhất", "trước ngày"})


def _after_opening(text: str, lowered: str, start: int, end: int) -> Order | None:
    """Look behind "Căn cứ …,", "Trong quá trình …,", "Thực hiện …," for who is told to do what."""
    strong = _OPENER.match(lowered, start, end)
    weak = None if strong else _WEAK_OPENER.match(lowered, start, end)
    if not strong and not weak:
        return None
    past = strong is not None and _OF_THE_PAST.match(lowered, start, end) is not None
    verb: Order | None = None
    group: Order | None = None  # "của … và các bộ, ngành tham gia Đề án, Bộ Tài chính chủ trì": not yet who is told
    for count, match in enumerate(_CLAUSE_START.finditer(lowered, start, min(end, start + 900))):
        if count > 14:
            break
        place = match.end()
        if found := demanded(text, lowered, place, start, end):
            return found
        if past:
            continue  # "Trong những năm qua, quán triệt …, các cấp ủy …" tells what was done
        if lowered.startswith(_GENERIC, place) and _ENDS_GENERIC.search(lowered, max(start, place - 14), place):
            continue  # the rest of "… của cơ quan, đơn vị, cá nhân có liên quan"
        found = subject_told(text, lowered, place, start, end)
        if found and found.predicate in _BY_WHEN:
            continue  # "gửi … đến Thường trực HĐND, UBND xã chậm nhất ngày …"
        if found and found.kind is OrderKind.SUBJECT and strong and text[place].islower():
            group = group or found
        elif found and (found.kind is not OrderKind.SUBJECT or (strong and not group)):
            return found
        if strong and not past and verb is None and count < 2 and not lowered.startswith("trên đây", start):
            verb = bare(lowered, place, start, end)
    return group or verb or (_running_on(lowered, start, end) if strong and not past else None)


_RUNS_ON = re.compile(r"\b(?:này|được giao|được phân công|nêu trên|hiện hành|nhiệm vụ|địa phương|đơn vị)\s+(?=\w)")
_GROUNDS = ("căn cứ", "trên cơ sở", "theo ")


def _running_on(lowered: str, start: int, end: int) -> Order | None:
    """ "Căn cứ nội dung của Kế hoạch này xây dựng kế hoạch …": the order follows without a comma."""
    if not lowered.startswith(_GROUNDS, start):
        return None
    for match in _RUNS_ON.finditer(lowered, start + 10, min(end, start + 200)):
        if order := bare(lowered, match.end(), start, end):
            return order if " " in order.predicate else None
    return None


_SINGLES_OUT = re.compile(r"(?:(?P<alone>riêng)|(?:riêng\s+)?đối với|về phía|trách nhiệm của)\s+")


def _singled_out(text: str, lowered: str, start: int, end: int) -> Order | None:
    """ "Riêng Công an tỉnh …", "Đối với Sở Xây dựng: Rà soát …": that body is told."""
    match = _SINGLES_OUT.match(lowered, start, end)
    if not match or not names_body_at(lowered, match.end()):
        return None
    stop, _ = list_end(text, lowered, match.end(), end)
    if not match.group("alone") and text[stop : stop + 1] != ":":
        return None
    return subject_told(text, lowered, match.end(), start, end)


_CONCERNING = re.compile(
    r"(?:đối với|riêng)\s+(?:đối với\s+)?(?P<who>[^;:.]{5,400}?)\s*(?:,\s*)?\bthì\s+(?:cần|phải|đề nghị|yêu cầu)?\s*"
)


def _concerning(text: str, lowered: str, start: int, end: int) -> Order | None:
    """ "Đối với các địa phương chưa … thì cần …": those places are told."""
    match = _CONCERNING.match(lowered, start, end)
    if not match:
        return None
    if names_body_at(lowered, match.end()):  # "Đối với vụ việc ở cơ sở thì cơ quan quản lý có trách nhiệm …"
        return subject_told(text, lowered, match.end(), start, end)
    if not names_body_at(lowered, match.start("who")):
        return None
    predicate = predicate_word_at(lowered, match.end())
    who = match.span("who")
    if (yet := lowered.find(" chưa ", *who)) >= 0:  # what they have not done yet is part of the name, not its subject
        about = lowered.find(" về ", yet, who[1])
        who = (who[0], about if about >= 0 else who[1])
        told: tuple[NamedBody, ...] = (NamedBody(text[slice(*who)], who),)
    else:
        told = split_bodies(text, lowered, who)
    return Order(OrderKind.SUBJECT, (start, end), told, predicate, match.end()) if told and predicate else None
