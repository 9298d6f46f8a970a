"""What the reader finds in a directive; the shape that ``conglap read --format json`` prints.

Every ``Span`` is ``[start, end)`` in characters of ``Directive.text``.
"""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from conglap.base.findings import Finding

Span = tuple[int, int]


class System(StrEnum):
    """Which family of forms a document follows (hệ thống văn bản)."""

    PARTY = "party"
    STATE = "state"


class Part(StrEnum):
    """Which part of a document a paragraph stands in (thành phần thể thức)."""

    LETTERHEAD = "letterhead"  # issuer, number, place and date, kind, subject, Kính gửi
    BODY = "body"
    CLOSING = "closing"  # Nơi nhận and signature
    ANNEX = "annex"  # all that follows the closing: phụ lục, biểu mẫu, văn bản ban hành kèm theo


@dataclass(slots=True, unsafe_hash=True)
class Paragraph:
    """One logical paragraph: one line of ``Directive.text``; never changed once made.

    Not frozen like the other records: one is made of every line, and freezing takes four times as long.
    """

    span: Span
    part: Part = Part.BODY
    bold: bool = False
    italic: bool = False
    table: int | None = None  # number of the table it stands in, from 0
    row: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """The kind of a document (tên loại): ``Kind("KH", "Kế hoạch")``; công văn is ``Kind("CV", "Công văn")``."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed, in which authority (quyền hạn, chức vụ, họ tên)."""

    authority: str | None  # "T/M BAN THƯỜNG VỤ", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"
    title: str | None
    name: str | None


@dataclass(frozen=True, slots=True)
class DocumentFields:
    """What the letterhead and the foot say of the document (thể thức). What was not found is ``None`` or ``()``."""

    system: System | None = None
    kind: Kind | None = None
    number: str | None = None
    symbol: str | None = None
    issuer: str | None = None
    place: str | None = None
    date: dt.date | None = None
    subject: str | None = None
    signatory: Signatory | None = None
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered or lettered place (mục, điều, khoản, điểm): id ``II.3``; spans leave out the label.

    ``own_span`` is the clause's own words before its first child; ``span`` runs to the end of its last child.
    """

    id: str
    parent: str | None
    label: str
    heading: str | None
    span: Span
    own_span: Span


class CitationRole(StrEnum):
    """Why another document is named (vai trò viện dẫn)."""

    BASIS = "basis"
    AMENDS = "amends"
    REPEALS = "repeals"
    MENTION = "mention"


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of another document (viện dẫn)."""

    symbol: str | None
    kind: str | None
    date: dt.date | None
    issuer: str | None
    role: CitationRole
    as_written: str
    span: Span
    resolved_by: str  # "symbol" | "alias"


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body or a group of bodies as the text names it (cơ quan, tổ chức, đơn vị)."""

    name: str
    span: Span


class TimingKind(StrEnum):
    """How a task's time is given (thời gian thực hiện)."""

    DEADLINE = "deadline"
    RECURRING = "recurring"
    CONTINUOUS = "continuous"
    BY_GUIDANCE = "by_guidance"
    UNSPECIFIED = "unspecified"


@dataclass(frozen=True, slots=True)
class Timing:
    """The time of a task; ``rule`` is an RFC 5545 RRULE for recurring work."""

    kind: TimingKind = TimingKind.UNSPECIFIED
    as_written: str | None = None
    due: dt.date | None = None
    rule: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One duty that the document gives (nhiệm vụ)."""

    id: str
    clause: str | None
    text: str
    span: Span
    directing: tuple[NamedBody, ...] = ()
    lead: tuple[NamedBody, ...] = ()
    coordinating: tuple[NamedBody, ...] = ()
    timing: Timing = Timing()
    output: str | None = None


class Thing(StrEnum):
    """What a doubt is about (đối tượng chưa chắc)."""

    FIELD = "field"
    CLAUSE = "clause"
    CITATION = "citation"
    TASK = "task"
    DIRECTING = "directing"
    LEAD = "lead"
    COORDINATING = "coordinating"
    TIMING = "timing"
    OUTPUT = "output"
    MISSED_TASK = "missed_task"  # words outside every task that may be one
    MISSED_CITATION = "missed_citation"
    SOURCE = "source"  # the whole text, such as one read from a picture


class Grade(StrEnum):
    """How strong a doubt is (mức chưa chắc)."""

    LOOK = "look"  # right more often than not
    LIKELY = "likely"  # signs that something is wrong


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something of which the reader is not sure (chỗ máy chưa chắc), with the reason in Vietnamese for an official.

    ``of`` says which: a field's name, a clause's id, the number of a citation from 0, a task's id; "" for a place.
    """

    rule: str
    thing: Thing
    of: str
    span: Span | None
    grade: Grade
    reason: str


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive as read (văn bản chỉ đạo đã bóc tách); nothing in it counts before a person confirms it."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    document: DocumentFields
    clauses: tuple[Clause, ...] = ()
    citations: tuple[Citation, ...] = ()
    tasks: tuple[Task, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
    doubts: tuple[Doubt, ...] = field(default=())
