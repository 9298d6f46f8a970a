"""What some documents print under the kind before the subject: "của Bộ Chính trị", "số 93/2007/QĐ-TTg ngày …"."""

import datetime as dt
import re
from dataclasses import dataclass

from conglap.base.text import squeeze
from conglap.directives.citations.surroundings import DAY, read_day
from conglap.directives.words.casing import usual_writing
from conglap.directives.words.letters import is_upper
from conglap.directives.words.symbols import Symbol, find_symbols

_OF = re.compile(
    r"^của\s+(?P<body>(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành|Ban Thường vụ|Thủ tướng Chính phủ|Chính phủ|Bộ trưởng"
    r"|Bộ|Quốc hội"
    r"|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Chủ tịch|Hội đồng nhân dân|HĐND|Tỉnh ủy|Huyện ủy|Thành ủy"
    r"|Đảng ủy)\b[^,;:]{0,70}?)"
    r"(?:\s+(?=(?:về|số|v/v|ban hành|phê duyệt|quy định)\b)|\s*$)",
    re.IGNORECASE,
)
_CONFERENCE = re.compile(r"^(?:HỘI NGHỊ|ĐẠI HỘI|BAN CHẤP HÀNH|BAN THƯỜNG VỤ)\b.*?\s(?=về\s)")
_NUMBER = re.compile(r"^số\s*:?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class UnderKind:
    """The words under the kind taken apart; ``subject`` is what is left of them."""

    issuer: str | None
    symbol: Symbol | None
    date: dt.date | None
    subject: str | None


def take_apart(words: str) -> UnderKind:
    """Part issuer, symbol and day from the subject; "của Chủ tịch tại cuộc họp" is the subject itself."""
    rest = words
    issuer: str | None = None
    symbol: Symbol | None = None
    date: dt.date | None = None
    who = _CONFERENCE.match(rest)
    if who and is_upper(who[0]):  # "HỘI NGHỊ LẦN THỨ BẢY BAN CHẤP HÀNH … (KHÓA XVI) về …": who, then what
        rest = rest[who.end() :]
    of = _OF.match(rest)
    if of:
        issuer, rest = usual_writing(squeeze(of["body"]), ""), rest[of.end() :]
    number = _NUMBER.match(rest)
    found = find_symbols(rest) if number else []
    if number and found and found[0].span[0] == number.end():
        symbol, rest = found[0], rest[found[0].span[1] :]
        day = DAY.match(rest.lower()) or DAY.match(rest)
        if day:
            date, rest = read_day(day), rest[day.end() :]
    rest = rest.strip(" .,-–")
    if (of or symbol) and not rest and not symbol:
        return UnderKind(None, None, None, words)
    return UnderKind(issuer, symbol, date, rest or None)
