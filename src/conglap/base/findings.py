"""Findings: what a reader or a check has to say about a place (phát hiện)."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a finding matters (mức độ)."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark in Vietnamese, tied to characters ``[start, end)`` of the text and to its legal source, if any."""

    rule: str
    level: Level
    message: str
    span: tuple[int, int] | None = None
    cites: str | None = None
