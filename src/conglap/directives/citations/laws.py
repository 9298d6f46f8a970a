"""Laws named without a number: "Luật Quản lý thuế", "Bộ luật Hình sự năm 2015", "Hiến pháp"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conglap.base.text import fold
from conglap.directives.words.law_names import LAW_NAMES
from conglap.directives.words.letters import LETTER, LOWER, UPPER

_KINDS = {"bo luat": "BL", "luat": "L", "phap lenh": "PL", "hien phap": "HP"}
# A pattern that begins with plain letters is tried only there: five scans take less than one for all.
_CAPITAL_WORDS = tuple(
    re.compile(rf"{word}(?![\w-])") for word in ("Bộ [lL]uật", "Luật(?<!Bộ Luật)", "Pháp lệnh", "Hiến pháp")
)
_SMALL_WORD = re.compile(r"luật(?![\w-])")
_NAMES = sorted({fold(name) for name in LAW_NAMES}, key=len, reverse=True)
_WRITTEN = frozenset(name.lower() for name in LAW_NAMES if " " not in name)
_ONE_SYLLABLE = frozenset(map(fold, _WRITTEN))
_KNOWN = re.compile(
    rf"[ ]+(?:{'|'.join(re.escape(name).replace(', ', ',? ') for name in _NAMES)})(?:(?![a-z])|(?=ngay ))"
)
_AMENDING = re.compile(
    r"[ ]+(?:[sS]ửa đổi|SĐBS)\b[^;.()\n]{0,60}?(?=\s(?:của )?(?:Bộ luật|Bộ Luật|Luật|Pháp lệnh)\s|[;.()\n]|$)"
)
_STOP = (
    r"về|số|ngày|năm|và các|và Luật|và Nghị|và văn|của|quy định|được|đã|có|trên|tại|theo|để|để|khi|trong|với|hoặc|thì"
    rf"|là|cho|trình (?:[{UPPER}]|cấp|cơ quan)|"
    r"trước|sau|sẽ|không|nếu|hiện hành|này|gồm|nhằm|từ"
)
_FREE = re.compile(rf"[ ]+[{UPPER}][{LETTER}&]+(?:,? (?!(?:{_STOP})\b)[{LETTER}&-]+){{0,9}}")
_DATED = re.compile(
    rf"[ ]+(?!(?:{_STOP})\b)[{LETTER}&]+(?:,? (?!(?:{_STOP})\b|và \w+ số)[{LETTER}&-]+){{1,18}}"
    r"(?: \([^()\n]{2,30}\))?(?= ngày \d| năm \d{4})"
)
_CLINGS = re.compile(r"[\w-](?=[Ll]uật|Bộ|Pháp|Hiến)")
_OTHER_LAWS = ("pháp ", "kỷ ", "bộ ")  # "pháp luật", "kỷ luật"; "Bộ luật" is another word
# What may still belong to a known name before its day: "Luật Doanh nghiệp Nhà nước ngày …", "… (sửa đổi) ngày …".
_MORE = re.compile(
    rf"(?: của (?:HĐND|Hội đồng [Nn]hân dân)(?:, | và )(?:UBND|[UỦ][ỷỶyY]? ?[Bb]an [Nn]hân dân))?"
    rf"(?:(?:,(?= [{LOWER}]))? (?!(?:{_STOP})\b|và )[{LETTER}&-]+){{0,4}}(?: \([^()\n]{{2,30}}\))?(?= ngày \d)"
)
_ABOUT = re.compile(r" về [^;.\n]{5,160}?(?= ngày \d{1,2})")  # "Căn cứ Pháp lệnh về … ngày 25 tháng 6 năm 1996"
# "… được Quốc hội khóa XIII thông qua ngày 19/6/2015", "… (sửa đổi) công bố ngày 05/7/1994"
_PASSED = re.compile(
    r"(?: \([^()\n]{2,30}\))?(?: (?!Bộ luật|Luật|Pháp lệnh|Nghị)[^\s;.,\n\d]+){0,18} (?:thông qua|công bố)(?= ngày \d)"
)
_NEAR_DAY = 160  # characters: a longer name is a sentence
_YEAR = re.compile(r"\s+(?:năm\s+)?(?:19|20)\d\d\b(?!/)|\s*\((?:19|20)\d\d\)")


@dataclass(slots=True)  # not frozen: that doubles the time, and many are made
class NamedLaw:
    """A law named without its number; ``span`` takes in the year of its name."""

    kind: str
    name: str  # folded, to recognise the same law again
    span: tuple[int, int]
    amending: bool = False  # "Luật sửa đổi, bổ sung một số điều của …"; the laws after it are those that it amends


def find_laws(text: str, folded: str) -> Iterator[NamedLaw]:
    """Yield laws by name, in order; "pháp luật", "Luật này" and a bare "Luật" are none."""
    for word in _words_for_law(text):
        known = _known_name(text, folded, word.end())
        kind = _KINDS[fold(word[0])]
        small = word.re is _SMALL_WORD
        if known is None and (small or kind == "HP"):
            if kind == "HP":
                yield NamedLaw(kind, "hien phap", _with_year(text, word.span()))
            continue
        found = known or _AMENDING.match(text, word.end()) or _FREE.match(text, word.end())
        if found is None and not small:
            found = _dated_name(text, word.end())  # "Luật tổ chức HĐND, UBND ngày 26/11/2003"
        if found is None and folded.endswith("can cu ", 0, word.start()):
            found = _ABOUT.match(text, word.end())
        if found is None or (small and text[word.start() - 5 : word.start()].lower().endswith(_OTHER_LAWS)):
            continue
        more = _MORE.match(text, found.end())
        end = more.end() if more else found.end()
        name = folded[found.start() : end].strip()
        span = (word.start(), word.start() + len(text[word.start() : end].rstrip()))
        yield NamedLaw(kind, name, _with_year(text, span), amending=name.startswith(("sua doi", "sdbs")))


def place_of_day(text: str, end: int) -> int:
    """Return where the day of a law may stand: at the end of its name, or after who passed it (thông qua)."""
    window = text[end : end + _NEAR_DAY]
    passed = _PASSED.match(window) if "thông qua" in window or "công bố" in window else None
    return end + passed.end() if passed else end


def _dated_name(text: str, start: int) -> re.Match[str] | None:
    """A name that only its day shows to be one stands near the day."""
    near = text[start : start + _NEAR_DAY]
    return _DATED.match(text, start) if " ngày " in near or " năm " in near else None


def _known_name(text: str, folded: str, start: int) -> re.Match[str] | None:
    """Of one syllable, the marks decide: "Luật Giá" is a law, "Hội Luật gia" a body."""
    known = _KNOWN.match(folded, start)
    if known and known[0].strip() in _ONE_SYLLABLE and text[start : known.end()].strip().lower() not in _WRITTEN:
        return None
    return known


def _words_for_law(text: str) -> list[re.Match[str]]:
    found = [word for pattern in (*_CAPITAL_WORDS, _SMALL_WORD) for word in pattern.finditer(text)]
    alone = [word for word in found if not _CLINGS.match(text, max(0, word.start() - 1))]
    return sorted(alone, key=lambda word: word.start())


def _with_year(text: str, span: tuple[int, int]) -> tuple[int, int]:
    found = _YEAR.match(text, span[1])
    return (span[0], found.end()) if found else span
