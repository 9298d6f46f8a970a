"""The small signs by which the parts of a document are known; each works on one squeezed line."""

import re
from functools import lru_cache

from conglap.base.text import fold as _fold_letters
from conglap.base.text import letters_folded_to, squeeze
from conglap.directives.words.letters import LETTER, LOWER, UPPER, is_upper
from conglap.directives.words.name_words import ABBREVIATIONS

_NATIONAL = re.compile(
    r"(?=[cxd])(?:\bcong ho?a xa|xa hoi chu nghia viet|\bchu nghia viet nam|doc lap\s*[-–—.~]+\s*t[uw]? ?d"
    r"|dang cong san viet nam\W*$)"
)
_YOUTH_UNION = re.compile(r"^\W*doan (?:tncs|thanh nien cong san) ho chi minh\W*$")
_NATIONAL_START = re.compile(r"(?:^|(?<=\s))(?:cong ho?a xa|doc lap\s*[-–—.~]+\s*t|dang cong san viet nam\W*$)")
_NUMBER_LINE = re.compile(
    r"^\W{0,3}(?:(?:luat|phap lenh|nghi quyet) )?s[o6]z?\s*[:;?][^,;]*"
    r"|^\W{0,3}soz?\W{1,3}/"
    r"|^s[o6]\W{0,3}[\d.…_]{0,6}\s?[a-z]{0,2}\s?[-/]\s?[a-z]{2,6}\s?[/-]\s?[a-z]{2,}(?=\s*$|\s{2,}|\s+[^\d]*ngay)"
)
# A cheap look: "Số", "Luật", "Pháp lệnh", "Nghị quyết".
_MAY_BE_NUMBER_LINE = re.compile(rf"\W{{0,3}}[{''.join(sorted(letters_folded_to('slpn')))}]")
_ADDRESSED_TO = re.compile(r"^\W{0,3}kinh\s+(?:gui|chuyen|trinh|moi)\b(?=\s*[:;.-]|\s*$|\s+[a-z])")
_WIRED_TO = re.compile(r"\bdien\s*:$")
_ABOUT = re.compile(r"^\W{0,3}(?:[vm]\s?[/.]\s?v\b|ve viec\b)")
_RECIPIENTS = re.compile(r"^\W{0,4}(?:\w{0,2}oi|nai|nol|noj|not)\s*nh[a-z]{1,2}n\s*(?=$|[:;.]|-\s)[:;.]?")
RULE = re.compile(r"^[\s\-–—_*=~.·•]+$")
_BULLETS = frozenset(("- ", "– ", "+ ", "• "))
_OF_ITEMS = frozenset(" .,;'`-–—+•*·~o")
_OF_RULES = frozenset("-–—_*=~.·•")
ITEM = re.compile(r"^[\s.,;'`]*[-–—+•*·~]\s*_?\s*(?=\S)|^\s*o\s+(?=\S)")
_ANNEX = re.compile(r"^\s*phu\s+luc\b(?:\s+(?:so\s*)?(?P<number>[ivxlc]+|\d+|[a-h])\b)?\s*(?=$|[-–:.(]|kem\b)")
_FORM = re.compile(r"^\s*(?P<word>mau|bieu)(?:\s+mau)?(?:\s+so)?\s+(?P<number>\d{1,2}[a-z]?)\b\s*(?=$|[-–:.(/])")
_ATTACHED = re.compile(r"^\W{0,2}(?:duoc )?(?:(?:ban hanh )?(?:dinh )?kem theo|ban hanh theo)\b")
_RANK = (
    "chu tich|chu nhiem|tong giam doc|giam doc|thu tuong|(?<!hoi dong )bo truong|thu truong|chanh van phong"
    "|chanh thanh tra|chanh an"
    "|vien truong|tong cuc truong|chi cuc truong|cuc truong|vu truong|truong ban|truong phong|truong doan|hieu truong"
    "|tong bi thu|bi thu|tong thanh tra|thong doc|tong kiem toan|tu lenh|chi huy truong|doi truong|to truong|vien pho"
    "|hieu pho|uy vien thuong truc|uy vien ban thuong vu|chanh vp|tram truong|tong bien tap|ke toan truong|chu toa"
    "|thuong truc|cuc pho|truong tieu ban|nguoi ky"
)
_IN_PLACE_OF = r"(?:t\s?/\s?m|tm|k\s?/\s?t|kt|t\s?/\s?l|tl|tuq|t/uq|q)(?:\s?[.,:]\s?|\s+)(?=[a-z])"
_POST = re.compile(rf"(?:^|(?<=\s))(?:{_IN_PLACE_OF}|(?:quyen )?(?:pho )*(?:{_RANK})\b)")
_TWO_CAPITALS = re.compile(rf"[{UPPER}][^{LOWER}]*[{UPPER}]")  # of a post in capitals
_AUTHORITY = re.compile(rf"^{_IN_PLACE_OF}")
_DEGREE = re.compile(
    r"^(?:(?:GS|PGS|TSKH|TS|ThS|Th\.S|BS|DS|KS|CN|CVCC|BSCK|BS\.? ?CK|CK)\s?(?:I{1,2}|1"
    r"|2)?\s?[.,]?\s?)+(?=[^\W\d_a-z]\w+ )"
    r"|^(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)\s+"
)
_NAME = re.compile(rf"^(?:[{UPPER}][{LETTER}'’]*\.?\s+){{1,5}}[{UPPER}][{LETTER}'’]*$")


_BEGIN_BODIES = frozenset(
    {
        "Ban", "Sở", "Phòng", "Hội", "Trường", "Ủy", "Uỷ", "Huyện", "Tỉnh", "Cục", "Viện", "Đài", "Báo", "Các", "Như",
        "Bộ", "Xã", "Phường", "Quận", "Kho", "Tòa", "Toà",
    }
)  # fmt: skip


@lru_cache(maxsize=4096)
def fold(line: str) -> str:
    """Fold a line once, though many signs are looked for in it."""
    return _fold_letters(line)


def is_rule(line: str) -> bool:
    """Say whether a line is nothing but a drawn rule: "-----", "* * *", "…"."""
    return line[-1:] in _OF_RULES and RULE.match(line) is not None


def is_item(line: str) -> bool:
    """Say whether a line begins with the sign of an unnumbered item: "- …", "+ …", "• …", "o …"."""
    return line[:1] in _OF_ITEMS and ITEM.match(line) is not None


def national_start(line: str) -> int | None:
    """Return where "CỘNG HÒA XÃ HỘI…", "Độc lập - Tự do" or "ĐẢNG CỘNG SẢN VIỆT NAM" begins in a line."""
    found = _NATIONAL_START.search(fold(line))
    return found.start() if found else None


def is_national(line: str) -> bool:
    """Say whether a line is Quốc hiệu, Tiêu ngữ or the title of the Party or the Youth Union (tiêu đề)."""
    # "nước cộng hòa xã hội chủ nghĩa Việt Nam" stands in a sentence, "- Ban … Đảng Cộng sản Việt Nam" in a list
    if len(line) >= 140 or line[:1].islower() or line[:2] in _BULLETS:
        return False
    folded = fold(squeeze(line))
    return bool(_NATIONAL.search(folded)) or (bool(_YOUTH_UNION.match(folded)) and is_upper(line))


def is_number_line(line: str) -> bool:
    """Say whether a line is the letterhead's "Số: …/…" (số, ký hiệu)."""
    if len(line) >= 140 or not _MAY_BE_NUMBER_LINE.match(line):
        return False
    return _NUMBER_LINE.match(fold(line)) is not None and not line.startswith("số ")


def is_addressed_to(line: str) -> bool:
    """Say whether a line begins "Kính gửi", or ends "… điện:" as in a telegram (công điện)."""
    if "k" in line[:4].lower() and _ADDRESSED_TO.match(fold(line[:40])):
        return True
    return len(line) < 80 and line.endswith(":") and bool(_WIRED_TO.search(fold(line)))


def is_about(line: str) -> bool:
    """Say whether a line begins "V/v" or "Về việc"."""
    return bool(_ABOUT.match(fold(line[:24])))


def is_recipients(line: str) -> bool:
    """Say whether a line begins "Nơi nhận:", also as OCR may have it."""
    return "nh" in line[1:14].lower() and _RECIPIENTS.match(fold(line[:40])) is not None


def recipients_length(line: str) -> int:
    """Return how many characters "Nơi nhận:" takes at the start of a line."""
    found = _RECIPIENTS.match(fold(line[:40]))
    return found.end() if found else 0


def annex_number(line: str) -> str | None:
    """Return the number in "Phụ lục II" as written, "" when it has none, ``None`` when the line is no annex title."""
    found = _ANNEX.match(fold(line)) if line[:1] in "Pp" and len(line) < 200 else None
    return None if found is None else (found["number"] or "")


def form_name(line: str) -> str | None:
    """Return "Mẫu 03" or "Biểu 02" for a title of a form, else ``None``."""
    found = _FORM.match(fold(line)) if line[:1] in "MmBb" and len(line) < 200 else None
    return f"{'Mẫu' if found['word'] == 'mau' else 'Biểu'} {found['number']}" if found else None


def is_attached(line: str) -> bool:
    """Say whether a line is "(Kèm theo …)" or "(Ban hành kèm theo …)"."""
    return "theo" in line[:40].lower() and bool(_ATTACHED.match(fold(line[:40])))


def is_post(line: str) -> bool:
    """Say whether a line begins a signature: an authority such as "KT. CHỦ TỊCH" or a post in capitals."""
    return len(line) < 90 and is_upper(line) and _POST.match(fold(line)) is not None


def is_post_in_small_letters(line: str) -> bool:
    """Say whether a short line is a post written in small letters, as web pages have it: "Phó Thủ tướng"."""
    return len(line) < 40 and line[:1].isupper() and bool(_POST.fullmatch(fold(line)))


def is_authority(line: str) -> bool:
    """Say whether a line says for whom somebody signs: "T/M …", "TM. …", "KT. …" (quyền hạn)."""
    return is_upper(line) and bool(_AUTHORITY.match(fold(line)))


def post_at_end(line: str) -> int | None:
    """Return where a post in capitals begins that fills the rest of a line of two columns."""
    if len(line) > 200 or not ends_in_capitals(line):
        return None
    if not _TWO_CAPITALS.search(line):
        return None
    starts = (found.start() for found in _POST.finditer(fold(line)))
    return next((start for start in starts if is_upper(line[start:])), None)


def ends_in_capitals(line: str) -> bool:
    """Say whether capitals may fill the end of a line, but for a stray letter that recognition got wrong."""
    end = line[-6:]
    return end.isupper() or (not end.islower() and sum(map(str.islower, end)) < 2)


def post_spans(line: str) -> list[tuple[int, int]]:
    """Return where posts and authorities are named in a line in capitals; "thường trực" after a post belongs to it."""
    folded = fold(line)
    return [found.span() for found in _POST.finditer(folded) if found[0] != "thuong truc"]


def is_in_place_of(word: str) -> bool:
    """Say whether a word is "KT", "TM", "T/L" …: somebody signs in place of another (ký thay, thay mặt)."""
    return _AUTHORITY.match(f"{fold(word)} a") is not None


def is_signed(line: str) -> bool:
    """Say whether a line stands for the signature itself: "(Đã ký)"."""
    return fold(line).strip(" ().[]*") in {"da ky", "da ki", "ky ten, dong dau", "da ky ten, dong dau", "chu ky"}


def is_person(line: str) -> bool:
    """Say whether a line looks like a person's name (họ và tên): two to six capitalised words, not all capitals."""
    bare = without_rank(line)
    if len(bare) > 40 or not _NAME.match(bare) or is_upper(bare):
        return False
    words = bare.split()  # "Đoàn TNCS Hồ Chí Minh" and "Hội Nông Dân" are bodies, though Đoàn is a family name too
    return words[0] not in _BEGIN_BODIES and not any(_fold_letters(word) in ABBREVIATIONS for word in words)


def without_rank(name: str) -> str:
    """Return a name without academic degree or military rank: "TS. Nguyễn Văn An" → "Nguyễn Văn An"."""
    return _DEGREE.sub("", name)
