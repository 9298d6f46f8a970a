"""Which found thing is which labelled thing: names, citations, tasks (ghép kết quả với nhãn)."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from conglap.base.text import fold, squeeze
from conglap.directives.measures.gold import Wanted, WantedCitation, WantedTask
from conglap.directives.records import Citation, Task

_OPENING = re.compile(r"^(?:v v|ve viec|ve)\s+")  # "V/v", "Về việc": not part of the subject
_SAME_WORDS = 0.6  # of the shorter text
_SAME_SIZE = 0.3  # of the longer text; a task that swallowed its neighbours is not the same task


class Counted(NamedTuple):
    """How many labels were found; which were missed; which found things have no label."""

    hits: int
    missed: tuple[str, ...]
    surplus: tuple[str, ...]


def name_key(text: str) -> str:
    """Return the form in which two ways to write one name are equal: no marks, case, punctuation or "Về việc"."""
    return _OPENING.sub("", squeeze(re.sub(r"[\W_]+", " ", fold(text))))


def place_key(text: str) -> str:
    """Return the form in which two ways to write one symbol are equal: no marks, case or blanks."""
    return re.sub(r"\s+", "", fold(text))


def count(wanted: Sequence[Wanted], found: Sequence[str], key: Callable[[str], str]) -> Counted:
    """Return the comparison of two lists without regard to order; doubtful labels count neither way."""
    left = list(found)
    hits, missed = 0, []
    for label in sorted(wanted, key=lambda label: label.doubtful):
        forms = {key(form) for form in label.forms}
        match = next((index for index, text in enumerate(left) if key(text) in forms), None)
        if match is not None:
            del left[match]
            hits += not label.doubtful
        elif not label.doubtful:
            missed.append(label.forms[0])
    return Counted(hits, tuple(missed), tuple(left))


def count_citations(wanted: Sequence[WantedCitation], found: Sequence[Citation], *, symbol_only: bool) -> Counted:
    """Return the comparison of citations as multisets of (symbol, date, role) or of the symbol alone.

    A date that the document gives once for a symbol counts for each mention of that symbol, on both sides.
    """
    hits, missed, left, dates = _match_citations(wanted, found, symbol_only=symbol_only)
    shown = tuple(_shown(*left[number], symbol_only) for number in left)
    return Counted(hits, tuple(_missed(label, dates, symbol_only) for label in missed), shown)


def unmatched_citations(
    wanted: Sequence[WantedCitation], found: Sequence[Citation]
) -> tuple[list[WantedCitation], set[int]]:
    """Return the labels that no citation fits, and the numbers of the citations that fit no label."""
    _, missed, left, _ = _match_citations(wanted, found, symbol_only=False)
    return missed, set(left)


_Read = tuple[str | None, str | None, str]  # symbol, date, role


def _match_citations(
    wanted: Sequence[WantedCitation], found: Sequence[Citation], *, symbol_only: bool
) -> tuple[int, list[WantedCitation], dict[int, _Read], dict[str, str]]:
    """Return how many labels were found, which were not, which citations are left, and the only date of symbols."""
    dates = _only_dates((_key(one.symbol.forms[0]), one.date) for one in wanted if one.symbol and one.date != "?")
    read_dates = _only_dates((_key(one.symbol), one.date.isoformat()) for one in found if one.symbol and one.date)
    left = {
        number: (one.symbol, one.date.isoformat() if one.date else read_dates.get(_key(one.symbol)), one.role.value)
        for number, one in enumerate(found)
    }
    hits, missed = 0, []
    for label in sorted(wanted, key=lambda one: (one.doubtful, one.date == "?" or one.role == "?")):
        symbols = {_key(form) for form in label.symbol.forms} if label.symbol else {""}
        date = _date_of(label, dates)
        match = next((number for number, one in left.items() if _fits(one, symbols, date, label, symbol_only)), None)
        if match is not None:
            del left[match]
            hits += not label.doubtful
        elif not label.doubtful:
            missed.append(label)
    return hits, missed, left, dates


def _date_of(label: WantedCitation, dates: dict[str, str]) -> str | None:
    symbols = {_key(form) for form in label.symbol.forms} if label.symbol else {""}
    return label.date or next((dates[symbol] for symbol in symbols if symbol in dates), None)


def _missed(label: WantedCitation, dates: dict[str, str], symbol_only: bool) -> str:
    symbol = label.symbol.forms[0] if label.symbol else None
    return _shown(symbol, _date_of(label, dates), label.role, symbol_only)


def _fits(
    one: _Read,
    symbols: set[str],
    date: str | None,
    label: WantedCitation,
    symbol_only: bool,
) -> bool:
    if _key(one[0]) not in symbols:
        return False
    if symbol_only or label.doubtful:
        return True
    return date in ("?", one[1]) and label.role in ("?", one[2])


def _only_dates(dated: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """Return the date of each symbol that has exactly one: 19-NQ/TW of 2017 and of 2022 stay apart."""
    dates: dict[str, set[str]] = {}
    for symbol, date in dated:
        if date:
            dates.setdefault(symbol, set()).add(date)
    return {symbol: next(iter(known)) for symbol, known in dates.items() if len(known) == 1}


def _key(symbol: str | None) -> str:
    return place_key(symbol or "")


def _shown(symbol: str | None, date: str | None, role: str, symbol_only: bool) -> str:
    name = symbol or "(no symbol)"
    return name if symbol_only else f"{name}, {date or 'no date'}, {role}"


def pair_tasks(
    wanted: Sequence[WantedTask], found: Sequence[Task]
) -> tuple[list[tuple[WantedTask, Task]], list[WantedTask], list[Task]]:
    """Return the pairs of labelled and found tasks, the labelled ones not found, the found ones not labelled.

    Two tasks are one when they share most of their words in the same order; the best fit is taken first.
    """
    words = [_words(task.text) for task in wanted], [_words(task.text) for task in found]
    fits = sorted(
        ((_fit(wanted[i], found[j], words[0][i], words[1][j]), -abs(i - j), i, j)
         for i in range(len(wanted)) for j in range(len(found))), reverse=True,
    )  # fmt: skip
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for fit, _, i, j in fits:
        if fit and i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    pairs = [(wanted[i], found[j]) for i, j in sorted(partner.items())]
    unread = [task for i, task in enumerate(wanted) if i not in partner and not task.doubtful]
    return pairs, unread, [task for j, task in enumerate(found) if j not in taken]


def _fit(wanted: WantedTask, found: Task, left: list[str], right: list[str]) -> float:
    """Return 0 for different tasks, else the share of common words in the longer text."""
    if not left or not right:
        return 0.0
    common = LCSseq.similarity(left, right)
    same_size = common / max(len(left), len(right))
    if common / min(len(left), len(right)) < _SAME_WORDS or (same_size < _SAME_SIZE and wanted.id != found.id):
        return 0.0
    return same_size


def _words(text: str) -> list[str]:
    return name_key(text).split()
