"""Rules of capitals (viết hoa): Nhân dân, Nhà nước, khoản and Điều, names of units and bodies."""

import re
from collections.abc import Iterator

from conglap.directives.words.letters import LETTER, LOWER, UPPER
from conglap.linting.context import Context, Passage, Remark

# "Ủy ban nhân dân", "Nghệ sĩ nhân dân": there the words are part of a name, written small
_OF_NAMES = (
    r"(?:[Bb]an|[Đđ]ồng|[Áá]n|[Ss]át|[Aa]n|[Đđ]ội|[Tt]rang|[Dd]ụng|[Gg]iáo|[Ss]ĩ|[Ss]ỹ|[Tt]huốc|[Tt]hẩm|[Tt]ra|[Nn]inh"
    r"|[Cc]hủ|[Qq]uân|[Tt]oàn|[Bb]inh|[Cc]ộng [Hh]òa|[Đđ]oàn)"
)
_PEOPLE = re.compile(
    rf"(?<![{LETTER}])(?P<before>[{LETTER}]+)(?P<gap>,? )nhân dân"
    rf"(?!\s+(?:tệ|cách mạng|Lào|Trung Hoa|tỉnh|huyện|xã|phường|các))(?![{LETTER}])"
)
_STATE = re.compile(r"\bĐảng(?:,| và|, chính sách của) (?P<word>nhà nước)\b")
_CLAUSE = re.compile(rf"(?<=[{LOWER},] )(?P<word>Khoản \d+|Điểm [a-zđ](?:,? (?:khoản|Khoản)))\b")
_ARTICLE = re.compile(
    r"(?:(?:khoản|Khoản) \d+,? |(?:tại|theo|của|và) )(?P<word>điều|chương) (?P<number>\d+|[IVX]+|(?<=\d điều )này)\b"
)
_UNIT = re.compile(
    rf"(?<=[{LOWER}] )(?P<word>Tỉnh|Huyện|Xã|Thị xã|Thị trấn|Phường|Thành phố) "
    rf"(?P<name>[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+)+)"
)
_BODIES = re.compile(rf"(?<![{LETTER}])(?P<all>(?P<word>[ỦủUu][ỷỶyY] ban|Hội đồng|hội đồng) [Nn]hân dân)(?![{LETTER}])")


def _texts(context: Context) -> Iterator[Passage]:
    return (p for p in context.passages if not p.text.isupper())


def people(context: Context) -> Iterator[Remark]:
    """ "Nhân dân" where it means the people."""
    for passage in _texts(context):
        for found in _PEOPLE.finditer(passage.text):
            if not re.fullmatch(_OF_NAMES, found["before"]) or found["gap"] != " ":
                start = passage.start + found.end() - len("nhân dân")
                yield Remark((start, start + 8), "“Nhân dân” viết hoa chữ đầu.")


def state(context: Context) -> Iterator[Remark]:
    """ "Nhà nước" beside "Đảng"."""
    for passage in _texts(context):
        for found in _STATE.finditer(passage.text):
            yield Remark(passage.at(found, "word"), "“Nhà nước” viết hoa chữ đầu.")


def references(context: Context) -> Iterator[Remark]:
    """ "khoản 2 Điều 5": small letters for khoản and điểm, capitals for Điều and Chương."""
    for passage in _texts(context):
        for found in _CLAUSE.finditer(passage.text):
            word = found["word"].split()[0]
            yield Remark(passage.at(found, "word"), f"Khi viện dẫn, “{word.lower()}” viết thường.")
        for found in _ARTICLE.finditer(passage.text):
            word = found["word"]
            yield Remark(
                passage.at(found, "word"), f"Khi viện dẫn, “{word.capitalize()} {found['number']}” viết hoa chữ đầu."
            )


def units(context: Context) -> Iterator[Remark]:
    """ "tỉnh Quảng Ngãi", "xã Bình Sơn": the common noun small, but "Thành phố Hồ Chí Minh"."""
    for passage in _texts(context):
        for found in _UNIT.finditer(passage.text):
            word, name = found["word"], found["name"]
            if word != "Thành phố" or not name.startswith("Hồ Chí Minh"):
                yield Remark(
                    passage.at(found, "word"), f"“{word.lower()}” trước tên riêng viết thường: “{word.lower()} {name}”."
                )


def bodies(context: Context) -> Iterator[Remark]:
    """ "Ủy ban nhân dân", "Hội đồng nhân dân": capital only at the beginning."""
    for passage in _texts(context):
        for found in _BODIES.finditer(passage.text):
            right = f"{found['word'].capitalize()} nhân dân"
            if found["all"] != right:
                yield Remark(passage.at(found, "all"), f"Viết “{right}”, không viết “{found['all']}”.")
