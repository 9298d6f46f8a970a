"""Where a list of bodies in running words ends: before what they are told to do (chủ trì, có trách nhiệm, …)."""

import re

from conglap.directives.tasks.office_verbs import ALL_PREDICATES, FIELD_PHRASES, OTHER_WORDS_AFTER
from conglap.directives.words.body_words import COMPOUNDS, ENDERS, FIELDS, HEAD, IN_NAMES, NOUNS

_TOKEN = re.compile(r"[^\s,;.:()/]+|[,;.:()/]")
_WORD = re.compile(r"[^\W\d_]*")
_BLANKS = re.compile(r"\s*")
_MAX_LIST = 700
_AFTER_RELATED = frozenset([",", ";", "và", "/", "đến", "của", "tại", "trên", "thuộc", "khác", "ở"])
_IN_PLACE = re.compile(
    r"trong\s+(?:toàn\s+)?(?:tỉnh|huyện|xã|ngành|lĩnh|cả|hệ thống|khu|khối|phạm vi toàn|"
    r"kế hoạch|chương trình|văn bản|đề án)"
)
_ON_PLACE = re.compile(r"trên\s+(?:địa bàn|toàn|phạm vi)")
_FIRST_WORDS: dict[str, list[str]] = {}
for _phrase in sorted(ALL_PREDICATES, key=len, reverse=True):
    _FIRST_WORDS.setdefault(_phrase.split(" ", 1)[0], []).append(_phrase)
_FIELD_FIRST_WORDS: dict[str, list[str]] = {}
for _phrase in FIELD_PHRASES:
    _FIELD_FIRST_WORDS.setdefault(_phrase.split(" ", 1)[0].strip(","), []).append(_phrase)


def names_body_at(lowered: str, place: int) -> bool:
    """Say whether a body's name can begin at a place of the lower-case text."""
    return HEAD.match(lowered, place) is not None


def predicate_word_at(lowered: str, place: int) -> str | None:
    """Return the words of an order ("chủ trì", "có trách nhiệm"…) that begin at a place, capital or small."""
    match = _WORD.match(lowered, place)
    return _phrase_at(lowered, place, match.group()) if match else None


def _phrase_at(lowered: str, place: int, word: str) -> str | None:
    for phrase in _FIRST_WORDS.get(word, ()):
        after = place + len(phrase)
        if lowered.startswith(phrase, place) and not lowered[after : after + 1].isalpha():
            return None if _is_another_word(lowered, phrase, after) else phrase
    return None


def _is_another_word(lowered: str, phrase: str, after: int) -> bool:
    """Say whether the next syllable makes another word of a predicate: "giao thông", "cấp tỉnh"."""
    others = OTHER_WORDS_AFTER.get(phrase)
    if others is None or lowered[after : after + 1] != " ":
        return False
    match = _WORD.match(lowered, after + 1)
    return match is not None and match.group() in others


def list_end(text: str, lowered: str, start: int, limit: int) -> tuple[int, str | None]:
    """Return where the list of bodies that begins at ``start`` ends, and the predicate that ends it, if one does.

    A list ends before a predicate, a preposition that cannot be in a name, a full stop or a colon,
    and after "liên quan" unless a separator follows.
    """
    return _Scan(text, lowered, start, min(limit, start + _MAX_LIST)).run()


class _Scan:
    """Goes over the words of a list, knowing those before."""

    def __init__(self, text: str, lowered: str, start: int, limit: int) -> None:
        self.text, self.lowered = text, lowered
        self.start, self.limit = start, limit
        self.before: list[str] = []
        self.depth = 0
        self.skip_to = start
        self.name_end = -1  # where the last words of an order that were part of a name ended

    def run(self) -> tuple[int, str | None]:
        for match in _TOKEN.finditer(self.lowered, self.start, self.limit):
            word, place = match.group(), match.start()
            if word in "()":
                self.depth += 1 if word == "(" else -1
            elif self.depth > 0 or place < self.skip_to:
                continue
            elif word in ".:;":
                if self._stops(word, place):
                    return place, None
            else:
                ends, predicate = self._ends(word, place)
                if ends:
                    return place, predicate
                self.before.append(word)
        return self.limit, None

    def _stops(self, mark: str, place: int) -> bool:
        """Say whether a mark ends the list: not the stop of "TT. Huyện ủy", the semicolon before a next body."""
        following = place + 1
        if mark == ";":
            blanks = _BLANKS.match(self.lowered, following)
            goes_on = names_body_at(self.lowered, blanks.end() if blanks else following)
            self.before.append(mark)
            return not goes_on
        if mark == ":":
            return not _enumerates(self.text, place)
        last = self.before[-1] if self.before else ""
        abbreviation = len(last) <= 2 and self.text[place - 1].isupper()
        return self.lowered[following : following + 1].strip() == "" and not abbreviation

    def _ends(self, word: str, place: int) -> tuple[bool, str | None]:
        """Say whether a word ends the list, and with which predicate."""
        if field := self._field_at(word, place):
            self.skip_to = place + len(field)
            return False, None
        phrase = _phrase_at(self.lowered, place, word)
        small = self.text[place] == word[0]
        if self.before[-2:] == ["liên", "quan"]:
            return (word not in _AFTER_RELATED, phrase if small else None)
        if not self.before or not small:
            self.skip_to = place + len(phrase or "") if self.before else place
            self.name_end = self.skip_to if phrase else self.name_end
            return False, None
        if phrase and not self._inside_name(phrase, place):
            return True, phrase
        self.skip_to = place + len(phrase or "")
        self.name_end = self.skip_to if phrase else self.name_end
        return (not phrase and self._preposition(word, place)), None

    def _field_at(self, word: str, place: int) -> str | None:
        """Return a field of work that follows a body's first word: "phòng *giáo dục và đào tạo*"."""
        if not self.before or self.before[-1] not in NOUNS or word not in _FIELD_FIRST_WORDS:
            return None
        for phrase in _FIELD_FIRST_WORDS[word]:
            after = place + len(phrase)
            if self.lowered.startswith(phrase, place) and not self.lowered[after : after + 1].isalpha():
                return phrase
        return None

    def _preposition(self, word: str, place: int) -> bool:
        if word == "cho" and self.before[-1] == "giúp":
            return False  # "Bộ phận giúp việc cho Hội đồng …"
        if word == "theo" and self.before[-3:] == ["tổ", "công", "tác"]:
            return not self.lowered.startswith("theo quyết định", place)
        if word == "trong":
            return not _IN_PLACE.match(self.lowered, place)
        if word == "trên":
            return self.before[-1] not in ("nêu", "kể", "ở") and not _ON_PLACE.match(self.lowered, place)
        return word in ENDERS or self.lowered.startswith(("thông qua", "đối với"), place)

    def _inside_name(self, phrase: str, place: int) -> bool:
        """Say whether words of an order are here part of a name: "ban quản lý", "các tổ chức chính trị"."""
        before = self.before
        if before[-1] == "được" or before[-2:] == ["công", "tác"] or before[-1] in COMPOUNDS.get(phrase, ()):
            return True
        after = place + len(phrase)
        if phrase == "tổ chức" and before[-2:] in (["nội", "vụ"], ["dịch", "vụ"], ["ngoại", "vụ"]):
            return False
        if phrase == "chủ trì" and _PRESIDES.match(self.lowered, after):
            return False
        if phrase in FIELDS and _PAPER.match(self.lowered, after):
            return False
        if phrase in FIELDS and place <= self.name_end + 1:
            return True
        allowed = IN_NAMES.get(phrase, frozenset())
        if phrase == "tổ chức" and before[-1] in (",", "/"):
            following = place + len(phrase)
            blanks = _BLANKS.match(self.lowered, following)
            return predicate_word_at(self.lowered, blanks.end() if blanks else following) is None
        return before[-1] in allowed or " ".join(before[-2:]) in allowed


# "Thủ trưởng các đơn vị chủ trì, phối hợp …", "các đơn vị xây dựng kế hoạch": here they do it.
_PRESIDES = re.compile(r"\s*,|\s+(?:và\s+)?phối hợp\b")
_PAPER = re.compile(
    r"\s+(?:và (?:tổ chức|triển khai|thực hiện|ban hành)|kế hoạch|chương trình|phương án|đề án|quy chế|quy trình|"
    r"quy định|báo cáo|dự toán|nội dung|văn bản|dự thảo|tài liệu|hồ sơ)\b"
)
_SEVERAL = re.compile(r"\b(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|\d{1,3})\s[^,;.:]{1,60}$")


def _enumerates(text: str, colon: int) -> bool:
    """Say whether a colon opens names ("các phường: Yên Bái, Văn Phú") and not a new sentence."""
    if not _SEVERAL.search(text, max(0, colon - 80), colon):
        return False
    following = text[colon + 1 : colon + 90].strip()
    first = re.split(r"[,;.]", following)[0].split()
    return following[:1].isupper() and len(first) <= 6 and predicate_word_at(following.lower(), 0) is None
