"""Names in capitals to the usual writing: "ỦY BAN NHÂN DÂN TỈNH X" → "Ủy ban nhân dân tỉnh X".

Capitals follow Nghị định 30/2020/NĐ-CP, Phụ lục II; where the text itself writes the name in small
letters, that is taken.
"""

import re
from collections import Counter

from conglap.base.text import fold
from conglap.directives.letters import is_upper

_PLACES = {"tinh", "huyen", "quan", "xa", "phuong", "thi tran", "thi xa", "thanh pho", "thu do"}
_ABBREVIATIONS = {
    "ubnd",
    "hdnd",
    "thpt",
    "thcs",
    "ubmttq",
    "tnhh",
    "tw",
    "dhqg",
    "gddt",
    "gd&dt",
    "tt&tt",
    "btl",
    "mttq",
    "ctn",
}
_SMALL = {"va", "cua", "cac", "ve", "cho", "trong", "tai", "thuoc", "voi"}
# Each phrase as it is written; words of a name that are not in a phrase get a capital on the first word of a part.
_PHRASES = (
    "Ủy ban nhân dân", "Uỷ ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Thủ tướng Chính phủ", "Chính phủ", "Quốc hội", "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương",
    "Ban Thường vụ", "Ban Chấp hành", "Huyện ủy", "Huyện uỷ", "Tỉnh ủy", "Tỉnh uỷ", "Thành ủy", "Thành uỷ",
    "Thị ủy", "Thị uỷ", "Quận ủy", "Quận uỷ", "Đảng ủy", "Đảng uỷ", "Đảng bộ", "Chi bộ", "Công Thương",
    "Công thương", "Giao thông vận tải", "Y tế", "Tư pháp", "Nội vụ", "Tài chính", "Xây dựng", "Ngoại vụ",
    "Nông nghiệp", "Phát triển nông thôn", "Môi trường", "Tài nguyên", "Khoa học", "Công nghệ", "Kế hoạch",
    "Đầu tư", "Văn hóa", "Văn hoá", "Thể thao", "Du lịch", "Thông tin", "Truyền thông", "Giáo dục", "Đào tạo",
    "Lao động", "Thương binh", "Xã hội", "Dân tộc", "Tôn giáo", "Quốc phòng", "Công an", "Bệnh viện", "Trung tâm",
    "Liên đoàn Lao động", "Tổ chức", "Kiểm tra", "Tuyên giáo", "Dân vận", "Nội chính", "Bảo hiểm xã hội",
    "Kho bạc Nhà nước", "Ngân hàng Nhà nước", "Việt Nam", "Trung ương", "Tổng cục", "Văn phòng", "Hội Nông dân",
    "Hội Liên hiệp Phụ nữ", "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Khu công nghiệp", "Khu kinh tế", "Thanh tra",
)  # fmt: skip
_PHRASE_BY_KEY = {fold(phrase): phrase for phrase in _PHRASES}


def usual_writing(name: str, text: str) -> str:
    """Return the name as the text writes it in small letters, or as the rules of capitals have it."""
    if not is_upper(name):
        return name
    return _as_in_text(name, text) or _by_rule(name)


def _as_in_text(name: str, text: str) -> str | None:
    folded = fold(text)
    key = fold(name)
    if len(key) < 5:
        return None
    found: Counter[str] = Counter()
    place = folded.find(key)
    while place >= 0:
        written = text[place : place + len(key)]
        around = folded[place - 1 : place] + folded[place + len(key) : place + len(key) + 1]
        if written[0].isupper() and not is_upper(written) and not any(map(str.isalnum, around)):
            found["".join(_cased(a, b) for a, b in zip(name, written, strict=True))] += 1
        place = folded.find(key, place + 1)
    return found.most_common(1)[0][0] if found else None


def _cased(letter: str, like: str) -> str:
    return letter.upper() if like.isupper() else letter.lower()


def _by_rule(name: str) -> str:
    words = name.split()
    folded = [fold(word).strip(",;") for word in words]
    written: list[str] = []
    index = 0
    in_place = False
    begins = True
    while index < len(words):
        length = _phrase_length(folded, index)
        place = next((n for n in (2, 1) if " ".join(folded[index : index + n]) in _PLACES), 0)
        if place and index + place < len(words):
            written += [word.lower() if index else word.capitalize() for word in words[index : index + place]]
            index += place
            in_place, begins = True, False
            continue
        if length and not in_place:
            written += _like(words[index : index + length], _PHRASE_BY_KEY[" ".join(folded[index : index + length])])
            index += length
            begins = False
            continue
        written.append(_word(words[index], folded[index], capital=in_place or begins or index == 1))
        begins = folded[index] in _SMALL or words[index].endswith(",") or words[index] == "-"
        index += 1
    return " ".join(written)


def _phrase_length(folded: list[str], index: int) -> int:
    for length in range(min(7, len(folded) - index), 0, -1):
        if " ".join(folded[index : index + length]) in _PHRASE_BY_KEY:
            return length
    return 0


def _like(words: list[str], phrase: str) -> list[str]:
    return [
        "".join(_cased(a, b) for a, b in zip(word, like + "." * len(word), strict=False))
        for word, like in zip(words, phrase.split(), strict=True)
    ]


def _word(word: str, folded: str, *, capital: bool) -> str:
    if folded in _ABBREVIATIONS or re.fullmatch(r"[IVX]+", word):
        return word
    if folded in _SMALL:
        return word.lower()
    return word.capitalize() if capital else word.lower()
