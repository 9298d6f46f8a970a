"""Doubts about a body's name as it was read: too long, cut short, two in one, nobody in particular (tên cơ quan)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from conglap.directives.doubts.reading import Found, Reading
from conglap.directives.records import Span, Thing
from conglap.directives.tasks.name_lists import names_body_at, predicate_word_at
from conglap.directives.words import marks
from conglap.directives.words.body_words import ENDERS, PLURAL_START, words

_LONGEST = 120  # characters; "Ban Chỉ đạo …" and groups with their places stay below
_JOINED = re.compile(r" và (?=\S)")
_COMMA = re.compile(r", ?(?=\S)")
_WORD = re.compile(r"(?<= )[^\W\d_]+")
_NOBODY = re.compile(
    r"(?:các |những |từng |mỗi |toàn thể )?(?:thành viên|cá nhân|đại biểu|người|đồng chí|lực lượng|nhân viên)\W*$"
)


def names_too_long(reading: Reading) -> Iterator[Found]:
    """No body's name is that long: it took in what the body has to do."""
    for task in reading.tasks:
        for body in task.lead:
            if len(body.name) > _LONGEST:
                yield Found(task.id, body.span, f"Tên cơ quan chủ trì dài khác thường: “{body.name[:60]}…”.")


def verb_in_name(reading: Reading) -> Iterator[Found]:
    """A word of an order inside a name ("Phòng Nội vụ biên soạn tài liệu")."""
    for task in reading.tasks:
        for body in task.lead:
            if verb := _verb_inside(body.name):
                yield Found(task.id, body.span, f"Tên “{body.name}” có chữ “{verb}”, có thể lẫn nội dung công việc.")


@lru_cache(maxsize=4096)
def _verb_inside(name: str) -> str | None:
    """Return a predicate of two syllables in small letters after the second word of a name."""
    if len(name) < 24 or _TOLD_APART.search(name):
        return None
    lowered = name.lower()
    if len(lowered) != len(name):
        return None
    for word in list(_WORD.finditer(name))[2:]:
        verb = predicate_word_at(name, word.start()) if word[0][0].islower() else None
        if verb and " " in verb and _is_own_verb(lowered, word.start(), verb):
            return verb
    return None


_TOLD_APART = re.compile(r" (?:được|chưa|đã|tham gia|hoạt động|có|giúp việc|sản xuất|sử dụng|phụ trách) ")
# Verbs that names of bodies hold: "Ban Quản lý", "các cơ quan liên quan quản lý", "Hội đồng phối hợp".
_OF_NAMES = frozenset(words("quản lý|chỉ đạo|đầu tư|xây dựng|tổ chức|phát triển|bảo vệ|tham gia|thực hiện|phụ trách"))


_BEFORE_NAMED = ("công tác ", "được ", "trung tâm ", "ban ", "và ", "kiểm tra, ", "thẩm định, ", "tiếp công dân, ")


def _is_own_verb(lowered: str, place: int, verb: str) -> bool:
    return verb not in _OF_NAMES and not lowered[:place].endswith(_BEFORE_NAMED)


def unknown_beginning(reading: Reading) -> Iterator[Found]:
    """A name that no word for a body begins."""
    for task in reading.tasks:
        for body in task.lead:
            if not _known_beginning(body.name):
                yield Found(task.id, body.span, f"“{body.name}” không bắt đầu bằng từ chỉ cơ quan, đơn vị đã biết.")


@lru_cache(maxsize=4096)
def _known_beginning(name: str) -> bool:
    return names_body_at(name.lower(), 0) or marks.is_person(name)


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


def nobody_certain(reading: Reading) -> Iterator[Found]:
    """ "từng thành viên", "cá nhân": people without their body."""
    for task in reading.tasks:
        for body in task.lead:
            if len(body.name) < 30 and _NOBODY.fullmatch(body.name.lower()):
                yield Found(task.id, body.span, f"“{body.name}” không nói rõ cơ quan nào.")


def cut_at_beginning(reading: Reading) -> Iterator[Found]:
    """ "cơ quan, [đơn vị, địa phương] báo cáo": what stands before the comma may belong to the name."""
    for task in reading.tasks:
        for body in task.lead:
            start = body.span[0]
            if body.name.lower().startswith(_GENERIC) and _LISTED.search(reading.lowered, max(0, start - 24), start):
                yield Found(task.id, body.span, f"Trước “{body.name}” còn tên khác: tên có thể bị cắt mất phần đầu.")


_GENERIC = ("đơn vị", "cá nhân", "tổ chức", "địa phương", "cơ quan", "ban", "ngành")
_LISTED = re.compile(r"(?:cơ quan|đơn vị|tổ chức|sở|ban|ngành|các cấp|doanh nghiệp),\s$")


def several_in_one(reading: Reading) -> Iterator[Found]:
    """Two bodies read as one ("công an xã và lực lượng dân quân")."""
    for task in reading.tasks:
        for body in task.lead:
            if _holds_two(body.name):
                yield Found(task.id, body.span, f"“{body.name}” có thể là nhiều cơ quan ghi liền nhau.")


def several_in_one_coordinating(reading: Reading) -> Iterator[Found]:
    """The same among the coordinating bodies."""
    for task in reading.tasks:
        for body in task.coordinating:
            if _holds_two(body.name):
                yield Found(task.id, body.span, f"“{body.name}” có thể là nhiều cơ quan ghi liền nhau.")


@lru_cache(maxsize=4096)
def _holds_two(name: str) -> bool:
    lowered = name.lower()
    if _TWIN.search(lowered):
        return False
    if _TITLES_JOINED.match(lowered) or (_AFTER_LEVEL.search(name) and not PLURAL_START.match(lowered)):
        return True
    for joined in _JOINED.finditer(lowered):
        if _begins_body(name, lowered, joined.end()) and not _COMMA.search(lowered, 0, joined.start()):
            return True
    if not PLURAL_START.match(lowered) or " và " in lowered or "ngang bộ" in lowered:
        return False
    parts = re.split(", ?", name)
    # "các sở, ban, ngành" is one group; "các ban của Hội đồng, đại biểu Hội đồng" are two.
    return (
        sum(_CAPITAL_INSIDE.search(part) is not None for part in parts) > 1 or _PEOPLE_TOO.search(lowered) is not None
    )


# One office of two bodies: "Văn phòng HĐND và UBND xã".
_TWIN = re.compile(r"(?:hđnd|hội đồng nhân dân|đbqh|quốc hội) (?:và|-) (?:ubnd|[uủ][ỷy] ban nhân dân|hđnd|hội đồng)")
# "Chủ tịch, Tổng giám đốc các Tập đoàn", "Bảo hiểm xã hội tỉnh, Y tế"
_TITLES_JOINED = re.compile(r"(?:(?:phó )?(?:chủ tịch|bí thư|giám đốc|tổng giám đốc)), (?:phó|chủ|bí|giám|tổng)")
_AFTER_LEVEL = re.compile(r" (?:tỉnh|huyện|xã|phường|thành phố), [A-ZĐ]")
_CAPITAL_INSIDE = re.compile(r"(?<!^)(?<!các )(?<!Các )\b[A-ZĐỦỨ]")
_PEOPLE_TOO = re.compile(r"\b(?:ủy|uỷ|tổ chức|đơn vị|cơ quan)\b.*, ?(?:cán bộ|đảng viên|công chức)")


def _begins_body(name: str, lowered: str, place: int) -> bool:
    """A name of several words that begins with a word for a body; "xã và thị trấn" are places of one group."""
    rest = lowered[place:]
    return " " in rest and names_body_at(lowered, place) and (len(name) > place and lowered[:place].count(" ") > 2)
