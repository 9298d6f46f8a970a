"""Physical lines to logical paragraphs: where does one line go on in the next?"""

import re

from conglap.directives.paragraphs.pieces import Piece
from conglap.directives.paragraphs.shapes import RAGGED, Shape, is_ended
from conglap.directives.words import marks
from conglap.directives.words.labels import Rank, find_label, misread_roman
from conglap.directives.words.letters import is_upper, starts_lower

_BROKEN_SYMBOL = re.compile(r"\d[-/]$|[\d/][A-ZĐa-zđ]+[-/]$")
_ENACTS = re.compile(r"(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ|KẾT LUẬN|THÔNG BÁO|YÊU CẦU)\s*:?")
_LONGEST_ENACTING = 14
# Words that end no sentence and no heading; "Kế hoạch", "địa điểm", "chuyển đổi số" may, so they are not here.
_ENDS_OPEN = re.compile(r"(?:,|[-–/(]|\b(?:và|của|tại|theo|các|về|cho|với|từ|đến|là|thuộc|hoặc|khoảng|ủy ban|uỷ ban))$")
# A figure after these is no label: "… quy định tại khoản" / "2. Điều 5".
_EXPECTS_LABEL_LIKE = re.compile(
    r"(?:\b(?:nghị quyết|nghị định|quyết định|thông tư|luật|văn bản|công văn|kế hoạch|mẫu|biểu) số|(?:tại|theo|,"
    r"|và) (?:khoản|điểm|điều)"
    r"|\b(?:từ|đến|khoảng))$"
)
# A basis ends with ";", "," or "."; without it "Căn cứ Luật Tổ chức" goes on with "Chính phủ ngày …".
_BASIS = re.compile(r"^[-–\s]*(?:căn cứ|theo đề nghị|xét)\b", re.IGNORECASE)
_EXPECTS_FIGURE = re.compile(r"\b(?:quý|năm|tháng|ngày|số|điều|khoản|điểm|loại|nhóm|mục|trước)$")
_FIGURE = re.compile(r"[0-9]|[IVX]+/")
# Words that stand in capitals only where a sentence begins, so that a line without an end before them is a heading.
_BEGINS_SENTENCE = re.compile(
    r"(?:Các|Những|Mọi|Trên đây|Trên cơ sở|Căn cứ|Theo|Nhằm|Để|Khi|Nếu|Trường hợp|Trong|Thực hiện|Tăng cường|Tiếp tục"
    r"|Tập trung|Đẩy mạnh|Nâng cao|Rà soát|Chủ động|Chủ trì|Kịp thời|Quán triệt|Bảo đảm|Đảm bảo|Khẩn trương|Nghiêm túc"
    r"|Phấn đấu|Yêu cầu|Đề nghị|Định kỳ|Hằng năm|Hàng năm|Đến năm)(?= [^\W\d])"
)
# "Luật" / "Các tổ chức tín dụng", "Ban Quản lý" / "Các khu công nghiệp": there they are words of a name.
_NAME_GOES_ON = re.compile(r"\b(?:Luật|[Ll]ý|[Hh]iệp|Hội|[Đđ]ồng|Ban|tâm)$")


def continues(before: Piece, after: Piece, blank: bool, shape: Shape) -> bool:
    """Say whether ``after`` goes on in the paragraph of ``before``; ``blank`` when empty lines stand between."""
    first, second = before.line, after.line
    if (before.whole or not shape.broken) and _stands_alone(first, second):
        return False
    if len(second) < _LONGEST_ENACTING and _ENACTS.fullmatch(second) and not is_upper(first):
        return False
    if before.cell != after.cell or marks.is_rule(first) or marks.is_rule(second):
        return False
    if _is_broken_symbol(first) and not marks.is_item(second):
        return True
    if before.cell is not None:
        return starts_lower(second) and not _starts_item(second) and not is_ended(first)
    if before.whole or after.whole or not shape.broken:
        return _goes_on(first, second)
    if blank and not shape.spaced:
        return _goes_on(first, second) or (ends_open(first) and not _starts_item(second))
    return _same_paragraph(first, second, shape)


def _stands_alone(first: str, second: str) -> bool:
    """Most paragraphs of a file that keeps them whole begin with a capital or a dash."""
    initial = second[0]
    return (initial.isupper() or (initial in "-–+•" and len(second) > 1)) and first[-1] not in "-/"


def _goes_on(first: str, second: str) -> bool:
    """For lines that are paragraphs by themselves: only a plainly unfinished one goes on."""
    if _is_figure_in_sentence(first, second) or _awaits_figure(first, second):
        return True
    return (
        len(first) > 12
        and starts_lower(second)
        and not is_ended(first)
        and not _starts_item(second)
        and not is_upper(first)
    )


def _same_paragraph(first: str, second: str, shape: Shape) -> bool:
    if _starts_item(second):
        return _is_figure_in_sentence(first, second)
    if starts_lower(second) and not is_upper(first):
        return True
    if _awaits_figure(first, second):
        return True
    if is_upper(second) and _is_heading_in_capitals(first):
        return True
    if min(len(first), len(second)) > 12 and is_upper(first) != is_upper(second):
        return (not is_upper(second) and len(first) > 0.8 * shape.width) or ends_open(first)
    room = shape.width - len(first)
    first_word = second.split(" ", 1)[0]
    if second.startswith("Trên đây là"):
        return False  # the last words of a document, however full the line before is
    if is_ended(first):
        return room < max(8, len(first_word) + 1) and not second.startswith(("“", '"')) and not _BASIS.match(second)
    if ends_open(first) or (_BASIS.match(first) and not is_upper(second) and not _BASIS.match(second)):
        return True
    if begins_sentence(second) and not _NAME_GOES_ON.search(first[-16:]):
        return False
    if find_label(first) is not None:  # a heading ends where the next word would still have stood on its line
        return room - len(first_word) <= shape.slack
    return len(first) >= (1 - RAGGED) * shape.width


def _is_heading_in_capitals(line: str) -> bool:
    """ "I. CĂN CỨ XÂY DỰNG" / "KẾ HOẠCH": a labelled heading goes on in capitals; "Chương I" stands alone."""
    label = find_label(line) if is_upper(line) and not is_ended(line) else None
    return label is not None and label.rank >= Rank.CAPITAL and label.end < len(line)


def begins_sentence(line: str) -> bool:
    """Say whether a line begins with a word that has a capital only at the start of a sentence: "Các …"."""
    return _BEGINS_SENTENCE.match(line) is not None


def ends_open(text: str) -> bool:
    """Say whether a line cannot be the end of a sentence: "… của", "… đến", "…,"."""
    return _ENDS_OPEN.search(text[-24:].lower()) is not None


def _awaits_figure(first: str, second: str) -> bool:
    """ "đến Quý" / "III/2029", "loại" / "2, loại 3": no label, but the figure that the sentence waits for."""
    if not _FIGURE.match(second) or not _EXPECTS_FIGURE.search(first[-10:].lower()):
        return False
    return not _starts_item(second)


def _is_figure_in_sentence(first: str, second: str) -> bool:
    """A line may begin with a figure of its sentence: "… tại khoản" / "2. Điều 5", "ngày" / "15. 6. 2024"."""
    return second[:1].isdigit() and _EXPECTS_LABEL_LIKE.search(first[-24:].lower()) is not None


def _is_broken_symbol(line: str) -> bool:
    return line[-1] in "-/" and _BROKEN_SYMBOL.search(line[-16:]) is not None


def _starts_item(text: str) -> bool:
    return (
        find_label(text) is not None
        or marks.is_item(text)
        or misread_roman(text) is not None
        or text.startswith(("“Điều", '"Điều'))
    )


def join_lines(lines: list[str]) -> str:
    """Return squeezed lines as one; a symbol broken at its hyphen is closed up, other hyphens keep their blank."""
    joined = ""
    for text in filter(None, lines):
        if joined and not _is_broken_symbol(joined):
            joined += " "
        joined += text
    return joined
