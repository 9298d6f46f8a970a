"""What a comparison of two directives gives: covered or not, by what, and what was lost (kết quả đối chiếu)."""

from dataclasses import dataclass
from enum import StrEnum

from conglap.base.findings import Finding
from conglap.directives.records import Span


class LossKind(StrEnum):
    """What was lost on the way down (loại nội dung bị mất)."""

    ACT = "act"  # a thing to be done
    OBJECT = "object"  # one of the things that it is done to, or for
    BODY = "body"  # somebody who was named
    QUALIFIER = "qualifier"  # what limits or stresses: whom first, how many, except whom
    VERB = "verb"  # the same act with a weaker verb
    TIME = "time"  # a deadline or a period gone or moved to later
    BASIS = "basis"  # a document to be followed gone or another in its place


class Coverage(StrEnum):
    """How much of a duty was passed on (mức độ cụ thể hóa)."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Place:
    """Words of the subordinate: the clause they stand in and their ``[start, end)`` characters."""

    clause: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing lost: the superior's words, and what stands nearest to them in the subordinate, if anything."""

    kind: LossKind
    superior_text: str
    superior_span: Span
    subordinate_text: str | None = None
    subordinate_span: Span | None = None


@dataclass(frozen=True, slots=True)
class TaskCoverage:
    """What became of one task of the superior; ``found``: its acts that the subordinate carries, with their places."""

    superior: str
    coverage: Coverage
    by: tuple[Place, ...] = ()
    lost: tuple[Loss, ...] = ()
    found: tuple[tuple[Span, Place], ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """Whether the subordinate names the superior, and where; ``certain`` is false where a number is missing."""

    claimed: bool
    span: Span | None = None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Cascade:
    """A superior compared with one subordinate (kết quả đối chiếu hai văn bản)."""

    implements: Claim
    tasks: tuple[TaskCoverage, ...]
    added: tuple[Place, ...]
    findings: tuple[Finding, ...] = ()
