"""Short names that a document gives to others: "(sau đây viết tắt là Nghị quyết 57)" (viết tắt, gọi tắt)."""

import re
from dataclasses import dataclass

from conglap.base.text import fold, squeeze
from conglap.directives.words.kinds import NAMES, kind_named
from conglap.directives.words.symbols import find_symbols

_DEFINES = re.compile(
    r"\((?:(?:sau đây|dưới đây|từ đây|trong [^()]{0,40})\s+)?(?:lần lượt\s+)?(?:được\s+)?(?:xin\s+)?"
    r"(?:viết tắt|gọi tắt|gọi chung|gọi|viết gọn)\s*(?:chung\s+)?là:?\s+(?P<names>[^()]{2,300})\)"
)
_PARTS = re.compile(r"\s*;\s*|\s*,\s*(?:và\s+)?(?=[A-ZĐ])|\s+và\s+(?=[A-ZĐ])")


@dataclass(frozen=True, slots=True)
class Alias:
    """A short name, where it was defined, and whether it shows a symbol of its own."""

    name: str
    kind: str | None
    symbol: str | None
    defined: tuple[int, int]


def find_aliases(text: str) -> list[list[Alias]]:
    """Return the short names of each definition, in order; names that stand for bodies or words are left out."""
    return [aliases for found in _DEFINES.finditer(text) if (aliases := _aliases(found))]


def _aliases(found: re.Match[str]) -> list[Alias]:
    names: list[Alias] = []
    place = found.start("names")
    for part in _split(found["names"]):
        start = found.string.index(part, place)
        place = start + len(part)
        name = squeeze(part).strip("\"“”'‘’ .")
        kind = _kind_of(name)
        if kind is None:
            continue
        symbols = find_symbols(name)
        names.append(Alias(name, kind, symbols[0].canonical if symbols else None, (start, place)))
    return names


def _split(names: str) -> list[str]:
    return [part for part in _PARTS.split(names) if part and part.strip()]


def _kind_of(name: str) -> str | None:
    """Return the code of the kind that a short name begins with; "Đoàn kiểm tra" begins with none."""
    words = name.split()
    if len(words) > 1 and words[0] in NAMES:
        return words[0]  # "NQ 57"
    for length in (4, 3, 2, 1):
        kind = kind_named(" ".join(words[:length]))
        if kind and name[:1].isupper():
            return kind.code
    return "QC" if fold(name).startswith("quy che") else None
