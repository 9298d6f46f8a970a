"""The single names in a list of bodies (cơ quan, tổ chức, đơn vị)."""

import re

from conglap.directives.records import NamedBody, Span
from conglap.directives.words.body_words import NOUNS, PLACES, PLURAL_START, TITLES, head_at
from conglap.directives.words.letters import UPPER

_SEPARATOR = re.compile(r"(?=\s*[;,/\nvc-])\s*(?:;|,|/|\n|\bvà\b|\bcùng(?:\s+với)?\b|\s-\s(?=các\b))\s*")
_EDGE = ' \t\n.,;:-–/+•*“”"'


def split_bodies(text: str, lowered: str, span: Span) -> tuple[NamedBody, ...]:
    """Return the single names in a list; a group such as "UBND các xã, thị trấn" stays one.

    A part that does not begin as a body does ("Đào tạo", "Thể thao và Du lịch") belongs to the name before it.
    """
    if (ladies := _GENTLEMEN.match(lowered, *span)) and head_at(lowered, ladies.end()):
        span = (ladies.end(), span[1])
    entries: list[list[int]] = []
    inner = False  # the part before was the rest of a name
    for start, end, hard in _parts(text, span):
        begins = not entries or hard or _begins_entry(text, lowered, start, end, entries[-1])
        if begins and inner and not hard and _closes_name(lowered, start, end, entries[-1][0]):
            begins = False
        inner = bool(entries) and not begins
        if begins:
            entries.append([start, end])
        else:
            entries[-1][1] = end
    trimmed = (_trim(text, _past_address(lowered, start), end) for start, end in entries)
    return tuple(NamedBody(text[start:end], (start, end)) for start, end in trimmed if end - start > 1)


_ALSO_FIELDS = frozenset({"thư viện", "bảo tàng", "thanh tra", "thống kê", "tạp chí"})


def _closes_name(lowered: str, start: int, end: int, entry: int) -> bool:
    """Say whether "và Thư viện" ends "Cục Văn hóa cơ sở, Gia đình và Thư viện": a field after another one."""
    joined = lowered[entry:start]
    return lowered[start:end].strip(_EDGE) in _ALSO_FIELDS and joined.count(" và ") == 1 and joined.endswith(" và ")


def _parts(text: str, span: Span) -> list[tuple[int, int, bool]]:
    """Cut at commas, semicolons, "và", outside brackets; a semicolon cuts for good."""
    parts: list[tuple[int, int, bool]] = []
    start, end = span
    depth_until = start
    begin, hard = start, False
    for match in _SEPARATOR.finditer(text, start, end):
        if match.start() < depth_until:
            continue
        opened = text.rfind("(", begin, match.start())
        if opened >= 0 and text.find(")", opened, match.start()) < 0:
            closed = text.find(")", match.start(), end)
            depth_until = closed + 1 if closed >= 0 else end
            continue
        parts.append((begin, match.start(), hard))
        begin = match.end()
        hard = ";" in match.group() or ("\n" in match.group() and text[begin : begin + 1].isupper())
    parts.append((begin, end, hard))
    return [(left, right, hard) for left, right, hard in parts if text[left:right].strip(_EDGE)]


# One office of two bodies: "Văn phòng HĐND và UBND xã", "Văn phòng Đoàn ĐBQH và HĐND tỉnh".
_TWIN = re.compile(
    r"\s*đảng ủy mặt trận tổ quốc, các đoàn thể\b(?:(?!\svà\s)[^,;])*$|"
    r"\s*(?:(?:phó )?chánh |lãnh đạo )?(?:văn phòng|vp) (?:hội đồng nhân dân|hđnd|đoàn đbqh|đoàn đại biểu quốc hội)"
    r"\s*(?:và|-|,)\s*(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd)\b(?:(?!\s(?:và|cùng)\s)[^,;])*$"
)


# "các trường học, trưởng thôn" are two, "các trưởng ban, phó trưởng ban" is one group.
_OFFICER = re.compile(r"(?:trưởng|tổ trưởng|hiệu trưởng|bí thư|chủ tịch|giám đốc)\s(?!đại diện)")
_OFFICERS = re.compile(r"trưởng|bí thư|chủ tịch|giám đốc|lãnh đạo|người|đồng chí|chánh")
_AT_THE_HEAD = re.compile(r"(?:người đứng đầu|thủ trưởng|lãnh đạo|cấp trưởng)\s+(?!sở|phòng)\w+")
_FOREIGN = re.compile(r"[A-Z][a-zA-Z]*[fjwzFJWZ][a-zA-Z]*")  # "…, Nafiqad": a name that no word marks
_ABBREVIATED = re.compile(rf"các\s+[{UPPER}]{{3,}}(?:-[{UPPER}]+)?(?:\s|$)")  # "các trường THPT và các TTGDTX huyện"
_UNFINISHED = frozenset(
    {"chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "tổng giám đốc", "bí thư", "phó bí thư"}
)
_OFFICES = frozenset({"bộ", "sở", "ban", "ngành", "cơ quan", "đơn vị", "phòng"})
_PROPER = re.compile(rf"\s[{UPPER}]")
_SOME = r"(?:cơ quan|đơn vị|tổ chức|cá nhân|địa phương)"
_RELATED = re.compile(rf"{_SOME}(?:, {_SOME})* (?:có )?liên quan")
_CHIEFS = frozenset({"thủ trưởng", "giám đốc", "tổng giám đốc", "chủ tịch", "bí thư", "hiệu trưởng", "chánh văn phòng"})
_DOERS = frozenset({"nhà đầu tư", "chủ đầu tư", "nhà thầu", "nhà trường", "địa phương", "chính quyền địa phương"})
_LINKED = re.compile(r"\b(?:và|thuộc|của)\s*$")
_MANY = re.compile(r"\b(?:các|những|mọi)\b")
_PERSON = re.compile(r"\s*(?:đồng chí|đ/c|ông|bà)\s+(?!các)")


def _begins_entry(text: str, lowered: str, start: int, end: int, previous: list[int]) -> bool:
    """Say whether a part begins a name of its own after the name before it."""
    while start < end and text[start] in _EDGE:
        start += 1
    before = lowered[previous[0] : previous[1]].strip(_EDGE)
    if _FOREIGN.fullmatch(text[start:end].rstrip(_EDGE)) or _ABBREVIATED.match(text, start, end):
        return True
    head = head_at(lowered, start)
    person = _PERSON.match(lowered, start)
    if (person and text[person.end() : person.end() + 1].isupper()) or (
        head is not None and before.endswith("liên quan") and "," in text[previous[1] : start]
    ):
        return True
    if head is None or _TWIN.match(lowered[previous[0] : end]) or before == "báo":
        return False
    titled = _PERSON.match(lowered, previous[0]) and head.group("word") in TITLES
    if titled and " các " not in lowered[start:end] and not _PERSON.match(lowered, start):
        return False  # "đồng chí Lê Văn Mẫu, Phó Chủ tịch UBND huyện" is one
    if before.endswith(" các ngành") and lowered[start:end].strip(_EDGE) == "các cấp":
        return False  # "Ban Chỉ huy Phòng, chống thiên tai các ngành, các cấp"
    named = text[previous[0] + 1 : previous[1]] != lowered[previous[0] + 1 : previous[1]] or _MANY.search(before)
    if named and lowered.startswith("các ", head.end() + 1):
        return True  # "…, cấp ủy các cấp", "…, Hiệu trưởng các trường"
    if named and head.group("word") in _CHIEFS and lowered[head.end() : end].strip(_EDGE):
        return True  # "Giám đốc các sở, ban, ngành, thủ trưởng cơ quan thuộc UBND tỉnh"
    last = before.rsplit(",", 1)[-1].strip()
    if last in _UNFINISHED or (
        last in NOUNS
        and not PLURAL_START.match(lowered, start)
        and text[start].islower()
        and "," in text[previous[1] : start]
    ):
        return False  # "Chủ tịch, Tổng giám đốc các Tập đoàn", "cơ quan, tổ chức, cá nhân có liên quan"
    plural = PLURAL_START.match(lowered, start, end)
    rest = lowered[head.end() : end].strip(_EDGE)
    if plural:
        return not (head.group("place") and _LINKED.search(before))
    if head.group("word") in PLACES:
        return False
    if ": " in lowered[previous[0] : previous[1]]:
        return text[start].isupper() and bool(rest)
    if rest and named and " thuộc " in before:
        return True  # "các đơn vị thuộc Ngân hàng Nhà nước và tổ chức tín dụng"
    joined = text[previous[1] : start].strip() == "và"
    if joined and head.group("word") in _OFFICES and _PROPER.search(text, *previous) and _RELATED.match(lowered, start):
        return True  # "Chủ tịch UBND các huyện và cơ quan, tổ chức, cá nhân liên quan"
    if not rest and joined and named and not _MANY.search(before) and head.group("word") in _OFFICES:
        return True  # "Bộ Tài chính và bộ, ngành, địa phương"
    if not rest and named and not _MANY.search(before) and head.group("word") in _DOERS:
        return True  # "Sở Tài chính và nhà đầu tư"
    if not rest and before.startswith(("lực lượng ", "các lực lượng ")):
        return False  # "các lực lượng Công an, Quân sự" are one group
    officer = _OFFICER.match(lowered, start) is not None and not _OFFICERS.search(before)
    if not rest:
        word = text[start : head.end()]
        return (word.isupper() and len(word) > 1) or (" " in word and (text[start].isupper() or officer))
    generic = before in NOUNS
    group = generic or _AT_THE_HEAD.match(before) or _MANY.search(before) or text[previous[0] : previous[1]].islower()
    return text[start].isupper() or not group or officer


# "Sở Y tế - Cơ quan thường trực Ban Chỉ đạo": what it is there does not belong to its name.
_STANDING = re.compile(r"\s[-–]\s(?:là\s+)?(?:[Cc]ơ quan|[Đđ]ơn vị)\s(?:[Tt]hường trực|chủ trì|đầu mối)[^;]*$")
_GENTLEMEN = re.compile(r"(?:các\s+)?ông(?:,\s*|\s*\(\s*)bà\s*\)?\s*:?\s*")  # "Các ông (bà): Chánh Văn phòng …"
_ADDRESS = re.compile(r"\s*(?:các\s+)?(?:ông|bà|ông,? bà|ông \(bà\)|đồng chí|đ/c)\s*:\s*")


def _past_address(lowered: str, start: int) -> int:
    """Leave "Các ông:" before the names out."""
    match = _ADDRESS.match(lowered, start)
    return match.end() if match else start


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if standing := _STANDING.search(text, start + 1, end):
        return _trim(text, start, standing.start())
    remark = text.rfind("(", start + 1, end)
    if text[end - 1 : end] == ")" and remark > start:
        return _trim(text, start, remark)  # "Phòng Nội vụ (cơ quan thường trực)"
    return start, end
