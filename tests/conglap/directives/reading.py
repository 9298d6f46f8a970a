"""Plain text as a ``SourceText``, so that the reader is tested without opening files."""

from pathlib import Path

from conglap.documents.cleaning import clean
from conglap.documents.records import Line, SourceText

SHARED = Path(__file__).resolve().parents[4] / "shared"


def source_of(text: str, name: str = "van-ban.txt") -> SourceText:
    """Return the text as physical lines of a plain text file."""
    lines = tuple(Line(clean(line)) for line in text.strip("\n").splitlines())
    return SourceText(name, "0" * 64, "text/plain", False, lines)


def whole_lines(*texts: str) -> SourceText:
    """Return texts as paragraphs of a Word file."""
    return SourceText(
        "van-ban.docx", "0" * 64, "application/docx", False, tuple(Line(text, whole=True) for text in texts)
    )
