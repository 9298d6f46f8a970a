"""What a file gives: its lines of text, in reading order, before anything is understood."""

from dataclasses import dataclass
from typing import NamedTuple

from conglap.base.findings import Finding


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table a line stands; all counted from 0 within the document."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file: NFC, no line break inside, trimmed.

    ``whole`` says that it is a paragraph by itself (Word, HTML); otherwise it is a physical line that may go on
    in the next one (PDF, plain text), and an empty ``text`` is an empty line of the file.
    Numbers that Word generates stand in the text ("1. …"). Emphasis marks of Markdown are taken out and told by
    ``bold`` and ``italic``. Two blocks side by side in a PDF (letterhead, closing) are a table of one row whose two
    cells hold their physical lines; a wide gap inside a line of plain text or PDF is kept as a run of blanks.
    """

    text: str
    whole: bool = False
    page: int | None = None  # from 1, where the format has pages
    cell: Cell | None = None
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one file (văn bản thô)."""

    name: str
    sha256: str
    media_type: str
    ocr: bool
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...] = ()  # what the reader of the file has to say, such as pages that are pictures


class Parsed(NamedTuple):
    """What the parser of one format returns; ``pictures`` are pages (from 1) whose words only recognition can read."""

    lines: list[Line]
    findings: list[Finding]
    pictures: tuple[int, ...] = ()


class UnreadableFile(Exception):
    """A file that cannot be read: ``str()`` says in Vietnamese why and what to do; ``code`` is stable."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
