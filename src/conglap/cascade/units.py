"""Running words cut into units: what the comparison counts and finds again (đơn vị từ)."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from conglap.cascade.lexicon import USUAL_FORCE, Role, Word, abbreviations, frequencies, longest_from, words
from conglap.cascade.syllables import Syllable, syllables
from conglap.directives.records import Span

_MARKS = frozenset(',;:()./“”"–…')
_LOOSE = frozenset(" -–\u00a0&,")  # what may stand inside one unit: "kinh tế - xã hội", "cán bộ, công chức"
_CLEARLY = 0.15
_GRAMMAR = frozenset({
    "không", "chưa", "nhưng", "các", "những", "mỗi", "từng", "được", "bị", "phải", "đã", "là", "có", "của", "nếu",
    "khi", "thì", "mà", "nào", "này", "đó", "do", "để", "cho",
})  # fmt: skip
_FORBIDS = frozenset({"thì", "phải", "tuyệt đối", "kiên quyết", "dứt khoát", "yêu cầu"})
_COUNTS = {
    "một": "1", "hai": "2", "ba": "3", "bốn": "4", "sáu": "6", "bảy": "7", "tám": "8", "chín": "9", "mười": "10",
}  # fmt: skip


class Unit(NamedTuple):
    """One word unit: what it says, its role, its characters, and the marks that stand before it."""

    word: Word
    span: Span
    forms: tuple[str, ...]
    before: str

    @property
    def key(self) -> str:
        """Return what equal units share."""
        return self.word.key

    @property
    def role(self) -> Role:
        """Return what the unit does in an order."""
        return self.word.role

    @property
    def counts(self) -> bool:
        """Say whether something would be lost without it."""
        return self.role in _COUNTING


_COUNTING = frozenset({Role.CONTENT, Role.VERB, Role.QUALIFIER, Role.BODY, Role.NUMBER})


def find_units(text: str, span: Span, hidden: Sequence[Span] = ()) -> list[Unit]:
    """Return the units of a place in the text, without the ``hidden`` places (citations, days, names of bodies)."""
    found = _written_out([syllable for syllable in syllables(text, *span) if not _inside(syllable, hidden)])
    units: list[Unit] = []
    index, last_end = 0, span[0]
    while index < len(found):
        length, word = _next(text, found, index)
        part = found[index : index + length]
        before = _marks(text[last_end : part[0].start], last_end, hidden)
        units.append(Unit(word, (part[0].start, part[-1].end), tuple(one.key for one in part), before))
        last_end = part[-1].end
        index += length
    return [_counted(units, place) or _negated(units, place) for place in range(len(units))]


def _counted(units: Sequence[Unit], place: int) -> Unit | None:
    """Return what can be a verb as the thing that it is behind a figure: "01 lãnh đạo, 02 hướng dẫn"."""
    unit, before = units[place], units[place - 1] if place else None
    figure = before is not None and before.forms[0].isdigit() and not unit.before
    if not figure or unit.role not in (Role.VERB, Role.LIGHT):
        return None
    return unit._replace(word=Word(unit.key, Role.CONTENT))


def _negated(units: Sequence[Unit], place: int) -> Unit:
    """Return a unit; of a verb that is forbidden, the verb with its "không": not to pay is another act than to pay."""
    unit = units[place]
    if unit.role is not Role.VERB or not place:
        return unit
    negation = place - 1 if units[place - 1].key not in ("được", "bị") else place - 2
    if negation < 0 or units[negation].key != "không":
        return unit
    orders = negation == 0 or units[negation].before or units[negation - 1].key in _FORBIDS or negation < place - 1
    if not orders:
        return unit  # "người không chấp hành"
    return unit._replace(word=replace(unit.word, key=f"không {unit.key}"), forms=("không", *unit.forms))


def _written_out(found: list[Syllable]) -> list[Syllable]:
    """Put what an abbreviation stands for in its place; each of its syllables has the abbreviation's characters."""
    short, most = abbreviations(), max(map(len, abbreviations()))
    beginnings = {form[0] for form in short}
    written: list[Syllable] = []
    index = 0
    while index < len(found):
        if found[index].key not in beginnings:
            written.append(found[index])
            index += 1
            continue
        for length in range(min(most, len(found) - index), 0, -1):
            part = found[index : index + length]
            if full := short.get(tuple(one.key for one in part)):
                written += [Syllable(key, part[0].start, part[-1].end) for key in full]
                index += length
                break
        else:
            written.append(found[index])
            index += 1
    return written


def _inside(syllable: Syllable, hidden: Sequence[Span]) -> bool:
    return any(start <= syllable.start < end for start, end in hidden)


def _marks(between: str, start: int, hidden: Sequence[Span]) -> str:
    """Return the punctuation between two units, leaving out that of hidden places."""
    return "".join(
        mark
        for place, mark in enumerate(between, start)
        if mark in _MARKS and not any(left <= place < right for left, right in hidden)
    )


def _next(text: str, found: list[Syllable], index: int) -> tuple[int, Word]:
    """Return how many syllables the next unit has, and its word: the longest entry, a usual pair, or one syllable."""
    entry = _longest_entry(text, found, index)
    if entry and entry[0] > 1:
        return entry
    if _is_pair(text, found, index):
        return 2, Word(f"{found[index].key} {found[index + 1].key}", Role.CONTENT)
    key = found[index].key
    if entry is None and key in _COUNTS:
        return 1, Word(_COUNTS[key], Role.EMPTY if key == "một" else Role.NUMBER)  # "một" is an article, too
    return entry or (1, Word(key, Role.NUMBER if key[0].isdigit() else Role.CONTENT))


def _longest_entry(text: str, found: list[Syllable], index: int) -> tuple[int, Word] | None:
    known = words()
    for length in range(min(longest_from().get(found[index].key, 0), len(found) - index), 0, -1):
        part = found[index : index + length]
        word = known.get(tuple(one.key for one in part))
        if word and _is_unbroken(text, part, word):
            return length, word
    return None


def _is_unbroken(text: str, part: list[Syllable], word: Word) -> bool:
    if len(part) == 2 and word.role is not Role.VERB and "," in text[part[0].end : part[1].start]:
        return False  # "ao, hồ" are two things; "phòng, chống" and "cán bộ, công chức" are one word
    return all(set(text[one.end : two.start]) <= _LOOSE for one, two in itertools.pairwise(part))


def _is_pair(text: str, found: list[Syllable], index: int) -> bool:
    """Say whether a syllable and the next count as one word, and the next is not closer to the one after it."""
    if index + 1 >= len(found):
        return False
    one, two = found[index], found[index + 1]
    table = frequencies()
    if text[one.end : two.start] != " " or not table.is_pair(one.key, two.key) or _says_nothing(one, two):
        return False
    if index + 2 >= len(found) or text[two.end : found[index + 2].start] != " ":
        return True
    three = found[index + 2]
    closer = table.association(two.key, three.key) > table.association(one.key, two.key) + _CLEARLY
    return (two.key, three.key) not in words() and not closer


def _says_nothing(*pair: Syllable) -> bool:
    if any(syllable.key in _GRAMMAR for syllable in pair):
        return True
    roles = [entry.role if (entry := words().get((one.key,))) else Role.CONTENT for one in pair]
    return Role.JOINING in roles or set(roles) == {Role.EMPTY}


def force(unit: Unit) -> int:
    """Return the force of a verb of command, 1 (to heed) to 4 (to produce or decide)."""
    return unit.word.force or USUAL_FORCE
