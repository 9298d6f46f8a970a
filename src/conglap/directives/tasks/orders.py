"""How one sentence orders: "Giao X …", "X có trách nhiệm …", "Chủ trì …" (câu giao nhiệm vụ).

The forms and their examples stand in ``order_rules``.
"""

import re
from dataclasses import dataclass

from conglap.directives.records import NamedBody, Span
from conglap.directives.tasks.bodies import split_bodies
from conglap.directives.tasks.name_lists import list_end, names_body_at, predicate_word_at
from conglap.directives.tasks.order_rules import OrderKind
from conglap.directives.words.body_words import words
from conglap.directives.words.letters import UPPER


@dataclass(frozen=True, slots=True)
class Order:
    """One sentence that orders: its characters, who is told (none for BARE), the words of the order and their place."""

    kind: OrderKind
    span: Span
    told: tuple[NamedBody, ...]
    predicate: str
    at: int


_DEMAND = re.compile(
    r"(?<!được )(?<!bàn )(?<!chuyển )(?<!kiến nghị, )(?<!việc )(?<!tiếp nhận )\b(?:kính |trân trọng |"
    r"và )?(?P<word>giao|yêu cầu|đề nghị|phân công)"
    r"(?:\s+và\s+(?:đề nghị|yêu cầu|giao))?(?:\s+(?:nhiệm vụ\s+)?cho|\s+trách nhiệm cho)?:?\s+"
)
# "Phân công cán bộ theo dõi …" is work of whoever assigns.
_SOMEBODY = re.compile(
    r"(?:cán bộ|công chức|viên chức|đảng viên|giáo viên|lãnh đạo|thành viên|lực lượng|nhân viên)"
    r"\s(?!(?:\w+\s){0,4}?chủ trì)"
)
_ASSIGNING = frozenset({"giao", "yêu cầu", "đề nghị", "phân công"})
_ANSWERABLE = frozenset({"có trách nhiệm", "chịu trách nhiệm", "chủ trì", "có nhiệm vụ"})
_OPENER = re.compile(
    r"(?:để|nhằm|căn cứ|trên cơ sở|trên đây|trong|đối với|khi|nếu|về|trước|từ|hàng|hằng|định kỳ|theo|qua|"
    r"sau|đồng thời|ngoài ra|ngoài|riêng|vậy|"
    r"do đó|vì vậy|trường hợp|đến|cùng với|bên cạnh|tại|vào|với|ngày|nhận được|chậm nhất|mặt khác|tiếp thu|quá trình)\b"
)
_WEAK_OPENER = re.compile(r"(?:thực hiện|triển khai|tiếp tục|nhất trí|thống nhất|đồng ý|được sự|xét|quán triệt)\b")
_AGREEING = re.compile(r"(?:nhất trí|thống nhất|đồng ý|ghi nhận|biểu dương|hoan nghênh|cơ bản)\b")
_NO_ORDERS = frozenset(
    words(
        "là|được|đã|sẽ|khi|nếu|để|nhằm|căn cứ|phải|cần|tự|sớm|giảm|tăng|cấp|không|cùng|chuyển|làm|xin|"
        "trên cơ sở|trong phạm vi|có ý kiến|theo chức năng|theo quy định|theo thẩm quyền|theo nhiệm vụ|"
        "nhất trí|thống nhất|"
        "hàng năm|hằng năm|hàng quý|hằng quý|hàng tháng|hằng tháng|trước ngày|tùy|có thể|có quyền|chậm nhất|dự kiến"
    )
)
_FACTS = frozenset(words("mời|có thể|có quyền|đã|được|có ý kiến|có văn bản|nhất trí|thống nhất|là|khi|để|nhằm|nếu"))
_ATTACHING = re.compile(r"(?:ban hành|phê duyệt)\s+(?:kèm theo|quy chế|quy định|danh mục kèm)|phê duyệt\b|công bố kèm")
# "Các tổ chức được cấp giấy phép thăm dò, khai thác khoáng sản có trách nhiệm …": the duty is the second verb.
_IN_PARTICIPLES = frozenset(
    words("khai thác|được|cấp|thực hiện|quản lý|tham gia|đầu tư|xây dựng|tổ chức|phải|làm|đăng ký")
)
_CARRIES = re.compile(r"[^.;:]*?\b(?P<word>có trách nhiệm|chịu trách nhiệm)\b")
# "… căn cứ Quyết định thi hành" makes answerable as "chịu trách nhiệm thi hành" does.
_CARRIES_OUT = re.compile(
    r"căn cứ\s+(?:quyết định|nghị quyết|thông tư|chỉ thị|quy định)(?:\s+này)?\s+(?:để\s+)?"
    r"(?:chịu trách nhiệm\s+)?(?:tổ chức\s+|triển khai\s+)?(?:thi hành|thực hiện)\b"
)
# "Toàn tỉnh giải ngân đạt 41,2%", "Sở đã tổ chức được 12 lớp" tell what was reached.
_ACHIEVED = re.compile(r"(?:\S+\s+){1,8}?(?:đạt|được)\s+(?:(?:trên|gần|hơn|khoảng)\s+)?\d")
_HEAD_OFFICE = re.compile(r"là\s+(?:cơ quan|đơn vị|đầu mối|cơ quan đầu mối|thường trực)")
_STILL_ORDERS = re.compile(_HEAD_OFFICE.pattern + r"|không (?:để|được|kiểm tra|tổ chức|thực hiện)")
_PROPER = re.compile(rf"[{UPPER}]\w*\s(?:\w+\s){{0,4}}?[{UPPER}]")
_NAMES_DOCUMENT = re.compile(r"\s+(?:này\b|số\s*[:\d]|trên\b|nêu trên\b)")
_CLAUSE_START = re.compile(r"[,;:]\s+")
_SKIPPED = ' \t\n"“(*-–+•'


def read_order(text: str, lowered: str, start: int, end: int) -> Order | None:
    """Return how a sentence orders, or ``None``; offsets are those of the text."""
    while start < end and text[start] in _SKIPPED:
        start += 1
    return (
        _notice(text, lowered, start, end)
        or _demand(text, lowered, start, start, end)
        or _subject(text, lowered, start, start, end)
        or _singled_out(text, lowered, start, end)
        or _concerning(text, lowered, start, end)
        or _after_opening(text, lowered, start, end)
        or _after_title(text, lowered, start, end)
        or _bare(lowered, start, start, end)
        or _late_demand(text, lowered, start, end)
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


def _demand(text: str, lowered: str, place: int, start: int, end: int) -> Order | None:
    match = _DEMAND.match(lowered, place, end)
    if not match or not names_body_at(lowered, match.end()):
        return None
    if match.group("word") == "phân công" and _SOMEBODY.match(lowered, match.end()):
        return None
    stop, predicate = list_end(text, lowered, match.end(), end)
    told = split_bodies(text, lowered, (match.end(), stop))
    if not told:
        return None
    return Order(OrderKind.DEMAND, (start, end), told, predicate or "", stop)


def _subject(text: str, lowered: str, place: int, start: int, end: int) -> Order | None:
    """A body and its predicate; a body that demands ("UBND tỉnh yêu cầu X") gives way to the one it tells."""
    known = names_body_at(lowered, place)
    if not known and (not _PROPER.match(text, place) or predicate_word_at(lowered, place)):
        return None  # "Căn cứ Kế hoạch này, …" is no name
    stop, predicate = list_end(text, lowered, place, end)
    if not known and (predicate not in _ANSWERABLE | {"phối hợp", "chủ động"} or stop - place > 90):
        return None  # "Vườn quốc gia Hoàng Liên chủ trì …": a name that no word marks needs a clear predicate
    if predicate is None and text[stop : stop + 1] == ":":
        after = stop + 1
        while after < end and text[after] == " ":
            after += 1
        predicate = predicate_word_at(lowered, after)
        stop = after if predicate else stop
    if predicate is None:
        return None
    if predicate in _IN_PARTICIPLES and (carries := _CARRIES.search(lowered, stop, min(end, stop + 150))):
        stop, predicate = carries.start("word"), carries.group("word")
    if predicate in _ASSIGNING:
        demand = _demand(text, lowered, stop, start, end)
        if demand or (predicate == "đề nghị" and not lowered.startswith("đề nghị khen", stop)):
            return demand
    if predicate in _FACTS and not _HEAD_OFFICE.match(lowered, stop):
        return None
    told = split_bodies(text, lowered, (place, stop))
    if not told or predicate_word_at(lowered, place) == told[0].name.lower():
        return None  # "Tổ chức, phối hợp tổ chức …" begins with a verb
    answerable = predicate in _ANSWERABLE or _CARRIES_OUT.match(lowered, stop)
    kind = OrderKind.DUTY if answerable else OrderKind.SUBJECT
    if kind is OrderKind.SUBJECT and _ACHIEVED.match(lowered, stop):
        return None
    return Order(kind, (start, end), told, predicate, stop)


def _after_opening(text: str, lowered: str, start: int, end: int) -> Order | None:
    """Look behind "Căn cứ …,", "Trong quá trình …,", "Thực hiện …," for who is told to do what."""
    strong = _OPENER.match(lowered, start, end)
    weak = None if strong else _WEAK_OPENER.match(lowered, start, end)
    if not strong and not weak:
        return None
    bare: Order | None = None
    for count, match in enumerate(_CLAUSE_START.finditer(lowered, start, min(end, start + 900))):
        if count > 14:
            break
        place = match.end()
        if found := _demand(text, lowered, place, start, end):
            return found
        found = _subject(text, lowered, place, start, end)
        if found and (strong or found.kind is OrderKind.DEMAND):
            return found
        if strong and bare is None and count < 2 and not lowered.startswith("trên đây", start):
            bare = _bare(lowered, place, start, end)
    return bare


_SINGLES_OUT = re.compile(r"(?:(?P<alone>riêng)|(?:riêng\s+)?đối với|về phía|trách nhiệm của)\s+")


def _singled_out(text: str, lowered: str, start: int, end: int) -> Order | None:
    """ "Riêng Công an tỉnh …", "Đối với Sở Xây dựng: Rà soát …": that body is told."""
    match = _SINGLES_OUT.match(lowered, start, end)
    if not match or not names_body_at(lowered, match.end()):
        return None
    stop, _ = list_end(text, lowered, match.end(), end)
    if not match.group("alone") and text[stop : stop + 1] != ":":
        return None
    return _subject(text, lowered, match.end(), start, end)


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
    match = _TITLE.match(lowered, start, end)
    if not match or not text[match.end()].isupper():
        return None
    place = match.end()
    return _demand(text, lowered, place, start, end) or _subject(text, lowered, place, start, end)


def _bare(lowered: str, place: int, start: int, end: int) -> Order | None:
    predicate = predicate_word_at(lowered, place)
    if predicate is None or (predicate in _NO_ORDERS and not _STILL_ORDERS.match(lowered, place)):
        return None
    after = place + len(predicate)
    if _NAMES_DOCUMENT.match(lowered, after):
        return None  # "Quyết định này có hiệu lực …"
    if _ATTACHING.match(lowered, place) or _AGREEING.match(lowered, place):
        return None
    return Order(OrderKind.BARE, (start, end), (), predicate, place)


def _late_demand(text: str, lowered: str, start: int, end: int) -> Order | None:
    """ "…; giao X …", "Trên đây là …, đề nghị X …": only where the sentence does not begin as an order itself."""
    for match in _DEMAND.finditer(lowered, start, end):
        if match.group("word") == "phân công" or not re.search(
            r"(?:^|[,;:.]|\bvà)\s*$", lowered[start : match.start()]
        ):
            continue
        if names_body_at(lowered, match.end()) and (found := _demand(text, lowered, match.start(), start, end)):
            return found
    return None
