"""How a superior document is named: in full at first mention, short later (viện dẫn văn bản)."""

import datetime as dt

from conglap.base.text import squeeze
from conglap.directives.records import DocumentFields, System
from conglap.directives.words.kinds import NAMES
from conglap.drafting.records import Source

_ABOUT = ("về", "v/v")
_ZERO_BEFORE_MONTHS = 2


def source_of(fields: DocumentFields) -> Source:
    """Return a read document as the source of duties; what its letterhead does not show stays ``None``."""
    kind = fields.kind.name if fields.kind else NAMES["CV"]
    return Source(kind, fields.symbol, fields.date, fields.issuer, fields.subject)


def in_full(source: Source, system: System) -> str:
    """Return kind, symbol, day, issuer and subject (Phụ lục I, phần I, mục II.6 of Nghị định 30/2020/NĐ-CP)."""
    words = [short(source)]
    if source.date:
        # The Party's guide writes a comma before the day, the decree none.
        words.append((", " if system is System.PARTY and source.symbol else " ") + written_day(source.date))
    if source.issuer:
        words.append(f" của {source.issuer}")
    if source.subject:
        words.append(" " + _about(source.subject))
    return "".join(words)


def short(source: Source) -> str:
    """Return kind and symbol, ``Kế hoạch số 199-KH/HU``; the kind alone where the number is not known."""
    return f"{source.kind} số {source.symbol}" if source.symbol else source.kind


def known_short(source: Source) -> str:
    """Return the short name, with the issuer where there is no number to know it by."""
    return short(source) if source.symbol or not source.issuer else f"{source.kind} của {source.issuer}"


def written_day(day: dt.date) -> str:
    """Return ``ngày 05/02/2024``, ``ngày 25/6/2018``: a zero before days below ten and before months 1 and 2 only."""
    return f"ngày {day.day:02d}/{written_month(day)}/{day.year}"


def written_month(day: dt.date) -> str:
    """Return the month as documents write it: ``02``, ``6``, ``11``."""
    return f"{day.month:02d}" if day.month <= _ZERO_BEFORE_MONTHS else str(day.month)


def _about(subject: str) -> str:
    words = squeeze(subject).rstrip(" .;")
    if words.lower().startswith(_ABOUT):
        return words[0].lower() + words[1:]
    return f"về {words[0].lower()}{words[1:]}" if _plain_beginning(words) else f"về {words}"


def _plain_beginning(words: str) -> bool:
    """Say whether the first word is written large only because it stands first, as "Triển khai thực hiện …"."""
    first, _, rest = words.partition(" ")
    return first.istitle() and not first.isupper() and not rest.partition(" ")[0].istitle()
