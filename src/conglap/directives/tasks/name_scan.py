"""The words of a list of bodies one after another (danh sách cơ quan, đơn vị).

A name is known by what it can be: a first word ("Sở", "các đơn vị"), words with capitals, words of ``name_words``, a
level or a place, tails such as "có liên quan", "thuộc …", "trên địa bàn …". What is none of these after a whole name
begins what the body is told to do, whether we know the verb or not.
"""

import re
from enum import IntEnum

from conglap.directives.tasks.known_words import FIELDS_OF_WORK, PHRASES, PREDICATES, known_at, names_body_at
from conglap.directives.tasks.name_limits import (
    about_papers,
    enumerates,
    is_preposition,
    on_place,
    part_of_name,
    second_half,
    told_later,
    up_to_level,
    words_before,
)
from conglap.directives.tasks.name_words import (
    COMMON,
    HEAD_STARTS,
    LEVELS,
    NAME_PHRASES,
    NEED_OBJECT,
    SINGLE,
    TOLD_APART,
    WHOLE,
)
from conglap.directives.tasks.office_verbs import ALL_PREDICATES
from conglap.directives.words.body_words import ENDERS, head_at, words

_TOKEN = re.compile(r"\s*([^\s,;.:()/]+|[,;.:()/])")
_BLANKS = re.compile(r"\s*")
_WITH = re.compile(r"\s+(?:với\s+)?")
_JOINTS = frozenset([",", "/", "và", "hoặc", "-", "–", "—", "&", "cùng", "với"])
_AFTER_RELATED = frozenset(["đến", "của", "tại", "trên", "thuộc", "khác", "ở"])
_TAILS = frozenset(
    ["thuộc", "của", "tại", "ở", "nơi", "ngoài", "số", "khối", "nhóm", "trong", "trên", "về", "ngành", "người", "giáp"]
)
_GROUPS = frozenset(["các", "những", "mọi", "toàn", "từng", "mỗi", "một", "tất", "hai"])
# Verbs that are nobody's field of work: what a body with a verb in its name is told to do.
_DONE = frozenset(
    words(
        "chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|căn cứ|chủ động|nghiêm túc|khẩn trương|là|"
        "tổ chức|triển khai|thực hiện|hướng dẫn|theo dõi|báo cáo|rà soát|tham mưu|tăng cường|tiếp tục|thường xuyên|"
        "kịp thời|phải|cần|được|đã|sẽ|khi|để|lập|trình|gửi|cử|xây dựng|thông báo|tổng hợp|đề xuất|chỉ đạo|đôn đốc|"
        "kiểm tra|giúp"
    )
)
_PREPOSITIONS = ENDERS | {"trong", "trên", "thông", "đối"}
_RELATED_TO = re.compile(r"(?:có\s+)?liên quan\b")
_YEAR = re.compile(r"\s+(?:19|20)\d\d\b")


class State(IntEnum):
    """How far the name at hand is."""

    OPEN = 0  # after its first word, "thuộc", "của": words unknown to us may belong to it
    HALF = 1  # after one syllable with a capital: the next may be the other half of the word
    WHOLE = 2  # after a word of names: more such words may follow
    PLACED = 3  # after a level or a place: only tails and other places may follow
    RELATED = 4  # after "liên quan": a comma, "và", "của", "thuộc" may follow
    JOINED = 5  # after a comma, "và", a dash: another name or the rest of this one


# To ask the class for a member takes ten times as long as a name of the module, and these are asked at every word.
_OPEN, _HALF, _WHOLE, _PLACED, _RELATED, _JOINED = State


class Scan:
    """Goes over the words of a list; a method that answers ``True`` says that the list ends at ``place``."""

    def __init__(self, text: str, lowered: str, start: int, limit: int) -> None:
        self.text, self.lowered = text, lowered
        self.start, self.limit, self.next = start, limit, start
        self.state = self.prior = _OPEN
        self.fresh = True  # right after a first word
        self.plural = False  # a group: "các cơ sở"
        self.loose = False  # a group told apart by what it does: "các hộ nuôi tôm"
        self.predicate: str | None = None
        self.verb = (-1, -1)  # the last words of an order that were part of a name

    def run(self) -> tuple[int, str | None]:
        match = _TOKEN.match
        while token := match(self.lowered, self.next, self.limit):
            place, self.next = token.span(1)
            if self._ends(token.group(1), place):
                return place, self.predicate
        return self.limit, None

    def _ends(self, word: str, place: int) -> bool:
        if word in "()":
            closed = self.lowered.find(")", place, self.limit) if word == "(" else place
            self.next = closed + 1 if closed >= 0 else self.limit
            return False
        if word in ".:;":
            return self._stops(word, place)
        if word in _JOINTS and self._joins(word):
            self.prior = self.state if self.state is not _JOINED else self.prior
            self.state = _JOINED
            return False
        small = self.text[place] == word[0]
        if place == self.start:
            return self._first(word, place)
        if self.state is _RELATED:
            return self._after_related(word, place, small=small)
        return self._small(word, place) if small else self._capital(word, place)

    def _stops(self, mark: str, place: int) -> bool:
        """Say whether a mark ends the list: not the stop of "TT. Huyện ủy", the semicolon before a next body."""
        following = place + 1
        if mark == ";":
            blanks = _BLANKS.match(self.lowered, following)
            self.state = _JOINED
            return not names_body_at(self.lowered, blanks.end() if blanks else following)
        if mark == ":":
            self.state = _OPEN
            return not enumerates(self.text, place)
        begins = self.text.rfind(" ", self.start, place) + 1
        abbreviation = place - max(begins, self.start) <= 2 and self.text[place - 1].isupper()
        return self.lowered[following : following + 1].strip() == "" and not abbreviation

    def _joins(self, word: str) -> bool:
        """Say whether "cùng", "với" join another body to the list; the other joints always do."""
        if word not in ("cùng", "với"):
            return True
        if word == "với":
            return self.state is _JOINED
        after = _WITH.match(self.lowered, self.next)
        return after is not None and names_body_at(self.lowered, after.end())

    def _first(self, word: str, place: int) -> bool:
        if not (word in HEAD_STARTS and self._head(place)):
            self.state = _HALF if self.text[place].isupper() else _OPEN
        return False

    def _head(self, place: int) -> bool:
        """Go past the first word of a name: "các sở", "Giám đốc"."""
        head = head_at(self.lowered, place, self.limit)
        if head is None:
            return False
        self.next, self.fresh = head.end(), True
        word = head.group("word")
        if self.text[place].isupper():
            self.plural = False
        if head.end("word") - head.start("word") < head.end() - head.start() or head.group("place"):
            self.plural = True
        self.plural = self.plural or word in COMMON
        self.loose = word is not None and word not in WHOLE
        self.state = _PLACED if word is None else _WHOLE if word in WHOLE else _OPEN
        return True

    def _after_related(self, word: str, place: int, *, small: bool) -> bool:
        if word not in _AFTER_RELATED:
            known = known_at(self.lowered, place, word, PREDICATES) if small else None
            self.predicate = "" if small and not known and not self._preposition(word, place) else known
            return True
        self.state = _WHOLE if word == "khác" else _OPEN
        return word == "trên" and not on_place(self.lowered, place)

    def _capital(self, word: str, place: int) -> bool:
        """A word with a capital belongs to the name; learn how much of it."""
        phrase = known_at(self.lowered, place, word, PHRASES)
        if phrase == "phối hợp" and self.state in (_WHOLE, _PLACED) and self.lowered.startswith(" với ", self.next + 4):
            self.predicate = phrase
            return True
        if self.state is _PLACED:
            whole = phrase in LEVELS or (phrase in NAME_PHRASES and phrase not in TOLD_APART)
            self.next = place + len(phrase) if phrase and whole else self.next
            return False
        if word in HEAD_STARTS and (not phrase or self._longer_head(phrase, place)) and self._head(place):
            return False
        if phrase in NAME_PHRASES and " " in phrase and (phrase not in TOLD_APART or phrase == "thường trực"):
            self.next, self.state = place + len(phrase), _WHOLE
        elif phrase in ALL_PREDICATES and " " in phrase:
            self._verb_in_name(phrase, place)
        elif self.text[place : self.next].isupper():
            self.state = _WHOLE
        elif self.state is _HALF:
            self.state = _PLACED  # two capitals in a row: a name of its own
        else:
            self.state = _WHOLE if word in SINGLE else _HALF
        self.fresh = False
        return False

    def _small(self, word: str, place: int) -> bool:
        if self.fresh and (field := known_at(self.lowered, place, word, FIELDS_OF_WORK)):
            self.next, self.state, self.fresh = place + len(field), _WHOLE, False
            return False
        if word in ("liên", "có") and (related := _RELATED_TO.match(self.lowered, place)):
            self.next, self.state = related.end(), _RELATED
            return False
        phrase = known_at(self.lowered, place, word, PHRASES)
        may_begin = self.fresh or self.state in (_OPEN, _JOINED)
        if may_begin and word in HEAD_STARTS and self._longer_head(phrase, place):
            return not self._head(place)
        if phrase in NAME_PHRASES and phrase not in ALL_PREDICATES:
            return self._field(phrase, place)
        if phrase:
            return self._verb(phrase, place)
        if self.state is _HALF and word not in LEVELS and word not in _GROUPS and not self._preposition(word, place):
            self.state = _OPEN if self.loose else _WHOLE  # "Trung tâm Sát hạch *lái xe*"
            return False
        return self._other(word, place)

    def _longer_head(self, phrase: str | None, place: int) -> bool:
        """Say whether a first word longer than the known words begins here: "các chi bộ, *đảng bộ*"."""
        head = head_at(self.lowered, place, self.limit)
        length = head.end() - place if head else 0
        return length > 0 and length > len(phrase or "") - (self.state is _JOINED)

    def _field(self, phrase: str, place: int) -> bool:
        """A word of names goes on with the name, but not right after one level: "Công an tỉnh thông tin …"."""
        if self.state is _PLACED and not (self.plural or phrase in TOLD_APART or phrase in LEVELS):
            self.predicate = ""
            return True
        self.next, self.fresh = place + len(phrase), phrase == "trực thuộc"
        if phrase == "trực thuộc":
            self.state = _WHOLE
        elif phrase in LEVELS or phrase.startswith("cấp "):
            self.state = _PLACED
        elif self.state is not _PLACED or phrase not in TOLD_APART:
            self.loose = self.loose or self.state is _PLACED
            self.state = _WHOLE
        return False

    def _verb(self, phrase: str, place: int) -> bool:
        before = words_before(self.lowered, self.start, place, self.verb)
        if self._object_of_verb(phrase, place):
            self._verb_in_name(phrase, place)
            self.state = _WHOLE
            return False
        half = self.state is not _PLACED and second_half(phrase, before[-1])
        if not half and not part_of_name(self.lowered, place, phrase, before, self.verb[1]):
            self.predicate = phrase
            return True
        self._verb_in_name(phrase, place)
        self.fresh = False
        return False

    def _object_of_verb(self, phrase: str, place: int) -> bool:
        """Say whether a verb is what another one with a capital is about: "Cục Quản lý *đấu thầu*"."""
        begin, end = self.verb
        if (
            begin < 0
            or not (self.plural or self.text[begin].isupper())
            or (phrase in _DONE and not self._is_field(phrase, place))
        ):
            return False
        if self.state is _JOINED:  # "Ban Bảo vệ, *chăm sóc* sức khỏe cán bộ"
            return self.prior is _OPEN and self.lowered[end:place].strip() in (",", "và")
        return end == place - 1 and self.state is _OPEN and " " in phrase

    def _is_field(self, phrase: str, place: int) -> bool:
        """Say whether "xây dựng" is a field here ("Chi cục Giám định xây dựng") and no drawing up of papers."""
        return phrase == "xây dựng" and not about_papers(self.lowered, place + len(phrase))

    def _verb_in_name(self, phrase: str, place: int) -> None:
        """Take words of an order into the name: "Sở *Xây dựng*" is whole, "Trung tâm *Kiểm soát*" goes on."""
        before = self.prior if self.state is _JOINED else self.state
        self.next = place + len(phrase)
        self.verb = (place, self.next)
        self.state = _WHOLE if before is _WHOLE and phrase not in NEED_OBJECT else _OPEN

    def _other(self, word: str, place: int) -> bool:
        """A small word that is neither a word of names nor a known verb."""
        if word in LEVELS:
            self.state, self.fresh = _PLACED, False
        elif word in _GROUPS:
            if not self._head(place):
                self.state = _OPEN  # "Giáo viên chủ nhiệm các lớp": no work begins with "các"
        elif self._preposition(word, place):
            return True
        elif word in _TAILS:
            self.state = _OPEN
        elif word[0].isdigit():
            self.state = self.state if self.plural else _PLACED
        elif not self._passes(word) and self._unknown(word, place):
            self.predicate = ""
            return True
        return False

    def _passes(self, word: str) -> bool:
        """Say whether a word says nothing of where the name ends: "này", a year."""
        if word == "năm":
            return _YEAR.match(self.lowered, self.next) is not None
        return word in ("này", "đó") or not word[0].isalpha()

    def _unknown(self, word: str, place: int) -> bool:
        """Say whether a word that we do not know begins what the body is told to do."""
        state = self.prior if self.state is _JOINED else self.state
        self.fresh = False
        if state is _OPEN or state is _HALF:
            return False
        if self.plural and (self.state is _JOINED or word in ("có", "nuôi", "trồng") or self._told_later(place)):
            self.state = _OPEN
            return False
        return state is _PLACED or not up_to_level(self.text, place, self.limit)

    def _told_later(self, place: int) -> bool:
        return told_later(self.lowered, place, self.limit, loose=self.loose)

    def _preposition(self, word: str, place: int) -> bool:
        if word not in _PREPOSITIONS:
            return False
        before = words_before(self.lowered, self.start, place, self.verb)
        return is_preposition(self.lowered, place, word, before)
