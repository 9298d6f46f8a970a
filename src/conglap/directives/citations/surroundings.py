"""The words around a symbol: the kind before it, day and issuer after it."""

import datetime as dt
import re

from conglap.base.text import fold, squeeze
from conglap.directives.words.kinds import NAMES, kind_named
from conglap.directives.words.letters import LETTER, LOWER, UPPER

_NAMED = sorted(
    {fold(name) for name in NAMES.values()} | {"van ban", "thong tri", "ket luan", "giay phep"}, key=len, reverse=True
)
_ABBREVIATED = "NQ|QĐ|NĐ|CV|KH|TT|CT|KL|TB|BC|CTr|HD|TTr|ĐA"
_CODES = {name: kind.code for name in _NAMED if (kind := kind_named(name))}
KIND_WORD = re.compile(rf"(?<![a-z])(?:{'|'.join(_NAMED)})(?![a-z])")
KIND_SHORT = re.compile(rf"(?<![\w/–-])(?:{_ABBREVIATED})(?![\w/–-])")  # no part of the symbol before
_BREAK = re.compile(r"[;\n]|\.\s|\d/\d{4}\b|\d{1,2} nam \d")
DAY = re.compile(
    r"^[ ]?[,.]?[ ]?\(?(?:ban hành |ký "
    r"|k\xfd )?(?:cùng )?[Nn]g[àa]y[ ]{0,2}(?P<day>\d{1,2}) ?"
    r"(?:[/.-] ?(?P<month>\d{1,2}) ?[/.-] ?(?P<year>\d{4}|\d\d(?![\d/]|\.\d))"
    r"|tháng ?(?P<wmonth>\d{1,2}),? ?năm ?(?P<wyear>\d{4}))",
    re.IGNORECASE,
)
_LAST_CENTURY = 45  # written in two figures, 45 is the first year of the State
SAME_DAY = re.compile(r"^[ ]?,?[ ]?(?:của [^;.,()\n]{2,60} )?cùng ngày(?! \d)")
_DAY_BEFORE = re.compile(
    rf"[Nn]gày (?P<day>\d{{1,2}}) ?(?:[/.-] ?(?P<month>\d{{1,2}}) ?[/.-] ?(?P<year>\d{{4}})"
    rf"|tháng (?P<wmonth>\d{{1,2}}) năm (?P<wyear>\d{{4}}))"
    rf",? (?P<issuer>[{UPPER}](?:[^,;.()\n]|, (?=[{LOWER}]|Thể)){{2,60}}?) "
    r"(?:đã |có |ban hành |gửi |ra |tiếp tục |văn bản )+$"
)
_OF = re.compile(r"^[ ]?,?[ ]?(?:của|do)[ ]")
_BODY_START = re.compile(
    r"(?:Bộ|Ban|Chính phủ|Thủ tướng|Quốc hội|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Tỉnh|Huyện|Thành|Thị|Quận|Đảng|Sở|Phòng"
    r"|Chủ tịch|Giám đốc"
    r"|Văn phòng|Thanh tra|Cục|Tổng cục|Chi cục|Công an|Tòa án|Viện|Trường|Hội|Liên đoàn|Thường trực|Bệnh viện"
    r"|Trung tâm|Công ty|Kho bạc"
    r"|Ngân hàng|Bảo hiểm|Kiểm toán|Đoàn|Học viện|Tổng|Trung ương|Mặt trận|Liên minh|Bí thư)\b"
)
_HEADS = (
    "Ủy ", "Uỷ ", "Ủy ban ", "Uỷ ban ", "Phát ", "phát ", "Ban ", "Viện ", "Đoàn ", "Tổ ", "Hội ", "Hội đồng ", "Cục ",
    "Phòng ",
)  # fmt: skip
_WORD_OR_MARK = re.compile(rf"[{LETTER}\d&./-]+(?:['’]\w+)?|[,;:()“”\"]")
_STOP = re.compile(
    r"^(?:về|những|cùng|v/v|quy|qui|ban|phê|hướng|thực|triển|sửa|tại|đã|đối|trong|được|để|nhằm|theo|chỉ|có|kèm"
    r"|công bố|thành lập|năm|là|cho|khi"
    r"|ngày|đến|với|trên|từ|bổ sung|thông qua|giao|đề nghị|yêu cầu|do|gửi|điều|xây|tăng|tiếp|đính|sau|này|thông báo"
    r"|nêu|bãi|thay|góp|chấp|hợp|kiểm"
    r"|tổ|nâng|đẩy|đổi|quyết|báo|xin|trả|phân|cụ|một|như|vào|cũng|phải|nay|bảo đảm|đảm bảo|lấy|mở|rà|trình|sắp|tham"
    r"|phối|hoàn|xong|trước|kể|hết|chậm|đồng ý|thống nhất|ủy quyền)$"
)


def read_day(found: re.Match[str]) -> dt.date | None:
    """Return the day of a match of ``DAY``; an impossible day is ``None``."""
    month = found["month"] or found["wmonth"]
    year = int(found["year"] or found["wyear"])
    if year < 100:  # "26/8/94"
        year += 2000 if year < _LAST_CENTURY else 1900
    try:
        return dt.date(year, int(month), int(found["day"]))
    except ValueError:
        return None


def kind_before(text: str, folded: str, start: int, code: str | None, *, law: bool) -> tuple[int, str] | None:
    """Return where the word for the kind before a symbol begins, and its code; laws have their name in between."""
    if not law and (place := _confirmed_just_before(text, folded, start, code)) is not None:
        return place, code or "CV"
    left = max(0, start - (220 if law else 90))
    breaks = [stop.end() for stop in _BREAK.finditer(folded, left, start) if stop.end() < start]
    left = breaks[-1] if breaks else left
    words = [(m.start(), m[0]) for m in KIND_WORD.finditer(folded, left, start)]
    chosen = _choose(text, words, start, code, law)
    if chosen:
        return chosen
    short = list(KIND_SHORT.finditer(text, max(left, start - 12), start))
    return (short[-1].start(), short[-1][0]) if short else None


def _confirmed_just_before(text: str, folded: str, start: int, code: str | None) -> int | None:
    """Return where "Nghị quyết" of "Nghị quyết số 57-NQ/TW" begins, if the symbol's code says the same kind."""
    before = text[max(0, start - 40) : start].rstrip(" ")
    bare = (before[:-2] if before.endswith(("số", "SỐ")) else before).rstrip(" ")
    end = start - len(text[max(0, start - 40) : start]) + len(bare)
    words = folded[end - min(len(bare), 36) : end].split(" ")
    for length in (4, 3, 2):
        name = " ".join(words[-length:])
        if len(words) >= length and name in _CODES:
            return end - len(name) if _CODES[name] == code else None
    return None


def _choose(text: str, words: list[tuple[int, str]], start: int, code: str | None, law: bool) -> tuple[int, str] | None:
    """Take the nearest kind, or a farther one that the symbol's code confirms: "Thông báo kết luận số 12/TB-…"."""
    if law:
        laws = [(place, _code(word)) for place, word in words if _code(word) in ("L", "BL", "PL", "NQ", "L-CTN")]
        laws = [law for law in laws if not text[max(0, law[0] - 5) : law[0]].lower().endswith("pháp ")] or laws
        return (_amending_law(text, laws), laws[-1][1] or "L") if laws else None
    near = [(place, _code(word)) for place, word in words if _is_near(text[place + len(word) : start])]
    agreeing = [place for place, found in near if found == code]
    if agreeing:
        return agreeing[-1], code or "CV"
    return (near[-1][0], near[-1][1] or "CV") if near else None


def _amending_law(text: str, laws: list[tuple[int, str | None]]) -> int:
    """In "Luật sửa đổi … một số điều của Luật A và Luật B số …" the number is that of the first law."""
    for place, _ in laws:
        if re.match(r"\w+ \w*\s?(?:sửa đổi|bổ sung)\b", text[place : place + 24]):
            return place
    return laws[-1][0]


def _code(word: str) -> str | None:
    return _CODES.get(word)


def _is_near(between: str) -> bool:
    """Between kind and symbol stand "số" and perhaps a few words of a title, no comma and no other symbol."""
    bare = squeeze(between).lower()
    if bare in ("", "số", "số:", "sô", "só", "s"):
        return True
    return (
        len(bare) <= 70
        and "," not in bare
        and not bare.endswith("và số")  # "… của Luật Đầu tư công và số 161/2016/NĐ-CP"
        and not re.search(r"\d", bare)
        and re.search(r"\bs[ốôóo]:?$", bare) is not None
    )


def issuer_after(text: str, start: int) -> tuple[str, int] | None:
    """Return the issuer named at ``start`` (" của Bộ Chính trị về …") and where its name ends."""
    window = text[start : start + 160].split("\n", 1)[0]
    of = _OF.match(window)
    begin = of.end() if of else int(window.startswith(" "))
    if not _BODY_START.match(window, begin):
        return None
    end = _end_of_name(window, begin)
    name = squeeze(window[begin:end])
    return (name, start + end) if name else None


def _end_of_name(window: str, begin: int) -> int:
    """A name goes on through capitalised words and the few small ones that names have; a verb ends it."""
    end = begin
    for found in _WORD_OR_MARK.finditer(window[begin:]):
        word = found[0]
        place = begin + found.start()
        if word in ';:()“”"':
            break
        if word == ",":
            if not _list_goes_on(window[place + 1 :]):
                break
            continue
        bare = word.rstrip(".")
        if bare == "và" and not re.match(rf"\s*(?:[{UPPER}]|môi trường|đào tạo|công nghệ|đầu tư)", window[place + 2 :]):
            break
        if bare == "và" and re.match(
            r"\s*(?:Nghị|Quyết|Kế hoạch số|Thông tư|Luật|Chỉ thị|Kết luận|Công văn|Chương trình)", window[place + 2 :]
        ):
            break
        if _ends_name(bare, window[begin:place], window[place:]):
            break
        end = place + len(bare)
        if word.endswith(".") and len(bare) > 2:
            break
    return end


def _ends_name(word: str, before: str, rest: str) -> bool:
    if rest.lower().startswith(("ban hành", "quy định", "về việc", "v/v", "phê duyệt", "hướng dẫn")):
        return True
    return _STOP.match(word) is not None and not before.endswith(_HEADS)


def _list_goes_on(rest: str) -> bool:
    """ "Bộ Văn hóa, Thể thao và Du lịch": a comma inside a name is followed by one or two words and "và"."""
    return re.match(rf"\s*[{UPPER}][{LOWER}]+ [{LOWER}]+ và [{UPPER}]", rest) is not None


def day_after_issuer(text: str, start: int) -> tuple[dt.date | None, int]:
    """Return the day in "Đề án 08-ĐA/TU của Tỉnh ủy ngày 29/12/2025", and its end.

    "…, ngày 17/6/2025 Bộ …" begins a new act.
    """
    found = DAY.match(text[start : start + 60])
    if found is None:
        return None, start
    end = start + found.end()
    new_act = found[0].lstrip().startswith(",") and _BODY_START.match(text, end + 1)
    return (None, start) if new_act else (read_day(found), end)


def day_and_issuer_before(text: str, start: int, claimed: int) -> tuple[dt.date | None, str] | None:
    """Return day and issuer of "Ngày 10 tháng 3 năm 2025, Sở Y tế có Văn bản số …", unless the day is claimed."""
    window = max(claimed, start - 120)
    found = _DAY_BEFORE.search(text, window, start) if text.find("gày ", window, start) >= 0 else None
    return (read_day(found), squeeze(found["issuer"])) if found else None
