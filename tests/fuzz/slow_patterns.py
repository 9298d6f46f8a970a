"""Run as a program: times every regular expression of ``conglap`` on hard texts and prints those that are slow, as JSON.

A program of its own, so that an expression that never ends is a finding and not a test run that never ends.
"""

import json
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache

from tests.fuzz.patterns import Spy
from tests.fuzz.pumps import pumps

_SEEDS = (
    " ", "\t", "\u00a0", " \n", "1", "1.", "a)", "- ", "-", "/", "A", "Á", "a", "a\u0301", "ngày ", "Sở Nội vụ, ",
    "và ", ", ", "; ", "(", "[", "()", "“", "ABC-", "a1", "Điều 1. ", "1/2024/NĐ-CP ", "…", "_", "|-", "**a", "<!---->",
)  # fmt: skip
_END = "\0!"
# From one place an expression may look at each character a few times; from all places it may do so for each.
_FROM_ONE, _FROM_ALL = 50_000, 1_500
_NAME = 2_000  # the register's expressions see names only
# The other rooms see squeezed text (test_long_texts.py holds them to it), often a small window of it: an expression
# that is slow by itself is put to the whole reading, as what a hostile file holds.
_RAW = ("conglap.documents.", "conglap.register.")
_WHOLE = 12_000
_FILES = (
    "Kế hoạch\n{}x.",
    "Kế hoạch\nGiao Sở Nội vụ chủ trì {} xong.\n",
    "UBND HUYỆN A\nSố:{}/KH-UBND\nKẾ HOẠCH\n1. {}\nNơi nhận:\n- {}",
    "QUYẾT ĐỊNH\nCăn cứ Nghị quyết số 19-NQ/TW {} a;\nĐiều 1. Trước ngày {}",
)


class _TooLong(Exception):
    pass


def main() -> None:
    """Print ``{"patterns": how many, "unknown": [places], "slow": [[place, pattern, text]]}``."""
    spy = Spy()
    unknown = spy.look()
    seconds = float(sys.argv[1])
    slow = [
        [place, str(pattern.pattern), text]
        for pattern, place in list(spy.found.items())  # reading may compile more
        for text in _slow_on(pattern, place, seconds)
    ]
    json.dump({"patterns": len(spy.found), "unknown": unknown, "slow": slow}, sys.stdout)


def _stop(*_: object) -> None:
    raise _TooLong


def _slow_on(pattern: re.Pattern, place: str, seconds: float) -> Iterator[str]:
    """Yield the first text that takes a pattern too long, where the pattern really meets such texts."""
    for before, unit in [*(("", seed) for seed in _SEEDS), *pumps(pattern)]:
        if is_slow(pattern, place, before, unit, seconds) and (
            place.startswith(_RAW) or not _is_read_in_time(before + _long(unit, _WHOLE), 10 * seconds)
        ):
            yield f"{before!r} {unit!r}"
            return


def is_slow(pattern: re.Pattern, place: str, before: str, unit: str, seconds: float) -> bool:
    """Say whether a pattern takes longer than so many seconds for a unit repeated after a beginning."""
    from_one = _NAME if place.startswith("conglap.register.") else _FROM_ONE
    pairs = ((pattern.match, from_one), (pattern.search, min(from_one, _FROM_ALL)))
    for look, size in pairs:
        text = before + _long(unit, size) + _END
        text = text if place.startswith(_RAW) else " ".join(text.split())
        if not _in_time(look, text.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else text, seconds):
            return True
    return False


@cache
def _is_read_in_time(hard: str, seconds: float) -> bool:
    return all(_in_time(_read, file.replace("{}", hard), seconds) for file in _FILES)


def _read(text: str) -> None:
    from conglap.directives.reader import read
    from conglap.documents import SourceText
    from conglap.documents.plain import read_plain
    from conglap.linting.linter import lint

    lint(read(SourceText("a.txt", "0" * 64, "text/plain", False, tuple(read_plain(text)))))


def _long(unit: str, size: int) -> str:
    return unit * (size // len(unit or " "))


def _in_time(look: Callable[..., object], text: str | bytes, seconds: float) -> bool:
    signal.signal(signal.SIGPROF, _stop)
    start = time.process_time()  # not of the wall: other programs may hold the machine
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            look(text)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    except _TooLong:  # it may come as late as in the line that stops the clock
        return False
    return time.process_time() - start < seconds


if __name__ == "__main__":
    main()
