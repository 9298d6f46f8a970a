"""DOCX: the body in reading order, as lines (tệp Word)."""

from collections.abc import Iterator

from conglap.documents.garble import is_garbled
from conglap.documents.limits import Limits
from conglap.documents.old_codes import recognise
from conglap.documents.records import Line
from conglap.documents.word_body import WordFile, Written
from conglap.documents.word_xml import Element, local


def read_word(data: bytes, name: str, limits: Limits) -> list[Line]:
    """Return the lines of a DOCX: paragraphs and table cells in order, tracked deletions and footnotes left out.

    Raises ``UnreadableFile`` with ``damaged``, ``bomb``, ``unsafe`` or ``password``.
    """
    return [written.line for written in written_lines(WordFile(data, name, limits)) if written.line.text]


def written_lines(word: WordFile) -> list[Written]:
    """Return the lines of a Word file; where they are of an old code that no font tells, the words tell it."""
    lines = word.lines()
    if not is_garbled("".join(written.line.text for written in lines)):
        return lines
    code = recognise("\n".join(_texts(word.body)))
    return lines if code is None else word.lines(code)


def _texts(body: Element) -> Iterator[str]:
    for paragraph in body.iter():
        if local(paragraph) == "p":
            yield "".join(text.text or "" for text in paragraph.iter() if local(text) == "t")
