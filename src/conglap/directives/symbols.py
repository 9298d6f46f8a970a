"""Numbers and symbols of documents (số, ký hiệu): ``199-KH/HU``, ``28/KH-UBND``, ``30/2020/NĐ-CP``."""

import re
from dataclasses import dataclass

from conglap.base.text import fold
from conglap.directives.letters import LETTER, UPPER

_UNIT = rf"[{UPPER}][{LETTER}\d.]*"
_UNITS = rf"{_UNIT}(?:(?:\s?-\s?|\s?&\s?|,(?=[{UPPER}]))(?:{_UNIT}|\d+))*"
_NUMBER = r"\d{1,5}(?:\.\d{1,3})?[a-zđA-Z]?"
_STATE = (
    rf"(?P<number>{_NUMBER})\s?/\s?(?:(?P<year>(?:19|20)\d\d)\s?/\s?)?(?P<tail>{_UNITS}(?:\s?-\s?(?:\d\d?|{_UNIT}))*)"
)
_PARTY = rf"(?P<pnumber>{_NUMBER})\s?[-–]\s?(?P<pkind>[{UPPER}][{LETTER}]{{0,4}})\s?/\s?(?P<porgan>{_UNITS})"
SYMBOL = re.compile(rf"(?<![\w/.,-])(?:{_PARTY}|{_STATE})(?!\w)")
_CLOSE_UP = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol taken apart: ``number``, the code of its kind where it shows one, and whose it is."""

    canonical: str
    number: str
    kind: str | None
    organ: str
    party: bool
    span: tuple[int, int]


def canonical(written: str) -> str:
    """Return a symbol without blanks, with plain hyphens and Đ instead of its look-alike Ð."""
    return _CLOSE_UP.sub("", written).replace("–", "-").replace("Ð", "Đ").strip(".,;")


def symbol_from(found: re.Match[str]) -> Symbol | None:
    """Return the symbol of a match of ``SYMBOL``; ``None`` for what only looks like one (``24/7/TP``, ``1/2 Km``)."""
    whole = canonical(found[0])
    if found["pnumber"]:
        return Symbol(whole, found["pnumber"], found["pkind"], canonical(found["porgan"]), True, found.span())
    tail = canonical(found["tail"])
    kind, _, organ = tail.partition("-")
    if not organ and not (found["year"] or (tail.isupper() and len(tail) >= 2)):
        return None
    if sum(character.isupper() for character in tail) < 2:
        return None
    return Symbol(whole, found["number"], kind if organ else None, organ or tail, False, found.span())


def find_symbols(text: str) -> list[Symbol]:
    """Return all symbols in a text, in order."""
    found = (symbol_from(match) for match in SYMBOL.finditer(text))
    return [symbol for symbol in found if symbol is not None]


def same_document_key(written: str) -> tuple[str, ...]:
    """Return what several ways of writing one symbol have in common: ``28/KH-UBND`` and ``28-KH/UBND``."""
    return tuple(re.findall(r"[^\W_]+", fold(written)))
