"""Doubts about a body's name as it was read: too long, cut short, two in one, nobody in particular (tên cơ quan)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from conglap.directives.doubts.reading import Found, Reading
from conglap.directives.tasks.name_lists import names_body_at, predicate_word_at
from conglap.directives.words import marks
from conglap.directives.words.body_words import PLURAL_START, words

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


_TOLD_APART = re.compile(
    r" (?:được|chưa|đã|tham gia|hoạt động|có|giúp việc|sản xuất|sử dụng|phụ trách|giới thiệu|trực tiếp) "
)
# Verbs that names of bodies hold: "Ban Quản lý", "các cơ quan liên quan quản lý", "Hội đồng phối hợp".
_OF_NAMES = frozenset(words("quản lý|chỉ đạo|đầu tư|xây dựng|tổ chức|phát triển|bảo vệ|tham gia|thực hiện|phụ trách"))


_NAMED_BY_WORK = ("tổ ", "đoàn ", "tiểu ban ", "hội đồng ", "các tổ ", "các đoàn ")
_BEFORE_NAMED = ("công tác ", "được ", "trung tâm ", "ban ", "và ", "kiểm tra, ", "thẩm định, ", "tiếp công dân, ")


def _is_own_verb(lowered: str, place: int, verb: str) -> bool:
    before = lowered[:place]
    if before.endswith(", ") and before.startswith(_NAMED_BY_WORK):
        return False  # "Tổ tiếp công dân, xử lý đơn thư"
    return verb not in _OF_NAMES and not before.endswith(_BEFORE_NAMED)


def unknown_beginning(reading: Reading) -> Iterator[Found]:
    """A name that no word for a body begins."""
    for task in reading.tasks:
        for body in task.lead:
            if not _known_beginning(body.name):
                yield Found(task.id, body.span, f"“{body.name}” không bắt đầu bằng từ chỉ cơ quan, đơn vị đã biết.")


@lru_cache(maxsize=4096)
def _known_beginning(name: str) -> bool:
    return names_body_at(name.lower(), 0) or marks.is_person(name)


def nobody_certain(reading: Reading) -> Iterator[Found]:
    """ "từng thành viên", "cá nhân": people without their body."""
    for task in reading.tasks:
        for body in task.lead:
            if len(body.name) < 30 and _NOBODY.fullmatch(body.name.lower()):
                yield Found(task.id, body.span, f"“{body.name}” không nói rõ cơ quan nào.")


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
