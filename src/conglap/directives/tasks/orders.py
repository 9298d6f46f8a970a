"""How one sentence orders: "Giao X …", "X có trách nhiệm …", "Chủ trì …" (câu giao nhiệm vụ).

The forms and their examples stand in ``order_rules``.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from conglap.directives.records import NamedBody
from conglap.directives.tasks.bodies import split_bodies
from conglap.directives.tasks.name_lists import list_end, names_body_at, predicate_word_at
from conglap.directives.tasks.order_rules import OrderKind
from conglap.directives.tasks.told import (
    BEGIN_BARE,
    BEGIN_DEMAND,
    DEMAND,
    Order,
    bare,
    demanded,
    subject_told,
)

_OPENING = (
    "để|nhằm|căn cứ|trên cơ sở|trên đây|trong|đối với|khi|nếu|về|trước|từ|hàng|hằng|định kỳ|theo|qua|sau|đồng thời|"
    "ngoài ra|ngoài|riêng|vậy|do đó|vì vậy|trường hợp|đến|cùng với|bên cạnh|tại|vào|với|ngày|nhận được|chậm nhất|"
    "mặt khác|tiếp thu|quá trình|thời gian tới"
)
_DATED = "năm|tháng|quý|giai đoạn|tuần|đợt"
_WEAKLY_OPENING = "thực hiện|triển khai|tiếp tục|nhất trí|thống nhất|đồng ý|được sự|xét|quán triệt"
_OPENER = re.compile(rf"(?:{_OPENING})\b")
_WEAK_OPENER = re.compile(rf"(?:{_WEAKLY_OPENING})\b")
_LEADING = f"{_OPENING}|{_WEAKLY_OPENING}|{_DATED}|trách nhiệm"
_WORD = re.compile(r"[^\W\d_]+")
# "…, nếu có vướng mắc đề nghị các tỉnh phản ánh …": often the comma is left out here.
_CLAUSE_START = re.compile(
    r"[,;:\s](?:(?<!\s)\s*(?=[^\W\d])|(?:(?<=vướng mắc\s)|(?<=phát sinh\s)|(?<=khó khăn\s))"
    r"(?=(?:các|những|đề nghị|yêu cầu|thủ trưởng)\b))"
)
_GENERIC = ("đơn vị", "cá nhân", "tổ chức", "địa phương")
_ENDS_GENERIC = re.compile(r"(?:cơ quan|đơn vị|tổ chức|sở|ban|ngành)\s*,\s*$")
_SKIPPED = ' \t\n"“(*-–+•'


def read_order(text: str, lowered: str, start: int, end: int) -> Order | None:
    """Return how a sentence orders, or ``None``; offsets are those of the text."""
    while start < end and text[start] in _SKIPPED:
        start += 1
    first = _WORD.match(lowered, start)
    for read in _READERS_BY_FIRST_WORD.get(first.group() if first else "", _READERS_OF_ANY):
        if order := read(text, lowered, start, end):
            return order
    return None


def _led_up_to(text: str, lowered: str, start: int, end: int) -> Order | None:
    """Return the order behind words that lead up to it: "Đối với …", "Căn cứ …", "Thực hiện …,"."""
    return (
        _timed(text, lowered, start, end)
        or _singled_out(text, lowered, start, end)
        or _concerning(text, lowered, start, end)
        or _after_opening(text, lowered, start, end)
    )


_LONGEST_NOTICE = 900
_NOTICE = re.compile(r"\b(?:xin\s+|trân trọng\s+)?thông báo\b[^;]{0,600}?\b(?:để|cho)\s+(?=\S)")

_TO_KNOW = re.compile(r"biết,?\s*(?:và\s+)?(?:tổ chức\s+|triển khai\s+)?(?:thực hiện|phối hợp)")
_FOR = re.compile(r"\b(?:để|cho)\s+")
_KNOWN = re.compile(r"\s(?:được\s+)?biết\b")


def _notice(text: str, lowered: str, start: int, end: int) -> Order | None:
    """ "… thông báo để X biết và thực hiện": X is told."""
    if lowered.find("biết", max(start, end - 90), end) < 0 or not _TO_KNOW.search(lowered, max(start, end - 90), end):
        return None
    for match in _NOTICE.finditer(lowered, max(start, end - _LONGEST_NOTICE), end):
        for to in _FOR.finditer(lowered, match.start(), end):
            if not names_body_at(lowered, to.end()):
                continue
            if lowered[match.start() : to.end()].count("để") > 1 and to.group().startswith("cho"):
                continue
            known = _KNOWN.search(lowered, to.end(), end)
            if known and "." not in lowered[to.end() : known.start()]:
                told = split_bodies(text, lowered, (to.end(), known.start()))
                return Order(OrderKind.DEMAND, (start, end), told, "biết", known.start()) if told else None
    return None


_SPEAKER = re.compile(r"(?:chúng\s+)?tôi\s+(?:(?:rất|xin|cũng|đặc biệt)\s+)?")


def _speaking(text: str, lowered: str, start: int, end: int) -> Order | None:
    """ "Tôi khẩn thiết đề nghị đồng chí …": the head of an office speaks in the first person."""
    if not lowered.startswith(("tôi ", "chúng tôi "), start):
        return None
    match = _SPEAKER.match(lowered, start)
    return demanded(text, lowered, match.end(), start, end) if match else None


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
    if not match or not names_body_at(lowered, match.start("who")):
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


_TITLE = re.compile(r"[^:.;\d(]{6,90}:\s+(?=\S)")


def _after_title(text: str, lowered: str, start: int, end: int) -> Order | None:
    """ "Triển khai thí điểm: Khoa Nội, Khoa Nhi thực hiện …": a short title, then who is told."""
    if lowered.find(":", start + 6, start + 98) < 0:
        return None
    match = _TITLE.match(lowered, start, end)
    if not match or not text[match.end()].isupper():
        return None
    place = match.end()
    return demanded(text, lowered, place, start, end) or subject_told(text, lowered, place, start, end)


_ABOUT = "số|các|những|toàn bộ|phần|nguồn|kinh phí|việc|nội dung|riêng"
_TOPIC = re.compile(
    rf"(?P<topic>(?:{_ABOUT})\b"
    r"(?:[^,;:.]|(?<=\d)\.(?=\d)){8,140}),\s+(?=\S)"
)


def _after_topic(text: str, lowered: str, start: int, end: int) -> Order | None:
    """ "Số tiền thu được từ …, Bộ Tài chính chuyển vào …": what it is about, then who is told."""
    match = _TOPIC.match(lowered, start, end)
    if not match or not text[match.end()].isupper() or _TOLD_OF.search(match.group("topic")):
        return None
    return subject_told(text, lowered, match.end(), start, end)


_TOLD_OF = re.compile(r"\b(?:đã|được giao|là|đạt|có)\b")
_JOINED = re.compile(r"(?:[,;:.]|\bvà|\btrong đó(?: có)?)\s*$")


def late_demand(text: str, lowered: str, start: int, end: int) -> Order | None:
    """ "…; giao X …", "Trên đây là …, đề nghị X …": only where the sentence does not begin as an order itself."""
    if all(lowered.find(word, start, end) < 0 for word in ("giao", "yêu cầu", "đề nghị")):
        return None
    for match in DEMAND.finditer(lowered, start, end):
        joined = match.group().startswith("và ") or _JOINED.search(
            lowered, max(start, match.start() - 14), match.start()
        )
        if match.group("word") == "phân công" or not joined:
            continue
        if names_body_at(lowered, match.end()) and (found := demanded(text, lowered, match.start(), start, end)):
            return found
    return None


def _demanded(text: str, lowered: str, start: int, end: int) -> Order | None:
    return demanded(text, lowered, start, start, end)


def _subject_told(text: str, lowered: str, start: int, end: int) -> Order | None:
    return subject_told(text, lowered, start, start, end)


def _bare(text: str, lowered: str, start: int, end: int) -> Order | None:
    return bare(lowered, start, start, end)


def _first_words(listings: Iterable[str]) -> frozenset[str]:
    return frozenset(words.split(" ")[0] for words in listings)


_Reader = Callable[[str, str, int, int], Order | None]


class Form(NamedTuple):
    """A form of order with the words one of which a sentence of it must begin with, ``None`` for any (từ mở đầu)."""

    read: _Reader
    begins: frozenset[str] | None = None


FORMS = (  # the first that fits decides
    Form(_notice),
    Form(_speaking, _first_words(["tôi", "chúng tôi"])),
    Form(_demanded, BEGIN_DEMAND),
    Form(_subject_told),
    Form(_led_up_to, _first_words(_LEADING.split("|"))),
    Form(_after_title),
    Form(_bare, BEGIN_BARE),
    Form(_after_topic, _first_words(_ABOUT.split("|"))),
    Form(late_demand),
)
_READERS_OF_ANY = tuple(form.read for form in FORMS if form.begins is None)
# What a sentence can be, by its first word: the forms that begin with other words are not tried.
_READERS_BY_FIRST_WORD: dict[str, tuple[_Reader, ...]] = {
    word: tuple(form.read for form in FORMS if form.begins is None or word in form.begins)
    for word in frozenset[str]().union(*(form.begins for form in FORMS if form.begins))
}
