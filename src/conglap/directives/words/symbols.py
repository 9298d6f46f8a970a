"""Numbers and symbols of documents (số, ký hiệu): ``199-KH/HU``, ``28/KH-UBND``, ``30/2020/NĐ-CP``."""

import re
from dataclasses import dataclass
from functools import lru_cache

from conglap.base.text import fold
from conglap.directives.words.kinds import NAMES
from conglap.directives.words.letters import LETTER, UPPER

_UNIT = rf"[\d]?[{UPPER}](?:(?!ngày)[{LETTER}\d]|\.(?=[{UPPER}\d]{{2}}))*"  # "70-TB/TWngày 06": a lost blank
_BLANK_FOR_HYPHEN = r"|(?<=/(?:QĐ|NQ|NĐ|CT|KH|CĐ)) (?:TTg|CP|UBND|HĐND)(?!\w)"  # "491/2009/QĐ TTg"
_UNITS = rf"{_UNIT}(?: ?[-–&] ?(?:{_UNIT}|\d{{1,2}}\b)|,(?=[{UPPER}]){_UNIT}| \.(?=[{UPPER}]{{2}}){_UNIT}"
_UNITS += rf"{_BLANK_FOR_HYPHEN})*"
# A pattern that begins with a figure is tried only at figures, hence what stands before is looked at after the first.
# Most figures are no numbers of documents: a look at the sign after them ends the attempt.
# "số48-CT/TW": pages and OCR lose blanks; "O7/CT": and take letters for figures.
_BEGINS = r"[0-9](?<![\d_/.,–-][0-9])(?:(?<!\w[0-9])|(?<=[sS]ố[0-9])|(?<= s[0-9])|(?<=[ :][OoIl][0-9]))"
_NUMBER = rf"{_BEGINS}[0-9Oo]{{0,4}}+(?:\.[0-9]{{1,3}}+)?+(?=[a-zđA-ZĐ]? ?[-–/⁄∕A-ZĐ])[a-zđA-ZĐ]?"
_SLASH = "[/⁄∕]"  # the fraction and the division slash come from fonts and keyboards of Word
_STATE = rf" ?{_SLASH} ?(?:(?P<year>(?:19|20)\d\d) ?{_SLASH} ?)?(?P<tail>{_UNITS}(?:/{_UNITS})?)"
_COMMITTEE = r"(?:TW|TU|T\.Ư|HU|ThU|QU|TXU|ĐU)(?!\w)"  # "18-NQ-TW": a hyphen where the stroke belongs
_PARTY = (
    rf" ?[-–] ?(?P<pkind>[{UPPER}][{LETTER}]{{0,4}})(?: ?{_SLASH} ?|-(?={_COMMITTEE}))"
    rf"(?P<porgan>{_UNITS}(?:/[a-z]{{2}}\b)?)"
)
_KINDS = "NQLT|TTLT|NQ|QĐ|NĐ|CT|TT|KH|TB|BC|HD|CV|TTr|CTr|QC|QyĐ|ĐA|CĐ|KL|PL|SL|L"
_OLD = rf" ?(?P<okind>{_KINDS}) ?/ ?(?P<oorgan>{_UNITS})"  # "214 NQ/UBTVQH9": without hyphen, or it was lost
_OLDEST = r" ?[-–] ?(?P<oldest>CP|HĐBT|TTg|HĐCP|HĐNN\d?|TVQH)"  # "Nghị định số 182-CP", "Quyết định 217-HĐBT"
SYMBOL = re.compile(rf"(?P<number>{_NUMBER})(?:{_PARTY}|{_STATE}|{_OLD}|{_OLDEST})(?:(?!\w)|(?=ngày))")
STANDARD = re.compile(
    r"(?P<kind>[QT](?<!\w[QT])CVN)(?: ?(?:ISO(?:/IEC)?))?"
    r" ?(?P<number>\d[\d.-]*) ?: ?(?P<year>\d{4})(?P<organ>/[A-ZĐ]+)?"
)
# A text that lost its hyphens: "1961/QĐUBND", "61/2018/NĐCP", "15/2015/TTLTBNVBTC".
_MINISTRY = "B(?:TC|NV|YT|CT|XD|TP|CA|QP|NG|KH|GDĐT|TNMT|NNMT|GTVT|NN|NNPTNT|KHCN|KHĐT|LĐTBXH|VHTTDL|TTTT|DTTG)"
_ORGAN = (
    rf"(?:CP|TT[gG]|UBND|UB|HĐND|CTN|QH\d{{1,2}}|UBTVQH\d{{1,2}}|NHNN|TTCP|VPCP|UBDT|TANDTC|VKSNDTC|KTNN|{_MINISTRY})"
)
_LOST_HYPHEN = re.compile(rf"(?P<kind>{_KINDS})(?P<organs>{_ORGAN}+)")
_EACH_ORGAN = re.compile(_ORGAN)
_OF_THE_STATE = ("UBTVQH", "QH", "HĐNN", "CTN")  # they wrote a hyphen before the kind, as the Party does
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR = re.compile(r"[^/]+/((?:19|20)\d\d)/")
_PLAIN = str.maketrans("–Ð⁄∕", "-Đ//")
_FIGURES = str.maketrans("OoIl", "0011")  # recognition takes 0 for O and 1 for l
_IN_CAPITALS = re.compile(r"(?<![^\W\d_])(?:TTG|CTR|TTR)(?![^\W_])")
_NAME_OR_NUMBER = re.compile(r"[^\W_]+")
_PARTY_CODES = frozenset(NAMES) | {"TT", "QyĐ", "CTHĐ", "QĐi", "BCTĐ"}


@dataclass(slots=True)  # not frozen: that doubles the time, and many are made
class Symbol:
    """A symbol taken apart: ``number``, the code of its kind where it shows one, and whose it is.

    ``certain`` is false for a bare "04/GAVI", which is a symbol only after "số" or the word for a kind.
    """

    canonical: str
    number: str
    kind: str | None
    organ: str
    party: bool
    certain: bool
    span: tuple[int, int]

    @property
    def year(self) -> int | None:
        """Return the year that the symbol itself shows: 2020 of "30/2020/NĐ-CP"."""
        found = _YEAR.match(self.canonical)
        return int(found[1]) if found else None


def canonical(written: str) -> str:
    """Return a symbol without blanks, with plain hyphens, Đ instead of its look-alike Ð, TTg for TTG in capitals."""
    plain = "".join(written.split()).strip(".,;")
    if not plain.isascii():
        plain = plain.translate(_PLAIN)
    if "TTG" in plain or "TR" in plain:
        return _IN_CAPITALS.sub(lambda found: found[0][:-1] + found[0][-1].lower(), plain)
    return plain


def symbol_from(found: re.Match[str]) -> Symbol | None:
    """Return the symbol of a match of ``SYMBOL``; ``None`` for what only looks like one ("2024 - UBND/HĐND")."""
    if set(found["number"]) == {"0"}:  # numbers begin at 01; recognition makes 00 of a stamp
        return None
    number, start = _number(found)
    whole = number + canonical(found[0][len(found["number"]) :])
    span = (start, found.end())
    if found["pkind"]:
        kind = canonical(found["pkind"])
        if kind not in _PARTY_CODES and (" " in found[0] or _A_YEAR.fullmatch(number)):
            return None
        organ = canonical(found["porgan"])
        return Symbol(whole, number, kind, organ, not organ.startswith(_OF_THE_STATE), True, span)
    if found["okind"]:
        organ = canonical(found["oorgan"])
        party = not organ.startswith(_OF_THE_STATE)
        whole = f"{number}-{found['okind']}/{organ}"
        return Symbol(whole, number, found["okind"], organ, party, False, span)
    if found["oldest"]:
        return Symbol(f"{number}-{found['oldest']}", number, None, found["oldest"], False, False, span)
    written = canonical(found["tail"])
    tail = _with_hyphens(written)
    whole = whole[: len(whole) - len(written)] + tail
    kind, _, organ = tail.partition("-")
    if "." in kind and kind.partition(".")[0] in NAMES:  # "3864/QĐ.UBND-NN"
        kind, _, organ = tail.partition(".")
    if sum(character.isupper() for character in tail) < 2:
        return None
    certain = bool(organ) or found["year"] is not None
    return Symbol(whole, number, kind if organ else None, organ or tail, False, certain, span)


def _number(found: re.Match[str]) -> tuple[str, int]:
    """Return the number in figures and where it begins: 05 of "O5/CT-UBND", 01 of "0l/2020/TT-BNV"."""
    start = found.start()
    if start > 0 and found.string[start - 1] in "OoIl":
        start -= 1
    number = found.string[start : found.end("number")]
    return (number if number.isdigit() else number.translate(_FIGURES)), start


def _with_hyphens(tail: str) -> str:
    """Return "QĐ-UBND" for "QĐUBND": hyphens that a text lost, where kind and organs are known."""
    first, hyphen, rest = tail.partition("-")
    if first in NAMES:
        return tail
    lost = None if _EACH_ORGAN.fullmatch(first) else _LOST_HYPHEN.fullmatch(first)  # "TTCP" is Thanh tra Chính phủ
    return "-".join([lost["kind"], *_EACH_ORGAN.findall(lost["organs"])]) + hyphen + rest if lost else tail


def find_symbols(text: str) -> list[Symbol]:
    """Return all symbols in a text, in order, the uncertain ones too."""
    found = (symbol_from(match) for match in SYMBOL.finditer(text))
    return [symbol for symbol in found if symbol is not None]


@lru_cache(maxsize=512)
def same_document_key(written: str) -> tuple[str, ...]:
    """Return what several ways of writing one symbol have in common: ``28/KH-UBND`` and ``28-KH/UBND``."""
    return tuple(_NAME_OR_NUMBER.findall(fold(written)))
