"""The small signs by which the parts of a document are known; each works on one squeezed line."""

import re

from conglap.base.text import fold, squeeze
from conglap.directives.letters import LETTER, LOWER, UPPER, is_upper

_NATIONAL = re.compile(
    r"cong hoa xa h|xa hoi chu nghia viet|\bchu nghia viet nam|doc lap\s*[-–—.]+\s*t[uw]? ?d|dang cong san viet nam\W*$"
)
_NATIONAL_START = re.compile(r"(?:^|(?<=\s))(?:cong hoa xa h|doc lap\s*[-–—.]+\s*t|dang cong san viet nam\W*$)")
_NUMBER_LINE = re.compile(
    r"^\W{0,3}(?:(?:luat|phap lenh|nghi quyet) )?s[o6]z?\s*[:;?][^,;]*|^s[o6]\W{0,3}[\d.…_]{0,6}"
    r"\s?[a-z]{0,2}\s?[-/]\s?[a-z]{2,6}\s?[/-]\s?[a-z]{2,}(?=\s*$|\s{2,}|\s+[^\d]*ngay)"
)
_ADDRESSED_TO = re.compile(r"^\W{0,3}kinh\s+(?:gui|chuyen|trinh|moi)\b(?=\s*[:;.-]|\s*$|\s+[a-z])")
_ABOUT = re.compile(r"^\W{0,3}(?:v\s?[/.]\s?v\b|ve viec\b)")
_RECIPIENTS = re.compile(r"^\W{0,4}(?:noi|m?xoi|nai|nol|noj|not)\s+nh?[a-z]{1,2}n\b\s*[:;.]?")
RULE = re.compile(r"^[\s\-–—_*=~.·•]+$")
ITEM = re.compile(r"^\s*[-–—+•*·~]\s*_?\s*(?=\S)|^\s*o\s+(?=\S)")
_ANNEX = re.compile(r"^\s*phu\s+luc\b(?:\s+(?:so\s*)?(?P<number>[ivxlc]+|\d+|[a-h])\b)?\s*(?=$|[-–:.(]|kem\b)")
_FORM = re.compile(r"^\s*(?:mau|bieu)(?:\s+mau)?(?:\s+so)?\s+(?P<number>\d{1,2}[a-z]?)\b\s*(?=$|[-–:.(/])")
_ATTACHED = re.compile(r"^\W{0,2}(?:duoc )?(?:ban hanh )?(?:dinh )?kem theo\b")
_RANK = (
    "CHỦ TỊCH|CHỦ NHIỆM|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN"
    "|VIỆN TRƯỞNG|TỔNG CỤC TRƯỞNG|CHI CỤC TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|TRƯỞNG ĐOÀN|HIỆU TRƯỞNG"
    "|TỔNG BÍ THƯ|BÍ THƯ|TỔNG THANH TRA|THỐNG ĐỐC|TỔNG KIỂM TOÁN|TƯ LỆNH|CHỈ HUY TRƯỞNG|ĐỘI TRƯỞNG|THỦ TRƯỞNG|TỔ TRƯỞNG"
    "|VIỆN PHÓ|HIỆU PHÓ|ỦY VIÊN THƯỜNG TRỰC|CHÁNH VP|TRẠM TRƯỞNG|TỔNG BIÊN TẬP|KẾ TOÁN TRƯỞNG|CHỦ TỌA|THƯỜNG TRỰC"
)
_IN_PLACE_OF = r"(?:T\s?/\s?M|TM|K\s?/\s?T|KT|T\s?/\s?L|TL|TUQ|T/UQ|Q)(?:\s?[.,:]\s?|\s+)(?=[" + UPPER + r"])"
_POST = rf"{_IN_PLACE_OF}|(?:QUYỀN )?(?:PHÓ )*(?:{_RANK})\b"
POST_AT_END = re.compile(rf"(?:^|\s)(?P<post>(?:{_POST})[^{LOWER}]*)$")
_POST_START = re.compile(rf"^(?:{_POST})")
AUTHORITY = re.compile(rf"^{_IN_PLACE_OF}")
_NAME = re.compile(rf"^(?:[{UPPER}][{LETTER}'’]*\.?\s+){{1,5}}[{UPPER}][{LETTER}'’]*$")


def national_start(line: str) -> int | None:
    """Return where "CỘNG HÒA XÃ HỘI…", "Độc lập - Tự do" or "ĐẢNG CỘNG SẢN VIỆT NAM" begins in a line."""
    found = _NATIONAL_START.search(fold(line))
    return found.start() if found else None


def is_national(line: str) -> bool:
    """Say whether a line is Quốc hiệu, Tiêu ngữ or the Party's title (tiêu đề)."""
    return len(line) < 140 and bool(_NATIONAL.search(fold(squeeze(line))))


def is_number_line(line: str) -> bool:
    """Say whether a line is the letterhead's "Số: …/…" (số, ký hiệu)."""
    return len(line) < 140 and bool(_NUMBER_LINE.match(fold(line))) and not line.startswith("số ")


def is_addressed_to(line: str) -> bool:
    """Say whether a line begins "Kính gửi"."""
    return bool(_ADDRESSED_TO.match(fold(line)))


def is_about(line: str) -> bool:
    """Say whether a line begins "V/v" or "Về việc"."""
    return bool(_ABOUT.match(fold(line)))


def is_recipients(line: str) -> bool:
    """Say whether a line begins "Nơi nhận", also as OCR may have it."""
    return bool(_RECIPIENTS.match(fold(line)))


def recipients_length(line: str) -> int:
    """Return how many characters "Nơi nhận:" takes at the start of a line."""
    found = _RECIPIENTS.match(fold(line))
    return found.end() if found else 0


def annex_number(line: str) -> str | None:
    """Return the number in "Phụ lục II" as written, "" when it has none, ``None`` when the line is no annex title."""
    found = _ANNEX.match(fold(line)) if len(line) < 200 else None
    return None if found is None else (found["number"] or "")


def form_number(line: str) -> str | None:
    """Return the number in "Mẫu số 03" or "Biểu 02", ``None`` when the line is no title of a form."""
    found = _FORM.match(fold(line)) if len(line) < 200 else None
    return found["number"] if found else None


def is_attached(line: str) -> bool:
    """Say whether a line is "(Kèm theo …)" or "(Ban hành kèm theo …)"."""
    return bool(_ATTACHED.match(fold(line)))


def is_post(line: str) -> bool:
    """Say whether a line begins a signature: an authority such as "KT. CHỦ TỊCH" or a post in capitals."""
    return len(line) < 90 and is_upper(line) and bool(_POST_START.match(line))


def is_signed(line: str) -> bool:
    """Say whether a line stands for the signature itself: "(Đã ký)"."""
    return fold(line).strip(" ().[]*") in {"da ky", "da ki", "ky ten, dong dau", "da ky ten, dong dau"}


def is_person(line: str) -> bool:
    """Say whether a line looks like a person's name (họ và tên): two to six capitalised words, not all capitals."""
    return len(line) <= 40 and bool(_NAME.match(line)) and not is_upper(line)
