"""How one sentence orders: "Giao X …", "X có trách nhiệm …", "Chủ trì …" (câu giao nhiệm vụ).

The forms and their examples stand in ``order_rules``.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from conglap.directives.tasks.bodies import split_bodies
from conglap.directives.tasks.name_lists import names_body_at
from conglap.directives.tasks.openings import LEADING, led_up_to
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

_WORD = re.compile(r"[^\W\d_]+")
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


_TITLE = re.compile(r"[^:.;\d(]{6,90}(?:\([^():]{2,40}\))?:\s+(?=\S)")


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


_PAPER = re.compile(
    r"(?P<new>vừa\s+(?:có|ban hành|gửi|ký)\s+)?(?:văn bản|công văn|công điện|chỉ thị)"
    r"(?:\s+số\s+\S+)?(?:\s+ngày\s+[\d/.-]+)?,?\s*$"
)


def _by_paper(lowered: str, place: int, end: int) -> bool:
    """ "UBND tỉnh ban hành văn bản yêu cầu các sở …:", "… vừa có văn bản giao …": a paper asks for it."""
    paper = _PAPER.search(lowered, max(0, place - 70), place)
    return paper is not None and (lowered.endswith(":", 0, end) or paper.group("new") is not None)


_PAPERS = "chỉ thị|công điện|công văn|văn bản|kết luận|kế hoạch"
_PAPER_ASKS = re.compile(
    rf"(?:{_PAPERS})(?:\s+(?:này|trên|nêu trên|số\s+\S+))?\s+(?:(?:cũng|còn)\s+)?(?=(?:yêu cầu|đề nghị|giao)\s)"
)


def _paper_asks(text: str, lowered: str, start: int, end: int) -> Order | None:
    """ "Chỉ thị yêu cầu UBND các huyện …": those are told whom the paper names."""
    match = _PAPER_ASKS.match(lowered, start, end)
    return demanded(text, lowered, match.end(), start, end) if match else None


def late_demand(text: str, lowered: str, start: int, end: int) -> Order | None:
    """ "…; giao X …", "Trên đây là …, đề nghị X …": only where the sentence does not begin as an order itself."""
    if all(lowered.find(word, start, end) < 0 for word in ("giao", "yêu cầu", "đề nghị")):
        return None
    for match in DEMAND.finditer(lowered, start, end):
        joined = match.group().startswith("và ") or _JOINED.search(
            lowered, max(start, match.start() - 14), match.start()
        )
        if match.group("word") == "phân công" or not (joined or _by_paper(lowered, match.start(), end)):
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
    Form(_paper_asks, _first_words(_PAPERS.split("|"))),
    Form(_subject_told),
    Form(led_up_to, _first_words(LEADING.split("|"))),
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
