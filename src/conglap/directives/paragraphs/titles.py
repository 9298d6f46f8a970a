"""Kind and subject under the letterhead (tên loại, trích yếu): which lines belong to them."""

import re

from conglap.base.text import fold
from conglap.directives.paragraphs.joining import ends_open
from conglap.directives.paragraphs.pieces import Piece
from conglap.directives.words import marks
from conglap.directives.words.kinds import kind_of_title
from conglap.directives.words.labels import find_label
from conglap.directives.words.letters import LOWER, UPPER, is_upper, starts_lower

_ISSUER_WORDS = (
    "uy ban nhan dan|thu tuong chinh phu|chinh phu$|bo truong|ban thuong vu|quoc hoi|hoi dong|giam doc|chu tich"
)
_ISSUER = re.compile(rf"^(?:{_ISSUER_WORDS})")
_BASIS = re.compile(
    r"^(?:can cu|thuc hien|theo de nghi|theo|xet|tren co so|de |nham|trong"
    r"|ngay |hien nay|thoi gian|sau khi|xet thay|quan triet"
    rf"|tiep tuc thuc hien|{_ISSUER_WORDS})"
)
# "Ban hành Kế hoạch hành động thực hiện" / "Chỉ thị số …" goes on, however long the next line is.
_AWAITS_DOCUMENT = re.compile(r"\b(?:thực hiện|triển khai|thi hành|ban hành|sửa đổi|bổ sung|hướng dẫn|kèm theo)$")
_DAYS_IN_BRACKETS = re.compile(r"\([\d\s/.,–-]{4,40}\)")  # "(07/5/1954 - 07/5/2024)"
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?\W*")  # "GIAI ĐOẠN" / "2017-2021"
_DOES = re.compile(
    r"(?:ban hanh|ve|phe duyet|quy dinh (?!chung|cu the)|sua doi|bai bo|cong bo|thanh lap|trien khai|tang cuong"
    r"|kien toan|thong qua|huy bo|dieu chinh|bo sung|huong dan|dinh chinh|giai the|phan cong|giao)\b"
)
_CHAPTER_TITLE = re.compile(r"^(?:nhung )?quy dinh (?:chung|cu the|khac|chuyen tiep)\b")
_TITLE_LINES = 12
_STROKE = re.compile(rf"^\W*[{LOWER}]\s(?=[{UPPER}]{{2}})")  # a stroke of a stamp that OCR took for a letter


def title_at(pieces: list[Piece], start: int) -> int | None:
    """Return the index of the title line ("KẾ HOẠCH"), looked for from ``start`` until a sentence begins."""
    seen = 0
    for index in range(start, len(pieces)):
        text = pieces[index].line
        if not text or marks.is_rule(text) or marks.is_addressed_to(text):
            continue
        seen += 1
        if find_label(text) or text.startswith("Căn cứ "):
            return None
        if seen > _TITLE_LINES or (len(text) > 200 and not is_upper(text)):
            return None
        if is_title(text):
            return None if enacts(text) and pieces[index - 1].line.endswith((";", ",")) else index
    return None


def enacts(text: str) -> bool:
    """Say whether a line is "QUYẾT ĐỊNH:" or "QUYẾT NGHỊ:", with which the bases end."""
    return text.endswith(("ĐỊNH:", "NGHỊ:"))


def subject_without_title(pieces: list[Piece]) -> int | None:
    """Return the first line if it is a subject in capitals whose title a page lost: "BAN HÀNH QUY CHẾ …"."""
    first = next((index for index, piece in enumerate(pieces) if not piece.blank), None)
    return first if first is not None and begins_subject(pieces[first].line) else None


def begins_subject(line: str) -> bool:
    """Say whether a line in capitals begins with what a decision does: "PHÊ DUYỆT …", "VỀ VIỆC …"."""
    return len(line) > 16 and _DOES.match(fold(line)) is not None and is_upper(line)


def title_in_small_letters(pieces: list[Piece]) -> int | None:
    """Return the first line if it is kind and subject in one, as texts without letterhead have it: "Chỉ thị về …"."""
    first = next((index for index, piece in enumerate(pieces) if not piece.blank), None)
    if first is None:
        return None
    text = pieces[first].line
    return first if kind_of_title(text) and len(text) < 400 and not text.endswith((".", ";", ":")) else None


def is_title(text: str) -> bool:
    """Say whether a line is the name of a kind in capitals, alone or with the beginning of the subject."""
    text = _STROKE.sub("", text)
    kind = kind_of_title(text)
    if kind is None or _CHAPTER_TITLE.match(fold(text)):
        return False
    return is_upper(text) or fold(kind.name) == fold(text).strip(" :.*")


def subject_end(pieces: list[Piece], title: int, *, spaced: bool) -> int:
    """Return the index after the last line of the subject that follows the title line."""
    end = title + 1
    taken: list[str] = []
    blank = False
    for index in range(title + 1, min(len(pieces), title + 24)):
        text = pieces[index].line
        if not text:
            blank = not spaced
            continue
        if not _in_subject(taken, text, blank, pieces[index]):
            break
        taken.append(text)
        blank = False
        end = index + 1
    return end


def _in_subject(taken: list[str], text: str, blank: bool, piece: Piece) -> bool:
    if marks.is_rule(text) or marks.is_addressed_to(text) or find_label(text) or marks.is_item(text):
        return False
    if _DAYS_IN_BRACKETS.fullmatch(text):
        return bool(taken)
    if text.startswith("(") or (piece.cell is not None and not taken):
        return False
    if not taken:
        return len(text) <= 420 and not text.startswith("Căn cứ ")
    if sum(map(len, taken)) > 600 or taken[-1].endswith((".", ":")):
        return False
    if _YEARS.fullmatch(text):
        return not blank
    if taken[-1].endswith(";") and not (starts_lower(text) and not blank):
        return False
    if starts_lower(text):
        return len(text) <= 300
    if len(text) > 160 or _begins_body(taken, text):
        return False
    if _is_wide(taken, text):
        return False
    if is_upper(taken[-1]) != is_upper(text):
        return taken == taken[:1] and is_upper(taken[0]) and len(taken[0]) < 30 and not blank
    return not blank


def _begins_body(taken: list[str], text: str) -> bool:
    """Bases and the issuer's name begin the body; in capitals "TRONG TÌNH HÌNH MỚI" goes on in the subject."""
    if is_upper(text) and is_upper(taken[-1]):
        return _ISSUER.match(fold(text)) is not None and not ends_open(taken[-1])
    return _BASIS.match(fold(text)) is not None


def _is_wide(taken: list[str], text: str) -> bool:
    """The centred lines of a subject are short; a much longer one that begins a sentence is the body's first."""
    if is_upper(text) or len(text) <= max(48, 1.4 * len(taken[-1])):
        return False
    return not ends_open(taken[-1]) and not _AWAITS_DOCUMENT.search(taken[-1].lower())


def addressees_end(pieces: list[Piece], start: int, *, spaced: bool) -> int:
    """Return the index after the last line of "Kính gửi: …", or ``start`` where there is none near."""
    first = next((i for i in range(start, min(len(pieces), start + 6)) if marks.is_addressed_to(pieces[i].line)), None)
    if first is None:
        return start
    end = first + 1
    taken = pieces[first].line
    in_list = False
    for index in range(first + 1, min(len(pieces), first + 40)):
        text = pieces[index].line
        if text:
            if not _is_addressee(
                taken, text, pieces[first], pieces[index], blank=not spaced and pieces[index - 1].blank
            ):
                break
            if marks.is_item(text):
                if end > first + 1 and not in_list:
                    break
                in_list = True
            taken = text
            end = index + 1
    return end


def _is_addressee(taken: str, text: str, first: Piece, piece: Piece, *, blank: bool) -> bool:
    if piece.cell is not None:
        return first.cell is not None and piece.cell.table == first.cell.table
    if first.cell is not None or find_label(text):
        return False
    if marks.is_item(text):
        return len(text) < 300 and not taken.endswith("./.")
    if text.startswith("(") and len(text) < 200:
        return True
    if taken.endswith("."):
        return False
    return len(text) < 110 and (starts_lower(text) or not blank or taken.endswith(":")) and not _BASIS.match(fold(text))
