"""Rules of capitals (viết hoa): Nhân dân, Nhà nước, khoản and Điều, names of units and bodies."""

import re
from collections.abc import Iterator

from conglap.directives.words.letters import LETTER, LOWER, UPPER
from conglap.linting.context import Context, Edit, Passage, Remark

# "Ủy ban nhân dân", "Nghệ sĩ nhân dân": there the words are part of a name, written small
_OF_NAMES = (
    r"(?:[Bb]an|[Đđ]ồng|[Áá]n|[Ss]át|[Aa]n|[Đđ]ội|[Tt]rang|[Dd]ụng|[Gg]iáo|[Ss]ĩ|[Ss]ỹ|[Tt]huốc|[Tt]hẩm|[Tt]ra|[Nn]inh"
    r"|[Cc]hủ|[Cc]hức|[Qq]uân|[Tt]oàn|[Bb]inh|[Cc]ộng [Hh]òa|[Đđ]oàn)"
)
_PEOPLE = re.compile(
    rf"(?:(?<![{LETTER}])(?P<before>[{LETTER}]+)|(?<=[\d%)”\"]))(?P<gap>[,;:]? )nhân dân"
    rf"(?!\s+(?:tệ|cách mạng|Lào|Trung Hoa|tỉnh|huyện|xã|phường|các))(?![{LETTER}])"
)
_STATE_NAME = re.compile(r"dân chủ(?: và)? nhân dân$", re.IGNORECASE)  # "Cộng hòa dân chủ nhân dân …"
_STATE = re.compile(r"(?:\bĐảng(?:[^.;:\n]{0,60}?\b(?:của|và)|,| và)|\b(?:do|của)) (?P<word>nhà nước)\b")
_CLAUSE = re.compile(rf"(?<=[{LOWER},] )(?P<word>Khoản \d+|Điểm [a-zđ](?:,? (?:khoản|Khoản)))\b")
_ARTICLE = re.compile(
    r"(?:(?:khoản|Khoản) \d+,? |(?:tại|theo|của|và) )(?P<word>điều|chương) (?P<number>\d+|[IVX]+|(?<=\d điều )này)\b"
)
_UNIT = re.compile(
    rf"(?<=[{LOWER}] )(?P<word>Tỉnh|Huyện|Xã|Thị xã|Thị trấn|Phường|Thành phố) "
    rf"(?P<name>[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+)+)"
)
_BODIES = re.compile(
    rf"(?<![{LETTER}])(?P<all>(?P<word>[ỦủUu][ỷỶyY] [Bb]an|[Hh]ội [Đđ]ồng) [Nn]hân [Dd]ân)(?![{LETTER}])"
)


def _texts(context: Context) -> Iterator[Passage]:
    return (p for p in context.passages if not p.text.isupper())


def people(context: Context) -> Iterator[Remark]:
    """ "Nhân dân" where it means the people."""
    for passage in _texts(context):
        for found in _PEOPLE.finditer(passage.text):
            if _STATE_NAME.search(passage.text, max(0, found.end() - 20), found.end()):
                continue
            if not re.fullmatch(_OF_NAMES, found["before"] or "") or found["gap"] != " ":
                start = passage.start + found.end() - len("nhân dân")
                edit = Edit((start, start + 1), "N")
                yield Remark((start, start + 8), "“Nhân dân” viết hoa chữ đầu.", edits=(edit,))


def state(context: Context) -> Iterator[Remark]:
    """ "Nhà nước" beside "Đảng", or where it acts or owns; "ngân sách nhà nước" is written small."""
    for passage in _texts(context):
        for found in _STATE.finditer(passage.text):
            edit = Edit(passage.at(found, "word"), "Nhà nước")
            yield Remark(passage.at(found, "word"), "“Nhà nước” viết hoa chữ đầu.", edits=(edit,))


def references(context: Context) -> Iterator[Remark]:
    """ "khoản 2 Điều 5": small letters for khoản and điểm, capitals for Điều and Chương."""
    for passage in _texts(context):
        for found in _CLAUSE.finditer(passage.text):
            right = found["word"].lower()
            edit = Edit(passage.at(found, "word"), right)
            message = f"Khi viện dẫn, “{right.split()[0]}” viết thường."
            yield Remark(passage.at(found, "word"), message, edits=(edit,))
        for found in _ARTICLE.finditer(passage.text):
            right = found["word"].capitalize()
            edit = Edit(passage.at(found, "word"), right)
            message = f"Khi viện dẫn, “{right} {found['number']}” viết hoa chữ đầu."
            yield Remark(passage.at(found, "word"), message, edits=(edit,))


def units(context: Context) -> Iterator[Remark]:
    """ "tỉnh Quảng Ngãi", "xã Bình Sơn": the common noun small, but "Thành phố Hồ Chí Minh"."""
    for passage in _texts(context):
        for found in _UNIT.finditer(passage.text):
            word, name = found["word"], found["name"]
            if word != "Thành phố" or not name.startswith("Hồ Chí Minh"):
                small = word.lower()
                message = f"“{small}” trước tên riêng viết thường: “{small} {name}”."
                yield Remark(passage.at(found, "word"), message, edits=(Edit(passage.at(found, "word"), small),))


def bodies(context: Context) -> Iterator[Remark]:
    """ "Ủy ban nhân dân", "Hội đồng nhân dân": capital only at the beginning."""
    for passage in _texts(context):
        for found in _BODIES.finditer(passage.text):
            right = f"{found['word'].capitalize()} nhân dân"
            if found["all"] != right:
                edit = Edit(passage.at(found, "all"), right)
                message = f"Viết “{right}”, không viết “{found['all']}”."
                yield Remark(passage.at(found, "all"), message, edits=(edit,))
