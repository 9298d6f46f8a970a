"""Bodies as a directive names them: where a list of names ends, and its single names (cơ quan, tổ chức, đơn vị)."""

import re

from conglap.directives.body_words import (
    ENDERS,
    HEAD,
    IN_NAMES,
    NOUNS,
    PLACE_START,
    PLURAL_START,
    PREDICATES,
    TITLES,
)
from conglap.directives.records import NamedBody, Span

_TOKEN = re.compile(r"[^\s,;.:()/]+|[,;.:()/]")
_SEPARATOR = re.compile(r"\s*(?:;|,|/|\bvà\b|\bcùng(?:\s+với)?\b|\s-\s(?=các\b))\s*")
_LIST_STOP = re.compile(r"[.:](?:\s|$)|;")
_EDGE = ' \t\n.,;:-–/+•*“”"'
_FIRST_WORDS: dict[str, list[str]] = {}
for _phrase in PREDICATES:
    _FIRST_WORDS.setdefault(_phrase.split(" ", 1)[0], []).append(_phrase)
for _phrases in _FIRST_WORDS.values():
    _phrases.sort(key=len, reverse=True)
_MAX_LIST = 700


def names_body_at(lowered: str, place: int) -> bool:
    """Say whether a body's name can begin at a place of the lower-case text."""
    return HEAD.match(lowered, place) is not None


def predicate_at(text: str, lowered: str, place: int) -> str | None:
    """Return the words of an order ("chủ trì", "có trách nhiệm"…) that begin at a place in small letters."""
    if place >= len(text) or text[place] != lowered[place]:
        return None
    return predicate_word_at(lowered, place)


def predicate_word_at(lowered: str, place: int) -> str | None:
    """Return the words of an order that begin at a place, capital or small."""
    end = place
    while end < len(lowered) and lowered[end].isalpha():
        end += 1
    for phrase in _FIRST_WORDS.get(lowered[place:end], ()):
        after = place + len(phrase)
        if lowered.startswith(phrase, place) and not lowered[after : after + 1].isalpha():
            return phrase
    return None


def list_end(text: str, lowered: str, start: int, limit: int) -> tuple[int, str | None]:
    """Return where the list of bodies that begins at ``start`` ends, and the predicate that ends it, if one does.

    A list ends before a predicate, a preposition that cannot be in a name, a full stop or a colon,
    and after "liên quan" unless a separator follows.
    """
    depth = 0
    before: list[str] = []
    after_related = False
    skip_to = start
    for match in _TOKEN.finditer(lowered, start, min(limit, start + _MAX_LIST)):
        word, place = match.group(), match.start()
        if word in "()":
            depth += 1 if word == "(" else -1
            continue
        if depth > 0:
            continue
        if word in ".:;":
            if word == "." and not _LIST_STOP.match(lowered, place):
                continue  # "TT. Huyện ủy", "TP.HCM"
            if (
                word == "."
                and place - match.pos
                and len(before[-1] if before else "") <= 2
                and text[place - 1].isupper()
            ):
                continue
            if word == ";" and names_body_at(lowered, _skip_blanks(lowered, place + 1)):
                before.append(word)
                continue
            if word == ":" and _enumerates(text, place):
                continue
            return place, None
        if place >= skip_to:
            ends = _ends_here(text, lowered, place, word, before, after_related)
            if ends:
                return place, None if ends == "-" else ends
            skip_to = place + len(predicate_word_at(lowered, place) or "") if before else place
        after_related = (word == "quan" and bool(before) and before[-1] == "liên") or (word in ")" and after_related)
        before.append(word)
    return min(limit, start + _MAX_LIST), None


def _enumerates(text: str, colon: int) -> bool:
    """Say whether a colon opens names ("các phường: Yên Bái, Văn Phú") and not a new sentence."""
    following = text[colon + 1 : colon + 90]
    words = following.split()
    first_line = re.split(r"[,;.]", following)[0].split()
    return (
        bool(words)
        and words[0][0].isupper()
        and len(first_line) <= 6
        and predicate_word_at(following.lower(), len(following) - len(following.lstrip())) is None
    )


def _ends_here(text: str, lowered: str, place: int, word: str, before: list[str], after_related: bool) -> str | None:
    """Return the predicate that begins here, "-" when the list ends without one, ``None`` when it goes on."""
    if after_related and word not in (",", ";", "và", "/", "đến", "của", "tại", "trên", "thuộc", "khác", "ở"):
        return predicate_at(text, lowered, place) or "-"
    if not before or text[place] != word[0] or (after_related and word == "đến"):
        return None
    phrase = predicate_word_at(lowered, place)
    if phrase and not _inside_name(phrase, before, lowered, place):
        return phrase
    if not phrase:
        if word in ENDERS or lowered.startswith(("thông qua", "đối với"), place):
            return "-"
        if word == "trong" and not re.match(
            r"trong\s+(?:toàn\s+)?(?:tỉnh|huyện|xã|ngành|lĩnh|cả|hệ thống|khu|khối|phạm vi toàn)",
            lowered[place : place + 40],
        ):
            return "-" if not lowered.startswith("trong phạm vi", place) else "trong phạm vi"
        if (
            word == "trên"
            and before[-1] not in ("nêu", "kể", "ở")
            and not re.match(r"trên\s+(?:địa bàn|toàn|phạm vi)", lowered[place : place + 30])
        ):
            return "-"
    return None


def _inside_name(phrase: str, before: list[str], lowered: str, place: int) -> bool:
    """Say whether words of an order are here part of a name: "ban quản lý", "các tổ chức chính trị"."""
    if before[-1] == "được" or before[-2:] == ["công", "tác"]:
        return True
    allowed = IN_NAMES.get(phrase)
    if allowed is None:
        return False
    if phrase == "tổ chức" and before[-1] in (",", "/"):
        return predicate_word_at(lowered, _skip_blanks(lowered, place + 7)) is None
    one, two = before[-1], " ".join(before[-2:])
    return one in allowed or two in allowed


def _skip_blanks(text: str, place: int) -> int:
    while place < len(text) and text[place] in " \t\n":
        place += 1
    return place


def split_bodies(text: str, lowered: str, span: Span) -> tuple[NamedBody, ...]:
    """Return the single names in a list; a group such as "UBND các xã, thị trấn" stays one.

    A part that does not begin as a body does ("Đào tạo", "Thể thao và Du lịch") belongs to the name before it.
    """
    entries: list[list[int]] = []
    for start, end, hard in _parts(text, span):
        if entries and not hard and not _begins_entry(text, lowered, start, end, entries[-1]):
            entries[-1][1] = end
        else:
            entries.append([start, end])
    trimmed = (_trim(text, _past_address(lowered, start), end) for start, end in entries)
    return tuple(NamedBody(text[start:end], (start, end)) for start, end in trimmed if end - start > 1)


def _parts(text: str, span: Span) -> list[tuple[int, int, bool]]:
    """Cut at commas, semicolons, "và", outside brackets; a semicolon cuts for good."""
    parts: list[tuple[int, int, bool]] = []
    start, end = span
    depth_until = start
    begin, hard = start, False
    for match in _SEPARATOR.finditer(text, start, end):
        if match.start() < depth_until:
            continue
        opened = text.rfind("(", begin, match.start())
        if opened >= 0 and text.find(")", opened, match.start()) < 0:
            closed = text.find(")", match.start(), end)
            depth_until = closed + 1 if closed >= 0 else end
            continue
        parts.append((begin, match.start(), hard))
        begin, hard = match.end(), ";" in match.group()
    parts.append((begin, end, hard))
    return [(left, right, hard) for left, right, hard in parts if text[left:right].strip(_EDGE)]


def _begins_entry(text: str, lowered: str, start: int, end: int, previous: list[int]) -> bool:
    """Say whether a part begins a name of its own after the name before it."""
    while start < end and text[start] in _EDGE:
        start += 1
    head = HEAD.match(lowered, start)
    if head is None:
        return False
    plural = PLURAL_START.match(lowered, start, end)
    rest = lowered[head.end() : end].strip(_EDGE)
    before = lowered[previous[0] : previous[1]].strip(_EDGE)
    if plural:
        return not (head.group("place") and re.search(r"\b(?:và|thuộc|của)\s*$", before))
    if PLACE_START.match(lowered, start, end) and head.group("word") not in TITLES:
        return False
    if re.search(r":\s", lowered[previous[0] : previous[1]]):
        return text[start].isupper() and bool(rest)
    if not rest:
        word = text[start : head.end()]
        return (word.isupper() and len(word) > 1) or (" " in word and text[start].isupper())
    generic = before in NOUNS
    group = generic or re.search(r"\b(?:các|những|mọi)\b", before) or text[previous[0] : previous[1]].islower()
    return text[start].isupper() or not group


_ADDRESS = re.compile(r"\s*(?:các\s+)?(?:ông|bà|ông,? bà|ông \(bà\)|đồng chí|đ/c)\s*:\s*")


def _past_address(lowered: str, start: int) -> int:
    """Leave "Các ông:" before the names out."""
    match = _ADDRESS.match(lowered, start)
    return match.end() if match else start


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end
