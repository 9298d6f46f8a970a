"""Slips of spelling (lỗi chính tả): words that are never right, and administrative words with a wrong mark."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from conglap.base.findings import Level
from conglap.base.text import fold
from conglap.base.tones import without_tone_place
from conglap.directives.records import Span
from conglap.directives.words.letters import LETTER
from conglap.linting.confusions import ALSO_WORDS, COMPOUNDS, CONFUSIONS, NEIGHBOURS, PARTING
from conglap.linting.context import Context, Edit, Remark
from conglap.linting.syllables import lost_tones, misplaced_tones

_WORD = re.compile(rf"[{LETTER}]+")
_MANY = 8  # more slips than a person makes: the text was read from a picture
_LAST = re.compile(rf"([{LETTER}]+) $")
_NEXT = re.compile(rf" ([{LETTER}]+)")

Slip = tuple[Span, str, str]


@lru_cache(maxsize=1)
def _wrong() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(CONFUSIONS, key=len, reverse=True))
    return re.compile(rf"(?<![{LETTER}])(?:{words})(?![{LETTER}])", re.IGNORECASE)


@lru_cache(maxsize=1)
def _compounds() -> dict[str, str]:
    return {fold(word): word for word in COMPOUNDS}


@lru_cache(maxsize=1)
def _neighbours() -> frozenset[str]:
    return frozenset(map(without_tone_place, NEIGHBOURS))


@lru_cache(maxsize=1)
def _parting() -> frozenset[str]:
    return frozenset(map(without_tone_place, PARTING))


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(without_tone_place(word) for word in (*COMPOUNDS, *ALSO_WORDS))


def slips(context: Context) -> Iterator[Remark]:
    """Say each slip with its right word; where there are too many, say once that the text seems badly recognised."""
    sure = sorted(_confused(context))
    known = {span for span, _, _ in sure}
    perhaps = [slip for slip in sorted(_wrong_marks(context)) if slip[0] not in known]
    if len(sure) + len(perhaps) > _MANY:
        span, wrong, right = (sure or perhaps)[0]
        message = (
            f"Có {len(sure) + len(perhaps)} chỗ nghi sai dấu, như “{wrong}” (đúng: “{right}”); có thể do nhận dạng chữ "
            "từ bản chụp, cần đối chiếu bản gốc."
        )
        yield Remark(span, message)
        return
    for span, wrong, right in sure:
        edit = Edit(span, _cased_like(right, wrong))
        yield Remark(span, f"Sai chính tả: “{wrong}”, đúng là “{right}”.", edits=(edit,))
    for passage in context.passages:
        for start, written in lost_tones(passage.text):
            place = (passage.start + start, passage.start + start + len(written))
            if not any(span[0] <= place[0] < span[1] for span, _, _ in perhaps):
                yield Remark(place, f"Thiếu dấu thanh: “{written}” không phải là một tiếng.", Level.WARNING)
    for span, wrong, right in perhaps:
        yield Remark(span, f"Nghi sai dấu: “{wrong}”; xem lại có phải “{right}” không.", Level.INFO)


def _cased_like(right: str, wrong: str) -> str:
    if wrong.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if wrong[:1].isupper() else right


def _confused(context: Context) -> Iterator[Slip]:
    for passage in context.passages:
        for start, written, right in misplaced_tones(passage.text):
            yield (passage.start + start, passage.start + start + len(written)), written, right
        for slip in _wrong().finditer(passage.text):
            if not _is_of_two_words(passage.text, slip):
                yield passage.at(slip), slip[0], CONFUSIONS[slip[0].lower()]


def _is_of_two_words(text: str, slip: re.Match[str]) -> bool:
    """Its syllables may belong to their neighbours: "khẩn trương | trình Chính phủ", "phân | đấu thầu"."""
    first, second = slip[0].lower().split()
    before = _LAST.search(text, max(0, slip.start() - 12), slip.start())
    after = _NEXT.match(text, slip.end())
    pairs = [f"{before[1]} {first}".lower()] if before else []
    pairs += [f"{second} {after[1]}".lower()] if after else []
    return any(without_tone_place(pair) in _parting() for pair in pairs)


def _wrong_marks(context: Context) -> Iterator[Slip]:
    """Pairs of neighbouring syllables that differ from an administrative word in their marks only."""
    for passage in context.passages:
        syllables = list(_WORD.finditer(passage.text))
        words = fold(passage.text)
        folded = [words[syllable.start() : syllable.end()] for syllable in syllables]
        for index, (one, two) in enumerate(pairwise(syllables)):
            right = _compounds().get(f"{folded[index]} {folded[index + 1]}")
            if right is None or passage.text[one.end() : two.start()] != " " or two[0][:1].isupper():
                continue
            pair = f"{one[0]} {two[0]}"
            if not pair.isascii() and not _is_word(pair) and not _belongs_elsewhere(syllables, index):
                yield (passage.start + one.start(), passage.start + two.end()), pair, right


def _is_word(pair: str) -> bool:
    return without_tone_place(pair.lower()) in _words()


def _belongs_elsewhere(syllables: list[re.Match[str]], index: int) -> bool:
    """The first syllable ends a word, or the second begins one: "cổ phần | đầu tư"."""
    around = [syllable[0].lower() for syllable in syllables[max(0, index - 1) : index + 3]]
    before = f"{around[0]} {around[1]}" if index else ""
    after = f"{syllables[index + 1][0]} {syllables[index + 2][0]}".lower() if index + 2 < len(syllables) else ""
    return any(_is_word(pair) or without_tone_place(pair) in _neighbours() for pair in (before, after) if pair)
