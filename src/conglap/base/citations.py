"""Citations of law, with how far each was checked."""

from dataclasses import dataclass
from enum import StrEnum


class Checked(StrEnum):
    """How far a legal value or rule was checked against its source (mức độ kiểm chứng)."""

    TEXT = "text"  # the article itself was read
    SECONDARY = "secondary"  # read in a summary, the press, a legal question-and-answer page
    INFERRED = "inferred"  # follows from a text that was read
    UNCONFIRMED = "unconfirmed"  # taken over from before an amendment whose text was not found
    UNVERIFIED = "unverified"  # from memory; must say so wherever it is shown


@dataclass(frozen=True, slots=True)
class LegalCitation:
    """A place in the law (căn cứ pháp lý): the act, its article or annex, and how far it was checked."""

    document: str  # "Nghị định 30/2020/NĐ-CP"
    place: str  # "Phụ lục I, phần II, mục 3"
    checked: Checked

    def __str__(self) -> str:
        return f"{self.place} {self.document}".strip()
