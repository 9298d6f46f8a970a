"""A document in the making (dự thảo văn bản): what it says, before any page or file is laid out."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from conglap.directives.records import System


class Purpose(StrEnum):
    """Why a subordinate document is written (mục đích ban hành)."""

    PASSING_ON = "passing_on"  # triển khai
    REMINDING = "reminding"  # đôn đốc


@dataclass(frozen=True, slots=True)
class Source:
    """A superior document as a basis names it (văn bản làm căn cứ)."""

    kind: str  # "Kế hoạch"
    symbol: str | None
    date: dt.date | None
    issuer: str | None
    subject: str | None


@dataclass(frozen=True, slots=True)
class DraftDuty:
    """One duty to be passed on (nhiệm vụ giao lại); ``source`` and ``task`` say where it comes from."""

    text: str
    lead: tuple[str, ...]
    coordinating: tuple[str, ...] = ()
    directing: tuple[str, ...] = ()
    time: str | None = None
    output: str | None = None
    source: str | None = None  # "199-KH/HU"
    task: str | None = None  # "II.3"


@dataclass(frozen=True, slots=True)
class Reporting:
    """To whom the bodies report, and when (chế độ báo cáo)."""

    to: str
    when: str  # "trước ngày 15/12/2026", "định kỳ hằng quý"


@dataclass(frozen=True, slots=True)
class Signature:
    """How the document is signed (quyền hạn, chức vụ, họ tên)."""

    authority: str | None
    titles: tuple[str, ...]
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues (cơ quan ban hành): its name, what stands over it in the letterhead, its code in symbols."""

    name: str
    system: System
    code: str
    parent: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A subordinate document before its number and day are written in (dự thảo)."""

    issuer: Issuer
    kind: str  # the name of the kind: "Kế hoạch", "Công văn", "Quyết định"
    subject: str
    sources: tuple[Source, ...]
    duties: tuple[DraftDuty, ...]
    signature: Signature
    recipients: tuple[str, ...]
    day: dt.date  # of drafting: chooses the standard of form; the day of issue stays blank
    addressees: tuple[str, ...] = ()
    reporting: Reporting | None = None
    purpose: Purpose = Purpose.PASSING_ON
    annex: bool = True
    number: str | None = None  # given with the day when it is issued; both blank until then
    issued: dt.date | None = None
    unit: str | None = None  # the drafting unit's code in the symbol of a State công văn: "NV"
