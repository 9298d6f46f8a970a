"""Who a sentence tells to do what: the assigning word, the body as subject, the bare verb (ai được giao việc gì)."""

import re
from dataclasses import dataclass

from conglap.directives.records import NamedBody, Span
from conglap.directives.tasks.bodies import split_bodies
from conglap.directives.tasks.known_words import PREDICATES
from conglap.directives.tasks.name_lists import list_end, names_body_at, predicate_word_at
from conglap.directives.tasks.order_rules import OrderKind
from conglap.directives.words.body_words import words
from conglap.directives.words.letters import UPPER


@dataclass(slots=True)
class Order:
    """One sentence that orders: its characters, who is told (none for BARE), the words of the order and their place."""

    kind: OrderKind
    span: Span
    told: tuple[NamedBody, ...]
    predicate: str
    at: int


DEMAND = re.compile(
    r"(?<!được )(?<!bàn )(?<!chuyển )(?<!kiến nghị, )(?<!việc )(?<!tiếp nhận )\b(?:kính |trân trọng |"
    r"khẩn thiết |tha thiết |tiếp tục |một lần nữa |xin |cũng |và )?(?P<word>giao|yêu cầu|đề nghị|phân công)"
    r"(?:\s+và\s+(?:đề nghị|yêu cầu|giao))?(?:\s+(?:nhiệm vụ\s+)?cho|\s+trách nhiệm cho)?:?\s+"
)
_FIRST = re.compile(r"[^\W\d_]+")
# "yêu cầu: từ ngày 30/4 đến hết ngày 03/5, các đơn vị …"
_WHEN = re.compile(r"(?:từ|trước|chậm nhất|đến|trong|sau|kể từ)\s[^,;:.]{3,70},\s+(?=\S)")
BEGIN_DEMAND = frozenset(words("giao|yêu|đề|phân|kính|trân|khẩn|tha|tiếp|một|xin|cũng|và"))
BEGIN_BARE = frozenset(PREDICATES) | {"cho"}
# "Phân công cán bộ theo dõi …" is work of whoever assigns.
_SOMEBODY = re.compile(
    r"(?:cán bộ|công chức|viên chức|đảng viên|giáo viên|lãnh đạo|thành viên|lực lượng|nhân viên)"
    r"\s(?!(?:\w+\s){0,4}?chủ trì)"
)
_ASSIGNING = frozenset({"giao", "yêu cầu", "đề nghị", "phân công"})
_ANSWERABLE = frozenset({"có trách nhiệm", "chịu trách nhiệm", "chủ trì", "có nhiệm vụ"})
_CLEAR = _ANSWERABLE | {"phối hợp", "chủ động", "tiếp tục", "tham mưu", "rà soát", "xây dựng", "tổ chức", "khẩn trương"}
# Papers, work and things that no words of bodies mark either.
_NO_BODY = re.compile(
    r"(?:kế hoạch|chương trình|đề án|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|quy chế|quy định|công văn|"
    r"báo cáo|dự án|công tác|hệ thống|chỉ số|việc|hội nghị|đại hội|phong trào|nội dung|thông báo|văn bản|hướng dẫn)\b"
)
_AGREEING = re.compile(
    r"(?:nhất trí|thống nhất|đồng ý|ghi nhận|biểu dương(?!,?\s+(?:và\s+)?(?:nhân rộng|khen thưởng|tôn vinh|kịp thời))|"
    r"hoan nghênh|cơ bản)\b"
)
# "Cho học sinh toàn tỉnh nghỉ học …"
_LETS = re.compile(
    r"cho\s+(?:(?:toàn thể|toàn bộ|tất cả|các|những|số)\s+)?(?:học sinh|học viên|sinh viên|trẻ|người|cán bộ|công chức|"
    r"công nhân|giáo viên|đoàn viên|lực lượng|bệnh nhân)\b"
)
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
# "Các cơ sở được cấp phép dạy nghề có trách nhiệm …": the duty is the second verb.
_IN_PARTICIPLES = frozenset(
    words("khai thác|được|cấp|thực hiện|quản lý|tham gia|đầu tư|xây dựng|tổ chức|phải|làm|đăng ký")
)
_CARRIES = re.compile(r"[^.;:]*?\b(?P<word>có trách nhiệm|chịu trách nhiệm)\b")
# "đơn vị giới thiệu người ứng cử có trách nhiệm …"
_TELLS_APART = frozenset({"giới thiệu", "tiếp nhận", "cử", "nhận"})
_CARRIES_AT_ONCE = re.compile(r"(?:(?! và )[^,.;:])*?\b(?P<word>có trách nhiệm|chịu trách nhiệm)\b")
# "… căn cứ Quyết định thi hành" makes answerable as "chịu trách nhiệm thi hành" does.
_CARRIES_OUT = re.compile(
    r"căn cứ\s+(?:quyết định|nghị quyết|thông tư|chỉ thị|quy định)(?:\s+này)?\s+(?:để\s+)?"
    r"(?:chịu trách nhiệm\s+)?(?:tổ chức\s+|triển khai\s+)?(?:thi hành|thực hiện)\b"
)
# "Toàn tỉnh giải ngân đạt 41,2%", "Sở đã tổ chức được 12 lớp" tell what was reached.
_ACHIEVED = re.compile(r"(?:\S+\s+){1,8}?(?:đạt|được)\s+(?:(?:trên|gần|hơn|khoảng)\s+)?\d")
_VERB_LIKE = re.compile(
    r"(?P<first>[^\W\d_]+)\s+(?!được|thấy|rằng)[^\W_]+,?\s+\w"
)  # "bàn bạc với …", at least three words
# What may stand after a body's name and is nothing that it does.
_NO_VERBS = frozenset(
    words(
        "hiện|vừa|đang|vẫn|còn|cũng|mới|chưa|từng|bị|gặp|đạt|chiếm|gồm|bao|thì|ở|có|rất|này|ấy|đó|luôn|năm|ngày|tháng|quý|"
        "lần|thứ|số|theo|trong|trên|tại|từ|về|với|cho|hay|nào|ai|vốn|lại|mình|đều|nên|mà|do|vì|bởi|qua|sau|trước|giữa|"
        "kinh|nguồn|quá|việc|tổng|căn|lĩnh|nhóm|mức|tỷ|tỉ|diện|đợt|phần|loại|bên|mọi|"
        "thời|địa|nội|mục|đối|hình|phương|kết|các|những|một|hai|ba|chỉ|hoặc|cả|nhiều|ít|đây"
    )
)
_CERTAIN = re.compile(
    r"\b(?:các|những|mọi|mỗi|từng)\s|\s(?:tỉnh|huyện|xã|phường|thành phố|quận|thị trấn|thôn|bản|cơ sở|chức năng|"
    r"sự nghiệp|chuyên môn|trực thuộc|liên quan|nhà nước|\d+)$|nhân dân|đoàn$|"
    r"^(?:chủ|nhà|ban|đội|tổ) (?:rừng|hộ|tàu|hồ|đầu tư|thầu|trường|cơ sở|phương tiện|dự án|giám hiệu|xung kích)$"
)
_ADVERBIAL = re.compile(
    r"(?:trong|trước|sau|theo|từ|đến nay|tại|với|qua|ngay|chưa)\b"
    r"(?:(?!\bđã\b|(?<!nhận )\bđược\b)[^.;:]){0,240}?(?:,\s*(?:và\s+)?|\s)"
    r"(?P<verb>có trách nhiệm|chịu trách nhiệm|phải|khẩn trương|chủ trì|chủ động|nghiêm túc|hoàn thành|"
    r"(?<!ý kiến )chỉ đạo(?! của)|tổ chức|triển khai|rà soát|báo cáo|phối hợp|tập trung|gửi)\b"
)
# What one who speaks does and tells nobody to do.
_DECIDES = re.compile(r"(?:đã\s+)?(?:đồng ý|ghi nhận|hoan nghênh|đánh giá cao|kết luận|nhận được|nhận thấy)\b")
_IS_NOT = re.compile(r"không\s+(?:đủ|còn|có|thuộc|đạt|là|bị)\b")
_PLEASE = re.compile(
    r"\b(?:(?:xin|đề nghị)\s+)?vui lòng\s+(?=\w)|\bđề nghị\s+(?=(?:gửi|liên hệ|phản ánh|đăng ký|nộp)\b)"
)
# How a body is set up, no work of its own.
_STANDING = re.compile(
    r"(?:làm việc|hoạt động) theo\s+(?:chế độ|nguyên tắc|quy chế)|sử dụng con dấu|"
    r"chịu sự\s+(?:chỉ đạo|lãnh đạo|quản lý)"
)
_HEAD_OFFICE = re.compile(r"là\s+(?:cơ quan|đơn vị|đầu mối|cơ quan đầu mối|thường trực)")
_STILL_ORDERS = re.compile(
    _HEAD_OFFICE.pattern + r"|chuyển\s(?:ngay|đến|cho|đơn|hồ sơ|toàn bộ|danh sách|kết quả|kịp thời|về|trả)\b|"
    r"không (?:để|được|kiểm tra|tổ chức|thực hiện)"
)
# "Đào tạo nghề cho người lao động phải gắn với …" says how work has to be.
_REQUIRES = re.compile(r"[^,;:.]{5,150}?\sphải\s(?:luôn\s)?(?:gắn|đi đôi|xuất phát|phù hợp|dựa|trở thành|là)\b")
_PROPER = re.compile(rf"[{UPPER}]\w*\s(?:\w+\s){{0,4}}?[{UPPER}]")
_NAMES_DOCUMENT = re.compile(r"\s+(?:này\b|số\s*[:\d]|trên\b|nêu trên\b)")


def demanded(text: str, lowered: str, place: int, start: int, end: int) -> Order | None:
    """Return the order that an assigning word at ``place`` gives: "Giao X …"; ``None`` where none stands."""
    first = _FIRST.match(lowered, place)
    match = DEMAND.match(lowered, place, end) if first and first.group() in BEGIN_DEMAND else None
    if not match:
        return None
    when = _WHEN.match(lowered, match.end(), end)
    begin = when.end() if when else match.end()
    if not names_body_at(lowered, begin):
        return None
    if match.group("word") == "phân công" and _SOMEBODY.match(lowered, begin):
        return None
    stop, predicate = list_end(text, lowered, begin, end)
    told = split_bodies(text, lowered, (begin, stop))
    if not told:
        return None
    if predicate == "":
        predicate = lowered[stop : stop + 20].split(" ")[0]
    return Order(OrderKind.DEMAND, (start, end), told, predicate or "", stop)


def subject_told(text: str, lowered: str, place: int, start: int, end: int) -> Order | None:
    """A body and its predicate; a body that demands ("UBND tỉnh yêu cầu X") gives way to the one it tells."""
    known = names_body_at(lowered, place)
    if not known and (
        not text[place : place + 1].isupper() or predicate_word_at(lowered, place) or not _PROPER.match(text, place)
    ):
        return None  # "Căn cứ Kế hoạch này, …" is no name
    stop, predicate = list_end(text, lowered, place, end)
    if not known and (predicate not in _CLEAR or stop - place > 90 or _NO_BODY.match(lowered, place)):
        return None  # "Làng Văn hóa các dân tộc tiếp tục …": a name that no word marks needs a clear predicate
    ended = stop
    if predicate is None and text[stop : stop + 1] == ":":
        stop, predicate = _after_colon(text, lowered, stop, end)
    elif predicate is None and known:
        stop, predicate = _past_adverbial(lowered, stop, end)
    if predicate == "":
        predicate = _unknown_verb(text, lowered, (place, stop), end)
    if predicate is None:
        return demanded(text, lowered, stop, start, end) if lowered.startswith("cũng ", stop) else None
    if (predicate in _IN_PARTICIPLES and (carries := _CARRIES.match(lowered, stop, min(end, stop + 150)))) or (
        predicate in _TELLS_APART and (carries := _CARRIES_AT_ONCE.match(lowered, stop, min(end, stop + 90)))
    ):
        stop, predicate = carries.start("word"), carries.group("word")
        ended = stop
    if predicate in _ASSIGNING or DEMAND.match(lowered, stop):
        demand = demanded(text, lowered, stop, start, end)
        if demand or (predicate == "đề nghị" and not lowered.startswith("đề nghị khen", stop)):
            return demand
    if _STANDING.match(lowered, stop) or _IS_NOT.match(lowered, stop):
        return None
    if predicate in _FACTS and (please := _PLEASE.search(lowered, stop, min(end, stop + 120))):
        stop, predicate = please.end(), "vui lòng"
    if (predicate in _FACTS and not _HEAD_OFFICE.match(lowered, stop)) or _DECIDES.match(lowered, stop):
        return None
    told = split_bodies(text, lowered, (place, ended))
    if not told or predicate_word_at(lowered, place) == told[0].name.lower():
        return None  # "Tổ chức, phối hợp tổ chức …" begins with a verb
    answerable = predicate in _ANSWERABLE or _CARRIES_OUT.match(lowered, stop)
    kind = OrderKind.DUTY if answerable else OrderKind.SUBJECT
    if kind is OrderKind.SUBJECT and _ACHIEVED.match(lowered, stop):
        return None
    return Order(kind, (start, end), told, predicate, stop)


def _past_adverbial(lowered: str, stop: int, end: int) -> tuple[int, str | None]:
    """Return the predicate after "trong thời hạn …, kể từ …" or "theo địa bàn …", "cho" where it is the verb."""
    if lowered.startswith("cho ", stop):
        return stop, "cho"
    match = _ADVERBIAL.match(lowered, stop, min(end, stop + 260))
    return (match.start("verb"), match.group("verb")) if match else (stop, None)


def _after_colon(text: str, lowered: str, colon: int, end: int) -> tuple[int, str | None]:
    """Return where the words after "Sở Tài chính:" begin and their predicate, "" for a verb that we do not know."""
    after = colon + 1
    while after < end and text[after] == " ":
        after += 1
    known = predicate_word_at(lowered, after)
    if known is None and text[after : after + 1].isupper() and not names_body_at(lowered, after):
        known = ""
    return after, known


def _unknown_verb(text: str, lowered: str, name: Span, end: int) -> str | None:
    """Return the first word after a name if it can begin what the body is told to do, though no list has it."""
    words_after = _VERB_LIKE.match(lowered, name[1], end)
    if words_after is None or words_after.group("first") in _NO_VERBS:
        return None
    written = lowered[slice(*name)].rstrip()
    certain = written.endswith(":") or _CERTAIN.search(written) or text[name[0] + 1 : name[1]].rstrip() != written[1:]
    return words_after.group("first") if certain else None


def bare(lowered: str, place: int, start: int, end: int) -> Order | None:
    """Return the order of a verb without anybody told at ``place``, ``None`` where none stands."""
    if lowered.startswith("cho ", place) and _LETS.match(lowered, place, end):
        return Order(OrderKind.BARE, (start, end), (), "cho", place)
    predicate = predicate_word_at(lowered, place)
    if predicate is None or (predicate in _NO_ORDERS and not _STILL_ORDERS.match(lowered, place)):
        return None
    after = place + len(predicate)
    if _NAMES_DOCUMENT.match(lowered, after):
        return None  # "Quyết định này có hiệu lực …"
    if (
        _REQUIRES.match(lowered, place, min(end, place + 200))
        or _ATTACHING.match(lowered, place)
        or lowered.find("ban hành kèm theo", place, place + 60) >= 0
        or _AGREEING.match(lowered, place)
    ):
        return None
    return Order(OrderKind.BARE, (start, end), (), predicate, place)
