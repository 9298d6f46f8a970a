"""The standards of form as the law pack holds them (tiêu chuẩn thể thức): periods, kinds, where each rule stands."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from conglap.base.citations import Checked, LegalCitation
from conglap.base.dates import Period

_PACK = "formats/administrative.yaml"


@dataclass(frozen=True, slots=True)
class Standard:
    """One standard of form: whose documents, since when, and where it speaks of each rule."""

    key: str
    family: str  # "state" | "party"
    document: str
    period: Period
    kinds: Mapping[str, str | None]  # name of a kind -> its code in symbols; None: the symbol shows none
    rules: Mapping[str, LegalCitation]
    itself: LegalCitation


@dataclass(frozen=True, slots=True)
class Organs:
    """How the codes of one family's organs are known in symbols."""

    codes: frozenset[str]
    beginnings: tuple[str, ...]

    def has(self, code: str) -> bool:
        """Say whether a code such as ``UBND`` or ``BTCTU`` belongs to an organ of this family."""
        return code in self.codes or code.startswith(self.beginnings)


@lru_cache(maxsize=1)
def _pack() -> dict[str, Any]:
    written = files("conglap_lawpacks").joinpath(_PACK).read_text(encoding="utf-8")
    pack: dict[str, Any] = yaml.safe_load(written)
    return pack


@lru_cache(maxsize=1)
def all_standards() -> tuple[Standard, ...]:
    """Return the standards of the law pack, oldest first in each family."""
    return tuple(_standard(key, entry) for key, entry in _pack()["standards"].items())


def _standard(key: str, entry: dict[str, Any]) -> Standard:
    document, family = entry["document"], entry["family"]
    rules = {
        name: LegalCitation(document, places[key]["place"], Checked(places[key]["checked"]))
        for name, places in _pack()["rules"].items()
        if key in places
    }
    return Standard(
        key,
        family,
        document,
        Period(entry["from"], entry["to"]),
        _pack()["kinds"][family]["codes"],
        rules,
        LegalCitation(document, entry["place"], Checked(entry["checked"])),
    )


@lru_cache(maxsize=2)
def organs_of(family: str) -> Organs:
    """Return how the organs of the Party or of the State are known in symbols."""
    entry = _pack()["organs"][family]
    return Organs(frozenset(entry["codes"]), tuple(entry.get("beginnings", ())))


def standard_on(family: str, day: dt.date) -> Standard | None:
    """Return the standard for a family's documents of a day; ``None`` before the first that is known."""
    return next((s for s in all_standards() if s.family == family and day in s.period), None)


def outside() -> LegalCitation:
    """Return where the law says that legal normative documents have a form of their own."""
    entry = _pack()["legal_normative"]
    return LegalCitation(entry["document"], entry["place"], Checked(entry["checked"]))


def newest(family: str) -> Standard:
    """Return the family's standard that is in force without end."""
    return next(s for s in all_standards() if s.family == family and s.period.end is None)


_WORDS = {
    Checked.TEXT: "đã đối chiếu nguyên văn",
    Checked.SECONDARY: "đối chiếu qua nguồn thứ cấp",
    Checked.INFERRED: "suy ra từ quy định, không có nguyên văn",
    Checked.UNCONFIRMED: "chưa xác nhận sau lần sửa đổi",
    Checked.UNVERIFIED: "chưa kiểm chứng",
}


def written(citation: LegalCitation) -> str:
    """Return a citation with how far it was checked, as findings show it."""
    return f"{citation} ({_WORDS[citation.checked]})"
