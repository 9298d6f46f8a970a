"""Words at which a body's name may end or go on: prepositions, verbs within names, colons (giới hạn của tên)."""

import re

from conglap.directives.tasks.known_words import names_body_at, predicate_word_at
from conglap.directives.words.body_words import COMPOUNDS, ENDERS, FIELDS, IN_NAMES
from conglap.directives.words.letters import LETTER, LOWER, UPPER

_WORDS = re.compile(r"[^\s,;.:()/]+|[,;.:()/]")
_BLANKS = re.compile(r"\s*")
_IN_PLACE = re.compile(
    r"trong\s+(?:toàn\s+)?(?:tỉnh|huyện|xã|ngành|lĩnh|cả|hệ thống|khu|khối|phạm vi toàn|"
    r"kế hoạch|chương trình|văn bản|đề án)"
)
# "các thành viên khác trong tiểu ban", "các đồng chí trong Ban Thường vụ"
_AMONG = re.compile(
    r"trong\s+(?:ban(?! hành)|tiểu ban|cơ quan|đơn vị|tổ(?! chức)|đoàn(?! kết)|hội đồng|đội(?! ngũ)|nhóm|bộ phận|"
    r"chi bộ|đảng bộ|đảng ủy|thường trực|khối)\b"
)
_PEOPLE = frozenset({"viên", "khác", "chí", "bộ", "chức", "người"})
# "Đoàn kiểm tra, giám sát của tỉnh": one group of two verbs, unless it is told what it looks after.
_LOOKS_AFTER = frozenset({"giám sát", "kiểm tra", "khảo sát", "đánh giá", "thẩm định", "thanh tra"})
# "Phòng Quản lý đào tạo và bồi dưỡng nâng cao có trách nhiệm …"
_TAUGHT = frozenset({"bồi dưỡng", "đào tạo", "quản lý", "hỗ trợ", "phát triển", "xúc tiến", "bảo vệ"})
_ANSWERS_SOON = re.compile(r"\s(?:[^\s,;.:]+\s){0,3}(?:có trách nhiệm|chịu trách nhiệm|chủ trì)\b")
# "cơ quan trực tiếp quản lý người đó"
_OWN_MANAGER = re.compile(r"\s+(?:quản lý|sử dụng|phụ trách)\s[^,;.:]{2,60}?\b(?:có|chịu) trách nhiệm\b")
_WHAT = re.compile(r"\s+(?:việc|công tác|quá trình|tình hình|kết quả|các|những|hoạt động|chặt chẽ)\b")
_ON_PLACE = re.compile(r"trên\s+(?:địa bàn|toàn|phạm vi)")
_POLICE_OF = re.compile(r"về\s+(?:trật tự|tội phạm|kinh tế|ma t[uú][yý]|môi trường)")
_NO_ORGANISATION = (["nội", "vụ"], ["dịch", "vụ"], ["ngoại", "vụ"], ["văn", "phòng"])
_ORGANISES = re.compile(
    r"\s+(?:hội nghị|hội thảo|lễ|cuộc|lớp|đợt|buổi|tốt|thực hiện|triển khai|kiểm tra|tuyên truyền|tập huấn|rà soát|"
    r"quán triệt|học tập|phát động|vận động|khảo sát|thẩm định|đánh giá|sơ kết|tổng kết|ký|đón|thu|giám sát|quản lý|"
    r"tiếp nhận|bàn giao|thi|di dời|sắp xếp|lấy ý kiến|phổ biến|xây dựng|hướng dẫn|nghiệm thu|theo dõi|đối thoại)\b"
)
# "Thủ trưởng các đơn vị chủ trì, phối hợp …", "các đơn vị xây dựng kế hoạch": here they do it.
_PRESIDES = re.compile(r"\s*,|\s+(?:và\s+)?(?:phối hợp|tổ chức|triển khai|thực hiện|tham mưu|xây dựng|rà soát)\b")
_COMPILES = re.compile(
    r"\s*,\s+(?:báo cáo|gửi|trình|tham mưu|đề xuất|theo dõi|lập)\b"
    r"|\s+(?:báo cáo|kết quả|số liệu|tình hình|danh sách|ý kiến|trình|và|chung|các)\b"
)
# "đề nghị các đơn vị thực hiện nghiêm túc …": no name, but "các đơn vị thực hiện chịu trách nhiệm" is one.
_CARRIED_OUT = re.compile(
    r"\s+(?:nghiêm|tốt|đầy đủ|các|một số|những|theo|kịp thời|việc|công tác|ngay|đúng|có|thường xuyên|nhiệm vụ|kế hoạch|"
    r"chế độ|chỉ tiêu|quy|văn bản|nội dung|báo cáo|đồng bộ|quyết liệt|hiệu quả|rà soát|chỉ đạo|công văn|"
    r"chỉ thị|nghị quyết)\b"
)
_IN_CHARGE_OF = re.compile(r"\s+(?:chuyên môn|khối|lĩnh vực|kinh tế|văn hóa|văn xã|nội chính|công tác)\b")
_TOGETHER = re.compile(r"\s+(?:\S+\s+){0,2}(?:với|cùng)\b")
_PAPER = re.compile(
    r"\s+(?:và (?:tổ chức|triển khai|thực hiện|ban hành)|kế hoạch|chương trình|phương án|đề án|quy chế|quy trình|"
    r"quy định|báo cáo|dự toán|nội dung|văn bản|dự thảo|tài liệu|hồ sơ)\b"
)
# "Tổ công tác triển khai Đề án 06": named by its papers.
_ON_PAPER = re.compile(r"\s+(?:thực hiện\s+)?(?:đề án|nghị quyết|chương trình|chỉ thị|dự án)\b")
_ANSWERS = r"có trách nhiệm|chịu trách nhiệm|chủ trì|phối hợp|căn cứ|chủ động|nghiêm túc|khẩn trương|phải|cần"
_WORKS = r"tổ chức|triển khai|xây dựng|thực hiện|tăng cường|báo cáo|rà soát|hướng dẫn|chấp hành"
_CLEAR = re.compile(rf"[^,;.:()]*?\s(?:{_ANSWERS})\b")
_CLEAR_ENOUGH = re.compile(rf"[^,;.:()]*?\s(?:{_ANSWERS}|{_WORKS})\b")
# "Hội Thân nhân *kiều bào* tỉnh": what stands between a name and its level belongs to it.
_UP_TO_LEVEL = re.compile(rf"(?:[{LOWER}]+\s){{1,3}}(?:tỉnh|huyện|xã|phường|thành phố)(?=\s*[,;.]|\s[{LETTER}])")
_NAMES = re.compile(rf"[{UPPER}][^,;.:]{{1,60}}(?:,|;| và )\s*[{UPPER}]")
_SEVERAL = re.compile(
    r"\b(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|\d{1,3})\s[^;.:]{1,60}$|\b(?:[Gg]iám đốc [Ss]ở|[Bb]ộ trưởng [Bb]ộ)$"
)


def words_before(lowered: str, start: int, place: int, verb: tuple[int, int]) -> list[str]:
    """Return the words of the list right before a place; of a verb within the name only its first word."""
    begin, end = verb
    if end >= place - 1 > 0:
        return [*_WORDS.findall(lowered, max(start, begin - 40), begin), lowered[begin:end].split(" ")[0]]
    return _WORDS.findall(lowered, max(start, place - 40), place)


def on_place(lowered: str, place: int) -> bool:
    """Say whether "trên địa bàn", "trên toàn …" stand here."""
    return _ON_PLACE.match(lowered, place) is not None


def is_preposition(lowered: str, place: int, word: str, before: list[str]) -> bool:
    """Say whether a word leads out of a name: "theo", "về", "trong …", unless it is known to stand in names."""
    if word == "trong":
        among = before[-1] in _PEOPLE and _AMONG.match(lowered, place)
        return not (among or _IN_PLACE.match(lowered, place))
    if word == "trên":
        return before[-1] not in ("nêu", "kể", "ở") and not on_place(lowered, place)
    if word == "về":
        return not _POLICE_OF.match(lowered, place)
    if word == "cho" and before[-1] == "giúp":
        return False  # "Bộ phận giúp việc cho Hội đồng …"
    if word == "theo" and before[-3:] == ["tổ", "công", "tác"]:
        return not lowered.startswith("theo quyết định", place)
    return word in ENDERS or lowered.startswith(("thông qua", "đối với"), place)


def part_of_name(lowered: str, place: int, phrase: str, before: list[str], verb_end: int) -> bool:
    """Say whether words of an order are here part of a name: "ban quản lý", "các tổ chức chính trị"."""
    after = place + len(phrase)
    if before[-1] == "được":
        return True
    if before[-2:] == ["công", "tác"]:
        return before[-3:-2] not in (["tổ"], ["đoàn"], ["nhóm"]) or _ON_PAPER.match(lowered, after) is not None
    if _is_done(lowered, after, phrase, before):
        return False
    if phrase in FIELDS and place <= verb_end + 1:
        return True
    if phrase == "trực tiếp" and before[-1] in ("quan", "vị", "chức") and _OWN_MANAGER.match(lowered, after):
        return True
    taught = (phrase in _TAUGHT and before[-1] == "và") or (phrase == "nâng cao" and before[-1] == "bồi")
    if taught and _ANSWERS_SOON.match(lowered, after):
        return True
    if phrase in _LOOKS_AFTER and _second_look(before):
        return _WHAT.match(lowered, after) is None
    if phrase == "tổ chức" and before[-1] in (",", "/"):
        return True  # "các cơ quan, tổ chức bố trí …"
    if phrase == "quy định" and lowered.startswith(" tại", after):
        return True  # "các thành viên quy định tại Điều 1"
    if phrase == "phụ trách" and before[-1] in ("trưởng", "tịch", "đốc", "thư"):
        return _IN_CHARGE_OF.match(lowered, after) is not None
    allowed = IN_NAMES.get(phrase, frozenset())
    return before[-1] in allowed or " ".join(before[-2:]) in allowed


def _second_look(before: list[str]) -> bool:
    """Say whether "đoàn kiểm tra," stands right before."""
    return (
        before[-1] == "," and " ".join(before[-3:-1]) in _LOOKS_AFTER and before[-4:-3] in (["đoàn"], ["tổ"], ["ban"])
    )


def _is_done(lowered: str, after: int, phrase: str, before: list[str]) -> bool:
    """Say whether what follows shows that the words are what the body does: "tổ chức hội nghị", "phối hợp với"."""
    if phrase == "tổ chức":
        return before[-2:] in _NO_ORGANISATION or _ORGANISES.match(lowered, after) is not None
    if phrase == "tổng hợp" and _COMPILES.match(lowered, after):
        return True
    if phrase == "tham mưu":
        return predicate_word_at(lowered, after + 1) is not None
    if phrase == "phối hợp":
        return _TOGETHER.match(lowered, after) is not None
    if phrase == "thực hiện":
        return _CARRIED_OUT.match(lowered, after) is not None
    if phrase == "chủ trì":
        return _PRESIDES.match(lowered, after) is not None
    return phrase in FIELDS and _PAPER.match(lowered, after) is not None


def about_papers(lowered: str, after: int) -> bool:
    """Say whether papers follow, which are drawn up: "kế hoạch", "báo cáo"."""
    return _PAPER.match(lowered, after) is not None


def second_half(phrase: str, before: str) -> bool:
    """Say whether a verb is the second half of a word: "công *lập*"."""
    return before in COMPOUNDS.get(phrase, ())


def told_later(lowered: str, place: int, limit: int, *, loose: bool) -> bool:
    """Say whether a clear predicate follows soon: what stands before it tells a group apart."""
    clear = _CLEAR_ENOUGH if loose else _CLEAR
    return clear.match(lowered, place, min(limit, place + 70)) is not None


def up_to_level(text: str, place: int, limit: int) -> bool:
    """Say whether a level follows after one to three small words."""
    return _UP_TO_LEVEL.match(text, place, limit) is not None


def enumerates(text: str, colon: int) -> bool:
    """Say whether a colon opens names ("các phường: Yên Bái, Văn Phú") and not a new sentence."""
    if not _SEVERAL.search(text, max(0, colon - 80), colon):
        return False
    following = text[colon + 1 : colon + 90].strip()
    if following.startswith(("Từng ", "Các ", "Mỗi ", "Những ")):
        return False
    lowered = following.lower()
    return bool(_NAMES.match(following) or names_body_at(lowered, 0)) and predicate_word_at(lowered, 0) is None
