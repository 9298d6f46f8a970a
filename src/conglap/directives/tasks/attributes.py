"""Lines that tell who, when and what for the task above them: "- Cơ quan chủ trì: …", "Thời gian: …", "Sản phẩm: …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from conglap.directives.records import NamedBody, Span
from conglap.directives.tasks.bodies import split_bodies
from conglap.directives.tasks.name_lists import list_end, names_body_at
from conglap.directives.words.body_words import words
from conglap.directives.words.letters import LETTER, UPPER


class Role(StrEnum):
    """What an attribute tells of a task."""

    DIRECTING = "directing"
    LEAD = "lead"
    COORDINATING = "coordinating"
    TIMING = "timing"
    OUTPUT = "output"
    OTHER = "other"


@dataclass(slots=True)  # not frozen: that doubles the time, and many are made
class Attribute:
    """One "label: value"; both spans are in the text."""

    role: Role
    span: Span
    value: Span


_WHO = (
    r"(?:các\s+)?(?:cơ quan|đơn vị|bộ phận|phòng|ban|tổ chức|địa phương|cá nhân|người|đồng chí|lãnh đạo|"
    r"sở, ngành|sở, ban, ngành|cán bộ|cấp|đầu mối|cơ quan, đơn vị|đơn vị, cá nhân)"
)
ROLES: tuple[tuple[Role, str], ...] = (
    (Role.DIRECTING, r"phân công (?:lãnh đạo )?(?:chỉ đạo|phụ trách)"),
    (
        Role.DIRECTING,
        rf"(?:{_WHO}\s+)?(?:lãnh đạo,?\s+)?(?:phụ trách\s+)?chỉ đạo(?:\s+(?:thực hiện|chung|triển khai))?",
    ),
    (Role.DIRECTING, r"trách nhiệm (?:lãnh đạo, )?chỉ đạo(?: thực hiện)?"),
    (Role.DIRECTING, r"lãnh đạo (?:phụ trách|theo dõi|trực tiếp phụ trách)(?:, chỉ đạo)?"),
    (
        Role.LEAD,
        (
            rf"(?:{_WHO}\s+)?chủ trì(?:(?:,|\s+và)?\s+(?:thực hiện|tham mưu|soạn thảo|xây dựng|triển khai|"
            rf"phối hợp))?(?:\s+thực hiện)?"
        ),
    ),
    (Role.LEAD, rf"(?:{_WHO}\s+)?tham mưu(?:,|\s+và)?\s*(?:(?:tổ chức\s+)?thực hiện|đề xuất|triển khai)?"),
    (
        Role.LEAD,
        (
            rf"{_WHO}\s+(?:tổ chức\s+)?(?:thực hiện|chịu trách nhiệm(?: chính)?|phụ trách|đầu mối|triển khai|"
            rf"được giao|báo cáo)(?:\s+chính)?"
        ),
    ),
    (Role.LEAD, r"(?:phân công|giao|trách nhiệm|phân công trách nhiệm)\s*(?:thực hiện|nhiệm vụ)?"),
    (Role.COORDINATING, rf"(?:{_WHO}\s+)?(?:tham gia\s+)?phối hợp(?:\s+(?:thực hiện|tham mưu|triển khai))?"),
    (Role.COORDINATING, rf"{_WHO}\s+tham gia"),
    (
        Role.TIMING,
        (
            r"(?:về\s+)?(?:thời gian|thời hạn|tiến độ|lộ trình|thời điểm|hạn|mốc thời gian|"
            r"hoàn thành)(?:[\s,]+(?:và|thực hiện|hoàn thành|triển khai|báo cáo|trình|ban hành|xong|gửi|dự kiến|"
            r"cuối|tổ chức|giải quyết|kết thúc|tiến độ|thời gian))*"
        ),
    ),
    (
        Role.OUTPUT,
        (
            r"(?:sản phẩm|kết quả|đầu ra)(?:[\s,/-]+(?:đầu ra|cần đạt|dự kiến|hoàn thành|thực hiện|hoặc|và|"
            r"kết quả|đạt được|sản phẩm|yêu cầu|chủ yếu))*"
        ),
    ),
    (
        Role.OTHER,
        (
            r"(?:nguồn\s+)?kinh phí(?: thực hiện)?|nguồn lực|địa điểm|thành phần(?: tham dự| tham gia)?|"
            r"đối tượng(?: áp dụng)?|hình thức|ghi chú|số lượng|quy mô|nội dung"
        ),
    ),
)
_LABEL = re.compile(
    r"(?:^|(?<=[.;(–\n])|(?<=\s-))\s*(?:"
    + "|".join(f"(?P<r{number}>{pattern})" for number, (_, pattern) in enumerate(ROLES))
    + r")\s*:\s*"
)
# "Phối hợp: Phòng Nội vụ; hoàn thành trong Quý II/2026"
_TIME_AFTER = re.compile(
    r"[;,.]\s+(?:thời gian\s+)?(?:(?:hoàn thành|thực hiện|xong)\s+(?=trước|trong|từ|vào|chậm|đến|quý|tháng|thường|hằng)"
    r"|(?=trước ngày|chậm nhất|trong quý|trong tháng))"
)
_RELATED = re.compile(r"\bliên quan\b")


# The last syllables of labels: most colons follow other words, and a cheap look spares the long one.
_LAST_SYLLABLES = frozenset(
    words(
        "đạo|hiện|chung|khai|trách|trì|mưu|thảo|dựng|hợp|xuất|chính|nhiệm|mối|giao|cáo|công|vụ|gia|gian|hạn|độ|trình|điểm|"
        "mốc|thành|hành|xong|gửi|kiến|cuối|chức|quyết|thúc|phẩm|quả|ra|đạt|hoặc|và|được|cầu|yếu|phí|lực|tham|dự|tượng|"
        "dụng|thức|chú|lượng|mô|dung|dõi"
    )
)


def _may_hold_label(lowered: str, start: int, end: int) -> bool:
    """Say whether a colon stands after a word that ends a label."""
    colon = lowered.find(":", start, end)
    while colon >= 0:
        before = lowered[max(start, colon - 12) : colon].rstrip()
        if before.rsplit(" ", 1)[-1] in _LAST_SYLLABLES:
            return True
        colon = lowered.find(":", colon + 1, end)
    return False


# "Nội dung: Trạm Y tế phối hợp với các trường tổ chức …" is a sentence that tells a body.
_TELLS_WHO = re.compile(
    r"\s*nội dung:\s+(?:ban|phòng|trạm|ủy ban|uỷ ban|ubnd|hội|đoàn|công an|văn phòng|trường|trung tâm|sở|các)\s"
    r"[^;:.]{2,90}?\s(?:chủ trì|phối hợp|có trách nhiệm|tổ chức|rà soát|lập|xây dựng|thực hiện)\s"
)


def find_attributes(lowered: str, start: int, end: int) -> list[Attribute]:
    """Return the attributes that stand between two places of the lower-case text, in order."""
    if not _may_hold_label(lowered, start, end):
        return []
    matches = list(_LABEL.finditer(lowered[start:end]))
    found: list[Attribute] = []
    for index, match in enumerate(matches):
        role = next(ROLES[number][0] for number in range(len(ROLES)) if match.group(f"r{number}") is not None)
        if role is Role.OTHER and _TELLS_WHO.match(lowered, start + match.start(), end):
            continue
        stop = start + (matches[index + 1].start() if index + 1 < len(matches) else end - start)
        place = start + match.end()
        time = _TIME_AFTER.search(lowered, place, stop) if role in (Role.LEAD, Role.COORDINATING) else None
        until = time.start() if time else stop
        found.append(Attribute(role, (start + match.start(), until), _value(lowered, place, until)))
        if time:
            found.append(Attribute(Role.TIMING, (until, stop), _value(lowered, time.end(), stop)))
    return found


def _value(lowered: str, start: int, end: int) -> Span:
    while end > start and lowered[end - 1] in " .;)\n-–/":
        if lowered[end - 1] == ")" and lowered.count("(", start, end) >= lowered.count(")", start, end):
            break
        end -= 1
    return start, end


def bodies_of_value(text: str, lowered: str, value: Span) -> tuple[tuple[NamedBody, ...], tuple[NamedBody, ...]]:
    """Return the bodies in an attribute of doing: those that lead, and those that take part.

    "X chủ trì, phối hợp với Y" names both. In "X, các cơ quan liên quan" those who are only "liên quan"
    take part beside the one body that is named.
    """
    start, end = value
    stop, predicate = list_end(text, lowered, start, end)
    if not predicate:
        everybody = split_bodies(text, lowered, value)
        lead = tuple(body for body in everybody if not _RELATED.search(body.name.lower()))
        return (lead, tuple(b for b in everybody if b not in lead)) if lead else (everybody, ())
    lead = split_bodies(text, lowered, (start, stop))
    return lead, coordinating_in(text, lowered, (stop, end))


_WITH = re.compile(
    r"p(?<!\wp)hối hợp\s+(?:(?:chặt chẽ|cụ thể|tốt|thường xuyên|đồng bộ|hiệu quả|kịp thời|liên ngành|công tác|chủ động|"
    r"cùng|và tham gia)\s*,?\s*(?:và\s+)?){0,3}(?P<with>với\s+|cùng\s+(?:với\s+)?)?"
)
_BESIDE = re.compile(
    r"[cv](?<!\w[cv])(?:(?<=c)hủ trì\s*,?\s*(?:và\s+)?cùng\s+(?:với\s+)?"
    r"|(?:(?<=v)ới|(?<=c)ó)\s+sự\s+(?:tham gia\s+)?phối hợp\s+của\s+)"
)
# "phối hợp với VNPT", "với Làng Văn hóa - Du lịch": a name that no first word marks, but no document.
_OWN_NAME = re.compile(
    rf"[{UPPER}]{{4,}}(?![{LETTER}])|(?!(?:Kế hoạch|Chương trình|Đề án|Nghị|Quyết|Chỉ thị|Luật|Thông|Công văn|Quy|"
    r"Dự án|Hệ)\b)"
    rf"[{UPPER}][{LETTER}]+ [{UPPER}]"
)
_WITH_CAPITAL = re.compile(rf"[{UPPER}]|(?:phòng|ban|sở|khoa|tổ)\s+[{UPPER}]")


def coordinating_in(text: str, lowered: str, span: Span) -> tuple[NamedBody, ...]:
    """Return the bodies after "phối hợp với", each once."""
    found: dict[str, NamedBody] = {}
    if lowered.find("phối hợp", *span) >= 0:
        for match in _WITH.finditer(lowered, *span):
            for body in _list_after(text, lowered, match.end(), span[1], plural_only=match.group("with") is None):
                found.setdefault(body.name.lower(), body)
    if lowered.find("cùng", *span) < 0 and lowered.find(" sự ", *span) < 0:
        return tuple(found.values())
    for match in _BESIDE.finditer(lowered, *span):
        for body in _list_after(text, lowered, match.end(), span[1], plural_only=False):
            found.setdefault(body.name.lower(), body)
    return tuple(found.values())


def _list_after(text: str, lowered: str, start: int, end: int, *, plural_only: bool) -> Iterator[NamedBody]:
    if not names_body_at(lowered, start) and (plural_only or not _OWN_NAME.match(text, start, end)):
        return
    if plural_only and not (lowered.startswith("các ", start) or _WITH_CAPITAL.match(text, start, end)):
        return
    stop, _ = list_end(text, lowered, start, end)
    yield from split_bodies(text, lowered, (start, stop))
